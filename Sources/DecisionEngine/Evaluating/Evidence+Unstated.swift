import RulesDSL

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
