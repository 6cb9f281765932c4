import RulesDSL

/// Every scheme beside the others, for one application: which are open to it, why others are not, and what each
/// would grant and cost.
public struct SchemeComparison: Sendable {
  /// The day whose rules were used; nil where the application has none.
  public let basisDate: CalendarDate?
  /// Whether the caller's date took the place of the application's.
  public let isBasisDateReplaced: Bool
  /// Those that are open first, then those that need more facts, then those that are not open; else in the order in
  /// which the rules declare them.
  public let schemes: [Scheme]
  let choice: Int
  /// The application without a scheme.
  let common: Explanation

  init(_ schemes: [Scheme], _ choice: Int, _ common: Explanation) {
    let order: [Outcome.Status] = [.met, .undetermined, .unmet]
    self.schemes = order.flatMap { status in schemes.filter { $0.status == status } }
    self.choice = choice
    self.common = common
    basisDate = common.observations.basisDate
    isBasisDateReplaced = common.isDateReplaced
  }

  /// The scheme with this identifier.
  public subscript(identifier: String) -> Scheme? { schemes.first { $0.identifier == identifier } }
}

extension SchemeComparison {
  /// What the rules say of an application if it is for this scheme.
  public struct Scheme: Sendable {
    public let identifier: String
    public let japanese: String
    /// Whether the application is for it.
    public let isAppliedFor: Bool
    /// Met: it is open to the applicant. Undetermined: facts in `needs` decide. Unmet: it is not open.
    public let status: Outcome.Status
    /// Identifiers of the facts that are missing and matter to `status`, in the order of the vocabulary.
    public let needs: [String]
    let name: Name
    let contradictions: [EvaluationError.Problem]
    let available: FactID
    let explanation: Explanation

    init(
      _ name: Name, isAppliedFor: Bool, available: FactID, contradictions: [EvaluationError.Problem],
      _ explanation: Explanation
    ) {
      self.name = name
      identifier = name.identifier
      japanese = name.japanese
      self.isAppliedFor = isAppliedFor
      self.contradictions = contradictions
      self.available = available
      self.explanation = explanation
      let outcome = Outcome(available, explanation.evidence, .japanese)
      status = contradictions.isEmpty ? outcome.status : .unmet
      needs = contradictions.isEmpty ? outcome.needs : []
    }

    /// Why the scheme is not open, each reason in a few words with the value found and the threshold; or what keeps
    /// the answer open. Empty for a scheme that is open.
    public func because(_ language: Language) -> [String] {
      guard contradictions.isEmpty else { return contradictions.map { $0.broken(language) } }
      return status == .met ? [] : details(of: available, language)
    }

    /// Whether the applicant is eligible at all, and what the scheme grants and costs: the decisions `eligible`,
    /// `scheme_limit`, `within_limit`, `fee_rate` and `fee`, as far as the rules have them. Empty where the facts
    /// contradict the scheme.
    public func outcomes(_ language: Language = .japanese) -> [Outcome] {
      let eligible = contradictions.isEmpty ? Scheme.decision("eligible", explanation.rules) : nil
      return ([eligible].compactMap { $0 } + terms).map { Outcome($0, explanation.evidence, language) }
    }

    func termOutcomes(_ language: Language) -> [Outcome] {
      terms.map { Outcome($0, explanation.evidence, language) }
    }

    /// What a scheme grants and costs.
    static func terms(_ rules: CheckedRules) -> [FactID] {
      ["scheme_limit", "within_limit", "fee_rate", "fee"].compactMap { decision($0, rules) }
    }

    private static func decision(_ identifier: String, _ rules: CheckedRules) -> FactID? {
      rules.decisions.first { rules.facts[$0].name.identifier == identifier }
    }

    /// `保証対象 対象外: 反社会的勢力 あり`: where the applicant is not certainly eligible, whatever the scheme offers.
    func ineligibility(_ language: Language) -> String? {
      guard contradictions.isEmpty, let eligible = Scheme.decision("eligible", explanation.rules) else { return nil }
      let outcome = Outcome(eligible, explanation.evidence, language)
      guard outcome.status != .met else { return nil }
      let summary = Summary(explanation: explanation, language: language)
      return ReasonBuilder.reasons(of: [eligible], explanation, language).first.map {
        $0.title + " " + summary.line(outcome, eligible, $0)
      }
    }

    var terms: [FactID] { contradictions.isEmpty ? Scheme.terms(explanation.rules) : [] }

    /// What the summary of an evaluation says of a decision, in parts.
    func details(of decision: FactID, _ language: Language) -> [String] {
      let outcome = Outcome(decision, explanation.evidence, language)
      let summary = Summary(explanation: explanation, language: language, mostNamed: .max)
      return ReasonBuilder.reasons(of: [decision], explanation, language)
        .flatMap { summary.details(outcome, $0, false) }
    }
  }
}

extension EvaluationError.Problem {
  /// Which 整合 a scheme would break, and with what.
  fileprivate func broken(_ language: Language) -> String {
    guard case .inconsistent(let it) = kind else { return message(language) }
    return language.pick(
      "整合「\(it.rule)」に反する (\(it.facts.joined(separator: " と ")))",
      "contradicts “\(it.ruleEnglish)” (\(it.factsEnglish.joined(separator: " and ")))")
  }
}
