import Comparing
import RulesDSL
import Testing

@testable import Specification

/// The specification's own numbers and days, which share nothing with the library's, come to the same.
@Suite struct SpecificationTests {
  private static func number(_ random: inout Seeded) -> Rational {
    let top = random.integer(digits: [3, 12, 20, 37][random.below(4)])
    let bottom = random.integer(digits: [1, 4, 19, 37][random.below(4)])
    return Rational(top, over: bottom) ?? .one
  }

  private static func same(_ own: Fraction?, _ other: Rational?) -> Bool {
    guard let own, let other else { return own == nil && other == nil }
    return own == Fraction(other)
  }

  @Test func numbersOfAnySizeAreCalculatedAndRefusedAlike() {
    let (seed, count) = (UInt64(11), 20_000)
    var random = Seeded(seed)
    var refused = 0
    for _ in 0..<count {
      let (one, two) = (SpecificationTests.number(&random), SpecificationTests.number(&random))
      let (first, second) = (Fraction(one), Fraction(two))
      let sum = one.plus(two)
      refused += sum == nil ? 1 : 0
      #expect(SpecificationTests.same(first.added(to: second), sum), "\(one) + \(two)")
      #expect(SpecificationTests.same(first.multiplied(by: second), one.times(two)), "\(one) × \(two)")
      #expect((first < second) == (one < two) && (first == second) == (one == two), "\(one) < \(two)")
      if !two.isZero {
        #expect(SpecificationTests.same(first.divided(by: second), one.divided(by: two)), "\(one) ÷ \(two)")
        let step = two.magnitude
        for (own, other) in [(Rounding.down, Rational.Rounding.down), (.up, .up), (.half, .half)] {
          #expect(
            SpecificationTests.same(first.rounded(own, to: Fraction(step)), one.rounded(other, to: step)),
            "\(one) to \(step)")
        }
      }
    }
    print("pairs of numbers: \(count), sums refused: \(refused), seed \(seed)")
    #expect(refused > count / 100)
  }

  @Test func daysAreCountedAlike() {
    let (seed, count) = (UInt64(12), 5_000)
    var random = Seeded(seed)
    let (first, last) = (Int(CalendarDate.first.dayNumber), Int(CalendarDate.last.dayNumber))
    func date() -> CalendarDate {
      let number = random.chance(70) ? 10_000 + random.below(15_000) : first + random.below(last - first)
      return CalendarDate(dayNumber: Int32(number))
    }
    for _ in 0..<count {
      let (one, two) = (date(), date())
      let (own, other) = (Day(one), Day(two))
      #expect(
        "\(own.year) \(own.month) \(own.day)" == "\(one.components.year) \(one.components.month) \(one.components.day)")
      #expect(own.number == Int(one.dayNumber) && (own < other) == (one < two))
      #expect(own.months(until: other) == one.months(until: two), "\(one) until \(two)")
      let (months, days) = (random.below(400) - 200, random.below(40_000) - 20_000)
      #expect(own.later(months: months) == one.later(months: months).map { Day($0) }, "\(one), \(months) months")
      #expect(own.later(days: days) == one.later(days: days).map { Day($0) }, "\(one), \(days) days")
    }
    print("pairs of days: \(count), seed \(seed)")
  }
}
