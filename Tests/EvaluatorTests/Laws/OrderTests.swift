import Evaluator
import RulesDSL
import Testing

/// Order means nothing: of files, statements, bullets, rows and exceptions.
@Suite struct OrderTests {
  static func summaries(_ decision: Decision) -> [String: String] {
    Dictionary(uniqueKeysWithValues: decision.outcomes.map { ($0.identifier, $0.summary) })
  }

  /// What one order decides and the other doesn't.
  static func differences(_ one: Decision?, _ two: Decision?) -> [String] {
    let (first, second) = (one.map { summaries($0) } ?? [:], two.map { summaries($0) } ?? [:])
    return Set(first.keys).union(second.keys).sorted().filter { first[$0] != second[$0] }
      .map { "\($0): \(first[$0] ?? "refused") / \(second[$0] ?? "refused")" }
  }

  @Test(arguments: 0..<8)
  func aRandomRuleBookDecidesTheSameInAnyOrder(batch: Int) throws {
    var count = 0
    for seed in batch * 10..<batch * 10 + 10 {
      let rules = RandomRules(seed: UInt64(seed) + 20_000)
      let trial = try rules.trial()
      var shuffle = Shuffled(seed: UInt64(seed))
      var random = Seeded(UInt64(seed) + 3)
      for _ in 0..<2 {
        let text = shuffle.text(Trial.head + rules.text)
        let other = try Trial(files: [RuleSource(name: "shuffled.rules", text: text)])
        for _ in 0..<6 {
          let whole = RandomRules.facts(&random)
          let facts = random.chance(50) ? whole : RandomRules.part(of: whole, &random)
          count += 1
          let found = OrderTests.differences(try trial.decide(facts), try other.decide(facts))
          #expect(found == [], "seed \(seed)")
        }
      }
    }
    print("shuffled applications: \(count), seeds from \(batch * 10)")
  }

  @Test(arguments: 0..<4)
  func theShippedRulesDecideTheSameInAnyOrder(seed: Int) throws {
    let program = try RuleFolder.program()
    var shuffle = Shuffled(seed: UInt64(seed))
    let other = Program(try RuleBook(shuffle.files(RuleFolder.files)))
    let applicant = Applicant(program)
    var random = Seeded(UInt64(seed) + 17)
    let count = 40
    var differences = Set<String>()
    for _ in 0..<count {
      let whole = try applicant.accepted(&random)
      let facts = random.chance(50) ? whole : RandomRules.part(of: whole, &random)
      differences.formUnion(OrderTests.differences(try program.decide(facts), try other.decide(facts)))
    }
    print("applications to shuffled files: \(count), seed \(seed)")
    #expect(differences.sorted().prefix(3) == [], "\(differences.count) in all")
  }

  @Test func theOrderOfTheFactsMeansNothing() throws {
    let program = try RuleFolder.program()
    let applicant = Applicant(program)
    var random = Seeded(12)
    for _ in 0..<20 {
      let facts = try applicant.accepted(&random)
      let shuffled = Facts(facts.entries.shuffled(using: &random))
      #expect(try program.decide(facts).outcomes == program.decide(shuffled).outcomes)
    }
  }

  @Test func theShippedExamplesHoldInAnyOrder() throws {
    var shuffle = Shuffled(seed: 99)
    let run = Program(try RuleBook(shuffle.files(RuleFolder.files))).runExamples()
    #expect(run.failures.isEmpty)
    #expect(run.passed > 100)
  }
}
