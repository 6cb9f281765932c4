import Evaluator
import RulesDSL

/// Reasons as lists that open and close.
struct ReasonHTML {
  let language: Language

  func list(_ reasons: some Sequence<Reason>, _ source: String?, isInBlock: Bool = false) -> String {
    let reasons = reasons.filter { !$0.isHidden }
    guard !reasons.isEmpty else { return "" }
    var text = "<ul>\n"
    for reason in reasons {
      let below = list(reason.children, reason.source ?? source, isInBlock: reason.isBlock)
      let line = line(reason, source, hasSign: isInBlock || !reason.isBlock)
      text += reason.isDecisive ? "<li class=\"decisive\">" : "<li>"
      // What doesn't apply is there to open, and takes no room.
      if reason.isFolded, !below.isEmpty {
        text += "<details><summary>\(line)</summary>\(below)</details>"
      } else {
        text += line + below
      }
      text += "</li>\n"
    }
    return text + "</ul>\n"
  }

  private func line(_ reason: Reason, _ source: String?, hasSign: Bool) -> String {
    let sign = hasSign ? mark(reason) + " " : ""
    var text = "<span class=\"line\">\(sign)\(HTML.text(reason.title, language))"
    if let value = reason.value { text += " \(HTML.text(value, language))" }
    text += "</span>"
    let shown = reason.shownTest(language)
    let test = [shown.isEmpty ? nil : shown, reason.row.map { "(\($0))" }].compactMap { $0 }
    if !test.isEmpty { text += "<span class=\"test\">\(HTML.text(test.joined(separator: " "), language))</span>" }
    if let remark = reason.remark { text += "<span class=\"remark\">\(HTML.text(remark, language))</span>" }
    if let layer = reason.layer { text += "<span class=\"remark\">(\(HTML.text(layer, language)))</span>" }
    if let own = reason.source, own != source { text += "<span class=\"source\">\(HTML.text(own, language))</span>" }
    return text
  }

  /// The sign of a line in the colour of what it means to the applicant, and with its word.
  private func mark(_ reason: Reason) -> String {
    guard let mark = reason.mark else { return "" }
    let standing: FirstScreen.Standing =
      switch mark {
      case .met: reason.isAdverse ? .bad : .good
      case .unmet: reason.isAdverse ? .good : .bad
      case .undetermined: .open
      case .notApplicable: .neutral
      }
    return "<span class=\"\(standing.rawValue)\" title=\"\(VisibleText.html(mark.word(language)))\">"
      + "\(mark.sign(isAdverse: reason.isAdverse, language))</span>"
  }
}
