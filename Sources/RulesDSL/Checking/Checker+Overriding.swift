/// Pass 2: what an association's file changes, once and visibly.
extension Checker {
  mutating func applyOverrides() {
    for declaration in overrideStatements {
      let statement = declaration.statement
      guard let name = statement.name else { continue }
      guard let kind = statement.overridden else {
        report(NameFault.overrideWithoutKind, at: statement.span)
        continue
      }
      let called = text(name)
      let change = Declaration.Override(statement: statement, ruleSet: declaration.ruleSet)
      switch (scope.names.facts.target(of: called), kind) {
      case (.fact(let fact)?, .parameter) where rules.facts[fact].kind == .parameter:
        factStatements[fact] = applying(change, to: factStatements[fact], called)
      case (.table(let table)?, .table):
        tableStatements[table] = applying(change, to: tableStatements[table], called)
      default:
        let nearest = scope.names.facts.nearest(called)
        report(NameFault.overrideOfNothing(called, nearest: nearest == called ? nil : nearest), at: name)
      }
    }
  }

  private mutating func applying(
    _ change: Declaration.Override, to declaration: Declaration, _ name: String
  ) -> Declaration {
    if let earlier = declaration.overriddenBy {
      report(NameFault.overriddenTwice(name, first: place(earlier.statement.span)), at: change.statement.span)
      return declaration
    }
    let hasSource = change.statement.items.contains {
      if case .clause(let clause) = $0 { clause.keyword == .source } else { false }
    }
    if !hasSource && rules.ruleSets[change.ruleSet].citation == nil {
      report(NameFault.overrideWithoutSource(name), at: change.statement.place)
    }
    var result = declaration
    result.overriddenBy = change
    return result
  }
}
