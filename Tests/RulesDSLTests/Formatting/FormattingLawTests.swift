import RulesDSL
import Testing

/// What holds of the formatter whatever it prints: for the shipped rules and for every golden file.
@Suite struct FormattingLawTests {
  /// Rule books that stand alone.
  static let books: [Book] =
    RuleFolder.associations.map { Book(name: $0, sources: RuleFolder.book(of: $0)) }
    + FormattingGoldenTests.fixtures.map { Book(name: $0.name, sources: [$0]) }

  struct Book: CustomTestStringConvertible, Sendable {
    let name: String
    let sources: [RuleSource]
    var testDescription: String { name }

    func formatted(_ language: Language) throws -> Book {
      Book(name: name, sources: try RuleFormatter(sources).format(language))
    }
  }

  static func firstDifference(_ first: Book, _ second: Book) -> String? {
    for (one, two) in zip(first.sources, second.sources) where one != two {
      let lines = zip(one.text.split(separator: "\n"), two.text.split(separator: "\n")).first { $0 != $1 }
      return "\(one.name):\n\(lines?.0 ?? "one is longer")\n\(lines?.1 ?? "")"
    }
    return nil
  }

  @Test func thereAreRuleFilesToFormat() {
    #expect(RuleFolder.shipped.count >= 10)
    #expect(FormattingLawTests.books.count >= 15)
  }

  @Test(arguments: books, Language.allCases)
  func formattingAgainChangesNothing(book: Book, language: Language) throws {
    let once = try book.formatted(language)
    let difference = FormattingLawTests.firstDifference(once, try once.formatted(language))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: books)
  func intoEnglishAndBackIsTheSameText(book: Book) throws {
    let japanese = try book.formatted(.japanese)
    let english = try book.formatted(.english)
    let back = FormattingLawTests.firstDifference(japanese, try english.formatted(.japanese))
    #expect(back == nil, "\(back ?? "")")
    let forth = FormattingLawTests.firstDifference(english, try japanese.formatted(.english))
    #expect(forth == nil, "\(forth ?? "")")
  }

  @Test(arguments: books, Language.allCases)
  func theFormattedRulesAreTheSameRules(book: Book, language: Language) throws {
    let before = try RuleBook(book.sources)
    let after = try RuleBook(book.formatted(language).sources)
    let difference = RulesRecord(before).difference(from: RulesRecord(after))
    #expect(difference == nil, "\(difference ?? "")")
    #expect(after.warnings.map(\.code) == before.warnings.map(\.code))
  }

  @Test func theEnglishViewOfTheShippedRulesHasNoFaults() throws {
    let english = try RuleBook(FormattingLawTests.books[0].formatted(.english).sources)
    #expect(english.warnings.isEmpty, "\(english.report(.english))")
  }

  static func comments(in source: RuleSource) -> [String] {
    let text = SourceText(source)
    return Lexer(text).tokens.filter { $0.kind == .comment }.map { token in
      Parser.trimmed(Span(0, token.range), in: text).map { text.text($0.range) } ?? ""
    }
  }

  @Test(arguments: books, Language.allCases)
  func everyCommentIsKeptInItsPlace(book: Book, language: Language) throws {
    for (before, after) in zip(book.sources, try book.formatted(language).sources) {
      #expect(FormattingLawTests.comments(in: before) == FormattingLawTests.comments(in: after), "\(before.name)")
    }
  }

  @Test(arguments: books, Language.allCases)
  func everyLineThatSaysSomethingStaysOneLine(book: Book, language: Language) throws {
    for (before, after) in zip(book.sources, try book.formatted(language).sources) {
      #expect(Lexer(SourceText(before)).lines.count == Lexer(SourceText(after)).lines.count, "\(before.name)")
      #expect(!after.text.contains("\n\n\n") && !after.text.hasPrefix("\n"), "\(before.name)")
      #expect(after.text.hasSuffix("\n") && !after.text.hasSuffix("\n\n"), "\(before.name)")
      #expect(!after.text.split(separator: "\n").contains { $0.hasSuffix(" ") }, "\(before.name)")
    }
  }

  @Test(arguments: books, Language.allCases)
  func theBordersOfATableStandInLine(book: Book, language: Language) throws {
    for source in try book.formatted(language).sources {
      for table in source.text.split(separator: "\n", omittingEmptySubsequences: false).map({ String($0) })
        .split(whereSeparator: { !$0.hasPrefix("  |") })
      {
        let borders = table.map { line in
          let parts = line.split(separator: "|", omittingEmptySubsequences: false).dropLast()
          return parts.map { Width.columns($0) }
        }
        #expect(Set(borders).count == 1 || table.contains { $0.contains("「甲|乙」") }, "\(source.name): \(table[0])")
      }
    }
  }
}
