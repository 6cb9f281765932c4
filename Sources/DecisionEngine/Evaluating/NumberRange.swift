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
  /// Where a fact varies on which it rests: between which ends it can lie whatever that fact is.
  private var varying: Varying?

  /// The greatest of the lower ends and the least of the upper ones, which may lie the wrong way round: a number that is
  /// known for each value of what varies. None where that can't be told.
  private final class Varying: Hashable, Sendable {
    let interval: Interval?

    init(_ interval: Interval?) { self.interval = interval }

    static func == (one: Varying, two: Varying) -> Bool { one.interval == two.interval }
    func hash(into hasher: inout Hasher) { hasher.combine(interval) }
  }

  /// A fact that is missing; larger ones are refused when an application is read.
  init(_ interval: Interval, isWhole: Bool) {
    let most = isWhole ? Rational.mostGiven : Rational.mostGivenOfFraction
    self.init(interval, most, isWhole ? 1 : most)
  }

  /// Multiples of a step between two of them.
  package init(from first: Rational, to last: Rational, step: Rational) {
    let ends = Interval(
      lower: Interval.End(value: first, isIncluded: true), upper: Interval.End(value: last, isIncluded: true))
    func steps(_ end: Rational) -> UInt128 { end.divided(by: step)?.numerator.magnitude ?? NumberRange.limit }
    let most = max(steps(first), steps(last))
    self.init(
      ends, NumberRange.fit(most, step.numerator.magnitude) ?? NumberRange.limit - 1, step.denominator.magnitude)
    varying = Varying(Interval(lower: ends.upper, upper: ends.lower))
  }

  /// The ends between which it can lie whatever the fact that varies is, as a range; nil where that can't be told.
  var throughout: NumberRange? {
    guard let varying else { return self }
    return varying.interval.map { NumberRange($0, top, bottom) }
  }

  /// The same, of which that is all that can be told of what varies.
  func varying(_ interval: Interval?) -> NumberRange {
    var range = self
    range.varying = Varying(interval)
    return range
  }

  /// The same with what holds throughout, where one of two operands varies.
  private func following(
    _ one: NumberRange, _ other: NumberRange, _ combine: (Interval, Interval) -> Interval?
  ) -> NumberRange {
    if one.varying == nil && other.varying == nil { return self }
    guard let first = one.throughout, let second = other.throughout else { return varying(nil) }
    return varying(combine(first.interval, second.interval))
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
  func canEqual(_ other: NumberRange) -> Bool { canBeAtMost(other) && other.canBeAtMost(self) }

  func canDiffer(from other: NumberRange) -> Bool {
    // Of what varies two known numbers may meet for some value.
    if interval.isReversed || other.interval.isReversed, interval.isPoint, other.interval.isPoint { return false }
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
    func hull(_ one: Interval, _ other: Interval) -> Interval {
      Interval(
        lower: NumberRange.end(one.lower, other.lower) { $0 < $1 },
        upper: NumberRange.end(one.upper, other.upper) { $0 > $1 })
    }
    return NumberRange(hull(interval, other.interval), max(top, other.top), max(bottom, other.bottom))
      .following(self, other, hull)
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
    func negated(_ interval: Interval) -> Interval {
      Interval(lower: turned(interval.upper), upper: turned(interval.lower))
    }
    return NumberRange(negated(interval), top, bottom).following(self, self) { one, _ in negated(one) }
  }

  func plus(_ other: NumberRange) -> NumberRange? {
    guard let one = NumberRange.fit(top, other.bottom), let two = NumberRange.fit(other.top, bottom),
      one + two < NumberRange.limit, let below = NumberRange.fit(bottom, other.bottom)
    else { return nil }
    func sum(_ first: Interval.End?, _ second: Interval.End?) -> Interval.End? {
      guard let first, let second, let value = first.value.plus(second.value) else { return nil }
      return Interval.End(value: value, isIncluded: first.isIncluded && second.isIncluded)
    }
    func total(_ one: Interval, _ other: Interval) -> Interval {
      Interval(lower: sum(one.lower, other.lower), upper: sum(one.upper, other.upper))
    }
    return NumberRange(total(interval, other.interval), one + two, below).following(self, other, total)
  }

  func times(_ other: NumberRange) -> NumberRange? {
    guard let above = NumberRange.fit(top, other.top), let below = NumberRange.fit(bottom, other.bottom) else {
      return nil
    }
    return NumberRange(Corner.product(interval, other.interval), above, below).following(self, other) { one, two in
      one.scaled(by: two) ?? two.scaled(by: one)
    }
  }

  func divided(by other: NumberRange) -> NumberRange? {
    guard let reciprocal = Corner.reciprocal(other.interval) else { return nil }
    let inverse = NumberRange(reciprocal, other.bottom, other.top).following(other, other) { divisor, _ in
      divisor.inverse
    }
    return times(inverse)
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
    func rounded(_ interval: Interval) -> Interval { Interval(lower: end(interval.lower), upper: end(interval.upper)) }
    return NumberRange(rounded(interval), above + stepTop, stepBottom).following(self, self) { one, _ in rounded(one) }
  }

  /// The greater of two numbers.
  func maximum(_ other: NumberRange) -> NumberRange { negated.minimum(other.negated).negated }

  /// The lesser of two numbers.
  func minimum(_ other: NumberRange) -> NumberRange {
    func least(_ one: Interval, _ other: Interval) -> Interval {
      Interval(
        lower: NumberRange.end(one.lower, other.lower) { $0 < $1 }, upper: NumberRange.nearer(one.upper, other.upper))
    }
    return NumberRange(least(interval, other.interval), max(top, other.top), max(bottom, other.bottom))
      .following(self, other, least)
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

extension Interval {
  fileprivate var isReversed: Bool {
    guard let lower, let upper else { return false }
    return lower.value > upper.value
  }

  /// Whether it holds a single number for each value of what varies.
  fileprivate var isPoint: Bool {
    guard let lower, let upper else { return false }
    return lower.value >= upper.value
  }

  // Ends that may lie the wrong way round: see `NumberRange.Varying`.

  /// Times what is not below zero; nil where the other may be.
  fileprivate func scaled(by other: Interval) -> Interval? {
    guard let least = other.lower, !least.value.isNegative, other.upper.map({ $0.value > .zero }) ?? true else {
      return nil
    }
    func product(_ end: Interval.End?, _ factor: Interval.End?) -> Interval.End? {
      guard let end else { return nil }
      return end.value.isZero ? end : factor.flatMap { end.times($0) }
    }
    let (isNegative, isUpperNegative) = (lower?.value.isNegative ?? true, upper?.value.isNegative ?? false)
    return Interval(
      lower: product(lower, isNegative ? other.upper : least),
      upper: product(upper, isUpperNegative ? least : other.upper))
  }

  /// One divided by what is above zero; nil where it may not be.
  fileprivate var inverse: Interval? {
    guard let lower, lower.value > .zero, upper.map({ $0.value > .zero }) ?? true else { return nil }
    return Interval(
      lower: upper.map { $0.reciprocal } ?? Interval.End(value: .zero, isIncluded: false), upper: lower.reciprocal)
  }
}

extension Interval.End {
  fileprivate func times(_ other: Interval.End) -> Interval.End? {
    value.times(other.value).map { Interval.End(value: $0, isIncluded: isIncluded && other.isIncluded) }
  }

  fileprivate var reciprocal: Interval.End? {
    Rational.one.divided(by: value).map { Interval.End(value: $0, isIncluded: isIncluded) }
  }

  fileprivate var negated: Interval.End { Interval.End(value: value.negated, isIncluded: isIncluded) }
}
