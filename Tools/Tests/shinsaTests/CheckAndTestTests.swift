import Testing

@Suite(.timeLimit(.minutes(2))) struct CheckAndTestTests {
  @Test func checkCountsWhatThereIs() throws {
    let folder = try SampleRules.folder()
    let run = try shinsa("check", folder.url.path())
    #expect(run.status == 0)
    #expect(run.output == "ファイル1、規則2、表0、例1: 誤り0件、注意0件\n")
    let english = try shinsa("check", folder.url.path(), "--language", "en")
    #expect(english.output == "1 files, 2 rules, 0 tables, 1 examples: 0 errors, 0 warnings\n")
  }

  @Test func warningsAreShownAndKeepNothingFromPassing() throws {
    let folder = try TemporaryFolder(["size.rules": SampleRules.size + "\n入力 余り (spare): 円\n"])
    let run = try shinsa("check", folder.url.path())
    #expect(run.status == 0)
    #expect(run.output.contains("[unused]"))
    #expect(run.output.hasSuffix("誤り0件、注意1件\n"))
  }

  @Test func theShippedRulesPassBoth() throws {
    let check = try shinsa("check")
    #expect(check.status == 0)
    let test = try shinsa("test")
    #expect(test.status == 0)
    #expect(test.output.contains("不合格0"))
  }

  @Test func examplesThatHoldAreCounted() throws {
    let folder = try SampleRules.folder()
    let run = try shinsa("test", folder.url.path(), "--language", "en")
    #expect(run.status == 0)
    #expect(run.output == "1 examples passed, 0 failures\n")
  }

  @Test func anExampleThatFailsSaysWhatWasExpectedWhatWasFoundAndWhy() throws {
    let folder = try TemporaryFolder(["size.rules": SampleRules.size.replacing("従業員数: 300人\n", with: "従業員数: 301人\n")])
    let run = try shinsa("test", folder.url.path())
    #expect(run.status == 1)
    #expect(run.output.contains("size.rules 37行目  例「従業員数で対象になる」: 企業規模 は 充足 のはずですが、非充足 です"))
    #expect(run.output.contains("× 従業員数 301人"))
    #expect(run.output.hasSuffix("例0件が合格、不合格1件\n"))
  }
}
