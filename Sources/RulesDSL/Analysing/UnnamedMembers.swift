/// Members of a choice that neither a rule nor an example names, while examples name others: what is decided for them is
/// decided by それ以外, 該当なし or 以外, perhaps because nobody thought of them.
///
/// That a member falls to それ以外 is no fault, so an example that shows it is enough; and a choice of which much is left
/// out was not meant to be gone through: only where two thirds are named does it stand out what isn't.
struct UnnamedMembers {
  private(set) var diagnostics: [Diagnostic] = []

  init(_ rules: CheckedRules) {
    var shown = NamedMembers()
    for example in rules.examples {
      for given in example.given { shown.add(given.value, rules.facts[given.fact].type) }
      for expectation in example.expectations {
        if case .value(let value) = expectation.result { shown.add(value, rules.type(of: expectation.subject)) }
      }
    }
    var named = NamedMembers()
    rules.facts.forEach { named.collect($0) }
    rules.tables.forEach { named.collect($0) }
    rules.consistencies.forEach { $0.conditions.forEach { named.collect($0) } }
    for (index, choice) in rules.choices.enumerated() {
      guard let examples = shown.found[index], let others = named.found[index] else { continue }
      guard 3 * examples.union(others).count >= 2 * choice.members.count else { continue }
      let unnamed = choice.members.indices.filter { !examples.contains($0) && !others.contains($0) }
      let deciding = unnamed.isEmpty ? [] : rules.names(thatTest: index)
      for member in unnamed where !deciding.isEmpty {
        diagnostics.append(
          Diagnostic(
            AnalysisFault.memberUnnamed(choice.members[member].japanese, choice: choice.name.japanese, by: deciding),
            at: choice.places[member]))
      }
    }
  }
}

/// The members that are named, by choice.
private struct NamedMembers {
  var found: [Int: Set<Int>] = [:]

  mutating func add(_ value: Value, _ type: ValueType?) {
    if case .choice(let member) = value, case .choice(let choice)? = type { found[choice, default: []].insert(member) }
  }

  mutating func collect(_ fact: Fact) {
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
    for row in table.rows {
      if let choice = table.rowNames, let member = row.member { found[choice, default: []].insert(member) }
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

  mutating func collect(_ condition: Condition) {
    switch condition.kind {
    case .constant: break
    case .block(_, let children): children.forEach { collect($0) }
    case .test(_, let test): test.operands.forEach { collect($0) }
    }
  }

  private mutating func collect(_ expression: Expression) {
    switch expression.kind {
    case .literal(let value): add(value, expression.type)
    case .reference, .unstated: break
    case .binary(_, let left, let right):
      collect(left)
      collect(right)
    case .negated(let inner): collect(inner)
    case .call(_, let arguments): arguments.forEach { collect($0) }
    }
  }
}

extension CheckedRules {
  /// The tables and rules that ask which member of a choice something is.
  fileprivate func names(thatTest choice: Int) -> [String] {
    func isOfChoice(_ references: References) -> Bool { references.found.contains { type(of: $0) == .choice(choice) } }
    let tables = tables.filter { $0.selectors.contains { type(of: $0.subject) == .choice(choice) } }
    let facts = facts.filter { fact in
      guard fact.isCondition || !fact.scope.isEmpty || fact.definition.isPrinciple else { return false }
      var references = References()
      references.collect(fact)
      return isOfChoice(references)
    }
    return tables.map(\.name.japanese) + facts.map(\.name.japanese)
  }
}

extension Definition {
  fileprivate var isPrinciple: Bool { if case .principle = self { true } else { false } }
}
