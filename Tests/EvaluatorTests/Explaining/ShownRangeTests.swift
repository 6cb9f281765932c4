import Evaluator
import RulesDSL
import Testing

/// What the reasons say of a number that isn't known, where its range decides.
@Suite struct ShownRangeTests {
  static let text = """
    入力 申込金額 (requested_amount): 円
      範囲 0円以上
    入力 既存保証残高 (existing_guarantees): 円
      範囲 0円以上
    計算 保証合計額 (guarantee_total): 円
      = 申込金額 + 既存保証残高
    結論 大口 (large)
      ・保証合計額: 8,000万円超
    結論 残高あり (has_balance)
      ・既存保証残高: 0円以上
    結論 合計の写し (total_copy): 円
      = 保証合計額
    """

  static func explained(_ amount: Int) throws -> Explanation {
    try Trial(text).program.explain(["requested_amount": .number(Rational(amount))])
  }

  @Test func aTestThatARangeDecidesShowsTheRangeAndWhatLeavesIt() throws {
    let trial = try Trial(ShownRangeTests.text)
    let facts: Facts = ["requested_amount": 280_000_001]
    #expect(try trial.text(facts).contains("○  保証合計額 280,000,001円以上 (既存保証残高は0円以上)  8,000万円超"))
    let english = try trial.text(facts, .english)
    #expect(
      english.contains(
        "○ guarantee total at least 280,000,001 yen (existing guarantees at least 0 yen)  over 80,000,000 yen"))
  }

  @Test func anInputThatItsOwnRangeDecidesIsStillUnknown() throws {
    #expect(try Trial(ShownRangeTests.text).text(["requested_amount": 1]).contains("○  既存保証残高 不明 (0円以上)"))
  }

  @Test func aTestThatARangeLeavesOpenSaysThatTheNumberIsUnknown() throws {
    let text = try Trial(ShownRangeTests.text).text(["requested_amount": 80_000_000])
    #expect(text.contains("？ 保証合計額 不明"))
  }

  @Test func JSONHasTheRangeBesideAnUnchangedStatus() throws {
    let json = try ShownRangeTests.explained(280_000_001).json()
    #expect(json.contains("\"total_copy\": {\"status\": \"undetermined\", \"range\": {\"at_least\": 280000001}"))
    #expect(json.contains("\"large\": {\"status\": \"met\", \"needs\": []}"))
    #expect(json.contains("\"range\": {\"at_least\": 280000001}, \"test\": \"8,000万円超\""))
  }

  @Test func aHostHasTheRangeAsNumbersWithTheirUnit() throws {
    let explanation = try ShownRangeTests.explained(280_000_001)
    let range = try #require(explanation.decision["total_copy"]?.range)
    #expect(range.lower?.value.number == 280_000_001 && range.lower?.isIncluded == true && range.upper == nil)
    #expect(range.text(.japanese) == "280,000,001円以上" && range.text(.english) == "at least 280,000,001 yen")
    let reason = try #require(explanation.reasons(.japanese, decisions: ["large"]).first?.children.first)
    #expect(reason.range == range)
    #expect(try ShownRangeTests.explained(1).decision["large"]?.range == nil)
  }

  @Test func aPageShowsIt() throws {
    #expect(try ShownRangeTests.explained(280_000_001).html(.japanese).contains("280,000,001円以上 (既存保証残高は0円以上)"))
  }
}
