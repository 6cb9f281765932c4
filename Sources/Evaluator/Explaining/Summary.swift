import RulesDSL

/// The short conclusion: for each decision a word and the reason in a line.
package struct Summary {
  let explanation: Explanation
  let language: Language
  /// How many missing facts are named; what comes after them is only counted.
  static let mostNamed = 4
  /// How many reasons are named.
  var mostReasons = Int.max
  /// At the head: of alternatives that all fail only the one that misses by least, of what is missing only the first.
  var isBrief = false

  package init(explanation: Explanation, language: Language) {
    (self.explanation, self.language) = (explanation, language)
  }

  private var rules: CheckedRules { explanation.rules }
  private var observations: Observations { explanation.observations }
  private var wordings: Wordings { Wordings(evidence: explanation.evidence, language: language) }
  var comma: String { wordings.pick("、", ", ") }

  /// `不要にできる: 財務要件型`
  func line(_ outcome: Outcome, _ fact: FactID, _ reasons: Reasons) -> String {
    if !rules.isCondition(fact), rules.facts[fact].type != .yesNo, outcome.value != nil {
      let value = wordings.value(of: .fact(fact))
      return reasons[fact].test.map { "\(value) = \($0)" } ?? value
    }
    let isAdverse = rules.facts[fact].display.isAdverse
    let details = details(outcome, isAdverse) { reasons[fact] }
    return word(outcome, fact) + (details.isEmpty ? "" : ": \(joined(details))")
  }

  /// `不要にできる`
  package func word(_ outcome: Outcome, _ fact: FactID) -> String {
    if outcome.inapplicability != nil { return Reason.Mark.notApplicable.word(language) }
    return wordings.shown(fact, rules.isCondition(fact) ? observations.outcomes[fact] : outcome.status.outcomes)
  }

  /// Reasons with commas; "…" for what is left out needs none before it.
  func joined(_ parts: [String]) -> String {
    let isCut = parts.count > mostReasons || parts.last == "…"
    let kept = parts.filter { $0 != "…" }.prefix(mostReasons)
    return kept.joined(separator: comma) + (isCut ? "…" : "")
  }

  /// Why, each reason in a few words: what is missing, what fails by how much, or which of several ways is open.
  /// `reason` is only asked for where it is told: not of what is open, nor of bad news that isn't so.
  func details(_ outcome: Outcome, _ isAdverse: Bool, _ reason: () -> Reason) -> [String] {
    let because = Because(language, nearestOnly: isBrief)
    switch outcome.status {
    case .undetermined where isBrief && !outcome.needs.isEmpty: return missing(outcome.needs)
    case .undetermined: return outcome.undefined.map { $0.because(language) } + missing(outcome.needs)
    case .unmet where isAdverse: return []
    case .unmet where outcome.inapplicability != nil: return [reason().remark].compactMap { $0 }
    case .unmet: return because.parts(of: reason().children, .unmet)
    case .met: return because.alternatives(reason()) + outcome.unstated.map { asking($0.because(language)) }
    }
  }

  /// 協会に確認: 据置の上限は出典に定めがない
  func asking(_ because: String) -> String {
    wordings.pick("協会に確認 (\(because))", "ask the association (\(because))")
  }

  /// 資本金、従業員数が不明 / 判断「十分な保全」がまだない
  func missing(_ needs: [String]) -> [String] {
    let facts = needs.compactMap { need in rules.facts.first { $0.name.identifier == need } }
    let inputs = facts.filter { $0.kind == .input }.map { $0.name.text(language) }
    let judgements = facts.filter { $0.kind == .judgement }.map { $0.name.text(language) }
    if isBrief, facts.count > 2, let first = inputs.first {
      let more = facts.count - 1
      return [wordings.pick("\(first)ほか\(more)件が不明", "\(first) and \(more) more unknown")]
    }
    var parts: [String] = []
    if !inputs.isEmpty {
      let list = inputs.prefix(Summary.mostNamed).joined(separator: comma)
      let more = inputs.count - Summary.mostNamed
      let rest = more > 0 ? wordings.pick("ほか\(more)件", " and \(more) more") : ""
      parts.append(wordings.pick("\(list)\(rest)が不明", "\(list)\(rest) unknown"))
    }
    if !judgements.isEmpty {
      let list = judgements.map { wordings.pick("「\($0)」", "“\($0)”") }.joined(separator: wordings.pick("", ", "))
      parts.append(wordings.pick("判断\(list)がまだない", "not yet judged: \(list)"))
    }
    return parts
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
