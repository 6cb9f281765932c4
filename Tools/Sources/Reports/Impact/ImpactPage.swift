import Evaluator
import Rendering
import RulesDSL

/// The report as a page of its own, without scripts.
struct ImpactPage {
  private let report: ImpactReport
  private let plots: ImpactPlots
  private var language: Language { report.language }

  private static let mostBars = 20
  private static let mostCauses = 30

  init(_ report: ImpactReport) {
    self.report = report
    plots = ImpactPlots(language: report.language)
  }

  var text: String {
    var page = head + "<h1>\(report.title.htmlText)</h1>\n<table class=\"sides\">\n"
    for (name, side) in [
      (language.pick("変更前", "old"), report.before), (language.pick("変更後", "new"), report.after),
    ] {
      page += "<tr><th scope=\"row\">\(name)</th><td>\(side.text(language).htmlText)</td></tr>\n"
    }
    page += "</table>\n" + report.counts.map { "<p>\($0.htmlText)</p>\n" }.joined()
    if !report.decisions.isEmpty { page += overview }
    page += report.decisions.enumerated().map { section($0.element, number: $0.offset) }.joined()
    page += report.sums.enumerated().map { section($0.element, number: $0.offset) }.joined()
    if !report.samples.isEmpty {
      page += "<h2>\(language.pick("変わる申込の例", "Examples"))</h2>\n" + report.samples.map(section).joined()
    }
    let digests = [report.before, report.after].map(\.side.program.rulesDigest).joined(separator: " → ")
    return page
      + "<footer>\(language.pick("規則", "rules")) \(digests)　shinsa \(Program.version)</footer>\n</main>\n"
      + HTMLPage.end
  }

  // MARK: All decisions

  private var overview: String {
    let title = language.pick("判定ごとの変わる申込の数", "Applications that change, by decision")
    let shown = report.decisions.prefix(ImpactPage.mostBars)
    let bars = shown.map { decision in
      ImpactPlots.Bar(
        label: report.name(decision), parts: decision.kinds.map { ($0.count, style($0), "") },
        note: counted(decision.count) + " (" + report.share(decision.count, of: report.tally.decided) + ")")
    }
    let description = shown.map { "\(report.name($0)) \(counted($0.count))" }.joined(
      separator: language.pick("、", ", "))
    let words = [Outcome.Status.met, .unmet, .undetermined].map { status in
      ("to-\(status.rawValue)", language.pick("\(ImpactPage.word(status))へ", "to \(status.rawValue)"))
    }
    var page = "<h2>\(title)</h2>\n" + plots.bars(bars, id: "all", title: title, description: description)
    page += plots.legend(words + [("to-value", language.pick("値だけ", "only the value"))])
    let rest = report.decisions.count - shown.count
    if rest > 0 { page += "<p>\(language.pick("ほかに\(rest)の判定が変わる", "\(rest) other decisions change"))</p>\n" }
    return page
  }

  private static func word(_ status: Outcome.Status) -> String {
    switch status {
    case .met: "充足"
    case .unmet: "非充足"
    case .undetermined: "未確定"
    }
  }

  private func style(_ kind: ImpactReport.Kind) -> String {
    kind.isOfValue ? "to-value" : "to-\(kind.change.to.rawValue)"
  }

  private func counted(_ count: Int) -> String { language.pick("\(count.grouped)件", count.grouped) }

  // MARK: One decision

  private func section(_ decision: ImpactReport.Decision, number: Int) -> String {
    let isOpen = number == 0 || decision.term.isVerdict
    var page =
      "<section><details\(isOpen ? " open" : "")><summary><h3>\(report.name(decision).htmlText)</h3> \(counted(decision.count))</summary>\n"
    for kind in decision.kinds {
      page += "<table>\n<caption>\(report.text(kind, of: decision).htmlText) <b>\(counted(kind.count))</b></caption>\n"
      page += "<tr><th scope=\"col\">\(language.pick("原因の規則", "rule that causes it"))</th>"
      page += "<th scope=\"col\" class=\"number\">\(language.pick("件数", "applications"))</th><th></th>"
      page += "<th scope=\"col\">\(language.pick("出典", "source"))</th></tr>\n"
      for cause in kind.causes.prefix(ImpactPage.mostCauses) {
        page += "<tr><th scope=\"row\">\(report.text(cause.rule).htmlText)</th>"
        page +=
          "<td class=\"number\">\(cause.count.grouped)</td><td class=\"bar\">\(plots.cell(cause.count, of: kind.count))</td>"
        page += "<td class=\"source\">\((report.source(cause.rule) ?? "").htmlText)</td></tr>\n"
      }
      page += "</table>\n"
    }
    return page + "</details></section>\n"
  }

  // MARK: Sums

  private func section(_ sum: ImpactReport.Sum, number: Int) -> String {
    let title = report.title(sum)
    var page = "<h2>\(title.htmlText)</h2>\n"
    let names = [language.pick("変更前", "old"), language.pick("変更後", "new")]
    // Bars are whole and not below zero; the table holds all.
    let sizes = sum.groups.map { group in [group.before, group.after].map { $0.total.flatMap(ImpactPage.size) } }
    if sizes.count <= ImpactPage.mostBars, sizes.allSatisfy({ !$0.contains(nil) }) {
      let bars = zip(sum.groups, sizes).flatMap { group, sizes in
        [group.before, group.after].enumerated().map { index, own in
          ImpactPlots.Bar(
            label: "\(group.title) \(names[index])", parts: [(sizes[index] ?? 0, index == 0 ? "old" : "new", "")],
            note: report.text(own, sum.amount))
        }
      }
      page += plots.bars(
        bars, id: "sum\(number)", title: title,
        description: bars.map { "\($0.label) \($0.note)" }.joined(separator: "、"))
    }
    page +=
      "<table>\n<tr><th scope=\"col\">\((report.terms.group.map { language.pick($0.japanese, $0.english) } ?? "").htmlText)</th>"
    for name in names + [language.pick("差", "difference")] { page += "<th scope=\"col\" class=\"number\">\(name)</th>" }
    for name in names {
      page += "<th scope=\"col\" class=\"number\">\(language.pick("\(name)の件数", "\(name) applications"))</th>"
    }
    page += "</tr>\n"
    for group in sum.groups {
      page += "<tr><th scope=\"row\">\(group.title.htmlText)</th>"
      let cells = [
        report.text(group.before, sum.amount), report.text(group.after, sum.amount),
        report.text(group.difference, sum.amount, isSigned: true), group.before.applications.grouped,
        group.after.applications.grouped,
      ]
      page += cells.map { "<td class=\"number\">\($0.htmlText)</td>" }.joined() + "</tr>\n"
    }
    return page + "</table>\n"
  }

  private static func size(_ number: Rational) -> Int? {
    let whole = number.numerator / number.denominator
    return whole < 0 || whole > Int128(Int.max) / 1000 ? nil : Int(whole)
  }

  // MARK: Samples

  private func section(_ sample: ImpactReport.Sample) -> String {
    let blocks = sample.comparison.decisions.map { sample.text.block($0) }.joined(separator: "\n")
    return
      "<section><h3>\(sample.facts.title.htmlText)</h3>\n<pre>\(blocks.visibleLines.htmlText)</pre></section>\n"
  }

  // MARK: Head

  private var head: String {
    HTMLPage.head(title: report.title, style: ImpactPage.style, language) + "<main>\n"
  }

  private static let style = """
    body { font-family: "Hiragino Sans", "Noto Sans CJK JP", "Yu Gothic", sans-serif; line-height: 1.6; color: #222;
      background: #fff; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
    h1 { font-size: 1.3rem; } h2 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; } h3 { font-size: 1rem; display: inline; }
    table { border-collapse: collapse; width: 100%; margin: .4rem 0 1rem; } caption { text-align: left; }
    th { text-align: left; font-weight: normal; } tr:has(th[scope=col]) th { color: #555; font-size: .85rem; }
    td, th { border-bottom: 1px solid #ddd; padding: .2rem .8rem .2rem 0; vertical-align: top; }
    .sides th { width: 6rem; } .number { text-align: right; white-space: nowrap; } .bar { width: 8rem; }
    .source { color: #555; font-size: .85rem; } section { border-top: 1px solid #ddd; padding: .4rem 0; }
    summary { cursor: pointer; } pre { white-space: pre-wrap; font-family: inherit; margin: .2rem 0 .6rem; }
    svg { width: 100%; height: auto; } svg text { font-size: 13px; fill: #222; }
    svg.cell { width: 8rem; height: .7rem; } .legend svg { width: .8rem; height: .8rem; margin-left: .8rem; }
    .to-met, .new, .plain { fill: #3a6ea5; } .to-unmet { fill: #8c4a1f; } .to-undetermined { fill: #d0a11a; }
    .to-value, .old { fill: #9aa5b1; }
    footer { margin-top: 1.5rem; border-top: 1px solid #ccc; color: #666; font-size: .8rem; word-break: break-all; }
    @media print { body { margin: 0; max-width: none; font-size: 10pt; } section { break-inside: avoid; } }

    """
}
