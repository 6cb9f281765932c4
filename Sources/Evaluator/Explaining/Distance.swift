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

  /// The bound that a value doesn't pass, by how much, and whether it must be more.
  func distance(of test: Test, _ reference: Reference, _ rules: CheckedRules) -> (by: Rational, isLower: Bool)? {
    guard case .range(let lower, let upper) = test.kind, let value = finding(of: reference, rules).number else {
      return nil
    }
    if let lower, let bound = expressions[lower.value.node].number,
      value < bound || (value == bound && !lower.isInclusive)
    {
      // To pass 270人超 from 250人 takes 21 people: the bound itself doesn't pass.
      let step = rules.type(of: reference).isWhole && !lower.isInclusive ? Rational.one : .zero
      return bound.plus(step).flatMap { $0.minus(value) }.map { ($0, true) }
    }
    if let upper, let bound = expressions[upper.value.node].number,
      value > bound || (value == bound && !upper.isInclusive)
    {
      return value.minus(bound).map { ($0, false) }
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
    guard distance(of: test, reference, rules) != nil, case .range(let lower, let upper) = test.kind,
      let value = finding(of: reference, rules).number
    else { return nil }
    for (bound, isLower) in [(lower, true), (upper, false)] {
      guard let bound, let limit = limit(bound), isLower ? value <= limit : value >= limit,
        let difference = limit.minus(value)
      else { continue }
      return Miss(bound: bound, limit: limit, isLower: isLower, difference: difference)
    }
    return nil
  }

  /// The bound that makes for bad news and by how much a value is beyond it.
  func excess(of test: Test, _ reference: Reference, _ rules: CheckedRules) -> (limit: Rational, by: Rational)? {
    guard case .range(let lower?, nil) = test.kind, let value = finding(of: reference, rules).number,
      let limit = limit(lower), value > limit, let difference = value.minus(limit)
    else { return nil }
    return (limit, difference)
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
