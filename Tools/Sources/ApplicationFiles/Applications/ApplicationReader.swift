/// Reads the applications of one file, one after another, whatever their number: a JSON object, a JSON array, JSON
/// Lines or CSV, told apart by the first bytes and the name of the file.
///
///     var reader = try ApplicationReader(path: "applications.jsonl")
///     while let item = reader.next() { … }
public struct ApplicationReader: Sequence, IteratorProtocol {
  /// What comes next in a file.
  public enum Item: Sendable {
    case application(Application)
    /// One that can't be read; unless the file itself is broken there, others follow.
    case unreadable(UnreadableApplication)
  }

  private var format: any ApplicationFormat
  private let input: DecodedInput

  /// Whether what was read so far is Windows' Shift_JIS rather than UTF-8.
  public var isShiftJIS: Bool { input.isShiftJIS }

  /// Opens a file, or standard input for `-`. `columns` tells what the columns of a CSV file are.
  public init(
    path: String, columns: @escaping ColumnReader = { .fact($0) }
  ) throws(InputFile.Failure) {
    let bytes = ByteStream(path == "-" ? .standardInput : try InputFile(path: path))
    self.init(bytes, isNamedCSV: path.lowercased().hasSuffix(".csv"), columns: columns)
  }

  public init(
    _ bytes: ByteStream, isNamedCSV: Bool = false, columns: @escaping ColumnReader = { .fact($0) }
  ) {
    let input = DecodedInput(bytes.source)
    self.input = input
    var bytes = ByteStream { () throws(InputFile.Failure) in try input.nextChunk() }
    if bytes.holdsCSV(isNamedSo: isNamedCSV) {
      format = CSVApplications(bytes, columns: columns)
    } else {
      format = JSONApplications(bytes)
    }
  }

  public mutating func next() -> Item? {
    format.next()
  }

  /// The next part: so many lines at most where each is an application, else one application.
  public mutating func nextPart(lines: Int) -> ApplicationPart? {
    format.nextPart(lines: lines)
  }
}

/// A way in which a file holds applications.
protocol ApplicationFormat {
  /// The next application; nil after the last.
  mutating func next() -> ApplicationReader.Item?

  /// The next part; nil after the last.
  mutating func nextPart(lines: Int) -> ApplicationPart?
}

extension ApplicationFormat {
  mutating func nextPart(lines: Int) -> ApplicationPart? {
    next().map { .item($0) }
  }
}
