import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct EvaluateTests {
  let rules: TemporaryFolder

  init() throws {
    rules = try SampleRules.folder()
  }

  @Test func anApplicationIsDecidedByTheShippedRulesWithNothingConfigured() throws {
    let run = try shinsa(
      "evaluate", "-", input: "{\"application_id\": \"K-0415\", \"received_on\": \"2023-07-14\", \"employees\": 250}")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("K-0415"))
    #expect(run.output.contains("企業規模"))
  }

  @Test func theTextGivesTheConclusionsAndInFullTheReasons() throws {
    let application = try TemporaryFolder(["a.json": "{\n  \"資本金\": \"４億円\",\n  \"employees\": 300\n}\n"])
    let call = ["evaluate", application.path("a.json"), "--rules", rules.url.path()]
    let run = try shinsa(call)
    #expect(run.status == 0)
    #expect(run.output.contains("\n企業規模    充足: 従業員数 300人 (300人以下)\n"))
    #expect(!run.output.contains("超過") && run.output.contains("--full"))
    let full = try shinsa(call + ["--full"])
    #expect(full.output.contains("\n企業規模    充足: 従業員数 300人 (300人以下)\n"))
    #expect(full.output.contains(#/× +資本金 4億円 .*1億円超過/#))
  }

  @Test func aJudgementIsTracedToThePersonWhoMadeIt() throws {
    let run = try shinsa(
      "evaluate", "-", "--full", "--rules", rules.url.path(), "--on", "2024-03-15",
      input: #"{"sufficient_security": {"value": true, "by": "審査役", "reason": "評価額が足りる"}}"#)
    #expect(run.status == 0)
    #expect(run.output.contains("審査役"))
    #expect(run.output.contains("評価額が足りる"))
  }

  @Test func jsonIsALineAnApplicationInTheOrderInWhichTheyCame() throws {
    let many = (1...50).map { "{\"application_id\": \"K-\($0)\", \"employees\": \($0 * 10)}" }
    let identifiers = (1...50).map { "K-\($0)" }
    for text in [many.joined(separator: "\n"), "[\(many.joined(separator: ",\n"))]"] {
      let run = try shinsa("evaluate", "--output", "json", "--rules", rules.url.path(), "-", input: text)
      #expect(run.status == 0)
      #expect(try run.objects.map { $0["application_id"] as? String } == identifiers)
      let statuses = try run.objects.map { object in
        let decisions = object["decisions"] as? [String: [String: Any]]
        return decisions?["company_size"]?["status"] as? String
      }
      #expect(statuses == (1...50).map { $0 * 10 <= 300 ? "met" : "undetermined" })
    }
  }

  @Test func filesAreEvaluatedInTheOrderOfTheCall() throws {
    let files = try TemporaryFolder([
      "b.json": "{\"application_id\": \"B\"}",
      "a.jsonl": "{\"application_id\": \"A1\"}\n{\"application_id\": \"A2\"}\n",
    ])
    let run = try shinsa(
      "evaluate", files.path("b.json"), "-", files.path("a.jsonl"), "--output", "json", "--rules", rules.url.path(),
      input: "[{\"application_id\": \"S\"}]")
    #expect(try run.objects.map { $0["application_id"] as? String } == ["B", "S", "A1", "A2"])
  }

  @Test func theDigestIsTheSHA256OfEveryNameAndText() throws {
    // printf 'a.rules\0規則集 甲 (a)\n  出典 見本\n\0b/c.rules\0規則集 乙 (c)\n  出典 見本\n\0' | sha256sum
    let folder = try TemporaryFolder(["b/c.rules": "規則集 乙 (c)\n  出典 見本\n", "a.rules": "規則集 甲 (a)\n  出典 見本\n"])
    let run = try shinsa("evaluate", "-", "--output", "json", "--rules", folder.url.path(), input: "{}")
    #expect(
      try run.objects.first?["rules"] as? String == "ed60637a80a01d5b2e50bee2f365c3ca359a445d7e8c7b2277cb6cdb3eede2c4")
  }

  @Test func decisionsAreChosenByEitherName() throws {
    for name in ["company_size", "企業規模"] {
      let run = try shinsa(
        "evaluate", "-", "--output", "json", "--rules", rules.url.path(), "--decisions", name, input: "{}")
      let object = try #require(try run.objects.first)
      #expect((object["decisions"] as? [String: Any])?.keys.sorted() == ["company_size"])
      #expect((object["explanation"] as? [Any])?.count == 1)
    }
    let both = try shinsa(
      "evaluate", "-", "--output", "json", "--rules", rules.url.path(), "--decisions", "企業規模,new_treatment",
      input: "{}")
    #expect((try both.objects.first?["decisions"] as? [String: Any])?.count == 2)
  }

  @Test func textTooShowsOnlyTheChosenDecisions() throws {
    let run = try shinsa("evaluate", "-", "--rules", rules.url.path(), "--decisions", "new_treatment", input: "{}")
    #expect(run.output.contains("新しい扱い"))
    #expect(!run.output.contains("企業規模"))
  }

  @Test func englishIsSpokenOnRequest() throws {
    let run = try shinsa(
      "evaluate", "-", "--language", "en", "--rules", rules.url.path(), input: "{\"employees\": 300}")
    #expect(run.output.contains("company size"))
    #expect(run.output.contains("met"))
  }

  @Test func severalTextsAreDividedByALine() throws {
    let run = try shinsa("evaluate", "-", "--rules", rules.url.path(), input: "{}\n{}\n{}\n")
    #expect(run.lines.count { $0.hasPrefix("────") } == 2)
  }

  @Test func severalResultsAreOnePageOfHTML() throws {
    let run = try shinsa(
      "evaluate", "-", "--output", "html", "--rules", rules.url.path(), input: "{}\n{\"x\": 1}\n{}\n")
    for (part, count) in [("<!DOCTYPE html>", 1), ("<body>", 1), ("</html>", 1), ("<h1>", 3)] {
      #expect(run.output.components(separatedBy: part).count == count + 1)
    }
    #expect(run.output.hasSuffix("</html>\n"))
    #expect(run.output.unclosedElements == [])
    // A refusal is coloured as what is not met.
    #expect(run.output.contains("<li class=\"bad\">") && run.output.contains(".bad {"))
  }
}
