import RulesDSL

/// An exact number: a sign, a numerator and a denominator of any size, in lowest terms only where that is asked for.
package struct Fraction: Sendable {
  var isNegative: Bool
  var top: Natural
  var bottom: Natural

  static let zero = Fraction(whole: 0)
  static let one = Fraction(whole: 1)

  init(isNegative: Bool, top: Natural, bottom: Natural) {
    (self.isNegative, self.top, self.bottom) = (isNegative && !top.isZero, top, bottom)
  }

  init(whole: Int) {
    self.init(isNegative: whole < 0, top: .word(UInt64(whole.magnitude)), bottom: .one)
  }

  package init(_ number: Rational) {
    self.init(
      isNegative: number.numerator < 0, top: Natural(number.numerator.magnitude),
      bottom: Natural(number.denominator.magnitude))
  }

  var isZero: Bool { top.isZero }
  var isWhole: Bool { top.divided(by: bottom).rest.isZero }
  var negated: Fraction { Fraction(isNegative: !isNegative, top: top, bottom: bottom) }
  var reciprocal: Fraction { Fraction(isNegative: isNegative, top: bottom, bottom: top) }

  var reduced: Fraction {
    let shared = top.sharedDivisor(with: bottom)
    return Fraction(
      isNegative: isNegative, top: top.divided(by: shared).quotient, bottom: bottom.divided(by: shared).quotient)
  }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    let (one, two) = (left.top * right.bottom, right.top * left.bottom)
    let bottom = left.bottom * right.bottom
    if left.isNegative == right.isNegative {
      return Fraction(isNegative: left.isNegative, top: one + two, bottom: bottom)
    }
    return one < two
      ? Fraction(isNegative: right.isNegative, top: two - one, bottom: bottom)
      : Fraction(isNegative: left.isNegative, top: one - two, bottom: bottom)
  }

  static func - (left: Fraction, right: Fraction) -> Fraction { left + right.negated }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      isNegative: left.isNegative != right.isNegative, top: left.top * right.top, bottom: left.bottom * right.bottom)
  }

  /// The next whole number by magnitude, as the trade rounds.
  func rounded(_ rounding: Rounding) -> Fraction {
    let (whole, rest) = top.divided(by: bottom)
    let goesOutward =
      switch rounding {
      case .down: false
      case .up: !rest.isZero
      case .half: !(rest + rest < bottom)
      }
    return Fraction(isNegative: isNegative, top: goesOutward ? whole + .one : whole, bottom: .one)
  }

  /// Whether the reduced fraction has at most 127 bits above and below.
  var fits: Bool {
    if top.fits && bottom.fits { return true }
    let reduced = reduced
    return reduced.top.fits && reduced.bottom.fits
  }
}

/// Toward zero (切捨て), away from zero (切上げ), to the nearest with halves away from zero (四捨五入).
enum Rounding { case down, up, half }

extension Fraction: Comparable {
  package static func == (left: Fraction, right: Fraction) -> Bool {
    left.isNegative == right.isNegative && left.top * right.bottom == right.top * left.bottom
  }

  package static func < (left: Fraction, right: Fraction) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    let (one, two) = (left.top * right.bottom, right.top * left.bottom)
    return left.isNegative ? two < one : one < two
  }
}

/// Calculations of the language: nil where the result is too large to be a number of it, which is 128 bits above and
/// below in lowest terms.
extension Fraction {
  /// Of a sum both terms over their least common denominator and the sum over it must fit as well, before it is
  /// reduced: what cancels out by chance is refused like what doesn't.
  func added(to other: Fraction) -> Fraction? {
    let sum = self + other
    let (one, two) = (top * other.bottom, other.top * bottom)
    if one.fits, two.fits, sum.top.fits, sum.bottom.fits { return sum }
    let (first, second) = (reduced, other.reduced)
    let shared = first.bottom.sharedDivisor(with: second.bottom)
    let (firstFactor, secondFactor) = (
      second.bottom.divided(by: shared).quotient, first.bottom.divided(by: shared).quotient
    )
    let terms = [first.top * firstFactor, second.top * secondFactor]
    let total = terms[0] + terms[1]
    let difference = terms[0] < terms[1] ? terms[1] - terms[0] : terms[0] - terms[1]
    let over = first.isNegative == second.isNegative ? total : difference
    guard terms[0].fits, terms[1].fits, over.fits, (first.bottom * firstFactor).fits else { return nil }
    return sum.reduced
  }

  /// Of a product only the result counts.
  func multiplied(by other: Fraction) -> Fraction? { (self * other).ifItFits }

  /// Of a quotient too; the divisor is not zero.
  func divided(by divisor: Fraction) -> Fraction? { (self * divisor.reciprocal).ifItFits }

  /// To a multiple of a step: how many steps it is, and the result, must fit.
  func rounded(_ rounding: Rounding, to step: Fraction) -> Fraction? {
    divided(by: step)?.rounded(rounding).multiplied(by: step)
  }

  private var ifItFits: Fraction? {
    if top.fits && bottom.fits { return self }
    let reduced = reduced
    return reduced.top.fits && reduced.bottom.fits ? reduced : nil
  }
}
