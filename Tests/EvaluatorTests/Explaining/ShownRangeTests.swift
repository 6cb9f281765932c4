import Evaluator
import Rendering
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

  /// How far at least the number is from what would pass.
  @Test(arguments: [
    ("・保証合計額: 8,000万円以下", 80_000_001, "1円以上超過", "at least 1 yen over"),
    ("・負の残高: 1円以上", 0, "1円以上不足", "at least 1 yen short"),
  ])
  func aTestThatARangeFailsSaysHowFarItIsOffAtLeast(line: String, amount: Int, japanese: String, english: String) throws
  {
    let rules = "計算 負の残高 (negative): 円\n  = 0円 − 既存保証残高\n結論 小口 (small)\n  \(line)\n"
    let trial = try Trial(ShownRangeTests.text + "\n" + rules)
    let facts: Facts = ["requested_amount": .number(Rational(amount))]
    #expect(try trial.text(facts).contains(japanese))
    #expect(try trial.text(facts, .english).contains(english))
  }

  @Test func aRangeThatEndsAtTheBoundSaysNoDistance() throws {
    let trial = try Trial(ShownRangeTests.text + "\n結論 小口 (small)\n  ・保証合計額: 8,000万円未満\n")
    let text = try trial.text(["requested_amount": 80_000_000])
    #expect(text.contains("×  保証合計額 8,000万円以上") && !text.contains("超過") && !text.contains("境界"))
  }

  @Test func aPageShowsIt() throws {
    #expect(try ShownRangeTests.explained(280_000_001).html(.japanese).contains("280,000,001円以上 (既存保証残高は0円以上)"))
  }
}
