import Evaluator
import RulesDSL
import Testing

/// Facts that a host has as values rather than as text.
@Suite struct TypedFactTests {
  @Test func aDateIsADate() throws {
    let day = try CalendarDate(day: "2023-07-14")
    #expect(try FactTests.value("day_copy", "received_on", .date(day)) == .date(day))
    #expect(try FactTests.problem("capital", .date(day)).contains("は金額ではありません"))
  }

  @Test func anExactQuantityIsTakenInItsUnit() throws {
    let share = try #require(Rational(2, over: 3))
    let value = try FactTests.value("share_copy", "share", .quantity(Quantity(number: share, unit: .percentage)))
    #expect(value?.number == share && value?.text(.japanese) == "66.67%")
    #expect(
      try FactTests.value("capital_copy", "capital", .quantity(Quantity(number: 5, unit: .yen)))?.number == 5)
  }

  @Test func theValueOfADecisionMayBeGivenAgain() throws {
    guard case .number(let quantity)? = try FactTests.value("share_copy", "share", "1/4") else {
      Issue.record("a share is a number")
      return
    }
    #expect(try FactTests.value("share_copy", "share", .quantity(quantity)) == .number(quantity))
  }

  @Test func aQuantityOfAnotherUnitOrAPartOfAYenIsRefused() throws {
    let half = try #require(Rational(1, over: 2))
    #expect(
      try FactTests.problem("capital", .quantity(Quantity(number: 5, unit: .people))).contains("は金額ではありません"))
    #expect(try FactTests.problem("capital", .quantity(Quantity(number: half, unit: .yen))).contains("は整数ではありません"))
  }

  @Test(arguments: ["1000000000000000001円", "1,000,001兆円", "-1000000000000000001"])
  func aNumberBeyondTenToTheEighteenthIsRefused(amount: String) throws {
    #expect(try FactTests.problem("net", .text(amount)).contains("10の18乗(100京)まで"))
  }

  @Test func tenToTheEighteenthItselfIsTaken() throws {
    #expect(try FactTests.value("net_copy", "net", "1000000000000000000")?.number == 1_000_000_000_000_000_000)
  }

  @Test func aDenominatorBeyondTenToTheTwentiethIsRefused() throws {
    let tiny = try #require(Rational(1, over: 100_000_000_000_000_000_003))
    let problem = try FactTests.problem("share", .quantity(Quantity(number: tiny, unit: .percentage)))
    #expect(problem.contains("小数は18桁まで"))
  }

  struct Dated: Encodable {
    var received_on: CalendarDate
  }

  @Test func aPropertyMayBeADate() throws {
    let day = try CalendarDate(day: "2023-07-14")
    #expect(try EncodableTests.decide(Dated(received_on: day))["day_copy"]?.value == .date(day))
  }
}
