import RulesDSL

/// Decides many applications twice, by two rule books or on two days, and counts what turns out otherwise and by which
/// rule.
///
///     let impact = try Impact(from: Impact.Side(old), to: Impact.Side(new), sums: ["fee"], by: "program")
///     _ = try impact.take(facts, facts)
///     impact.tally.changes(of: 0)
///
/// It keeps the room in which it works, so one is for one thread at a time; `copy()` is for another, and tallies are added
/// up.
public final class Impact {
  /// The rules that decide, and the day on which they do; without one the application's own.
  public struct Side: Sendable {
    /// Whose rules decide.
    public let program: Program
    /// The basis date in place of the applications' own; nil for theirs.
    public let date: CalendarDate?

    /// A book on a basis date, or on each application's own.
    public init(_ program: Program, on date: CalendarDate? = nil) { (self.program, self.date) = (program, date) }
  }

  /// What is compared, the same for all copies.
  public let terms: ImpactTerms
  /// What was counted so far.
  public private(set) var tally: ImpactTally
  private let (before, after): (ImpactLanes, ImpactLanes)
  private let width: Int
  /// The rules that differ for an application, and by them what causes what.
  private var known: [[UInt64]: [Int: ImpactTerms.Causes]] = [:]

  /// `decisions` are compared, by either of their names; those that both rule books have where none is named. `sums` are
  /// numbers of the vocabulary or of the rules, and `group` what they are summed up by. Throws where neither book has a
  /// name.
  public convenience init(
    from before: Side, to after: Side, decisions: [String] = [], sums: [String] = [], by group: String? = nil
  ) throws(ColumnError) {
    self.init(try ImpactTerms(before, after, decisions, sums, group))
  }

  private init(_ terms: ImpactTerms) {
    self.terms = terms
    tally = ImpactTally(terms)
    width = min(Decider.width(terms.codes.before), Decider.width(terms.codes.after))
    before = ImpactLanes(terms.before, terms.codes.before, width: width)
    after = ImpactLanes(terms.after, terms.codes.after, width: width)
  }

  /// One that compares the same, for another thread; its tally is empty.
  public func copy() -> Impact { Impact(terms) }

  /// What became of some applications.
  public struct Rows: Sendable {
    /// The rows that a rule book refuses.
    public fileprivate(set) var refused: [(row: Int, before: Bool, after: Bool)] = []
    /// The rows of which a decision turned out otherwise, and how.
    public fileprivate(set) var changed: [(row: Int, changes: [ImpactTally.Change])] = []
  }

  /// Counts the applications of some columns, as either side reads them: the same rows in both. Columns that only the other
  /// side knows are left out.
  public func take(_ facts: FactColumns, _ others: FactColumns) throws(ColumnError) -> Rows {
    precondition(facts.count == others.count, "the rows of both sides are the same applications")
    let own = try before.loader(terms.isAlike ? facts : facts.known(to: terms.before.program))
    let other = try after.loader(terms.isAlike ? others : others.known(to: terms.after.program))
    var result = Rows()
    var start = 0
    while start < facts.count {
      let rows = start..<min(start + width, facts.count)
      before.decide(rows, own)
      after.decide(rows, other)
      count(rows, &result)
      start = rows.upperBound
    }
    return result
  }

  /// Counts applications that were read one by one.
  public func take(_ applications: [Facts]) -> Rows {
    let own = applications.map { before.values(terms.facts($0, ofAfter: false)) }
    let other =
      terms.isAlike
      ? own.map { $0.map(terms.translated) } : applications.map { after.values(terms.facts($0, ofAfter: true)) }
    var result = Rows()
    var start = 0
    while start < applications.count {
      let rows = start..<min(start + width, applications.count)
      before.decide(own[rows])
      after.decide(other[rows])
      count(rows, &result)
      start = rows.upperBound
    }
    return result
  }

  /// Counts an application that neither side can read.
  public func addUnreadable() { tally.addRefused(before: true, after: true) }

  // MARK: One block

  private func count(_ rows: Range<Int>, _ result: inout Rows) {
    var lanes: [Int] = []
    lanes.reserveCapacity(rows.count)
    for lane in 0..<rows.count {
      let (own, other) = (before.refused[lane], after.refused[lane])
      if own || other {
        tally.addRefused(before: own, after: other)
        result.refused.append((rows.lowerBound + lane, own, other))
      } else {
        lanes.append(lane)
      }
    }
    tally.addDecided(lanes.count)
    var changes: [Int: [ImpactTally.Change]] = [:]
    for (index, decision) in terms.decisions.enumerated() {
      compare(index, terms.nodes[decision.node], lanes, &changes)
    }
    sum(lanes)
    guard !changes.isEmpty else { return }
    tally.addChanged(changes.count)
    let changed = changes.keys.sorted()
    for (lane, bits) in zip(changed, differing(changed)) {
      let own = changes[lane] ?? []
      for change in own { tally.add(change, causes: causes(of: terms.decisions[change.decision].node, bits)) }
      result.changed.append((rows.lowerBound + lane, own))
    }
  }

  private func compare(_ index: Int, _ node: ImpactNode, _ lanes: [Int], _ changes: inout [Int: [ImpactTally.Change]]) {
    func add(_ lane: Int, _ from: Int, _ to: Int) {
      changes[lane, default: []].append(ImpactTally.Change(decision: index, from: from, to: to))
    }
    tally.withStatuses(of: index) { counts in
      if let own = before.plainOutcomes(node.before), let other = after.plainOutcomes(node.after) {
        for lane in lanes {
          let (from, to) = (ImpactState.status(own[lane]), ImpactState.status(other[lane]))
          counts[from * 3 + to] += 1
          if from != to { add(lane, from, to) }
        }
        return
      }
      for lane in lanes {
        let (own, other) = (before.state(of: node.before, lane), after.state(of: node.after, lane))
        let (from, to) = (own.status(node, ofAfter: false), other.status(node, ofAfter: true))
        counts[from * 3 + to] += 1
        if from != to || own.isValue && other.isValue && !node.areSame(own, other) { add(lane, from, to) }
      }
    }
  }

  /// By lane, the rules that turned out otherwise, as bits.
  private func differing(_ lanes: [Int]) -> [[UInt64]] {
    var bits = Array(repeating: Array(repeating: UInt64(0), count: terms.nodes.count / 64 + 1), count: lanes.count)
    for (index, node) in terms.nodes.enumerated() where node.isPaired {
      if let own = before.plainOutcomes(node.before), let other = after.plainOutcomes(node.after) {
        for (place, lane) in lanes.enumerated() where (own[lane] ^ other[lane]) & 7 != 0 {
          bits[place][index / 64] |= 1 << UInt64(index % 64)
        }
        continue
      }
      for (place, lane) in lanes.enumerated() {
        let (own, other) = (before.state(of: node.before, lane), after.state(of: node.after, lane))
        if !node.areSame(own, other) { bits[place][index / 64] |= 1 << UInt64(index % 64) }
      }
    }
    return bits
  }

  /// Many applications differ by the same rules, so what was found once is kept, within bounds.
  private func causes(of node: Int, _ bits: [UInt64]) -> ImpactTerms.Causes {
    if let causes = known[bits]?[node] { return causes }
    if known.count > 10_000 { known = [:] }
    let causes = terms.causes(of: node, bits)
    known[bits, default: [:]][node] = causes
    return causes
  }

  private func sum(_ lanes: [Int]) {
    guard !terms.amounts.isEmpty else { return }
    for lane in lanes {
      let own = terms.group.map { $0.key(before.state(of: $0.node.before, lane), ofAfter: false) } ?? .all
      let other = terms.group.map { $0.key(after.state(of: $0.node.after, lane), ofAfter: true) } ?? .all
      for (index, amount) in terms.amounts.enumerated() {
        tally.add(before.state(of: amount.node.before, lane), to: index, own, ofAfter: false)
        tally.add(after.state(of: amount.node.after, lane), to: index, other, ofAfter: true)
      }
    }
  }
}
