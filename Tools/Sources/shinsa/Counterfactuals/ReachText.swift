import ApplicationFiles
import Evaluator
import Rendering
import Reports
import RulesDSL

/// How far one can go, in words and as JSON.
struct ReachText: Sendable {
  struct Told: Sendable {
    /// nil of the scheme applied for.
    let scheme: Member?
    let reach: Reach
    /// Why no value will do, where none does.
    let block: String?
  }

  let words: FactWords
  let decisions: DecisionWords
  let fact: Vocabulary.Input

  func text(_ reaches: [Told], _ application: Application, _ language: Language) -> String {
    var lines = [application.title].filter { !$0.isEmpty }
    guard let decision = reaches.first?.reach.decision else { return lines.joined() + "\n" }
    let name = language.pick(fact.japanese, fact.english)
    let met = decisions.word(.met, of: decision)
    lines.append(
      language.pick(
        "\(decisions.name(decision))が「\(met)」となる\(name)", "\(name) with which \(decisions.name(decision)) is “\(met)”"))
    for told in reaches {
      let (scheme, reach) = (told.scheme, told.reach)
      let label = scheme.map { language.pick($0.japanese, $0.english) + ": " } ?? ""
      if scheme != nil, reach.met.isEmpty { continue }
      lines.append("  " + label + stretches(told, language))
      lines += reach.turns.map { "    " + turn($0, language) }
      if !reach.released.isEmpty {
        let names = words.names(reach.released)
        lines.append(language.pick("    \(names)は改めて書く", "    \(names): to be given anew"))
      }
    }
    if reaches.first?.scheme != nil, reaches.allSatisfy({ $0.reach.met.isEmpty }) {
      lines.append(language.pick("  どの制度でも、ない", "  none, under any scheme"))
      // What stands in the way under each scheme.
      let blocks = reaches.compactMap { told in told.block.map { (told.scheme, $0) } }
      let common = blocks.first?.1
      if let common, blocks.allSatisfy({ $0.1 == common }) {
        lines.append("    " + common)
      } else {
        lines += blocks.map { scheme, block in
          "    " + (scheme.map { language.pick($0.japanese, $0.english) + ": " } ?? "") + block
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// 8,000万円を超えると、この制度での担保: 原則必要
  private func turn(_ turn: Reach.Turn, _ language: Language) -> String {
    let last = turn.last.text(language)
    let result = "\(decisions.name(turn.decision)): \(decisions.word(turn.status, of: turn.decision))"
    if case .date = turn.last { return language.pick("\(last)より後は、\(result)", "after \(last) \(result)") }
    return language.pick("\(last)を超えると、\(result)", "over \(last) \(result)")
  }

  private func stretches(_ told: Told, _ language: Language) -> String {
    let reach = told.reach
    let stretches = reach.met.map { range in
      if let lower = range.lower, let upper = range.upper {
        return lower.value == upper.value
          ? lower.value.text(language)
          : language.pick(
            "\(lower.value.text(language))から\(upper.value.text(language))まで",
            "from \(lower.value.text(language)) to \(upper.value.text(language))")
      }
      let text = range.text(language)
      return text.isEmpty ? language.pick("いくらでも", "any") : text
    }
    let rest = reach.isComplete ? "" : language.pick(" (途中で探すのをやめた)", " (the search was given up before its end)")
    return
      (stretches.isEmpty
      ? told.block.map { language.pick("ない。\($0)", "none: \($0)") }
        ?? language.pick(
          "ない。ほかの事実が決まらないか、妨げている (shinsa why、shinsa changes)",
          "none: other facts are open or in the way (shinsa why, shinsa changes)")
      : stretches.joined(separator: language.pick("、", ", "))) + rest
  }

  func json(_ reaches: [Told], _ application: Application) -> String {
    let id = "\"application_id\": \(application.identifier.map(\.jsonString) ?? "null")"
    let own = reaches.filter { $0.scheme == nil }.map { entries($0.reach) }
    let schemes = reaches.compactMap { reach in
      reach.scheme.map { "\($0.identifier.jsonString): {\(entries(reach.reach))}" }
    }
    let rest = schemes.isEmpty ? own : ["\"schemes\": {\(schemes.joined(separator: ", "))}"]
    return "{" + ([id] + rest).joined(separator: ", ") + "}"
  }

  private func entries(_ reach: Reach) -> String {
    func end(_ name: String, _ bound: AmountRange.Bound?) -> String? { bound.map { "\"\(name)\": \($0.value.entry)" } }
    let stretches = reach.met.map { range in
      "{" + [end("from", range.lower), end("to", range.upper)].compactMap(\.self).joined(separator: ", ") + "}"
    }
    var entries = [
      "\"fact\": \(reach.fact.jsonString)", "\"decision\": \(reach.decision.jsonString)",
      "\"met\": [\(stretches.joined(separator: ", "))]",
    ]
    if !reach.turns.isEmpty {
      let turns = reach.turns.map {
        "{\"decision\": \($0.decision.jsonString), \"last\": \($0.last.json), \"to\": \"\($0.status.rawValue)\"}"
      }
      entries.append("\"turns\": [\(turns.joined(separator: ", "))]")
    }
    if !reach.released.isEmpty {
      entries.append("\"released\": [\(reach.released.map(\.jsonString).joined(separator: ", "))]")
    }
    if !reach.isComplete { entries.append("\"incomplete\": true") }
    return entries.joined(separator: ", ")
  }
}
