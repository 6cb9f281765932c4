import RulesDSL

/// A decision with its reasons.
public struct Explanation: Sendable {
  package let rules: CheckedRules
  package let observations: Observations
  let judgements: [FactID: FactReader.Judgement]
  /// What the application is called: facts that are text, in the order of the vocabulary.
  let texts: [(fact: FactID, text: String)]
  let isDateReplaced: Bool

  public var decision: Decision { decision(.japanese) }

  public func decision(_ language: Language) -> Decision {
    Decision(
      basisDate: observations.basisDate, isBasisDateReplaced: isDateReplaced,
      outcomes: rules.decisions.map { Outcome($0, rules, observations, language) })
  }
}
