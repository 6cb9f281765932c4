import Evaluator
import RulesDSL
import Testing

/// Two applications, days or rule books side by side: what differs, and what caused what.
@Suite struct ComparisonTests {
  private static let rules = """
    規則集 試し (trial)
      出典 試しのしおり
    入力 受付日 (received_on): 日付
      基準日
    入力 年商 (sales): 円
    入力 借入 (loan): 円
    入力 社員 (staff): 人
    入力 法人 (company): 有無
    入力 役員 (officers): 人
    設定 借入の上限 (ceiling): 円
      出典 上限の表
      | 値    | 適用               |
      | 100円 | 2024-03-31 まで    |
      | 80円  | 2024-04-01 から    |
    要件 小さい (small)
      出典 規模の頁
      ・社員: 20人以下
    要件 軽い (light)
      出典 借入の頁
      ・借入: 借入の上限以下
    整合 個人に役員はない (no_officers)
      注 役員がいるのは法人だけ
      あってはならない
        ・法人: なし
        ・役員: 1人以上
    結論 可 (fit)
      すべて
        ・小さい
        ・軽い
    結論 個人 (person)
      ・法人: なし

    """
  private static let before: Facts = [
    "received_on": "2024-03-31", "sales": 500, "loan": 90, "staff": 30, "company": true, "officers": 2,
  ]

  private func program(_ ceiling: String = "80円") throws -> Program {
    Program(
      try RuleBook([
        RuleSource(name: "a.rules", text: ComparisonTests.rules.replacing("80円 ", with: ceiling + " "))
      ]))
  }

  private func facts(_ changes: [String: Facts.Entry]) -> Facts {
    Facts(
      Dictionary(ComparisonTests.before.entries.map { ($0.key, $0.entry) }) { first, _ in first }
        .merging(changes) { $1 })
  }

  private func compared(_ changes: [String: Facts.Entry]) throws -> Comparison {
    let program = try program()
    return Comparison(
      from: try Comparison.Side(program, ComparisonTests.before), to: try Comparison.Side(program, facts(changes)))
  }

  @Test func aFactThatDecidesNothingDiffersButCausesNothing() throws {
    let comparison = try compared(["sales": 400])
    #expect(comparison.facts.map(\.fact) == ["sales"])
    #expect(comparison.decisions.isEmpty)
    #expect(comparison.days == nil)
    #expect(!comparison.differsInRules)
  }

  @Test func ofSeveralDifferencesTheOneThatTurnedItIsTheCause() throws {
    let comparison = try compared(["sales": 400, "staff": 20, "loan": 80])
    #expect(comparison.facts.map(\.fact) == ["sales", "loan", "staff"])
    let turned = try #require(comparison.decisions.first)
    #expect(comparison.decisions.map(\.decision) == ["fit"])
    #expect((turned.before?.status, turned.after?.status) == (.unmet, .met))
    #expect(turned.causes == [.fact("staff")])
  }

  @Test func whatOnlyTurnsItTogetherIsToldTogether() throws {
    let before = facts(["loan": 101])
    let program = try program()
    let comparison = Comparison(
      from: try Comparison.Side(program, before), to: try Comparison.Side(program, facts(["loan": 100, "staff": 20])))
    #expect(comparison.decisions.map(\.causes) == [[.fact("loan"), .fact("staff")]])
  }

  @Test func aMixtureThatContradictsItselfCausesNothing() throws {
    let comparison = try compared(["company": false, "officers": 0])
    #expect(comparison.decisions.map(\.decision) == ["person"])
    #expect(comparison.decisions.map(\.causes) == [[.fact("company"), .fact("officers")]])
  }

  @Test func ofTwoDaysTheRuleThatTurnedIsNamedWithItsSource() throws {
    let (program, small) = (try program(), facts(["staff": 20]))
    let comparison = Comparison(
      from: try Comparison.Side(program, small),
      to: try Comparison.Side(program, small, on: CalendarDate(typed: "2024-04-01")))
    #expect(comparison.facts.isEmpty)
    #expect(comparison.days?.after == CalendarDate(typed: "2024-04-01"))
    let turned = try #require(comparison.decisions.first)
    #expect(turned.causes == [.day])
    let rules = turned.rules(.japanese)
    #expect(rules.map(\.before.value) == ["100円"])
    #expect(rules.map(\.after.value) == ["80円"])
    #expect(rules.map(\.sourceAfter) == ["上限の表"])
  }

  @Test func ofTwoRuleBooksTheRuleThatTurnedIsNamed() throws {
    let small = facts(["staff": 20])
    let day = CalendarDate(typed: "2024-04-01")
    let comparison = Comparison(
      from: try Comparison.Side(try program(), small, on: day),
      to: try Comparison.Side(try program("95円"), small, on: day))
    #expect(comparison.differsInRules)
    let turned = try #require(comparison.decisions.first)
    #expect(turned.causes == [.rules])
    #expect(turned.rules(.japanese).map(\.after.value) == ["95円"])
  }

  @Test func aFactThatMakesUpForTheDayLeavesBothAsCauses() throws {
    // The later day asks for less, and fewer are employed: either alone leaves it unmet.
    let program = try program("200円")
    let comparison = Comparison(
      from: try Comparison.Side(program, facts(["loan": 150])),
      to: try Comparison.Side(program, facts(["loan": 150, "staff": 5, "received_on": "2024-04-01"])))
    #expect(comparison.decisions.map(\.causes) == [[.fact("staff"), .day]])
    #expect(comparison.decisions[0].rules(.japanese).map(\.after.value) == ["200円"])
  }
}
