import Evaluator
import RulesDSL

extension Explanation {
  /// One line of JSON: who, the basis date, the stamp, the verdict, every decision and the tree of reasons. Decisions
  /// are left out only where `presentation` names some, or a stage; without reasons there is neither verdict nor tree,
  /// nor the digest of the application.
  public func json(_ presentation: Presentation) -> String {
    let language = presentation.language
    let facts = chosen(presentation.ofAllStages)
    let reasons = Reasons(self, language)
    var json = JSONText()
    json.object { json in
      writeNames(to: &json)
      if presentation.hasReasons {
        writeStamp(to: &json)
      } else {
        json.pairs(DecisionLines.stamp(rules, rulesDigest))
      }
      if presentation.hasReasons, let verdict = verdict(language) {
        json.key("verdict")
        verdict.write(to: &json)
      }
      json.key("decisions")
      json.object { json in
        for fact in facts {
          let outcome = outcome(fact)
          json.key(outcome.identifier)
          outcome.write(to: &json, language)
        }
      }
      guard presentation.hasReasons else { return }
      json.key("explanation")
      json.array { json in
        for fact in facts { reasons[fact].write(to: &json) }
      }
    }
    return json.text
  }

  /// The same with every decision.
  public func json(_ language: Language = .japanese) -> String { json(Presentation(language)) }

  /// Who, the basis date and the stamp.
  func writeHead(to json: inout JSONText) {
    writeNames(to: &json)
    writeStamp(to: &json)
  }

  private func writeNames(to json: inout JSONText) {
    for (fact, text) in texts { json.pair(ColumnFact.keyInResults(rules.facts[fact].name.identifier), text) }
    json.key("basis_date")
    if let date = observations.basisDate { json.string(date.description) } else { json.literal("null") }
    if decision.isBasisDateReplaced {
      json.key("basis_date_replaced")
      json.literal("true")
    }
  }

  private func writeStamp(to json: inout JSONText) {
    let stamp = stamp
    json.pair("association", stamp.association)
    json.pair("rules", stamp.rules)
    json.pair("application", stamp.application)
    json.pair("version", stamp.version)
  }
}

extension Verdict {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.pair("decision", decision)
      json.pair("status", status.rawValue)
      json.pair("text", text)
      json.list("because", because) { $0.string($1) }
      json.list("ask", ask) { json, question in
        json.object { json in
          json.pair("fact", question.fact)
          json.pair("name", question.name)
          json.pair("where", question.place)
        }
      }
      json.list("confirm", confirm) { $0.string($1) }
    }
  }
}

extension Outcome {
  func write(to json: inout JSONText, _ language: Language) {
    json.object { json in
      json.pair("status", status.rawValue)
      if let value {
        json.key("value")
        value.write(to: &json)
      } else if isValued && status == .unmet {
        json.key("value")
        json.literal("null")
      }
      if let range {
        json.key("range")
        range.write(to: &json)
      }
      if let inapplicability {
        json.key("applicable")
        json.literal("false")
        json.pair("because", inapplicability.rawValue)
      }
      json.key("needs")
      json.array { json in needs.forEach { json.string($0) } }
      for (key, places) in [("undefined", undefined), ("unstated", unstated)] {
        json.list(key, places) { json, place in
          json.object { json in
            json.pair("at", place.at)
            json.pair("because", place.because(language))
          }
        }
      }
    }
  }
}

extension AmountRange {
  /// `{"at_least": 280000001}`
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      if let lower {
        json.key(lower.isIncluded ? "at_least" : "over")
        lower.value.write(to: &json)
      }
      if let upper {
        json.key(upper.isIncluded ? "at_most" : "under")
        upper.value.write(to: &json)
      }
    }
  }
}

extension Reason {
  func write(to json: inout JSONText) {
    json.object { json in
      json.pair("kind", kind.rawValue)
      json.pair("id", identifier)
      json.pair("title", title)
      json.pair("status", (ruleMark ?? mark)?.rawValue)
      if let mark, let ruleMark, mark != ruleMark { json.pair("line", mark.rawValue) }
      json.pair("value", value)
      if let range {
        json.key("range")
        range.write(to: &json)
      }
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
