import RulesDSL
import Testing

/// Slips that leave a text that could be read, but say another thing than was meant.
@Suite struct SilentChangeTests {
  @Test(arguments: [
    "計算 甲 (a): 円\n  = 1円\n  適用 2022-04-01 から\n  適用 2024-03-31 まで\n結論 丙 (c)\n  ・甲: 10円以下",
    "表 基準 (t)\n  | 業種 || 資本金 |\n  | 医業 || 1円以下 |\n  該当なし: 非充足\n  該当なし: 充足\n結論 丙 (c)\n  ・基準.資本金",
    "表 基準 (t)\n  適用 常時\n  適用 2024-03-31 まで\n  | 業種 || 資本金 |\n  | それ以外 || 1円以下 |\n結論 丙 (c)\n  ・基準.資本金",
    "入力 甲 (a): 円\n  範囲 0円以上\n  範囲 1円以上\n結論 丙 (c)\n  ・甲: 10円以下",
    "入力 甲 (a): 円\n  記入欄 一\n  記入欄 二\n結論 丙 (c)\n  ・甲: 10円以下",
    "結論 丙 (c)\n  ・延滞\n  表示順 1\n  表示順 2", "結論 丙 (c)\n  ・延滞\n  充足の表示 一\n  充足の表示 二",
    "結論 丙 (c)\n  原則 延滞\n  ただし 甲 (a)\n    適用 2022-04-01 から\n    適用 2024-03-31 まで\n    すべて\n      ・資本金: 0円\n    のとき 充足",
  ])
  func aLineThatMayStandOnceIsNotWrittenTwice(text: String) {
    #expect(Draft(text).codes == ["clause-twice"])
  }

  @Test(arguments: ["  制定 甲\n  制定 乙\n  出典 試験", "  出典 試験\n  出典 二つ目"])
  func theHeadOfAFileSaysEachThingOnce(head: String) {
    #expect(Draft(files: "規則集 甲 (a)\n\(head)\n入力 乙 (b): 有無\n  参考").errors == ["clause-twice"])
  }

  @Test func theTwoEndsOfAPeriodAreJoinedInTheHint() {
    let draft = Draft("結論 丙 (c)\n  ・延滞\n  適用 2024-03-31 まで\n  適用 2022-04-01 から")
    #expect(draft.report().contains("「適用 2022-04-01 から 2024-03-31 まで」"))
  }

  @Test func notesAndScopesAddUp() {
    #expect(Draft("結論 丙 (c)\n  注 一\n  注 二\n  対象 業種: 医業\n  対象 資本金: 1円以上\n  ・延滞").codes.isEmpty)
  }

  static func table(_ rows: String...) -> Draft {
    let lines = rows.map { "  | \($0) |\n" }.joined()
    return Draft("表 係数 (t)\n\(lines)  該当なし: 対象外\n結論 丙 (c): 倍率\n  = 係数.値")
  }

  @Test func aHoleBetweenTwoBandsIsShownByACase() {
    let draft = SilentChangeTests.table("分割回数 || 値 (v): 倍率", "2回以上6回以下 || 1.0倍", "7回超12回以下 || 2.0倍")
    #expect(draft.codes == ["hole-between-rows"])
    #expect(draft.report().contains("分割回数 7回 のとき"))
    #expect(draft.report().contains("(注意)"))
  }

  @Test func aHoleBetweenTwoPeriodsIsShownByItsDay() {
    let draft = SilentChangeTests.table(
      "業種 || 値 (v): 倍率 | 適用", "医業 || 1.0倍 | 2022-09-29 まで", "医業 || 2.0倍 | 2022-10-01 から")
    #expect(draft.codes == ["hole-between-rows"])
    #expect(draft.report().contains("受付日 2022-09-30"))
    #expect(draft.report().contains("「2022-09-29 まで」と「2022-10-01 から」の間"))
  }

  @Test func whatLiesOutsideAllBandsOrInAnotherRowIsNoHole() {
    let bands = SilentChangeTests.table("分割回数 || 値 (v): 倍率", "2回以上6回以下 || 1.0倍", "7回以上12回以下 || 2.0倍")
    #expect(bands.codes.isEmpty)
    let others = SilentChangeTests.table(
      "業種 | 分割回数 || 値 (v): 倍率", "医業 | 2回以下 || 1.0倍", "医業 | 5回以上 || 2.0倍", "医業、卸売業 | 2回超5回未満 || 3.0倍")
    #expect(others.codes.isEmpty)
    let apart = SilentChangeTests.table(
      "業種 | 分割回数 || 値 (v): 倍率", "医業 | 2回以下 || 1.0倍", "卸売業 | 5回以上 || 2.0倍")
    #expect(apart.codes.isEmpty)
    #expect(SilentChangeTests.table("料率区分 || 値 (v): 倍率", "1 || 1.0倍", "3 || 2.0倍").codes.isEmpty)
  }

  @Test func overlappingPeriodsAreToldAsPeriods() {
    let draft = SilentChangeTests.table(
      "業種 || 値 (v): 倍率 | 適用", "医業 || 1.0倍 | 2022-01-31 まで", "医業 || 2.0倍 | 2022-01-31 から")
    #expect(draft.codes == ["rows-differ"])
    #expect(draft.report().contains("「2022-01-31 まで」と「2022-01-31 から」の両方"))
  }

  @Test func anAmountAmongRangesHasLostItsWord() {
    let table = "表 基準 (t)\n  | 業種 || 資本金 |\n  | 医業 || 3億円 |\n  | それ以外 || 1億円以下 |\n結論 丙 (c)\n  ・基準.資本金"
    let draft = Draft(table)
    #expect(draft.codes == ["exactly-equal"])
    #expect(draft.report().contains("「3億円以下」ではありませんか?"))
    #expect(draft.diagnostics[0].fix?.replacement == "3億円以下")
    #expect(Draft(table.replacing("3億円", with: "0円")).codes.isEmpty)
  }

  @Test func anAmountOfABulletHasLostItsWord() {
    #expect(Draft("結論 丙 (c)\n  ・資本金: 3億円").codes == ["exactly-equal"])
    #expect(Draft("結論 丙 (c)\n  ・資本金: 0円").codes.isEmpty)
    #expect(Draft("結論 丙 (c)\n  ・分割回数: 1回").codes.isEmpty)
  }
}
