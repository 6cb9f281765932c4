import RulesDSL
import Testing

/// A line that is gone is told once, where it is missed.
@Suite struct LostLineTests {
  static let form = """
    区分 制度 (program)
      ・一般 (general)
    入力 制度 (program): 制度
    区分 扱い (treatment)
      ・要 (needed)
      ・不要 (not_needed)
    様式 内容 (terms): 制度
      ・利用できる方 (available_to): 要件 = 充足
      ・限度額 (limit): 円 = 未詳
      ・期間の上限 (longest): か月 = 未詳
      ・料率 (rate): 料率 = 未詳
    結論 利用 (available)
      すべて
        ・内容.適用
        ・内容.利用できる方
    結論 限度額の結論 (limit_result): 円
      = 内容.限度額
    結論 期間の結論 (longest_result): か月
      = 内容.期間の上限
    結論 料率の結論 (rate_result): 料率
      = 内容.料率

    """

  static func scheme(_ lines: String) -> Draft { Draft(form + "制度 一般 (general)\n" + lines) }

  @Test(arguments: [
    ("  限度額 2億円", "missing-test", "「限度額: 2億円」ではありませんか?"), ("  限度額:", "missing-value", "「:」の後に値を書いてください"),
    ("  利用できる方:\n    すべて\n      ・延滞: なし\n      ・資本金: 1円以上", "missing-value", "「:」は要りません"),
    ("  保証料率: 1%", "unknown-item", "「料率」ではありませんか?"), ("  適用: 2022-04-01 から", "clause-with-colon", "「適用 2022-04-01 から」"),
    ("  料率: 1%\n   限度額: 2億円\n  期間の上限: 1年", "unexpected-indent", "上の行と同じ深さ"),
    ("  適用 2022-04-01 から\n   限度額: 2億円\n  期間の上限: 1年", "unexpected-indent", "上の行と同じ深さ"),
    ("  適用 2022-04-01 から\n  適用 2024-03-31 まで", "clause-twice", "「適用 2022-04-01 から 2024-03-31 まで」"),
    ("  限度額: 2億円以下", "only-a-value", "「2億円」ではありませんか?"), ("  限度額: 一億円", "other-words", "「1億円」ではありませんか?"),
    ("  ※1年以内", "not-in-statement", "注なら「注 …」"), ("  (注1) 1年以内", "not-in-statement", "注なら「注 …」"),
    ("  限度額: 2億円\n  資本金: 1円\n  期待\n    利用: 充足", "not-in-statement", "「例 見出し」の行が抜けていませんか?"),
  ])
  func aSlipInASchemeIsToldOnce(lines: String, code: String, hint: String) {
    let draft = LostLineTests.scheme(lines)
    #expect(draft.codes == [code])
    #expect(draft.report().contains(hint))
  }

  @Test func aSchemeWithTheIdentifierOfAnotherIsStillFoundByItsName() {
    let draft = Draft(
      LostLineTests.form + "制度 甲 (same)\n  限度額: 1円\n制度 乙 (same)\n  限度額: 2円\n例 乙\n  制度: 乙\n  期待\n    限度額の結論: 2円")
    #expect(draft.codes == ["declared-twice"])
  }

  @Test(arguments: [
    "結論 丙 (c)\n  ・延滞\n  資本金: 1円\n  延滞: あり\n  期待\n    丙: 充足",
    "結論 丙 (c)\n  ・延滞\n  資本金: 1円\n  | 延滞 || 丙 |\n  | あり || 充足 |\n  | なし || 非充足 |",
    "結論 丙 (c)\n  ・延滞\n  | 延滞 || 丙 |\n  | あり || 充足 |\n  | なし || 非充足 |",
  ])
  func anExampleWithoutItsFirstLineIsToldOnce(text: String) {
    let draft = Draft(text)
    #expect(draft.codes == ["not-in-statement"])
    #expect(draft.report().contains("「例 見出し」の行が抜けていませんか?"))
  }

  @Test(arguments: [
    "  延滞: あり\n  期待\n    丙: 充足\n\n  延滞: なし\n  期待\n    丙: 非充足",
    "  | 延滞 || 丙 |\n  | あり || 充足 |\n\n  | 延滞 | 資本金 || 丙 |\n  | なし | 1円 || 非充足 |\n  | なし | 2円 || 非充足 |",
    "  延滞: あり\n  期待\n    丙: 充足\n  期待\n    丙: 充足",
  ])
  func twoExamplesBelowOneTitleAreToldOnce(text: String) {
    let draft = Draft("結論 丙 (c)\n  ・延滞\n例 甲\n\(text)")
    #expect(draft.codes == ["not-in-statement"] || draft.codes == ["clause-twice"])
    #expect(draft.report().contains("「例 見出し」の行が抜けてい"))
  }

  @Test func aStatementWithoutItsFirstLineIsToldOnce() {
    let file = "規則集 甲 (a)\n  出典 試験\n\n  利用できる方\n    すべて\n      ・延滞: なし\n  限度額: 2億円\n  料率: 1%"
    #expect(Draft(files: file).codes == ["not-in-statement"])
  }

  @Test(arguments: [
    "結論 丙 (c)\n  対象 業種: 医業\n    ・延滞\n    ・資本金: 1円以上",
    "結論 丙 (c)\n  すべて\n    ・業種: 医業\n      ・延滞\n      ・資本金: 1円以上", "結論 丙 (c)\n    ・延滞\n    ・資本金: 1円以上",
  ])
  func bulletsWhoseHeadIsGoneAskForIt(text: String) {
    #expect(Draft(text).codes == ["bullets-without-block"])
  }

  @Test func aLoneQuoteInAMemberIsToldOnce() {
    let text = "区分 帯 (band)\n  ・「甲 (one)\n  ・乙 (two)\n入力 帯 (band): 帯\n結論 丙 (c)\n  ・帯: 甲\n結論 丁 (d)\n  ・帯: 甲以外"
    #expect(Draft(text).codes == ["lone-quote"])
  }

  @Test func aValueThatAChoiceLacksIsToldAtItsFirstPlace() {
    let draft = Draft("結論 丙 (c)\n  ・業種: 卸業\n結論 丁 (d)\n  ・業種: 卸業")
    #expect(draft.codes == ["not-a-member"])
    #expect(draft.report().contains("(ほか1か所)"))
  }

  @Test func aLostOverrideIsToldAsOne() throws {
    let national = "規則集 全国 (national)\n  出典 法律\n設定 幅 (step): 料率\n  = 0.1%\n結論 丙 (c): 料率\n  = 幅"
    for files in [
      (national, "規則集 協会 (local)\n  出典 要領\n設定 幅\n  = 0.2%"), ("規則集 協会 (local)\n  出典 要領\n設定 幅\n  = 0.2%", national),
    ] {
      let draft = Draft(files: files.0, files.1)
      #expect(draft.codes == ["declared-twice"])
      #expect(draft.report().contains("「変更 設定 幅」ではありませんか?"))
      let fix = try #require(draft.diagnostics[0].fix)
      #expect(FixTests.diagnostics(FixTests.applied(fix, to: draft.sources)).isEmpty)
    }
  }

  @Test func aFactDeclaredInAnotherUnitIsToldWhereItIsDeclared() throws {
    let rows = (1...6).map { "  | \($0)円 || 充足 |\n" }.joined()
    let text = "入力 甲 (a): 人\n結論 丙 (c)\n  ・甲: 1円以上\n例 甲\n  | 甲 || 丙 |\n\(rows)"
    let fault = try WordingSlipTests.only(text)
    #expect(fault.code == "unit-mismatch")
    #expect(fault.fix?.replacement == "円")
  }

  @Test(arguments: ["表示順: 1", "対象: 業種: 医業", "原則: 延滞", "不利:"])
  func theWordOfALineTakesNoColon(line: String) {
    let body = line.hasPrefix("原則") ? "" : "\n  ・延滞"
    #expect(Draft("結論 丙 (c)\n  \(line)\(body)").codes == ["clause-with-colon"])
  }

  @Test func expectationsTakeNoColon() {
    #expect(Draft("結論 丙 (c)\n  ・延滞\n例 甲\n  延滞: あり\n  期待:\n    丙: 充足").codes == ["clause-with-colon"])
  }
}
