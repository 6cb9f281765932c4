import RulesDSL

/// Whether rules of two books say the same, by the names of what they speak of.
struct ImpactSameness {
  let before: CheckedRules
  let after: CheckedRules
  /// Whether both decide on the same day.
  let isSameDay: Bool

  /// `withTests` looks at the lines of conditions too, not only at how they stand in blocks.
  func isSame(_ own: FactID, _ other: FactID, withTests: Bool) -> Bool {
    let (one, two) = (before.facts[own], after.facts[other])
    guard isSame(one.provenance.period, two.provenance.period), areSame(one.scope, two.scope, { isSame($0, $1) }) else {
      return false
    }
    switch (one.definition, two.definition) {
    case (.given, .given): return true
    case (.condition(let one), .condition(let two)): return isSame(one, two, withTests: withTests)
    case (.expression(let one), .expression(let two)): return isSame(one, two)
    case (.principle(let one), .principle(let two)):
      return isSame(one.standard, two.standard)
        && areSame(one.exceptions, two.exceptions) {
          isSame($0.period, $1.period) && $0.priority == $1.priority && isSame($0.guard, $1.guard)
            && isSame($0.outcome, $1.outcome)
        }
    default: return false
    }
  }

  /// Of a column all that chooses a row, and its cells.
  func isSame(_ own: (table: TableID, column: Int), _ other: (table: TableID, column: Int)) -> Bool {
    let (one, two) = (before.tables[own.table], after.tables[other.table])
    return isSame(one.provenance.period, two.provenance.period) && one.noRow == two.noRow
      && areSame(one.selectors, two.selectors) { isSame($0.subject, $1.subject) }
      && areSame(one.rows, two.rows) { row, same in
        isSame(row.period, same.period) && row.isOtherwise == same.isOtherwise
          && areSame(row.selectors, same.selectors) { selector, other in
            guard let selector, let other else { return selector == nil && other == nil }
            return isSame(selector, other)
          } && isSame(row.cells[own.column], same.cells[other.column])
      }
  }

  func isSame(_ one: Condition, _ two: Condition, withTests: Bool = true) -> Bool {
    switch (one.kind, two.kind) {
    case (.constant(let one), .constant(let two)): one == two
    case (.block(let one, let own), .block(let two, let other)):
      one == two && areSame(own, other) { isSame($0, $1, withTests: withTests) }
    case (.test(let one, let own), .test(let two, let other)):
      isSame(one, two) && (!withTests || isSame(own, other))
    default: false
    }
  }

  private func isSame(_ one: Period, _ two: Period) -> Bool { one == two && (isSameDay || one.isAlways) }

  private func isSame(_ one: Test, _ two: Test) -> Bool {
    guard one.acceptsUnstated == two.acceptsUnstated else { return false }
    switch (one.kind, two.kind) {
    case (.range(let low, let high), .range(let otherLow, let otherHigh)):
      return isSame(low, otherLow) && isSame(high, otherHigh)
    case (.oneOf(let own, let isNegated), .oneOf(let other, let isOtherNegated)):
      return isNegated == isOtherNegated && areSame(own, other) { isSame($0, $1) }
    case (.truth(let one), .truth(let two)): return one == two
    default: return false
    }
  }

  private func isSame(_ one: Test.Bound?, _ two: Test.Bound?) -> Bool {
    guard let one, let two else { return one == nil && two == nil }
    return one.isInclusive == two.isInclusive && isSame(one.value, two.value)
  }

  private func isSame(_ one: Expression, _ two: Expression) -> Bool {
    switch (one.kind, two.kind) {
    case (.literal(.choice(let own)), .literal(.choice(let other))):
      guard case .choice(let one)? = one.type, case .choice(let two)? = two.type else { return false }
      return before.choices[one].members[own].identifier == after.choices[two].members[other].identifier
    case (.literal(let one), .literal(let two)): return one == two
    case (.reference(let one), .reference(let two)): return isSame(one, two)
    case (.binary(let one, let left, let right), .binary(let two, let otherLeft, let otherRight)):
      return one == two && isSame(left, otherLeft) && isSame(right, otherRight)
    case (.negated(let one), .negated(let two)): return isSame(one, two)
    case (.call(let one, let own), .call(let two, let other)):
      return one == two && areSame(own, other) { isSame($0, $1) }
    case (.unstated, .unstated): return true
    default: return false
    }
  }

  private func isSame(_ one: Principle.Outcome, _ two: Principle.Outcome) -> Bool {
    switch (one, two) {
    case (.condition(let one), .condition(let two)): isSame(one, two)
    case (.expression(let one), .expression(let two)): isSame(one, two)
    default: false
    }
  }

  private func isSame(_ one: Table.Cell, _ two: Table.Cell) -> Bool {
    switch (one, two) {
    case (.dash, .dash): true
    case (.criterion(let one), .criterion(let two)): isSame(one, two)
    case (.value(let one), .value(let two)): isSame(one, two)
    default: false
    }
  }

  private func isSame(_ one: Reference, _ two: Reference) -> Bool {
    switch (one, two) {
    case (.fact(let one), .fact(let two)):
      before.facts[one].name.identifier == after.facts[two].name.identifier
        && (isSameDay || one != before.basisDate) && isSame(before.facts[one].range, after.facts[two].range)
    case (.column(let one, let own), .column(let two, let other)):
      before.tables[one].name.identifier == after.tables[two].name.identifier
        && before.tables[one].columns[own].name.identifier == after.tables[two].columns[other].name.identifier
    case (.rowName(let one), .rowName(let two)):
      before.tables[one].name.identifier == after.tables[two].name.identifier
    default: false
    }
  }

  /// What an application may give, which tells something of what it leaves out.
  private func isSame(_ one: Test?, _ two: Test?) -> Bool {
    guard let one, let two else { return one == nil && two == nil }
    return isSame(one, two)
  }

  private func areSame<Part>(_ own: [Part], _ other: [Part], _ isSame: (Part, Part) -> Bool) -> Bool {
    own.count == other.count && zip(own, other).allSatisfy(isSame)
  }
}
