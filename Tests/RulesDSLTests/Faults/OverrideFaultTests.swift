import RulesDSL
import Testing

@Suite struct OverrideFaultTests {
  static let parameter = "設定 幅 (step): 料率\n  = 0.1%\n結論 丙 (c): 料率\n  = 幅\n"

  @Test func oneThingIsOverriddenOnce() {
    let draft = Draft("\(OverrideFaultTests.parameter)変更 設定 幅\n  = 0.2%\n変更 設定 幅\n  = 0.3%")
    #expect(draft.errors == ["overridden-twice"])
    #expect(draft.report().contains("一度目は draft.rules 8行目"))
    #expect(draft.report(.english).contains("first at draft.rules, line 8"))
  }

  @Test(arguments: [
    ("変更 設定 巾\n  = 0.2%", "override-of-nothing"), ("変更 幅\n  = 0.2%", "override-without-kind"),
    ("変更 要件 幅\n  = 0.2%", "override-without-kind"), ("変更 設定\n  = 0.2%", "override-without-kind"),
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
}
