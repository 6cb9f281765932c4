import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct RefusalTests {
  let rules: TemporaryFolder

  init() throws {
    rules = try SampleRules.folder()
  }

  private func evaluate(_ text: String, _ options: String...) throws -> (run: CommandRun, file: String) {
    let folder = try TemporaryFolder(["batch.json": text])
    let file = folder.path("batch.json")
    let run = try withExtendedLifetime(folder) {
      try shinsa(["evaluate", file, "--rules", rules.url.path()] + options)
    }
    return (run, file)
  }

  static let misspelt = "{\n  \"application_id\": \"K-1\",\n  \"capitol\": 5\n}\n"

  @Test(arguments: ["json", "html", "csv"])
  func anUnknownKeyIsNamedWithFileLineAndTheNearestName(form: String) throws {
    let (run, file) = try evaluate(RefusalTests.misspelt, "--output", form)
    #expect(run.status == 1)
    #expect(run.errors == "\(file) 3行目  申込「K-1」: 「capitol」という項目はありません。「capital」ではありませんか?\n")
    #expect(run.output.contains("「capital」ではありませんか?"))
  }

  @Test func textTellsARefusalOnceInItsPlaceAmongTheResults() throws {
    let (run, file) = try evaluate(RefusalTests.misspelt)
    #expect(run.status == 1)
    #expect(run.says("申込「K-1」 評価できません (\(file) 1行目)\n", indent: 2))
    #expect(run.output.hasPrefix("申込「K-1」 評価できません"))
    #expect(run.output.hasSuffix("1行目)\n  3行目: 「capitol」という項目はありません。「capital」ではありませんか?\n"))
    #expect(run.errors.isEmpty)
  }

  @Test func aRefusedApplicationKeepsItsPlaceInTheJSONOutput() throws {
    let text = """
      {"application_id": "K-1", "employees": 1}
      {"application_id": "K-2", "employees": "1億円", "capitol": 5}
      {"application_id": "K-3", "employees": 1}
      """
    let (run, file) = try evaluate(text, "--output", "json")
    #expect(run.status == 1)
    let objects = try run.objects
    #expect(objects.map { $0["application_id"] as? String } == ["K-1", "K-2", "K-3"])
    #expect(objects.map { $0["error"] == nil } == [true, false, true])
    let error = try #require(objects[1]["error"] as? [String: Any])
    let problems = try #require(error["problems"] as? [[String: Any]])
    #expect(error["file"] as? String == file)
    #expect(problems.map { $0["key"] as? String } == ["employees", "capitol"])
    #expect(problems.map { $0["line"] as? Int } == [2, 2])
    #expect((problems[1]["message"] as? String)?.contains("「capital」ではありませんか?") == true)
    #expect((error["message"] as? String)?.contains("「capital」ではありませんか?") == true)
  }

  @Test(arguments: [
    ("{\"capital\": [1]}", "「資本金」(capital)の「[…]」は"), ("{\"capital\": {\"x\": 1}}", "「資本金」(capital)の「{…}」は"),
    ("{\"capital\": true}", "「資本金」(capital)の「true」は"), ("{\"capital\": -1}", "範囲"), ("{\"capital\": 0.5}", "整数"),
    ("{\"capital\": 1e99}", "桁が多すぎて"), ("{\"received_on\": \"2023-02-30\"}", "という日はありません"),
    ("{\"capital\": 1, \"資本金\": 2}", "同じ項目です"), ("{\"capital\": 1, \"capital\": 2}", "二度書かれています"),
    ("{\"company_size\": true}", "規則が決める項目"),
    ("{\"sufficient_security\": {\"value\": \"はい\"}}", "true か false を書いてください"),
  ])
  func aFactThatDoesNotFitIsRefusedWithItsReason(text: String, reason: String) throws {
    let (run, file) = try evaluate(text, "--output", "json")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("\(file) 1行目"))
    #expect(run.errors.contains(reason))
  }

  @Test func anApplicationThatContradictsItselfIsRefusedWithBothFacts() throws {
    let (run, file) = try evaluate("{\n\"従業員数\": 0,\n\"資本金\": \"20億円\"\n}", "--output", "json")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("\(file) 3行目") || run.errors.hasPrefix("\(file) 2行目"))
    #expect(run.errors.contains("人のいない大企業"))
    #expect(run.errors.contains("資本金") && run.errors.contains("従業員数"))
  }

  @Test func aBadLineLeavesTheOthersOfTheBatch() throws {
    let (run, file) = try evaluate(
      "{\"application_id\": \"K-1\"}\n{\"application_id\": \"K-2\", \"capital\": }\n{}\n", "--output", "json")
    #expect(run.status == 1)
    #expect(try run.objects.count == 3)
    #expect(run.errors == "\(file) 2行目 38文字目  申込「K-2」: 値が必要なところに「}」があります\n申込3件: 判定した2件、判定できない1件\n")
  }

  @Test func englishIsSpokenOnRequest() throws {
    let (run, file) = try evaluate("{\"capitol\": 1,}", "--language", "en", "--output", "json")
    #expect(run.status == 1)
    #expect(
      run.errors == "\(file), line 1, column 14: there is a comma after the last element; remove this comma\n")
  }

  @Test func htmlEscapesWhatAnApplicationSays() throws {
    let (run, _) = try evaluate("{\"<script>\": 1}", "--output", "html")
    #expect(run.status == 1)
    #expect(run.output.contains("&lt;script&gt;"))
    #expect(!run.output.contains("<script>"))
  }

  @Test func controlCharactersNeitherSteerATerminalNorMakeLines() throws {
    let (run, _) = try evaluate("{\"application_id\": \"K\\n\\u001b[31m-1\", \"x\\u0007\": 1}")
    #expect(run.status == 1)
    #expect(run.output.contains("申込「K␊␛[31m-1」 評価できません"))
    #expect(run.output.contains("「x␇」"))
    #expect(!run.output.contains("\u{1B}") && !run.errors.contains("\u{1B}"))
  }

  @Test func onlyTheFirstTwentyProblemsAreTold() throws {
    let text = "{" + (1...500).map { "\"unknown_\($0)\": 1" }.joined(separator: ", ") + "}"
    let (run, _) = try evaluate(text, "--output", "json")
    #expect(run.errors.split(separator: "\n").count == 21)
    #expect(run.errors.hasSuffix("ほかに480件の問題があります\n"))
  }

  @Test func anEmptyFileIsTold() throws {
    let (run, file) = try evaluate("\n", "--output", "json")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("\(file) 2行目"))
    #expect(run.errors.contains("空のファイルです"))
  }
}
