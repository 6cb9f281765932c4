import RulesDSL

extension Explanation {
  /// One line of JSON: who, the basis date, the digest of the rules that the caller gives, every decision and the
  /// tree of reasons. `decisions` keeps those with these identifiers.
  public func json(rules digest: String?, decisions: [String]? = nil, language: Language = .japanese) -> String {
    var json = JSONText()
    json.object { json in
      writeHead(to: &json, rules: digest)
      json.key("decisions")
      let chosen = Set(chosen(decisions).map { rules.facts[$0].name.identifier })
      json.object { json in
        for outcome in decision(language).outcomes where chosen.contains(outcome.identifier) {
          json.key(outcome.identifier)
          outcome.write(to: &json)
        }
      }
      json.key("explanation")
      json.array { json in
        for reason in reasons(language, decisions: decisions) { reason.write(to: &json) }
      }
    }
    return json.text
  }

  /// Who, the basis date and the digest of the rules.
  func writeHead(to json: inout JSONText, rules digest: String?) {
    for (fact, text) in texts { json.pair(rules.facts[fact].name.identifier, text) }
    json.key("basis_date")
    if let date = observations.basisDate { json.string(date.description) } else { json.literal("null") }
    if isDateReplaced {
      json.key("basis_date_replaced")
      json.literal("true")
    }
    json.pair("rules", digest)
  }
}

extension Outcome {
  func write(to json: inout JSONText) {
    json.object { json in
      json.pair("status", status.rawValue)
      if let value {
        json.key("value")
        value.write(to: &json)
      } else if isValued && status == .unmet {
        json.key("value")
        json.literal("null")
      }
      if let inapplicability {
        json.key("applicable")
        json.literal("false")
        json.pair("because", inapplicability.rawValue)
      }
      json.key("needs")
      json.array { json in needs.forEach { json.string($0) } }
      guard !undefined.isEmpty else { return }
      json.key("undefined")
      json.array { json in
        for place in undefined {
          json.object { json in
            json.pair("at", place.at)
            json.pair("because", place.because)
          }
        }
      }
    }
  }
}

extension Outcome.Amount {
  func write(to json: inout JSONText) {
    switch self {
    case .whole(let number): json.literal(String(number))
    case .written(let text, nil): json.string(text)
    case .written(let text, let exact?):
      json.object { json in
        json.pair("exact", exact)
        json.pair("rounded", text)
      }
    case .member(let identifier): json.string(identifier)
    case .date(let date): json.string(date.description)
    case .truth(let truth): json.literal(truth ? "true" : "false")
    }
  }
}

extension Reason {
  func write(to json: inout JSONText) {
    json.object { json in
      json.pair("kind", kind.rawValue)
      json.pair("id", identifier)
      json.pair("title", title)
      json.pair("status", mark?.rawValue)
      json.pair("value", value)
      json.pair("test", test.flatMap { $0.isEmpty ? nil : $0 })
      json.pair("row", row)
      json.pair("remark", remark)
      json.pair("source", source)
      json.pair("layer", layer)
      if isDecisive {
        json.key("decisive")
        json.literal("true")
      }
      guard !children.isEmpty else { return }
      json.key("children")
      json.array { json in children.forEach { $0.write(to: &json) } }
    }
  }
}
