import RulesDSL
import Testing

/// Files as mail, folders and hands leave them: told once, as what they are.
@Suite struct FileSlipTests {
  static let own = "規則集 甲 (a)\n  出典 試験\n\n入力 資本金 (capital): 円\n  参考\n\n結論 丙 (c)\n  ・資本金: 3億円以下\n"
  static let other = "規則集 乙 (b)\n  出典 試験\n\n結論 丁 (d)\n  ・丙\n"

  static func files(_ files: (String, String)...) -> [FoundFault] {
    FixTests.diagnostics(files.map { RuleSource(name: $0.0, text: $0.1) })
  }

  @Test(arguments: ["", "\n\n", "# 覚え書き\n"]) func anEmptyFileIsToldAndNotWhatItWouldHaveDeclared(text: String) {
    let found = FileSlipTests.files(("a.rules", text), ("b.rules", FileSlipTests.other))
    #expect(found.map(\.code) == ["missing-ruleset"])
  }

  @Test func aFileInMailQuotesIsToldOnceAndMended() throws {
    let quoted = FileSlipTests.own.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }
    let sources = [
      RuleSource(name: "a.rules", text: quoted.joined(separator: "\n")),
      RuleSource(name: "b.rules", text: FileSlipTests.other),
    ]
    let found = FixTests.diagnostics(sources)
    #expect(found.map(\.code) == ["not-a-statement"])
    let mended = FixTests.applied(try #require(found.first?.fix), to: sources)
    #expect(FixTests.diagnostics(mended).isEmpty)
  }

  @Test(arguments: ["a - コピー.rules", "旧/a.rules", "~$a.rules"])
  func aBackupIsAskedForAndTheOriginalNotBlamed(name: String) {
    let found = FileSlipTests.files((name, FileSlipTests.own), ("a.rules", FileSlipTests.own))
    #expect(found.map(\.code) == ["declared-twice"])
    #expect(found.first?.span.source == 0)
    #expect(found.first?.hint(.japanese)?.contains("控え") == true)
  }

  @Test func aFilePastedTwiceIsToldOnce() {
    #expect(
      FileSlipTests.files(("a.rules", FileSlipTests.own + FileSlipTests.own)).map(\.code) == ["ruleset-not-first"])
  }

  @Test func anotherFileUnderTheSameNameIsStillRead() {
    let second = "規則集 甲 (a)\n  出典 試験\n\n結論 戊 (e)\n  ・丙\n"
    let found = FileSlipTests.files(
      ("a.rules", FileSlipTests.own), ("z.rules", second), ("b.rules", FileSlipTests.other + "結論 己 (f)\n  ・戊\n"))
    #expect(found.map(\.code) == ["declared-twice"])
  }

  @Test(arguments: ["\u{2003}・資本金: 3億円以下", "\u{2002} ・資本金: 3億円以下", "  ・資本金:\u{2009}3億円以下"])
  func spacesOfOtherWidthsAreSpaces(line: String) {
    #expect(FileSlipTests.files(("a.rules", FileSlipTests.own.replacing("  ・資本金: 3億円以下", with: line))).isEmpty)
  }

  @Test(arguments: [
    "【結論】丙 (c)", "1. 結論 丙 (c)", "結　論 丙 (c)", "結論丙 (c)", "■結論 丙 (c)",
  ])
  func aStatementWithOrnamentsIsMended(head: String) throws {
    let sources = [RuleSource(name: "a.rules", text: FileSlipTests.own.replacing("結論 丙 (c)", with: head))]
    let found = FixTests.diagnostics(sources)
    #expect(found.map(\.code) == ["not-a-statement"])
    let mended = FixTests.applied(try #require(found.first?.fix), to: sources)
    #expect(mended[0].text == FileSlipTests.own)
  }

  @Test func aNoteThatGoesOnInTheFirstColumnIsJoined() throws {
    let sources = [
      RuleSource(name: "a.rules", text: FileSlipTests.own.replacing("  ・資本金", with: "  注 続きは\n次の行\n  ・資本金"))
    ]
    let found = FixTests.diagnostics(sources)
    #expect(found.map(\.code) == ["unexpected-indent"])
    #expect(FixTests.diagnostics(FixTests.applied(try #require(found.first?.fix), to: sources)).isEmpty)
  }

  @Test func aLineWithAWordOfItsOwnIsNotJoined() {
    let text = FileSlipTests.own.replacing("  ・資本金", with: "  注 続きは\n備考 なし\n  ・資本金")
    #expect(!FileSlipTests.files(("a.rules", text)).contains { $0.code == "unexpected-indent" })
  }
}
