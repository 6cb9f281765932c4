import RulesDSL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether and how the marks of a text are coloured.
enum Colour {
  /// What the caller asked for.
  enum Choice: String, CaseIterable {
    case auto, always, never

    /// Whether to colour: by itself only for a terminal, and not where `NO_COLOR` asks for none.
    var isOn: Bool {
      switch self {
      case .always: true
      case .never: false
      case .auto: StandardOutput.isTerminal && !Colour.isUnwanted
      }
    }
  }

  private static var isUnwanted: Bool {
    if let wish = getenv("NO_COLOR"), wish.pointee != 0 { return true }
    return getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
  }

  /// The text with its marks in their colours: at the start of an indented line, and of the verdict, which begins a
  /// line below an empty one.
  static func marks(in text: String, _ language: Language) -> String {
    var isBelowEmpty = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      defer { isBelowEmpty = line.isEmpty }
      let rest = line.drop { $0 == " " }
      let isIndented = rest.startIndex > line.startIndex
      guard isIndented || isBelowEmpty, let mark = marks.first(where: { rest.hasPrefix($0.text + " ") }),
        !(isIndented && goesOnWithFactor(rest, language))
      else { return String(line) }
      return line[..<rest.startIndex] + "\u{1B}[\(mark.code)m\(mark.text)\u{1B}[0m"
        + rest.dropFirst(mark.text.count)
    }.joined(separator: "\n")
  }

  /// Whether a line goes on with a formula of the line above, so that its × is no mark. Marks take the two columns of
  /// a wide sign in Japanese, and no fact's English name begins with a number.
  private static func goesOnWithFactor(_ line: Substring, _ language: Language) -> Bool {
    guard line.hasPrefix("× ") else { return false }
    let factor = line.dropFirst(2)
    if language == .japanese { return !factor.hasPrefix(" ") }
    return factor.first.map { $0.isNumber || "−(".contains($0) } ?? true || factor.hasPrefix("unknown ")
  }

  /// Whether an exclusion applies stands in words, in a column of its own: the longest word fills it, and after
  /// any other there is more than one space, which no name has.
  private static let marks: [(text: String, code: Int)] = [
    ("○", 32), ("×", 31), ("？", 33), ("?", 33), ("－", 90), ("-", 90), ("非該当", 32), ("該当  ", 31),
    ("applies", 31), ("clear  ", 32),
  ]
}
