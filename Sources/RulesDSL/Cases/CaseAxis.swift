/// The values of one side of a table's cases, cut into numbered cells.
enum CaseAxis {
  typealias Run = CaseGrid.Run

  /// Each member is a cell.
  case members
  /// The cells lie before the first cut, between neighbouring cuts and behind the last.
  case numbers([Cut], isWhole: Bool)

  /// Between two numbers: right before a value or right behind it.
  struct Cut: Hashable, Comparable {
    var value: Rational
    var isBehind: Bool

    static func < (left: Cut, right: Cut) -> Bool {
      left.value == right.value ? !left.isBehind && right.isBehind : left.value < right.value
    }
  }

  /// An axis on which each of the sets covers whole cells.
  init(_ sets: [ValueSet]) {
    guard case .intervals(_, let isWhole)? = sets.first else {
      self = .members
      return
    }
    var cuts: [Cut] = []
    for set in sets {
      for interval in CaseAxis.intervals(set, isWhole) {
        if let lower = interval.lower { cuts.append(CaseAxis.cut(lower: lower)) }
        if let upper = interval.upper { cuts.append(CaseAxis.cut(upper: upper, isWhole)) }
      }
    }
    cuts.sort()
    var distinct: [Cut] = []
    for cut in cuts where cut != distinct.last { distinct.append(cut) }
    self = .numbers(distinct, isWhole: isWhole)
  }

  func runs(of set: ValueSet) -> [Run] {
    switch (self, set) {
    case (.members, .members(let members)):
      return CaseAxis.merged(members.sorted().map { Run(lower: $0, upper: $0 + 1) })
    case (.numbers(let cuts, let isWhole), .intervals):
      let runs = CaseAxis.intervals(set, isWhole).map { interval in
        Run(
          lower: interval.lower.map { CaseAxis.place(of: CaseAxis.cut(lower: $0), cuts) + 1 } ?? 0,
          upper: interval.upper.map { CaseAxis.place(of: CaseAxis.cut(upper: $0, isWhole), cuts) + 1 }
            ?? cuts.count + 1)
      }
      return CaseAxis.merged(runs.sorted { $0.lower < $1.lower })
    default: preconditionFailure("INVARIANT: the values of one fact are all of one kind")
    }
  }

  func values(of runs: [Run]) -> ValueSet {
    switch self {
    case .members: return .members(Set(runs.flatMap { $0.lower..<$0.upper }))
    case .numbers(let cuts, let isWhole):
      return .intervals(
        runs.map { run in
          Interval(
            lower: run.lower == 0 ? nil : CaseAxis.lower(cuts[run.lower - 1]),
            upper: run.upper > cuts.count ? nil : CaseAxis.upper(cuts[run.upper - 1], isWhole))
        }, isWhole: isWhole)
    }
  }

  /// Runs in order; those that touch are one.
  static func merged(_ runs: [Run]) -> [Run] {
    var result: [Run] = []
    for run in runs {
      if let last = result.last, run.lower <= last.upper {
        result[result.count - 1].upper = max(last.upper, run.upper)
      } else {
        result.append(run)
      }
    }
    return result
  }

  private static func intervals(_ set: ValueSet, _ isWhole: Bool) -> [Interval] {
    guard case .intervals(let intervals, _) = set else { return [] }
    return isWhole ? intervals.compactMap(\.whole) : intervals
  }

  private static func cut(lower: Interval.End) -> Cut { Cut(value: lower.value, isBehind: !lower.isIncluded) }

  /// Of whole numbers, behind 3 is the same as before 4.
  private static func cut(upper: Interval.End, _ isWhole: Bool) -> Cut {
    if isWhole, let next = upper.value.plus(.one) { return Cut(value: next, isBehind: false) }
    return Cut(value: upper.value, isBehind: upper.isIncluded)
  }

  private static func lower(_ cut: Cut) -> Interval.End {
    Interval.End(value: cut.value, isIncluded: !cut.isBehind)
  }

  private static func upper(_ cut: Cut, _ isWhole: Bool) -> Interval.End {
    if isWhole, !cut.isBehind, let last = cut.value.minus(.one) { return Interval.End(value: last, isIncluded: true) }
    return Interval.End(value: cut.value, isIncluded: cut.isBehind)
  }

  private static func place(of cut: Cut, _ cuts: [Cut]) -> Int {
    var (low, high) = (0, cuts.count)
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle] < cut { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
