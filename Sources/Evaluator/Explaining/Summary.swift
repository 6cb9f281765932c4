import RulesDSL

/// The short conclusion: for each decision a word and the reason in a line.
struct Summary {
  let explanation: Explanation
  let language: Language

  private var rules: CheckedRules { explanation.rules }
  private var observations: Observations { explanation.observations }
  private var wordings: Wordings { Wordings(rules: rules, observations: observations, language: language) }

  /// `不要にできる: 財務要件型`
  func line(_ outcome: Outcome, _ fact: FactID, _ reason: Reason) -> String {
    let definition = rules.facts[fact]
    if !definition.isCondition, let value = reason.value, outcome.value != nil {
      let working = reason.test.map { $0.isEmpty ? "" : " = " + $0 } ?? ""
      return value + working
    }
    let outcomes: Outcomes =
      definition.isCondition
      ? observations.outcomes[fact] : outcome.status == .unmet ? .unmet : .unknown
    let word = wordings.shown(fact, outcomes)
    let details = details(outcome, reason)
    return details.isEmpty ? word : "\(word): \(details)"
  }

  private func details(_ outcome: Outcome, _ reason: Reason) -> String {
    let comma = wordings.pick("、", ", ")
    switch outcome.status {
    case .undetermined:
      let missing = outcome.needs.prefix(4).map { name(of: $0) }.joined(separator: comma)
      let rest = outcome.needs.count > 4 ? wordings.pick("ほか\(outcome.needs.count - 4)件", " and \(outcome.needs.count - 4) more") : ""
      let undefined = outcome.undefined.map(\.because).joined(separator: comma)
      let needs = missing.isEmpty ? "" : wordings.pick("\(missing)\(rest)が必要", "needs \(missing)\(rest)")
      return [undefined, needs].filter { !$0.isEmpty }.joined(separator: comma)
    case .unmet:
      if outcome.inapplicability != nil {
        return wordings.absence(outcome.inapplicability == .notInForce ? .notInForce : .outOfScope) ?? ""
      }
      return brief(bearing(reason, .unmet))
    case .met: return brief(alternatives(reason))
    }
  }

  private func name(of identifier: String) -> String {
    guard let fact = rules.facts.first(where: { $0.name.identifier == identifier }) else { return identifier }
    return fact.name.text(language)
  }

  /// The lines on which an unmet result stands, through blocks without a name.
  private func bearing(_ reason: Reason, _ mark: Reason.Mark) -> [Reason] {
    reason.children.flatMap { child -> [Reason] in
      switch child.kind {
      case .all, .any:
        return child.mark == mark ? bearing(child, mark) : []
      case .none:
        return child.mark == mark ? bearing(child, .met) : []
      case .scope, .period, .exception: return []
      default: return child.mark == mark ? [child] : []
      }
    }
  }

  /// Of a result that one of several lines is enough for: those that hold.
  private func alternatives(_ reason: Reason) -> [Reason] {
    reason.children.filter { $0.kind == .any && $0.mark == .met }.flatMap { bearing($0, .met) }
  }

  private func brief(_ reasons: [Reason]) -> String {
    reasons.map { reason in
      guard reason.kind == .test || reason.kind == .criterion, let value = reason.value else { return reason.title }
      let test = reason.test.map { wordings.pick(" (\($0))", " (\($0))") } ?? ""
      return "\(reason.title) \(value)\(test)"
    }.joined(separator: wordings.pick("、", ", "))
  }
}
