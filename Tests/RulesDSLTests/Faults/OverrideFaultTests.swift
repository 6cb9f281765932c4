import RulesDSL
import Testing

@Suite struct OverrideFaultTests {
  static let parameter = "設定 幅 (step): 料率\n  = 0.1%\n結論 丙 (c): 料率\n  = 幅\n"

  @Test func oneThingIsOverriddenOnce() {
    let draft = Draft("\(OverrideFaultTests.parameter)変更 設定 幅\n  = 0.2%\n変更 設定 幅\n  = 0.3%")
    #expect(draft.errors == ["overridden-twice"])
    #expect(draft.report().contains("参照: draft.rules 8行目"))
    #expect(draft.report(.english).contains("see draft.rules, line 8"))
  }

  @Test(arguments: [
    ("変更 設定 巾\n  = 0.2%", "override-of-nothing"), ("変更 幅\n  = 0.2%", "override-without-kind"),
    ("変更 要件 幅\n  = 0.2%", "override-of-nothing"), ("変更 設定\n  = 0.2%", "override-without-kind"),
    ("変更 設定 幅\n  = 0.2円", "unit-mismatch"), ("変更 設定 幅", "no-definition"),
  ])
  func anOverrideNamesWhatItChanges(text: String, code: String) {
    #expect(Draft(OverrideFaultTests.parameter + text).errors == [code])
  }

  @Test(arguments: [("変更 表 幅\n  | 延滞 || 値 (v): 円 |\n  | それ以外 || 1円 |", "幅"), ("変更 設定 資本金\n  = 1円", "資本金")])
  func anOverrideOfAnotherKindIsNotToldTheSameNameAgain(text: String, name: String) {
    let draft = Draft(OverrideFaultTests.parameter + text)
    #expect(draft.errors == ["override-of-nothing"])
    #expect(!draft.report().contains("「\(name)」ではありませんか?"))
  }

  @Test func anOverrideHasASource() {
    let national = "規則集 全国 (national)\n  出典 法律\n\(OverrideFaultTests.parameter)"
    let local = "規則集 協会 (local)\n変更 設定 幅\n  = 0.2%"
    #expect(Draft(files: national, local).errors == ["override-without-source"])
    #expect(Draft(files: national, local + "\n  出典 要領").errors.isEmpty)
  }

  static let table = """
    表 係数 (t)
      | 業種 || 均等 (equal): 倍率 | 資本金 |
      | それ以外 || 1.0倍 | 1円以下 |
    結論 丁 (d): 倍率
      = 係数.均等
    結論 戊 (e)
      ・係数.資本金

    """

  @Test(arguments: [
    ("変更 表 係数\n  | 業種 || 資本金 |\n  | それ以外 || 1円以下 |", "列「均等」がありません"),
    ("変更 表 係数\n  | 業種 || 均等 (equal): 円 | 資本金 |\n  | それ以外 || 1円 | 1円以下 |", "もとの見出しは「均等 (equal): 倍率」です"),
    ("変更 設定 幅 (width)\n  = 0.2%", "「幅 (step)」"), ("変更 設定 幅: 円\n  = 2円", "もとの値の種類は「料率」です"),
  ])
  func anOverrideKeepsWhatOthersNameAndIsToldWhereItStands(text: String, hint: String) {
    let draft = Draft(OverrideFaultTests.parameter + OverrideFaultTests.table + text)
    #expect(draft.errors == ["override-differs"])
    #expect(draft.report().contains(hint))
  }

  @Test(arguments: [
    "変更 表 係数\n  | 延滞 || 資本金 | 均等 (equal): 倍率 |\n  | それ以外 || 2円以下 | 1.0倍 |", "変更 設定 幅 (step): 料率\n  = 0.2%",
    "override parameter step\n  = 0.2%",
  ])
  func anOverrideMayChooseItsRowsOtherwiseAndRepeatTheHeader(text: String) {
    #expect(Draft(OverrideFaultTests.parameter + OverrideFaultTests.table + text).errors.isEmpty)
  }

  @Test func aGapThatAnOverrideBringsIsToldAtTheOverride() {
    let national = "規則集 全国 (national)\n  出典 法律\n入力 回数 (count): 回\n表 係数 (t)\n  | 回数 || 値 (v): 倍率 |\n  | それ以外 || 1.0倍 |"
    let local = "規則集 協会 (local)\n  出典 要領\n変更 表 係数\n  | 回数 || 値 (v): 倍率 |\n  | 2回以上 || 1.0倍 |\n結論 丙 (c): 倍率\n  = 係数.値"
    let draft = Draft(files: national, local)
    #expect(draft.errors == ["gap"])
    #expect(draft.report().contains("2.rules 3行目"))
  }

  @Test func theOtherWordIsOfferedWhereThatIsWhatTheThingIs() {
    let draft = Draft(OverrideFaultTests.parameter + "変更 表 幅\n  = 0.2%")
    #expect(draft.diagnostics[0].fix?.replacement == "設定")
    #expect(draft.report().contains("「変更 設定 幅」ではありませんか?"))
  }

  @Test func ofManyRulesThatMayBeExtendedFiveAreNamed() {
    let rules = (0..<8).map { "要件 甲\($0) (a\($0))\n  追加できる\n  すべて\n    ・延滞\n" }
    let draft = Draft(rules.joined() + "要件 乙 (b)\n  すべて\n    ・延滞\n変更 要件 乙\n  追加\n    ・延滞\n")
    #expect(draft.report().contains("「甲0」「甲1」「甲2」「甲3」「甲4」と、ほか3個です"))
    #expect(draft.report(.english).contains("“a0”, “a1”, “a2”, “a3”, “a4” and 3 more"))
  }
}
