import RulesDSL

extension String {
  /// The text as a JSON string, with its quotation marks, on one line.
  package var jsonString: String {
    "\"" + String(decoding: VisibleText.json(self), as: UTF8.self) + "\""
  }
}

extension String {
  /// The text on a page, where it means nothing to a browser.
  package var htmlText: String { String(decoding: VisibleText.html(self).utf8, as: UTF8.self) }
}
