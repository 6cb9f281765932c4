import Evaluator
import Foundation
import ShinsaRules
import RulesDSL
import Workloads

/// How long one application waits for what would have to change, and for the next question: of the example applications
/// the median and the most, in milliseconds of processor time.
struct Answers {
  private let program: Program
  private let counterfactuals: Counterfactuals
  private let applications: [Facts]

  init() throws {
    program = Program(try RuleBook(ShinsaRules.files))
    guard let counterfactuals = Counterfactuals(program) else { throw Missing.decisions }
    self.counterfactuals = counterfactuals
    applications = try Applications.facts(in: Repository.root.appending(path: "Examples/applications/all.jsonl"))
  }

  private enum Missing: Error { case decisions }

  func measure() throws -> [String: [String: Double]] {
    [
      "changes_of_one_fact": try spread { blackHole(try counterfactuals.changes($0, most: 1)) },
      "changes_of_two": try spread { blackHole(try counterfactuals.changes($0, most: 2)) },
      // Every second fact is missing.
      "next_question": try spread { facts in
        let known = Facts(facts.entries.enumerated().filter { $0.offset % 2 == 0 }.map(\.element))
        blackHole(try Interview(program, known)?.question)
      },
    ]
  }

  private func spread(_ body: (Facts) throws -> Void) throws -> [String: Double] {
    let times = try applications.map { facts in
      try Measuring.median(try (0..<3).map { _ in try Measuring.milliseconds { try body(facts) } })
    }
    return ["median_ms": Measuring.median(times), "most_ms": times.max() ?? 0]
  }
}
