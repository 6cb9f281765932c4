import Evaluator
import RulesDSL
import Testing

/// 対象 and 適用: what is not applicable is neither true nor false.
@Suite struct ScopeTests {
  static let text = """
    区分 種別 (kind)
      ・会社 (company)
      ・個人 (person)
    入力 種別 (kind): 種別
    入力 甲 (a): 有無
    入力 日 (day): 日付
      基準日
    要件 会社の要件 (company_rule)
      対象 種別: 会社
      ・甲
    要件 新しい要件 (new_rule)
      適用 2024-03-15 から 2027-03-31 まで
      ・甲
    結論 会社だけ (company_only)
      対象 種別: 会社
      ・甲
    結論 新しい (new)
      適用 2024-03-15 から 2027-03-31 まで
      ・甲
    結論 両方 (both)
      すべて
        ・会社の要件
        ・新しい要件
        ・種別: 会社、個人
    結論 どちらか (either)
      いずれか
        ・会社の要件
        ・新しい要件
    結論 会社でない (not_company)
      ・会社の要件: 非充足
    計算 数 (number): 円
      対象 種別: 会社
      = 5円
    結論 数の値 (shown): 円
      = 数
    結論 数の条件 (tested)
      ・数: 5円以上
    """

  static func outcome(_ identifier: String, _ facts: Facts, on date: String? = nil) throws -> Outcome {
    try Trial(text).outcome(identifier, facts, on: date)
  }

  @Test func aDecisionOutOfScopeCountsAsUnmetAndSaysWhy() throws {
    let outcome = try ScopeTests.outcome("company_only", ["kind": "個人", "a": true])
    #expect(outcome.status == .unmet && !outcome.isApplicable)
    #expect(outcome.inapplicability == .outOfScope)
    #expect(outcome.needs.isEmpty)
  }

  @Test(arguments: [
    ("2024-03-14", false), ("2024-03-15", true), ("2026-01-01", true), ("2027-03-31", true), ("2027-04-01", false),
  ])
  func aRuleIsInForceFromItsFirstToItsLastDay(day: String, isInForce: Bool) throws {
    let outcome = try ScopeTests.outcome("new", ["a": true, "day": .text(day)])
    #expect(outcome.status == (isInForce ? .met : .unmet))
    #expect(outcome.inapplicability == (isInForce ? nil : .notInForce))
  }

  @Test func withoutABasisDateItIsAskedFor() throws {
    let outcome = try ScopeTests.outcome("new", ["a": true])
    #expect(outcome.status == .undetermined && outcome.needs == ["day"])
    #expect(try Trial(ScopeTests.text).decide(["a": true]).basisDate == nil)
  }

  @Test func anUnknownScopeIsAskedFor() throws {
    #expect(try ScopeTests.outcome("company_only", ["a": true]).needs == ["kind"])
    #expect(try ScopeTests.outcome("company_only", [:]).needs == ["kind", "a"])
  }

  @Test func whatIsNotApplicableLeavesItsBlock() throws {
    let facts: Facts = ["kind": "個人", "a": false]
    #expect(try ScopeTests.outcome("both", facts, on: "2020-01-01").status == .met)
    let empty = try ScopeTests.outcome("either", facts, on: "2020-01-01")
    #expect(empty.status == .unmet && empty.inapplicability == .outOfScope)
  }

  @Test func theOppositeOfNotApplicableIsNotApplicable() throws {
    let outcome = try ScopeTests.outcome("not_company", ["kind": "個人", "a": false])
    #expect(outcome.status == .unmet && !outcome.isApplicable)
    #expect(try ScopeTests.outcome("not_company", ["kind": "会社", "a": false]).status == .met)
  }

  @Test func aValueOutOfScopeIsNone() throws {
    let value = try ScopeTests.outcome("shown", ["kind": "個人"])
    #expect(value.status == .unmet && value.value == nil && !value.isApplicable)
    let test = try ScopeTests.outcome("tested", ["kind": "個人"])
    #expect(test.status == .unmet && !test.isApplicable)
    #expect(try ScopeTests.outcome("shown", ["kind": "会社"]).value?.number == 5)
  }

  @Test func aGivenDateTakesThePlaceOfTheApplications() throws {
    let trial = try Trial(ScopeTests.text)
    let facts: Facts = ["a": true, "day": "2024-03-14"]
    let replaced = try trial.decide(facts, on: "2024-03-15")
    #expect(replaced["new"]?.status == .met)
    #expect(replaced.isBasisDateReplaced)
    #expect(replaced.basisDate == (try CalendarDate(day: "2024-03-15")))
    let own = try trial.decide(facts)
    #expect(own["new"]?.status == .unmet && !own.isBasisDateReplaced)
    #expect(try trial.text(facts, on: "2024-03-15").contains("基準日 2024-03-15 (申込の日付に代えて指定)"))
    #expect(try trial.text(facts).contains("基準日 2024-03-14 (日)"))
  }

  static let table = """
    入力 日 (day): 日付
      基準日
    入力 甲 (a): 有無
    入力 人 (n): 人
    表 基準 (t)
      適用 2024-03-15 から
      | 甲   || 人       | 値 (v): 円 |
      | あり || 10人以下 | 1円        |
      該当なし: 非充足
    結論 丙 (c)
      すべて
        ・甲
        ・基準.人
    結論 丁 (d)
      ・基準.人
    結論 戊 (e): 円
      = 基準.値
    """

  @Test func aTableOutOfForceLeavesTheBlock() throws {
    let facts: Facts = ["a": true, "n": 11]
    #expect(try Trial(ScopeTests.table).status("c", facts, on: "2024-03-15") == .unmet)
    #expect(try Trial(ScopeTests.table).status("c", facts, on: "2024-03-14") == .met)
    #expect(try Trial(ScopeTests.table).outcome("d", facts, on: "2024-03-14").isApplicable == false)
    #expect(try Trial(ScopeTests.table).outcome("e", facts, on: "2024-03-14").isApplicable == false)
  }

  @Test func whileTheDateIsMissingATableMayBeOutOfForce() throws {
    let outcome = try Trial(ScopeTests.table).outcome("c", ["a": true, "n": 11])
    #expect(outcome.status == .undetermined)
    #expect(outcome.needs == ["day"])
  }

  @Test func anOtherwiseRowOutOfForceTakesNoPart() throws {
    let text = """
      入力 日 (day): 日付
        基準日
      入力 人 (n): 人
      表 基準 (t)
        | 人       || 大きさ (size): 人 | 適用            |
        | 10人以下 || 5人               | 常時            |
        | それ以外 || 9人               | 2018-03-31 まで |
        該当なし: 非充足
      結論 丙 (c): 人
        = 基準.大きさ
      """
    #expect(try Trial(text).outcome("c", ["n": 11], on: "2018-03-31").value?.number == 9)
    #expect(try Trial(text).outcome("c", ["n": 11], on: "2018-04-01").value == nil)
  }
}
