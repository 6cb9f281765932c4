import RulesDSL

/// The short conclusion: for each decision a word and the reason in a line.
struct Summary {
  let explanation: Explanation
  let language: Language
  /// How many missing facts are named; what comes after them is only counted.
  var mostNamed = 4

  private var rules: CheckedRules { explanation.rules }
  private var observations: Observations { explanation.observations }
  private var wordings: Wordings { Wordings(evidence: explanation.evidence, language: language) }

  /// `不要にできる: 財務要件型`
  func line(_ outcome: Outcome, _ fact: FactID, _ reason: Reason) -> String {
    let definition = rules.facts[fact]
    if !definition.isCondition, definition.type != .yesNo, let value = reason.value, outcome.value != nil {
      let working = reason.test.map { $0.isEmpty ? "" : " = " + $0 } ?? ""
      return value + working
    }
    let outcomes = definition.isCondition ? observations.outcomes[fact] : outcome.status.outcomes
    let word = wordings.shown(fact, outcomes)
    let details = details(outcome, reason, definition.display.isAdverse)
    return details.isEmpty ? word : "\(word): \(details.joined(separator: wordings.pick("、", ", ")))"
  }

  /// Why, each reason in a few words: what is missing, what fails by how much, or which of several ways is open.
  func details(_ outcome: Outcome, _ reason: Reason, _ isAdverse: Bool) -> [String] {
    switch outcome.status {
    case .undetermined:
      return outcome.undefined.map(\.because) + missing(outcome.needs)
    case .unmet where isAdverse: return []
    case .unmet:
      if outcome.inapplicability != nil {
        return [reason.remark].compactMap { $0 }
      }
      return brief(bearing(reason, .unmet), failing: true)
    case .met: return brief(alternatives(reason), failing: false)
    }
  }

  /// 資本金、従業員数が不明 / 判断「十分な保全」がまだない
  func missing(_ needs: [String]) -> [String] {
    let facts = needs.compactMap { need in rules.facts.first { $0.name.identifier == need } }
    let inputs = facts.filter { $0.kind == .input }.map { $0.name.text(language) }
    let judgements = facts.filter { $0.kind == .judgement }.map { $0.name.text(language) }
    var parts: [String] = []
    if !inputs.isEmpty {
      let list = inputs.prefix(mostNamed).joined(separator: wordings.pick("、", ", "))
      let more = inputs.count - mostNamed
      let rest = more > 0 ? wordings.pick("ほか\(more)件", " and \(more) more") : ""
      parts.append(wordings.pick("\(list)\(rest)が不明", "\(list)\(rest) unknown"))
    }
    if !judgements.isEmpty {
      let list = judgements.map { wordings.pick("「\($0)」", "“\($0)”") }.joined(separator: wordings.pick("", ", "))
      parts.append(wordings.pick("判断\(list)がまだない", "not yet judged: \(list)"))
    }
    return parts
  }

  /// The lines on which an unmet result stands, through blocks without a name.
  private func bearing(_ reason: Reason, _ mark: Reason.Mark) -> [Reason] {
    reason.children.flatMap { child -> [Reason] in
      switch child.kind {
      case .all, .any:
        return child.mark == mark ? bearing(child, mark) : []
      case .none:
        return child.mark == mark ? bearing(child, .met) : []
      case .exception:
        // What the exception puts in the standard's place stands behind its guard.
        guard let guarding = child.children.first, guarding.mark == .met else { return [] }
        var outcome = child
        outcome.children.removeFirst()
        return bearing(outcome, mark)
      case .scope, .period: return []
      case .requirement where child.mark == mark:
        let inner = mark == .met ? alternatives(child) : bearing(child, mark)
        // One line says more than the requirement's name; several say less.
        return !inner.isEmpty && (mark == .met || inner.count <= 2) ? inner : [child]
      default: return child.mark == mark ? [child] : []
      }
    }
  }

  /// Of a result that one of several lines is enough for: those that hold.
  private func alternatives(_ reason: Reason) -> [Reason] {
    reason.children.filter { $0.kind == .any && $0.mark == .met }.flatMap { bearing($0, .met) }
  }

  private func brief(_ reasons: [Reason], failing: Bool) -> [String] {
    reasons.map { reason in
      guard reason.kind == .test || reason.kind == .criterion || reason.kind == .judgement, let value = reason.value
      else {
        if reason.kind == .decision, let shown = reason.value, failing { return "\(reason.title) \(shown)" }
        guard failing, reason.mark == .unmet else { return reason.title }
        return wordings.pick("「\(reason.title)」を満たさない", "“\(reason.title)” is not met")
      }
      if reason.row != nil, reason.kind == .test {
        let selectors = reason.children.prefix(2).compactMap { line in line.value.map { "\(line.title) \($0)" } }
        return selectors.joined(separator: wordings.pick("・", " / ")) + " (\(reason.title) \(value))"
      }
      let test =
        reason.shownTest(language).isEmpty
        ? reason.kind == .criterion ? reason.remark ?? "" : "" : reason.shownTest(language)
      return "\(reason.title) \(value)" + (test.isEmpty ? "" : " (\(test))")
    }
  }
}

extension Outcome.Status {
  var outcomes: Outcomes {
    switch self {
    case .met: .met
    case .unmet: .unmet
    case .undetermined: .unknown
    }
  }
}
