import Comparing
import Foundation
import RulesDSL
import Testing

@testable import DecisionEngine
@testable import Evaluator

/// What a program runs says the same as the specification: every fact and every column, what is missing and what for.
@Suite struct AgreementTests {
  private static func number(_ name: String, _ standard: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? standard
  }

  private static let parts = 8

  /// `AGREEMENT` is the number of applications, `SEED` the seed of the first book.
  @Test(arguments: 0..<parts)
  func randomRuleBooksAreRunAsSpecified(part: Int) {
    let (seed, count) = (AgreementTests.number("SEED", 1), AgreementTests.number("AGREEMENT", 200_000))
    let books = count / 200 / AgreementTests.parts
    let run = AgreementRun(seed: seed + part * books, books: books)
    if let difference = run.firstDifference() { Issue.record("\(difference)") }
    print("random rule books: \(books), applications to each: \(run.each), seeds from \(run.seed)")
  }

  @Test func theShippedRulesAreRunAsSpecified() throws {
    let (seed, count) = (31, 300)
    var random = Seeded(UInt64(seed))
    let specified = SpecifiedProgram(try RuleFolder.program())
    let applications = Applications(specified.program.rules)
    for _ in 0..<count {
      let given = applications.draw(&random)
      guard specified.differences(given).isEmpty else {
        let few = specified.shrunk(given) { !specified.differences($0).isEmpty }
        Issue.record("given \(specified.text(few)): \(specified.differences(few).joined(separator: "\n"))")
        return
      }
    }
    print("applications to the shipped rules: \(count), seed \(seed)")
  }

  @Test func theExamplesOfTheShippedRulesAreRunAsSpecified() throws {
    let specified = SpecifiedProgram(try RuleFolder.program())
    let rules = specified.program.rules
    #expect(rules.examples.count > 100)
    for example in rules.examples {
      var given: [Value?] = Array(repeating: nil, count: rules.facts.count)
      for fact in example.given { given[fact.fact] = fact.value }
      #expect(specified.differences(given) == [], "\(example.title)")
    }
  }
}
