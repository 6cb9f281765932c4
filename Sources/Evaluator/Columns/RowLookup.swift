import RulesDSL

/// Which row of a table each combination of its selectors' values takes: each selector's values fall into stretches that
/// no row tells apart, so that finding a row costs no more than looking at the selectors.
struct RowLookup: Sendable {
  /// One that rows select by; the basis date is the last where rows have periods.
  struct Side: Sendable {
    enum Kind: Sendable {
      /// By member.
      case members([Int32])
      /// Whole numbers and days: the least of each stretch but the first.
      case numbers([Int64])
      case condition
    }
    var kind: Kind
    /// How far apart two neighbouring stretches are in `rows`.
    var stride: Int32
    /// Which of its stretches is that of having no value.
    var absent: Int32
  }

  private(set) var sides: [Side] = []
  /// Whether the last side is the basis date.
  private(set) var asksBasisDate = false
  /// The row, by combination; behind the rows stand "no row" and "out of force".
  private(set) var rows: [Int32] = []

  private static let mostCombinations = 8_192

  /// nil where rows select by more than what is written out, or there are too many combinations.
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
        guard let values = RowLookup.values(condition, selector.subject, rules) else { return nil }
        own.append(values)
      }
      taken.append(own)
      guard addSide(selectors[number].isCondition, own) else { return nil }
    }
    asksBasisDate = table.provenance.period != .always || table.rows.contains { $0.period != .always }
    if asksBasisDate {
      guard rules.basisDate != nil else { return nil }
      let periods = table.rows.map { ValueSet.intervals([$0.period.interval], isWhole: true) }
      taken.append(periods)
      guard addSide(false, periods + [.intervals([table.provenance.period.interval], isWhole: true)]) else {
        return nil
      }
    }
    var combinations = 1
    for side in sides.indices {
      sides[side].stride = Int32(combinations)
      combinations *= Int(sides[side].absent) + 1
      guard combinations <= RowLookup.mostCombinations else { return nil }
    }
    for combination in 0..<combinations { rows.append(row(combination, table, taken)) }
  }

  private mutating func addSide(_ isCondition: Bool, _ taken: [ValueSet?]) -> Bool {
    if isCondition {
      sides.append(Side(kind: .condition, stride: 0, absent: 2))
      return true
    }
    var members: [Int: [Int]] = [:]
    var cuts: Set<Int64> = []
    var areNumbers = false
    for (row, values) in taken.enumerated() {
      switch values {
      case nil: continue
      case .members(let own)?: for member in own { members[member, default: []].append(row) }
      case .intervals(let intervals, _)?:
        areNumbers = true
        for interval in intervals {
          guard let whole = interval.whole else { continue }
          if let lower = whole.lower { cuts.insert(Int64(clamping: lower.value.numerator)) }
          if let upper = whole.upper {
            cuts.insert(Int64(clamping: upper.value.numerator.addingReportingOverflow(1).partialValue))
          }
        }
      }
    }
    if areNumbers {
      let sorted = cuts.sorted()
      sides.append(Side(kind: .numbers(sorted), stride: 0, absent: Int32(sorted.count + 1)))
      return true
    }
    // Members that the same rows take are one stretch; those that no row names are the first.
    var stretches: [[Int]: Int32] = [[]: 0]
    var byMember: [Int32] = []
    for member in 0..<((members.keys.max() ?? 0) + 1) {
      let rows = members[member] ?? []
      let stretch = stretches[rows] ?? Int32(stretches.count)
      stretches[rows] = stretch
      byMember.append(stretch)
    }
    sides.append(Side(kind: .members(byMember), stride: 0, absent: Int32(stretches.count)))
    return true
  }

  /// The row that takes a combination: the first, as those that overlap agree.
  private func row(_ combination: Int, _ table: Table, _ taken: [[ValueSet?]]) -> Int32 {
    let examples = sides.map { side -> Value?? in
      let stretch = (Int32(combination) / side.stride) % (side.absent + 1)
      return stretch == side.absent ? .some(nil) : RowLookup.example(side, stretch)
    }
    if asksBasisDate {
      guard case .some(.some(let day)) = examples[examples.count - 1] else { return Int32(table.rows.count) }
      if !ValueSet.intervals([table.provenance.period.interval], isWhole: true).contains(day) {
        return Int32(table.rows.count + 1)
      }
    }
    func takes(_ row: Int) -> Bool {
      taken.indices.allSatisfy { side in
        guard let values = taken[side][row] else { return true }
        guard let example = examples[side] else { return false }
        return example.map { values.contains($0) } ?? false
      }
    }
    var otherwise: Int?
    for (row, definition) in table.rows.enumerated() {
      if definition.isOtherwise {
        if takes(row) { otherwise = row }
      } else if takes(row) {
        return Int32(row)
      }
    }
    return Int32(otherwise ?? table.rows.count)
  }

  /// A value of a stretch; nil within where no row names it.
  private static func example(_ side: Side, _ stretch: Int32) -> Value?? {
    switch side.kind {
    case .members(let byMember):
      return .some(byMember.firstIndex(of: stretch).map { .choice($0) } ?? .choice(byMember.count))
    case .numbers(let cuts):
      let number = stretch == 0 ? (cuts.first ?? 0) &- 1 : cuts[Int(stretch) - 1]
      return .some(.number(Rational(Int(number))))
    case .condition: return .some(.truth(stretch == 0))
    }
  }

  /// What a selector takes, where it is written out.
  private static func values(_ condition: Condition, _ subject: Reference, _ rules: CheckedRules) -> ValueSet? {
    guard case .test(let reference, let test) = condition.kind, reference == subject, !test.acceptsUnstated else {
      return nil
    }
    return test.values(of: rules.type(of: reference), rules.choices)
  }
}

extension Period {
  /// The days of it, as numbers.
  fileprivate var interval: Interval {
    func end(_ day: CalendarDate?) -> Interval.End? {
      day.map { Interval.End(value: Rational(Int($0.dayNumber)), isIncluded: true) }
    }
    return Interval(lower: end(from), upper: end(until))
  }
}
