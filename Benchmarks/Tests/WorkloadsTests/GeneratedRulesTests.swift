import RulesDSL
import Testing
import Workloads

/// What is measured must be what it says.
@Suite struct GeneratedRulesTests {
  @Test func theTablesAreSound() throws {
    #expect(try RuleBook([GeneratedTables.ranges(rows: 50)]).warnings.isEmpty)
    #expect(try RuleBook([GeneratedTables.periods(rows: 50)]).warnings.isEmpty)
    #expect(try RuleBook([GeneratedTables.mixed(rows: 60)]).warnings.isEmpty)
    #expect(try RuleBook([GeneratedTables.chain(length: 5)]).warnings.isEmpty)
  }

  @Test func copiesOfTheShippedRulesAreAsSoundAsTheRules() throws {
    let rules = CopiedRules()
    let one = rules.sources(copies: 1)
    let three = rules.sources(copies: 3)
    #expect(three.count == 3 * one.count)
    #expect(try RuleBook(three).warnings.count == 3 * RuleBook(one).warnings.count)
  }
}
