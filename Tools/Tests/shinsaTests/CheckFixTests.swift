import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct CheckFixTests {
  private static let head = """
    規則集 見本 (sample)
      出典 見本
    区分 業種 (industry)
      ・製造業等 (manufacturing)
      ・卸売業 (wholesale)
    入力 業種 (industry): 業種
    入力 資本金 (capital): 円
    入力 従業員数 (employees): 人

    """
  private static let tail = """
    結論 規模 (size)
      いずれか
        ・規模基準.資本金
        ・規模基準.従業員数

    """

  private func folder(_ lines: String) throws -> TemporaryFolder {
    try TemporaryFolder(["a.rules": CheckFixTests.head + lines + CheckFixTests.tail])
  }

  private static let pasted =
    "表 規模基準 (size_standard)\n  | 業種 || 資本金 | 従業員数 |\n製造業等\t3億円以下\t300人以下\n卸売業\t1億円以下\t100人以下\t\n"
  private static let barred = """
    表 規模基準 (size_standard)
      | 業種 || 資本金 | 従業員数 |
      | 製造業等 || 3億円以下 | 300人以下 |
      | 卸売業 || 1億円以下 | 100人以下 |

    """

  @Test func pastedRowsGetTheBarsOfTheirHeader() throws {
    let folder = try folder(CheckFixTests.pasted)
    let run = try shinsa("check", folder.url.path(), "--fix")
    #expect(run.status == 0)
    #expect(try folder.text("a.rules") == CheckFixTests.head + CheckFixTests.barred + CheckFixTests.tail)
    #expect(
      run.output.hasPrefix(
        """
        \(folder.path("a.rules")) 11行目
          - 製造業等␉3億円以下␉300人以下
          - 卸売業␉1億円以下␉100人以下␉
          +   | 製造業等 || 3億円以下 | 300人以下 |
          +   | 卸売業 || 1億円以下 | 100人以下 |
        1ファイルを直しました

        """))
    #expect(run.output.contains("誤り0件"))
    let again = try shinsa("check", folder.url.path(), "--fix", "--language", "en")
    #expect(again.output.hasPrefix("there is nothing that can safely be mended\n"))
  }

  /// However a file was saved, it is mended at its places and stays so.
  @Test(arguments: ["\n", "\r\n", "\r"]) func lineEndsStay(lineEnd: String) throws {
    let text = CheckFixTests.head + CheckFixTests.pasted + CheckFixTests.tail
    let mended = CheckFixTests.head + CheckFixTests.barred + CheckFixTests.tail
    for isDecomposed in [false, true] {
      func saved(_ text: String) -> String {
        (isDecomposed ? text.decomposedStringWithCanonicalMapping : text).replacing("\n", with: lineEnd)
      }
      let folder = try TemporaryFolder(["a.rules": saved(text)])
      let run = try shinsa("check", folder.url.path(), "--fix")
      #expect(run.status == 0)
      let found = try folder.text("a.rules")
      #expect(found.precomposedStringWithCanonicalMapping == mended.replacing("\n", with: lineEnd))
    }
  }

  @Test func aDryRunShowsTheSameAndWritesNothing() throws {
    let folder = try folder(CheckFixTests.pasted)
    let run = try shinsa("check", folder.url.path(), "--fix", "--dry-run")
    #expect(run.status == 0)
    #expect(run.output.contains("1ファイルを直せます (--dry-run なので書き換えていません)"))
    #expect(run.output.contains("  +   | 卸売業 || 1億円以下 | 100人以下 |"))
    #expect(try folder.text("a.rules") == CheckFixTests.head + CheckFixTests.pasted + CheckFixTests.tail)
  }

  /// Bars, colons, indentation, tabs and what can't be seen; one mend shows the next.
  @Test func whatChangesNoWordIsMendedInAsManyRoundsAsItTakes() throws {
    let folder = try folder(
      """
      表 規模基準 (size_standard)
      | 業種 || 資\u{200B}本金 | 従業員数 |
      | 製造業等 | 3億円以下 | 300人以下
      | 卸売業 || 1億円以下 | 100人以下 |
      結論 対象 (eligible)
      \tすべて
      \t\t・資本金 1円以上
      \t\t従業員数: 1人以上

      """)
    let run = try shinsa("check", folder.url.path(), "--fix")
    #expect(run.status == 0, "\(run.output)")
    #expect(
      try folder.text("a.rules") == CheckFixTests.head + """
        表 規模基準 (size_standard)
          | 業種 || 資本金 | 従業員数 |
          | 製造業等 || 3億円以下 | 300人以下 |
          | 卸売業 || 1億円以下 | 100人以下 |
        結論 対象 (eligible)
          すべて
            ・資本金: 1円以上
            ・従業員数: 1人以上

        """ + CheckFixTests.tail)
  }

  /// Each has a mend that the checker offers, and that someone has to choose.
  @Test(arguments: [
    "・資本金額: 1円以上", "・資本金: 1億人以下", "・資本金: 300以上", "・資本金: 3,0000円以上", "・業種: 製造行", "・業種: 製造業等または卸売業", "・資本金-資本金: 0円以上",
    "・資本金: 3億円以下 ただし", "いずれか\n    ・資本金: 1円以上\n      ・従業員数: 1人以上",
  ])
  func aMendThatChangesAWordOrANumberIsLeftToThePerson(line: String) throws {
    let text = CheckFixTests.head + "結論 可否 (ok)\n  \(line)\n"
    let folder = try TemporaryFolder(["a.rules": text])
    let run = try shinsa("check", folder.url.path(), "--fix")
    #expect(run.status == 2)
    #expect(run.output.hasPrefix("直せるところはありません\n"))
    #expect(try folder.text("a.rules") == text)
  }

  @Test func lineEndsAndTheByteOrderMarkStay() throws {
    let old = (CheckFixTests.head + CheckFixTests.pasted + CheckFixTests.tail).replacing("\n", with: "\r\n")
    let new = (CheckFixTests.head + CheckFixTests.barred + CheckFixTests.tail).replacing("\n", with: "\r\n")
    let folder = try TemporaryFolder()
    try folder.write(Data(("\u{FEFF}" + old).utf8), to: "a.rules")
    #expect(try shinsa("check", folder.url.path(), "--fix").status == 0)
    #expect(try Data(contentsOf: folder.url.appending(path: "a.rules")) == Data(("\u{FEFF}" + new).utf8))
  }

  @Test func anInsertionAtTheEndOfALineStandsBeforeItsCR() throws {
    let old = CheckFixTests.head + CheckFixTests.barred.replacing("300人以下 |", with: "300人以下") + CheckFixTests.tail
    let folder = try TemporaryFolder()
    try folder.write(Data(old.replacing("\n", with: "\r\n").utf8), to: "a.rules")
    #expect(try shinsa("check", folder.url.path(), "--fix").status == 0)
    let new = (CheckFixTests.head + CheckFixTests.barred + CheckFixTests.tail).replacing("\n", with: "\r\n")
    #expect(try Data(contentsOf: folder.url.appending(path: "a.rules")) == Data(new.utf8))
  }

  /// The national files are in the book of each association, and are mended once.
  @Test func theFilesOfAllAssociationsAreMended() throws {
    let folder = try TemporaryFolder([
      "national/a.rules": CheckFixTests.head + CheckFixTests.pasted + CheckFixTests.tail,
      "mihon/b.rules": "規則集 乙 (b)\n  出典 見本\n結論 乙 (b_ok)\n\t・資本金: 1円以上\n",
      "sample/c.rules": "規則集 丙 (c)\n  出典 見本\n結論 丙 (c_ok)\n\t・資本金: 1円以上\n",
    ])
    let run = try shinsa("check", folder.url.path(), "--fix")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("3ファイルを直しました"))
    #expect(try folder.text("sample/c.rules").hasSuffix("\n  ・資本金: 1円以上\n"))
  }

  @Test(arguments: [
    (["check", "--fix"], "--fix: 同梱の規則は直せません"), (["check", ".", "--dry-run"], "--dry-run は --fix と一緒に使います"),
    (["check", ".", "--fix", "--output", "json"], "--fix は --output json、--explain、--catalogue と一緒に使えません"),
  ])
  func aCallThatMendsNothingEndsWithTwo(arguments: [String], message: String) throws {
    let run = try shinsa(arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(message))
  }
}
