import Testing

@testable import RulesDSL

/// Whether a demand can be met, against trying out every case.
@Suite struct CaseSearchTests {
  static let seed: UInt64 = 9107

  /// Four facts, with what stands for all values of each.
  struct Setting {
    let possible: PossibleValues
    let facts: [(reference: Reference, samples: [Value])]
    /// Every case of the samples.
    let cases: [[Reference: Value]]

    init() throws {
      let rules = try Draft("結論 丙 (c)\n  ・延滞").book().checked
      possible = PossibleValues(rules)
      facts = try ["industry", "credit_class", "arrears", "net_assets"].map { name in
        let fact = try AnalysisTests.fact(name, rules)
        let samples: [Value] =
          switch rules.facts[fact].type {
          case .choice: (0..<4).map { .choice($0) }
          case .yesNo: [.truth(false), .truth(true)]
          // Net assets may be anything, so also what lies outside the numbers that are asked for.
          default: (name == "net_assets" ? Array(1...12) + [1000] : Array(1...9)).map { .number(Rational($0)) }
          }
        return (.fact(fact), samples)
      }
      cases = facts.reduce([[:]]) { cases, fact in
        cases.flatMap { known in fact.samples.map { known.merging([fact.reference: $0]) { $1 } } }
      }
    }
  }

  static func demand(_ random: inout Seeded, _ setting: Setting, depth: Int) -> Demand {
    guard depth > 0, random.chance(80) else {
      let (reference, samples) = setting.facts[random.below(setting.facts.count)]
      let all = setting.possible[reference]
      switch all {
      case .members:
        let members = samples.indices.filter { _ in random.chance(40) }
        return members.isEmpty ? .never : .values(reference, .members(Set(members)))
      case .intervals:
        let low = random.below(9) + 1
        let high = low + random.below(4)
        let part = Interval(
          lower: .init(value: Rational(low), isIncluded: true), upper: .init(value: Rational(high), isIncluded: true))
        let set = all.intersection(.intervals([part], isWhole: true))
        return .values(reference, random.chance(50) ? set : all.subtracting(set))
      }
    }
    let parts = (0..<random.below(4)).map { _ in demand(&random, setting, depth: depth - 1) }
    switch random.below(7) {
    case 0, 1: return .all(parts)
    case 2, 3: return .any(parts)
    case 4, 5: return .some(random.below(parts.count + 2), parts)
    default: return .optional(demand(&random, setting, depth: depth - 1))
    }
  }

  static func isMet(_ demand: Demand, _ values: [Reference: Value]) -> Bool {
    switch demand {
    case .values(let reference, let set): values[reference].map { set.contains($0) } ?? false
    case .all(let parts): parts.allSatisfy { isMet($0, values) }
    case .any(let parts): parts.contains { isMet($0, values) }
    case .some(let least, let parts): parts.count { isMet($0, values) } >= least
    case .optional: true
    }
  }

  @Test func aCaseIsFoundWhereThereIsOne() throws {
    let setting = try Setting()
    var random = Seeded(CaseSearchTests.seed)
    let count = 1500
    var met = 0
    for _ in 0..<count {
      let demand = Demand.all([
        CaseSearchTests.demand(&random, setting, depth: 3), CaseSearchTests.demand(&random, setting, depth: 3),
      ])
      let expected = setting.cases.contains { CaseSearchTests.isMet(demand, $0) }
      var steps = Steps()
      let found = try CaseSearch.firstCase(of: demand, setting.possible, &steps)
      #expect((found != nil) == expected)
      met += expected ? 1 : 0
      guard let found else { continue }
      var values = setting.cases[0]
      for (reference, samples) in setting.facts {
        guard let set = found.first(where: { $0.0 == reference })?.1 else { continue }
        values[reference] = try #require(samples.first { set.contains($0) })
      }
      #expect(CaseSearchTests.isMet(demand, values), "what is shown is a case")
    }
    #expect(met > count / 4 && met < count)
    print("demands: \(count), met \(met), seed \(CaseSearchTests.seed)")
  }

  /// Every one of the lines leaves two ways; the last alone keeps them apart.
  @Test func whatIsCertainIsLookedAtFirst() throws {
    let setting = try Setting()
    let (industry, arrears) = (setting.facts[0].reference, setting.facts[2].reference)
    let line = Demand.any([.values(industry, .members([0, 1])), .values(arrears, .members([1]))])
    let demand = Demand.all(
      Array(repeating: line, count: 5000) + [.values(industry, .members([2])), .values(arrears, .members([0]))])
    var steps = Steps()
    steps.begin(demand.size)
    #expect(try CaseSearch.firstCase(of: demand, setting.possible, &steps) == nil)
  }
}
