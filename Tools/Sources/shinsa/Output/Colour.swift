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

  /// The text with the mark at the start of each line in its colour; a × within a formula stays as it is.
  static func marks(in text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let mark = line.first(where: { $0 != " " }), let code = codes[mark],
        let place = line.firstIndex(of: mark)
      else { return String(line) }
      return line[..<place] + "\u{1B}[\(code)m\(mark)\u{1B}[0m" + line[line.index(after: place)...]
    }.joined(separator: "\n")
  }

  private static let codes: [Character: Int] = ["○": 32, "×": 31, "？": 33]
}
