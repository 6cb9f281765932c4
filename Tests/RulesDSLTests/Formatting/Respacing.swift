import RulesDSL

/// Writes formatted Japanese text as untidily as people type it, without changing what it says: other spaces, full
/// width, other signs for the same thing, other spellings of numbers and dates. Free text is left alone.
struct Respacing {
  private var random: Seeded
  private var isFreeColumn: [Bool] = []
  private var unit = "  "
  /// The comments of the text, by where they end.
  private var comments: [Int: Range<Int>] = [:]
  // Read once: in a body they would be read at each call.
  private let day = #/\d{4}-\d{2}-\d{2}/#
  private let grouped = #/\d{1,3}(?:,\d{3})+/#
  private let comma = #/、/#
  private let colon = #/: /#
  private let operation = #/ (?:のとき|\+|−|×|÷) /#

  init(seed: UInt64) { random = Seeded(seed) }

  private static let freeText: Set<Keyword> = [
    .source, .note, .description, .issuer, .formField, .shownWhenMet, .shownWhenUnmet, .shownWhenUndetermined, .example,
  ]

  mutating func respaced(_ source: RuleSource) -> RuleSource {
    unit = ["  ", " ", "    ", "\u{3000}"][random.below(4)]
    let text = SourceText(source)
    let lexer = Lexer(text)
    let found = lexer.tokens.filter { $0.kind == .comment }.map { ($0.range.upperBound, $0.range) }
    comments = Dictionary(found, uniquingKeysWith: { first, _ in first })
    var result = ""
    var number = 0
    for line in lexer.lines {
      while number < line.number { result += untouched(number, text, &number) }
      let depth = line.indent / 2
      if depth > 0, random.chance(5) { result += "\n" }
      result += String(repeating: unit, count: depth) + respaced(line, in: text) + comment(of: line, in: text)
      result += random.chance(10) ? "   \n" : "\n"
      number = line.number + 1
    }
    while number < text.lineCount - 1 { result += untouched(number, text, &number) }
    return RuleSource(name: source.name, text: result)
  }

  /// An empty line, or a comment on a line of its own.
  private mutating func untouched(_ line: Int, _ text: SourceText, _ number: inout Int) -> String {
    number += 1
    let written = text.text(text.lineRange(line))
    let comment = written.drop { $0 == " " }
    if comment.isEmpty { return random.chance(20) ? "\n  \n\n" : "\n" }
    return String(repeating: unit, count: (written.count - comment.count) / 2) + comment + "\n"
  }

  private mutating func comment(of line: Line, in text: SourceText) -> String {
    comments[text.lineRange(line.number).upperBound].map { spaces(1...4) + text.text($0) } ?? ""
  }

  private mutating func respaced(_ line: Line, in text: SourceText) -> String {
    let words = line.tokens.map { text.text($0.range) }
    switch line.tokens[0].kind {
    case .keyword(let keyword) where Respacing.freeText.contains(keyword):
      return words[0] + words.dropFirst().map { spaces(1...3) + $0 }.joined()
    case .keyword(let keyword) where keyword.beginsStatement:
      return words[0] + spaces(1...3) + words.dropFirst().map { header($0) }.joined()
    case .keyword:
      return words[0] + words.dropFirst().map { $0 == ":" ? sign($0) : spaces(1...3) + phrase($0) }.joined()
    case .bullet:
      return ["・", "･", "•", "- "][random.below(4)] + spaces(0...2) + words.dropFirst().map { phrase($0) }.joined()
    case .equals:
      return "=" + spaces(0...2) + words.dropFirst().map { phrase($0) }.joined()
    case .bar:
      return row(line.tokens, words)
    default:
      return words.map { phrase($0) }.joined()
    }
  }

  /// `名 (identifier): 型`; the space before the bracket stays, because it tells the two names apart.
  private mutating func header(_ text: String) -> String {
    widened(text.replacing(" (", with: spaces(1...3) + "(").replacing(": ", with: sign(":")))
  }

  private mutating func row(_ tokens: [Token], _ words: [String]) -> String {
    let cells = tokens.indices.filter { tokens[$0].kind == .phrase }
    if cells.contains(where: { words[$0] == "出典" || words[$0] == "注" || words[$0].contains(": ") }) {
      isFreeColumn = cells.map { words[$0] == "出典" || words[$0] == "注" }
    } else if isFreeColumn.count != cells.count {
      isFreeColumn = cells.map { _ in false }
    }
    var column = 0
    return zip(tokens, words).map { token, word in
      guard token.kind == .phrase else { return word }
      defer { column += 1 }
      let isFree = isFreeColumn[column] && word != "―"
      return spaces(0...3) + (isFree ? word : word.contains(" (") ? header(word) : phrase(word)) + spaces(0...3)
    }.joined()
  }

  private mutating func phrase(_ text: String) -> String {
    if text == "―" { return ["―", "—", "–", "－", "ー", "-"][random.below(6)] }
    if let bracket = text.firstRange(of: " ("), text[..<bracket.lowerBound].firstIndex(of: " ") == nil {
      return header(String(text[..<bracket.upperBound])) + phrase(String(text[bracket.upperBound...]))
    }
    var result = replaced(text, day) { $0.date($1) }
    result = replaced(result, grouped) { $0.random.chance(50) ? $1.replacing(",", with: "") : $1 }
    result = replaced(result, comma) { writer, _ in ["、", ", ", "､ ", "， "][writer.random.below(4)] }
    result = replaced(result, colon) { writer, _ in writer.sign(":") }
    result = replaced(result, operation) { writer, word in
      writer.spaces(0...2) + word.dropFirst().dropLast() + writer.spaces(0...2)
    }
    return widened(result)
  }

  private mutating func replaced(
    _ text: String, _ pattern: Regex<Substring>, by writing: (inout Respacing, String) -> String
  ) -> String {
    var result = ""
    var start = text.startIndex
    for match in text.matches(of: pattern) {
      result += text[start..<match.range.lowerBound] + writing(&self, String(match.output))
      start = match.range.upperBound
    }
    return result + text[start...]
  }

  private mutating func sign(_ colon: String) -> String { spaces(0...1) + ["：", ":"][random.below(2)] + spaces(0...2) }

  private mutating func date(_ text: String) -> String {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    switch random.below(4) {
    case 0: return "\(parts[0])/\(parts[1])/\(parts[2])"
    case 1: return "\(parts[0])年\(parts[1])月\(parts[2])日"
    case 2 where parts[0] > 2019: return "令和\(parts[0] - 2018)年\(parts[1])月\(parts[2])日"
    default: return text
    }
  }

  private mutating func spaces(_ count: ClosedRange<Int>) -> String {
    let count = Int.random(in: count, using: &random)
    if count > 1, random.chance(20) { return "\u{3000}" }
    return String(repeating: " ", count: count)
  }

  /// Some of the digits, letters and signs in full width.
  private mutating func widened(_ text: String) -> String {
    guard random.chance(40) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isWide = (0x21...0x7E).contains(scalar.value) && scalar != "#" && scalar != "|" && random.chance(30)
      result.append(isWide ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
    }
    return String(result)
  }
}
