extension CheckedRules {
  /// What other files add to the block of a rule.
  package func additions(to fact: FactID) -> [Provenance] {
    guard !additions.isEmpty, case .condition(let condition) = facts[fact].definition,
      case .block(_, let children) = condition.kind
    else { return [] }
    return children.compactMap { additions[$0.node] }
  }
}

/// The references in a definition, in the order in which they stand.
package struct References {
  package private(set) var found: [Reference] = []
  private var seen: Set<Reference> = []

  package init() {}

  package mutating func add(_ reference: Reference) {
    if seen.insert(reference).inserted { found.append(reference) }
  }

  /// Adds what a fact's own definition names.
  package mutating func collect(_ fact: Fact) {
    fact.scope.forEach { collect($0) }
    switch fact.definition {
    case .given: break
    case .condition(let condition): collect(condition)
    case .expression(let expression): collect(expression)
    case .principle(let principle):
      collect(principle.standard)
      for exception in principle.exceptions {
        collect(exception.guard)
        collect(exception.outcome)
      }
    }
  }

  mutating func collect(_ table: Table) {
    table.selectors.forEach { add($0.subject) }
    for column in table.columns {
      if case .criterion(let subject) = column.kind { add(subject) }
    }
    for row in table.rows {
      for cell in row.cells {
        switch cell {
        case .dash: break
        case .criterion(let condition): collect(condition)
        case .value(let expression): collect(expression)
        }
      }
    }
  }

  private mutating func collect(_ outcome: Principle.Outcome) {
    switch outcome {
    case .condition(let condition): collect(condition)
    case .expression(let expression): collect(expression)
    }
  }

  package mutating func collect(_ condition: Condition) {
    switch condition.kind {
    case .constant: break
    case .block(_, let children): children.forEach { collect($0) }
    case .test(let reference, let test):
      add(reference)
      test.operands.forEach { collect($0) }
    }
  }

  package mutating func collect(_ expression: Expression) {
    switch expression.kind {
    case .literal, .unstated: break
    case .reference(let reference): add(reference)
    case .binary(_, let left, let right):
      collect(left)
      collect(right)
    case .negated(let inner): collect(inner)
    case .call(_, let arguments): arguments.forEach { collect($0) }
    }
  }

  /// Adds what the definitions of the found facts and tables name, down to what is given.
  package mutating func followToGiven(_ rules: CheckedRules) {
    var next = 0
    while next < found.count {
      switch found[next] {
      case .fact(let fact): collect(rules.facts[fact])
      case .column(let table, _), .rowName(let table): collect(rules.tables[table])
      }
      next += 1
    }
  }
}
