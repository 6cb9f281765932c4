import ApplicationFiles
import Evaluator
import Reports
import RulesDSL

/// What is the same for all threads that compare.
struct ImpactPlan: Sendable {
  let before: Impact.Side
  let after: Impact.Side
  let language: Language
  let ignored: IgnoredKeys
  /// How many applications are kept of each kind of change.
  let sampled: Int

  /// How many applications are decided together.
  static let linesOfPart = 512

  func side(ofAfter: Bool) -> Impact.Side { ofAfter ? after : before }

  /// What either book takes in a column of a sheet.
  func column(_ header: String) -> ColumnKind {
    let kind = after.program.column(header)
    if case .fact = kind { return kind }
    let other = before.program.column(header)
    if case .fact = other { return other }
    return kind
  }

  /// The columns that one side reads: its own facts, and those that only the other knows.
  func layout(ofAfter: Bool) -> ColumnLayout {
    let own = side(ofAfter: ofAfter).program.columnFacts
    let names = Set(own.flatMap { [$0.identifier, $0.japanese] })
    let others = side(ofAfter: !ofAfter).program.columnFacts.filter {
      !names.contains($0.identifier) && !names.contains($0.japanese)
    }
    return ColumnLayout(own + others)
  }
}

/// Compares the parts that one thread takes, and keeps what it counts.
final class ImpactWorker: @unchecked Sendable {
  private let monitor = Monitor()
  private let plan: ImpactPlan
  private let impact: Impact
  private let rows: ColumnRows
  /// Where the second book reads lines otherwise.
  private let otherRows: ColumnRows?
  private var samples: ImpactSamples
  private var result = PartResult()

  init(_ plan: ImpactPlan, _ impact: Impact) {
    (self.plan, self.impact) = (plan, impact)
    rows = ColumnRows(plan.layout(ofAfter: false), capacity: ImpactPlan.linesOfPart)
    otherRows =
      impact.terms.isAlike ? nil : ColumnRows(plan.layout(ofAfter: true), capacity: ImpactPlan.linesOfPart)
    samples = ImpactSamples(most: plan.sampled)
  }

  /// What was counted and kept, between two parts.
  var found: (tally: ImpactTally, samples: ImpactSamples) { monitor.enter { (impact.tally, samples) } }

  func take(_ part: ApplicationSource.Part) -> PartResult {
    monitor.enter {
      result = part.result
      var items: [ApplicationReader.Item] = []
      for content in part.contents {
        switch content {
        case .item(let item): items.append(item)
        case .lines(let lines): items += takeRows(lines, part)
        }
      }
      take(items, part)
      return result
    }
  }

  /// Takes plain lines in columns, and gives back those that must be read by themselves.
  private func takeRows(_ lines: ApplicationLines, _ part: ApplicationSource.Part) -> [ApplicationReader.Item] {
    let own = rows.read(lines)
    let other = otherRows?.read(lines) ?? own
    guard otherRows == nil || zip(own.lines, other.lines).allSatisfy({ ($0.row == nil) == ($1.row == nil) }) else {
      return Array(lines)
    }
    let plain = own.lines.filter { $0.row != nil }
    do throws(ColumnError) {
      let found = try impact.take(own.facts, other.facts)
      take(found, plain.count, part) { row in
        for case .application(let application) in own.application(plain[row]) { return application }
        preconditionFailure("INVARIANT: a plain line is an application")
      }
    } catch {
      preconditionFailure("INVARIANT: the columns are made of the books' own facts: \(error)")
    }
    return own.lines.filter { $0.row == nil }.flatMap { Array(own.application($0)) }
  }

  private func take(_ items: [ApplicationReader.Item], _ part: ApplicationSource.Part) {
    guard !items.isEmpty else { return }
    var applications: [Application] = []
    for item in items {
      switch item {
      case .application(let application):
        for entry in application.entries where plan.ignored.leavesOut(entry.key) { result.add(.leftOut(entry.key)) }
        applications.append(application.leavingOut(plan.ignored.leavesOut))
      case .unreadable(let unreadable):
        impact.addUnreadable()
        refuse(Refusal(unreadable, file: part.file, plan.language).report(plan.language))
      }
    }
    take(impact.take(applications.map(\.facts)), applications.count, part) { applications[$0] }
  }

  private func take(
    _ found: Impact.Rows, _ count: Int, _ part: ApplicationSource.Part, _ application: (Int) -> Application
  ) {
    for refused in found.refused { refuse(application(refused.row), refused, part.file) }
    for _ in found.refused.count..<count { result.counts.addDecided(nil) }
    for changed in found.changed {
      samples.offer(changed.changes, ImpactSamples.Place(part: part.number, row: changed.row)) {
        ImpactSamples.Sample(application(changed.row).facts, changes: changed.changes)
      }
    }
  }

  private func refuse(
    _ application: Application, _ refused: (row: Int, before: Bool, after: Bool), _ file: String
  ) {
    let texts = [refused.before, refused.after].enumerated().compactMap { index, isRefused in
      isRefused ? report(application, ofAfter: index == 1, file) : nil
    }
    let language = plan.language
    if refused.before && refused.after {
      refuse(texts[0] == texts[1] ? texts[0] : texts.joined())
    } else {
      let side =
        refused.before
        ? language.pick("変更前の規則だけが判定できません: ", "only the old rules refuse: ")
        : language.pick("変更後の規則だけが判定できません: ", "only the new rules refuse: ")
      refuse(side + texts[0])
    }
  }

  private func report(_ application: Application, ofAfter: Bool, _ file: String) -> String {
    let side = plan.side(ofAfter: ofAfter)
    do throws(EvaluationError) {
      _ = try side.program.explain(impact.terms.facts(application.facts, ofAfter: ofAfter), on: side.date)
      preconditionFailure("INVARIANT: what is refused is refused with a reason")
    } catch {
      return Refusal(error, of: application, file: file, plan.language).report(plan.language)
    }
  }

  private func refuse(_ text: String) {
    result.add(.message(text))
    result.status = max(result.status, .refused)
    result.counts.addRefused()
  }
}
