import Evaluator
import Foundation
import RulesDSL

/// An application as a JSON object. Numbers must be integers, so that no binary fraction comes between.
struct ApplicationJSON: Decodable {
  let facts: Facts

  init(_ text: String) throws {
    self = try JSONDecoder().decode(ApplicationJSON.self, from: Data(text.utf8))
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.singleValueContainer().decode([String: Value].self)
    facts = Facts(values.mapValues(\.entry))
  }

  private struct Value: Decodable {
    let entry: Facts.Entry

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        entry = .unknown
      } else if let truth = try? value.decode(Bool.self) {
        entry = .truth(truth)
      } else if let text = try? value.decode(String.self) {
        entry = .text(text)
      } else if let number = try? value.decode(Int.self) {
        entry = .number(Rational(number))
      } else {
        let judgement = try value.decode(Judgement.self)
        entry = .judgement(judgement.value, by: judgement.by, reason: judgement.reason)
      }
    }
  }

  private struct Judgement: Decodable {
    let value: Bool?
    let by: String?
    let reason: String?
  }
}
