import RulesDSL

/// What explanations are computed from: the rules and what was observed. Shared, so that handing it on copies nothing.
final class Evidence: Sendable {
  let rules: CheckedRules
  let observations: Observations
  /// By fact: who judged and why.
  let judgements: [FactID: FactReader.Judgement]

  init(_ rules: CheckedRules, _ observations: Observations, judgements: [FactID: FactReader.Judgement] = [:]) {
    self.rules = rules
    self.observations = observations
    self.judgements = judgements
  }
}
