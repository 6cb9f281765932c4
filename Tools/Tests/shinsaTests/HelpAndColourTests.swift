import Testing

@Suite(.timeLimit(.minutes(2))) struct HelpAndColourTests {
  @Test(arguments: ["evaluate", "schemes", "check", "test", "format"])
  func helpGivesExamplesInBothLanguages(command: String) throws {
    for arguments in [[command, "--help"], ["help", command]] {
      let run = try shinsa(arguments)
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      #expect(run.output.contains("例 / examples:"))
      #expect(run.output.contains("shinsa \(command)"))
      #expect(run.output.contains("終了コード"))
      #expect(run.output.contains("exit status"))
    }
  }

  @Test func marksAreColouredOnlyWhereItIsAskedForOrATerminalReads() throws {
    let rules = try SampleRules.folder()
    let call = ["evaluate", "-", "--full", "--rules", rules.url.path(), "--color"]
    let application = "{\"capital\": 400000000, \"employees\": 300}"
    let plain = try shinsa(call + ["auto"], input: application)
    #expect(!plain.output.contains("\u{1B}"))
    #expect(try shinsa(call + ["never"], input: application).output == plain.output)
    let coloured = try shinsa(call + ["always"], input: application, environment: ["NO_COLOR": "1"])
    #expect(coloured.output.contains(#/\n {4}\u{1B}\[32m○\u{1B}\[0m +従業員数/#))
    #expect(coloured.output.contains(#/\n {4}\u{1B}\[31m×\u{1B}\[0m +資本金/#))
    #expect(coloured.output.contains("\u{1B}[33m？\u{1B}[0m"))
    #expect(coloured.output.withoutColour == plain.output)
  }

  @Test func whetherAnExclusionAppliesIsColouredAtThePlaceOfAMark() throws {
    let rules = try TemporaryFolder([
      "a.rules": """
      規則集 除外 (exclusions)
        出典 見本
      入力 延滞 (arrears): 有無
      入力 該当 (applies_to): 有無
      除外 除外事由 (excluded)
        いずれか
          ・延滞: あり
          ・該当: あり
      結論 保証対象 (eligible)
        いずれもない
          ・除外事由

      """
    ])
    for (arrears, coloured) in [("true", "\u{1B}[31m該当  \u{1B}[0m"), ("false", "\u{1B}[32m非該当\u{1B}[0m")] {
      let run = try shinsa(
        "evaluate", "-", "--full", "--color", "always", "--rules", rules.url.path(),
        input: "{\"arrears\": \(arrears), \"applies_to\": false}")
      #expect(run.output.contains(coloured))
    }
  }

  @Test(arguments: [
    (#"{"capital": 1, "arrears": false}"#, "ja", "\u{1B}[32m○\u{1B}[0m 保証できる"),
    (#"{"capital": 1, "arrears": true}"#, "ja", "\u{1B}[31m×\u{1B}[0m 保証できない"),
    ("{}", "ja", "\u{1B}[33m？\u{1B}[0m まだ決められない"), ("{}", "en", "\u{1B}[33m?\u{1B}[0m can't be said yet"),
  ])
  func theSignOfTheVerdictIsColoured(application: String, language: String, verdict: String) throws {
    let rules = try SampleRules.intakeFolder()
    let call = ["evaluate", "-", "--language", language, "--rules", rules.url.path(), "--color"]
    let coloured = try shinsa(call + ["always"], input: application)
    #expect(coloured.output.contains("\n\n" + verdict))
    #expect(try shinsa(call + ["never"], input: application).output == coloured.output.withoutColour)
  }

  @Test func aNameThatBeginsLikeAVerdictGetsNoColour() throws {
    let rules = try SampleRules.intakeFolder()
    let run = try shinsa(
      "evaluate", "-", "--color", "always", "--rules", rules.url.path(), input: #"{"application_id": "× 商店"}"#)
    #expect(run.output.hasPrefix("× 商店\n"))
  }

  /// A long formula goes on in the next line, with × at its start.
  @Test(arguments: ["ja", "en"]) func aTimesWithinAFormulaGetsNoColour(language: String) throws {
    let rules = try TemporaryFolder([
      "a.rules": """
      規則集 料 (fees)
        出典 見本
      入力 保証の対象となる額 (amount_that_is_to_be_guaranteed): 円
      入力 保証料率 (rate): 料率
      入力 期間 (term): か月
      計算 保証料の計算 (calculated): 円
        = 切捨て(保証の対象となる額 × 保証料率 × 期間 ÷ 12か月, 1円)
      結論 料 (fee): 円
        = 保証料の計算

      """
    ])
    let run = try shinsa(
      "evaluate", "-", "--full", "--color", "always", "--language", language, "--rules", rules.url.path(),
      input: #"{"amount_that_is_to_be_guaranteed": 111111, "rate": "1.25%", "term": 5}"#)
    #expect(run.output.contains(#/\n {6}× (?:5か月|1\.25%)/#))
    #expect(!run.output.contains("\u{1B}"))
  }
}

extension String {
  fileprivate var withoutColour: String { replacing(#/\u{1B}\[\d+m/#, with: "") }
}
