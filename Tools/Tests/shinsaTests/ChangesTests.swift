import Foundation
import Testing

/// `shinsa changes`, `reach` and `why`: what would be with other facts.
@Suite(.timeLimit(.minutes(4))) struct ChangesTests {
  private static let application = example("company-capital-over.json")

  private static func facts(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(filePath: example(name)))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private static func decisions(_ facts: [String: Any]) throws -> [String: [String: Any]]? {
    let text = String(decoding: try JSONSerialization.data(withJSONObject: facts), as: UTF8.self)
    return try shinsa("evaluate", "-", "--output", "json", input: text).objects.first?["decisions"]
      as? [String: [String: Any]]
  }

  @Test(arguments: ["company-capital-over.json", "term-over.json", "route-none.json", "excluded-tax.json"])
  func everyChangeThatIsToldTurnsItsDecisionWhereItIsMerged(name: String) throws {
    let run = try shinsa("changes", "--output", "json", example(name))
    #expect(run.status == 0)
    let changes = try #require(try run.objects.first?["changes"] as? [String: [[String: Any]]])
    var count = 0
    for (decision, own) in changes {
      for change in own.prefix(3) {
        let set = try #require(change["set"] as? [String: Any])
        let facts = try ChangesTests.facts(name).merging(set) { $1 }
        let status = try ChangesTests.decisions(facts)?[decision]?["status"] as? String
        #expect(status == change["to"] as? String, "\(decision) with \(set)")
        count += 1
      }
    }
    #expect(count > 3)
  }

  @Test func theAmountThatNeedsNoCollateralIsToldToTheYen() throws {
    let run = try shinsa("changes", "--decision", "collateral_required", ChangesTests.application)
    #expect(run.output.contains("  ・申込金額 6,500万円 → 5,000万円 (1,500万円減らす) ⇒ 原則不要 〔申込人〕\n"))
    var facts = try ChangesTests.facts("company-capital-over.json")
    for (amount, status) in [(50_000_000, "unmet"), (50_000_001, "met")] {
      facts["requested_amount"] = amount
      let decisions = try ChangesTests.decisions(facts)
      #expect(decisions?["collateral_required"]?["status"] as? String == status)
    }
  }

  @Test func whatNoChangeMendsNamesWhatStandsInTheWay() throws {
    let path = example("excluded-insolvency.json")
    let run = try shinsa("changes", "--decision", "excluded", path)
    #expect(run.output.contains("変えられる事実では変わらない。妨げ: 法的整理手続き中"))
  }

  @Test func theLongestTermIsToldAndOneMonthMoreIsTooLong() throws {
    let path = example("term-over.json")
    let run = try shinsa("reach", "--fact", "保証期間", "--decision", "within_term", "--output", "json", path)
    let met = try #require(try run.objects.first?["met"] as? [[String: Int]])
    #expect(met == [["from": 1, "to": 180]])
    #expect(try run.objects.first?["fact"] as? String == "term_months")
  }

  @Test func whatTurnsOnTheWayIsToldWithTheLastValueBefore() throws {
    let run = try shinsa("reach", "--fact", "申込金額", example("company-clear.json"))
    #expect(run.output.contains(#/\n    [0-9億,万]+円を超えると、この制度での担保: 原則必要\n/#), "\(run.output)")
    let json = try shinsa("reach", "--fact", "申込金額", "--output", "json", example("company-clear.json"))
    let turns = try #require(try json.objects.first?["turns"] as? [[String: Any]])
    let turn = try #require(turns.first { $0["decision"] as? String == "collateral_under_scheme" })
    var facts = try ChangesTests.facts("company-clear.json")
    for tied in try #require(json.objects.first?["released"] as? [String]) { facts[tied] = nil }
    let last = try #require(turn["last"] as? Int)
    for (amount, status) in [(last, "unmet"), (last + 1, "met")] {
      facts["requested_amount"] = amount
      #expect(try ChangesTests.decisions(facts)?["collateral_under_scheme"]?["status"] as? String == status)
    }
  }

  @Test func whereNothingReachesWhatStandsInTheWayIsTold() throws {
    let run = try shinsa("reach", "--fact", "申込金額", example("excluded-insolvency.json"))
    #expect(run.output.contains("  ない。除外事由: 法的整理手続き中 あり\n"), "\(run.output)")
    let schemes = try shinsa("reach", "--fact", "申込金額", "--schemes", example("excluded-insolvency.json"))
    #expect(schemes.output.contains("  どの制度でも、ない\n") && schemes.output.contains("除外事由: "), "\(schemes.output)")
  }

  @Test func whoCanBringAChangeAboutIsExplainedOnce() throws {
    let run = try shinsa("changes", ChangesTests.application)
    #expect(run.output.matches(of: #/〔 〕は、その変更ができる人/#).count == 1)
    #expect(run.output.hasSuffix("\n\n〔 〕は、その変更ができる人\n"))
  }

  @Test func aFactThatIsNoNumberHasNoReach() throws {
    let run = try shinsa("reach", "--fact", "program", ChangesTests.application)
    #expect(run.status == 2)
    #expect(run.errors.contains("「保証制度」は数でも日付でもないので、範囲がありません"))
  }

  @Test func aMissingAnswerIsToldWithWhatItLeadsTo() throws {
    let path = example("judgements-pending.json")
    let run = try shinsa("why", "--decision", "acceptable", path)
    #expect(run.output.contains("・旧債振替を認める事情: "))
    #expect(run.output.contains("なし ⇒ 申込みのとおりには保証できない"))
  }

  @Test(arguments: ["README.md", "README.ja.md"]) func theReadmeShowsWhatTheCommandSays(name: String) throws {
    let text = try String(contentsOf: repository.appending(path: name), encoding: .utf8)
    let run = try shinsa("changes", "--decision", "collateral_required", ChangesTests.application)
    #expect(text.contains("```text changes company-capital-over collateral_required\n" + run.output + "```\n"))
  }

  @Test func onePageTellsWhatWouldChangeIt() throws {
    let run = try shinsa("evaluate", "--changes", "--output", "html", ChangesTests.application)
    #expect(run.output.contains("<h2>何を変えればよいか</h2>"))
    #expect(run.output.utf8.count < 300_000)
    #expect(!run.output.contains("<script") && !run.output.contains("http://") && !run.output.contains("https://"))
  }
}

private let repository = URL(filePath: #filePath).appending(path: "../../../..").standardized

/// Where an application stands that is shipped as an example.
func example(_ name: String) -> String { repository.appending(path: "Examples/applications/\(name)").path() }
