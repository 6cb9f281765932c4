import RulesDSL
import Testing

/// Sums, products and roundings against their definitions, multiplied out in whole numbers.
@Suite struct RationalTests {
  static let seed: UInt64 = 715_365
  static let count = 20_000

  struct Fraction {
    let top: Int128
    let bottom: Int128
    var value: Rational? { Rational(top, over: bottom) }

    init(_ random: inout Seeded) {
      top = Int128(random.below(2_000_000_000) - 1_000_000_000)
      bottom = Int128(random.below(1_000_000) + 1) * (random.chance(20) ? -1 : 1)
    }
  }

  static func isLowest(_ value: Rational) -> Bool {
    var (a, b) = (value.numerator.magnitude, value.denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return value.denominator > 0 && max(a, 1) == 1 || value.isZero && value.denominator == 1
  }

  @Test func fourOperationsAreExactAndInLowestTerms() throws {
    var random = Seeded(RationalTests.seed)
    for _ in 0..<RationalTests.count {
      let (one, two) = (Fraction(&random), Fraction(&random))
      let (a, b) = (try #require(one.value), try #require(two.value))
      let sum = try #require(a.plus(b))
      let difference = try #require(a.minus(b))
      let product = try #require(a.times(b))
      let common = one.bottom * two.bottom
      #expect(sum.numerator * common == (one.top * two.bottom + two.top * one.bottom) * sum.denominator)
      #expect(difference.numerator * common == (one.top * two.bottom - two.top * one.bottom) * difference.denominator)
      #expect(product.numerator * common == one.top * two.top * product.denominator)
      #expect([sum, difference, product].allSatisfy(RationalTests.isLowest))
      if b.isZero {
        #expect(a.divided(by: b) == nil)
      } else {
        let quotient = try #require(a.divided(by: b))
        #expect(quotient.numerator * one.bottom * two.top == one.top * two.bottom * quotient.denominator)
        #expect(RationalTests.isLowest(quotient))
      }
    }
    print("pairs of fractions: \(RationalTests.count), seed \(RationalTests.seed)")
  }

  @Test func fractionsAreOrderedAsTheirCrossProducts() throws {
    var random = Seeded(RationalTests.seed + 1)
    for _ in 0..<RationalTests.count {
      let (one, two) = (Fraction(&random), Fraction(&random))
      let (a, b) = (try #require(one.value), try #require(two.value))
      #expect((a < b) == (a.numerator * b.denominator < b.numerator * a.denominator))
      #expect((a == b) == (!(a < b) && !(b < a)))
    }
  }

  @Test func roundingIsTheNearestWholeNumberByMagnitude() throws {
    var random = Seeded(RationalTests.seed + 2)
    for _ in 0..<RationalTests.count {
      let value = try #require(Fraction(&random).value)
      let (down, up, near) = (value.rounded(.down), value.rounded(.up), value.rounded(.half))
      #expect(down.isInteger && up.isInteger && near.isInteger)
      #expect(down.magnitude <= value.magnitude && value.magnitude <= up.magnitude)
      #expect(up.magnitude.minus(down.magnitude) == (value.isInteger ? .zero : .one))
      for whole in [down, up, near] where !whole.isZero { #expect(whole.isNegative == value.isNegative) }
      let inward = try #require(value.magnitude.minus(down.magnitude))
      let outward = try #require(up.magnitude.minus(value.magnitude))
      #expect(near == (inward < outward ? down : up))
      #expect(value.floor <= value && value <= value.ceiling)
      #expect([value.floor, value.ceiling] == (value.isNegative ? [up, down] : [down, up]))
    }
  }

  @Test(arguments: [
    (12_345, 1000, 12_000, 13_000, 12_000), (12_500, 1000, 12_000, 13_000, 13_000),
    (-1_500, 1000, -1_000, -2_000, -2_000), (-1_499, 1000, -1_000, -2_000, -1_000),
    (-12_000, 1000, -12_000, -12_000, -12_000), (-1, 1000, 0, -1_000, 0),
  ])
  func roundingGoesToAMultipleOfItsStep(yen: Int, step: Int, down: Int, up: Int, half: Int) {
    let value = Rational(yen)
    #expect(value.rounded(.down, to: Rational(step)) == Rational(down))
    #expect(value.rounded(.up, to: Rational(step)) == Rational(up))
    #expect(value.rounded(.half, to: Rational(step)) == Rational(half))
  }

  @Test func aBillionYenAtOnePointOneFivePercentFor715DaysIsExact() {
    let fee = Rational(1_000_000_000).times(Rational(23, over: 2000)!)?.times(Rational(715, over: 365)!)
    #expect(fee == Rational(1_644_500_000, over: 73))
    #expect(fee?.rounded(.down) == Rational(22_527_397))
  }

  @Test func whatDoesNotFitIsNilAndNeverWrapped() {
    let large = Rational.greatest
    #expect(large.plus(.one) == nil)
    #expect(large.times(Rational(2)) == nil)
    #expect(large.negated.minus(Rational(2)) == nil)
    #expect(Rational(1, over: .max)?.times(Rational(1, over: 2)!) == nil)
    #expect(Rational(1, over: 0) == nil)
    #expect(large.divided(by: .zero) == nil)
    #expect(large.times(.one) == large)
    #expect(large.minus(large) == .zero)
  }

  /// Whatever can be made can be negated, compared, rounded and shown; what can't is nil.
  @Test func nothingAtTheEdgeOfWhatFitsStops() throws {
    let edges: [Int128] = [.min, .min + 1, .min + 2, -2, -1, 0, 1, 2, .max / 2, .max / 2 + 1, .max - 1, .max]
    #expect(Rational(exactly: .min) == nil && Rational(.min, over: 1) == nil && Rational(1, over: .min) == nil)
    let values = edges.flatMap { top in edges.compactMap { Rational(top, over: $0) } }
    #expect(values.count > 100)
    for value in values {
      #expect(value.negated.negated == value && !value.magnitude.isNegative)
      #expect(value.floor <= value && value <= value.ceiling)
      #expect(!Notation.decimal(value).isEmpty && !Notation.text(value, .rate, .japanese).isEmpty)
      for rounding in [Rational.Rounding.down, .up, .half] { #expect(value.rounded(rounding).isInteger) }
      for other in values {
        #expect((value < other) == (other.negated < value.negated))
        if let sum = value.plus(other) { #expect(sum.minus(other) == value || sum.minus(other) == nil) }
        if let product = value.times(other), !other.isZero, let back = product.divided(by: other) {
          #expect(back == value)
        }
        if !other.isZero { _ = value.magnitude.rounded(.half, to: other.magnitude) }
      }
    }
  }

  @Test func ordersWhatIsTooLargeToMultiply() {
    let (a, b) = (Rational(.max - 1, over: .max)!, Rational(.max - 2, over: .max - 1)!)
    #expect(b < a && !(a < b))
    #expect(Rational.greatest.negated < .greatest)
    #expect(b.negated > a.negated)
  }

  /// Both sums fit; only their unreduced denominators don't.
  @Test func aSumThatFitsIsNotRefused() throws {
    let small = try #require(Rational(1, over: 1 << 70))
    #expect(small.plus(small) == Rational(1, over: 1 << 69))
    #expect(small.minus(small) == .zero)
  }

  @Test(arguments: [(1, 1, 0), (23, 2000, 4), (1, 8, 3), (1, 5, 1), (7, 40, 3)])
  func decimalsAreCounted(top: Int, bottom: Int, decimals: Int) {
    #expect(Rational(Int128(top), over: Int128(bottom))?.decimals == decimals)
  }

  @Test(arguments: [3, 7, 34, 365])
  func aFractionWithoutEndHasNoDecimals(bottom: Int) {
    #expect(Rational(1, over: Int128(bottom))?.decimals == nil)
  }
}
