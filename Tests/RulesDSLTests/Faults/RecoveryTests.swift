import RulesDSL
import Testing

/// One run says everything that is wrong, and nothing that is only a consequence.
@Suite struct RecoveryTests {
  @Test func severalFaultsOfOneFileAreSaidAtOnceInTheOrderOfLines() {
    let draft = Draft(
      """
      要件 甲 (a)
        すべて
          ・資本金額: 3億円以下
          ・従業員数: 300円以下
          ・延滞: 充足
      表 基準 (t)
        | 業種   || 資本金    |
        | 製造行 || 3億円以下 |
        | 卸売業 || 1,00円以下 |
        該当なし: 非充足
      結論 丙 (c)
        いずれか
          ・甲
          ・基準.資本金
      文 どこにもない
      """)
    #expect(
      draft.errors == [
        "unknown-name", "unit-mismatch", "not-a-truth", "not-a-member", "comma-grouping", "not-a-statement",
      ])
  }

  @Test func faultsOfSeveralFilesAreSaidAtOnceInTheOrderOfFiles() {
    let one = "規則集 甲 (a)\n  出典 試験\n入力 資本金 (capital): 円\n結論 乙 (b)\n  ・資本: 1円以下"
    let two = "規則集 丙 (c)\n  出典 試験\n結論 丁 (d)\n  ・資本金: 1人以下"
    let draft = Draft(files: one, two)
    #expect(draft.errors == ["unknown-name", "unit-mismatch"])
    #expect(draft.report().contains("1.rules 5行目") && draft.report().contains("2.rules 4行目"))
    #expect(draft.report(.english).contains("1.rules, line 5") && draft.report(.english).contains("2.rules, line 4"))
  }

  @Test func aFaultyLineSpoilsNothingButItself() {
    let lines = (1...30).map { "・資本金: \($0 == 7 || $0 == 21 ? "?" : "\($0)円以下")" }
    let draft = Draft("結論 丙 (c)\n  いずれか\n" + lines.map { "    \($0)\n" }.joined())
    #expect(draft.errors == ["not-a-value", "not-a-value"])
  }

  /// A slip, and the only code it may bring.
  @Test(arguments: [
    ("すべて\n  ・延滞\n  ・資本金: 1円", "not-indented"),
    ("すべて\n    延滞: あり\n    資本金: 1円", "bullet-expected"),
    ("すべて\n    ・延滞\n      ・資本金: 1円", "unexpected-indent"),
    ("すべて 延滞\n    ・資本金: 1円", "text-after-block"),
    ("いずれか\n    ・", "empty-bullet"),
    ("いずれか\n    ・すべて", "empty-block"),
    ("いずれか\n    ・「延滞: あり\n    ・資本金: 1円", "unclosed-quote"),
    ("原則 延滞\n  ただし 乙 (b) 資本金: 1円 充足", "when-expected"),
    ("原則 延滞\n  ただし 資本金: 1円 のとき 充足", "exception-without-label"),
    ("原則 延滞\n  ただし 乙 (b) 優先 高 資本金: 1円 のとき 充足", "priority-without-number"),
    ("原則 延滞\n  ただし 乙 (b) 資本金: 1円 のとき", "missing-outcome"),
    ("原則 延滞\n  ただし 乙 (b)\n    すべて\n      ・資本金: 1円", "when-expected"),
    ("原則 延滞\n  ただし 乙 (b)\n    資本金: 1円\n    のとき 充足", "not-in-exception"),
    ("ただし 乙 (b) 資本金: 1円 のとき 充足", "exception-without-standard"),
    ("対象 業重: 医業\n  ・延滞", "unknown-name"),
    ("適用 2024-03-15\n  ・延滞", "period-needs-ends"),
    ("適用 2024-02-30 から\n  ・延滞", "no-such-day"),
    ("・延滞: 有", "not-a-truth"),
  ])
  func aSlipInADecisionIsSaidOnce(body: String, code: String) {
    #expect(Draft("結論 丙 (c)\n  \(body)").codes.removingRepeats == [code])
  }

  @Test(arguments: [
    ("計算 甲 (a): 円円\n  = 資本金 + 1円\n結論 丙 (c)\n  ・甲: 10円以下", "unknown-type"),
    ("計算 甲 (a)\n  = 資本金 + 1円\n結論 丙 (c)\n  ・甲: 10円以下", "type-missing"),
    ("入力 甲 (a): 業重\n結論 丙 (c)\n  ・甲: 医業", "unknown-type"),
    ("結論 丙 (c)\n  ・延滞\n  入力 乙 (b): 人\n結論 丁 (d)\n  ・乙: 1人以上", "indented-statement"),
    ("表 基準 (t)\n  | 業種 | 資本金 |\n  | 医業 | 1円以下 |\n結論 丙 (c)\n  ・基準.資本金", "table-without-divider"),
    ("表 基準 (t)\n  | 業種 || 資本金額 |\n  | それ以外 || 1円以下 |\n結論 丙 (c)\n  ・基準.資本金", "unknown-header"),
    ("区分 帯 (band)\n  ・帯A\n入力 帯 (band): 帯\n結論 丙 (c)\n  ・帯: 帯A", "missing-identifier"),
    ("区分 帯 (band)\n入力 帯 (band): 帯\n結論 丙 (c)\n  ・帯: 帯A", "choice-without-members"),
    ("設定 幅 (step): 円\n結論 丙 (c)\n  ・資本金: 幅以下", "no-definition"),
    ("計算 甲 (a): 円\n  = 資本金額\n結論 丙 (c)\n  ・甲: 10円以下", "unknown-name"),
    ("計算 甲 (a): 円\n  = 乙\n計算 乙 (b): 円\n  = 甲\n結論 丙 (c)\n  ・甲: 10円以下", "cycle"),
    ("要件 甲 (a)\n要件 乙 (b)\n  ・甲\n結論 丙 (c)\n  ・乙", "no-definition"),
    ("例 何か\n  資本金額: 1円\n  期待\n    丁: 充足\n結論 丁 (d)\n  ・延滞", "unknown-name"),
    ("例 何か\n  資本金: 1円\n  期待\n結論 丁 (d)\n  ・延滞", "empty-expectation"),
  ])
  func aSlipInADeclarationIsSaidOnceAndNotAgainWhereItIsUsed(text: String, code: String) {
    #expect(Draft(text).codes.removingRepeats == [code])
  }

  @Test func aMisspeltWordInARuleSetIsNotPassedOver() {
    let draft = Draft(files: "規則集 甲 (a)\n  出典 試験\n  制低 全国\n入力 乙 (b): 円\n  参考")
    #expect(draft.errors == ["not-in-statement"])
  }

  @Test func aConsistencyThatSaysNothingIsAFault() {
    #expect(Draft("整合 甲 (a)\n  出典 どこか").errors == ["no-definition"])
  }

  @Test func rowsBehindAnIndentedStatementAreOfTheirOwnTable() {
    let draft = Draft(
      """
      表 乙 (b)
        | 延滞 || 率 (rate): 料率 |
        | あり || 1% |
          入力 丙 (c): 円
            参考
        | なし || 2%
      結論 丁 (d): 料率
        = 乙.率
      """)
    #expect(draft.codes == ["indented-statement", "row-not-closed"])
    #expect(draft.report().contains("表「乙」 行「なし」"))
  }

  @Test func pastedRowsAboveAnIndentedStatementAreToldAlone() {
    let draft = Draft(
      "表 乙 (b)\n  | 延滞 || 率 (rate): 料率 |\nあり\t1%\n  入力 丙 (c): 円\n    参考\n結論 丁 (d): 料率\n  = 乙.率")
    #expect(draft.codes == ["pasted-rows", "indented-statement"])
  }

  @Test func entriesBelowOneThatStandsTooDeepAreToldWithIt() {
    let entries = (0..<50).map { String(repeating: "  ", count: $0 + 1) + "項\($0): 1円\n" }
    let items = (0..<50).map { "  ・項\($0) (i\($0)): 円\n" }
    let form = "区分 名 (names)\n入力 制 (p): 名\n様式 内 (t): 制\n" + items.joined()
    #expect(Draft(form + "制度 甲 (k)\n" + entries.joined()).codes == ["unexpected-indent"])
  }

  @Test func aLabelEndsWithItsBracket() {
    let report = Draft("入力 甲 (a: 「(」 amount): 円\n  参考\n入力 乙 (b): 円\n  参考\n  注 )").report()
    #expect(report.contains("「「(」 amount」は英語の呼び名ではありません"))
  }

  /// By then nobody reads on: what was meant by a name is searched for among the first fifty faults.
  @Test func allUnknownNamesAreToldAndThoseAtTheBeginningWithWhatWasMeant() {
    let lines = (0..<150).map { "    ・\([0: "自己資本比", 149: "純資産倍"][$0] ?? "未知の言葉\($0)"): 1円\n" }
    let draft = Draft("結論 丙 (c)\n  いずれか\n" + lines.joined())
    #expect(draft.codes == Array(repeating: "unknown-name", count: 150))
    #expect(draft.diagnostics[0].hint(.japanese)?.contains("「自己資本比率」") == true)
    #expect(draft.diagnostics[149].hint(.japanese)?.contains("純資産倍率") == false)
  }
}

extension [String] {
  /// The same slip on two lines is two reports.
  var removingRepeats: [String] {
    reduce(into: []) { result, code in if result.last != code { result.append(code) } }
  }
}
