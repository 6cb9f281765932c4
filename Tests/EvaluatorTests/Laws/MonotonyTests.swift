import Evaluator
import RulesDSL
import Testing

/// More facts never flip a decision: an answer that was given stays, whatever else becomes known.
@Suite struct MonotonyTests {
  /// What was known of part of an application and is different with all of it. Unmet may turn out not applicable,
  /// which counts as unmet.
  static func flips(_ part: Decision, _ whole: Decision) -> [String] {
    zip(part.outcomes, whole.outcomes).compactMap { before, after in
      guard before.status != .undetermined else { return nil }
      return before.status == after.status && before.value == after.value
        && (before.isApplicable || !after.isApplicable)
        ? nil : "\(before.identifier): \(before.summary) → \(after.summary)"
    }
  }

  @Test(arguments: 0..<12)
  func anAnswerOfARandomRuleBookStays(batch: Int) throws {
    var (count, answers) = (0, 0)
    for seed in batch * 20..<batch * 20 + 20 {
      let rules = RandomRules(seed: UInt64(seed))
      let trial = try rules.trial()
      var random = Seeded(UInt64(seed) + 1_000_000)
      for _ in 0..<15 {
        let whole = RandomRules.facts(&random)
        let part = RandomRules.part(of: whole, &random)
        let (before, after) = (try trial.decide(part), try trial.decide(whole))
        answers += before.outcomes.count { $0.status != .undetermined }
        count += 1
        let flips = MonotonyTests.flips(before, after)
        guard flips.isEmpty else {
          Issue.record("seed \(seed), given \(part.entries), of \(whole.entries): \(flips)\n\(rules.text)")
          return
        }
      }
    }
    print("random rule books: 20, applications: \(count), answers: \(answers), seeds from \(batch * 20)")
    #expect(answers > 50)
  }

  @Test func anAnswerOfTheShippedRulesStays() throws {
    let seed: UInt64 = 2_024
    var random = Seeded(seed)
    let program = try RuleFolder.program()
    let applicant = Applicant(program)
    let count = 250
    var answers = 0
    for _ in 0..<count {
      let whole = try applicant.accepted(&random)
      let after = try program.decide(whole)
      let part = RandomRules.part(of: whole, &random)
      let before = try program.decide(part)
      answers += before.outcomes.count { $0.status != .undetermined }
      let flips = MonotonyTests.flips(before, after)
      #expect(flips == [], "given \(part.entries)")
    }
    print("applications: \(count), answers: \(answers), seed \(seed)")
    #expect(answers > count)
  }

  /// With every fact given nothing is left open, unless it is undefined.
  @Test func aWholeApplicationIsDecided() throws {
    let seed: UInt64 = 7_777
    var random = Seeded(seed)
    var count = 0
    for rules in 0..<60 {
      let trial = try RandomRules(seed: UInt64(rules) + 5_000).trial()
      for _ in 0..<10 {
        count += 1
        for outcome in try trial.decide(RandomRules.facts(&random)).outcomes {
          #expect(outcome.needs.isEmpty)
          #expect(outcome.status != .undetermined || !outcome.undefined.isEmpty, "\(outcome.summary)")
        }
      }
    }
    print("whole applications: \(count), seed \(seed)")
  }

  /// What is asked for is enough: with it every decision is settled or undefined.
  @Test func whatIsAskedForSettlesTheDecision() throws {
    let seed: UInt64 = 31_337
    var random = Seeded(seed)
    var count = 0
    for rules in 0..<60 {
      let text = RandomRules(seed: UInt64(rules) + 9_000)
      let trial = try text.trial()
      for _ in 0..<6 {
        let whole = RandomRules.facts(&random)
        let part = RandomRules.part(of: whole, &random)
        for outcome in try trial.decide(part).outcomes where outcome.status == .undetermined {
          count += 1
          let given = Set(part.entries.map(\.key)).union(outcome.needs)
          let settled = try trial.outcome(outcome.identifier, whole.keeping { given.contains($0) })
          #expect(
            settled.status != .undetermined || settled.needs.isEmpty,
            "\(outcome.identifier) of seed \(rules + 9_000) asked for \(outcome.needs), then for \(settled.needs)")
        }
      }
    }
    print("open decisions: \(count), seed \(seed)")
  }
}
