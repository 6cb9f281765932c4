import Comparing
import RulesDSL
import Testing

@testable import DecisionEngine
@testable import Evaluator

/// One application from typed facts is decided as from facts by name.
@Suite struct RowTests {
  static func row(_ values: [Value?]) -> FactRow {
    values.enumerated().compactMap { fact, value in
      let key = FactKey(fact: Int32(fact))
      switch value {
      case nil: return nil
      case .number(let number)?:
        let top = Int64(number.numerator)
        return (key, number.isInteger ? .whole(top) : .fraction(top, over: Int64(number.denominator)))
      case .choice(let member)?: return (key, .member(member))
      case .truth(let truth)?: return (key, .truth(truth))
      case .date(let date)?: return (key, .date(date))
      }
    }
  }

  @Test func oneAfterTheOtherIsDecidedAsByName() throws {
    var count = 0
    for seed in UInt64(0)..<40 {
      let program = try RandomRules(seed: seed).trial().program
      let decider = try program.decider()
      var random = Seeded(seed + 8_000_000)
      for _ in 0..<50 {
        let whole = RandomRules.facts(&random)
        let facts = random.chance(30) ? whole : RandomRules.part(of: whole, &random)
        let values = ColumnTests.values(facts, program)
        let found = try decider.decide(RowTests.row(values))
        let (observations, contradicted) = program.run(values, on: program.ownDate(values))
        count += 1
        #expect(found.isRefused == !contradicted.isEmpty, "seed \(seed), \(facts.entries)")
        guard contradicted.isEmpty else { continue }
        for (index, fact) in program.rules.decisions.enumerated() {
          let outcome = Outcome(fact, program.rules, observations)
          #expect(found.statuses[index] == outcome.status, "seed \(seed), \(outcome.identifier), \(facts.entries)")
          let value = observations.findings[fact].value
          #expect(found.values[index]?.value == (outcome.isValued ? value : nil), "seed \(seed), \(outcome.identifier)")
        }
      }
    }
    print("applications: \(count), seeds from 0")
  }

  @Test func aMemberOutsideTheRangeIsRefusedAndLeavesNothingBehind() throws {
    let decider = try Trial(ColumnTests.text).program.decider(["known_industry"])
    let key = try decider.key("industry")
    #expect(try decider.decide([(key, decider.member("農業", of: key))]).isRefused)
    #expect(try decider.decide([]).statuses == [.undetermined])
    #expect(try decider.decide([(key, decider.member("製造業", of: key))]).statuses == [.met])
  }

  @Test func whatIsGivenWronglyIsTold() throws {
    let program = try Trial("入力 金額 (amount): 円\n  範囲 0円以上\n結論 可 (ok)\n  ・金額: 10円以上\n").program
    let decider = try program.decider()
    let key = try decider.key("金額")
    let wrong = ColumnError(fact: "amount", kind: .wrongType("an amount of money"))
    #expect(throws: wrong) { try decider.decide([(key, .truth(true))]) }
    #expect(throws: ColumnError.self) { try decider.key("金") }
    #expect(throws: ColumnError.self) { try decider.key("ok") }
    #expect(try decider.decide([(key, .whole(-1))]).isRefused, "below its range")
    #expect(try decider.decide([(key, .fraction(1, over: 2))]).isRefused, "yen are whole")
    #expect(try decider.decide([(key, .whole(10))]).statuses == [.met])
    #expect(try decider.decide([]).statuses == [.undetermined], "what was given before is forgotten")
  }
}
