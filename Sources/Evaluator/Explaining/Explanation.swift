import RulesDSL

/// A decision with its reasons.
public struct Explanation: Sendable {
  let evidence: Evidence
  /// What the application is called: facts that are text, in the order of the vocabulary.
  let texts: [(fact: FactID, text: String)]
  /// What the application gives, by fact.
  let given: [Value?]
  let rulesDigest: String
  /// Of each decision, in their order.
  private let supports: [Support]
  /// What was decided.
  public let decision: Decision

  init(
    _ evidence: Evidence, texts: [(fact: FactID, text: String)], isDateReplaced: Bool, given: [Value?],
    rulesDigest: String
  ) {
    (self.evidence, self.texts, self.given, self.rulesDigest) = (evidence, texts, given, rulesDigest)
    var search = Needs(evidence)
    supports = evidence.rules.decisions.map { Support($0, evidence, &search) }
    decision = Decision(
      basisDate: evidence.observations.basisDate, isBasisDateReplaced: isDateReplaced,
      outcomes: supports.map(\.outcome))
  }

  package var rules: CheckedRules { _read { yield evidence.rules } }
  package var observations: Observations { _read { yield evidence.observations } }

  /// Every decision's reasons, in the order in which decisions are shown; of those with these identifiers, where
  /// some are named.
  public func reasons(_ language: Language, decisions: [String]? = nil) -> [Reason] {
    var presentation = Presentation(language, decisions: decisions)
    presentation.stage = .all
    var builder = ReasonBuilder(self)
    return chosen(presentation).map { builder.tree(of: .fact($0)).reason(0, language) }
  }

  // MARK: What was found once

  private func support(_ fact: FactID) -> Support {
    rules.decisions.firstIndex(of: fact).map { supports[$0] } ?? Support(fact, evidence)
  }

  /// How a decision turned out, or anything else that the rules decide.
  func outcome(_ fact: FactID) -> Outcome { support(fact).outcome }

  /// The missing facts that it depends on, those first that decide whether others matter.
  func missing(for fact: FactID) -> [FactID] { support(fact).missing }
}
