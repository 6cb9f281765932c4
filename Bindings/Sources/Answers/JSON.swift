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
