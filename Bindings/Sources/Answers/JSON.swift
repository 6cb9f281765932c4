import Evaluator
import RulesDSL

/// Writes JSON on one line.
enum JSON {
  static func string(_ text: String) -> String {
    "\"" + String(decoding: VisibleText.json(text), as: UTF8.self) + "\""
  }

  static func array(_ elements: [String]) -> String { "[" + elements.joined(separator: ", ") + "]" }

  static func strings(_ texts: [String]) -> String { array(texts.map(string)) }

  /// Members without a value are left out.
  static func object(_ members: [(name: String, value: String?)]) -> String {
    "{"
      + members.compactMap { name, value in value.map { "\(string(name)): \($0)" } }.joined(separator: ", ")
      + "}"
  }

  static func truth(_ truth: Bool) -> String { truth ? "true" : "false" }
}

extension Amount {
  /// As an application gives it.
  var json: String {
    switch self {
    case .truth(let truth): JSON.truth(truth)
    case .member(let member): JSON.string(member.identifier)
    case .number(let quantity) where quantity.unit.isWhole: quantity.number.description
    case .number, .date: JSON.string(text(.japanese))
    }
  }
}

extension Outcome {
  /// How it turned out, with its value where it has one.
  var json: String {
    JSON.object([("status", JSON.string(status.rawValue)), ("value", value?.json)])
  }
}
