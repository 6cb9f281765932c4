import ApplicationFiles
import Evaluator
import Rendering
import RulesDSL

/// What differs between two applications, days or associations, in words and as JSON.
package struct ComparisonText {
  private let (before, after): (ComparedApplication, ComparedApplication)
  private let comparison: Comparison
  private let language: Language
  private let facts: (before: FactWords, after: FactWords)
  private let decisions: (before: DecisionWords, after: DecisionWords)

  package init(_ sides: (ComparedApplication, ComparedApplication), _ comparison: Comparison, _ language: Language) {
    (before, after) = sides
    (self.comparison, self.language) = (comparison, language)
    facts = (FactWords(before.program.vocabulary, language), FactWords(after.program.vocabulary, language))
    decisions = (DecisionWords(before.program.vocabulary, language), DecisionWords(after.program.vocabulary, language))
  }

  // MARK: Text

  package var text: String {
    let titles = [("A", before), ("B", after)].map { name, one in
      [name, one.facts.title, one.association ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
    let differences = comparison.facts.map { difference in
      let (own, other) = (value(difference.before, difference.fact), value(difference.after, difference.fact))
      return "  ・\(name(of: difference.fact)): \(own) → \(other)"
    }
    let days = comparison.days.map {
      "  ・\(word(.day)): \($0.before?.description ?? none) → \($0.after?.description ?? none)"
    }
    let rules =
      comparison.differsInRules ? "  ・\(word(.rules)): \(before.association ?? "A") → \(after.association ?? "B")" : nil
    let lines = differences + [days, rules].compactMap(\.self)
    let head =
      lines.isEmpty
      ? language.pick("違いはない", "nothing differs") : language.pick("違い", "what differs")
    var blocks = [titles.joined(separator: "\n"), ([head] + lines).joined(separator: "\n")]
    blocks += comparison.decisions.map(block)
    if comparison.decisions.isEmpty { blocks.append(language.pick("判定はどれも同じ", "every decision is the same")) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var none: String { language.pick("記入なし", "not given") }

  private func name(of fact: String) -> String {
    (facts.after.input(fact) == nil ? facts.before : facts.after).name(fact)
  }

  private func value(_ amount: Amount?, _ fact: String) -> String {
    let words = facts.after.input(fact) == nil ? facts.before : facts.after
    return amount.map { words.value($0, of: fact) } ?? none
  }

  private func word(_ cause: Comparison.Cause) -> String {
    switch cause {
    case .fact(let fact): name(of: fact)
    case .day: language.pick("基準日", "basis date")
    case .rules: language.pick("規則", "rules")
    }
  }

  func block(_ own: Comparison.DecisionDifference) -> String {
    let noDecision = language.pick("この判定はない", "no such decision")
    let from = own.before.map { decisions.before.result($0) } ?? noDecision
    let to = own.after.map { decisions.after.result($0) } ?? noDecision
    let words = own.after == nil ? decisions.before : decisions.after
    let causes = own.causes.map(word).joined(separator: language.pick("、", ", "))
    return
      (["\(words.name(own.decision)): \(from) → \(to)", language.pick("  原因: \(causes)", "  caused by: \(causes)")]
      + own.rules(language).map(line)).joined(separator: "\n")
  }

  private func line(_ rule: Comparison.RuleDifference) -> String {
    let (own, other) = (told(rule.before), told(rule.after))
    let sources = [rule.sourceBefore, rule.sourceAfter].compactMap(\.self)
    let differ = sources.count == 2 && sources[0] != sources[1]
    let source = differ ? sources.joined(separator: " → ") : sources.last ?? ""
    return "    ・\(rule.after.title): \(own) → \(other)"
      + (source.isEmpty ? "" : language.pick(" 〔\(source)〕", " [\(source)]"))
  }

  private func told(_ reason: Reason) -> String {
    let parts = [mark(reason), reason.value, reason.test, reason.row, reason.layer].compactMap(\.self)
    return parts.isEmpty ? none : parts.joined(separator: " ")
  }

  private func mark(_ reason: Reason) -> String? {
    switch reason.mark {
    case .met?: "○"
    case .unmet?: "×"
    case .undetermined?: language.pick("未確定", "open")
    case .notApplicable?: language.pick("対象外", "not applicable")
    case nil: nil
    }
  }

  // MARK: JSON

  package var json: String {
    let facts = comparison.facts.map {
      "\($0.fact.jsonString): \(pair($0.before?.entry, $0.after?.entry))"
    }
    let own = comparison.decisions.map { "\($0.decision.jsonString): \(json($0))" }
    let date = comparison.days.map {
      ["\"basis_date\": \(pair($0.before?.description.jsonString, $0.after?.description.jsonString))"]
    }
    let rules =
      comparison.differsInRules
      ? [
        "\"association\": \(pair(before.association?.jsonString, after.association?.jsonString))",
        "\"rules_digest\": \(pair(before.program.rulesDigest.jsonString, after.program.rulesDigest.jsonString))",
      ] : []
    let id = pair(before.facts.applicationNumber?.jsonString, after.facts.applicationNumber?.jsonString)
    return "{"
      + (["\"application_id\": \(id)", "\"facts\": {\(facts.joined(separator: ", "))}"] + (date ?? []) + rules
      + ["\"decisions\": {\(own.joined(separator: ", "))}"]).joined(separator: ", ") + "}"
  }

  private func pair(_ one: String?, _ other: String?) -> String {
    "{\"a\": \(one ?? "null"), \"b\": \(other ?? "null")}"
  }

  func json(_ own: Comparison.DecisionDifference) -> String {
    func result(_ outcome: Outcome?) -> String? {
      outcome.map { outcome in
        "{\"status\": \"\(outcome.status.rawValue)\"" + (outcome.value.map { ", \"value\": \($0.json)" } ?? "") + "}"
      }
    }
    let facts = own.causes.compactMap { cause in if case .fact(let fact) = cause { fact.jsonString } else { nil } }
    let rules = own.rules(language).map { rule in
      "{\"rule\": \(rule.after.identifier.jsonString), \"title\": \(rule.after.title.jsonString), "
        + "\"a\": \(json(rule.before, rule.sourceBefore)), \"b\": \(json(rule.after, rule.sourceAfter))}"
    }
    return "{\"a\": \(result(own.before) ?? "null"), \"b\": \(result(own.after) ?? "null"), "
      + "\"causes\": {\"facts\": [\(facts.joined(separator: ", "))], \"basis_date\": \(own.causes.contains(.day)), "
      + "\"rules\": \(own.causes.contains(.rules))}, \"rules\": [\(rules.joined(separator: ", "))]}"
  }

  private func json(_ reason: Reason, _ source: String?) -> String {
    let entries = [
      ("mark", reason.mark?.rawValue), ("value", reason.value), ("test", reason.test), ("row", reason.row),
      ("layer", reason.layer), ("source", source),
    ]
    return "{"
      + entries.compactMap { name, text in text.map { "\"\(name)\": \($0.jsonString)" } }.joined(separator: ", ")
      + "}"
  }
}
