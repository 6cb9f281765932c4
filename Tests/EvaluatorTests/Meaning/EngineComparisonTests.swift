import Evaluator
import Testing

/// The table "What today's engines get wrong here" of the language's description: 資本金 3億円以下 または 従業員 300人以下.
@Suite struct EngineComparisonTests {
  static let japanese = """
    入力 資本金 (capital): 円
    入力 従業員数 (employees): 人
    結論 企業規模 (company_size)
      いずれか
        ・資本金: 3億円以下
        ・従業員数: 300人以下
    """
  static let identifiers = """
    input capital (資本金): yen
    input employees (従業員数): people
    decision company_size (企業規模)
      any
        - capital: at most 300,000,000 yen
        - employees: at most 300 people
    """
  static let table = """
    入力 業種 (industry): 有無
    入力 資本金 (capital): 円
    入力 従業員数 (employees): 人
    表 規模基準 (size_standard)
      | 業種 || 資本金    | 従業員数  |
      | あり || 3億円以下 | 300人以下 |
      | それ以外 || 0円未満 | 0人未満 |
    結論 企業規模 (company_size)
      いずれか
        ・規模基準.資本金
        ・規模基準.従業員数
    """
  static let texts = [japanese, identifiers, table]

  static func outcome(_ text: String, _ facts: Facts) throws -> Outcome {
    let isTable = text.contains("規模基準")
    return try Trial(text).outcome(
      "company_size", Facts(facts.entries + (isTable ? [(key: "industry", entry: .truth(true))] : [])))
  }

  @Test(arguments: texts, ["employees", "従業員数"])
  func tenPeopleAreEnoughThoughTheCapitalIsMissing(text: String, key: String) throws {
    let outcome = try EngineComparisonTests.outcome(text, Facts([(key: key, entry: 10)]))
    #expect(outcome.status == .met)
    #expect(outcome.needs.isEmpty)
  }

  @Test(arguments: texts, ["employees", "従業員数"])
  func aThousandPeopleLeaveItOpenAndTheCapitalIsAskedFor(text: String, key: String) throws {
    let outcome = try EngineComparisonTests.outcome(text, Facts([(key: key, entry: 1000)]))
    #expect(outcome.status == .undetermined)
    #expect(outcome.needs == ["capital"])
  }

  @Test(arguments: texts)
  func aYenOverAndAThousandPeopleIsNo(text: String) throws {
    let facts: Facts = ["capital": 300_000_001, "employees": 1000]
    #expect(try EngineComparisonTests.outcome(text, facts).status == .unmet)
    let japanese: Facts = ["資本金": "300,000,001円", "従業員数": "1,000人"]
    #expect(try EngineComparisonTests.outcome(text, japanese).status == .unmet)
  }

  @Test(arguments: texts)
  func theBoundItselfPasses(text: String) throws {
    let facts: Facts = ["capital": 300_000_000, "employees": 1000]
    #expect(try EngineComparisonTests.outcome(text, facts).status == .met)
  }

  @Test(arguments: texts)
  func withNothingGivenBothAreAskedFor(text: String) throws {
    let outcome = try EngineComparisonTests.outcome(text, [:])
    #expect(outcome.status == .undetermined)
    #expect(outcome.needs == ["capital", "employees"])
  }

  /// A decision table elsewhere falls to its catch-all row without a word.
  @Test func aTableDoesNotFallToItsCatchAllRowWhereItsSelectorIsMissing() throws {
    let outcome = try Trial(EngineComparisonTests.table).outcome("company_size", ["capital": 1, "employees": 1])
    #expect(outcome.status == .undetermined)
    #expect(outcome.needs == ["industry"])
  }
}
