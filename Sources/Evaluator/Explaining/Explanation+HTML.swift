import RulesDSL

extension Explanation {
  /// A page of its own: the conclusions as a table, the reasons as lists that open and close.
  public func html(_ language: Language, decisions: [String]? = nil) -> String {
    let title = header(Wordings(evidence: evidence, language: language))
    return Explanation.htmlHead(title: title, language) + htmlBody(language, decisions: decisions)
      + Explanation.htmlEnd
  }

  /// Everything before the body of a page that holds explanations.
  public static func htmlHead(title: String, _ language: Language) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(title))</title>
    <style>
    \(HTML.style)</style>
    </head>
    <body>

    """
  }

  public static let htmlEnd = "</body>\n</html>\n"

  /// What stands in the body; `anchor` begins the ids of its sections, so that several can share a page.
  public func htmlBody(_ language: Language, decisions: [String]? = nil, anchor: String = "") -> String {
    let wordings = Wordings(evidence: evidence, language: language)
    let summary = Summary(explanation: self, language: language)
    let outcomes = decision(language).outcomes
    let facts = shown(decisions)
    let reasons = ReasonBuilder.reasons(of: facts, self, language)
    var page = ""
    page +=
      "<h1>\(wordings.pick("審査の判定と理由", "Decision and reasons"))</h1>\n<p>\(escaped(header(wordings)))</p>\n<table>\n"
    for (fact, reason) in zip(facts, reasons) {
      guard let outcome = outcomes.first(where: { $0.identifier == rules.facts[fact].name.identifier }) else {
        continue
      }
      page += "<tr><th><a href=\"#\(anchor)\(outcome.identifier)\">\(escaped(wordings.name(fact)))</a></th>"
      page += "<td class=\"\(style(of: outcome, fact))\">\(escaped(summary.line(outcome, fact, reason)))</td></tr>\n"
    }
    page += "</table>\n"
    for (fact, reason) in zip(facts, reasons) {
      page += "<section id=\"\(anchor)\(rules.facts[fact].name.identifier)\">\n"
      page += "<h2>\(HTML.mark(reason, language)) \(escaped(reason.title))"
      if !rules.isCondition(fact), let value = reason.value { page += " \(escaped(value))" }
      page += "</h2>\n"
      if let source = reason.source { page += "<p class=\"source\">\(escaped(source))</p>\n" }
      page += HTML.list(reason.children, reason.source, language) + "</section>\n"
    }
    return page
  }

  /// What a conclusion is to the applicant; a value is neither good nor bad news.
  private func style(of outcome: Outcome, _ fact: FactID) -> String {
    if outcome.status == .undetermined { return "undetermined" }
    if !outcome.isApplicable { return "remark" }
    if outcome.isValued { return "value" }
    return (outcome.status == .met) != rules.facts[fact].display.isAdverse ? "good" : "bad"
  }
}

private func escaped(_ text: String) -> String {
  // By scalar: a combining mark behind < makes another character, but browsers still see the <.
  var result = String.UnicodeScalarView()
  for scalar in VisibleText.line(text).unicodeScalars {
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
    default: result.append(scalar)
    }
  }
  return String(result)
}

private enum HTML {
  static let style = """
    body { font-family: "Hiragino Sans", "Noto Sans CJK JP", "Yu Gothic", sans-serif; max-width: 60rem;
      margin: 2rem auto; padding: 0 1rem; line-height: 1.6; color: #222; }
    h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin: 1.5rem 0 0; border-bottom: 1px solid #ccc; }
    table { border-collapse: collapse; } th { text-align: left; font-weight: normal; padding-right: 1.5rem; }
    td, th { border-bottom: 1px solid #eee; padding-top: .2rem; padding-bottom: .2rem; vertical-align: top; }
    th { white-space: nowrap; } td.remark { margin: 0; }
    ul { list-style: none; padding-left: 1.3rem; margin: .2rem 0; } a { color: inherit; }
    .met, .good { color: #0a6b2b; } .unmet, .bad { color: #a3141c; } .undetermined { color: #8a5a00; }
    details, summary { display: inline; } summary { cursor: pointer; } details[open] { display: block; }
    .test, .source, .remark { margin-left: .8rem; } .source { color: #666; font-size: .85rem; }
    .remark { color: #555; } .decisive > .line { font-weight: 600; }

    """

  static func mark(_ reason: Reason, _ language: Language) -> String {
    guard let mark = reason.mark else { return "" }
    let style = mark == .notApplicable ? "remark" : mark.rawValue
    return
      "<span class=\"\(style)\" title=\"\(escaped(mark.word(language)))\">\(mark.sign(isAdverse: reason.isAdverse, language))</span>"
  }

  static func list(_ reasons: [Reason], _ source: String?, _ language: Language) -> String {
    let reasons = reasons.filter { !$0.isHidden }
    guard !reasons.isEmpty else { return "" }
    var text = "<ul>\n"
    for reason in reasons {
      let below = list(reason.children, reason.source ?? source, language)
      text += reason.isDecisive ? "<li class=\"decisive\">" : "<li>"
      // What doesn't apply is there to open, and takes no room.
      if reason.isFolded, !below.isEmpty {
        text += "<details><summary>\(line(reason, source, language))</summary>\(below)</details>"
      } else {
        text += line(reason, source, language) + below
      }
      text += "</li>\n"
    }
    return text + "</ul>\n"
  }

  private static func line(_ reason: Reason, _ source: String?, _ language: Language) -> String {
    let sign = reason.isBlock ? "" : mark(reason, language) + " "
    var text = "<span class=\"line\">\(sign)\(escaped(reason.title))"
    if let value = reason.value { text += " \(escaped(value))" }
    text += "</span>"
    let shown = reason.shownTest(language)
    let test = [shown.isEmpty ? nil : shown, reason.row.map { "(\($0))" }].compactMap { $0 }
    if !test.isEmpty { text += "<span class=\"test\">\(escaped(test.joined(separator: " ")))</span>" }
    if let remark = reason.remark { text += "<span class=\"remark\">\(escaped(remark))</span>" }
    if let layer = reason.layer { text += "<span class=\"remark\">(\(escaped(layer)))</span>" }
    if let own = reason.source, own != source { text += "<span class=\"source\">\(escaped(own))</span>" }
    return text
  }
}
