import RulesDSL
import Testing

/// 総合, 場面, 冒頭, labels and 例の基準日.
@Suite struct ShowingFaultTests {
  static func book(_ text: String) throws -> CheckedRules {
    try RuleBook([RuleSource(name: "t.rules", text: "規則集 試し (trial)\n  出典 試験\n" + text + "\n")]).checked
  }

  static let decisions = """
    入力 滞納 (arrears): 有無
      冒頭
    結論 可否 (verdict: can be guaranteed)
      総合
      場面 受付審査 (screening)
      冒頭
      ・滞納: なし
    """

  @Test func theVerdictItsStageAndWhatStandsAtTheHeadAreKnown() throws {
    let rules = try Self.book(Self.decisions)
    #expect(rules.headline == 1)
    #expect(rules.stages.map(\.identifier) == ["screening"])
    #expect(rules.facts[1].display.stage?.japanese == "受付審査")
    #expect(rules.facts.allSatisfy { $0.display.isAtTop })
  }

  @Test func aLabelIsTheNameInEnglish() throws {
    let name = try Self.book(Self.decisions).facts[1].name
    #expect((name.identifier, name.text(.english), name.text(.japanese)) == ("verdict", "can be guaranteed", "可否"))
  }

  @Test func membersColumnsAndItemsMayHaveLabels() throws {
    let rules = try Self.book(
      """
      区分 方法 (way)
        ・一括 (bullet: in one payment)
      入力 方法 (way): 方法
      表 幅 (step)
        | 方法 || 率 (rate: the rate of it): 料率 |
        | 一括 || 1.00% |
      結論 率 (fee): 料率
        = 幅.率
      """)
    #expect(rules.choices[0].members[0].text(.english) == "in one payment")
    #expect(rules.tables[0].columns[0].name.text(.english) == "the rate of it")
  }

  @Test func theStageOfARuleSetIsThatOfItsDecisions() throws {
    let rules = try RuleBook([
      RuleSource(
        name: "t.rules",
        text: "規則集 試し (trial)\n  出典 試験\n  場面 代位弁済 (subrogation)\n入力 滞納 (arrears): 有無\n結論 可否 (verdict)\n  ・滞納: なし\n")
    ]).checked
    #expect(rules.facts[1].display.stage?.identifier == "subrogation")
  }

  @Test func anExampleHasTheDayOfItsFileUnlessItGivesItsOwn() throws {
    let rules = try RuleBook([
      RuleSource(
        name: "t.rules",
        text: """
          規則集 試し (trial)
            出典 試験
            例の基準日 令和6年4月1日
          入力 受付日 (received_on): 日付
            基準日
          結論 可否 (verdict)
            適用 2024-04-01 から
            原則 充足
          例 ファイルの日
            期待
              可否: 充足
          例 自分の日
            受付日: 2024-03-31
            期待
              可否: 対象外
          例 日のない行
            | 受付日     || 可否   |
            | ―          || 未確定 |
            | 2024-04-01 || 充足   |
          """)
    ]).checked
    #expect(rules.examples.map { $0.given.map { "\($0.value)" }.count } == [1, 1, 0, 1])
  }
}
