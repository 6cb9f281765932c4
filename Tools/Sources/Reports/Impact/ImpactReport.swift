import ApplicationFiles
import Evaluator
import RulesDSL

/// What came of a comparison, in the order in which it is told.
public struct ImpactReport {
  /// One of the two rule books or days.
  public struct Side: Sendable {
    /// Where the rules come from.
    public enum Origin: Sendable, Equatable {
      case shipped
      case folder(String)
      /// They were handed over as text.
      case texts
    }

    package let side: Impact.Side
    package let origin: Origin
    /// nil where the rules aren't in layers.
    package let association: String?

    /// `association`: whose rules they are; nil where they aren't in layers.
    public init(_ side: Impact.Side, _ origin: Origin, association: String?) {
      (self.side, self.origin, self.association) = (side, origin, association)
    }

    private func rules(_ language: Language) -> String {
      switch origin {
      case .shipped: language.pick("同梱の規則", "the shipped rules")
      case .folder(let folder): folder.visible
      case .texts: language.pick("渡された規則", "the rules handed over")
      }
    }

    func text(_ language: Language) -> String {
      let day =
        side.date.map { language.pick("基準日 \($0)", "basis date \($0)") }
        ?? language.pick("基準日は申込のとおり", "basis dates of the applications")
      return ([rules(language)] + [association].compactMap(\.self) + [day, String(side.program.rulesDigest.prefix(8))])
        .joined(separator: "  ")
    }
  }

  /// A decision that turned out otherwise for some.
  struct Decision {
    let term: Vocabulary.DecisionTerm
    let kinds: [Kind]
    var count: Int { kinds.reduce(0) { $0 + $1.count } }
  }

  /// A way in which it did.
  struct Kind {
    let change: ImpactTally.Change
    let count: Int
    let causes: [(rule: ImpactTerms.Rule, count: Int, alone: Int)]

    /// As JSON has it.
    var identifier: String { "\(change.from.rawValue)→\(change.to.rawValue)" }
    /// Whether only the value is another.
    var isOfValue: Bool { change.from == change.to }
  }

  /// A number by group.
  struct Sum {
    let amount: ImpactTerms.Amount
    let groups: [Group]
  }

  struct Group {
    let identifier: String
    let title: String
    let before: ImpactTally.Sum
    let after: ImpactTally.Sum

    var difference: Rational? { before.total.flatMap { after.total?.minus($0) } }
  }

  /// An application that changes, with both reasons.
  struct Sample {
    let facts: Facts
    let comparison: Comparison
    let text: ComparisonText
  }

  let before: Side
  let after: Side
  let terms: ImpactTerms
  let tally: ImpactTally
  let isStopped: Bool
  let language: Language
  /// The verdict first, then those of the first lines, then the most frequent.
  let decisions: [Decision]
  let sums: [Sum]
  let samples: [Sample]

  /// What was counted and kept of both sides. `isStopped` says that not all applications were read.
  public init(
    _ sides: (Side, Side), _ terms: ImpactTerms, _ tally: ImpactTally, _ samples: ImpactSamples,
    isStopped: Bool = false, _ language: Language
  ) {
    (before, after) = sides
    (self.terms, self.tally, self.isStopped, self.language) = (terms, tally, isStopped, language)
    decisions = terms.decisions.enumerated().compactMap { index, decision -> Decision? in
      let kinds = tally.changes(of: index).map { change, count in
        Kind(
          change: change, count: count,
          causes: tally.causes(of: change).map { (rule: terms.rules[$0.rule], count: $0.count, alone: $0.alone) })
      }
      return kinds.isEmpty ? nil : Decision(term: decision.term, kinds: kinds)
    }.sorted { ($0.term.rank, $1.count) < ($1.term.rank, $0.count) }
    sums = terms.amounts.enumerated().map { index, amount in
      Sum(
        amount: amount,
        groups: tally.sums(of: index).map { key, before, after in
          let name = terms.group?.name(key, language) ?? (identifier: "all", title: language.pick("全体", "all"))
          return Group(identifier: name.identifier, title: name.title, before: before, after: after)
        })
    }
    let order = decisions.map(\.term.identifier)
    self.samples = samples.chosen(ImpactReport.kinds(terms, tally)).compactMap {
      ImpactReport.sample($0, sides, terms, order, language)
    }
  }

  /// The kinds of change that are shown first: of the verdict, then of what stands in the first lines, then the most
  /// frequent.
  private static func kinds(_ terms: ImpactTerms, _ tally: ImpactTally) -> [ImpactTally.Change] {
    let kinds = terms.decisions.enumerated().flatMap { index, decision in
      tally.changes(of: index).map { (rank: decision.term.rank, count: $0.count, change: $0.change) }
    }
    return kinds.sorted { ($0.rank, $1.count) < ($1.rank, $0.count) }.map(\.change)
  }

  private static func sample(
    _ sample: ImpactSamples.Sample, _ sides: (before: Side, after: Side), _ terms: ImpactTerms, _ order: [String],
    _ language: Language
  ) -> Sample? {
    func compared(_ side: Side, ofAfter: Bool) throws(EvaluationError) -> ComparedApplication {
      ComparedApplication(
        sample.facts, association: side.association,
        side: try Comparison.Side(
          side.side.program, terms.facts(sample.facts, ofAfter: ofAfter), on: side.side.date))
    }
    guard let own = try? compared(sides.before, ofAfter: false), let other = try? compared(sides.after, ofAfter: true)
    else { return nil }
    let changed = Set(sample.changes.map { terms.decisions[$0.decision].term.identifier })
    let comparison = Comparison(from: own.side, to: other.side, decisions: order.filter { changed.contains($0) })
    return Sample(
      facts: sample.facts, comparison: comparison, text: ComparisonText((own, other), comparison, language))
  }

  /// As people read it.
  public var text: String { ImpactText(self).text }
  /// One line of JSON, with its end.
  public var json: String { ImpactJSON(self).text }
  /// A page of its own, with plots.
  public var html: String { ImpactPage(self).text }

  /// CSV for Excel, a row a kind of change, a cause or a group of a sum; in words rather than identifiers.
  public func csv(inWords: Bool) -> String { ImpactSheet(self, isInWords: inWords).text }

  // MARK: Words

  var title: String { language.pick("規則の変更の影響", "What the change of rules does") }

  /// The first sentences: how many there were, and of how many a decision changes.
  var counts: [String] {
    let refused = tally.refusedBefore + tally.refusedAfter + tally.refusedByBoth
    let share = share(tally.changed, of: tally.decided)
    var lines = [
      language.pick(
        "申込 \(tally.applications.grouped)件のうち、両方の規則で判定した \(tally.decided.grouped)件。判定が変わるもの \(tally.changed.grouped)件 (\(share))",
        "\(tally.applications.grouped) applications, \(tally.decided.grouped) decided by both; a decision changes of \(tally.changed.grouped) (\(share))"
      )
    ]
    if refused > 0 {
      lines.append(
        language.pick(
          "判定できない \(refused.grouped)件 (両方 \(tally.refusedByBoth.grouped)件、変更前だけ \(tally.refusedBefore.grouped)件、変更後だけ \(tally.refusedAfter.grouped)件)",
          "\(refused.grouped) refused (\(tally.refusedByBoth.grouped) by both, \(tally.refusedBefore.grouped) only by the old, \(tally.refusedAfter.grouped) only by the new)"
        ))
    }
    if isStopped { lines.append(language.pick("途中で止めたので、そこまでの結果", "stopped before the end: what there was so far")) }
    for (names, japanese, english) in [
      (terms.onlyBefore, "変更前の規則だけにある判定", "decisions that only the old rules have"),
      (terms.onlyAfter, "変更後の規則だけにある判定", "decisions that only the new rules have"),
    ] where !names.isEmpty {
      lines.append(
        language.pick("\(japanese): \(names.joined(separator: "、"))", "\(english): \(names.joined(separator: ", "))"))
    }
    return lines
  }

  func name(_ decision: Decision) -> String { language.pick(decision.term.japanese, decision.term.english) }

  /// 保証できる → 保証できない.
  func text(_ kind: Kind, of decision: Decision) -> String {
    if kind.isOfValue { return language.pick("値だけが変わる", "another value") }
    return [kind.change.from, kind.change.to].map { decision.term.word(for: $0, language) }.joined(separator: " → ")
  }

  func text(_ rule: ImpactTerms.Rule) -> String {
    language.pick(rule.japanese, rule.english)
      + (rule.isOnlyAfter
        ? language.pick(" (新設)", " (new)") : rule.isOnlyBefore ? language.pick(" (廃止)", " (gone)") : "")
  }

  /// Where a rule comes from; of both where they differ.
  func source(_ rule: ImpactTerms.Rule) -> String? {
    let sources = [rule.sourceBefore, rule.sourceAfter].compactMap(\.self)
    return sources.count == 2 && sources[0] != sources[1] ? sources.joined(separator: " → ") : sources.last
  }

  /// A sum of nothing at all is none.
  func text(_ sum: ImpactTally.Sum, _ amount: ImpactTerms.Amount) -> String {
    sum.without == sum.applications ? language.pick("値なし", "no value") : text(sum.total, amount)
  }

  func text(_ number: Rational?, _ amount: ImpactTerms.Amount, isSigned: Bool = false) -> String {
    guard let number else { return language.pick("大きすぎて書けない", "too large") }
    let text = Quantity(number: number, unit: amount.unit).text(language)
    return isSigned && Rational.zero < number ? "+" + text : text
  }

  func title(_ sum: Sum) -> String {
    let name = language.pick(sum.amount.japanese, sum.amount.english)
    guard let group = terms.group else { return language.pick("\(name)の合計", "\(name), in all") }
    return language.pick("\(name)の合計、\(group.japanese)ごと", "\(name) by \(group.english)")
  }

  /// 12.3%.
  func share(_ count: Int, of all: Int) -> String {
    let thousandths = all > 0 ? (count * 2000 + all) / (2 * all) : 0
    return "\(thousandths / 10).\(thousandths % 10)%"
  }
}

extension Vocabulary.DecisionTerm {
  fileprivate var rank: Int { isVerdict ? 0 : isAtTop ? 1 : 2 }
}

extension Int {
  /// With commas between thousands.
  var grouped: String {
    let digits = Array(String(magnitude))
    let groups = stride(from: digits.count, to: 0, by: -3).map { String(digits[Swift.max(0, $0 - 3)..<$0]) }
    return (self < 0 ? "−" : "") + groups.reversed().joined(separator: ",")
  }
}
