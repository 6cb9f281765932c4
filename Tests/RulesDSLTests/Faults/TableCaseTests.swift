import RulesDSL
import Testing

/// Rows that meet, and cases that no row takes: found when the file is checked, each with a case that shows it.
@Suite struct TableCaseTests {
  static func table(_ selector: String, _ rows: [String], _ rest: String = "") -> Draft {
    let lines = rows.enumerated().map { "  | \($0.element) || \($0.offset + 1)円以下 |" }.joined(separator: "\n")
    return Draft("表 基準 (t)\n  | \(selector) || 純資産額 |\n\(lines)\n\(rest)結論 丙 (c)\n  ・基準.純資産額")
  }

  @Test(arguments: [
    ("資本金", ["3億円以下", "3億円以上"], "資本金 3億円 は"), ("資本金", ["5千万円以上3億円未満", "2億円以上5億円以下"], "資本金 2億円 は"),
    ("従業員数", ["20人以下", "10人以上15人以下"], "従業員数 10人 は"), ("業種", ["製造業、卸売業", "卸売業以外"], "業種 製造業 は"),
    ("業種", ["製造業", "―"], "業種 製造業 は"), ("自己資本比率", ["20%以下", "20%以上"], "自己資本比率 20% は"),
    ("純資産倍率", ["1.5倍未満", "1.4倍超"], "純資産倍率 1.45倍 は"), ("延滞", ["あり", "あり", "なし"], "延滞 あり は"),
    ("保証期間", ["1年以下", "12か月以上"], "保証期間 1年 は"), ("料率区分", ["①、②", "2以上"], "料率区分 2 は"),
  ])
  func rowsThatMeetAndDifferAreShownByACase(selector: String, rows: [String], witness: String) {
    let draft = TableCaseTests.table(selector, rows, "  該当なし: 非充足\n")
    #expect(draft.errors == ["rows-differ"])
    #expect(draft.report().contains(witness))
  }

  @Test(arguments: [
    ("資本金", ["3億円未満", "3億円超"], "資本金 3億円 に"), ("資本金", ["1円以上"], "資本金 0円 に"),
    ("純資産額", ["5千万円以上3億円未満", "3億円以上"], "純資産額 49,999,999円 に"), ("業種", ["製造業", "卸売業、医業"], "業種 小売業・飲食業 に"),
    ("自己資本比率", ["20%未満", "20%超"], "自己資本比率 20% に"), ("延滞", ["あり"], "延滞 なし に"),
    ("料率区分", ["①、②、③、④、⑤、⑥、⑦、⑧"], "料率区分 9 に"), ("従業員数", ["300人以下", "302人以上"], "従業員数 301人 に"),
  ])
  func aCaseWithoutARowIsShown(selector: String, rows: [String], witness: String) {
    let draft = TableCaseTests.table(selector, rows)
    #expect(draft.errors == ["gap"])
    #expect(draft.report().contains(witness))
  }

  @Test(arguments: [
    ("資本金", ["299,999,999円以下", "3億円以上"]), ("資本金", ["3億円未満", "3億円以上"]), ("従業員数", ["300人以下", "301人以上"]),
    ("資本金", ["0円", "1円以上"]), ("業種", ["製造業", "製造業以外"]), ("料率区分", ["5以下", "6以上"]), ("延滞", ["あり", "なし"]),
    ("純資産額", ["−1円以下", "0円以上"]), ("自己資本比率", ["20%未満", "20%以上"]), ("保証期間", ["11か月以下", "1年以上"]),
    ("受付日", ["2020-05-14まで", "2020-05-15から"]),
  ])
  func adjoiningRowsLeaveNoGap(selector: String, rows: [String]) {
    #expect(TableCaseTests.table(selector, rows).codes.isEmpty)
  }

  @Test(arguments: [
    "  該当なし: 非充足\n", "  該当なし: 対象外\n", "  | それ以外 || 9円以下 |\n", "  | otherwise || 9円以下 |\n",
  ])
  func aGapIsFilledByWhatIsWrittenForIt(rest: String) {
    #expect(TableCaseTests.table("資本金", ["3億円以下"], rest).codes.isEmpty)
  }

  @Test func whatHoldsWithoutARowIsNeedlessWhereEveryCaseHasOne() {
    #expect(TableCaseTests.table("延滞", ["あり", "なし"], "  該当なし: 非充足\n").codes == ["no-row-never-happens"])
  }

  @Test func rowsThatMeetAndAgreeAreNoFault() {
    let rows = "  | 3億円以下 || 5人以下 |\n  | 1億円以上5億円以下 || 5人以下 |\n"
    let text = "表 基準 (t)\n  | 資本金 || 従業員数 |\n\(rows)  該当なし: 非充足\n結論 丙 (c)\n  ・基準.従業員数"
    #expect(Draft(text).codes.isEmpty)
  }

  @Test func aRowThatAnotherTakesAltogetherIsNeverChosen() {
    let rows = "  | 3億円以下 || 5人以下 |\n  | 1億円以下 || 5人以下 |\n"
    let text = "表 基準 (t)\n  | 資本金 || 従業員数 |\n\(rows)  該当なし: 非充足\n結論 丙 (c)\n  ・基準.従業員数"
    #expect(Draft(text).codes == ["row-never-chosen"])
  }

  @Test func twoSelectorsMeetOnlyWhereBothDo() {
    let rows = "  | 製造業 | 3億円以下 || 1人 |\n  | 卸売業 | 3億円以下 || 2人 |\n  | 製造業 | 3億円超 || 3人 |\n"
    let text = "表 基準 (t)\n  | 業種 | 資本金 || 従業員数 |\n\(rows)  該当なし: 非充足\n結論 丙 (c)\n  ・基準.従業員数"
    #expect(Draft(text).codes.isEmpty)
    let wider = text.replacing("| 製造業 | 3億円超 ", with: "| 製造業 | 1億円超 ")
    #expect(Draft(wider).report().contains("業種 製造業、資本金 100,000,001円 は「製造業・3億円以下」と「製造業・1億円超」の両方に当たり"))
  }

  @Test(arguments: [("それ以外", "それ以外", "otherwise-twice"), ("それ以外", "", "")])
  func oneRowIsForEverythingElse(first: String, second: String, code: String) {
    let rows = [first, second].filter { !$0.isEmpty }
    let draft = TableCaseTests.table("資本金", ["3億円以下"] + rows)
    #expect(draft.errors == (code.isEmpty ? [] : [code]))
  }

  @Test func anOtherwiseRowSelectsNothingElse() {
    let rows = "  | 製造業 | 3億円以下 || 1人 |\n  | それ以外 | 3億円超 || 2人 |\n"
    let text = "表 基準 (t)\n  | 業種 | 資本金 || 従業員数 |\n\(rows)結論 丙 (c)\n  ・基準.従業員数"
    #expect(Draft(text).errors == ["otherwise-alone"])
  }

  /// The witness is a case that the table itself can't decide: it is put into the rows again.
  @Test func aWitnessLiesInBothRows() throws {
    let seed: UInt64 = 5
    var random = Seeded(seed)
    let count = 60
    var meetings = 0
    for _ in 0..<count {
      let bounds = (0..<4).map { _ in random.below(40) }
      let rows = [
        "\(min(bounds[0], bounds[1]))円以上\(max(bounds[0], bounds[1]))円以下", "\(bounds[2])円以上\(bounds[2] + bounds[3])円以下",
      ]
      let report = TableCaseTests.table("資本金", rows, "  該当なし: 非充足\n").report()
      let overlap = max(min(bounds[0], bounds[1]), bounds[2])...max(max(bounds[0], bounds[1]), bounds[2] + bounds[3])
      let isMeeting = overlap.lowerBound <= min(max(bounds[0], bounds[1]), bounds[2] + bounds[3])
      #expect(report.contains("[rows-differ]") == isMeeting, "\(rows)")
      guard isMeeting else { continue }
      meetings += 1
      #expect(report.contains("資本金 \(overlap.lowerBound)円 は"), "\(rows)\n\(report)")
    }
    print("pairs of rows: \(count), meeting: \(meetings), seed \(seed)")
  }

  @Test func aMatrixIsCalledByItsNameAlone() {
    let draft = Draft(
      """
      表 率 (rate): 番号
        | 業種 || 延滞: あり | なし |
        | 製造業 || 1 | 2 |
        | それ以外 || 3 | 4 |
      表 枠 (limit)
        | 率 || 額 (amount): 円 |
        | 1以上4以下 || 10円 |
      結論 丙 (c): 円
        = 枠.額
      """)
    #expect(draft.codes == ["gap"])
    #expect(draft.report().contains("表「枠」: 率 0 / 率 5 に当たる行がありません"))
  }
}
