import RulesDSL

/// A decision with its reasons.
public struct Explanation: Sendable {
  let evidence: Evidence
  /// What the application is called: facts that are text, in the order of the vocabulary.
  let texts: [(fact: FactID, text: String)]
  let isDateReplaced: Bool
  /// What the application gives, by fact.
  let given: [Value?]
  let rulesDigest: String

  package var rules: CheckedRules { evidence.rules }
  package var observations: Observations { evidence.observations }

  /// Every decision's reasons, in the order in which decisions are shown; of those with these identifiers, where
  /// some are named.
  public func reasons(_ language: Language, decisions: [String]? = nil) -> [Reason] {
    var presentation = Presentation(language, decisions: decisions)
    presentation.stage = .all
    return ReasonBuilder.reasons(of: chosen(presentation), self, language)
  }

  public var decision: Decision { decision(.japanese) }

  public func decision(_ language: Language) -> Decision {
    Decision(
      basisDate: observations.basisDate, isBasisDateReplaced: isDateReplaced,
      outcomes: rules.decisions.map { Outcome($0, evidence, language) })
  }
}
