import RulesDSL
import Testing

@testable import Evaluator

/// What a program runs observes the same as the walk over the trees, which says what rules mean.
@Suite struct PlanTests {
  /// Where the two differ.
  static func differences(_ program: Program, _ facts: Facts, on date: CalendarDate? = nil) -> [String] {
    var reader = FactReader(program.rules, program.vocabulary)
    reader.read(facts)
    var date = date
    if date == nil, let basis = program.rules.basisDate, case .date(let own)? = reader.values[basis] { date = own }
    let run = program.evaluate(reader.values, on: date)
    let walk = program.specified(reader.values, on: date)
    var found: [String] = []
    func compare<Observed: Equatable>(_ what: String, _ first: [Observed], _ second: [Observed]) {
      for (index, pair) in zip(first, second).enumerated() where pair.0 != pair.1 {
        found.append("\(what) \(index): \(pair.0), specified \(pair.1)")
      }
      if first.count != second.count { found.append("\(what): \(first.count), specified \(second.count)") }
    }
    compare("given", run.given, walk.given)
    compare("condition", run.conditions, walk.conditions)
    compare("outcome", run.outcomes, walk.outcomes)
    compare("finding", run.findings, walk.findings)
    compare("absence", run.absences, walk.absences)
    // What is written out is known to the plan also where it isn't looked at.
    let literals = Set(program.plan.literals.map(\.node))
    compare(
      "expression", run.expressions.enumerated().map { literals.contains($0) ? .unknown : $1 },
      walk.expressions.enumerated().map { literals.contains($0) ? .unknown : $1 })
    for (index, (first, second)) in zip(run.tables, walk.tables).enumerated() {
      compare("rows of table \(index)", first.rows, second.rows)
      compare("row outcomes of table \(index)", first.rowOutcomes, second.rowOutcomes)
      compare("outcomes of table \(index)", first.outcomes, second.outcomes)
      compare("findings of table \(index)", first.findings, second.findings)
      compare(
        "selection of table \(index)", [first.isCertain, first.noRowIsPossible, first.mayBeOutOfForce],
        [second.isCertain, second.noRowIsPossible, second.mayBeOutOfForce])
    }
    return found
  }

  @Test(arguments: 0..<12)
  func randomRuleBooksAreRunAsSpecified(batch: Int) throws {
    var count = 0
    for seed in batch * 25..<batch * 25 + 25 {
      let rules = RandomRules(seed: UInt64(seed))
      let program = try rules.trial().program
      var random = Seeded(UInt64(seed) + 5_000_000)
      for _ in 0..<20 {
        let whole = RandomRules.facts(&random)
        let facts = random.chance(30) ? whole : RandomRules.part(of: whole, &random)
        count += 1
        let differences = PlanTests.differences(program, facts)
        guard differences.isEmpty else {
          Issue.record("seed \(seed), given \(facts.entries): \(differences.prefix(5))\n\(rules.text)")
          return
        }
      }
    }
    print("random rule books: 25, applications: \(count), seeds from \(batch * 25)")
  }

  @Test func theShippedRulesAreRunAsSpecified() throws {
    let seed: UInt64 = 31
    var random = Seeded(seed)
    let program = try RuleFolder.program()
    let applicant = Applicant(program)
    let count = 300
    for _ in 0..<count {
      let whole = try applicant.accepted(&random)
      let facts = random.chance(30) ? whole : RandomRules.part(of: whole, &random)
      #expect(PlanTests.differences(program, facts) == [], "given \(facts.entries)")
    }
    print("applications: \(count), seed \(seed)")
  }

  @Test func theExamplesOfTheShippedRulesAreRunAsSpecified() throws {
    let program = try RuleFolder.program()
    #expect(program.rules.examples.count > 100)
    for example in program.rules.examples {
      var given: [Value?] = Array(repeating: nil, count: program.rules.facts.count)
      for fact in example.given { given[fact.fact] = fact.value }
      let (run, walk) = (program.evaluate(given, on: nil), program.specified(given, on: nil))
      #expect(run.outcomes == walk.outcomes && run.conditions == walk.conditions, "\(example.title)")
      #expect(run.findings == walk.findings && run.absences == walk.absences, "\(example.title)")
    }
  }
}
