/// The values that a fact may have in some case: intervals for numbers and dates, members for choices.
package enum ValueSet: Hashable, Sendable {
  /// Disjoint and in order; `isWhole` says that only whole numbers (yen, people, days) count.
  case intervals([Interval], isWhole: Bool)
  case members(Set<Int>)

  package var isEmpty: Bool {
    switch self {
    case .intervals(let intervals, _): intervals.isEmpty
    case .members(let members): members.isEmpty
    }
  }

  package func contains(_ value: Value) -> Bool {
    switch (self, value) {
    case (.intervals(let intervals, _), .number(let number)): intervals.contains { $0.contains(number) }
    case (.intervals(let intervals, _), .date(let date)):
      intervals.contains { $0.contains(Rational(Int(date.dayNumber))) }
    case (.members(let members), .choice(let member)): members.contains(member)
    case (.members(let members), .truth(let truth)): members.contains(truth ? 1 : 0)
    default: false
    }
  }

  package func intersection(_ other: ValueSet) -> ValueSet {
    switch (self, other) {
    case (.members(let first), .members(let second)): return .members(first.intersection(second))
    case (.intervals(let first, let isWhole), .intervals(let second, _)):
      return .intervals(ValueSet.shared(first, second, isWhole), isWhole: isWhole)
    default: preconditionFailure("INVARIANT: the values of one fact are all of one kind")
    }
  }

  package func subtracting(_ other: ValueSet) -> ValueSet {
    switch (self, other) {
    case (.members(let first), .members(let second)): return .members(first.subtracting(second))
    case (.intervals(let own, let isWhole), .intervals(let taken, _)):
      return .intervals(ValueSet.shared(own, ValueSet.outside(taken), isWhole), isWhole: isWhole)
    default: preconditionFailure("INVARIANT: the values of one fact are all of one kind")
    }
  }

  private static func shared(_ first: [Interval], _ second: [Interval], _ isWhole: Bool) -> [Interval] {
    var result: [Interval] = []
    var (one, two) = (0, 0)
    while one < first.count, two < second.count {
      if let both = first[one].intersection(second[two]), let shared = isWhole ? both.whole : both {
        result.append(shared)
      }
      if first[one].endsBefore(second[two]) { one += 1 } else { two += 1 }
    }
    return result
  }

  /// What lies before, between and behind intervals in order.
  private static func outside(_ intervals: [Interval]) -> [Interval] {
    var result: [Interval] = []
    var rest: Interval? = .everything
    for interval in intervals {
      let (below, above) = interval.outside
      if let below, let part = rest?.intersection(below) { result.append(part) }
      rest = above.flatMap { rest?.intersection($0) }
    }
    return result + (rest.map { [$0] } ?? [])
  }

  /// Of a choice, all of its values in their order; else an example.
  package func members(of type: ValueType) -> [Value] {
    guard case .members(let members) = self, type != .yesNo else { return [example(of: type)].compactMap { $0 } }
    return members.sorted().map { .choice($0) }
  }

  /// One of its values.
  package func example(of type: ValueType) -> Value? {
    switch self {
    case .members(let members):
      guard let first = members.min() else { return nil }
      return type == .yesNo ? .truth(first == 1) : .choice(first)
    case .intervals(let intervals, _):
      guard let first = intervals.first else { return nil }
      if type == .date { return .date(CalendarDate(dayNumber: Int32(truncatingIfNeeded: first.example.numerator))) }
      return .number(first.example)
    }
  }
}

extension ValueSet {
  /// What is in any of them, intervals in order; nil where there is none. Whole only where all are.
  static func union(_ sets: [ValueSet]) -> ValueSet? {
    guard let first = sets.first else { return nil }
    if case .members = first {
      return .members(
        sets.reduce(into: []) { union, set in
          if case .members(let members) = set { union.formUnion(members) }
        })
    }
    let isWhole = sets.allSatisfy(\.isWhole)
    let parts = sets.flatMap { set -> [Interval] in
      if case .intervals(let intervals, _) = set { intervals } else { [] }
    }
    return ordered(parts, isWhole: isWhole)
  }

  /// What lies in any of some intervals.
  package static func ordered(_ intervals: [Interval], isWhole: Bool) -> ValueSet {
    let set = ValueSet.intervals(intervals, isWhole: isWhole)
    guard intervals.count > 1 else { return set }
    let axis = CaseAxis([set])
    return axis.values(of: axis.runs(of: set))
  }

  var isWhole: Bool {
    if case .intervals(_, let isWhole) = self { isWhole } else { true }
  }

  var nothing: ValueSet {
    if case .intervals(_, let isWhole) = self { .intervals([], isWhole: isWhole) } else { .members([]) }
  }

  /// The same where it is whole already and stays so; otherwise fractions count as well.
  func asWhole(_ isWhole: Bool) -> ValueSet {
    guard case .intervals(let intervals, true) = self, !isWhole else { return self }
    return .intervals(intervals, isWhole: false)
  }
}
