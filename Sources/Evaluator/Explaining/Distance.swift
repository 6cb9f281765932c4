import RulesDSL

/// How far values are from the bounds of tests, in numbers.
extension Observations {
  func finding(of reference: Reference, _ rules: CheckedRules) -> Finding {
    switch reference {
    case .fact(let fact): return findings[fact]
    case .column(let table, let column): return tables[table].findings[column]
    case .rowName(let table):
      guard let row = certainRow(of: table) else {
        return tables[table].isCertain ? .absent(.noRow) : .missing
      }
      guard let member = rules.tables[table].rows[row].member else { return .absent(.noRow) }
      return .value(.choice(member))
    }
  }

  func certainRow(of table: TableID) -> Int? { tables[table].isCertain ? tables[table].rows.first : nil }

  private func limit(_ bound: Test.Bound) -> Rational? {
    expressions[bound.value.node].number ?? bound.value.literalNumber
  }

  /// The number nearest to passing a bound: of an open one the end of its range, beyond which it may lie.
  private func nearest(_ reference: Reference, _ rules: CheckedRules, isLower: Bool) -> (Rational, isEnd: Bool)? {
    let finding = finding(of: reference, rules)
    if let number = finding.number { return (number, false) }
    let range = range(of: finding)
    return (isLower ? range?.upper : range?.lower).map { ($0.value, true) }
  }

  struct Distance {
    let by: Rational
    /// Whether it must be more.
    let isLower: Bool
    /// Whether it is so far at least, as the number isn't known.
    let isLeast: Bool
  }

  /// The bound that a value doesn't pass, and by how much.
  func distance(of test: Test, _ reference: Reference, _ rules: CheckedRules) -> Distance? {
    guard case .range(let lower, let upper) = test.kind else { return nil }
    if let lower, let bound = expressions[lower.value.node].number,
      let (value, isEnd) = nearest(reference, rules, isLower: true),
      value < bound || (value == bound && !lower.isInclusive)
    {
      // To pass 270人超 from 250人 takes 21 people: the bound itself doesn't pass.
      let step = rules.type(of: reference).isWhole && !lower.isInclusive ? Rational.one : .zero
      return Distance(bound.plus(step)?.minus(value), isLower: true, isLeast: isEnd)
    }
    if let upper, let bound = expressions[upper.value.node].number,
      let (value, isEnd) = nearest(reference, rules, isLower: false),
      value > bound || (value == bound && !upper.isInclusive)
    {
      return Distance(value.minus(bound), isLower: false, isLeast: isEnd)
    }
    return nil
  }

  struct Miss {
    let bound: Test.Bound
    let limit: Rational
    let isLower: Bool
    let difference: Rational
    /// The difference as a part of the bound.
    var part: Rational? { limit.isZero ? nil : difference.divided(by: limit)?.magnitude }
  }

  /// The bound that a value misses; nil where it passes.
  func miss(of test: Test, _ reference: Reference, _ rules: CheckedRules) -> Miss? {
    guard distance(of: test, reference, rules) != nil, case .range(let lower, let upper) = test.kind else { return nil }
    for (bound, isLower) in [(lower, true), (upper, false)] {
      guard let bound, let limit = limit(bound), let (value, _) = nearest(reference, rules, isLower: isLower),
        isLower ? value <= limit : value >= limit, let difference = limit.minus(value)
      else { continue }
      return Miss(bound: bound, limit: limit, isLower: isLower, difference: difference)
    }
    return nil
  }

  /// The bound that makes for bad news, by how much a value is beyond it, and whether it is so much at least.
  func excess(
    of test: Test, _ reference: Reference, _ rules: CheckedRules
  ) -> (limit: Rational, by: Rational, isLeast: Bool)? {
    guard case .range(let lower?, nil) = test.kind, let (value, isEnd) = nearest(reference, rules, isLower: false),
      let limit = limit(lower), value > limit, let difference = value.minus(limit)
    else { return nil }
    return (limit, difference, isEnd)
  }

  /// How far a value lies from a bound that it doesn't pass, for comparing rows.
  func shortfall(of test: Test, _ reference: Reference, _ rules: CheckedRules) -> Rational? {
    guard case .range(let lower, let upper) = test.kind, let value = finding(of: reference, rules).number else {
      return nil
    }
    if let lower, let bound = limit(lower), value <= bound { return bound.minus(value) }
    if let upper, let bound = limit(upper), value >= bound { return value.minus(bound) }
    return nil
  }
}

extension Observations.Distance {
  /// nil where it doesn't fit, or where a number that isn't known may lie on the bound or beyond it.
  fileprivate init?(_ by: Rational?, isLower: Bool, isLeast: Bool) {
    guard let by, !(by.isZero && isLeast) else { return nil }
    (self.by, self.isLower, self.isLeast) = (by, isLower, isLeast)
  }
}
