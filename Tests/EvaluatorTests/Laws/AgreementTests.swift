import Comparing
import Foundation
import RulesDSL
import Testing

@testable import Evaluator

/// What a program runs says the same as the specification, of random applications to random rule books.
@Suite struct AgreementTests {
  private static func number(_ name: String, _ standard: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? standard
  }

  @Test func randomRuleBooksAreRunAsSpecified() throws {
    let (seed, count) = (AgreementTests.number("SEED", 1), AgreementTests.number("AGREEMENT", 200_000))
    let each = 200
    var random = Seeded(UInt64(seed))
    var refused: [String] = []
    for number in 0..<(count + each - 1) / each {
      let rules = RichRules(seed: UInt64(seed + number))
      let trial: Trial
      do { trial = try rules.trial() } catch let error as InvalidRules {
        refused.append("\(seed + number) \(error.report(.japanese).prefix(600))")
        continue
      }
      let agreement = SpecifiedProgram(trial.program)
      let applications = Applications(agreement.program.rules)
      for _ in 0..<each {
        let given = applications.draw(&random)
        guard agreement.differences(given).isEmpty else {
          let few = agreement.shrunk(given)
          Issue.record(
            "seed \(seed + number), given \(agreement.text(few)): \(agreement.differences(few).joined(separator: "\n"))\n\(rules.text)")
          return
        }
      }
    }
    print("refused books \(refused.count)", refused.prefix(6).joined(separator: "\n"))
    print("applications to random rule books: \(count), \(each) a book, seeds from \(seed)")
  }
}
