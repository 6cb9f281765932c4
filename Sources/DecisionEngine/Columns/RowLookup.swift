import RulesDSL

/// Which row of a table each combination of its selectors' values takes: each selector's values fall into stretches that
/// no row tells apart, so that finding a row costs no more than looking at the selectors.
final class RowLookup: Sendable {
  /// One that rows select by; the basis date is the last where rows have periods.
  struct Side: Sendable {
    enum Kind: Sendable {
      /// By member, in `byMember`.
      case members(Range<Int>)
      /// Whole numbers and days: the least of each stretch but the first, in `cuts`.
      case numbers(Range<Int>)
      case condition
    }
    var kind: Kind
    /// How far apart two neighbouring stretches are in `rows`.
    var stride: Int32
    /// Which of its stretches is that of having no value.
    var absent: Int32
  }

  let sides: [Side]
  /// By member the stretch, side by side.
  let byMember: [Int32]
  let cuts: [Int64]
  /// The row, by combination; behind the rows stand "no row" and "out of force".
  let rows: [Int32]

  /// nil where rows select by more than what is written out, or there are too many combinations.
  init?(_ rules: CheckedRules, _ index: TableID, _ selectors: [LaneCode.Selector]) {
    guard let builder = RowLookupBuilder(rules, index, selectors) else { return nil }
    (sides, byMember, cuts, rows) = (builder.sides, builder.byMember, builder.cuts, builder.rows)
  }
}

/// Finds the stretches of a table's selectors, and the row of each combination of them.
private struct RowLookupBuilder {
  private(set) var sides: [RowLookup.Side] = []
  private(set) var byMember: [Int32] = []
  private(set) var cuts: [Int64] = []
  private(set) var rows: [Int32] = []

  private static let mostCombinations = 1 << 14

  init?(_ rules: CheckedRules, _ index: TableID, _ selectors: [LaneCode.Selector]) {
    let table = rules.tables[index]
    /// By side and row, the values that the row takes; nil for any.
    var taken: [[ValueSet?]] = []
    for (number, selector) in table.selectors.enumerated() {
      var own: [ValueSet?] = []
      for row in table.rows {
        guard !row.isOtherwise, let condition = row.selectors[number] else {
          own.append(nil)
          continue
        }
        guard let values = RowLookupBuilder.values(condition, selector.subject, rules) else { return nil }
        own.append(values)
      }
      taken.append(own)
      guard addSide(selectors[number].isCondition, own) else { return nil }
    }
    let asksBasisDate = table.provenance.period != .always || table.rows.contains { $0.period != .always }
    if asksBasisDate {
      guard rules.basisDate != nil else { return nil }
      let periods = table.rows.map { ValueSet.days($0.period) }
      taken.append(periods)
      guard addSide(false, periods + [.days(table.provenance.period)]) else { return nil }
    }
    var combinations = 1
    for side in sides.indices {
      sides[side].stride = Int32(combinations)
      combinations *= Int(sides[side].absent) + 1
      guard combinations <= RowLookupBuilder.mostCombinations else { return nil }
    }
    rows = Array(repeating: Int32(table.rows.count), count: combinations)
    // The first row comes last, so that it stays: those that overlap agree. それ以外 takes what is left.
    let otherwise = table.rows.indices.filter { table.rows[$0].isOtherwise }
    for row in otherwise + table.rows.indices.filter({ !table.rows[$0].isOtherwise }).reversed() {
      fill(zip(sides, taken).map { stretches($0, of: $1[row]) }, with: Int32(row))
    }
    if asksBasisDate { takeOut(table) }
  }

  /// Puts a row where it is taken: at every combination of its stretches.
  private mutating func fill(_ stretches: [[Int32]], with row: Int32) {
    var places: [Int32] = [0]
    for (side, own) in zip(sides, stretches) {
      places = places.flatMap { place in own.map { place + $0 * side.stride } }
    }
    for place in places { rows[Int(place)] = row }
  }

  /// Without a basis date no row is sure; on days on which the table isn't in force there is none.
  private mutating func takeOut(_ table: Table) {
    let days = sides[sides.count - 1]
    let inForce = Set(stretches(days, of: .days(table.provenance.period)))
    for place in rows.indices {
      let stretch = Int32(place) / days.stride
      if stretch != days.absent, !inForce.contains(stretch) { rows[place] = Int32(table.rows.count + 1) }
    }
  }

  /// The stretches that lie in some values; with no values asked for, all and that of having none.
  private func stretches(_ side: RowLookup.Side, of values: ValueSet?) -> [Int32] {
    guard let values else { return Array(0...side.absent) }
    switch (side.kind, values) {
    case (.members(let own), .members(let members)):
      return Array(Set(members.map { byMember[own.lowerBound + $0] })).sorted()
    case (.condition, .members(let members)): return members.map { $0 == 1 ? 0 : 1 }
    case (.numbers(let own), .intervals(let intervals, _)):
      let cuts = cuts[own]
      return intervals.compactMap(\.whole).flatMap { interval -> [Int32] in
        let first = interval.lower.map { RowLookupBuilder.place($0.value, in: cuts) } ?? 0
        let last = interval.upper.map { RowLookupBuilder.place($0.value, in: cuts) } ?? cuts.count
        return (first...last).map { Int32($0) }
      }
    default: return []
    }
  }

  /// In which stretch a number lies.
  private static func place(_ number: Rational, in cuts: ArraySlice<Int64>) -> Int {
    let number = Int64(clamping: number.numerator)
    var (low, high) = (0, cuts.count)
    while low < high {
      let middle = (low + high) / 2
      if number >= cuts[cuts.startIndex + middle] { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// False where a bound takes more than 64 bits.
  private mutating func addSide(_ isCondition: Bool, _ taken: [ValueSet?]) -> Bool {
    if isCondition {
      sides.append(RowLookup.Side(kind: .condition, stride: 0, absent: 2))
      return true
    }
    var members: [Int: [Int]] = [:]
    var ownCuts: Set<Int64> = []
    var areNumbers = false
    for (row, values) in taken.enumerated() {
      switch values {
      case nil: continue
      case .members(let own)?: for member in own { members[member, default: []].append(row) }
      case .intervals(let intervals, _)?:
        areNumbers = true
        for interval in intervals {
          guard let whole = interval.whole else { continue }
          for cut in [whole.lower?.value, whole.upper?.value.plus(.one)].compactMap({ $0 }) {
            guard let cut = Int64(exactly: cut.numerator) else { return false }
            ownCuts.insert(cut)
          }
        }
      }
    }
    if areNumbers {
      let sorted = ownCuts.sorted()
      cuts += sorted
      sides.append(
        RowLookup.Side(
          kind: .numbers(cuts.count - sorted.count..<cuts.count), stride: 0, absent: Int32(sorted.count + 1)))
      return true
    }
    // Members that the same rows take are one stretch; those that no row names are the first.
    var stretches: [[Int]: Int32] = [[]: 0]
    let start = byMember.count
    for member in 0..<((members.keys.max() ?? 0) + 1) {
      let rows = members[member] ?? []
      let stretch = stretches[rows] ?? Int32(stretches.count)
      stretches[rows] = stretch
      byMember.append(stretch)
    }
    sides.append(RowLookup.Side(kind: .members(start..<byMember.count), stride: 0, absent: Int32(stretches.count)))
    return true
  }

  /// What a selector takes, where it is written out.
  private static func values(_ condition: Condition, _ subject: Reference, _ rules: CheckedRules) -> ValueSet? {
    guard case .test(let reference, let test) = condition.kind, reference == subject, !test.acceptsUnstated else {
      return nil
    }
    return test.values(of: rules.type(of: reference), rules.choices)
  }
}

extension ValueSet {
  /// The days of a period, as numbers.
  fileprivate static func days(_ period: Period) -> ValueSet {
    func end(_ day: CalendarDate?) -> Interval.End? {
      day.map { Interval.End(value: Rational(Int($0.dayNumber)), isIncluded: true) }
    }
    return .intervals([Interval(lower: end(period.from), upper: end(period.until))], isWhole: true)
  }
}
