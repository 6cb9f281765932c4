import RulesDSL

extension Program {
  /// The decision together with every reason, source and threshold. Throws as `decide`.
  public func explain(_ facts: Facts, on date: CalendarDate? = nil) throws(EvaluationError) -> Explanation {
    Explanation(try examine(facts, on: date))
  }

  /// The same for an `Encodable` value.
  public func explain(
    encoding value: some Encodable, on date: CalendarDate? = nil
  ) throws(EvaluationError) -> Explanation {
    try explain(Facts(encoding: value), on: date)
  }
}

/// A decision with its reasons.
public struct Explanation: Sendable {
  private let examination: Examination

  init(_ examination: Examination) { self.examination = examination }

  /// What was decided.
  public var decision: Decision { examination.decision }

  package var evidence: Evidence { examination.evidence }
  package var texts: [(fact: FactID, text: String)] { examination.texts }
  var given: [Value?] { examination.given }
  package var rulesDigest: String { examination.rulesDigest }
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
    rules.decisions.firstIndex(of: fact).map { examination.supports[$0] } ?? Support(fact, evidence)
  }

  /// How a decision turned out, or anything else that the rules decide.
  package func outcome(_ fact: FactID) -> Outcome { support(fact).outcome }

  /// The missing facts that it depends on, those first that decide whether others matter.
  func missing(for fact: FactID) -> [FactID] { support(fact).missing }
}
