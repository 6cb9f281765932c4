/// Goes through what facts and tables are made of, in the order in which it stands.
package protocol DefinitionWalk {
  mutating func add(_ reference: Reference)
  /// What is written out.
  mutating func add(_ literal: Value, of type: ValueType?)
}

extension DefinitionWalk {
  /// What a fact's own definition names.
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

  package mutating func collect(_ table: Table) {
    table.selectors.forEach { add($0.subject) }
    for column in table.columns {
      if case .criterion(let subject) = column.kind { add(subject) }
    }
    for row in table.rows {
      row.selectors.forEach { $0.map { collect($0) } }
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
    case .unstated: break
    case .literal(let value): add(value, of: expression.type)
    case .reference(let reference): add(reference)
    case .binary(_, let left, let right):
      collect(left)
      collect(right)
    case .negated(let inner): collect(inner)
    case .call(_, let arguments): arguments.forEach { collect($0) }
    }
  }
}
