import Evaluator
import RulesDSL
import Testing

/// 原則 and ただし.
@Suite struct PrincipleTests {
  static let text = """
    区分 使途 (purpose)
      ・運転資金 (working)
      ・設備資金 (equipment)
      ・旧債 (old_debt)
    入力 使途 (purpose): 使途
    入力 金額 (amount): 円
    判断 事情 (reason)
    結論 上限 (limit): か月
      原則 10年
      ただし 設備 (equipment_case)  使途: 設備資金 のとき 20年
    結論 適否 (allowed)
      原則 使途: 運転資金、設備資金
      ただし 旧債 (old_debt_case)  使途: 旧債 のとき 事情: あり
    結論 手数料 (fee): 円
      原則 10円
      ただし 大口 (large) 優先 1 金額: 1億円以上 のとき 30円
      ただし 設備 (equipment_fee) 優先 2 使途: 設備資金 のとき 20円
    """

  static func outcome(_ identifier: String, _ facts: Facts) throws -> Outcome {
    try Trial(text).outcome(identifier, facts)
  }

  @Test(arguments: [("運転資金", 120), ("設備資金", 240), ("旧債", 120)])
  func anExceptionTakesThePlaceOfThePrinciple(purpose: String, months: Int) throws {
    #expect(try PrincipleTests.outcome("limit", ["purpose": .text(purpose)]).value?.number == Rational(months))
  }

  @Test func anUnknownGuardLeavesTheValueOpen() throws {
    let outcome = try PrincipleTests.outcome("limit", [:])
    #expect(outcome.status == .undetermined && outcome.needs == ["purpose"])
  }

  @Test(arguments: [
    ("運転資金", nil, Outcome.Status.met), ("旧債", nil, .undetermined), ("旧債", true, .met), ("旧債", false, .unmet),
  ])
  func anExceptionMayAskForAJudgement(purpose: String, reason: Bool?, status: Outcome.Status) throws {
    var facts = Facts([(key: "purpose", entry: .text(purpose))])
    if let reason { facts = Facts(facts.entries + [(key: "reason", entry: .truth(reason))]) }
    let outcome = try PrincipleTests.outcome("allowed", facts)
    #expect(outcome.status == status)
    #expect(outcome.needs == (status == .undetermined ? ["reason"] : []))
  }

  @Test(arguments: [("設備資金", 100_000_000, 30), ("設備資金", 99_999_999, 20), ("運転資金", 100_000_000, 30), ("運転資金", 1, 10)])
  func whereTwoHoldTheSmallerNumberGoesFirst(purpose: String, amount: Int, fee: Int) throws {
    let facts: Facts = ["purpose": .text(purpose), "amount": .text("\(amount)円")]
    #expect(try PrincipleTests.outcome("fee", facts).value?.number == Rational(fee))
  }

  @Test func theFirstOfTheOrderDecidesThoughTheSecondIsUnknown() throws {
    #expect(try PrincipleTests.outcome("fee", ["amount": 100_000_000]).value?.number == 30)
    let open = try PrincipleTests.outcome("fee", ["purpose": "設備資金"])
    #expect(open.status == .undetermined && open.needs == ["amount"])
  }

  @Test func outcomesThatAgreeDecideThoughTheGuardIsUnknown() throws {
    let text = "入力 甲 (a): 有無\n結論 丙 (c): 円\n  原則 10円\n  ただし 乙 (b)  甲 のとき 10円"
    #expect(try Trial(text).outcome("c", [:]).value?.number == 10)
  }

  @Test func exceptionsWithoutAnOrderRuleEachOtherOut() throws {
    let text = """
      入力 甲 (a): 有無
      入力 乙 (b): 有無
      結論 丙 (c): 円
        原則 10円
        ただし 一 (one)
          すべて
            ・甲
            ・乙
          のとき 20円
        ただし 二 (two)
          すべて
            ・甲
            ・乙: なし
          のとき 30円
      """
    #expect(try Trial(text).outcome("c", ["a": false]).value?.number == 10)
    #expect(try Trial(text).outcome("c", ["a": true, "b": true]).value?.number == 20)
    #expect(try Trial(text).outcome("c", ["a": true, "b": false]).value?.number == 30)
    #expect(try Trial(text).outcome("c", ["a": true]).needs == ["b"])
  }

  static let dated = """
    入力 日 (day): 日付
      基準日
    入力 甲 (a): 有無
    入力 乙 (b): 有無
    入力 丁 (d): 有無
    結論 丙 (c)
      原則 甲
      ただし 例外 (x)
        適用 2024-03-15 から
        すべて
          ・乙
        のとき 丁
    """

  @Test(arguments: [
    ("2024-03-14" as String?, Outcome.Status.met, [String]()), ("2024-03-15", .unmet, []),
    (nil, .undetermined, ["day"]),
  ])
  func anExceptionOutOfForceTakesNoPart(day: String?, status: Outcome.Status, needs: [String]) throws {
    let outcome = try Trial(PrincipleTests.dated).outcome("c", ["a": true, "b": true, "d": false], on: day)
    #expect(outcome.status == status)
    #expect(outcome.needs == needs)
  }

  @Test func whereAnExceptionIsOutOfForceThePrincipleIsAskedFor() throws {
    let outcome = try Trial(PrincipleTests.dated).outcome("c", ["b": true], on: "2024-03-14")
    #expect(outcome.status == .undetermined && outcome.needs == ["a"])
  }
}
