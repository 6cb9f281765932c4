/// An exact fraction in lowest terms with a positive denominator.
///
/// Every number of the rules language is one of these: 1.15% is 23/2000. Arithmetic that would leave 128 bits
/// returns nil, so that the caller can say where; comparison, negation and rounding to a whole number always succeed.
///
/// INVARIANT: neither the numerator nor the denominator is beyond ±`greatest`, so each has its negative.
public struct Rational: Hashable, Sendable {
  /// Negative for a number below zero; no factor of it divides the denominator.
  public let numerator: Int128
  /// Above zero; 1 of a whole number.
  public let denominator: Int128

  /// 0.
  public static let zero = Rational(0)
  /// 1.
  public static let one = Rational(1)
  /// The greatest number that fits; the least is its negative.
  package static let greatest = Rational(lowest: .max, 1)

  /// A whole number.
  public init(_ integer: Int) {
    self.init(lowest: Int128(integer), 1)
  }

  /// nil for the one integer of this width whose negative doesn't fit.
  public init?(exactly integer: Int128) {
    guard integer != .min else { return nil }
    self.init(lowest: integer, 1)
  }

  /// nil where the denominator is zero or the reduced fraction doesn't fit.
  public init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Rational.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  private init(lowest numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whether it may be given as a fact, so that sums of facts can't overflow: a whole number within ±10^18, a fraction with
  /// both parts within 10^20, which a percentage of 18 decimals needs.
  package var mayBeGiven: Bool {
    let most = isInteger ? Rational.mostGiven : Rational.mostGivenOfFraction
    return numerator.magnitude <= most && denominator.magnitude <= most
  }

  package static let mostGiven: UInt128 = 1_000_000_000_000_000_000
  package static let mostGivenOfFraction: UInt128 = 100 * mostGiven

  /// Whether it is whole.
  public var isInteger: Bool { denominator == 1 }
  package var isZero: Bool { numerator == 0 }
  package var isNegative: Bool { numerator < 0 }
  package var negated: Rational { Rational(lowest: -numerator, denominator) }
  package var magnitude: Rational { isNegative ? negated : self }

  package static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (a, b) = (first, second)
    while b != 0 {
      // Most numbers are yen: 64-bit division is many times faster.
      if let small = UInt64(exactly: a), let other = UInt64(exactly: b) {
        return UInt128(greatestCommonDivisor(small, other))
      }
      (a, b) = (b, a % b)
    }
    return max(a, 1)
  }

  private static func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var (a, b) = (first, second)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

extension Rational: Comparable {
  public static func < (left: Rational, right: Rational) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return first.high == second.high ? first.low < second.low : first.high < second.high
  }
}

extension Rational {
  /// The sum, or nil where it doesn't fit.
  public func plus(_ other: Rational) -> Rational? {
    if denominator == 1 && other.denominator == 1 {
      return Rational.integer(numerator.addingReportingOverflow(other.numerator))
    }
    // Over the least common denominator, so that a sum that fits isn't refused for its intermediate results.
    let shared = Int128(Rational.greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude))
    guard
      let first = Rational.exact(numerator.multipliedReportingOverflow(by: other.denominator / shared)),
      let second = Rational.exact(other.numerator.multipliedReportingOverflow(by: denominator / shared)),
      let sum = Rational.exact(first.addingReportingOverflow(second)),
      let common = Rational.exact(denominator.multipliedReportingOverflow(by: other.denominator / shared))
    else { return nil }
    return Rational(sum, over: common)
  }

  /// The difference, or nil where it doesn't fit.
  public func minus(_ other: Rational) -> Rational? { plus(other.negated) }

  /// The product, or nil where it doesn't fit.
  public func times(_ other: Rational) -> Rational? {
    if denominator == 1 && other.denominator == 1 {
      return Rational.integer(numerator.multipliedReportingOverflow(by: other.numerator))
    }
    // Cross-reducing first keeps intermediate results as small as the answer.
    let first = Int128(Rational.greatestCommonDivisor(numerator.magnitude, other.denominator.magnitude))
    let second = Int128(Rational.greatestCommonDivisor(other.numerator.magnitude, denominator.magnitude))
    guard
      let top = Rational.exact(
        (numerator / first).multipliedReportingOverflow(by: other.numerator / second)),
      let bottom = Rational.exact(
        (denominator / second).multipliedReportingOverflow(by: other.denominator / first))
    else { return nil }
    return Rational(top, over: bottom)
  }

  /// The quotient, or nil where the divisor is zero or the result doesn't fit.
  public func divided(by other: Rational) -> Rational? {
    guard !other.isZero else { return nil }
    let reciprocal =
      other.isNegative
      ? Rational(lowest: -other.denominator, -other.numerator)
      : Rational(lowest: other.denominator, other.numerator)
    return times(reciprocal)
  }

  private static func exact(_ result: (partialValue: Int128, overflow: Bool)) -> Int128? {
    result.overflow || result.partialValue == .min ? nil : result.partialValue
  }

  private static func integer(_ result: (partialValue: Int128, overflow: Bool)) -> Rational? {
    exact(result).map { Rational(lowest: $0, 1) }
  }
}

extension Rational {
  package enum Rounding: Sendable { case down, up, half }

  /// The next integer by magnitude, as the trade rounds: toward zero (`down`), away from zero (`up`), or the nearest
  /// with halves away from zero.
  package func rounded(_ rounding: Rounding) -> Rational {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let goesOutward =
      switch rounding {
      case .down: false
      case .up: remainder != 0
      case .half: remainder.magnitude >= denominator.magnitude - remainder.magnitude
      }
    // What is not whole is at most half of `greatest`, so a step further fits.
    return Rational(lowest: goesOutward ? quotient + (isNegative ? -1 : 1) : quotient, 1)
  }

  /// The greatest integer that is not above it, and the least that is not below.
  package var floor: Rational { rounded(isNegative ? .up : .down) }
  package var ceiling: Rational { rounded(isNegative ? .down : .up) }

  /// Rounded to a multiple of `step`, which is above zero; nil where it doesn't fit.
  package func rounded(_ rounding: Rounding, to step: Rational) -> Rational? {
    divided(by: step)?.rounded(rounding).times(step)
  }

  /// How many decimals write it exactly; nil where the decimal fraction doesn't end or takes more than 18.
  package var decimals: Int? {
    var rest = denominator
    var twos = 0
    var fives = 0
    while rest % 2 == 0 {
      rest /= 2
      twos += 1
    }
    while rest % 5 == 0 {
      rest /= 5
      fives += 1
    }
    let needed = max(twos, fives)
    return rest == 1 && needed <= 18 ? needed : nil
  }
}

extension Rational: CustomStringConvertible {
  /// `3`, `-5/34`: the exact fraction.
  public var description: String {
    isInteger ? String(numerator) : "\(numerator)/\(denominator)"
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}
