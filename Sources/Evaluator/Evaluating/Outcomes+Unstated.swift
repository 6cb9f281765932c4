import RulesDSL

/// 充足か未詳: a condition that no fact can decide any more, because a source leaves something out, counts as met.
///
/// While a fact is missing that could decide it, the result stays open, with met among what it may become; so further
/// facts never turn a decision round.
extension Outcomes {
  func acceptingUnstated(_ reference: Reference, _ rules: CheckedRules, _ observations: Observations) -> Outcomes {
    if isKnown { return self }
    return reference.lacksOnlyWhatIsUnstated(rules, observations) ? .met : union(.met)
  }
}

extension Reference {
  /// Whether an open result waits for no fact, only for what 未詳 leaves out.
  func lacksOnlyWhatIsUnstated(_ rules: CheckedRules, _ observations: Observations) -> Bool {
    var needs = Needs(Evidence(rules, observations))
    needs.visit(self)
    return needs.facts.isEmpty && !needs.undefined.isEmpty && needs.undefined.allSatisfy { $0.reason == .unstated }
  }
}

extension Evidence {
  /// What is unstated behind the lines of a decision that accept it (充足か未詳).
  func accepted(by fact: FactID) -> [Undefined] {
    guard case .condition(let condition) = rules.facts[fact].definition else { return [] }
    return accepted(by: condition)
  }

  private func accepted(by condition: Condition) -> [Undefined] {
    switch condition.kind {
    case .constant: return []
    case .block(_, let children): return children.flatMap { accepted(by: $0) }
    case .test(let reference, let test):
      guard test.acceptsUnstated, observations.conditions[condition.node].isMet else { return [] }
      var needs = Needs(self)
      needs.visit(reference)
      return needs.undefined
    }
  }
}
