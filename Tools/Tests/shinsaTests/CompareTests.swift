import Foundation
import Testing

/// `shinsa compare`: two applications, days or associations side by side; and other readings in `shinsa why`.
@Suite(.timeLimit(.minutes(2))) struct CompareTests {
  private static let rules = """
    規則集 試し (trial)
      出典 試しのしおり
    区分 読み方 (ways)
      ・以下とする (within)
      ・未満とする (below)
    入力 申込番号 (application_id): 文字
      参考
    入力 受付日 (received_on): 日付
      基準日
    入力 借入 (loan): 円
    入力 社員 (staff): 人
    設定 借入の上限 (ceiling): 円
      = 100円
    設定 上限の読み (reading: reading of the bound): 読み方
      = 以下とする
    要件 小さい (small)
      適用 2024-04-01 から
      ・社員: 20人以下
    結論 可 (fit)
      総合
      すべて
        ・小さい
        ・借入: 借入の上限以下
    結論 上限内 (inside)
      原則 借入: 借入の上限以下
      ただし 未満とする読み (below)  上限の読み: 未満とする のとき 借入: 借入の上限未満

    """
  private let folder: TemporaryFolder

  init() throws {
    func application(_ id: String, _ loan: Int, _ staff: Int) -> String {
      "{\"application_id\": \"\(id)\", \"received_on\": \"2024-05-01\", \"loan\": \(loan), \"staff\": \(staff)}"
    }
    let change = "規則集 甲協会 (own)\n  制定 甲信用保証協会\n  出典 甲のしおり\n\n変更 設定 借入の上限\n  = 80円\n"
    folder = try TemporaryFolder([
      "rules/national/all.rules": CompareTests.rules, "rules/kou/own.rules": change,
      "rules/otsu/own.rules": "規則集 乙協会 (own)\n  出典 乙のしおり\n",
      "a.json": application("A-1", 100, 30), "b.json": application("B-2", 90, 20),
      "two.jsonl": application("A-1", 100, 30) + "\n" + application("B-2", 90, 20) + "\n",
    ])
  }

  private func run(_ command: String, _ files: [String], _ arguments: String...) throws -> CommandRun {
    let association = arguments.contains("--association-a") ? [] : ["--association", "otsu"]
    return try shinsa(
      [command] + files.map { folder.path($0) } + ["--rules", folder.path("rules")] + association + arguments)
  }

  private func decisions(_ run: CommandRun) throws -> [String: [String: Any]] {
    try run.objects[0]["decisions"] as? [String: [String: Any]] ?? [:]
  }

  @Test func ofTwoApplicationsTheFactThatTurnedTheDecisionIsTold() throws {
    let told = try run("compare", ["a.json", "b.json"])
    #expect(told.status == 0)
    #expect(told.output.contains("  ・借入: 100円 → 90円"))
    #expect(told.output.contains("可: 非充足 → 充足\n  原因: 社員\n"))
    let english = try run("compare", ["a.json", "b.json"], "--language", "en")
    #expect(english.output.contains("  caused by: staff\n"))
    let json = try run("compare", ["a.json", "b.json"], "--output", "json")
    let causes = try decisions(json)["fit"]?["causes"] as? [String: Any]
    #expect(causes?["facts"] as? [String] == ["staff"])
    #expect(
      try json.objects[0]["facts"] as? [String: [String: Int]] == [
        "loan": ["a": 100, "b": 90], "staff": ["a": 30, "b": 20],
      ])
  }

  @Test func ofTwoDaysTheRuleIsNamedThatCameIntoForce() throws {
    let told = try run("compare", ["a.json"], "--on-a", "2024-03-31", "--on-b", "2024-04-01")
    #expect(told.output.contains("  ・基準日: 2024-03-31 → 2024-04-01"))
    #expect(told.output.contains("  原因: 基準日\n    ・小さい: "))
  }

  @Test func ofTwoAssociationsTheChangedRuleIsNamedWithItsSource() throws {
    let told = try run("compare", ["b.json"], "--association-a", "otsu", "--association-b", "kou")
    #expect(told.output.contains("  ・規則: otsu → kou"))
    #expect(told.output.contains("可: 充足 → 非充足\n  原因: 規則\n"))
    #expect(told.output.contains("借入の上限: 100円 → 80円"))
    #expect(told.output.contains("甲のしおり"))
  }

  @Test func aCallThatComparesNothingOrTooMuchIsRefused() throws {
    #expect(try run("compare", ["a.json"]).status == 2)
    #expect(try run("compare", ["a.json", "b.json", "a.json"]).status == 2)
    #expect(try run("compare", ["a.json", "two.jsonl"]).status == 2)
    #expect(try run("compare", ["a.json", "none.json"]).status == 2)
    let wrong = try run("compare", ["a.json"], "--on-b", "明日")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("--on-b: 「明日」は日付として読めません"))
  }

  @Test func anotherReadingIsToldOfADecisionThatItWouldTurn() throws {
    let told = try run("why", ["a.json"], "--decision", "inside")
    #expect(told.output.contains("  読み: 〔上限の読み〕を『未満とする』と読めば「非充足」になる"))
    #expect(try !run("why", ["b.json"], "--decision", "inside").output.contains("読み:"))
    let english = try run("why", ["a.json"], "--decision", "inside", "--language", "en")
    #expect(english.output.contains("  reading: with [reading of the bound] as “below” it is “unmet”"))
    let readings =
      try run("why", ["a.json"], "--decision", "inside", "--output", "json").objects[0]["readings"] as? [[String: Any]]
    #expect(readings?.map { $0["parameter"] as? String } == ["reading"])
    let others = readings?[0]["others"] as? [String: [String: [String: String]]]
    #expect(others == ["below": ["inside": ["status": "unmet"]]])
  }
}
