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
      比較
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

    結論 保証の可否 (acceptable)
      総合
      すべて
        ・制度の内容.適用
        ・申込金額: 制度の内容.限度額以下

    結論 制度の限度額 (scheme_limit: limit of the scheme): 円
      一覧
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
      lines.dropLast() == [
        "K-1", "基準日 2024-03-31 (受付日)", "申込みのとおり利用できる制度 1", "制度の限度額", "小口保証 2,000万円", "利用できない制度 1",
        "★ 一般保証 保証の可否: 受付日 2024-03-31 (2024-04-01から)", "★ 申込みの保証制度",
      ])
    // By what the result is known again.
    #expect(lines.last?.contains(#/^規則 [0-9a-f]{8} 申込 [0-9a-f]{8} shinsa /#) == true)
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
    #expect(run.errors.contains("比べる制度が規則にありません") && run.errors.contains("総合"))
    let english = try shinsa("schemes", "-", "--language", "en", "--rules", rules.url.path(), input: "{}")
    #expect(english.status == 2 && english.errors.contains("headline"))
    #expect(try shinsa("schemes", "-", "--on", "明日", input: "{}").status == 2)
  }

  // MARK: Other forms

  private static let application =
    #"{"application_id": "K-1", "received_on": "2024-03-31", "program": "general", "amount": "1,000万円"}"#

  @Test func jsonHasWhatTheSchemeGrantsAndWhyItIsNotOpen() throws {
    let object = try #require(try schemes("--output", "json", input: SchemesTests.application).objects.first)
    let schemes = try #require(object["schemes"] as? [[String: Any]])
    try #require(schemes.map { $0["id"] as? String } == ["micro", "general"])
    #expect(schemes.map { $0["standing"] as? String } == ["open", "not open"])
    #expect(schemes.map { $0["applied_for"] as? Bool } == [nil, true])
    #expect(schemes[1]["because"] as? [String] == ["保証の可否: 受付日 2024-03-31 (2024-04-01から)"])
    let decisions = try #require(schemes[0]["decisions"] as? [String: [String: Any]])
    #expect(decisions["scheme_limit"]?["value"] as? Int == 20_000_000)
    #expect(decisions.keys.sorted() == ["acceptable", "scheme_limit"])
    #expect((object["application"] as? String)?.count == 64)
  }

  @Test func csvIsARowAScheme() throws {
    let batch = SchemesTests.application + "\n" + #"{"application_id": "K-2", "amout": 1}"#
    let run = try schemes("--output", "csv", input: batch)
    #expect(run.status == 1)
    let rows = run.sheet.components(separatedBy: "\r\n")
    try #require(rows.count == 5)
    #expect(
      rows[0]
        == "\u{FEFF}application_id,applicant_name,basis_date,scheme,applied_for,standing,acceptable,scheme_limit,"
        + "reason,missing,error")
    #expect(rows[1] == "K-1,,2024-03-31,micro,,open,met,20000000,,,")
    #expect(rows[2] == "K-1,,2024-03-31,general,true,not open,unmet,280000000,保証の可否: 受付日 2024-03-31 (2024-04-01から),,")
    #expect(rows[3].hasPrefix("K-2,,,,,,,,,,") && rows[3].contains("amout"))
  }

  @Test func csvOfSchemesIsInJapaneseOnRequest() throws {
    let run = try schemes("--output", "csv", "--language", "ja", input: SchemesTests.application)
    #expect(
      run.sheet == """
        \u{FEFF}申込番号,申込人名,基準日,保証制度,申込みの制度,区分,保証の可否,制度の限度額,理由,不明な項目,エラー\r
        K-1,,2024-03-31,小口保証,,申込みのとおり利用できる,充足,20000000,,,\r
        K-1,,2024-03-31,一般保証,申込み,利用できない,非充足,280000000,保証の可否: 受付日 2024-03-31 (2024-04-01から),,\r

        """)
  }

  @Test(arguments: [
    ("ja", "制度の比較", "制度の限度額", "小口保証", "★"), ("en", "Schemes side by side", "limit of the scheme", "micro", "*"),
  ])
  func htmlIsAPageInWhichEveryElementCloses(
    language: String, title: String, limit: String, name: String, mark: String
  ) throws {
    let batch = SchemesTests.application + "\n" + #"{"application_id": "<K-2>", "program": "micro"}"# + "\n{}\n"
    let run = try schemes("--output", "html", "--language", language, input: batch)
    #expect(run.status == 0)
    #expect(run.output.contains("<title>\(title)</title>"))
    // A program that reads the page aloud knows what each cell is of.
    #expect(run.output.contains("<tr><td>\(mark)</td><th scope=\"row\">"))
    #expect(run.output.contains("<th scope=\"row\">\(name)</th>"))
    #expect(run.output.contains("<th scope=\"col\">\(limit)</th>"))
    #expect(run.output.contains("&lt;K-2&gt;") && !run.output.contains("<K-2>"))
    #expect(run.output.unclosedElements == [])
    #expect(run.output.hasPrefix("<!DOCTYPE html>\n") && run.output.hasSuffix("</html>\n"))
  }
}
