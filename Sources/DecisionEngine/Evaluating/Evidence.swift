import RulesDSL

/// What explanations are computed from: the rules and what was observed. Shared, so that handing it on copies nothing.
package final class Evidence: Sendable {
  package let rules: CheckedRules
  package let observations: Observations
  /// By fact: who judged and why.
  package let judgements: [FactID: FactReader.Judgement]

  package init(_ rules: CheckedRules, _ observations: Observations, judgements: [FactID: FactReader.Judgement] = [:]) {
    self.rules = rules
    self.observations = observations
    self.judgements = judgements
  }
}
