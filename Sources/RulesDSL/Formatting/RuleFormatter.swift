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
    let texts = sources.map { SourceText($0) }
    var trees: [FileTree] = []
    var diagnostics: [Diagnostic] = []
    for (index, text) in texts.enumerated() {
      var parser = Parser(text, index: index)
      trees.append(parser.parse())
      diagnostics += parser.diagnostics
    }
    var checker = Checker(texts, trees)
    checker.diagnostics = diagnostics
    checker.check()
    guard !checker.hasErrors else {
      throw InvalidRules(diagnostics: checker.diagnostics, sources: texts)
    }
    self.checker = checker
  }

  /// One file of the book, by its name; nil where the book has no such file.
  public func format(_ name: String, _ language: Language) -> String? {
    guard let index = checker.sources.firstIndex(where: { $0.name == name }) else { return nil }
    return text(of: index, language)
  }

  /// Every file of the book, in the order given.
  public func format(_ language: Language) -> [RuleSource] {
    checker.sources.indices.map { RuleSource(name: checker.sources[$0].name, text: text(of: $0, language)) }
  }

  private func text(of index: Int, _ language: Language) -> String {
    var printer = StatementPrinter(checker, language)
    for statement in checker.trees[index].statements { printer.print(statement) }
    return Layout(checker.sources[index]).text(printer.lines)
  }
}
