import RulesDSL

/// Questions about one fact that look at it in place: facts are large, and a copy would cost more than the answer.
extension CheckedRules {
  package func isGiven(_ fact: FactID) -> Bool {
    switch facts[fact].kind {
    case .input, .judgement: true
    case .parameter, .calculation, .requirement, .exclusion, .decision: false
    }
  }

  package func isCondition(_ fact: FactID) -> Bool {
    switch facts[fact].definition {
    case .condition: true
    case .principle(let principle): if case .condition = principle.standard { true } else { false }
    case .given, .expression: false
    }
  }
}
