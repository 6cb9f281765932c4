import Evaluator
import RulesDSL
import Testing

/// Nothing is rounded until the rule says so.
@Suite struct ExactTests {
  static let text = """
    入力 金額 (amount): 円
    入力 日数 (loan_days): 日
    計算 保証料の額 (exact_fee): 円
      = 金額 × 1.15% × 日数 ÷ 365日
    結論 保証料 (fee): 円
      = 切捨て(保証料の額, 1円)
    結論 切上げた額 (up): 円
      = 切上げ(保証料の額, 1円)
    結論 四捨五入した額 (half): 円
      = 四捨五入(保証料の額, 1,000円)
    結論 端数のある額 (exact): 円
      = 保証料の額
    結論 大きいほう (larger): 円
      = 最大(保証料の額, 1億円)
    結論 小さいほう (smaller): 円
      = 最小(保証料の額, 1億円)
    """

  @Test(arguments: [("fee", 22_527_397), ("up", 22_527_398), ("half", 22_527_000), ("larger", 100_000_000)])
  func aBillionYenAtOnePointOneFivePercentFor715Days(decision: String, yen: Int) throws {
    let facts: Facts = ["金額": "10億円", "日数": "715日"]
    #expect(try Trial(ExactTests.text).outcome(decision, facts).value?.number == Rational(yen))
  }

  @Test(arguments: ["exact", "smaller"])
  func aFractionThatDoesNotEndIsGivenExactlyAndRounded(decision: String) throws {
    let facts: Facts = ["amount": 1_000_000_000, "loan_days": 715]
    let value = try Trial(ExactTests.text).outcome(decision, facts).value
    #expect(value?.number == Rational(1_644_500_000, over: 73) && value?.text(.japanese) == "22,527,397.26円")
  }

  @Test(arguments: [
    (5, 34, "14.71%", "5/34"), (1, 4, "25%", nil), (2, 3, "66.67%", "2/3"), (1, 1, "100%", nil), (0, 7, "0%", nil),
    (1, 1_000_000, "0.0001%", nil),
  ])
  func aRatioIsExact(top: Int, bottom: Int, written: String, exact: String?) throws {
    let text = "入力 甲 (a): 円\n入力 乙 (b): 円\n結論 丙 (c): 割合\n  = 甲 ÷ 乙"
    let facts: Facts = ["a": .number(Rational(top)), "b": .number(Rational(bottom))]
    let value = try Trial(text).outcome("c", facts).value
    #expect(value?.number == Rational(Int128(top), over: Int128(bottom)) && value?.text(.japanese) == written)
    if case .number(let quantity)? = value { #expect(quantity.isRoundedInText == (exact != nil)) }
  }

  @Test(arguments: [
    (200_000_000_000_000_001, false), (200_000_000_000_000_000, true), (199_999_999_999_999_999, true),
  ])
  func aYenInTwoHundredQuadrillionDecides(share: Int, isMet: Bool) throws {
    let text = "入力 甲 (a): 円\n入力 乙 (b): 円\n計算 比 (r): 割合\n  = 甲 ÷ 乙\n結論 丙 (c)\n  ・比: 20%以下"
    let facts: Facts = ["a": .number(Rational(share)), "b": .text("1,000,000,000,000,000,000円")]
    #expect(try Trial(text).status("c", facts) == (isMet ? .met : .unmet))
  }

  /// As Excel's ROUNDDOWN and ROUNDUP, and as 四捨五入 does.
  @Test(arguments: [(5, 2, 3, 3), (-5, -2, -3, -3), (-4, -2, -2, -2), (-1, 0, -1, -1), (1, 0, 1, 1)])
  func aNegativeAmountIsRoundedByItsMagnitude(yen: Int, down: Int, up: Int, half: Int) throws {
    let text = """
      入力 純資産 (net): 円
      結論 切り (down): 円
        = 切捨て(純資産 ÷ 2, 1円)
      結論 上げ (up): 円
        = 切上げ(純資産 ÷ 2, 1円)
      結論 五入 (half): 円
        = 四捨五入(純資産 ÷ 2, 1円)
      """
    let decision = try Trial(text).decide(["net": .number(Rational(yen))])
    for (name, value) in [("down", down), ("up", up), ("half", half)] {
      #expect(decision[name]?.value?.number == Rational(value), "\(name)")
    }
  }

  @Test func twoThirdsIsNotSixtySixPointSixSeven() throws {
    let text = "入力 割合 (share): 割合\n計算 基準 (two_thirds): 割合\n  = 2 ÷ 3\n結論 丙 (c)\n  ・割合: 基準以上"
    #expect(try Trial(text).status("c", ["share": "2/3"]) == .met)
    #expect(try Trial(text).status("c", ["share": "66.67%"]) == .met)
    #expect(try Trial(text).status("c", ["share": "66.66%"]) == .unmet)
  }

  /// 0.1 + 0.2 is 0.3, which binary floating point denies.
  @Test func oneTenthAndTwoTenthsAreThreeTenths() throws {
    let text = "入力 甲 (a): 料率\n入力 乙 (b): 料率\n計算 和 (sum): 料率\n  = 甲 + 乙\n結論 丙 (c)\n  ・和: 0.3%"
    #expect(try Trial(text).status("c", ["a": "0.1%", "b": "0.2%"]) == .met)
  }

  /// 16,777,217 is the first whole number that 32-bit floating point loses.
  @Test func aYenIsNeverLost() throws {
    let text = "入力 甲 (a): 円\n結論 丙 (c)\n  ・甲: 3億円以下"
    for yen in [300_000_000, 300_000_001, 299_999_999] {
      #expect(try Trial(text).status("c", ["a": .number(Rational(yen))]) == (yen > 300_000_000 ? .unmet : .met))
    }
    let big = "入力 甲 (a): 円\n結論 丙 (c): 円\n  = 甲 + 1円"
    #expect(try Trial(big).outcome("c", ["a": .text("9007199254740992円")]).value?.number == 9_007_199_254_740_993)
  }

  @Test(arguments: [("1,999円", 1_000), ("▲1円", 0), ("▲1,999円", -1_000), ("▲1,000円", -1_000), ("0円", 0)])
  func roundingDownGoesToTheMultipleTowardZero(yen: String, down: Int) throws {
    let text = "入力 甲 (a): 円\n結論 丙 (c): 円\n  = 切捨て(甲, 1,000円)"
    #expect(try Trial(text).outcome("c", ["a": .text(yen)]).value?.number == Rational(down))
  }

  @Test func whatIsLargestAndSmallestOfSixteenBytesIsNoCrash() async {
    await #expect(processExitsWith: .success) {
      let text = "入力 甲 (a): 円\n結論 丙 (c): 円\n  = 5円 − 甲\n結論 丁 (d)\n  ・甲: 0円以上"
      let trial = try Trial(text)
      for extreme in [Rational.greatest.negated, .greatest] {
        _ = try? trial.text(["a": .number(extreme)])
      }
    }
  }
}
