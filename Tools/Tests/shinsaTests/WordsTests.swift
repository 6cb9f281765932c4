import Testing

/// How results are told: in a fact's own words, without what nobody asked for, and in lines that a terminal holds.
@Suite(.timeLimit(.minutes(2))) struct WordsTests {
  private static let text = """
    規則集 受付 (intake)
      出典 見本

    入力 申込番号 (application_id): 文字
      参考
    入力 受付日 (received_on): 日付
      基準日
    入力 資本金 (capital): 円
      範囲 0円以上
    入力 本店が県内 (office_in_area): 有無
      充足の表示 はい (yes)
      非充足の表示 いいえ (no)

    結論 保証の可否 (acceptable: verdict)
      総合
      表示順 1
      充足の表示 保証できる (can be guaranteed)
      非充足の表示 保証できない (can't be guaranteed)
      ・区域

    結論 区域 (area)
      ・本店が県内

    結論 新しい扱い (new_treatment)
      適用 2024-04-01 から
      ・資本金: 1億円以下

    結論 目安の額 (guide_amount): 円
      参考
      = 資本金 × 2

    整合 県外の大企業 (large_outside)
      注 大企業なら本店の所在地を確かめて記入する
      あってはならない
        ・資本金: 10億円以上
        ・本店が県内: なし

    """

  let rules: TemporaryFolder

  init() throws {
    rules = try TemporaryFolder(["intake.rules": WordsTests.text])
  }

  private func evaluate(_ input: String, _ options: String...) throws -> CommandRun {
    try shinsa(["evaluate", "-", "--rules", rules.url.path()] + options, input: input)
  }

  private static let outside = #"{"received_on": "2024-03-31", "office_in_area": false, "capital": 7}"#

  @Test func aFactNamedAsASentenceIsAnsweredWithYesOrNo() throws {
    let lines = try evaluate(WordsTests.outside).lines
    #expect(lines.prefix(3) == ["基準日 2024-03-31 (受付日)", "× 保証できない", "  区域  本店が県内 いいえ (「はい」であること)"])
    let english = try evaluate(WordsTests.outside, "--language", "en").lines
    #expect(english.contains("  area  office in area no (must be “yes”)"))
  }

  @Test func whatDoesNotApplyIsNeitherMetNorUnmet() throws {
    let run = try evaluate(WordsTests.outside)
    #expect(run.output.contains("\n対象外のもの\n  新しい扱い  対象外: 適用期間外 (2024-04-01 から)\n"))
    let sheet = try evaluate(WordsTests.outside, "--output", "csv", "--language", "ja")
    #expect(
      sheet.sheet == """
        \u{FEFF}申込番号,申込人名,基準日,保証の可否,区域,新しい扱い,理由,不明な項目,エラー\r
        ,,2024-03-31,保証できない,非充足,対象外,区域: 本店が県内 いいえ (「はい」であること),,\r

        """)
    let english = try evaluate(WordsTests.outside, "--output", "csv", "--language", "en")
    #expect(english.output.contains("\r\n,,2024-03-31,can't be guaranteed,unmet,not applicable,area: "))
  }

  @Test func whatIsForReferenceIsShownOnlyWhereItIsNamed() throws {
    for options in [[], ["--stage", "all"], ["--language", "ja"]] {
      let sheet = try shinsa(
        ["evaluate", "-", "--output", "csv", "--rules", rules.url.path()] + options, input: WordsTests.outside)
      #expect(!sheet.output.contains("guide_amount") && !sheet.output.contains("目安の額"))
    }
    #expect(try !evaluate(WordsTests.outside).output.contains("目安の額"))
    let sheet = try evaluate(WordsTests.outside, "--output", "csv", "--decisions", "目安の額")
    #expect(sheet.output.hasSuffix(",guide_amount,reason,missing,error\r\n,,2024-03-31,14,,,\r\n"))
    #expect(try evaluate(WordsTests.outside, "--decisions", "目安の額").output.contains("\n目安の額  14円 = 7円 (資本金) × 2\n"))
  }

  // MARK: Refusals

  @Test func aContradictionIsToldWithTheNoteOfTheRule() throws {
    let contradicting = #"{"office_in_area": false, "capital": "20億円"}"#
    let run = try evaluate(contradicting)
    #expect(run.status == 1)
    #expect(run.says("申込の内容が食い違っています(県外の大企業): 資本金「20億円」 (capital) と 本店が県内「"))
    #expect(run.says("」 (office_in_area)。大企業なら本店の所在地を確かめて記入する\n"))
    let english = try evaluate(contradicting, "--language", "en", "--output", "json")
    #expect(english.errors.hasSuffix("; note: “大企業なら本店の所在地を確かめて記入する”\n"))
  }

  @Test(arguments: ["ja", "en"]) func aLongRefusalGoesOnUnderItself(language: String) throws {
    let key = String(repeating: "備考", count: 60)
    let run = try evaluate(#"{"\#(key)": 1, "office_in_area": "多分", "capitol": 1}"#, "--language", language)
    #expect(run.status == 1 && run.errors.isEmpty)
    #expect(run.lines.allSatisfy { $0.columns <= 80 })
    #expect(run.lines.dropFirst().allSatisfy { $0.hasPrefix("  ") })
    #expect(run.lines.count { $0.hasPrefix("  ") && !$0.hasPrefix("   ") } == 3)
    #expect(run.says(key))
  }

  // MARK: What is open

  /// A verdict that needs so many facts, and a decision beside it.
  private func openDecisions(facts count: Int) throws -> CommandRun {
    let facts = (1...count).map { "入力 事実\($0) (fact_\($0)): 有無\n" }.joined()
    let all = (1...count).map { "    ・事実\($0)\n" }.joined()
    let decisions = "結論 可否 (acceptable)\n  総合\n  すべて\n\(all)結論 乙 (b)\n  ・事実1\n結論 丙 (c)\n  ・事実2\n"
    let folder = try TemporaryFolder(["a.rules": "規則集 甲 (a)\n  出典 見本\n" + facts + decisions])
    return try withExtendedLifetime(folder) { try shinsa("evaluate", "-", "--rules", folder.url.path(), input: "{}") }
  }

  @Test func withMuchMissingTheOpenDecisionsAreOnlyNamed() throws {
    let few = try openDecisions(facts: 13)
    #expect(few.lines.contains("    ほか10件"))
    #expect(few.output.contains("\n\n確認を要するもの\n  乙  未確定: 事実1が不明\n  丙  未確定: 事実2が不明\n"))
    let many = try openDecisions(facts: 14)
    #expect(many.lines.contains("    ほか11件"))
    #expect(many.output.contains("\n\n確認を要するもの: 乙、丙\n\n"))
  }
}
