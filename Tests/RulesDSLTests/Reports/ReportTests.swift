import RulesDSL
import Testing

/// What a clerk sees: file, line, table, row, column, the text as written, the mend and the code.
@Suite struct ReportTests {
  @Test func aReportSaysWhereWhatAndHowToMendIt() {
    let text = """
      規則集 企業規模 (size)
        出典 あらまし2023 9ページ
      入力 資本金 (capital): 円
      入力 業種 (industry): 有無
      表 規模基準 (size_standard)
        | 業種 || 資本金    |
        | あり || 1億人以下 |
        | なし || 3億円以下 |
      結論 企業規模 (company_size)
        ・規模基準.資本金
      """
    let sources = [RuleSource(name: "size.rules", text: text)]
    let draft = Draft(files: text)
    #expect(
      Report(sources.map { SourceText($0) }).text(draft.diagnostics, .japanese) == """
        size.rules 7行目  表「規模基準」 行「あり」 列「資本金」: 「1億人以下」は金額の条件ではありません
            | あり || 1億人以下 |
                      ^^^^^
          単位は円です。「1億円以下」ではありませんか?  [unit-mismatch]

        """)
    #expect(
      Report(sources.map { SourceText($0) }).text(draft.diagnostics, .english).hasPrefix(
        "size.rules, line 7  table “規模基準” row “あり” column “資本金”: “1億人以下” is not a test of an amount of money\n"))
  }

  @Test(arguments: [("  ・資本金額: 1円", 4, 8), ("  ・延滞: 有", 10, 2), ("　・資本金額: 1円", 4, 8)])
  func theSignsBelowALineStandUnderTheFault(line: String, before: Int, under: Int) throws {
    let report = Draft("結論 丙 (c)\n\(line)").report().split(separator: "\n")
    let marks = try #require(report.first { $0.contains("^") })
    #expect(marks.filter { $0 == "^" }.count == under)
    #expect(marks.prefix { $0 == " " }.count == before + 2)
  }

  @Test func aLongLineIsShownOnlyAroundItsFault() throws {
    let list = (1...200).map { "\($0)円" }.joined(separator: "、")
    let report = Draft("結論 丙 (c)\n  ・資本金: \(list)、3人").report()
    let shown = try #require(report.split(separator: "\n").dropFirst().first)
    #expect(shown.contains("3人"))
    #expect(Width.columns(String(shown)) <= 260)
    #expect(report.contains("^^^"))
  }

  @Test func whereElseAFaultStandsIsListed() {
    let uses = (1...15).map { "結論 丙\($0) (c\($0))\n  ・売上高: 1円以上\n" }.joined()
    let report = Draft(files: "規則集 甲 (one)\n  出典 試験\n結論 乙 (b)\n  ・売上高: 1円以上\n", "規則集 丙 (two)\n  出典 試験\n" + uses)
      .report()
    #expect(report.contains("(ほか15か所)"), "\(report)")
    #expect(report.contains("  ほか: ") && report.contains("4、6、8、10、12、14、16、18、20、22、24、26行目など\n"), "\(report)")
  }

  @Test func aWarningIsCalledOne() {
    #expect(Draft("入力 甲 (a): 円").report().contains("draft.rules 4行目  (注意): "))
    #expect(Draft("入力 甲 (a): 円").report(.english).contains("draft.rules, line 4  (warning): "))
  }

  @Test func aRuleBookWithWarningsOnlyIsUsable() throws {
    let book = try Draft("入力 甲 (a): 円").book()
    #expect(book.warnings.map(\.code) == ["unused"])
    #expect(book.report(.japanese).contains("[unused]"))
  }

  @Test func rulesThatCannotBeUsedPrintTheWholeReport() {
    let error = #expect(throws: InvalidRules.self) { try Draft("結論 丙 (c)\n  ・資本: 1円\n  ・延滞: 有").book() }
    #expect(error.map { "\($0)" }?.contains("[unknown-name]") == true)
    #expect(error?.report(.english).contains("did you mean “資本金”?") == true)
  }

  /// Names of types, files and symbols of the program have no place in front of a clerk.
  @Test(arguments: RuleFolder.faulty)
  func noReportNamesThingsOfTheProgram(file: RuleSource) {
    let draft = Draft(file)
    for language in Language.allCases {
      let report = draft.report(language)
      for word in ["nil", "Optional", "RulesDSL", "Swift", ".swift", "Rational", "Fatal", "enum", "\\("] {
        #expect(!report.contains(word), "\(word)")
      }
    }
  }

  @Test(arguments: [
    ("資本金額", "資本金"), ("従業者数", "従業員数"), ("captial", "capital"), ("自己資本率", "自己資本比率"), ("純資産", "純資産額"), ("受付", "受付日"),
  ])
  func aMisspeltNameIsAnsweredWithTheNearest(written: String, nearest: String) {
    #expect(Draft("結論 丙 (c)\n  ・\(written): 1円").report().contains("「\(nearest)」ではありませんか?"))
  }

  @Test(arguments: ["まったく別の名前", "xyz", "申込みの日の天気予報"])
  func aNameLikeNoOtherIsAnsweredWithoutAGuess(written: String) {
    #expect(!Draft("結論 丙 (c)\n  ・\(written): 1円").report().contains("ではありませんか?"))
  }

  @Test(arguments: [("法人", nil), ("小売業", "小売業・飲食業")])
  func aLongerNameIsOfferedOnlyForAPartThatStandsByItself(written: String, nearest: String?) {
    #expect(NameGuess(written, among: ["医療法人等", "学校法人", "小売業・飲食業"]).only == nearest)
  }
}
