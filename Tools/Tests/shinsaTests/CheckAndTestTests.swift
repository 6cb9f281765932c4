import Testing

@Suite(.timeLimit(.minutes(2))) struct CheckAndTestTests {
  @Test func checkCountsWhatThereIs() throws {
    let folder = try SampleRules.folder()
    let run = try shinsa("check", folder.url.path())
    #expect(run.status == 0)
    #expect(run.output.contains(#/^ファイル1、事実6、規則2、表0、例1: 誤り0件、注意0件\n判定は最大\d+手順で終わる\n$/#))
    let english = try shinsa("check", folder.url.path(), "--language", "en")
    let first = "1 file, 6 facts, 2 rules, 0 tables, 1 example: 0 errors, 0 warnings"
    #expect(english.lines.first ?? "" == first)
    #expect(english.output.contains(#/\nevery decision ends within \d+ steps\n$/#))
  }

  @Test func warningsAreShownAndKeepNothingFromPassing() throws {
    let folder = try TemporaryFolder(["size.rules": SampleRules.size + "\n入力 余り (spare): 円\n"])
    let run = try shinsa("check", folder.url.path())
    #expect(run.status == 0)
    #expect(run.output.contains("[unused]"))
    #expect(run.output.contains("誤り0件、注意1件\n判定は最大"))
  }

  @Test func theShippedRulesPassBoth() throws {
    let check = try shinsa("check")
    #expect(check.status == 0)
    let test = try shinsa("test")
    #expect(test.status == 0)
    #expect(test.output.hasSuffix(" passed, 0 failed\n"))
  }

  @Test func examplesThatHoldAreCounted() throws {
    let folder = try SampleRules.folder()
    let run = try shinsa("test", folder.url.path(), "--language", "en")
    #expect(run.status == 0)
    #expect(run.output == "1 passed, 0 failed\n")
  }

  @Test func anExampleThatFailsSaysWhatWasExpectedWhatWasFoundAndWhy() throws {
    let folder = try TemporaryFolder(["size.rules": SampleRules.size.replacing("従業員数: 300人\n", with: "従業員数: 301人\n")])
    let run = try shinsa("test", folder.url.path())
    #expect(run.status == 1)
    #expect(run.output.contains("size.rules 37行目  例「従業員数で対象になる」: 企業規模 は 充足 のはずですが、非充足 です"))
    #expect(run.output.contains(#/× +従業員数 301人/#))
    #expect(run.output.hasSuffix("0 passed, 1 failed\n"))
  }
}
