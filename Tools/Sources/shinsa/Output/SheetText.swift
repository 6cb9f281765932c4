import RulesDSL

extension String? {
  /// What an application says as the text of a cell. A spreadsheet would run what begins like a formula; an
  /// apostrophe before it keeps it text. Values of our own, such as −5, don't come here.
  var sheetText: String {
    guard let text = self else { return "" }
    return (text.beginsLikeFormula ? "'" : "") + VisibleText.cell(text)
  }
}

extension String {
  /// Whether its first sign is one with which formulas begin, in either width, whatever blanks and unseen characters
  /// stand before it: some programs drop these. A line break before anything else is not left to chance either.
  fileprivate var beginsLikeFormula: Bool {
    for scalar in unicodeScalars {
      if scalar == "\n" || scalar == "\r" { return true }
      if scalar.properties.isWhitespace || VisibleText.isHidden(scalar) { continue }
      return "=+-@＝＋－＠−﹦﹢﹣﹫".unicodeScalars.contains(scalar)
    }
    return false
  }
}
