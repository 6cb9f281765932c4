import Evaluator
import RulesDSL

extension Explanation {
  /// A page of its own: the first screen, what else is decided, and the reasons of each decision to open.
  public func html(_ presentation: Presentation) -> String {
    let title = (texts.map(\.text) + [basis(Wordings(evidence: evidence, language: presentation.language))])
      .joined(separator: " ")
    return Explanation.htmlHead(title: title, presentation.language) + htmlBody(presentation) + Explanation.htmlEnd
  }

  public func html(_ language: Language) -> String { html(Presentation(language)) }

  /// Everything before the body of a page that holds explanations.
  public static func htmlHead(title: String, _ language: Language) -> String {
    HTMLPage.head(title: title, style: HTML.style, language)
  }

  /// Everything behind the body of such a page.
  public static let htmlEnd = HTMLPage.end

  /// What stands in the body; `anchor` begins the ids of its sections, so that several can share a page. `appendix` is HTML
  /// that stands between the first screen and the reasons.
  public func htmlBody(_ presentation: Presentation, anchor: String = "", appendix: String = "") -> String {
    let language = presentation.language
    let facts = shown(presentation)
    let reasons = Reasons(self, language)
    let screen = FirstScreen(self, facts, reasons, language)
    var page = htmlHeader(language)
    page += FirstScreenHTML(screen: screen, language: language, anchor: anchor).html + appendix
    let opened = Set((screen.blockers + [screen.verdict].compactMap { $0 }).map(\.identifier))
    page += "<h2 class=\"hint\">\(language.pick("理由の全部 (開いて読む)", "All reasons, to open"))</h2>\n"
    for fact in facts {
      let isOpen = screen.verdict == nil || opened.contains(rules.facts[fact].name.identifier)
      page += section(fact, reasons[fact], language, anchor, isOpen: isOpen)
    }
    return page + htmlFooter(language)
  }

  /// Who and at which association; what is applied for and the basis date.
  func htmlHeader(_ language: Language) -> String {
    head(language).map { line in
      "<header>" + [line.left, line.right].filter { !$0.isEmpty }.map { "<p>\(HTML.text($0, language))</p>" }.joined()
        + "</header>\n"
    }.joined()
  }

  func htmlFooter(_ language: Language) -> String {
    let stamp = stamp
    let text =
      language.pick("規則 ", "rules ") + stamp.rules + language.pick("　申込 ", " · application ") + stamp.application
      + language.pick("　", " · ") + "shinsa \(stamp.version)"
    return "<footer>\(VisibleText.html(text))</footer>\n"
  }

  private func section(
    _ fact: FactID, _ reason: Reason, _ language: Language, _ anchor: String, isOpen: Bool
  ) -> String {
    let outcome = outcome(fact)
    let standing = FirstScreen.standing(outcome, isAdverse: rules.facts[fact].display.isAdverse)
    let summary = Summary(explanation: self, language: language)
    let word = outcome.isValued && outcome.status == .met ? reason.value ?? "" : summary.word(outcome, fact)
    var page = "<section id=\"\(anchor)\(outcome.identifier)\"><details\(isOpen ? " open" : "")>"
    page += "<summary>\(HTML.sign(standing, language)) "
    page += "<h3>\(HTML.text(reason.title, language)) \(HTML.text(word, language))</h3>"
    if let source = reason.source { page += "<span class=\"source\">\(HTML.text(source, language))</span>" }
    page += "</summary>\n"
    if let remark = reason.remark { page += "<p class=\"remark\">\(HTML.text(remark, language))</p>\n" }
    return page + ReasonHTML(language: language).list(reason.children, reason.source) + "</details></section>\n"
  }
}

/// The first screen as tables.
private struct FirstScreenHTML {
  let screen: FirstScreen
  let language: Language
  let anchor: String

  var html: String {
    var page = ""
    if let verdict = screen.verdict {
      let asking = screen.questions.isEmpty ? "" : language.pick("。次に確かめること", "; to find out next:")
      page += "<h1>\(HTML.sign(verdict.standing, language)) \(HTML.text(verdict.text + asking, language))</h1>\n"
      page += questions + table(screen.blockers) + notes + table(screen.top)
    } else {
      page += "<h1>\(language.pick("審査の判定と理由", "Decision and reasons"))</h1>\n"
    }
    for (title, entries) in screen.groups where !entries.isEmpty {
      if !title.isEmpty { page += "<h2>\(VisibleText.html(title))</h2>\n" }
      page += table(entries)
    }
    if !screen.manyOpen.isEmpty {
      let names = screen.manyOpen.joined(separator: language.pick("、", ", "))
      page += "<p>\(language.pick("確認を要するもの: ", "To be confirmed: "))\(HTML.text(names, language))</p>\n"
    }
    if !screen.alsoOpen.isEmpty {
      let names = screen.alsoOpen.joined(separator: language.pick("、", ", "))
      let title = language.pick("可否にかかわり、まだ確認を要するもの: ", "Still open for the verdict: ")
      page += "<p>\(title)\(HTML.text(names, language))</p>\n"
    }
    if screen.leftOut > screen.alsoOpen.count {
      let count = screen.leftOut - screen.alsoOpen.count
      let text = language.pick("ほかに確認を要する判定 \(count)件", "\(count) other decision\(count == 1 ? " is" : "s are") open")
      page += "<p class=\"remark\">\(text)</p>\n"
    }
    return page
  }

  private var questions: String {
    guard !screen.questions.isEmpty else { return "" }
    let rows = screen.questions.enumerated().map { number, question in
      "<tr><td>\(number + 1)</td><th>\(HTML.text(question.title, language))</th>"
        + "<td>\(HTML.text(question.place ?? "", language))</td></tr>\n"
    }
    let more = language.pick("ほか\(screen.moreQuestions)件", "and \(screen.moreQuestions) more")
    return "<table>\n\(rows.joined())</table>\n"
      + (screen.moreQuestions > 0 ? "<p class=\"remark\">\(more)</p>\n" : "")
  }

  private var notes: String {
    screen.toAsk.map { because in
      "<p>\(language.pick("協会に確認", "Ask the association")): \(HTML.text(because, language))</p>\n"
    }.joined()
  }

  private func table(_ entries: [FirstScreen.Entry]) -> String {
    guard !entries.isEmpty else { return "" }
    let rows = entries.map { entry in
      "<tr><td>\(HTML.sign(entry.standing, language))</td>"
        + "<th><a href=\"#\(anchor)\(entry.identifier)\">\(HTML.text(entry.title, language))</a></th>"
        + "<td class=\"\(entry.standing.rawValue)\">\(HTML.text(entry.text, language))</td></tr>\n"
    }
    return "<table>\n\(rows.joined())</table>\n"
  }
}
