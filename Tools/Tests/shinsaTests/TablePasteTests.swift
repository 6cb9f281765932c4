import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct TablePasteTests {
  private static let clipboard = "業種\t資本金（千円）\n製造業等\t300,000以下\n卸売業\t〃\n"
  private static let table = "  | 業種     || 資本金    |\n  | 製造業等 || 3億円以下 |\n  | 卸売業   || 3億円以下 |\n"

  @Test func aPastedTableIsWrittenAndHowItWasReadIsToldBesideIt() throws {
    let run = try shinsa("table", "paste", "--after", "業種", input: TablePasteTests.clipboard)
    #expect(run.status == 0)
    #expect(run.output == TablePasteTests.table)
    #expect(run.errors == "「業種」: 行を選ぶ列\n「資本金」: 条件の列、単位は千円\n")
    let english = try shinsa(
      "table", "paste", "-", "--after", "1", "--language", "en", input: TablePasteTests.clipboard)
    #expect(english.output == TablePasteTests.table)
    #expect(english.errors == "“業種”: selects the row\n“資本金”: criteria, in 千円\n")
  }

  @Test func theRowsStandInARuleFileAsTheyAre() throws {
    let run = try shinsa(
      "table", "paste", "--after", "業種", "--name", "規模 (size_limits)", input: TablePasteTests.clipboard)
    let rules = try TemporaryFolder([
      "a.rules": """
      規則集 見本 (sample)
        出典 見本
      区分 業種 (industry)
        ・製造業等 (manufacturing)
        ・卸売業 (wholesale)
      入力 業種 (industry): 業種
      入力 資本金 (capital): 円
      \(run.output)結論 可否 (ok)
        ・規模.資本金

      """
    ])
    #expect(try shinsa("check", rules.url.path()).status == 0)
  }

  @Test func whatIsNotKnownIsRefusedAndNothingIsWritten() throws {
    let run = try shinsa("table", "paste", input: TablePasteTests.clipboard)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == "「||」をどの列の後に置くのかがわかりません。--after で列の番号か見出しを示してください: 1 業種、2 資本金\n")
    let english = try shinsa(
      "table", "paste", "--language", "en", "--after", "1", input: "業種\t資本金\n甲\t300\n乙\t\n")
    #expect(english.status == 2)
    #expect(english.errors.hasPrefix("row 3, column B “資本金”: the cell is empty"))
  }

  @Test(arguments: [String.Encoding.utf8, .shiftJIS, .utf16])
  func aFileMayHaveAnyEncodingThatASpreadsheetSaves(encoding: String.Encoding) throws {
    let folder = try TemporaryFolder()
    try folder.write(try #require(TablePasteTests.clipboard.data(using: encoding)), to: "size.tsv")
    let run = try shinsa("table", "paste", folder.path("size.tsv"), "--after", "1")
    #expect(run.output == TablePasteTests.table)
  }

  @Test func aFileThatIsNoTableIsToldByItsName() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data([0xFF, 0xD8, 0xFF, 0xE0, 0x80]), to: "a.tsv")
    let picture = try shinsa("table", "paste", folder.path("a.tsv"))
    #expect(picture.status == 2)
    #expect(picture.errors.hasPrefix(folder.path("a.tsv") + ": 表の文字を読めません"))
    #expect(try shinsa("table", "paste", folder.path("b.tsv")).errors == folder.path("b.tsv") + ": 見つかりません\n")
  }

  @Test func whatIsNotKnownIsAskedOfSomeoneAtATerminal() throws {
    let terminal = try Pseudoterminal()
    let folder = try TemporaryFolder(["a.tsv": "業種\t資本金\n甲\t300\n\t500\n"])
    let run = try terminal.run(["table", "paste", folder.path("a.tsv")], answers: ["業種", "はい", "百万円"])
    #expect(run.status == 0)
    #expect(
      run.output
        == "  | 業種 || 資本金 (capital): 円 |\n  | 甲   || 3億円                |\n  | 甲   || 5億円                |\n")
    #expect(run.shown.contains("上の欄から写しますか (はい/いいえ): "))
    let refused = try terminal.run(["table", "paste", folder.path("a.tsv")], answers: ["業種", "いいえ"])
    #expect(refused.status == 2)
    #expect(refused.output.isEmpty)
  }

  @Test(arguments: [
    (["table", "paste", "--aftr", "1"], "「--aftr」という指定は「table paste」にありません。「--after」ではありませんか?"),
    (["table", "past"], "「past」という命令はありません。「paste」ではありませんか?"),
    (["table", "paste", "--rename", "医業"], "「印刷の言葉=規則の名前」の形で書いてください"),
    (["table", "paste", "--headings", "3"], "--headings は 1 か 2 です"),
  ])
  func aSlipInTheCallIsToldWithWhatWasMeant(arguments: [String], message: String) throws {
    let run = try shinsa(arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
