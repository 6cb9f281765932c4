import ApplicationFiles
import Evaluator
import RulesDSL

/// How far one can go, in words and as JSON.
struct ReachText: Sendable {
  let words: FactWords
  let decisions: DecisionWords
  let fact: Vocabulary.Input

  func text(_ reaches: [(scheme: Member?, reach: Reach)], _ application: Application, _ language: Language) -> String {
    var lines = [application.title].filter { !$0.isEmpty }
    guard let decision = reaches.first?.reach.decision else { return lines.joined() + "\n" }
    let name = language.pick(fact.japanese, fact.english)
    let met = decisions.word(.met, of: decision)
    lines.append(
      language.pick(
        "\(decisions.name(decision))が「\(met)」となる\(name)", "\(name) with which \(decisions.name(decision)) is “\(met)”"))
    for (scheme, reach) in reaches {
      let label = scheme.map { language.pick($0.japanese, $0.english) + ": " } ?? ""
      if scheme != nil, reach.met.isEmpty { continue }
      lines.append("  " + label + stretches(reach, language))
      if !reach.released.isEmpty {
        let names = words.names(reach.released)
        lines.append(language.pick("    \(names)は改めて書く", "    \(names): to be given anew"))
      }
    }
    if reaches.first?.scheme != nil, reaches.allSatisfy({ $0.reach.met.isEmpty }) {
      lines.append(language.pick("  どの制度でも、ない", "  none, under any scheme"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func stretches(_ reach: Reach, _ language: Language) -> String {
    let told = reach.met.map { range in
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
      (told.isEmpty
      ? language.pick(
        "ない。ほかの事実が決まらないか、妨げている (shinsa why、shinsa changes)",
        "none: other facts are open or in the way (shinsa why, shinsa changes)")
      : told.joined(separator: language.pick("、", ", "))) + rest
  }

  func json(_ reaches: [(scheme: Member?, reach: Reach)], _ application: Application) -> String {
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
    if !reach.released.isEmpty {
      entries.append("\"released\": [\(reach.released.map(\.jsonString).joined(separator: ", "))]")
    }
    if !reach.isComplete { entries.append("\"incomplete\": true") }
    return entries.joined(separator: ", ")
  }
}
