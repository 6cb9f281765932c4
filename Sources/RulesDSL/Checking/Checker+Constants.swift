/// Pass 5, conditions: what holds whatever is given, or never does, is a slip or a leftover.
extension OldAnalysis {
  mutating func checkConditions() {
    for fact in rules.facts {
      for condition in fact.scope { check(condition) }
      switch fact.definition {
      case .condition(let condition): check(condition)
      case .principle(let principle):
        for exception in principle.exceptions {
          check(exception.guard)
          if case .condition(let condition) = exception.outcome { check(condition) }
        }
        if case .condition(let condition) = principle.standard { check(condition) }
      case .given, .expression: break
      }
    }
    for table in rules.tables {
      for row in table.rows {
        for (cell, column) in zip(row.cells, table.columns) {
          guard case .criterion(let condition) = cell else { continue }
          check(
            condition,
            in: TableContext(table: table.name.japanese, row: row.title, column: column.name.japanese))
        }
      }
    }
  }

  /// Single tests first; a block is judged only where each of its lines can go both ways.
  @discardableResult
  private mutating func check(_ condition: Condition, in context: TableContext? = nil) -> Bool {
    switch condition.kind {
    case .constant: return true
    case .test(let reference, let test): return check(test, of: reference, condition.span, context)
    case .block(_, let children):
      let areSound = children.map { check($0, in: context) }
      guard areSound.allSatisfy({ $0 }), children.count > 1 else { return areSound.allSatisfy { $0 } }
      if let holds = alternatives(condition), holds.isEmpty {
        report(RuleFault.neverHolds(text(condition.span)), at: condition.span, in: context)
        return false
      }
      if let fails = alternatives(condition, negated: true), fails.isEmpty {
        report(RuleFault.alwaysHolds(text(condition.span)), at: condition.span, in: context)
        return false
      }
      return true
    }
  }

  private mutating func check(
    _ test: Test, of reference: Reference, _ span: Span, _ context: TableContext?
  ) -> Bool {
    let type = self.type(of: reference)
    // A yes or no that a rule decides is that rule's matter.
    let all = possibleValues(of: reference)
    guard type != .yesNo, !all.isEmpty, let passing = test.values(within: all) else { return true }
    if passing.isEmpty {
      report(RuleFault.neverHolds(text(span)), at: span, in: context)
      return false
    }
    // What a rule decides may also have no value, so a list of all its values isn't needless.
    if case .fact(let fact) = reference, rules.facts[fact].kind == .input, all.subtracting(passing).isEmpty {
      report(RuleFault.alwaysHolds(text(span)), at: span, in: context)
      return false
    }
    return true
  }
}
