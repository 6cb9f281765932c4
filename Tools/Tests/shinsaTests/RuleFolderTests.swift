import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct RuleFolderTests {
  private static let empty = "規則集 甲 (a)\n  出典 見本\n"

  @Test func everyRuleFileBelowTheFolderIsReadAndNothingElse() throws {
    let folder = try TemporaryFolder([
      "a.rules": RuleFolderTests.empty, "b/c/d.rules": "規則集 乙 (b)\n  出典 見本\n", "e.rules.txt": "x",
      ".hidden.rules": "x", ".git/f.rules": "x",
    ])
    let run = try shinsa("check", folder.url.path())
    #expect(run.status == 0)
    #expect(run.output.contains("ファイル2、"))
  }

  @Test(arguments: ["evaluate", "check", "test"])
  func aFolderThatCannotServeEndsWithTwo(command: String) throws {
    let folder = try TemporaryFolder(["a.rules": RuleFolderTests.empty, "empty/readme.txt": "x"])
    for (path, message) in [
      ("missing", "規則のフォルダーが見つかりません"), ("a.rules", "フォルダーではありません"), ("empty", "名前が .rules で終わるファイルがありません"),
    ] {
      let call = command == "evaluate" ? ["evaluate", "-", "--rules"] : [command]
      let run = try shinsa(call + [folder.path(path)], input: "{}")
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(folder.path(path) + ": "))
      #expect(run.errors.contains(message))
    }
  }

  @Test func shiftJISIsNamedWithTheWayOut() throws {
    let folder = try TemporaryFolder(["a.rules": RuleFolderTests.empty])
    // 保証 in Shift_JIS
    try folder.write(Data([0x95, 0xDB, 0x8F, 0xD8, 0x0A]), to: "b.rules")
    let run = try shinsa("check", folder.url.path())
    #expect(run.status == 2)
    #expect(run.errors.contains("b.rules: 文字コードがUTF-8ではありません。Shift_JISのようです"))
    #expect(run.errors.contains("「UTF-8」を選ぶ"))
  }

  @Test func faultyRulesAreReportedWithFileLineAndCode() throws {
    let folder = try TemporaryFolder(["b/size.rules": SampleRules.size.replacing("3億円以下", with: "3億人以下")])
    for call in [["evaluate", "-", "--rules"], ["check"], ["test"]] {
      let run = try shinsa(call + [folder.url.path()], input: "{}")
      #expect(run.status == 2)
      let report = call == ["check"] ? run.output : run.errors
      #expect(report.contains("b/size.rules 20行目"))
      #expect(report.contains("[unit-mismatch]"))
    }
  }

  @Test func aLinkBackToItsOwnFolderIsNotFollowedForEver() throws {
    let folder = try TemporaryFolder(["a/b.rules": RuleFolderTests.empty])
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "a/loop"), withDestinationURL: folder.url)
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "here"), withDestinationURL: folder.url)
    for command in ["check", "test"] {
      let run = try shinsa(command, folder.url.path())
      #expect(run.status == 0)
      if command == "check" { #expect(run.output.contains("ファイル1、")) }
      for link in ["a/loop", "here"] {
        #expect(run.errors.contains(folder.path(link) + ": 上のフォルダーに戻るリンクなので、たどりません"))
      }
      #expect(run.errors.split(separator: "\n").count == 2)
    }
  }

  @Test(arguments: [
    ("size.rules.txt", "size.rules"), ("size.rule", "size.rules"), ("size.RULES", "size.rules"),
    ("size.rules~", "size.rules"), ("size.rules.bak", "size.rules"), ("size.rules.docx", "size.rules"),
    ("size．rules", "size.rules"),
    ("readme.txt", nil), ("ruler.png", nil), ("rules", nil),
  ])
  func aFileThatIsNearlyARuleFileIsNamedWithItsMend(name: String, mended: String?) throws {
    let folder = try TemporaryFolder(["a.rules": RuleFolderTests.empty, "b/\(name)": "x"])
    let run = try shinsa("check", folder.url.path())
    #expect(run.status == 0)
    #expect(run.output.contains("ファイル1、"))
    guard let mended else { return #expect(run.errors.isEmpty) }
    #expect(run.errors.contains("/b/\(name): 規則として読みません。規則なら名前を「\(mended)」に変え"))
  }

  @Test(arguments: [("size.txt", "size.rules"), ("size.rulse", "size.rules"), ("size", "size.rules")])
  func aFileThatBeginsAsRulesIsNamedWithItsMend(name: String, mended: String) throws {
    let folder = try TemporaryFolder(["a.rules": RuleFolderTests.empty, name: "\u{FEFF}\n規則集 乙 (b)\n"])
    let run = try shinsa("check", folder.url.path())
    #expect(run.errors.contains("/\(name): 規則として読みません。規則なら名前を「\(mended)」に変え"))
  }

  @Test func aFolderThatHoldsOnlyNearlyRuleFilesNamesThem() throws {
    let folder = try TemporaryFolder(["size.rules.txt": RuleFolderTests.empty])
    let run = try shinsa("check", folder.url.path(), "--language", "en")
    #expect(run.status == 2)
    #expect(run.errors.contains("size.rules.txt: this is not read as rules; name it “size.rules”"))
  }

  @Test func aRuleFileWhoseLinkLeadsNowhereIsTold() throws {
    let folder = try TemporaryFolder(["a.rules": RuleFolderTests.empty])
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "b.rules"), withDestinationURL: folder.url.appending(path: "c.rules"))
    let run = try shinsa("check", folder.url.path())
    #expect(run.status == 2)
    #expect(run.errors.contains(folder.path("b.rules") + ": リンクの先がありません"))
  }

  @Test func theDigestDoesNotDependOnWhereTheFolderLies() throws {
    let digests = try (0..<2).map { _ in
      let folder = try SampleRules.folder()
      return try withExtendedLifetime(folder) {
        let run = try shinsa("evaluate", "-", "--output", "json", "--rules", folder.url.path(), input: "{}")
        return try run.objects.first?["rules"] as? String
      }
    }
    #expect(digests[0] != nil)
    #expect(digests[0] == digests[1])
  }
}
