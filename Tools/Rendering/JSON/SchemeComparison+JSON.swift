import Evaluator
import RulesDSL

extension SchemeComparison {
  /// One line of JSON: who, the basis date, the stamp, and every scheme in the order of `schemes`.
  public func json(_ language: Language = .japanese) -> String {
    var json = JSONText()
    json.object { json in
      common.writeHead(to: &json)
      json.key("schemes")
      json.array { json in schemes.forEach { $0.write(to: &json, language) } }
    }
    return json.text
  }
}

extension SchemeComparison.Scheme {
  fileprivate func write(to json: inout JSONText, _ language: Language) {
    json.object { json in
      json.pair("id", identifier)
      json.pair("name", name.text(language))
      if isAppliedFor {
        json.key("applied_for")
        json.literal("true")
      }
      json.pair("status", status.rawValue)
      json.pair("standing", standing.rawValue)
      json.key("because")
      json.array { json in because(language).forEach { json.string($0) } }
      json.key("needs")
      json.array { json in needs.forEach { json.string($0) } }
      json.key("decisions")
      json.object { json in
        for outcome in outcomes {
          json.key(outcome.identifier)
          outcome.write(to: &json, language)
        }
      }
    }
  }
}
