import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct FormatTests {
  private static let vocabulary = "規則集 用語 (vocabulary)\n  出典 見本\n\n入力 資本金 (capital): 円\n  参考\n"
  private static let untidy = "規則集 規模 (size)\n  出典 見本\n\n結論 企業規模 (company_size)\n  ・資本金:　300,000,000円以下\n"
  private static let tidy = "規則集 規模 (size)\n  出典 見本\n\n結論 企業規模 (company_size)\n  ・資本金: 3億円以下\n"
  private static let english = """
    ruleset size (規模)
      source 見本

    decision company_size (企業規模)
      - capital: at most 300,000,000 yen

    """

  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder(["vocabulary.rules": FormatTests.vocabulary, "a/size.rules": FormatTests.untidy])
  }

  @Test func aFolderIsRewrittenAndOnlyWhatChangesIsListed() throws {
    let folder = try folder()
    let run = try shinsa("format", folder.url.path())
    #expect(run.status == 0)
    #expect(run.output == folder.path("a/size.rules") + "\n")
    #expect(try folder.text("a/size.rules") == FormatTests.tidy)
    #expect(try folder.text("vocabulary.rules") == FormatTests.vocabulary)
    let again = try shinsa("format", folder.url.path())
    #expect(again.status == 0 && again.output.isEmpty)
  }

  @Test func checkWritesNothingAndEndsWithOne() throws {
    let folder = try folder()
    let run = try shinsa("format", "--check", folder.url.path())
    #expect(run.status == 1)
    #expect(run.output == folder.path("a/size.rules") + "\n")
    #expect(try folder.text("a/size.rules") == FormatTests.untidy)
    _ = try shinsa("format", folder.url.path())
    #expect(try shinsa("format", "--check", folder.url.path()).status == 0)
  }

  @Test func aFileIsTurnedIntoTheOtherLanguageAndBackAndKeepsItsOwn() throws {
    let folder = try folder()
    let call = ["format", folder.path("a/size.rules"), "--rules", folder.url.path()]
    #expect(try shinsa(call + ["--language", "en"]).status == 0)
    #expect(try folder.text("a/size.rules") == FormatTests.english)
    #expect(try folder.text("vocabulary.rules") == FormatTests.vocabulary)
    #expect(try shinsa(call + ["--check"]).status == 0)
    #expect(try shinsa(call + ["--language", "ja"]).status == 0)
    #expect(try folder.text("a/size.rules") == FormatTests.tidy)
  }

  @Test func standardInputIsFormattedToStandardOutput() throws {
    let folder = try folder()
    let run = try shinsa("format", "-", "--rules", folder.url.path(), input: FormatTests.untidy)
    #expect(run.status == 0)
    #expect(run.output == FormatTests.tidy)
    let check = try shinsa("format", "-", "--check", "--rules", folder.url.path(), input: FormatTests.untidy)
    #expect(check.status == 1)
    #expect(check.output == "標準入力\n")
    let alone = try shinsa("format", "-", "--language", "en", input: FormatTests.vocabulary)
    #expect(alone.output.hasPrefix("ruleset vocabulary (用語)\n"))
  }

  @Test func errorsAreReportedAsInCheckAndNothingIsWritten() throws {
    let folder = try folder()
    let alone = try shinsa("format", folder.path("a/size.rules"))
    #expect(alone.status == 2)
    #expect(alone.output.isEmpty)
    #expect(alone.errors.contains(folder.path("a/size.rules") + " 5行目: 「資本金」という名前はありません"))
    #expect(try folder.text("a/size.rules") == FormatTests.untidy)
    for (path, message) in [("missing.rules", "見つかりません"), ("b", "見つかりません")] {
      let run = try shinsa("format", folder.path(path))
      #expect(run.status == 2)
      #expect(run.errors == "\(folder.path(path)): \(message)\n")
    }
  }

  @Test(arguments: [["format"], ["format", "-", "a.rules"], ["format", ".", "--language", "fr"]])
  func aCallThatCannotBeReadEndsWithTwo(arguments: [String]) throws {
    let run = try shinsa(arguments)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("呼び出し方に誤りがあります / the call is wrong\n"))
  }

  @Test func aFileKeepsItsPermissionsAndALinkStaysALink() throws {
    let folder = try folder()
    let (file, link) = (folder.path("a/size.rules"), folder.path("b.rules"))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    #expect(try shinsa("format", folder.path("vocabulary.rules"), link, file).status == 0)
    #expect(try folder.text("b.rules") == FormatTests.tidy)
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("a")) == ["size.rules"])
  }

  @Test func theShippedRulesSurviveBothLanguages() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Rules").standardized
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: root, to: folder.url.appending(path: "rules"))
    let rules = folder.path("rules")
    #expect(try shinsa("format", rules).status == 0)
    let before = try shinsa("evaluate", "-", "--output", "csv", "--rules", rules, input: "{\"employees\": 10}")
    let names = try FileManager.default.subpathsOfDirectory(atPath: rules).filter { $0.hasSuffix(".rules") }
    let texts = try names.map { try folder.text("rules/\($0)") }
    #expect(try shinsa("format", "--language", "en", rules).status == 0)
    #expect(try shinsa("test", rules).status == 0)
    let after = try shinsa("evaluate", "-", "--output", "csv", "--rules", rules, input: "{\"employees\": 10}")
    // All but the stamp, which is that of the text.
    #expect(after.sheet == before.sheet)
    #expect(try shinsa("format", "--language", "ja", rules).status == 0)
    #expect(try names.map { try folder.text("rules/\($0)") } == texts)
  }
}
