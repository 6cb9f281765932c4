import RulesDSL
import Testing

@testable import DecisionEngine
@testable import Evaluator

/// A number that is missing still has its range, and what its range decides is decided.
@Suite struct RangeTests {
  static let inputs = """
    入力 申込金額 (requested): 円
      範囲 1円以上
    入力 既存保証残高 (existing): 円
      範囲 0円以上
    入力 負債額 (debt): 円
      範囲 0円以上
    入力 損益 (profit): 円
    入力 利率 (rate): 料率
      範囲 0%超3%以下
    入力 月数 (months): か月
      範囲 1か月以上120か月以下
    入力 新規 (new): 有無

    """

  static func outcome(_ rules: String, _ facts: Facts, _ identifier: String = "d") throws -> Outcome {
    try Trial(inputs + rules).outcome(identifier, facts)
  }

  @Test func aSumIsOverItsLimitWhateverTheMissingPartIs() throws {
    let rules = """
      計算 合計 (total): 円
        = 申込金額 + 既存保証残高
      結論 限度超 (d)
        ・合計: 280,000,000円超
      """
    #expect(try Self.outcome(rules, ["requested": 280_000_001]).status == .met)
    #expect(try Self.outcome(rules, ["requested": 280_000_001]).needs == [])
    let open = try Self.outcome(rules, ["requested": 280_000_000])
    #expect(open.status == .undetermined)
    #expect(open.needs == ["existing"])
    #expect(try Self.outcome(rules, ["existing": 280_000_000]).status == .met, "the request is one yen at least")
  }

  /// Each formula of facts that are missing, with a test that its range passes and one that it leaves open.
  @Test(arguments: [
    ("申込金額 + 既存保証残高", "1円以上", "1円超"),
    ("申込金額 + 1円", "2円以上", "3円以上"),
    ("0円 − 既存保証残高", "0円以下", "0円未満"),
    ("申込金額 × 2", "2円以上", "2円超"),
    ("申込金額 × (0 − 2)", "−2円以下", "−2円未満"),
    ("申込金額 × 利率", "0円超", "1円以上"),
    ("100円 ÷ 利率", "3,333円以上", "3,334円以上"),
    ("切上げ(申込金額, 1,000円)", "1,000円以上", "2,000円以上"),
    ("切捨て(申込金額, 1,000円)", "0円以上", "1円以上"),
    ("最大(損益, 0円)", "0円以上", "0円超"),
    ("最小(損益, 0円)", "0円以下", "0円未満"),
    ("最小(申込金額, 既存保証残高)", "0円以上", "0円超"),
    ("申込金額 ÷ (既存保証残高 + 1円) × 1円", "0円超", "1円以上"),
  ])
  func aFormulaHandsTheRangeOn(formula: String, passed: String, open: String) throws {
    for (test, status) in [(passed, Outcome.Status.met), (open, .undetermined)] {
      let rules = "計算 額 (amount): 円\n  = \(formula)\n結論 判定 (d)\n  ・額: \(test)\n"
      #expect(try Self.outcome(rules, [:]).status == status, "\(formula) \(test)")
    }
  }

  @Test func whatMayBeUndefinedHasNoRange() throws {
    for formula in [
      "申込金額 ÷ 既存保証残高 × 1円", "申込金額 × 申込金額 ÷ 1円 × 申込金額 ÷ 1円 × 申込金額 ÷ 1円", "最大(不明な額, 0円)", "損益 ÷ (利率 − 1%)",
    ] {
      let unstated = "計算 不明な額 (unstated): 円\n  注 資料にない\n  = 未詳\n"
      let rules = unstated + "計算 額 (amount): 円\n  = \(formula)\n結論 判定 (d)\n  ・額: 0円以上\n"
      #expect(try Self.outcome(rules, [:]).status == .undetermined, "\(formula)")
    }
  }

  @Test func aCalculationThatMayNotApplyIsOpenOrNone() throws {
    let rules = """
      計算 額 (amount): 円
        対象 新規: あり
        = 申込金額 + 1円
      結論 判定 (d)
        いずれか
          ・額: 2円以上
          ・新規: なし
      """
    #expect(try Self.outcome(rules, [:]).status == .undetermined)
    #expect(try Self.outcome(rules, ["new": true]).status == .met)
  }

  @Test func rowsThatTheRangeExcludesAreNoCandidates() throws {
    let rules = """
      表 区分表 (bands)
        | 負債額   || 率 (fee): 料率 |
        | 0円以上  || 1%             |
        | 0円未満  || 2%             |
      結論 率 (d): 料率
        = 区分表.率
      """
    #expect(try Self.outcome(rules, [:]).status == .met)
  }

  @Test func theRangeOfATablesValueIsThatOfAllItsCandidates() throws {
    let rules = """
      表 区分表 (bands)
        | 負債額       || 額 (amount): 円  |
        | 10円以下     || 申込金額 + 4円   |
        | 10円超       || 30円             |
      結論 判定 (d)
        ・区分表.額: 5円以上
      結論 判定2 (e)
        ・区分表.額: 6円以上
      """
    #expect(try Self.outcome(rules, [:]).status == .met)
    #expect(try Self.outcome(rules, [:], "e").status == .undetermined)
  }

  @Test func aValueThatMayLackARowPassesNoTestForSure() throws {
    let rules = """
      表 区分表 (bands)
        | 新規 || 額 (amount): 円 |
        | あり || 申込金額        |
        該当なし: 非充足
      要件 額がない (without)
        いずれもない
          ・区分表.額: 1円以上
      結論 判定 (d)
        ・額がない
      """
    #expect(try Self.outcome(rules, [:]).status == .undetermined)
    #expect(try Self.outcome(rules, ["new": false]).status == .met)
    #expect(try Self.outcome(rules, ["new": true]).status == .unmet)
  }

  @Test func aRowWhoseSelectorCanOnlyFailIsNoCandidate() throws {
    let rules = """
      表 額 (amounts): 円
        | 新規 || 申込金額: 1,000円超 |
        | あり || 1,500円             |
        該当なし: 非充足
      表 区分表 (bands)
        | 額        || 利率 |
        | 900円以下 || ―    |
        該当なし: 非充足
      結論 判定 (d)
        ・区分表.利率: 充足か未詳
      """
    #expect(try Self.outcome(rules, [:]).status == .unmet)
  }

  @Test func aSecondConditionNarrowsNoRange() throws {
    let rules = """
      結論 判定 (d)
        いずれか
          ・負債額: 100円以上
          ・負債額: 100円未満
      """
    #expect(try Self.outcome(rules, [:]).status == .undetermined, "condition by condition, as Kleene's tables say")
  }
}
