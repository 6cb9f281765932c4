extension Checker {
  /// A checker that has read and checked these files together; throws everything that is wrong at once.
  static func checked(_ sources: [RuleSource]) throws(InvalidRules) -> Checker {
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
    return checker
  }
}
