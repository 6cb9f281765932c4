import ApplicationFiles
import Evaluator
import RulesDSL

/// What would have to change, in words and as JSON.
struct ChangesText {
  let words: FactWords
  let decisions: DecisionWords
  let application: Application
  let changes: [Changes]
  /// How many changes are told of each decision.
  let most: Int
  private var language: Language { words.language }

  /// What isn't as one would like it, each with what would mend it. What is good already is told where it was asked for.
  func text(tellingAll: Bool) -> String {
    var blocks = changes.filter { tellingAll || isToBeMended($0) }.map(block)
    if blocks.isEmpty { blocks = [language.pick("変えるところはない", "nothing has to change")] }
    return ([application.title] + blocks).joined(separator: "\n\n") + "\n"
  }

  /// Whether it is bad news, or a value that other facts would change.
  private func isToBeMended(_ own: Changes) -> Bool {
    guard let term = decisions.term(own.decision), term.isVerdict || term.isAtTop, own.outcome.isApplicable else {
      return false
    }
    if own.outcome.isValued { return !own.changes.isEmpty }
    switch own.outcome.status {
    case .met: return term.isAdverse
    case .unmet: return !term.isAdverse
    case .undetermined: return !own.changes.isEmpty
    }
  }

  private func block(_ own: Changes) -> String {
    var lines = ["\(decisions.name(own.decision)): \(decisions.result(own.outcome))"]
    let all = self.lines(own)
    lines += all.prefix(most).map { "  ・" + $0 }
    if all.count > most {
      let more = all.count - most
      lines.append(language.pick("  ほかに\(more)とおり (--most で示す)", "  \(more) more ways (--most shows them)"))
    }
    if own.changes.isEmpty {
      lines.append(
        language.pick(
          "  変えられる事実では変わらない" + (own.held.isEmpty ? "" : "。妨げ: \(words.names(own.held))"),
          "  no fact that can be changed changes it"
            + (own.held.isEmpty ? "" : "; in the way: \(words.names(own.held))")))
    }
    if !own.isComplete {
      lines.append(language.pick("  途中で探すのをやめた", "  the search was given up before its end"))
    }
    return lines.joined(separator: "\n")
  }

  /// Members of one choice that lead to the same stand in one line.
  private func lines(_ own: Changes) -> [String] {
    var told: Set<[String]> = []
    return own.changes.compactMap { change in
      guard change.settings.count == 1, let setting = change.settings.first, case .member? = setting.to else {
        return line(change.settings.map { words.setting($0) }, change, own.decision)
      }
      let alike = own.changes.filter { other in
        other.settings.count == 1 && other.settings[0].fact == setting.fact && other.status == change.status
          && other.value == change.value
      }
      guard told.insert([setting.fact, change.status.rawValue, change.value?.text(language) ?? ""]).inserted else {
        return nil
      }
      let members = alike.compactMap { $0.settings[0].to.map { words.value($0, of: setting.fact) } }
      let from = words.value(setting.from, of: setting.fact)
      let to = members.joined(separator: language.pick("、", ", "))
      return line(["\(words.name(setting.fact)) \(from) → \(to)"], change, own.decision)
    }
  }

  private func line(_ settings: [String], _ change: Change, _ decision: String) -> String {
    let settings = settings.joined(separator: language.pick("、", ", "))
    let who = words.agent(change).map { language.pick(" 〔\($0)〕", " [\($0)]") } ?? ""
    let result = change.value?.text(language) ?? decisions.word(change.status, of: decision)
    return "\(settings) ⇒ \(result)\(who)"
  }

  var json: String {
    let decisions = changes.map { own in
      "\(own.decision.jsonString): [\(own.changes.prefix(most).map(json).joined(separator: ", "))]"
    }
    let incomplete = changes.filter { !$0.isComplete }.map { $0.decision.jsonString }
    let rest = incomplete.isEmpty ? "" : ", \"incomplete\": [\(incomplete.joined(separator: ", "))]"
    let held = changes.filter { !$0.held.isEmpty }.map {
      "\($0.decision.jsonString): [\($0.held.map(\.jsonString).joined(separator: ", "))]"
    }
    return "{\"application_id\": \(application.identifier.map(\.jsonString) ?? "null"), "
      + "\"changes\": {\(decisions.joined(separator: ", "))}, \"held\": {\(held.joined(separator: ", "))}\(rest)}"
  }

  private func json(_ change: Change) -> String {
    let settings = change.settings.map { "\($0.fact.jsonString): \($0.to?.json ?? "null")" }
    let value = change.value.map { ", \"value\": \($0.json)" } ?? ""
    return "{\"set\": {\(settings.joined(separator: ", "))}, \"to\": \"\(change.status.rawValue)\"\(value)}"
  }
}
