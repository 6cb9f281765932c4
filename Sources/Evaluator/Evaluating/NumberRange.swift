import RulesDSL

/// Between which ends a number lies that isn't known yet, from the ranges (範囲) that the inputs declare.
///
/// A calculation that might leave 128 bits has no range: it may turn out undefined, and what was decided by its range
/// would have to be taken back. So each carries how large its fraction can get.
package struct NumberRange: Hashable, Sendable {
  package private(set) var interval: Interval
  /// What the numerator's magnitude and the denominator are at most, not reduced.
  private var top: UInt128
  private var bottom: UInt128
  private var isKnown = false

  /// A fact that is missing; larger ones are refused when an application is read.
  init(_ interval: Interval, isWhole: Bool) {
    let most = isWhole ? Rational.mostGiven : Rational.mostGivenOfFraction
    self.init(interval, most, isWhole ? 1 : most)
  }

  /// Multiples of a step between two of them.
  init(from first: Rational, to last: Rational, step: Rational) {
    let ends = Interval(
      lower: Interval.End(value: first, isIncluded: true), upper: Interval.End(value: last, isIncluded: true))
    func steps(_ end: Rational) -> UInt128 { end.divided(by: step)?.numerator.magnitude ?? NumberRange.limit }
    let most = max(steps(first), steps(last))
    self.init(
      ends, NumberRange.fit(most, step.numerator.magnitude) ?? NumberRange.limit - 1, step.denominator.magnitude)
  }

  /// A number that is known.
  init(_ number: Rational) {
    let end = Interval.End(value: number, isIncluded: true)
    self.init(Interval(lower: end, upper: end), number.numerator.magnitude, number.denominator.magnitude)
    isKnown = true
  }

  private init(_ interval: Interval, _ top: UInt128, _ bottom: UInt128) {
    (self.interval, self.top, self.bottom) = (interval, top, bottom)
  }

  /// The number, where it is known.
  var known: Rational? { isKnown ? interval.lower?.value : nil }

  // MARK: Tests

  /// Whether a number of the one can lie below a number of the other.
  func canBeBelow(_ other: NumberRange) -> Bool {
    NumberRange.leaves(interval.lower, other.interval.upper, equal: false)
  }
  func canBeAtMost(_ other: NumberRange) -> Bool {
    NumberRange.leaves(interval.lower, other.interval.upper, equal: true)
  }
  func canEqual(_ other: NumberRange) -> Bool { interval.intersection(other.interval) != nil }

  func canDiffer(from other: NumberRange) -> Bool {
    guard let one = interval.lower, one.value == interval.upper?.value, let two = other.interval.lower else {
      return true
    }
    return !(two.value == other.interval.upper?.value && one.value == two.value)
  }

  private static func leaves(_ least: Interval.End?, _ greatest: Interval.End?, equal: Bool) -> Bool {
    guard let least, let greatest else { return true }
    return least.value < greatest.value
      || (equal && least.value == greatest.value && least.isIncluded && greatest.isIncluded)
  }

  // MARK: Calculations

  /// Whichever of the two it turns out to be.
  func hull(_ other: NumberRange) -> NumberRange {
    NumberRange(
      Interval(
        lower: NumberRange.end(interval.lower, other.interval.lower) { $0 < $1 },
        upper: NumberRange.end(interval.upper, other.interval.upper) { $0 > $1 }),
      max(top, other.top), max(bottom, other.bottom))
  }

  /// The further end, as `isFurther` has it; none where one is missing.
  private static func end(
    _ first: Interval.End?, _ second: Interval.End?, _ isFurther: (Rational, Rational) -> Bool
  ) -> Interval.End? {
    guard let first, let second else { return nil }
    if first.value == second.value { return first.isIncluded ? first : second }
    return isFurther(first.value, second.value) ? first : second
  }

  var negated: NumberRange {
    func turned(_ end: Interval.End?) -> Interval.End? {
      end.map { Interval.End(value: $0.value.negated, isIncluded: $0.isIncluded) }
    }
    return NumberRange(Interval(lower: turned(interval.upper), upper: turned(interval.lower)), top, bottom)
  }

  func plus(_ other: NumberRange) -> NumberRange? {
    guard let one = NumberRange.fit(top, other.bottom), let two = NumberRange.fit(other.top, bottom),
      one + two < NumberRange.limit, let below = NumberRange.fit(bottom, other.bottom)
    else { return nil }
    func sum(_ first: Interval.End?, _ second: Interval.End?) -> Interval.End? {
      guard let first, let second, let value = first.value.plus(second.value) else { return nil }
      return Interval.End(value: value, isIncluded: first.isIncluded && second.isIncluded)
    }
    let interval = Interval(
      lower: sum(interval.lower, other.interval.lower), upper: sum(interval.upper, other.interval.upper))
    return NumberRange(interval, one + two, below)
  }

  func times(_ other: NumberRange) -> NumberRange? {
    guard let above = NumberRange.fit(top, other.top), let below = NumberRange.fit(bottom, other.bottom) else {
      return nil
    }
    return NumberRange(Corner.product(interval, other.interval), above, below)
  }

  func divided(by other: NumberRange) -> NumberRange? {
    guard let reciprocal = Corner.reciprocal(other.interval) else { return nil }
    return times(NumberRange(reciprocal, other.bottom, other.top))
  }

  /// To a multiple of a step that is known.
  func rounded(_ rounding: Rational.Rounding, to step: Rational) -> NumberRange? {
    let (stepTop, stepBottom) = (step.numerator.magnitude, step.denominator.magnitude)
    guard let above = NumberRange.fit(top, stepBottom), NumberRange.fit(bottom, stepTop) != nil,
      above + stepTop < NumberRange.limit
    else { return nil }
    func end(_ end: Interval.End?) -> Interval.End? {
      end.flatMap { $0.value.rounded(rounding, to: step) }.map { Interval.End(value: $0, isIncluded: true) }
    }
    return NumberRange(Interval(lower: end(interval.lower), upper: end(interval.upper)), above + stepTop, stepBottom)
  }

  /// The greater of two numbers.
  func maximum(_ other: NumberRange) -> NumberRange { negated.minimum(other.negated).negated }

  /// The lesser of two numbers.
  func minimum(_ other: NumberRange) -> NumberRange {
    let hull = hull(other)
    return NumberRange(
      Interval(lower: hull.interval.lower, upper: NumberRange.nearer(interval.upper, other.interval.upper)), hull.top,
      hull.bottom)
  }

  private static func nearer(_ first: Interval.End?, _ second: Interval.End?) -> Interval.End? {
    guard let first else { return second }
    guard let second else { return first }
    if first.value == second.value { return first.isIncluded ? second : first }
    return first.value < second.value ? first : second
  }

  private static let limit: UInt128 = 1 << 127

  /// The product, where it stays within 128 bits.
  private static func fit(_ one: UInt128, _ two: UInt128) -> UInt128? {
    let (product, overflow) = one.multipliedReportingOverflow(by: two)
    return overflow || product >= limit ? nil : product
  }
}

/// An end of a product: what two ends come to, of which each may be infinite.
private enum Corner {
  case finite(Interval.End)
  case infinite(isNegative: Bool)

  private static func lower(_ interval: Interval) -> Corner {
    interval.lower.map { .finite($0) } ?? .infinite(isNegative: true)
  }

  private static func upper(_ interval: Interval) -> Corner {
    interval.upper.map { .finite($0) } ?? .infinite(isNegative: false)
  }

  static func product(_ one: Interval, _ two: Interval) -> Interval {
    let (low, high) = (lower(one), upper(one))
    let (otherLow, otherHigh) = (lower(two), upper(two))
    let (first, second) = (low.times(otherLow), low.times(otherHigh))
    let (third, fourth) = (high.times(otherLow), high.times(otherHigh))
    let least = first.least(second).least(third.least(fourth))
    let greatest = first.negated.least(second.negated).least(third.negated.least(fourth.negated)).negated
    return Interval(lower: least.end, upper: greatest.end)
  }

  /// Of what holds no zero.
  static func reciprocal(_ interval: Interval) -> Interval? {
    func turned(_ end: Interval.End?) -> Interval.End? {
      guard let end else { return Interval.End(value: .zero, isIncluded: false) }
      return Rational.one.divided(by: end.value).map { Interval.End(value: $0, isIncluded: end.isIncluded) }
    }
    guard !interval.contains(.zero) else { return nil }
    return Interval(lower: turned(interval.upper), upper: turned(interval.lower))
  }

  private var negated: Corner {
    switch self {
    case .finite(let end): .finite(end.negated)
    case .infinite(let isNegative): .infinite(isNegative: !isNegative)
    }
  }

  private func times(_ other: Corner) -> Corner {
    switch (self, other) {
    case (.finite(let one), .finite(let two)):
      let isZero = (one.value.isZero && one.isIncluded) || (two.value.isZero && two.isIncluded)
      guard let value = one.value.times(two.value) else {
        return .infinite(isNegative: one.value.isNegative != two.value.isNegative)
      }
      return .finite(Interval.End(value: value, isIncluded: isZero || (one.isIncluded && two.isIncluded)))
    case (.infinite(let one), .infinite(let two)): return .infinite(isNegative: one != two)
    case (.finite(let end), .infinite(let isNegative)), (.infinite(let isNegative), .finite(let end)):
      return end.value.isZero
        ? .finite(Interval.End(value: .zero, isIncluded: end.isIncluded))
        : .infinite(isNegative: isNegative != end.value.isNegative)
    }
  }

  private var end: Interval.End? {
    if case .finite(let end) = self { end } else { nil }
  }

  private func least(_ other: Corner) -> Corner {
    switch (self, other) {
    case (.infinite(let isNegative), _): return isNegative ? self : other
    case (_, .infinite(let isNegative)): return isNegative ? other : self
    case (.finite(let one), .finite(let two)):
      return two.value < one.value || (two.value == one.value && two.isIncluded) ? other : self
    }
  }
}

extension Interval.End {
  fileprivate var negated: Interval.End { Interval.End(value: value.negated, isIncluded: isIncluded) }
}
