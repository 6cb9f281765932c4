import RulesDSL

/// What a screener reads first: the verdict, why not or what to ask next, and what acts on it.
///
/// The rules say what that is: which decision is the verdict (総合), what stands at the head (冒頭), and to which stage
/// of the work a decision belongs (場面). Nothing here knows a rule by its name.
package struct FirstScreen {
  /// A decision in a line.
  package struct Entry {
    package let identifier: String
    package let title: String
    package let text: String
    /// What it is to the applicant.
    package let standing: Standing
    /// Whether what it says is a value rather than a result.
    let isValue: Bool
    var isApplicable = true
  }

  /// Good or bad news, or neither.
  package enum Standing: String { case good, bad, open, neutral }

  /// A fact to find out next, and where it stands.
  package struct Question {
    let identifier: String
    package let title: String
    package let place: String?
  }

  /// How many facts are asked for at once.
  static let mostQuestions = 3
  /// With more facts missing than these, open decisions are only named.
  static let mostWaiting = 10

  package let verdict: Entry?
  /// Why the verdict is no.
  package private(set) var blockers: [Entry] = []
  package private(set) var questions: [Question] = []
  /// How many more facts the verdict needs.
  package private(set) var moreQuestions = 0
  /// What no source states and the association must say.
  package private(set) var toAsk: [String] = []
  package private(set) var top: [Entry] = []
  /// What else is decided, in groups.
  package private(set) var groups: [(title: String, entries: [Entry])] = []
  /// How many decisions are left out because they can't matter any more.
  package private(set) var leftOut = 0
  /// Of those the ones that the verdict names: they would be next, were it mended.
  package private(set) var alsoOpen: [String] = []
  /// The names of the decisions that are open, where there are too many to tell what each waits for.
  package private(set) var manyOpen: [String] = []
  /// Decisions that only hand on why the verdict is no.
  private var handingOn: Set<String> = []

  private let explanation: Explanation
  private let reasons: Reasons
  private let language: Language
  private let wordings: Wordings

  package init(_ explanation: Explanation, _ facts: [FactID], _ reasons: Reasons, _ language: Language) {
    (self.explanation, self.reasons, self.language) = (explanation, reasons, language)
    wordings = Wordings(evidence: explanation.evidence, language: language)
    guard let headline = explanation.rules.headline, facts.contains(headline) else {
      verdict = nil
      groups = [("", facts.map { entry($0) })]
      return
    }
    let outcome = explanation.outcome(headline)
    verdict = Entry(
      identifier: outcome.identifier, title: wordings.name(headline),
      text: Summary(explanation: explanation, language: language).word(outcome, headline),
      standing: FirstScreen.standing(outcome, isAdverse: false), isValue: false)
    switch outcome.status {
    case .met: toAsk = outcome.unstated.map { $0.because(language) }
    case .unmet: blockers = blocking(headline)
    case .undetermined:
      ask(headline)
      toAsk = (outcome.undefined + outcome.unstated).map { $0.because(language) }
    }
    let heads = outcome.status == .unmet ? [] : atTop(facts, isVerdictOpen: outcome.status == .undetermined)
    for entry in heads.map({ entry($0, isBrief: true) })
    // Another way that costs the same is no news.
    where !(entry.isValue && top.contains { $0.isValue && $0.text == entry.text }) { top.append(entry) }
    let told = handingOn.union((top + blockers + [verdict].compactMap { $0 }).map(\.identifier))
    // What is 参考 stands with the reasons.
    let rest = facts.filter { !told.contains(rules.facts[$0].name.identifier) && !rules.facts[$0].isReference }
    group(rest, isSettled: outcome.status == .unmet)
  }

  private var rules: CheckedRules { explanation.rules }

  // MARK: Lines

  private func entry(_ fact: FactID, isBrief: Bool = false) -> Entry {
    let outcome = self.outcome(fact)
    var summary = Summary(explanation: explanation, language: language)
    summary.isBrief = isBrief
    let isAdverse = rules.facts[fact].display.isAdverse
    var text = summary.line(outcome, fact, reasons)
    if isBrief, isAdverse, outcome.status == .met {
      let grounds = grounds(of: reasons[fact])
      if !grounds.isEmpty { text = summary.word(outcome, fact) + ": " + summary.joined(grounds) }
    }
    let isValue = !rules.isCondition(fact) && rules.facts[fact].type != .yesNo
    return Entry(
      identifier: outcome.identifier, title: wordings.name(fact), text: text,
      standing: FirstScreen.standing(outcome, isAdverse: isAdverse),
      isValue: isValue && outcome.status == .met, isApplicable: outcome.isApplicable)
  }

  /// What bad news stands on, through the decisions that it names.
  private func grounds(of reason: Reason, depth: Int = 0) -> [String] {
    let because = Because(language)
    let own = because.alternatives(reason)
    if !own.isEmpty || depth > ReasonBuilder.deepest { return own }
    return because.lines(of: reason, .met).filter { $0.kind == .decision && $0.isAdverse }.flatMap { line in
      line.line.fact.map { grounds(of: reasons[$0], depth: depth + 1) } ?? []
    }
  }

  package static func standing(_ outcome: Outcome, isAdverse: Bool) -> Standing {
    if outcome.status == .undetermined { return .open }
    if !outcome.isApplicable || outcome.isValued { return .neutral }
    return (outcome.status == .met) != isAdverse ? .good : .bad
  }

  // MARK: The verdict

  /// What keeps the verdict from being met, each down to the decision whose own lines fail.
  private mutating func blocking(_ decision: FactID, depth: Int = 0) -> [Entry] {
    let reason = reasons[decision]
    let isAdverse = rules.facts[decision].display.isAdverse
    let because = Because(language)
    let lines = because.lines(of: reason, isAdverse ? .met : .unmet)
    let decisions = lines.filter { $0.kind == .decision }.compactMap(\.line.fact)
    if !lines.isEmpty, decisions.count == lines.count, depth < ReasonBuilder.deepest {
      handingOn.insert(rules.facts[decision].name.identifier)
      var found: [Entry] = []
      for decision in decisions {
        for entry in blocking(decision, depth: depth + 1)
        where !found.contains(where: { $0.identifier == entry.identifier }) { found.append(entry) }
      }
      return found
    }
    let (summary, outcome) = (Summary(explanation: explanation, language: language), outcome(decision))
    let details =
      isAdverse ? because.parts(of: reason.children, .met) : summary.details(outcome, isAdverse) { reason }
    let text = details.isEmpty ? summary.word(outcome, decision) : summary.joined(details)
    return [
      Entry(
        identifier: outcome.identifier, title: wordings.name(decision), text: text, standing: .bad, isValue: false)
    ]
  }

  /// What the verdict's own lines name, and those of the decisions that only hand it on.
  private func namedByVerdict() -> Set<String> {
    var references = References()
    for fact in rules.decisions where fact == rules.headline || handingOn.contains(rules.facts[fact].name.identifier) {
      references.collect(rules.facts[fact])
    }
    return Set(
      references.found.compactMap { if case .fact(let fact) = $0 { rules.facts[fact].name.identifier } else { nil } })
  }

  private mutating func ask(_ headline: FactID) {
    let missing = explanation.missing(for: headline)
    questions = missing.prefix(FirstScreen.mostQuestions).map { fact in
      let isJudgement = rules.facts[fact].kind == .judgement
      let place = rules.facts[fact].formField.map { field in
        language == .english ? "“\(field)”" : field
      }
      return Question(
        identifier: rules.facts[fact].name.identifier, title: wordings.name(fact),
        place: place ?? (isJudgement ? wordings.pick("担当者の判断", "the officer's judgement") : nil))
    }
    moreQuestions = missing.count - questions.count
  }

  // MARK: What stands at the head

  /// The decisions at the head: while the verdict is open, those that are decided. A detail of another is told where
  /// that one is bad news or open, after the rest.
  private func atTop(_ facts: [FactID], isVerdictOpen: Bool) -> [FactID] {
    let heads = facts.filter { fact in
      guard rules.facts[fact].display.isAtTop else { return false }
      let outcome = outcome(fact)
      return outcome.isApplicable && !(isVerdictOpen && outcome.status == .undetermined)
    }
    let details = heads.filter { fact in
      rules.facts[fact].display.detailOf.map { [.bad, .open].contains(standing(of: $0)) } ?? false
    }
    return heads.filter { rules.facts[$0].display.detailOf == nil } + details
  }

  private func standing(of fact: FactID) -> Standing {
    FirstScreen.standing(outcome(fact), isAdverse: rules.facts[fact].display.isAdverse)
  }

  private func outcome(_ fact: FactID) -> Outcome { explanation.outcome(fact) }

  // MARK: The rest

  private mutating func group(_ facts: [FactID], isSettled: Bool) {
    let entries = facts.map { entry($0) }
    let open = entries.filter { $0.standing == .open }
    if isSettled {
      leftOut = open.count
      let next = namedByVerdict()
      alsoOpen = open.filter { next.contains($0.identifier) }.map(\.title)
    }
    // With most of the form missing, what each waits for would hide what to ask first.
    let isTold = !isSettled && moreQuestions <= FirstScreen.mostWaiting
    if !isSettled, !isTold { manyOpen = open.map(\.title) }
    groups = [
      (wordings.pick("満たさないもの・注意するもの", "Not met, or to be heeded"), entries.filter { $0.standing == .bad }),
      (wordings.pick("確認を要するもの", "To be confirmed"), isTold ? open : []),
      (wordings.pick("満たすもの", "Met"), entries.filter { $0.standing == .good }),
      (wordings.pick("額、率など", "Amounts and rates"), entries.filter { $0.standing == .neutral && $0.isApplicable }),
      (wordings.pick("対象外のもの", "Not applicable"), entries.filter { $0.standing == .neutral && !$0.isApplicable }),
    ].filter { !$0.1.isEmpty }
  }
}
