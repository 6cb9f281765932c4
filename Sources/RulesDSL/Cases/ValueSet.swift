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

  /// Everything that a type admits.
  package static func all(of type: ValueType, _ choices: [Choice]) -> ValueSet {
    switch type {
    case .yesNo: .members([0, 1])
    case .choice(let choice): .members(Set(choices[choice].members.indices))
    case .date: .intervals([.everything], isWhole: true)
    case .text: .members([])
    default: .intervals([.everything], isWhole: type.isWhole)
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

extension Test {
  /// The values that pass, where the test is written out entirely; nil where an operand is calculated.
  package func values(of type: ValueType, _ choices: [Choice]) -> ValueSet? {
    values(within: .all(of: type, choices))
  }

  /// The same of those that are possible.
  package func values(within all: ValueSet) -> ValueSet? {
    switch kind {
    case .truth(let truth):
      return all.intersection(.members([truth ? 1 : 0]))
    case .range(let lower, let upper):
      guard let low = Test.end(lower), let high = Test.end(upper) else { return nil }
      return all.intersection(.intervals([Interval(lower: low.end, upper: high.end)], isWhole: false))
    case .oneOf(let expressions, let negated):
      var members = Set<Int>()
      var points: [Interval] = []
      for expression in expressions {
        guard case .literal(let value) = expression.kind else { return nil }
        if case .choice(let member) = value { members.insert(member) }
        if let key = value.orderKey {
          let end = Interval.End(value: key, isIncluded: true)
          points.append(Interval(lower: end, upper: end))
        }
      }
      let listed: ValueSet =
        if case .members = all { .members(members) } else { .intervals(points, isWhole: false) }
      return negated ? all.subtracting(listed) : all.intersection(listed)
    }
  }

  /// The end that a bound sets: none for a missing bound, nil where its value isn't written out.
  private static func end(_ bound: Bound?) -> (end: Interval.End?, Void)? {
    guard let bound else { return (nil, ()) }
    guard case .literal(let value) = bound.value.kind, let key = value.orderKey else { return nil }
    return (Interval.End(value: key, isIncluded: bound.isInclusive), ())
  }
}
