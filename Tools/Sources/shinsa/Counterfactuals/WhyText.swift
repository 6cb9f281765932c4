import ApplicationFiles
import Evaluator
import Reports
import RulesDSL

/// On what decisions rest, in words.
struct WhyText {
  let words: FactWords
  let decisions: DecisionWords
  let application: Application
  let why: Why
  private var language: Language { words.language }

  var text: String {
    let blocks = why.grounds.map(block) + why.open.map(block)
    return ([application.title] + blocks).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func head(_ outcome: Outcome) -> String {
    "\(decisions.name(outcome.identifier)): \(decisions.result(outcome))"
  }

  private func block(_ grounds: Grounds) -> String {
    let count = grounds.facts.count
    let fewest = grounds.isFewest ? language.pick(" (最少)", " (fewest)") : ""
    let facts =
      count == 0
      ? language.pick("  どの事実によっても変わらない", "  whatever the facts are")
      : language.pick(
        "  決め手\(fewest): \(words.names(grounds.facts))", "  decided by\(fewest): \(words.names(grounds.facts))")
    let conditions = grounds.conditions(language).map { reason in
      let asked = [reason.test.map { language.pick("条件 \($0)", "asked \($0)") }, reason.remark].compactMap(\.self)
      let remarks = asked.isEmpty ? nil : "(\(asked.joined(separator: language.pick("、", "; "))))"
      return "    ・" + [reason.title, reason.value, remarks].compactMap(\.self).joined(separator: " ")
    }
    return ([head(grounds.outcome), facts] + conditions + lines(of: grounds.decision)).joined(separator: "\n")
  }

  private func block(_ open: (outcome: Outcome, leads: [Lead])) -> String {
    // An answer that leaves it open whatever it is says nothing to a reader; JSON has all of them.
    let telling = open.leads.filter { $0.answers.contains { $0.status != .undetermined } }
    if telling.isEmpty {
      let names = words.names(open.leads.map(\.fact))
      return head(open.outcome) + "\n"
        + language.pick("  一つの答えでは決まらない: \(names)", "  no single answer settles it: \(names)")
    }
    let lines = telling.map { lead in
      let answers = lead.answers.map { answer in
        "\(value(answer, of: lead.fact)) ⇒ \(decisions.word(answer.status, of: open.outcome.identifier))"
      }
      return "  ・\(words.name(lead.fact)): " + answers.joined(separator: language.pick("、", ", "))
    }
    return ([head(open.outcome)] + lines + self.lines(of: open.outcome.identifier)).joined(separator: "\n")
  }

  /// What other readings of the sources would make of a decision, where they make another.
  private func lines(of decision: String) -> [String] {
    why.readings.flatMap { reading in
      reading.others.compactMap { other in
        guard let outcome = other.outcomes.first(where: { $0.identifier == decision }) else { return nil }
        let (name, member) = (
          language.pick(reading.japanese, reading.english), language.pick(other.member.japanese, other.member.english)
        )
        let result = result(outcome)
        return language.pick(
          "  読み: 〔\(name)〕を『\(member)』と読めば「\(result)」になる", "  reading: with [\(name)] as “\(member)” it is “\(result)”")
      }
    }
  }

  private func result(_ outcome: Outcome) -> String {
    outcome.isApplicable ? decisions.result(outcome) : language.pick("対象外", "not applicable")
  }

  private func value(_ answer: Lead.Answer, of fact: String) -> String {
    if let value = answer.value { return words.value(value, of: fact) }
    if let range = answer.range, let lower = range.lower, lower.value == range.upper?.value {
      return lower.value.text(language)
    }
    let text = answer.range?.text(language) ?? ""
    return text.isEmpty ? language.pick("どの値でも", "any value") : text
  }
}
