import Evaluator
import RulesDSL

/// The report as text.
struct ImpactText {
  private let report: ImpactReport
  private var language: Language { report.language }

  /// What comes after is only counted.
  private static let mostCauses = 10
  private static let mostOfSample = 6

  init(_ report: ImpactReport) { self.report = report }

  var text: String {
    var blocks = [
      ([
        report.title, language.pick("変更前  ", "old  ") + report.before.text(language),
        language.pick("変更後  ", "new  ") + report.after.text(language),
      ]).joined(separator: "\n"), report.counts.joined(separator: "\n"),
    ]
    blocks += report.decisions.map(block)
    blocks += report.sums.map(block)
    if !report.samples.isEmpty {
      blocks.append(language.pick("変わる申込の例 \(report.samples.count)件", "examples: \(report.samples.count)"))
      blocks += report.samples.map(block)
    }
    return (blocks.joined(separator: "\n\n") + "\n").visibleLines
  }

  private func counted(_ count: Int) -> String { language.pick("\(count.grouped)件", count.grouped) }

  private func block(_ decision: ImpactReport.Decision) -> String {
    var lines = ["\(report.name(decision))  \(counted(decision.count))"]
    for kind in decision.kinds {
      lines.append("  \(report.text(kind, of: decision))  \(counted(kind.count))")
      for cause in kind.causes.prefix(ImpactText.mostCauses) {
        let alone =
          cause.alone == cause.count
          ? "" : language.pick(" (うち単独 \(counted(cause.alone)))", " (\(counted(cause.alone)) alone)")
        let source = report.source(cause.rule).map { language.pick(" 〔\($0)〕", " [\($0)]") } ?? ""
        lines.append("    ・\(report.text(cause.rule))  \(counted(cause.count))\(alone)\(source)")
      }
      let rest = kind.causes.count - ImpactText.mostCauses
      if rest > 0 { lines.append("    " + language.pick("ほかに\(rest)の規則", "and \(rest) other rules")) }
    }
    return lines.joined(separator: "\n")
  }

  private func block(_ sum: ImpactReport.Sum) -> String {
    var lines = [report.title(sum)]
    for group in sum.groups {
      let own = report.text(group.before, sum.amount)
      let other = report.text(group.after, sum.amount)
      let difference = report.text(group.difference, sum.amount, isSigned: true)
      lines.append(
        "  \(group.title): \(own) → \(other) (\(difference))"
          + language.pick(
            "  \(group.before.applications.grouped)件 → \(group.after.applications.grouped)件",
            "  \(group.before.applications.grouped) → \(group.after.applications.grouped) applications")
          + without(group))
    }
    return lines.joined(separator: "\n")
  }

  private func without(_ group: ImpactReport.Group) -> String {
    guard group.before.without + group.after.without > 0 else { return "" }
    let (own, other) = (group.before.without.grouped, group.after.without.grouped)
    return language.pick("、うち値のないもの \(own)件 → \(other)件", ", without a value \(own) → \(other)")
  }

  private func block(_ sample: ImpactReport.Sample) -> String {
    let decisions = sample.comparison.decisions
    let shown = decisions.prefix(ImpactText.mostOfSample).map { sample.text.block($0) }
    let rest = decisions.count - shown.count
    let more = rest > 0 ? [language.pick("ほかに\(rest)の判定が変わる", "\(rest) other decisions change")] : []
    return ([sample.facts.title] + shown + more).joined(separator: "\n")
  }
}
