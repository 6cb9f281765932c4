import Evaluator
import RulesDSL
import Testing

/// Parameters that stand for one of several readings: whether another would change a decision.
@Suite struct ReadingTests {
  private func readings(_ value: String, staff: Facts.Entry) throws -> [Reading] {
    let text = """
      規則集 試し (trial)
        出典 試しのしおり
      区分 読み方 (ways)
        ・超とする (over)
        ・以上とする (reaching)
      区分 一つきり (single)
        ・これだけ (only)
      設定 読み (reading): 読み方
        = \(value)
      設定 一つ (one): 一つきり
        = これだけ
      入力 社員 (staff): 人
      結論 多い (many)
        原則 社員: 90人超
        ただし 以上とする読み (reaching)  読み: 以上とする のとき 社員: 90人以上
      結論 唯一 (sole)
        ・一つ: これだけ

      """
    let program = Program(try RuleBook([RuleSource(name: "a.rules", text: text)]))
    let counterfactuals = try #require(Counterfactuals(program, decisions: ["many", "sole"]))
    return try counterfactuals.readings(["staff": staff])
  }

  @Test func atTheBoundTheOtherReadingTurnsTheDecision() throws {
    let reading = try #require(try readings("超とする", staff: 90).first)
    #expect(reading.parameter == "reading")
    #expect(reading.member?.identifier == "over")
    #expect(reading.others.map(\.member.identifier) == ["reaching"])
    #expect(reading.others.flatMap(\.outcomes).map(\.identifier) == ["many"])
    #expect(reading.others.flatMap(\.outcomes).map(\.status) == [.met])
  }

  @Test(arguments: [89, 91]) func beyondTheBoundEveryReadingSaysTheSame(staff: Int) throws {
    let reading = try #require(try readings("超とする", staff: .number(Rational(staff))).first)
    #expect(reading.others.map(\.outcomes.count) == [0])
  }

  @Test func aChoiceOfOneIsNoReading() throws {
    #expect(try readings("超とする", staff: 90).map(\.parameter) == ["reading"])
  }

  @Test func ofAReadingThatIsLeftOpenEachMemberIsTold() throws {
    let reading = try #require(try readings("未詳\n  出典 なし\n  注 分からない", staff: 90).first)
    #expect(reading.member == nil)
    #expect(reading.others.map { $0.outcomes.map(\.status) } == [[.unmet], [.met]])
  }

  @Test func atNinetyPercentTheShippedRulesTellOfTheOtherReading() throws {
    let program = try RuleFolder.program()
    let counterfactuals = try #require(Counterfactuals(program, decisions: ["employee_evidence_required"]))
    func turned(_ staff: Int) throws -> [String] {
      let facts: Facts = [
        "申込人区分": "会社", "業種": "製造業等", "資本金": 300_000_001, "従業員数": .number(Rational(staff)),
      ]
      return try counterfactuals.readings(facts, on: CalendarDate(typed: "2024-04-01")).filter {
        $0.others.contains { !$0.outcomes.isEmpty }
      }.map(\.parameter)
    }
    #expect(try turned(269) == [])
    #expect(try turned(270) == ["evidence_reading"])
    #expect(try turned(271) == [])
  }
}
