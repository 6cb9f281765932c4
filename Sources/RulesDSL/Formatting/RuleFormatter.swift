/// Writes rule files in the one layout that the language has, in Japanese or in English.
///
/// What a phrase means needs the names of every file, so a formatter is made of a whole rule book; a book with
/// errors has no meaning to keep and can't be formatted. Three decisions shape it. Phrases are not rewritten as
/// text but read and printed again from what was read, so both languages come from one tree. Every line of a
/// file becomes one line of the result, in its place, so comments have a place too. And what is printed is read
/// again: a name stands in 「…」 exactly where it would not be read back as itself.
public struct RuleFormatter: Sendable {
  private let checker: Checker

  /// Reads and checks; throws everything that is wrong at once.
  public init(_ sources: [RuleSource]) throws(InvalidRules) {
    checker = try Checker.checked(sources)
  }

  /// One file of the book, by its name; nil where the book has no such file.
  public func format(_ name: String, _ language: Language) -> String? {
    guard let index = checker.sources.firstIndex(where: { $0.name == name }) else { return nil }
    var printer = StatementPrinter(checker.declarations, language)
    return text(of: index, &printer)
  }

  /// Every file of the book, in the order given.
  public func format(_ language: Language) -> [RuleSource] {
    var printer = StatementPrinter(checker.declarations, language)
    return checker.sources.indices.map { RuleSource(name: checker.sources[$0].name, text: text(of: $0, &printer)) }
  }

  private func text(of index: Int, _ printer: inout StatementPrinter) -> String {
    var layout = Layout(checker.sources[index])
    return layout.text(printer.print(checker.trees[index]))
  }
}
