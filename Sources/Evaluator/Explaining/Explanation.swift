import RulesDSL

/// A decision with its reasons.
public struct Explanation: Sendable {
  let evidence: Evidence
  /// What the application is called: facts that are text, in the order of the vocabulary.
  let texts: [(fact: FactID, text: String)]
  let isDateReplaced: Bool

  package var rules: CheckedRules { evidence.rules }
  package var observations: Observations { evidence.observations }

  public var decision: Decision { decision(.japanese) }

  public func decision(_ language: Language) -> Decision {
    Decision(
      basisDate: observations.basisDate, isBasisDateReplaced: isDateReplaced,
      outcomes: rules.decisions.map { Outcome($0, evidence, language) })
  }
}
