import RulesDSL

/// What the rules say of the application as a whole (総合), for those who act on it.
public struct Verdict: Sendable, Hashable {
  /// A fact to find out next.
  public struct Question: Sendable, Hashable {
    /// The fact's identifier.
    public let fact: String
    public let name: String
    /// Where in the form it stands, or whose judgement it is.
    public let place: String?
  }

  /// The identifier of the decision.
  public let decision: String
  public let status: Outcome.Status
  /// The decision's result in the words of the rules.
  public let text: String
  /// Why it is unmet: for each decision in the way its name, with the values found and the distance to the bound.
  public let because: [String]
  /// While it is undetermined, the facts to find out next, those first that decide whether others matter.
  public let ask: [Question]
  /// How many more facts are missing.
  public let moreToAsk: Int
  /// What no source states, so that the association must confirm it.
  public let confirm: [String]
}

/// One decision in words.
public struct Conclusion: Sendable, Hashable {
  /// The identifier of the decision.
  public let decision: String
  public let name: String
  /// How it turned out: a value in its notation, or the word that the rules give the result.
  public let text: String
}

extension Explanation {
  /// How the verdict turned out; nil where the rules have none.
  public var verdictStatus: Outcome.Status? { rules.headline.map { outcome($0).status } }

  /// The verdict; nil where the rules have none.
  public func verdict(_ language: Language) -> Verdict? {
    guard let headline = rules.headline else { return nil }
    let screen = FirstScreen(self, [headline], Reasons(self, language), language)
    guard let entry = screen.verdict else { return nil }
    return Verdict(
      decision: entry.identifier, status: outcome(headline).status, text: entry.text,
      because: screen.blockers.map { "\($0.title): \($0.text)" },
      ask: screen.questions.map { Verdict.Question(fact: $0.identifier, name: $0.title, place: $0.place) },
      moreToAsk: screen.moreQuestions, confirm: screen.toAsk)
  }

  /// The decisions of `presentation`, each in words; also those that have nothing to say of this application.
  public func conclusions(_ presentation: Presentation) -> [Conclusion] {
    let wordings = Wordings(evidence: evidence, language: presentation.language)
    let summary = Summary(explanation: self, language: presentation.language)
    return chosen(presentation).map { fact in
      let outcome = outcome(fact)
      let isValue = !rules.isCondition(fact) && rules.facts[fact].type != .yesNo && outcome.status == .met
      return Conclusion(
        decision: outcome.identifier, name: wordings.name(fact),
        text: isValue
          ? wordings.value(of: .fact(fact)) : summary.word(outcome, fact))
    }
  }
}

extension Verdict {
  /// Why, what is missing and what to confirm, in a sentence.
  public func reason(_ language: Language) -> String {
    let comma = language.pick("、", ", ")
    let asked = ask.map(\.name).joined(separator: comma)
    let more = moreToAsk > 0 ? language.pick("ほか\(moreToAsk)件", " and \(moreToAsk) more") : ""
    let missing = ask.isEmpty ? [] : [language.pick("\(asked)\(more)が不明", "\(asked)\(more) unknown")]
    let confirming = confirm.map { language.pick("協会に確認 (\($0))", "ask the association (\($0))") }
    return (because + missing + confirming).joined(separator: comma)
  }
}

extension Explanation {
  /// The reason of the verdict in a sentence; empty where the rules have no verdict, or nothing stands against it.
  public func reason(_ language: Language) -> String { verdict(language)?.reason(language) ?? "" }
}

extension SchemeComparison.Scheme {
  /// The verdict and the columns (一覧), each in words; empty where the facts contradict the scheme.
  public func conclusions(_ language: Language) -> [Conclusion] {
    let rules = explanation.rules
    return outcomes.compactMap { outcome in
      rules.decisions.first { rules.facts[$0].name.identifier == outcome.identifier }.map { fact in
        Conclusion(
          decision: outcome.identifier, name: rules.facts[fact].name.text(language), text: cell(fact, language))
      }
    }
  }
}

extension Program {
  /// The decisions that a presentation shows of any application, in the order in which decisions are shown: those 参考
  /// only where they are named.
  public func decisions(_ presentation: Presentation) -> [Vocabulary.DecisionTerm] {
    terms(rules.chosen(presentation).filter { presentation.decisions != nil || !rules.facts[$0].isReference })
  }

  /// The decision that is the verdict (総合); nil where the rules have none.
  public var verdict: Vocabulary.DecisionTerm? { rules.headline.flatMap { terms([$0]).first } }

  /// The verdict and the decisions that are columns where schemes stand side by side (一覧).
  public var columnsOfSchemes: [Vocabulary.DecisionTerm] {
    terms(rules.decisions.filter { $0 == rules.headline || rules.facts[$0].display.isInList })
  }

  private func terms(_ facts: [FactID]) -> [Vocabulary.DecisionTerm] {
    facts.map { Vocabulary.DecisionTerm($0, rules) }
  }
}
