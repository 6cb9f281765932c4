import Testing

@Suite(.timeLimit(.minutes(2))) struct HelpAndColourTests {
  @Test(arguments: ["evaluate", "check", "test", "format"])
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
    let call = ["evaluate", "-", "--rules", rules.url.path(), "--color"]
    let application = "{\"capital\": 400000000, \"employees\": 300}"
    let plain = try shinsa(call + ["auto"], input: application)
    #expect(!plain.output.contains("\u{1B}"))
    #expect(try shinsa(call + ["never"], input: application).output == plain.output)
    let coloured = try shinsa(call + ["always"], input: application, environment: ["NO_COLOR": "1"])
    #expect(coloured.output.contains(#/\n {4}\u{1B}\[32m○\u{1B}\[0m +従業員数/#))
    #expect(coloured.output.contains(#/\n {4}\u{1B}\[31m×\u{1B}\[0m +資本金/#))
    #expect(coloured.output.contains("\u{1B}[33m？\u{1B}[0m"))
    let uncoloured = coloured.output.replacing(#/\u{1B}\[\d+m/#, with: "")
    #expect(uncoloured == plain.output)
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
        "evaluate", "-", "--color", "always", "--rules", rules.url.path(),
        input: "{\"arrears\": \(arrears), \"applies_to\": false}")
      #expect(run.output.contains(coloured))
    }
  }
}
