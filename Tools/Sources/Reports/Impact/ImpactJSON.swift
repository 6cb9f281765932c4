import Evaluator
import RulesDSL

/// The report as one line of JSON.
struct ImpactJSON {
  private let report: ImpactReport

  init(_ report: ImpactReport) { self.report = report }

  var text: String {
    let tally = report.tally
    var entries = [
      "\"applications\": \(tally.applications)", "\"decided\": \(tally.decided)", "\"changed\": \(tally.changed)",
      "\"decisions\": {\(decisions)}", "\"statuses\": {\(statuses)}", "\"causes\": {\(causes)}",
      "\"refused\": {\"old\": \(tally.refusedBefore), \"new\": \(tally.refusedAfter), \"both\": \(tally.refusedByBoth)}",
    ]
    if !report.sums.isEmpty { entries.append("\"sums\": [\(report.sums.map(json).joined(separator: ", "))]") }
    entries += [
      "\"sample\": [\(report.samples.map(json).joined(separator: ", "))]",
      "\"only_old\": [\(report.terms.onlyBefore.map(\.jsonString).joined(separator: ", "))]",
      "\"only_new\": [\(report.terms.onlyAfter.map(\.jsonString).joined(separator: ", "))]",
      "\"old\": \(json(report.before))", "\"new\": \(json(report.after))", "\"stopped\": \(report.isStopped)",
    ]
    return "{\(entries.joined(separator: ", "))}\n"
  }

  /// Every decision that is compared, in the order in which they are shown.
  private var decisions: String {
    let changed = Dictionary(
      uniqueKeysWithValues: report.decisions.map { decision in
        (decision.term.identifier, decision.kinds.map { "\"\($0.identifier)\": \($0.count)" }.joined(separator: ", "))
      })
    return report.terms.decisions.map { decision in
      "\(decision.term.identifier.jsonString): {\(changed[decision.term.identifier] ?? "")}"
    }.joined(separator: ", ")
  }

  private var statuses: String {
    report.terms.decisions.enumerated().map { index, decision in
      let sides = ["old", "new"].map { side in
        let counts = Outcome.Status.allCases.map { status in
          let count = Outcome.Status.allCases.reduce(0) { sum, other in
            sum
              + (side == "old"
                ? report.tally.count(of: index, from: status, to: other)
                : report.tally.count(of: index, from: other, to: status))
          }
          return "\"\(status.rawValue)\": \(count)"
        }
        return "\"\(side)\": {\(counts.joined(separator: ", "))}"
      }
      return "\(decision.term.identifier.jsonString): {\(sides.joined(separator: ", "))}"
    }.joined(separator: ", ")
  }

  private var causes: String {
    report.decisions.map { decision in
      let kinds = decision.kinds.map { kind in
        let rules = kind.causes.map { cause in
          "{\"rule\": \(cause.rule.identifier.jsonString), \"title\": \(report.text(cause.rule).jsonString), "
            + "\"applications\": \(cause.count), \"alone\": \(cause.alone), \"source\": \(report.source(cause.rule)?.jsonString ?? "null")}"
        }
        return "\"\(kind.identifier)\": [\(rules.joined(separator: ", "))]"
      }
      return "\(decision.term.identifier.jsonString): {\(kinds.joined(separator: ", "))}"
    }.joined(separator: ", ")
  }

  private func json(_ sum: ImpactReport.Sum) -> String {
    let groups = sum.groups.map { group in
      let sides = [("old", group.before), ("new", group.after)].map { name, own in
        "\"\(name)\": {\"applications\": \(own.applications), \"without\": \(own.without), "
          + "\"sum\": \(json(own.total, sum.amount))}"
      }
      return "{\"group\": \(group.identifier.jsonString), \"title\": \(group.title.jsonString), "
        + "\(sides.joined(separator: ", ")), \"difference\": \(json(group.difference, sum.amount))}"
    }
    return
      "{\"of\": \(sum.amount.identifier.jsonString), \"by\": \(report.terms.group?.identifier.jsonString ?? "null"), "
      + "\"unit\": \"\(sum.amount.unit.rawValue)\", \"groups\": [\(groups.joined(separator: ", "))]}"
  }

  private func json(_ number: Rational?, _ amount: ImpactTerms.Amount) -> String {
    number.map { Amount.number(Quantity(number: $0, unit: amount.unit)).json } ?? "null"
  }

  private func json(_ sample: ImpactReport.Sample) -> String {
    let decisions = sample.comparison.decisions.map { "\($0.decision.jsonString): \(sample.text.json($0))" }
    return "{\"application_id\": \(sample.facts.applicationNumber?.jsonString ?? "null"), "
      + "\"decisions\": {\(decisions.joined(separator: ", "))}}"
  }

  private func json(_ side: ImpactReport.Side) -> String {
    let folder = if case .folder(let folder) = side.origin { folder.jsonString } else { "null" }
    return "{\"rules\": \(side.side.program.rulesDigest.jsonString), \"folder\": \(folder), "
      + "\"association\": \(side.association?.jsonString ?? "null"), "
      + "\"on\": \(side.side.date?.description.jsonString ?? "null")}"
  }
}
