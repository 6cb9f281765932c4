import RulesDSL

extension String {
  /// The text as a JSON string, with its quotation marks, on one line.
  var jsonString: String {
    "\"" + String(decoding: VisibleText.json(self), as: UTF8.self) + "\""
  }
}
