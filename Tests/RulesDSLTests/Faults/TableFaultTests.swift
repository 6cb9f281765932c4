import RulesDSL
import Testing

/// Slips of the hand in a table of conditions.
@Suite struct TableFaultTests {
  static func draft(_ header: String, _ rows: String..., noRow: String = "非充足") -> Draft {
    let lines = ([header] + rows).map { "  " + $0 }.joined(separator: "\n")
    return Draft("表 基準 (t)\n\(lines)\n  該当なし: \(noRow)\n結論 丙 (c)\n  いずれか\n    ・基準.資本金\n    ・基準.従業員数")
  }

  static let header = "| 業種 || 資本金 | 従業員数 |"

  static func draft(row: String) -> Draft { draft(header, "| 卸売業 || 1億円以下 | 100人以下 |", row) }

  @Test(arguments: [
    ("| 製造業 || 3億円以下 | 300人以下 | |", "cell-count", "「|」が多すぎませんか?"),
    ("| 製造業 || 3億円以下 | 300人以下 | 5人以下 |", "cell-count", "「|」が多すぎませんか?"),
    ("| 製造業 || 3億円以下 |", "cell-count", "「|」が足りないか"),
    ("| 製造業 || 3億円以下 300人以下 |", "cell-count", "「|」が足りないか"),
    ("| 製造業 | 3億円以下 | 300人以下 |", "row-divider", "「||」の位置を見出しにそろえてください"),
    ("| 製造業 | 3億円以下 || 300人以下 |", "row-divider", "「||」の位置を見出しにそろえてください"),
    ("| 製造業 || 3億円以下 || 300人以下 |", "second-divider", "境だけを「||」にし"),
    ("| 製造業 || 3億円以下 | 300人以下", "row-not-closed", "「|」で終わっていません"),
    ("| 製造業 ||  | 300人以下 |", "empty-cell", "「―」を書いてください"),
    ("|  || 3億円以下 | 300人以下 |", "empty-cell", "「―」を書いてください"),
  ])
  func aBarTooManyOrTooFewIsSaidOnce(row: String, code: String, words: String) {
    let draft = TableFaultTests.draft(row: row)
    #expect(draft.codes == [code])
    #expect(draft.report().contains(words))
    #expect(draft.report().contains("draft.rules 7行目"))
  }

  @Test(arguments: [
    ("| 製造業 || 3億人以下 | 300人以下 |", "unit-mismatch", "列「資本金」"), ("| 製造業 || 3億円以下 | 300円以下 |", "unit-mismatch", "列「従業員数」"),
    ("| 製造行 || 3億円以下 | 300人以下 |", "not-a-member", "列「業種」"), ("| 製造業 || 3億円以下 | あり |", "not-a-value", "列「従業員数」"),
    ("| 製造業 || 3億円以下 | 資本金以下 |", "wrong-type", "列「従業員数」"),
  ])
  func aFaultyCellIsNamedByTableRowAndColumn(row: String, code: String, column: String) {
    let draft = TableFaultTests.draft(row: row)
    #expect(draft.codes == [code])
    #expect(draft.report().contains("表「基準」"))
    #expect(draft.report().contains(column))
    #expect(draft.report().contains("行「製造"))
  }

  @Test(arguments: ["| 業重 || 資本金 | 従業員数 |", "| 業種 || 資本金額 | 従業員数 |", "| 業種 || 資本金 | 従業者数 |"])
  func aHeaderThatNamesNothingIsSaidWithTheNearestNameAndNothingElse(header: String) {
    let draft = TableFaultTests.draft(header, "| 卸売業 || 1億円以下 | 100人以下 |")
    #expect(draft.errors == ["unknown-header"])
    #expect(["業種", "資本金", "従業員数"].contains { draft.report().contains("「\($0)」ではありませんか?") })
  }

  @Test func cellsBelowAMisspeltSelectorAreNotReadAsTheNextOne() {
    let draft = TableFaultTests.draft(
      "| 業重 | 延滞 || 資本金 | 従業員数 |", "| 卸売業 | あり || 1億円以下 | 100人以下 |", "| 製造業 | なし || 1億円以下 | 100人以下 |")
    #expect(draft.errors == ["unknown-header"])
  }

  @Test(arguments: [
    ("| 業種 | 資本金 | 従業員数 |", "table-without-divider"), ("| 業種 || 資本金 | 資本金 |", "column-twice"),
    ("| 業種 || 資本金 | 従業員数 (employees): 人数 |", "unknown-type"), ("| 業種 || 資本金 | 小規模 (Small): 従業員数 |", "bad-identifier"),
  ])
  func aFaultyHeaderIsSaid(header: String, code: String) {
    #expect(TableFaultTests.draft(header, "| 卸売業 || 1億円以下 | 100人以下 |").errors.first == code)
  }

  @Test func anEmptyHeaderIsSaid() async {
    await #expect(processExitsWith: .success) {
      let draft = TableFaultTests.draft("| 業種 || 資本金 |  |", "| 卸売業 || 1億円以下 | 100人以下 |")
      #expect(draft.errors.first == "empty-header")
    }
  }

  @Test func aHeaderWithoutTheTypeBehindItsColonIsSaid() async {
    await #expect(processExitsWith: .success) {
      let draft = TableFaultTests.draft("| 業種 || 資本金 | 従業員数 (employees): |", "| 卸売業 || 1億円以下 | 100人以下 |")
      #expect(!draft.errors.isEmpty)
    }
  }

  @Test func anEmptyHeaderOfASelectorIsSaid() async {
    await #expect(processExitsWith: .success) {
      let draft = TableFaultTests.draft("| 業種 |  || 資本金 | 従業員数 |", "| 卸売業 | あり || 1億円以下 | 100人以下 |")
      #expect(draft.errors.first == "empty-header")
    }
  }

  @Test(arguments: [
    "表 基準 (t)\n  該当なし: 非充足", "表 基準 (t)\n  | 業種 || 資本金 | 従業員数 |\n  該当なし: 非充足", "表 基準 (t)",
  ])
  func aTableWithoutRowsIsSaid(table: String) {
    #expect(Draft(table).errors == ["table-without-rows"])
  }

  @Test func theLeftSideHoldsOnlyWrittenOutValues() {
    let text =
      "設定 境 (limit): 円\n  = 1億円\n表 基準 (t)\n  | 資本金 || 従業員数 |\n  | 境以下 || 5人以下 |\n  該当なし: 非充足\n結論 丙 (c)\n  ・基準.従業員数"
    #expect(Draft(text).errors == ["selector-not-literal"])
  }

  @Test(arguments: ["なし", "未確定", "3億円", "あり"])
  func onlyMetUnmetOrNotApplicableHoldWhereNoRowApplies(word: String) {
    let draft = TableFaultTests.draft(TableFaultTests.header, "| 卸売業 || 1億円以下 | 100人以下 |", noRow: word)
    #expect(draft.errors == ["unknown-no-row"])
  }

  @Test(arguments: ["充足", "非充足", "対象外", "met", "unmet", "not applicable"])
  func whatHoldsWhereNoRowAppliesIsWritten(word: String) {
    let draft = TableFaultTests.draft(TableFaultTests.header, "| 卸売業 || 1億円以下 | 100人以下 |", noRow: word)
    #expect(draft.codes.isEmpty)
  }

  @Test(arguments: [
    ("基準.資本", "unknown-column"), ("基準.業種", "unknown-column"), ("基準", "table-without-column"), ("基準.", "unknown-column"),
  ])
  func aTableIsUsedByItsColumns(bullet: String, code: String) {
    let table = "表 基準 (t)\n  | 業種 || 資本金 |\n  | それ以外 || 1円以下 |\n"
    #expect(Draft("\(table)結論 乙 (b)\n  ・基準.資本金\n結論 丙 (c)\n  ・\(bullet)").errors == [code])
  }
}
