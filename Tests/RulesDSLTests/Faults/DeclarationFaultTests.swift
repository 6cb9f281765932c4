import RulesDSL
import Testing

@Suite struct DeclarationFaultTests {
  @Test(arguments: [
    ("入力 資本金 (x): 円", "「資本金」は二度"), ("入力 甲 (capital): 円", "「capital」は二度"),
    ("表 資本金 (x)\n  | 延滞 || 従業員数 |\n  | それ以外 || 1人 |", "「資本金」は二度"),
    ("結論 資本金 (x)\n  ・延滞", "「資本金」は二度"), ("区分 業種 (x)\n  ・甲 (a)", "「業種」は二度"), ("入力 資本金 (capital): 円", "「資本金」は二度"),
    ("入力 ｃａｐｉｔａｌ (x): 円", "は二度"),
  ])
  func aNameIsDeclaredOnce(text: String, words: String) {
    let draft = Draft(text)
    #expect(draft.errors == ["declared-twice"])
    #expect(draft.report().contains(words))
    #expect(draft.report().contains("vocabulary.rules"))
  }

  @Test func aNameDeclaredInTwoFilesIsSaidWithBothPlaces() {
    let one = "規則集 甲 (a)\n  出典 試験\n入力 資本金 (capital): 円\n  参考"
    let two = "規則集 乙 (b)\n  出典 試験\n入力 資本金 (capital): 円\n  参考"
    let draft = Draft(files: one, two)
    #expect(draft.errors == ["declared-twice"])
    #expect(draft.report().contains("2.rules 3行目") && draft.report().contains("参照: 1.rules 3行目"))
    #expect(draft.report(.english).contains("see 1.rules, line 3"))
  }

  @Test(arguments: ["規則集 甲 (a)\n  出典 試験\n", "規則集 乙 (a)\n  出典 試験\n", "規則集 甲 (b)\n  出典 試験\n"])
  func twoRuleSetsHaveTwoNames(second: String) {
    let draft = Draft(files: "規則集 甲 (a)\n  出典 試験\n入力 丙 (c): 円\n  参考", second + "入力 丁 (d): 円\n  参考")
    #expect(draft.errors == ["declared-twice"])
  }

  @Test func twoConsistenciesHaveTwoNames() {
    let rule = "整合 甲 (x)\n  あってはならない\n    ・延滞\n    ・資本金: 0円\n"
    #expect(Draft(rule + rule).errors == ["declared-twice"])
  }

  @Test(arguments: [
    ("区分 帯 (band)\n  ・甲 (a)\n  ・甲 (b)", "member-twice"), ("区分 帯 (band)\n  ・甲 (a)\n  ・乙 (a)", "member-twice"),
    ("区分 帯 (band)", "choice-without-members"), ("入力 甲: 円", "missing-identifier"), ("入力 甲(a): 円", "missing-identifier"),
    ("入力 甲 (A1): 円", "bad-identifier"), ("入力 甲 (1a): 円", "bad-identifier"), ("入力 甲 (a-b): 円", "bad-identifier"),
    ("入力 甲」 (a): 円", "lone-quote"), ("入力 甲「乙 (a): 円", "lone-quote"),
    ("区分 帯 (band)\n  ・甲」乙 (a)", "lone-quote"),
    ("入力", "missing-name"), ("入力 甲 (a):", "missing-type"), ("入力 甲 (a)", "type-missing"),
    ("入力 甲 (a): 人数", "unknown-type"), ("要件 甲 (a): 円\n  ・延滞", "type-not-allowed"), ("判断 甲 (a): 有無", "type-not-allowed"),
    ("入力 甲 (a): 円\n  表示順 1", "clause-not-allowed"), ("要件 甲 (a)\n  不利\n  ・延滞", "clause-not-allowed"),
    ("入力 甲 (a): 日付\n  基準日", "two-basis-dates"), ("入力 甲 (a): 円\n  出典 一\n  出典 二", "clause-twice"),
    ("結論 甲 (a)\n  表示順 三\n  ・延滞", "display-order"), ("結論 甲 (a)\n  充足の表示\n  ・延滞", "clause-without-text"),
    ("結論 甲 (a)\n  すべて\n    ・延滞\n  いずれか\n    ・延滞", "second-definition"),
    ("結論 甲 (a)\n  ・延滞\n  ・延滞: なし", "bullets-without-block"),
    ("結論 甲 (a): 円\n  ・延滞", "not-in-statement"), ("結論 甲 (a)\n  = 資本金", "type-missing"),
    ("規則集 甲 (a)\n  出典 二度目", "ruleset-not-first"),
    ("結論 甲 (a)\n  原則 延滞\n  ただし 乙 (b) 延滞 のとき 充足\n  ただし 乙 (b) 資本金: 1円 のとき 充足", "exception-twice"),
  ])
  func aFaultyDeclarationIsSaidOnce(text: String, code: String) {
    #expect(Draft(text).errors == [code])
  }

  @Test(arguments: ["結論 甲 (a)\n  ・延滞", "表 甲 (a)\n  | 延滞 || 従業員数 |\n  | それ以外 || 1人 |", "設定 甲 (a): 円\n  = 1円"])
  func everyRuleHasASource(rule: String) {
    let draft = Draft(files: Draft.vocabulary, "規則集 丙 (c)\n\(rule)")
    #expect(draft.errors == ["missing-source"])
    #expect(Draft(files: Draft.vocabulary, "規則集 丙 (c)\n  出典 9ページ\n\(rule)").errors.isEmpty)
    #expect(Draft(files: Draft.vocabulary, "規則集 丙 (c)\n\(rule)\n  出典 9ページ").errors.isEmpty)
  }

  @Test(arguments: [
    "入力 甲 (a): 円", "判断 甲 (a)", "設定 甲 (a): 円\n  = 1円", "計算 甲 (a): 円\n  = 1円", "要件 甲 (a)\n  ・延滞",
    "表 甲 (a)\n  | 延滞 || 従業員数 |\n  | それ以外 || 1人 |",
  ])
  func whatNoRuleUsesIsAWarning(text: String) {
    let draft = Draft(text)
    #expect(draft.codes == ["unused"])
    #expect(draft.errors.isEmpty)
    #expect(draft.report().contains("「甲」はどの規則にも使われていません"))
  }

  @Test(arguments: ["入力 甲 (a): 円\n  参考", "判断 甲 (a)\n  参考", "結論 甲 (a)\n  ・延滞"])
  func aReferenceOrADecisionMayStandUnused(text: String) {
    #expect(Draft(text).codes.isEmpty)
  }

  @Test(arguments: [
    ("計算 甲 (a): 円\n  = 甲 + 1円\n結論 丁 (d): 円\n  = 甲", "甲 → 甲"),
    ("要件 甲 (a)\n  ・乙\n要件 乙 (b)\n  ・丙\n要件 丙 (c)\n  ・甲\n結論 丁 (d)\n  ・甲", "甲 → 乙 → 丙 → 甲"),
    ("計算 甲 (a): 円\n  = 表.値\n表 表 (t)\n  | 甲 || 値 (v): 円 |\n  | それ以外 || 1円 |\n結論 丁 (d): 円\n  = 甲", "甲 → 表 → 甲"),
    ("要件 甲 (a)\n  対象 乙\n  ・延滞\n要件 乙 (b)\n  ・甲\n結論 丁 (d)\n  ・甲", "甲 → 乙 → 甲"),
  ])
  func aCircleIsShownByItsNames(text: String, circle: String) {
    let draft = Draft(text)
    #expect(draft.errors == ["cycle"])
    #expect(draft.report().contains(circle))
  }

  @Test func aTableMayAskForATableThatStandsBelowIt() {
    let above = "表 上 (up)\n  | 下.値 || 従業員数 |\n  | 1円以下 || 1人以下 |\n  | 2円以上 || 2人以下 |\n"
    let below = "表 下 (low)\n  | 延滞 || 値 (v): 円 |\n  | あり || 1円 |\n  | なし || 2円 |\n"
    let use = "結論 丁 (d)\n  ・上.従業員数"
    #expect(Draft(below + above + use).codes.isEmpty)
    #expect(Draft(above + below + use).codes.isEmpty)
  }
}
