import RulesDSL

/// What is run for some decisions, and of it what rests on which fact: all that has to run again where that fact varies.
struct Resting: Sendable {
  let steps: [Step]
  /// By place in `steps`, the places of what that step names; all come before it.
  private let below: [[Int]]
  /// By fact, the places in `steps`; empty where nothing rests on it.
  private var places: [[Int]]
  /// By fact, the consistency statements (整合) that look at it.
  let consistencies: [[Int]]
  /// By consistency statement, the facts that it looks at, in the order of the vocabulary.
  let lookedAt: [[FactID]]
  /// The places of what the consistency statements name.
  private let roots: [Int]

  init(_ rules: CheckedRules, _ order: [Step], for decisions: [FactID]) {
    let consistent = rules.consistencies.map { consistency in
      var references = References()
      consistency.conditions.forEach { references.collect($0) }
      return references.found.map(Resting.step)
    }
    var wanted = Set(consistent.joined()).union(decisions.map { .fact($0) })
    if let basis = rules.basisDate { wanted.insert(.fact(basis)) }
    // From behind, since each step comes behind all that it names.
    var named: [[Step]] = []
    for step in order.reversed() where wanted.contains(step) {
      named.append(Resting.direct(step, rules).map(Resting.step))
      wanted.formUnion(named[named.count - 1])
    }
    named.reverse()
    let steps = order.filter { wanted.contains($0) }
    let place = Dictionary(uniqueKeysWithValues: steps.enumerated().map { ($1, $0) })
    let below = named.map { $0.compactMap { place[$0] } }

    // By place, a bit for each fact on which it rests.
    let words = rules.facts.count / 64 + 1
    var rests = Array(repeating: UInt64(0), count: steps.count * words)
    var places: [[Int]] = Array(repeating: [], count: rules.facts.count)
    for (place, step) in steps.enumerated() {
      if case .fact(let fact) = step { rests[place * words + fact / 64] |= 1 << UInt64(fact % 64) }
      for word in 0..<words {
        for lower in below[place] { rests[place * words + word] |= rests[lower * words + word] }
        var left = rests[place * words + word]
        while left != 0 {
          places[word * 64 + left.trailingZeroBitCount].append(place)
          left &= left - 1
        }
      }
    }

    let roots = consistent.map { steps in steps.compactMap { place[$0] } }
    lookedAt = roots.map { roots in
      rules.facts.indices.filter { fact in
        roots.contains { rests[$0 * words + fact / 64] >> UInt64(fact % 64) & 1 == 1 }
      }
    }
    var consistencies: [[Int]] = Array(repeating: [], count: rules.facts.count)
    for (index, facts) in lookedAt.enumerated() { for fact in facts { consistencies[fact].append(index) } }
    (self.steps, self.below, self.places, self.consistencies) = (steps, below, places, consistencies)
    self.roots = Array(Set(roots.joined()))
  }

  /// The same for one of its decisions alone.
  func narrowed(to decision: FactID) -> Resting {
    var kept = Array(repeating: false, count: steps.count)
    for place in roots { kept[place] = true }
    if let place = steps.firstIndex(of: .fact(decision)) { kept[place] = true }
    for place in steps.indices.reversed() where kept[place] { for lower in below[place] { kept[lower] = true } }
    var resting = self
    resting.places = places.map { $0.filter { kept[$0] } }
    return resting
  }

  /// Whether anything that is run rests on a fact beside the fact itself.
  func isUsed(_ fact: FactID) -> Bool { places[fact].contains { steps[$0] != .fact(fact) } }

  /// What rests on one of some facts, in the order in which it is run.
  func steps(on facts: [FactID]) -> [Step] {
    if facts.count == 1 { return places[facts[0]].map { steps[$0] } }
    var isWanted = Array(repeating: false, count: steps.count)
    for fact in facts { for place in places[fact] { isWanted[place] = true } }
    return steps.indices.filter { isWanted[$0] }.map { steps[$0] }
  }

  func consistencies(on facts: [FactID]) -> [Int] { Set(facts.flatMap { consistencies[$0] }).sorted() }

  private static func step(_ reference: Reference) -> Step {
    switch reference {
    case .fact(let fact): .fact(fact)
    case .column(let table, _), .rowName(let table): .table(table)
    }
  }

  /// What a step names itself. The basis date is never varied, so periods don't count.
  private static func direct(_ step: Step, _ rules: CheckedRules) -> [Reference] {
    var references = References()
    switch step {
    case .fact(let fact): references.collect(rules.facts[fact])
    case .table(let table): references.collect(rules.tables[table])
    }
    return references.found
  }
}
