import RulesDSL

/// What is run for some decisions, and of it what rests on which fact: all that has to run again where that fact varies.
struct Resting: Sendable {
  let steps: [Step]
  /// By fact, the places in `steps`; empty where nothing rests on it.
  private var places: [[Int]]
  /// By fact, the consistency statements (整合) that look at it.
  let consistencies: [[Int]]

  init(_ rules: CheckedRules, _ order: [Step], for decisions: [FactID]) {
    let needed = Resting.needed(for: decisions, rules)
    steps = order.filter { needed.contains($0) }

    var facts: [Step: Set<FactID>] = [:]
    var places: [[Int]] = Array(repeating: [], count: rules.facts.count)
    for (place, step) in steps.enumerated() {
      var own: Set<FactID> = []
      if case .fact(let fact) = step { own.insert(fact) }
      for reference in Resting.direct(step, rules) { own.formUnion(facts[Resting.step(reference)] ?? []) }
      facts[step] = own
      for fact in own { places[fact].append(place) }
    }
    self.places = places

    var consistencies: [[Int]] = Array(repeating: [], count: rules.facts.count)
    for (index, consistency) in rules.consistencies.enumerated() {
      var references = References()
      consistency.conditions.forEach { references.collect($0) }
      references.followToGiven(rules)
      for case .fact(let fact) in references.found { consistencies[fact].append(index) }
    }
    self.consistencies = consistencies
  }

  /// The same for one of its decisions alone.
  func narrowed(to decision: FactID, _ rules: CheckedRules) -> Resting {
    let needed = Resting.needed(for: [decision], rules)
    let kept = steps.map { needed.contains($0) }
    var resting = self
    resting.places = places.map { $0.filter { kept[$0] } }
    return resting
  }

  /// Whether anything that is run rests on a fact beside the fact itself.
  func isUsed(_ fact: FactID) -> Bool { places[fact].contains { steps[$0] != .fact(fact) } }

  /// What the decisions and all consistency statements rest on.
  private static func needed(for decisions: [FactID], _ rules: CheckedRules) -> Set<Step> {
    var wanted = References()
    for decision in decisions { wanted.add(.fact(decision)) }
    if let basis = rules.basisDate { wanted.add(.fact(basis)) }
    for consistency in rules.consistencies { consistency.conditions.forEach { wanted.collect($0) } }
    wanted.followToGiven(rules)
    return Set(wanted.found.map(step))
  }

  /// What rests on one of some facts, in the order in which it is run.
  func steps(on facts: [FactID]) -> [Step] {
    guard facts.count > 1 else { return facts.first.map { places[$0].map { steps[$0] } } ?? [] }
    return Set(facts.flatMap { places[$0] }).sorted().map { steps[$0] }
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
