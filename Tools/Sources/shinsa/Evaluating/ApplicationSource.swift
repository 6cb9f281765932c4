import ApplicationFiles
import Evaluator
import Reports
import RulesDSL

/// The applications of several files in parts, for threads that take one part after another.
final class ApplicationSource: @unchecked Sendable {
  /// A part, and what there is to tell before it.
  struct Part {
    let number: Int
    /// What the file is called in messages.
    let file: String
    /// Empty where a file holds none, or can't be read.
    let contents: [ApplicationPart]
    var result = PartResult()
  }

  private let monitor = Monitor()
  private let columnReader: ColumnReader
  private let ignored: IgnoredKeys
  private let language: Language
  private let linesOfPart: Int
  /// Whether a part holds as many applications where each is read by itself, too.
  private let isGathering: Bool
  private var files: ArraySlice<String>
  private var name = ""
  private var reader: ApplicationReader?
  private var isEncodingTold = false
  private var count = 0
  /// Columns that were left out in the header of a sheet.
  private var leftOut: [String] = []

  init(
    _ files: [String], _ columnReader: @escaping ColumnReader, _ language: Language, ignoring ignored: IgnoredKeys,
    linesOfPart: Int, isGathering: Bool = false
  ) {
    self.files = files[...]
    self.columnReader = columnReader
    self.isGathering = isGathering
    self.language = language
    self.ignored = ignored
    self.linesOfPart = linesOfPart
  }

  /// The next part; nil after the last.
  func next() -> Part? { monitor.enter { nextPart() } }

  private func nextPart() -> Part? {
    while true {
      if let content = reader?.nextPart(lines: linesOfPart) { return part(gathered(content)) }
      if !leftOut.isEmpty { return part([]) }
      guard let path = files.popFirst() else { return nil }
      if let failure = open(path) { return failure }
    }
  }

  private func gathered(_ first: ApplicationPart) -> [ApplicationPart] {
    var parts = [first]
    while isGathering, case .item? = parts.last, parts.count < linesOfPart,
      let next = reader?.nextPart(lines: linesOfPart)
    {
      parts.append(next)
    }
    return parts
  }

  private func part(_ contents: [ApplicationPart]) -> Part {
    defer { count += 1 }
    var part = Part(number: count, file: name, contents: contents)
    for key in leftOut { part.result.add(.leftOut(key)) }
    leftOut = []
    if reader?.isShiftJIS ?? false, !isEncodingTold {
      isEncodingTold = true
      part.result.add(
        .message(
          language == .japanese
            ? "\(name.visible): Shift_JIS (Windows) の文字コードとして読みました\n"
            : "\(name.visible): read as Shift_JIS as Windows writes it\n"))
    }
    return part
  }

  /// Opens a file, or says why it can't be.
  private func open(_ path: String) -> Part? {
    name = path == "-" ? (language == .japanese ? "標準入力" : "standard input") : path
    (reader, isEncodingTold) = (nil, false)
    do throws(InputFile.Failure) {
      reader = try ApplicationReader(path: path) { [unowned self] header in column(header) }
      return nil
    } catch {
      var part = part([])
      part.result.add(.message("\(name.visible): \(error.wording.text(language))\n"))
      part.result.status = .wrongCall
      return part
    }
  }

  private func column(_ header: String) -> ColumnKind {
    guard ignored.leavesOut(header) else { return columnReader(header) }
    leftOut.append(header)
    return .leftOut
  }
}
