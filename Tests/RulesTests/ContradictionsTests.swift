import Evaluator
import Foundation
import Testing

/// What one application can't say together is refused by name; what stands beside it on the line is decided.
@Suite struct ContradictionsTests {
  static let cases = Repository.golden.appending(path: "contradictions.jsonl")

  @Test func whatCannotStandTogetherIsRefused() throws {
    let program = try Repository.program()
    let lines = try Repository.lines(Self.cases)
    #expect(!lines.isEmpty)
    for line in lines {
      let pair = try JSONDecoder().decode(Pair.self, from: Data(line.utf8))
      #expect(
        Self.contradictions(of: pair.application, in: program) == [pair.contradiction].compactMap { $0 }, "\(line)")
    }
  }

  @Test func everyContradictionOfTheRulesIsShown() throws {
    let shown = Set(
      try Repository.lines(Self.cases).compactMap {
        try JSONDecoder().decode(Pair.self, from: Data($0.utf8)).contradiction
      })
    let folder = Repository.url.appending(path: "Rules/national/consistency.rules")
    let written = try Repository.lines(folder).filter { $0.hasPrefix("整合 ") }.map { line in
      String(line.dropFirst(3).prefix { $0 != "(" }).trimmingCharacters(in: .whitespaces)
    }
    #expect(Set(written) == shown)
  }

  private static func contradictions(of application: ApplicationJSON, in program: Program) -> [String] {
    do throws(EvaluationError) {
      _ = try program.decide(application.facts)
      return []
    } catch {
      return error.problems.map { problem in
        guard case .inconsistent(let inconsistency) = problem.kind else { return "\(problem)" }
        return inconsistency.rule
      }
    }
  }
}

private struct Pair: Decodable {
  let contradiction: String?
  let application: ApplicationJSON
}
