import Foundation
import Testing

/// `shinsa schemes`: every scheme side by side for each application of a batch.
@Suite(.timeLimit(.minutes(2))) struct SchemesTests {
  private static let rules = """
    規則集 制度 (schemes)
      出典 見本

    区分 保証制度 (program)
      注 制度は、それぞれの文で足される

    入力 申込番号 (application_id): 文字
      参考
    入力 受付日 (received_on): 日付
      基準日
    入力 保証制度 (program): 保証制度
    入力 申込金額 (amount): 円
      範囲 0円以上

    設定 小口の上限 (micro_ceiling): 円
      = 2,000万円

    様式 制度の内容 (scheme_terms): 保証制度
      ・限度額 (limit): 円

    制度 一般保証 (general)
      適用 2024-04-01 から
      限度額: 2億8,000万円

    制度 小口保証 (micro)
      限度額: 小口の上限

    結論 保証制度の利用 (scheme_available)
      すべて
        ・制度の内容.適用
        ・申込金額: 制度の内容.限度額以下

    結論 限度額 (scheme_limit): 円
      = 制度の内容.限度額

    """
  private static let change = "規則集 甲協会 (own)\n  制定 甲信用保証協会\n  出典 甲のしおり\n\n変更 設定 小口の上限\n  = 3,000万円\n"

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "national/schemes/all.rules": SchemesTests.rules, "kou/own.rules": SchemesTests.change,
      "otsu/own.rules": "規則集 乙協会 (own)\n  出典 乙のしおり\n",
    ])
  }

  private func schemes(_ arguments: String..., input: String) throws -> CommandRun {
    try shinsa(["schemes", "-", "--rules", folder.url.path(), "--association", "otsu"] + arguments, input: input)
  }

  private func statuses(_ object: [String: Any]) -> [String?] {
    (object["schemes"] as? [[String: Any]] ?? []).map { scheme in
      "\(scheme["id"] as? String ?? ""): \(scheme["status"] as? String ?? "")"
    }
  }

  @Test func theTextGroupsTheSchemesAndMarksTheOneAppliedFor() throws {
    let run = try schemes(
      input: #"{"application_id": "K-1", "received_on": "2024-03-31", "program": "general", "amount": "1,000万円"}"#)
    #expect(run.status == 0)
    let lines = run.lines.map { $0.split(separator: " ").joined(separator: " ") }
    #expect(
      lines == [
        "申込番号 K-1 基準日 2024-03-31 (受付日)", "保証制度 限度額", "利用できる制度 1", "小口保証 2,000万円", "利用できない制度 1",
        "★ 一般保証 2億8,000万円", "受付日 2024-03-31 (2024-04-01から)", "★ 申込の保証制度",
      ])
  }

  @Test func aBatchIsALineEachInOrderAndTheRefusedAreInPlace() throws {
    let run = try schemes(
      "--output", "json", "--on", "2024-04-01",
      input: """
        {"application_id": "A", "amount": "2,500万円"}
        {"application_id": "B", "amout": 1}
        {"application_id": "C"}
        """)
    #expect(run.status == 1)
    let objects = try run.objects
    try #require(objects.map { $0["application_id"] as? String } == ["A", "B", "C"])
    #expect(objects[1]["error"] != nil && run.errors.contains("amout"))
    #expect(statuses(objects[0]) == ["general: met", "micro: unmet"])
    #expect(statuses(objects[2]) == ["general: undetermined", "micro: undetermined"])
    #expect(objects[0]["basis_date_replaced"] as? Bool == true)
    #expect((objects[0]["rules"] as? String)?.count == 64)
  }

  @Test func aSheetIsComparedRowByRow() throws {
    let run = try schemes("--output", "json", input: "申込番号,受付日,申込金額\nA,2024-04-01,1000万円\nB,2024-04-01,2100万円\n")
    #expect(run.status == 0)
    #expect(
      try run.objects.map { statuses($0) } == [["general: met", "micro: met"], ["general: met", "micro: unmet"]])
  }

  @Test func theAssociationsOwnLimitCounts() throws {
    let run = try shinsa(
      "schemes", "-", "--rules", folder.url.path(), "--association", "kou", "--output", "json",
      input: #"{"received_on": "2024-04-01", "amount": "2,500万円"}"#)
    #expect(statuses(try #require(try run.objects.first)) == ["general: met", "micro: met"])
  }

  @Test func rulesWithoutSchemesEndWithTwo() throws {
    let rules = try SampleRules.folder()
    let run = try shinsa("schemes", "-", "--rules", rules.url.path(), input: "{}")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("scheme_available"))
    #expect(try shinsa("schemes", "-", "--on", "明日", input: "{}").status == 2)
  }
}
