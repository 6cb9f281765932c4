import Evaluator
import RulesDSL

extension SchemeComparison {
  /// A page of its own: every scheme in groups, with what it grants and costs, or why it is not open.
  public func html(_ language: Language) -> String {
    Explanation.htmlHead(title: language.pick("制度の比較", "Schemes side by side"), language) + htmlBody(language)
      + Explanation.htmlEnd
  }

  /// What stands in the body, so that several can share a page.
  public func htmlBody(_ language: Language) -> String {
    let rows = SchemeRows(comparison: self, language: language)
    var page = (schemes.first(where: \.isAppliedFor)?.explanation ?? common).htmlHeader(language)
    let shared = rows.shared()
    if shared.isEvery { page += "<p>\(HTML.text(shared.text(language), language))</p>\n" }
    for (standing, title, schemes) in rows.groups {
      let heading = language.pick("\(title)制度 \(schemes.count)", "\(title): \(schemes.count)")
      page += "<h2>\(VisibleText.html(heading))</h2>\n"
      let hasTerms = standing == .open || standing == .toBeConfirmed
      page += "<table class=\"schemes\">\n<tr><td></td><th></th>"
      if hasTerms { page += rows.header.map { "<th scope=\"col\">\(HTML.text($0, language))</th>" }.joined() }
      page += hasTerms ? "</tr>\n" : "<td></td></tr>\n"
      let isShared = standing == .notOpen && !shared.isEvery && !shared.reasons.isEmpty
      if isShared { page += "<tr><td></td><td colspan=\"2\">\(HTML.text(shared.text(language), language))</td></tr>\n" }
      let alike = schemes.filter { shared.identifiers.contains($0.identifier) }
      let others = schemes.filter { !shared.identifiers.contains($0.identifier) }
      for scheme in alike + others {
        let because = shared.rest(of: scheme.because(language), in: scheme)
        page += "<tr><td>\(scheme.isAppliedFor ? language.pick("★", "*") : "")</td>"
        page += "<th scope=\"row\">\(HTML.text(scheme.name.text(language), language))</th>"
        let reasons = HTML.text(because.joined(separator: language.pick("、", ", ")), language)
        if hasTerms {
          page += rows.cells(of: scheme).map { "<td>\(HTML.text($0, language))</td>" }.joined() + "</tr>\n"
          guard !because.isEmpty else { continue }
          // A remark has a row of its own: beside so many columns it would be a letter wide.
          page += "<tr><td></td><td class=\"remark\" colspan=\"\(rows.header.count + 1)\">\(reasons)</td></tr>\n"
        } else {
          page += "<td>\(reasons)</td></tr>\n"
        }
      }
      page += "</table>\n"
    }
    return page + self.common.htmlFooter(language)
  }
}
