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

  @Test func roundingIsTheNearestMultipleOnItsSide() throws {
    var random = Seeded(RationalTests.seed + 2)
    for _ in 0..<RationalTests.count {
      let value = try #require(Fraction(&random).value)
      let (low, high, near) = (value.rounded(.down), value.rounded(.up), value.rounded(.half))
      #expect(low * value.denominator <= value.numerator && value.numerator < (low + 1) * value.denominator)
      #expect((high - 1) * value.denominator < value.numerator && value.numerator <= high * value.denominator)
      let distance = (2 * (near * value.denominator - value.numerator)).magnitude
      #expect(distance <= value.denominator.magnitude)
      if distance == value.denominator.magnitude { #expect(near.magnitude == max(low.magnitude, high.magnitude)) }
    }
  }

  @Test(arguments: [
    (12_345, 1000, 12_000, 13_000, 12_000), (12_500, 1000, 12_000, 13_000, 13_000),
    (-1_500, 1000, -2_000, -1_000, -2_000),
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
    #expect(fee?.rounded(.down) == 22_527_397)
  }

  @Test func whatDoesNotFitIsNilAndNeverWrapped() {
    let large = Rational(Int128.max)
    #expect(large.plus(.one) == nil)
    #expect(large.times(Rational(2)) == nil)
    #expect(large.negated.minus(Rational(2)) == nil)
    #expect(Rational(1, over: .max)?.times(Rational(1, over: 2)!) == nil)
    #expect(Rational(1, over: 0) == nil)
    #expect(large.divided(by: .zero) == nil)
    #expect(large.times(.one) == large)
    #expect(large.minus(large) == .zero)
  }

  @Test func ordersWhatIsTooLargeToMultiply() {
    let (a, b) = (Rational(.max - 1, over: .max)!, Rational(.max - 2, over: .max - 1)!)
    #expect(b < a && !(a < b))
    #expect(Rational(-.max) < Rational(.max))
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
