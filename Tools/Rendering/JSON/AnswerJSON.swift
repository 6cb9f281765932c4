import Evaluator
import RulesDSL

/// Answers to what is asked of one application, each an object on one line of JSON that begins with its number.
public struct AnswerJSON: Sendable {
  private let applicationID: String?

  /// `applicationID` is null where the application has no number.
  public init(applicationID: String?) { self.applicationID = applicationID }

  /// On what decisions rest, to what the answers to missing facts lead, and which other readings would change one.
  public func why(_ why: Why) -> String {
    object { json in
      json.key("why")
      json.object { json in
        for own in why.grounds {
          json.key(own.decision)
          json.object { json in
            json.pair("status", own.outcome.status.rawValue)
            json.strings("facts", own.facts)
            json.pair("fewest", own.isFewest)
          }
        }
        for own in why.open {
          json.key(own.outcome.identifier)
          json.object { json in
            json.pair("status", own.outcome.status.rawValue)
            json.key("answers")
            json.object { json in own.leads.forEach { $0.write(to: &json) } }
          }
        }
      }
      json.key("readings")
      json.array { json in
        for reading in why.readings where reading.others.contains(where: { !$0.outcomes.isEmpty }) {
          reading.write(to: &json)
        }
      }
    }
  }

  /// What would have to change: of each decision the first `most` changes.
  public func changes(_ changes: [Changes], most: Int) -> String {
    object { json in
      json.key("changes")
      json.object { json in
        for own in changes {
          json.key(own.decision)
          json.array { json in own.changes.prefix(most).forEach { $0.write(to: &json) } }
        }
      }
      json.key("held")
      json.object { json in
        for own in changes where !own.held.isEmpty { json.strings(own.decision, own.held) }
      }
      let incomplete = changes.filter { !$0.isComplete }.map(\.decision)
      if !incomplete.isEmpty { json.strings("incomplete", incomplete) }
    }
  }

  /// What an interview asks next, what each answer would settle, and how many other facts may still be asked.
  public func question(_ interview: Interview, _ language: Language) -> String {
    object { json in
      let question = interview.question
      json.key("question")
      json.value(question?.input.identifier)
      json.key("settles")
      json.array { json in
        for answer in question?.answers ?? [] {
          guard let value = answer.value else { continue }
          json.object { json in
            json.key("answer")
            json.literal(value.entry)
            json.pair("status", answer.status.rawValue)
          }
        }
      }
      if interview.outcome.status != .undetermined { json.pair("status", interview.outcome.status.rawValue) }
      guard let question else { return }
      json.pair("name", language.pick(question.input.japanese, question.input.english))
      json.key("others")
      json.literal(String(question.others))
    }
  }

  private func object(_ body: (inout JSONText) -> Void) -> String {
    var json = JSONText()
    json.object { json in
      json.key("application_id")
      json.value(applicationID)
      body(&json)
    }
    return json.text
  }
}

extension Lead {
  fileprivate func write(to json: inout JSONText) {
    json.key(fact)
    json.array { json in
      for answer in answers {
        json.object { json in
          for (name, amount) in [
            ("value", answer.value), ("from", answer.range?.lower?.value), ("to", answer.range?.upper?.value),
          ] {
            guard let amount else { continue }
            json.key(name)
            json.literal(amount.entry)
          }
          json.pair("status", answer.status.rawValue)
        }
      }
    }
  }
}

extension Reading {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.pair("parameter", parameter)
      json.key("reading")
      json.value(member?.identifier)
      json.key("others")
      json.object { json in
        for other in others where !other.outcomes.isEmpty {
          json.key(other.member.identifier)
          json.object { json in
            for outcome in other.outcomes {
              json.key(outcome.identifier)
              json.object { json in
                json.pair("status", outcome.status.rawValue)
                guard let value = outcome.value else { return }
                json.key("value")
                value.write(to: &json)
              }
            }
          }
        }
      }
    }
  }
}

extension Change {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.key("set")
      json.object { json in
        for setting in settings {
          json.key(setting.fact)
          json.literal(setting.to?.entry ?? "null")
        }
      }
      json.pair("to", status.rawValue)
      if let value {
        json.key("value")
        value.write(to: &json)
      }
      json.pair("verdict", verdict?.rawValue)
    }
  }
}
