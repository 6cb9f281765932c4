import RulesDSL

/// Every scheme beside the others, for one application: under which it could be guaranteed as applied for, why not
/// under others, and what each would grant and cost.
public struct SchemeComparison: Sendable {
  /// The day whose rules were used; nil where the application has none.
  public let basisDate: CalendarDate?
  /// Whether the caller's date took the place of the application's.
  public let isBasisDateReplaced: Bool
  /// Those that are open first, then those that need more facts, then those that are not open, and last those that
  /// only wait for what few applicants have; else in the order in which the rules declare them.
  public let schemes: [Scheme]
  /// What the schemes are members of.
  package let choice: Name
  /// The application without a scheme.
  package let common: Explanation

  init(_ schemes: [Scheme], _ choice: Name, _ common: Explanation) {
    self.schemes = Standing.allCases.flatMap { standing in schemes.filter { $0.standing == standing } }
    self.choice = choice
    self.common = common
    basisDate = common.observations.basisDate
    isBasisDateReplaced = common.decision.isBasisDateReplaced
  }

  /// By what this result is known again.
  public var stamp: Stamp { common.stamp }

  /// The scheme with this identifier.
  public subscript(identifier: String) -> Scheme? { schemes.first { $0.identifier == identifier } }

  /// What a scheme is to the application.
  public enum Standing: String, Sendable, CaseIterable {
    case open, toBeConfirmed = "to be confirmed", notOpen = "not open"
    /// It waits for a fact that only those give whom it concerns (該当者のみ).
    case onlyWhereItApplies = "only where it applies"

    /// As a heading says it.
    public func word(_ language: Language) -> String {
      switch self {
      case .open: language.pick("申込みのとおり利用できる", "Open as applied for")
      case .toBeConfirmed: language.pick("確認を要する", "To be confirmed")
      case .notOpen: language.pick("利用できない", "Not open")
      case .onlyWhereItApplies: language.pick("該当する事情があるときに確かめる", "To be looked at only where they apply")
      }
    }
  }

  /// The decisions that are columns (一覧), in the order in which decisions are shown.
  package var columns: [FactID] { common.rules.decisions.filter { common.rules.facts[$0].display.isInList } }
}

extension SchemeComparison {
  /// What the rules say of an application if it is for this scheme.
  public struct Scheme: Sendable {
    public let identifier: String
    public let japanese: String
    /// Whether the application is for it.
    public let isAppliedFor: Bool
    /// The verdict (総合) under it. Met: the application could be guaranteed. Undetermined: facts in `needs` decide.
    public let status: Outcome.Status
    /// In which group it is shown.
    public let standing: Standing
    /// Identifiers of the facts that are missing and matter to `status`, in the order of the vocabulary.
    public let needs: [String]
    package let name: Name
    package let contradictions: [EvaluationError.Problem]
    let verdict: FactID
    package let explanation: Explanation

    init(
      _ name: Name, isAppliedFor: Bool, verdict: FactID, contradictions: [EvaluationError.Problem],
      _ explanation: Explanation
    ) {
      self.name = name
      identifier = name.identifier
      japanese = name.japanese
      self.isAppliedFor = isAppliedFor
      self.contradictions = contradictions
      self.verdict = verdict
      self.explanation = explanation
      let outcome = explanation.outcome(verdict)
      status = contradictions.isEmpty ? outcome.status : .unmet
      needs = contradictions.isEmpty ? outcome.needs : []
      let rules = explanation.rules
      let isRare = rules.facts.contains { $0.isOnlyWhereItApplies && outcome.needs.contains($0.name.identifier) }
      standing =
        switch status {
        case .met: .open
        case .undetermined: isRare && !isAppliedFor ? .onlyWhereItApplies : .toBeConfirmed
        case .unmet: .notOpen
        }
    }

    /// Why the scheme is not open, each reason in a few words with the value found and the threshold; or what keeps
    /// the answer open. Of a scheme that is open, what the association must confirm.
    public func because(_ language: Language) -> [String] {
      guard contradictions.isEmpty else { return contradictions.map { $0.broken(language) } }
      let screen = FirstScreen(explanation, [verdict], Reasons(explanation, language), language)
      let summary = Summary(explanation: explanation, language: language)
      let confirming = screen.toAsk.map { summary.asking($0) }
      return status == .unmet ? blockers(screen) : summary.missing(needs) + confirming
    }

    private func blockers(_ screen: FirstScreen) -> [String] { screen.blockers.map { "\($0.title): \($0.text)" } }

    /// A decision under the scheme as a cell: its value, or a word.
    package func cell(_ fact: FactID, _ language: Language) -> String {
      let outcome = explanation.outcome(fact)
      let isValue = !explanation.rules.isCondition(fact) && explanation.rules.facts[fact].type != .yesNo
      if outcome.status == .met, isValue {
        return Wordings(evidence: explanation.evidence, language: language).value(of: .fact(fact))
      }
      if outcome.inapplicability != nil || (outcome.status == .unmet && isValue) { return language.pick("―", "-") }
      let isUnstated = outcome.status == .undetermined && outcome.needs.isEmpty && !outcome.undefined.isEmpty
      if isUnstated { return language.pick("資料なし", "not stated") }
      return Summary(explanation: explanation, language: language).word(outcome, fact)
    }

    /// The verdict, and what the scheme grants and costs: the decisions 一覧. Empty where the facts contradict the
    /// scheme.
    public var outcomes: [Outcome] {
      guard contradictions.isEmpty else { return [] }
      let rules = explanation.rules
      return rules.decisions.filter { $0 == verdict || rules.facts[$0].display.isInList }
        .map { explanation.outcome($0) }
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
