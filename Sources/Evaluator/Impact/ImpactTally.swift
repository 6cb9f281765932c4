import RulesDSL

/// What two rule books make of many applications, counted. Tallies of different applications are added up.
public struct ImpactTally: Sendable {
  /// A decision that turned out otherwise; where it only has another value, from and to are the same.
  public struct Change: Hashable, Sendable {
    /// The place among the decisions that are compared.
    public let decision: Int
    let fromPlace: UInt8
    let toPlace: UInt8

    init(decision: Int, from: Int, to: Int) {
      (self.decision, fromPlace, toPlace) = (decision, UInt8(from), UInt8(to))
    }

    /// How the first book decides.
    public var from: Outcome.Status { ImpactTally.statuses[Int(fromPlace)] }
    /// How the second does.
    public var to: Outcome.Status { ImpactTally.statuses[Int(toPlace)] }
  }

  /// A number of one group, as one book has it.
  public struct Sum: Sendable {
    /// How many applications are in the group.
    public fileprivate(set) var applications = 0
    /// How many of them have no such number.
    public fileprivate(set) var without = 0
    fileprivate var whole: Int128 = 0
    fileprivate var rest: Rational? = .zero

    /// All of them together, exactly; nil where it takes more than 128 bits.
    public var total: Rational? { Rational(exactly: whole).flatMap { rest?.plus($0) } }
  }

  /// Met, unmet and undetermined.
  static let statuses: [Outcome.Status] = [.met, .unmet, .undetermined]
  /// The groups that are kept apart.
  private static let mostGroups = 1000

  /// How many both decided.
  public private(set) var decided = 0
  /// Of how many a decision turned out otherwise.
  public private(set) var changed = 0
  /// How many the first book alone refuses.
  public private(set) var refusedBefore = 0
  /// How many the second book alone refuses.
  public private(set) var refusedAfter = 0
  /// How many both refuse.
  public private(set) var refusedByBoth = 0
  private var statusCounts: [Int]
  private var counts: [Change: Int] = [:]
  /// By rule, in how many it differs, and in how many of them it decides alone.
  private var causes: [Change: [Int: (count: Int, alone: Int)]] = [:]
  /// By amount.
  private var sums: [[ImpactGroup.Key: (before: Sum, after: Sum)]]

  init(_ terms: ImpactTerms) {
    statusCounts = Array(repeating: 0, count: terms.decisions.count * 9)
    sums = Array(repeating: [:], count: terms.amounts.count)
  }

  /// How many were read.
  public var applications: Int { decided + refusedBefore + refusedAfter + refusedByBoth }

  /// How many had this and then that of a decision, of all that both decided.
  public func count(of decision: Int, from: Outcome.Status, to: Outcome.Status) -> Int {
    guard let from = ImpactTally.statuses.firstIndex(of: from), let to = ImpactTally.statuses.firstIndex(of: to) else {
      return 0
    }
    return statusCounts[decision * 9 + from * 3 + to]
  }

  /// How a decision turned out otherwise, the most frequent first.
  public func changes(of decision: Int) -> [(change: Change, count: Int)] {
    counts.filter { $0.key.decision == decision }.map { ($0.key, $0.value) }
      .sorted { ($1.1, $0.0.fromPlace, $0.0.toPlace) < ($0.1, $1.0.fromPlace, $1.0.toPlace) }
  }

  /// By which rules, the most frequent first; an application counts for each that differs. `alone` says of how many this
  /// rule makes the difference by itself: as the first book has it, the decision is as before.
  public func causes(of change: Change) -> [(rule: Int, count: Int, alone: Int)] {
    (causes[change] ?? [:]).map { ($0.key, $0.value.count, $0.value.alone) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  /// A number by group, in the order of what they are grouped by.
  public func sums(of amount: Int) -> [(group: ImpactGroup.Key, before: Sum, after: Sum)] {
    sums[amount].map { ($0.key, $0.value.before, $0.value.after) }.sorted { $0.0.order < $1.0.order }
  }

  // MARK: Counting

  mutating func addRefused(before: Bool, after: Bool) {
    if before && after { refusedByBoth += 1 } else if before { refusedBefore += 1 } else { refusedAfter += 1 }
  }

  mutating func addDecided(_ count: Int) { decided += count }
  mutating func addChanged(_ count: Int) { changed += count }

  mutating func withStatuses(of decision: Int, _ body: (UnsafeMutableBufferPointer<Int>) -> Void) {
    statusCounts.withUnsafeMutableBufferPointer { counts in
      body(UnsafeMutableBufferPointer(rebasing: counts[decision * 9..<decision * 9 + 9]))
    }
  }

  mutating func add(_ change: Change, causes found: ImpactTerms.Causes) {
    counts[change, default: 0] += 1
    for cause in found.rules { add(change, cause, 1, alone: found.isOne ? 1 : 0) }
  }

  private mutating func add(_ change: Change, _ cause: Int, _ count: Int, alone: Int) {
    causes[change, default: [:]][cause, default: (0, 0)].count += count
    causes[change, default: [:]][cause, default: (0, 0)].alone += alone
  }

  mutating func add(_ state: ImpactState, to amount: Int, _ group: ImpactGroup.Key, ofAfter: Bool) {
    let isKept = sums[amount].count < ImpactTally.mostGroups || sums[amount][group] != nil
    let key = isKept ? group : .others
    if ofAfter {
      sums[amount][key, default: (Sum(), Sum())].after.add(state)
    } else {
      sums[amount][key, default: (Sum(), Sum())].before.add(state)
    }
  }

  /// Adds what another has counted of other applications.
  public mutating func add(_ other: ImpactTally) {
    decided += other.decided
    changed += other.changed
    refusedBefore += other.refusedBefore
    refusedAfter += other.refusedAfter
    refusedByBoth += other.refusedByBoth
    for (place, count) in other.statusCounts.enumerated() { statusCounts[place] += count }
    counts.merge(other.counts, uniquingKeysWith: +)
    for (change, own) in other.causes {
      for (cause, found) in own { add(change, cause, found.count, alone: found.alone) }
    }
    for (amount, groups) in other.sums.enumerated() {
      for (group, own) in groups {
        sums[amount][group, default: (Sum(), Sum())].before.add(own.before)
        sums[amount][group, default: (Sum(), Sum())].after.add(own.after)
      }
    }
  }
}

extension ImpactTally.Sum {
  fileprivate mutating func add(_ state: ImpactState) {
    applications += 1
    guard state.isValue else { return without += 1 }
    if state.large == nil, state.bottom == 1 {
      whole += Int128(state.top)
    } else {
      rest = state.number.flatMap { rest?.plus($0) }
    }
  }

  fileprivate mutating func add(_ other: ImpactTally.Sum) {
    applications += other.applications
    without += other.without
    whole += other.whole
    rest = other.rest.flatMap { rest?.plus($0) }
  }
}
