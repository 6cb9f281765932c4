import Foundation
import Testing

/// `shinsa sources`: the documents that rules cite.
@Suite(.timeLimit(.minutes(2))) struct SourcesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "old.rules": """
      規則集 古い (old)
        出典 しおり 3ページ
        確認日 2025-04-01
      設定 上限 (ceiling): 円
        = 100円
      結論 足りる (enough)
        ・上限: 100円以上

      """,
      "new.rules": """
      規則集 新しい (new)
        出典 要領「対象」
        確認日 2026-04-01
      結論 多い (much)
        ・上限: 200円以上

      """,
    ])
  }

  private func sources(_ arguments: String...) throws -> CommandRun {
    try shinsa(["sources", folder.url.path()] + arguments)
  }

  @Test func eachDocumentHasItsRulesAndTheDayOfReading() throws {
    let run = try sources()
    #expect(run.status == 0)
    #expect(
      run.lines == [
        "要領「対象」   確認日 2026-04-01   規則 1", "  結論 多い (much)   new.rules 4行目",
        "しおり   確認日 2025-04-01   規則 2", "  設定 上限 (ceiling)   old.rules 4行目   しおり 3ページ",
        "  結論 足りる (enough)   old.rules 6行目   しおり 3ページ", "資料 2、規則 3",
      ])
  }

  @Test func whatWasReadBeforeADayIsFoundAndTheStatusSaysSo() throws {
    let run = try sources("--before", "2026-01-01", "--output", "json")
    #expect(run.status == 1)
    #expect(try run.objects.map { $0["document"] as? String } == ["しおり"])
    #expect(try sources("--before", "2025-04-01").status == 0)
  }

  @Test func oneDocumentCanBeChosenAndAnUnknownOneIsToldWithThoseLikeIt() throws {
    #expect(try sources("--document", "しおり").lines.count == 4)
    let run = try sources("--document", "しおり2024")
    #expect(run.status == 2)
    #expect(run.errors == "「しおり2024」という資料はありません。「しおり」があります\n")
  }

  @Test func aDayOfReadingThatIsNoDateIsAnError() throws {
    let text = "規則集 試し (trial)\n  出典 しおり\n  確認日 去年\n入力 甲 (a): 円\n  参考\n"
    let trial = try TemporaryFolder(["trial.rules": text])
    let run = try shinsa(["check", trial.url.path()])
    withExtendedLifetime(trial) {}
    #expect(run.status == 1 || run.status == 2)
    #expect((run.output + run.errors).contains("「確認日」の「去年」が日付として読めません"))
  }
}
