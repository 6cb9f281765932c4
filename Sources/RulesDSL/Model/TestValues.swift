extension ValueSet {
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
        if case .members = all { .members(members) } else { ValueSet.ordered(points, isWhole: false) }
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

extension Value {
  /// What numbers and dates are ordered by.
  package var orderKey: Rational? {
    switch self {
    case .number(let number): number
    case .date(let date): Rational(Int(date.dayNumber))
    case .choice, .truth: nil
    }
  }
}
