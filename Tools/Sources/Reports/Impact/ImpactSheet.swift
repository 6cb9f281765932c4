import Evaluator
import RulesDSL

/// The report as CSV for Excel: a row a kind of change, a cause or a group of a sum.
struct ImpactSheet {
  private let report: ImpactReport
  /// Whether headers and results are words rather than identifiers.
  private let isInWords: Bool
  private var language: Language { report.language }

  init(_ report: ImpactReport, isInWords: Bool) { (self.report, self.isInWords) = (report, isInWords) }

  var text: String {
    var rows = [
      isInWords && language == .japanese
        ? ["行の種類", "名前", "変更前", "変更後", "規則か区分", "件数", "変更前の件数", "変更後の件数", "差", "出典"]
        : [
          "row", "name", "old", "new", "rule_or_group", "applications", "old_applications", "new_applications",
          "difference", "source",
        ]
    ]
    let tally = report.tally
    for (identifier, japanese, count) in [
      ("applications", "申込", tally.applications), ("decided", "判定した", tally.decided),
      ("changed", "判定が変わる", tally.changed), ("refused_both", "両方が判定できない", tally.refusedByBoth),
      ("refused_old", "変更前だけが判定できない", tally.refusedBefore), ("refused_new", "変更後だけが判定できない", tally.refusedAfter),
    ] {
      rows.append([word("count", "件数"), word(identifier, japanese), "", "", "", "\(count)", "", "", "", ""])
    }
    for decision in report.decisions {
      for kind in decision.kinds {
        let own = [
          isInWords ? report.name(decision) : decision.term.identifier, status(kind.change.from, decision),
          status(kind.change.to, decision),
        ]
        rows.append([word("change", "変化")] + own + ["", "\(kind.count)", "", "", "", decision.term.source ?? ""])
        rows += kind.causes.map { cause in
          [word("cause", "原因")] + own
            + [
              isInWords ? report.text(cause.rule) : cause.rule.identifier, "\(cause.count)", "", "", "",
              report.source(cause.rule) ?? "",
            ]
        }
      }
    }
    for sum in report.sums {
      rows += sum.groups.map { group in
        [
          word("sum", "合計"), isInWords ? language.pick(sum.amount.japanese, sum.amount.english) : sum.amount.identifier,
          number(group.before.total), number(group.after.total), isInWords ? group.title : group.identifier, "",
          "\(group.before.applications)", "\(group.after.applications)", number(group.difference), "",
        ]
      }
    }
    return "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private func word(_ identifier: String, _ japanese: String) -> String {
    isInWords && language == .japanese ? japanese : identifier
  }

  private func status(_ status: Outcome.Status, _ decision: ImpactReport.Decision) -> String {
    isInWords ? decision.term.word(for: status, language) : status.rawValue
  }

  /// A number that a sheet can add up.
  private func number(_ number: Rational?) -> String {
    number?.description ?? word("too large", "大きすぎる")
  }

  private func cell(_ text: String) -> String {
    let text = text.visible
    guard text.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
    return "\"" + text.split(separator: "\"" as Character, omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
