import RulesDSL
import Testing

/// A slip in a declaration is told there, not wherever the thing is used.
@Suite struct DeclarationSlipTests {
  @Test func aRangeThatExampleAfterExampleLiesOutsideIsWhatIsWrong() {
    let rows = (1...6).map { "  | \($0)円 || 充足 |\n" }.joined()
    let found = Draft(
      "入力 額 (amount): 円\n  範囲 0円以下\n結論 丙 (c)\n  ・額: 9円以下\n例 丙\n  | 額 || 丙 |\n" + rows
    ).diagnostics
    #expect(found.map(\.code) == ["given-outside-range"])
    #expect(found.first?.message(.japanese).contains("6か所") == true)
  }

  @Test func aDecisionWithACalculationAndNoTypeIsToldOnce() {
    #expect(Draft("結論 丙 (c)\n  = 資本金 + 1円\n結論 丁 (d)\n  ・丙: 9円以下").codes == ["type-missing"])
  }

  @Test func oneConditionTwiceInABlockIsTold() {
    let found = Draft("結論 丙 (c)\n  いずれか\n    ・延滞: あり\n    ・資本金: 9円以下\n    ・延滞:  あり").diagnostics
    #expect(found.map(\.code) == ["clause-twice"])
    #expect(found.first?.severity == .warning)
  }

  @Test func anAmountThatIsComparedWithoutAWordIsWorthALook() {
    let found = Draft("設定 上限額 (most): 円\n  = 9円\n結論 丙 (c)\n  ・資本金: 上限額").diagnostics
    #expect(found.map(\.code) == ["exactly-equal"])
    #expect(found.first?.severity == .warning)
  }

  @Test func aRowThatMeetsAllOthersIsToldWithTwoOfThem() {
    let rows = ["医業", "卸売業", "農業", "漁業", "医業、卸売業、農業、漁業"].enumerated().map { "  | \($0.element) || \($0.offset)円 |\n" }
    let found = Draft(
      "区分 種 (kind)\n  ・医業 (k1)\n  ・卸売業 (k2)\n  ・農業 (k3)\n  ・漁業 (k4)\n入力 種別 (kind_of): 種\n"
        + "表 額 (t)\n  | 種別 || 値 (v): 円 |\n" + rows.joined() + "結論 丙 (c): 円\n  = 額.値"
    ).diagnostics
    #expect(found.map(\.code) == ["rows-differ", "rows-differ", "rows-differ"])
    #expect(found.contains { $0.message(.japanese).contains("ほか2組") })
  }
}
