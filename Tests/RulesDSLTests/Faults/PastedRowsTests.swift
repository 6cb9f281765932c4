import RulesDSL
import Testing

/// Rows as they come from a spreadsheet are told once, with the way to mend them.
@Suite struct PastedRowsTests {
  static let decision = "結論 丙 (c)\n  いずれか\n    ・基準.資本金\n    ・基準.従業員数"

  @Test(arguments: [
    "  業種\t資本金\t従業員数\n  製造業\t3億円以下\t300人以下\n", "業種\t資本金\t従業員数\n製造業\t3億円以下\t300人以下\n",
    "業種\t資本金\t従業員数\n\"製造業\n(建設業を含む)\"\t3億円以下\t\"300人以下\n(20人以下)\"\n卸売業\t1億円以下\t〃\n",
    "  区分\t資本金\t従業員数\n  製造業\t3億円以下\t300人以下\n", "  | 業種 || 資本金 | 従業員数 |\n製造業\t3億円以下\t300人以下\n",
    "  注 写し\n業種\t資本金\t従業員数\t\n\n製造業\t3億円以下\t300人以下\t\n  該当なし: 非充足\n",
  ])
  func theyAreOneFault(rows: String) {
    let draft = Draft("表 基準 (t)\n" + rows + PastedRowsTests.decision)
    #expect(draft.errors == ["pasted-rows"], "\(draft.report())")
    #expect(draft.report().contains("shinsa "))
  }

  @Test func theHeaderWithItsBarsShowsTheMend() throws {
    let draft = Draft(
      "表 基準 (t)\n  | 業種 || 資本金 | 従業員数 |\n製造業\t3億円以下 \t300人以下\n卸売業\t―\t100人以下\t\n  該当なし: 非充足\n"
        + PastedRowsTests.decision)
    let fix = try #require(draft.diagnostics.first?.fix)
    #expect(fix.replacement == "  | 製造業 || 3億円以下 | 300人以下 |\n  | 卸売業 || ― | 100人以下 |")
    #expect(FixTests.diagnostics(FixTests.applied(fix, to: draft.sources)).isEmpty)
  }

  @Test(arguments: [
    "  業種\t資本金\t従業員数\n  製造業\t3億円以下\t300人以下\n", "  | 業種 | 資本金 | 従業員数 |\n製造業\t3億円以下\t300人以下\n",
    "  | 業種 || 資本金 | 従業員数 |\n製造業\t3億円以下\n", "  | 業種 || 資本金 | 従業員数 |\n製造業\t3億円以下\t\"300人以下\n(20人以下)\"\n",
    "  | 業種 || 資本金 | 従業員数 |\n製造業\t3億円|以下\t300人以下\n",
  ])
  func withoutSuchAHeaderThereIsNoSureMend(rows: String) {
    let draft = Draft("表 基準 (t)\n" + rows + PastedRowsTests.decision)
    #expect(draft.diagnostics.first { $0.code == "pasted-rows" }?.fix == nil)
    #expect(draft.codes.contains("pasted-rows"))
  }

  @Test func aTabInAnotherLineIsTheFaultThatItWas() {
    #expect(Draft("表 基準 (t)\n\t| 業種 ||\t資本金 |\n  | 製造業 || 1円 |\n  該当なし: 非充足\n結論 丙 (c)\n  ・基準.資本金").errors == ["tab"])
    #expect(
      Draft("表 基準 (t)\n  出典\t見本\n  | 業種 || 資本金 |\n  | 製造業 || 1円 |\n  該当なし: 非充足\n結論 丙 (c)\n  ・基準.資本金").errors == ["tab"])
    #expect(Draft("表 基準 (t)\n  | 業種 || 資本金 |\n  | 製造業 || 1円 |\n  該当なし: 非充足\n結論\t丙 (c)\n  ・基準.資本金").errors == ["tab"])
  }

  @Test(arguments: ["変更\t表 基準\n  | 業種 || 資本金 |\n  | 卸売業 || 1円 |\n  該当なし: 非充足", "例\t甲\n  業種: 卸売業\n  期待\n    丙: 非充足"])
  func aStatementBehindATableIsNoneOfItsRows(statement: String) {
    let draft = Draft("表 基準 (t)\n  | 業種 || 資本金 |\n  | 製造業 || 1円 |\n  該当なし: 非充足\n\(statement)\n結論 丙 (c)\n  ・基準.資本金")
    #expect(draft.codes.contains("tab") && !draft.codes.contains("pasted-rows"), "\(draft.report())")
  }

  @Test func inAnOverrideTheyAreToldToo() {
    let draft = Draft(
      "表 基準 (t)\n  | 業種 || 資本金 |\n  | 製造業 || 1円 |\n  該当なし: 非充足\n結論 丙 (c)\n  ・基準.資本金\n変更 表 基準\n業種\t資本金\n製造業\t2円\n")
    #expect(draft.errors == ["pasted-rows"], "\(draft.report())")
  }
}
