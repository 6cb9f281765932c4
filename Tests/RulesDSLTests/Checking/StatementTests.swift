import RulesDSL
import Testing

@Suite struct StatementTests {
  static func fact(_ identifier: String, _ text: String) throws -> Fact {
    let rules = try Draft(text).book().checked
    return try #require(rules.facts.first { $0.name.identifier == identifier })
  }

  @Test(arguments: [
    ("円", ValueType.money), ("人", .people), ("回", .times), ("か月", .months), ("日", .days), ("割合", .percentage),
    ("料率", .rate), ("倍率", .multiple), ("番号", .number), ("日付", .date), ("有無", .yesNo), ("文字", .text),
    ("業種", .choice(0)), ("yen", .money), ("people", .people), ("percentage", .percentage), ("yes_no", .yesNo),
    ("industry", .choice(0)),
  ])
  func anInputHasTheTypeThatItIsGiven(name: String, type: ValueType) throws {
    let fact = try StatementTests.fact("x", "入力 甲 (x): \(name)\n  参考")
    #expect(fact.type == type)
    #expect(fact.kind == .input && fact.isGiven && fact.isReference)
  }

  @Test func anInputHasItsRangeItsFieldAndItsNote() throws {
    let fact = try StatementTests.fact(
      "x", "入力 甲 (x): 人\n  範囲 0人以上\n  記入欄 申込書「従業員数(常用)」\n  注 一つ目\n  注 二つ目\n  説明 説明文\n  出典 11ページ\n  参考")
    #expect(fact.range != nil)
    #expect(fact.formField == "申込書「従業員数(常用)」")
    #expect(fact.provenance.note == "一つ目\n二つ目")
    #expect(fact.provenance.description == "説明文")
    #expect(fact.provenance.citation == "11ページ")
  }

  @Test func aJudgementIsAYesOrNoOfAPerson() throws {
    let fact = try StatementTests.fact("x", "判断 甲 (x)\n  説明 担当者がみる\n  参考")
    #expect(fact.kind == .judgement && fact.type == .yesNo && !fact.isCondition)
  }

  @Test(arguments: [
    ("計算 甲 (x): 円\n  = 資本金 + 1円", Fact.Kind.calculation, false), ("要件 甲 (x)\n  ・延滞: なし", .requirement, true),
    ("除外 甲 (x)\n  ・延滞\n結論 乙 (y)\n  ・甲", .exclusion, true), ("結論 甲 (x)\n  すべて\n    ・延滞", .decision, true),
    ("結論 甲 (x): 円\n  = 資本金", .decision, false), ("結論 甲 (x): 有無\n  = 延滞", .decision, false),
    ("設定 甲 (x): 円\n  = 3億円", .parameter, false), ("設定 甲 (x): 業種\n  = 医業", .parameter, false),
    ("計算 甲 (x): 業種\n  原則 業種\n  ただし 乙 (y)  延滞: あり のとき 医業", .calculation, false),
  ])
  func aRuleIsACheckedFactOfItsKind(text: String, kind: Fact.Kind, isCondition: Bool) throws {
    let fact = try StatementTests.fact("x", text)
    #expect(fact.kind == kind)
    #expect(fact.isCondition == isCondition)
    #expect(fact.provenance.citation == "試験")
  }

  @Test func aDecisionSaysHowItIsShown() throws {
    let display = try StatementTests.fact(
      "x", "結論 甲 (x)\n  表示順 3\n  不利\n  充足の表示 原則必要 (required in principle)\n  非充足の表示 不要\n  ・延滞"
    ).display
    #expect(display.order == 3 && display.isAdverse)
    #expect(display.met?.japanese == "原則必要" && display.met?.english == "required in principle")
    #expect(display.unmet?.japanese == "不要" && display.unmet?.english == nil)
    #expect(display.undetermined == nil)
  }

  @Test func decisionsStandInTheirOrderOfDisplay() throws {
    let rules = try Draft(
      "結論 甲 (a)\n  表示順 30\n  ・延滞\n結論 乙 (b)\n  ・延滞\n結論 丙 (c)\n  表示順 4\n  ・延滞"
    ).book().checked
    #expect(rules.decisions.map { rules.facts[$0].name.identifier } == ["c", "a", "b"])
  }

  @Test func aTableHasSelectorsCriteriaValuesAndRowNames() throws {
    let rules = try Draft(
      """
      区分 帯 (band)
        ・帯A (a)
        ・帯B (b)
      表 基準 (t)
        適用 2018-04-01 から
        | 帯  | 業種   || 資本金   | 小規模 (small): 従業員数 | 上乗せ (extra): 料率 | 適用            | 出典    | 注   |
        | 帯A | 製造業 || 3億円以下 | 20人以下                 | 0.1%                 | 2024-03-15 から | 9ページ | 一つ |
        | 帯B | 医業   || ―         | ―                        | 未詳                 | ―               | ―       | ―    |
        該当なし: 対象外
      結論 丙 (c)
        ・基準.小規模
      """
    ).book().checked
    let table = try #require(rules.tables.first)
    #expect(table.selectors.map(\.title) == ["業種"])
    #expect(table.columns.map(\.name.identifier) == ["capital", "small", "extra"])
    #expect(table.rows.map(\.member) == [0, 1])
    #expect(table.noRow == .notApplicable)
    #expect(table.provenance.period.from == CalendarDate(year: 2018, month: 4, day: 1))
    #expect(table.rows[0].period.from == CalendarDate(year: 2024, month: 3, day: 15))
    #expect(table.rows[0].citation == "9ページ" && table.rows[0].note == "一つ")
    #expect(table.rows[1].period == .always && table.rows[1].citation == nil)
  }

  @Test func aPamphletsTableOfRatesRunsAcross() throws {
    let rules = try Draft(
      """
      表 料率表 (rates): 料率
        | 延滞 || 料率区分: 1以上5以下 | 6以上9以下 |
        | あり || 1.90%                | 1.75%      |
        | なし || 1.55%                | 1.35%      |
      結論 丙 (c): 料率
        = 料率表
      """
    ).book().checked
    #expect(rules.tables.first?.rows.count == 4)
    #expect(rules.tables.first?.gaps.isEmpty == true)
  }

  @Test func aConsistencyIsAListThatMustNotHoldTogether() throws {
    let rules = try Draft("整合 甲 (x)\n  出典 どこか\n  あってはならない\n    ・延滞: なし\n    ・資本金: 0円").book().checked
    #expect(rules.consistencies.map(\.conditions.count) == [2])
  }

  @Test func anExampleIsOneOrARowForEachLine() throws {
    let rules = try Draft(
      """
      結論 丙 (c)
        ・資本金: 3億円以下
      例 一つ
        資本金: 3億円
        期待
          丙: 充足
      例 表で
        従業員数: 3人
        | 資本金        | 従業員数 || 丙     |
        | 3億円         | 5人      || 充足   |
        | 300,000,001円 | ―        || 非充足 |
        | ―             | 5人      || 未確定 |
      """
    ).book().checked
    #expect(rules.examples.map(\.given.count) == [1, 2, 1, 1])
    #expect(rules.examples.map { $0.expectations.map(\.result) } == [[.met], [.met], [.unmet], [.undetermined]])
  }

  @Test func anOverrideTakesThePlaceOfAParameterOrATable() throws {
    let national = """
      規則集 全国 (national)
        制定 全国
        出典 法律
      入力 延滞 (arrears): 有無
      設定 幅 (step): 料率
        = 0.1%
      表 基準 (t)
        | 延滞 || 値 (v): 円 |
        | あり || 1円        |
        | なし || 2円        |
      結論 丙 (c): 円
        = 切捨て(基準.値 × 幅, 1円)
      """
    let local = """
      規則集 協会 (local)
        制定 ある協会
        出典 要領
      変更 設定 幅
        = 0.2%
      変更 表 基準
        | 延滞   || 値 (v): 円 |
        | それ以外 || 5円      |
      """
    for files in [Draft(files: national, local), Draft(files: local, national)] {
      let rules = try files.book().checked
      let step = try #require(rules.facts.first { $0.name.identifier == "step" })
      #expect(Meaning(try files.book()).definition(of: "step") == "0.20%")
      #expect(step.provenance.overriddenBy.map { rules.ruleSets[$0].issuer } == "ある協会")
      #expect(step.provenance.citation == "要領")
      #expect(rules.tables[0].rows.count == 1)
    }
  }

  @Test(arguments: [
    ("結論 丙 (c)  # 注釈\n  # 注釈\n  ・延滞 # 注釈\n# 注釈", "arrears true"),
    (
      "結論 丙 (c)\n  すべて # どちらも\n    ・延滞 # 甲\n    ・いずれか # 乙\n      ・資本金: 1円",
      "all(arrears true, any(capital [\"1 yen\"]))"
    ),
  ])
  func aCommentMayStandBehindAnything(text: String, meaning: String) throws {
    #expect(Meaning(try Draft(text).book()).definition(of: "c") == meaning)
  }
}
