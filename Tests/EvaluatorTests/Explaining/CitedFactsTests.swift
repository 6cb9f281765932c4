import Evaluator
import Foundation
import RulesDSL
import Testing

/// Of an application only the facts that a decision's reasons cite, and the basis date, are enough for it: it stays
/// what it was, with its value.
@Suite struct CitedFactsTests {
  /// The facts that the lines of a decision name, following every rule and decision that they name to where it is told.
  struct Cited {
    private let rules: CheckedRules
    private var tellings: [String: [Reason]] = [:]
    private var visited: Set<String> = []
    private(set) var facts: Set<String> = []

    init(_ explanation: Explanation) {
      rules = explanation.rules
      explanation.reasons(.japanese).forEach { collect($0) }
      if let basis = rules.basisDate { facts.insert(rules.facts[basis].name.identifier) }
    }

    private mutating func collect(_ reason: Reason) {
      if !reason.children.isEmpty { tellings[reason.identifier, default: []].append(reason) }
      reason.children.forEach { collect($0) }
    }

    mutating func visit(_ decision: String) {
      guard visited.insert(decision).inserted else { return }
      if rules.facts.contains(where: { $0.isGiven && $0.name.identifier == decision }) { facts.insert(decision) }
      for telling in tellings[decision] ?? [] { visit(below: telling) }
    }

    private mutating func visit(below reason: Reason) {
      for child in reason.children {
        visit(child.identifier)
        visit(below: child)
      }
    }
  }

  static func losses(_ program: Program, _ facts: Facts, on day: CalendarDate?) throws -> [String] {
    let explanation = try program.explain(facts, on: day)
    return try explanation.decision.outcomes.compactMap { outcome in
      var cited = Cited(explanation)
      cited.visit(outcome.identifier)
      let kept = Facts(
        facts.entries.filter { entry in
          program.vocabulary.identifier(of: entry.key).map { cited.facts.contains($0) } ?? false
        })
      let again = try program.decide(kept, on: day)[outcome.identifier]
      let isSame = again?.status == outcome.status && again?.value == outcome.value
      return isSame ? nil : "\(outcome.identifier): \(outcome.summary) became \(again?.summary ?? "-")"
    }
  }

  @Test func theShippedRules() throws {
    let seed: UInt64 = 52_000
    var random = Seeded(seed)
    let program = try RuleFolder.program()
    let applicant = Applicant(program)
    // SHINSA_CITED=N tries more of them.
    let count = ProcessInfo.processInfo.environment["SHINSA_CITED"].flatMap { Int($0) } ?? 20
    var losses: [String] = []
    for _ in 0..<count {
      let whole = try applicant.accepted(&random)
      losses += try Self.losses(program, random.chance(50) ? whole : RandomRules.part(of: whole, &random), on: nil)
    }
    print("applications: \(count), seed \(seed)")
    #expect(losses.prefix(5).map { $0.prefix(300) } == [], "\(losses.count) in all")
  }

  @Test func theFormulaBehindAnExceptionIsShown() throws {
    let trial = try Trial(
      "入力 月 (m): か月\n入力 端数 (d): 日\n結論 月数 (n): か月\n  原則 月\n  ただし 端数がある (x)  端数: 1日以上 のとき 月 + 1か月")
    #expect(try trial.text(["m": 3, "d": 5]).contains("= 3か月 (月) + 1か月"))
    #expect(try Self.losses(trial.program, ["m": 3, "d": 5], on: nil) == [])
  }

  @Test func randomRules() throws {
    let (seed, count): (UInt64, Int) = (53_000, 30)
    var losses: [String] = []
    for book in 0..<count {
      let trial = try RandomRules(seed: seed + UInt64(book)).trial()
      var random = Seeded(seed + UInt64(book))
      for _ in 0..<3 { losses += try Self.losses(trial.program, RandomRules.facts(&random), on: nil) }
    }
    print("random rule books: \(count), seed \(seed)")
    #expect(losses.prefix(5) == [], "\(losses.count) in all")
  }
}
