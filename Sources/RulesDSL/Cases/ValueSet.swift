/// The values that a fact may have in some case: intervals for numbers and dates, members for choices.
package enum ValueSet: Hashable, Sendable {
  /// Disjoint; `isWhole` says that only whole numbers (yen, people, days) count.
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
      intervals.contains { $0.contains(Rational(Int128(date.dayNumber))) }
    case (.members(let members), .choice(let member)): members.contains(member)
    case (.members(let members), .truth(let truth)): members.contains(truth ? 1 : 0)
    default: false
    }
  }

  package func intersection(_ other: ValueSet) -> ValueSet {
    switch (self, other) {
    case (.members(let first), .members(let second)): return .members(first.intersection(second))
    case (.intervals(let first, let isWhole), .intervals(let second, _)):
      var result: [Interval] = []
      for one in first {
        for two in second {
          guard let both = one.intersection(two), let shared = isWhole ? both.whole : both else { continue }
          result.append(shared)
        }
      }
      return .intervals(result, isWhole: isWhole)
    default: preconditionFailure("INVARIANT: the values of one fact are all of one kind")
    }
  }

  package func subtracting(_ other: ValueSet) -> ValueSet {
    switch (self, other) {
    case (.members(let first), .members(let second)): return .members(first.subtracting(second))
    case (.intervals(let own, let isWhole), .intervals(let taken, _)):
      var rest = own
      for interval in taken {
        rest = rest.flatMap { part -> [Interval] in
          guard part.intersection(interval) != nil else { return [part] }
          return interval.outside.compactMap { outside in
            part.intersection(outside).flatMap { isWhole ? $0.whole : $0 }
          }
        }
      }
      return .intervals(rest, isWhole: isWhole)
    default: preconditionFailure("INVARIANT: the values of one fact are all of one kind")
    }
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
    let axis = CaseAxis([.intervals(parts, isWhole: isWhole)])
    return axis.values(of: axis.runs(of: .intervals(parts, isWhole: isWhole)))
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
