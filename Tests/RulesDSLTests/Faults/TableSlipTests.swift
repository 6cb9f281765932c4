import RulesDSL
import Testing

/// What pamphlets and spreadsheets put into cells: told as what it is, and what is offered changes no value.
@Suite struct TableSlipTests {
  static func faults(_ rows: String...) -> [FoundFault] {
    let table = "表 基準 (t)\n  | 業種 || 資本金 | 従業員数 |\n" + rows.map { "  " + $0 + "\n" }.joined()
    return Draft(table + "  該当なし: 非充足\n結論 丙 (c)\n  いずれか\n    ・基準.資本金\n    ・基準.従業員数").diagnostics
  }

  @Test(arguments: ["同上", "〃"]) func aDittoIsAnsweredWithTheCellAbove(word: String) throws {
    let found = TableSlipTests.faults("| 医業 || 3億円以下 | 300人以下 |", "| 卸売業 || \(word) | 100人以下 |")
    #expect(found.map(\.code) == ["ditto"])
    #expect(found.first?.fix?.replacement == "3億円以下")
  }

  @Test func aDittoInTheFirstRowRepeatsNothing() {
    let found = TableSlipTests.faults("| 医業 || 〃 | 300人以下 |")
    #expect(found.map(\.code) == ["ditto"])
    #expect(found.first?.fix == nil)
  }

  @Test func cellsInEachOthersPlaceAreToldOnceAsThat() {
    let found = TableSlipTests.faults("| 医業 || 300人以下 | 3億円以下 |", "| 卸売業 || 1億円以下 | 100人以下 |")
    #expect(found.map(\.code) == ["swapped-cells"])
    #expect(found.first?.hint(.japanese)?.contains("人以下") == false)
  }

  @Test func headersInEachOthersPlaceAreToldOnceAndExchanged() throws {
    let draft = TableSlipTests.draft(
      "| 業種 || 従業員数 | 資本金 |", "| 医業 || 3億円以下 | 300人以下 |", "| 卸売業 || 1億円以下 | 100人以下 |", "| その他の業種 || ― | 50人以下 |")
    let found = draft.diagnostics.filter { $0.code != "not-a-member" }
    #expect(found.map(\.code) == ["swapped-cells"])
    #expect(found.first?.fix?.replacement == "資本金 | 従業員数")
  }

  @Test func rowsThatAllHaveOneCellMoreLackAHeader() {
    let found = TableSlipTests.faults("| 医業 || 3億円以下 | 300人以下 | 1 |", "| 卸売業 || 1億円以下 | 100人以下 | 1 |")
    #expect(found.map(\.code) == ["cell-count"])
    #expect(found.first?.message(.japanese).contains("どの行にも4個") == true)
  }

  @Test func aCellThatGoesOnInTheNextLineIsJoined() throws {
    let draft = TableSlipTests.draft(
      "| 業種 || 資本金 | 従業員数 |", "| 医業 || 3億円以下 | 300人\n以下 |", "| 卸売業 || 1億円以下 | 100人以下 |")
    #expect(draft.codes == ["row-not-closed"])
    let fix = try #require(draft.diagnostics.first?.fix)
    #expect(FixTests.diagnostics(FixTests.applied(fix, to: draft.sources)).isEmpty)
  }

  @Test func aFactAcrossATableWithoutATypeIsToldOnce() {
    let table = "表 基準 (t)\n  | 業種 || 従業員数: 10人以下 | 10人超 |\n  | 医業 || 1% | 2% |\n結論 丙 (c): 割合\n  = 基準"
    #expect(Draft(table).codes == ["type-missing"])
  }

  static func draft(_ rows: String...) -> Draft {
    let table = "表 基準 (t)\n" + rows.map { "  " + $0 + "\n" }.joined()
    return Draft(table + "  該当なし: 非充足\n結論 丙 (c)\n  いずれか\n    ・基準.資本金\n    ・基準.従業員数")
  }

  @Test(arguments: ["その他", "上記以外"]) func theRestIsCalledOtherwise(word: String) {
    let found = TableSlipTests.faults("| 医業 || 3億円以下 | 300人以下 |", "| \(word) || 1億円以下 | 100人以下 |")
    #expect(found.map(\.code) == ["other-words"])
    #expect(found.first?.fix?.replacement == "それ以外")
  }

  @Test func anEmptyCellLeavesTheOthersOfItsRowInTheirColumns() {
    let table = """
      表 基準 (t)
        | 業種 | 延滞 || 資本金     |
        | 医業 | あり || 3億円以下  |
        |      | なし || 1億円以下  |
        該当なし: 非充足
      結論 丙 (c)
        ・基準.資本金
      """
    #expect(Draft(table).codes == ["empty-cell"])
  }

  /// 資本金, 従業員数, 料率: what a number without its unit may be.
  @Test(arguments: [
    ("資本金: 300,000以下", ["300,000円以下", "300,000千円以下", "300,000万円以下"]), ("従業員数: 300以下", ["300人以下"]),
    ("自己資本比率: 0.0115以上", ["1.15%以上"]), ("自己資本比率: 0.2以上", ["20%以上", "0.2%以上"]), ("保証期間: 15以下", ["15か月以下", "15年以下"]),
    ("従業員数: 3～5人", ["3人以上5人以下", "3人以上5人未満"]),
  ])
  func aNumberWithoutItsUnitIsOfferedWithEachThatItMayHave(bullet: String, offered: [String]) throws {
    let fault = try WordingSlipTests.only("結論 丙 (c)\n  ・\(bullet)")
    let hint = try #require(fault.hint(.japanese))
    #expect(hint.matches(of: #/「(.*?)」/#).map { String($0.1) } == offered)
    #expect((fault.fix == nil) == (offered.count > 1))
  }
}
