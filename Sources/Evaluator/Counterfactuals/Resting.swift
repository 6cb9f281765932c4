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
    var named = Named(rules)
    let consistent = rules.consistencies.map { consistency in
      named.all { walk in consistency.conditions.forEach { walk.collect($0) } }
    }
    var isWanted = Array(repeating: false, count: named.count)
    for number in consistent.joined() + decisions { isWanted[number] = true }
    if let basis = rules.basisDate { isWanted[basis] = true }
    // From behind, since each step comes behind all that it names.
    var wanted: [(step: Step, below: [Int])] = []
    for step in order.reversed() where isWanted[named.number(step)] {
      let below = named.all { $0.collect(step, rules) }
      for number in below { isWanted[number] = true }
      wanted.append((step, below))
    }
    wanted.reverse()
    steps = wanted.map(\.step)
    var places = Array(repeating: 0, count: named.count)
    for (place, step) in steps.enumerated() { places[named.number(step)] = place }
    below = wanted.map { $0.below.map { places[$0] } }

    // By place, a bit for each fact on which it rests.
    let words = rules.facts.count / 64 + 1
    var rests: [[UInt64]] = []
    var above: [[Int]] = Array(repeating: [], count: rules.facts.count)
    for (place, step) in steps.enumerated() {
      var own = Array(repeating: UInt64(0), count: words)
      if case .fact(let fact) = step { own[fact / 64] |= 1 << UInt64(fact % 64) }
      for lower in below[place] { for word in own.indices { own[word] |= rests[lower][word] } }
      own.forEachBit { above[$0].append(place) }
      rests.append(own)
    }
    self.places = above

    let roots = consistent.map { $0.map { places[$0] } }
    var (lookedAt, consistencies): ([[FactID]], [[Int]]) = ([], Array(repeating: [], count: rules.facts.count))
    for (index, places) in roots.enumerated() {
      var all = Array(repeating: UInt64(0), count: words)
      for place in places { for word in all.indices { all[word] |= rests[place][word] } }
      lookedAt.append([])
      all.forEachBit { fact in
        lookedAt[index].append(fact)
        consistencies[fact].append(index)
      }
    }
    (self.lookedAt, self.consistencies, self.roots) = (lookedAt, consistencies, Array(Set(roots.joined())))
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
}

/// The facts and tables that definitions name, by number: the tables come behind the facts.
private struct Named: DefinitionWalk {
  private let facts: Int
  let count: Int
  private var found: [Int] = []
  private var isFound: [Bool]

  init(_ rules: CheckedRules) {
    (facts, count) = (rules.facts.count, rules.facts.count + rules.tables.count)
    isFound = Array(repeating: false, count: count)
  }

  func number(_ step: Step) -> Int {
    switch step {
    case .fact(let fact): fact
    case .table(let table): facts + table
    }
  }

  mutating func add(_ reference: Reference) {
    let number =
      switch reference {
      case .fact(let fact): fact
      case .column(let table, _), .rowName(let table): facts + table
      }
    if isFound[number] { return }
    isFound[number] = true
    found.append(number)
  }

  mutating func add(_ literal: Value, of type: ValueType?) {}

  /// What a step names itself. The basis date is never varied, so periods don't count.
  mutating func collect(_ step: Step, _ rules: CheckedRules) {
    switch step {
    case .fact(let fact): collect(rules.facts[fact])
    case .table(let table): collect(rules.tables[table])
    }
  }

  /// Each once.
  mutating func all(_ walk: (inout Named) -> Void) -> [Int] {
    walk(&self)
    defer { found.removeAll(keepingCapacity: true) }
    for number in found { isFound[number] = false }
    return found
  }
}

extension [UInt64] {
  fileprivate func forEachBit(_ body: (Int) -> Void) {
    for (word, bits) in enumerated() {
      var left = bits
      while left != 0 {
        body(word * 64 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
  }
}
