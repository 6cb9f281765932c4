import RulesDSL

/// Conditions and tests.
extension Evaluation {
  mutating func evaluate(_ condition: Condition) -> Outcomes {
    let result: Outcomes
    switch condition.kind {
    case .constant(let truth):
      result = Outcomes(truth)
    case .block(.atLeast(let least), let children):
      result = .atLeast(least, children.map { evaluate($0) })
    case .block(let kind, let children):
      var all = Outcomes.All()
      for child in children {
        let outcome = evaluate(child)
        all.add(kind == .all ? outcome : outcome.negated)
      }
      // いずれか is すべて with both sides turned round, いずれもない is すべて of what is not so.
      result = kind == .any ? all.result.negated : all.result
    case .test(let reference, let test):
      result = evaluate(test, of: reference)
    }
    observations.conditions[condition.node] = result
    return result
  }

  private mutating func evaluate(_ test: Test, of reference: Reference) -> Outcomes {
    if case .truth(let truth) = test.kind, let outcomes = outcomes(of: reference) {
      if test.acceptsUnstated { return outcomes.acceptingUnstated(reference, rules, observations) }
      return truth ? outcomes : outcomes.negated
    }
    let subject = finding(of: reference)
    switch test.kind {
    case .truth(let truth):
      return Evaluation.compare(subject) { $0 == .truth(truth) }
    case .range(let lower, let upper):
      return .all(
        [lower.map { bound($0, subject, isLower: true) }, upper.map { bound($0, subject, isLower: false) }]
          .compactMap { $0 })
    case .oneOf(let expressions, let negated):
      // 以外 is すべて of "not this one": without a value it is unmet as well.
      let compared = expressions.map { expression in
        let other = evaluate(expression)
        return Evaluation.combine(subject, other) { ($0 == $1) != negated }
      }
      return negated ? .all(compared) : .any(compared)
    }
  }

  static func compare(_ subject: Finding, _ passes: (Value) -> Bool) -> Outcomes {
    switch subject {
    case .value(let value): Outcomes(passes(value))
    case .absent(.noRow): .unmet
    case .absent: .notApplicable
    case .open(let mayBeAbsent, _): mayBeAbsent ? [.met, .unmet, .notApplicable] : .unknown
    }
  }

  private mutating func bound(_ bound: Test.Bound, _ subject: Finding, isLower: Bool) -> Outcomes {
    // Evaluated first: a call on self whose argument changes self would copy all observations.
    let limit = evaluate(bound.value)
    return Evaluation.combine(subject, limit) { value, limit in
      guard let value = value.orderKey, let limit = limit.orderKey else { return false }
      if value == limit { return bound.isInclusive }
      return (value > limit) == isLower
    }
  }

  /// A comparison of two findings: unmet where one is none because no row applies, not applicable where one is none
  /// for another reason; both while the other may still turn out to be none. Open where one is open.
  static func combine(_ first: Finding, _ second: Finding, _ passes: (Value, Value) -> Bool) -> Outcomes {
    if case .value(let other) = second { return compare(first) { passes($0, other) } }
    if first == .absent(.noRow) || second == .absent(.noRow) { return .unmet }
    if first.isAbsent || second.isAbsent {
      return first.isAbsenceOpen || second.isAbsenceOpen ? [.unmet, .notApplicable] : .notApplicable
    }
    return first.canBeAbsent || second.canBeAbsent ? [.met, .unmet, .notApplicable] : .unknown
  }

  /// The outcome of what is a condition; nil for what has a value.
  func outcomes(of reference: Reference) -> Outcomes? {
    switch reference {
    case .fact(let fact): rules.facts[fact].isCondition ? observations.outcomes[fact] : nil
    case .column(let table, let column):
      if rules.tables[table].columns[column].isCondition {
        observations.tables[table].outcomes[column]
      } else {
        nil
      }
    case .rowName: nil
    }
  }

  func finding(of reference: Reference) -> Finding {
    switch reference {
    case .fact(let fact): observations.findings[fact]
    case .column(let table, let column): observations.tables[table].findings[column]
    case .rowName(let table): rowName(of: table)
    }
  }

  private func rowName(of table: TableID) -> Finding {
    let selection = observations.tables[table]
    var candidates = selection.rows.map { row -> Finding in
      rules.tables[table].rows[row].member.map { Finding.value(.choice($0)) } ?? .absent(.dash)
    }
    if selection.noRowIsPossible { candidates.append(.absent(absence(inNoRowOf: table))) }
    if selection.mayBeOutOfForce { candidates.append(.absent(.notInForce)) }
    return Evaluation.agreement(candidates)
  }
}
