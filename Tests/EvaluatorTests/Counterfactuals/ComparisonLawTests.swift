import Comparing
import RulesDSL
import Testing

@testable import DecisionEngine
@testable import Evaluator

/// Applications at the bounds of the shipped rules, side by side.
@Suite struct ComparisonLawTests {
  @Test func whatCausedADecisionMakesItAloneAndNoneOfItCanBeLeftOut() throws {
    let program = try RuleFolder.program()
    let applicant = Applicant(program)
    let basis = program.rules.basisDate.map { program.rules.facts[$0].name.identifier } ?? ""
    var random = Seeded(12)
    var (turned, together) = (0, 0)
    for pair in 1...12 {
      let (before, after) = (try applicant.accepted(&random), try applicant.accepted(&random))
      let comparison = Comparison(
        from: try Comparison.Side(program, before), to: try Comparison.Side(program, after))
      for decision in comparison.decisions {
        func isMade(by causes: [Comparison.Cause]) -> Bool {
          let taken = Set(
            causes.map { cause in
              switch cause {
              case .fact(let fact): fact
              case .day, .rules: basis
              }
            })
          let entries =
            before.entries.filter { !taken.contains($0.key) } + after.entries.filter { taken.contains($0.key) }
          guard let mixed = try? program.decide(Facts(entries))[decision.decision] else { return false }
          return Mixtures.areSame(mixed, decision.after)
        }
        let causes = decision.causes
        #expect(!Mixtures.areSame(decision.before, decision.after))
        #expect(isMade(by: causes), "pair \(pair), \(decision.decision)")
        for index in causes.indices {
          let fewer = causes.enumerated().filter { $0.offset != index }.map(\.element)
          #expect(!isMade(by: fewer), "pair \(pair), \(decision.decision)")
        }
        turned += 1
        if causes.count > 1 { together += 1 }
      }
    }
    print("decisions of the shipped rules that differ: \(turned), by several causes: \(together), seed 12")
    #expect(turned > 40)
    #expect(together > 10)
  }
}
