import Evaluator
import RulesDSL
import Testing

/// 準用: a scheme that follows another.
@Suite struct FollowingTests {
  static let head = """
    区分 保証制度 (program)
      出典 試験
    入力 受付日 (received_on): 日付
      基準日
    入力 保証制度 (program): 保証制度
    入力 申込金額 (amount): 円
    入力 小規模 (small): 有無
    様式 制度の内容 (terms): 保証制度
      ・利用できる方 (open_to): 要件 = 充足
      ・限度額 (limit): 円
      ・料率 (rate): 料率 = 未詳
    結論 利用 (available)
      すべて
        ・制度の内容.適用
        ・制度の内容.利用できる方
        ・申込金額: 制度の内容.限度額以下
    結論 率 (fee_rate): 料率
      = 制度の内容.料率
    制度 甲 (first)
      適用 2024-04-01 から
      利用できる方: 小規模
      限度額: 2,000万円
      料率
        原則 1.00%
        ただし 少額 (low)  申込金額: 500万円以下 のとき 0.80%

    """

  static func trial(_ second: String) throws -> Trial { try Trial(head + "制度 乙 (second)\n" + second) }

  @Test func aSchemeThatFollowsIsDecidedAsIfTheLinesStoodThereOnceMore() throws {
    let following = try Self.trial("  準用 甲\n  限度額: 1,000万円\n")
    let written = try Self.trial(
      """
        利用できる方: 小規模
        限度額: 1,000万円
        料率
          原則 1.00%
          ただし 少額 (low)  申込金額: 500万円以下 のとき 0.80%

      """)
    for program in ["first", "second"] {
      for amount in [5_000_000, 5_000_001, 10_000_000, 10_000_001, 20_000_000, 20_000_001] {
        for small: Facts.Entry in [true, false, .unknown] {
          let facts: Facts = [
            "received_on": "2024-04-01", "program": .text(program), "amount": .number(Rational(amount)),
            "small": small,
          ]
          #expect(try following.decide(facts).outcomes == written.decide(facts).outcomes, "\(facts.entries)")
        }
      }
    }
  }

  @Test func theReceptionPeriodIsNotTakenOver() throws {
    let facts: Facts = ["received_on": "2024-03-31", "program": "second", "amount": 1, "small": true]
    #expect(try Self.trial("  準用 甲\n").outcome("available", facts).status == .met)
    #expect(try Self.trial("  準用 甲\n  適用 2024-04-01 から\n").outcome("available", facts).status == .unmet)
  }

  @Test func aTraceSpeaksOfTheSchemeAppliedFor() throws {
    let text = try Self.trial("  準用 甲\n").text(
      ["received_on": "2024-04-01", "program": "second", "amount": 5_000_000, "small": true])
    #expect(text.contains("乙") && !text.contains("甲"))
  }

  @Test func whatIsTakenOverRestsOnTheSourceOfTheSchemeThatFollows() throws {
    let facts: Facts = ["received_on": "2024-04-01", "program": "second", "amount": 5_000_000, "small": true]
    let text = try Self.trial("  出典 乙のちらし\n  準用 甲\n").text(facts)
    #expect(text.contains("乙のちらし"))
    let own = Self.head.replacing("  限度額: 2,000万円", with: "  限度額: 2,000万円\n    出典 限度の通知")
    let kept = try Trial(own + "制度 乙 (second)\n  出典 乙のちらし\n  準用 甲\n").text(facts)
    #expect(kept.contains("限度の通知") && kept.contains("乙のちらし"))
  }

  @Test(arguments: ["甲", "「甲」", "first", "ｆｉｒｓｔ"])
  func theOtherSchemeIsCalledByEitherNameInAnyWidth(name: String) throws {
    let facts: Facts = ["received_on": "2024-04-01", "program": "second", "amount": 5_000_000, "small": true]
    #expect(try Self.trial("  準用 \(name)\n").outcome("fee_rate", facts).summary.contains("0.80%"))
  }

  @Test func whatIsWrongInFollowedLinesIsToldOnce() throws {
    let text = Self.head.replacing("500万円以下", with: "500人以下") + "制度 乙 (second)\n  準用 甲\n制度 丙 (third)\n  準用 甲\n"
    let error = try #require(throws: InvalidRules.self) { try Trial(text) }
    #expect(error.diagnostics.map(\.code) == ["unit-mismatch"])
  }
}
