import RulesDSL
import Testing

@Suite struct WidthTests {
  @Test(arguments: [
    "３億円以下", "３００，０００，０００円以下", "3億円以下", "３億円　以下", "300,000千円以下",
  ])
  func widthOfDigitsSignsAndSpacesMeansNothing(test: String) throws {
    for bullet in ["資本金: \(test)", "資本金：\(test)", "資本金　：　\(test)", "資本金 : \(test)"] {
      let book = try Draft("結論 丙 (c)\n  ・\(bullet)").book()
      #expect(Meaning(book).definition(of: "c") == "capital <=300,000,000 yen", "\(bullet)")
    }
  }

  @Test(arguments: ["・", "･", "•", "- "])
  func everyBulletIsABullet(bullet: String) throws {
    let book = try Draft("結論 丙 (c)\n  すべて\n    \(bullet)延滞: なし\n    \(bullet)資本金: 0円超").book()
    #expect(Meaning(book).definition(of: "c") == "all(arrears false, capital >0 yen)")
  }

  @Test(arguments: ["―", "—", "–", "－", "ー", "ｰ", "−", "-", "‐", "‒"])
  func everyDashAloneInACellMeansNoSuchCriterion(dash: String) throws {
    let book = try Draft(
      "表 表 (t)\n  | 延滞 || 資本金 |\n  | あり || \(dash) |\n  | なし || 1円 |\n結論 丙 (c)\n  ・表.資本金"
    ).book()
    #expect(book.checked.tables[0].rows[0].cells.contains { if case .dash = $0 { true } else { false } })
  }

  @Test func aDashIsADashOnlyWhereItFillsTheCell() {
    let draft = Draft("表 表 (t)\n  | 延滞 || 純資産額 |\n  | あり || ―― |\n  | なし || －1円以上 |\n結論 丙 (c)\n  ・表.純資産額")
    #expect(draft.codes == ["not-a-value"])
  }

  @Test func aFullWidthSpaceIndentsAsTwoHalfWidthOnes() throws {
    let book = try Draft("結論 丙 (c)\n　すべて\n　　・延滞: なし\n    ・資本金: 0円超").book()
    #expect(Meaning(book).definition(of: "c") == "all(arrears false, capital >0 yen)")
  }

  @Test(arguments: [
    ("資本金", 6), ("abc", 3), ("３億円", 6), ("○", 1), ("―", 1), ("ｱ", 1), ("か\u{3099}", 2), ("𠮷野家", 6), ("", 0),
  ])
  func aTerminalTakesTwoColumnsForAWideLetter(text: String, columns: Int) {
    #expect(Width.columns(text) == columns)
  }

  @Test func aFileSavedOnWindowsReadsTheSame() throws {
    let text = Draft.vocabulary + "\n結論 丙 (c)\n  ・資本金: 3億円以下\n"
    let windows = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    let book = try RuleBook([RuleSource(name: "windows.rules", text: windows)])
    #expect(Meaning(book).lines == Meaning(try RuleBook([RuleSource(name: "plain.rules", text: text)])).lines)
  }
}
