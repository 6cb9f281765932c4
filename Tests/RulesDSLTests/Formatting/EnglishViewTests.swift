import RulesDSL
import Testing

/// The English view is for someone who knows no Japanese: in Japanese stands only what is free text or a name
/// beside its identifier.
@Suite struct EnglishViewTests {
  static let freeText: Set<Keyword> = [
    .source, .note, .description, .issuer, .formField, .shownWhenMet, .shownWhenUnmet, .shownWhenUndetermined, .example,
  ]

  static func isJapanese(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) }
  }

  /// What of a line must be English.
  static func wording(of line: Line, in source: SourceText, freeColumns: inout Set<Int>) -> String {
    if case .keyword(let keyword)? = line.tokens.first?.kind, freeText.contains(keyword) { return "" }
    guard line.tokens.first?.kind == .bar else {
      return source.text(line.range).replacing(#/ \(.*\)/#, with: "")
    }
    let cells = line.tokens.filter { $0.kind == .phrase }.map { source.text($0.range) }
    if cells.contains(where: { $0.contains(": ") || $0 == "source" || $0 == "note" }) {
      freeColumns = Set(cells.indices.filter { cells[$0] == "source" || cells[$0] == "note" })
    }
    return cells.indices.filter { !freeColumns.contains($0) }
      .map { cells[$0].replacing(#/ \(.*\)/#, with: "") }.joined(separator: " ")
  }

  @Test(arguments: try RuleFormatter(RuleFolder.shipped).format(.english))
  func theEnglishViewOfTheShippedRulesIsEnglish(file: RuleSource) {
    let source = SourceText(file)
    var freeColumns: Set<Int> = []
    for line in Lexer(source).lines {
      if line.tokens.first?.kind != .bar { freeColumns = [] }
      let wording = EnglishViewTests.wording(of: line, in: source, freeColumns: &freeColumns)
      #expect(!EnglishViewTests.isJapanese(wording), "\(file.name) \(line.number + 1): \(wording)")
    }
  }

  @Test(arguments: FormattingGoldenTests.fixtures)
  func everyEnglishPhraseOfAGoldenFileIsEnglish(file: RuleSource) throws {
    let english = try #require(RuleFormatter([file]).format(file.name, .english))
    let source = SourceText(RuleSource(name: file.name, text: english))
    for line in Lexer(source).lines where line.tokens.first?.kind != .bar {
      var freeColumns: Set<Int> = []
      let wording = EnglishViewTests.wording(of: line, in: source, freeColumns: &freeColumns)
      let unquoted = wording.replacing("「", with: "").replacing("」", with: "")
      #expect(!EnglishViewTests.isJapanese(unquoted) || unquoted.hasPrefix("name: "), "\(wording)")
    }
  }
}
