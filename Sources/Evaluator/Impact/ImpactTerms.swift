import RulesDSL

/// What two rule books have in common, and which of their rules rest on which.
public final class ImpactTerms: Sendable {
  /// A decision that both have.
  public struct Decision: Sendable {
    /// As the second has it.
    public let term: Vocabulary.DecisionTerm
    let node: Int
  }

  /// A rule, a value or a column of a table by which a decision may turn out otherwise.
  public struct Rule: Sendable, Hashable {
    /// Of a column `table.column`.
    public let identifier: String
    public let japanese: String
    public let english: String
    /// Where each book has it from (出典); nil where a book doesn't have it, or doesn't say.
    public let sourceBefore: String?
    /// The same of the second book.
    public let sourceAfter: String?
    /// Whether only the first has it, or only the second.
    public let isOnlyBefore: Bool
    /// Whether only the second has it.
    public let isOnlyAfter: Bool
  }

  /// A number that is summed up.
  public struct Amount: Sendable {
    public let identifier: String
    public let japanese: String
    public let english: String
    public let unit: Unit
    let node: ImpactNode
  }

  /// The decisions that are compared, in the order in which they are shown.
  public let decisions: [Decision]
  /// The decisions that only one of the books has; they aren't compared.
  public let onlyBefore: [String]
  /// The same of the second.
  public let onlyAfter: [String]
  /// By place, what may be a cause.
  public let rules: [Rule]
  /// What is summed up.
  public let amounts: [Amount]
  /// By what.
  public let group: ImpactGroup?
  /// Whether applications say the same to both, so that they are read once.
  public let isAlike: Bool

  let before: Impact.Side
  let after: Impact.Side
  let codes: (before: LaneCode, after: LaneCode)
  let nodes: [ImpactNode]
  private let children: [[Int]]
  /// By node, whether the two books say otherwise there.
  private let isRewritten: [Bool]
  /// The nodes, each behind what it rests on.
  private let order: [Int]
  /// By node, a bit for each node on which it rests.
  private let cones: [[UInt64]]
  /// By node; of a line its rule.
  private let owners: [Int]
  /// By input of the first, its place in the second.
  private let translation: [(from: FactID, to: FactID)]

  init(
    _ before: Impact.Side, _ after: Impact.Side, _ decisions: [String], _ sums: [String], _ group: String?
  ) throws(ColumnError) {
    (self.before, self.after) = (before, after)
    let (own, other) = (before.program, after.program)
    let chosen = try ImpactTerms.chosen(decisions, own, other)
    let numbers = try sums.map { name throws(ColumnError) in try ImpactTerms.facts(name, own, other) }
    let by = try group.map { name throws(ColumnError) in try ImpactTerms.facts(name, own, other) }
    let needed =
      chosen.map { (before: Optional($0.before), after: Optional($0.after)) } + numbers + (by.map { [$0] } ?? [])
    codes = (
      LaneCompiler.code(own.plan, needed.compactMap(\.before)),
      LaneCompiler.code(other.plan, needed.compactMap(\.after))
    )
    let pairing = ImpactPairing(
      ImpactBook(own, codes.before), ImpactBook(other, codes.after), isSameDay: before.date == after.date)
    (nodes, rules, children, owners) = (pairing.nodes, pairing.rules, pairing.children, pairing.owners)
    (isRewritten, order, cones) = (pairing.isRewritten, pairing.order, pairing.cones)
    let terms = other.vocabulary.decisions
    self.decisions = chosen.compactMap { pair in
      guard let node = pairing.place(ofFact: pair.after),
        let term = terms.first(where: { $0.identifier == other.rules.facts[pair.after].name.identifier })
      else { return nil }
      return Decision(term: term, node: node)
    }
    func names(_ program: Program) -> [String] {
      program.rules.decisions.map { program.rules.facts[$0].name.identifier }
    }
    (onlyBefore, onlyAfter) = (
      decisions.isEmpty ? names(own).filter { !names(other).contains($0) } : [],
      decisions.isEmpty ? names(other).filter { !names(own).contains($0) } : []
    )
    amounts = try zip(sums, numbers).map { name, pair throws(ColumnError) in
      let (rules, fact) = pair.after.map { (other.rules, $0) } ?? (own.rules, pair.before ?? 0)
      guard let unit = Unit(rules.facts[fact].type) else {
        throw ColumnError(fact: name, kind: .wrongType("a number"))
      }
      let called = rules.facts[fact].name
      return Amount(
        identifier: called.identifier, japanese: called.japanese, english: called.text(.english), unit: unit,
        node: pairing.node(pair.before, pair.after))
    }
    self.group = try zip([group].compactMap(\.self), [by].compactMap(\.self)).map { name, pair throws(ColumnError) in
      try ImpactGroup(name, pair, own.rules, other.rules, pairing.node(pair.before, pair.after))
    }.first
    let translation = ImpactTerms.translation(own, other)
    isAlike = translation != nil
    self.translation = translation ?? []
  }

  /// The decisions that both have and that are asked for.
  private static func chosen(
    _ names: [String], _ own: Program, _ other: Program
  ) throws(ColumnError) -> [(before: FactID, after: FactID)] {
    for name in names {
      let isKnown = [own, other].allSatisfy { program in
        program.vocabulary.fact(named: name).map { program.rules.facts[$0].kind == .decision } ?? false
      }
      if !isKnown {
        throw ColumnError(fact: name, kind: .unknownDecision(nearest: other.vocabulary.nearestDecision(name)))
      }
    }
    let wanted = Set(names.compactMap { other.vocabulary.fact(named: $0) })
    return other.rules.decisions.compactMap { fact in
      guard names.isEmpty || wanted.contains(fact),
        let before = own.vocabulary.fact(named: other.rules.facts[fact].name.identifier),
        own.rules.facts[before].kind == .decision
      else { return nil }
      return (before, fact)
    }
  }

  private static func facts(
    _ name: String, _ own: Program, _ other: Program
  ) throws(ColumnError) -> (before: FactID?, after: FactID?) {
    let pair = (before: own.vocabulary.fact(named: name), after: other.vocabulary.fact(named: name))
    guard pair.before != nil || pair.after != nil else {
      throw ColumnError(fact: name, kind: .unknownFact(nearest: other.vocabulary.nearest(name)))
    }
    return pair
  }

  // MARK: What applications say

  /// By input of the first, its place in the second; nil where the two take anything else.
  private static func translation(_ own: Program, _ other: Program) -> [(from: FactID, to: FactID)]? {
    let (first, second) = (own.rules, other.rules)
    let given = first.facts.indices.filter { first.isGiven($0) }
    guard given.count == second.facts.indices.count(where: { second.isGiven($0) }) else { return nil }
    var pairs: [(from: FactID, to: FactID)] = []
    for fact in given {
      guard let to = other.vocabulary.given(named: first.facts[fact].name.identifier),
        first.facts[fact].name.japanese == second.facts[to].name.japanese,
        first.facts[fact].kind == second.facts[to].kind, own.vocabulary.allowed[fact] == other.vocabulary.allowed[to],
        (fact == first.basisDate) == (to == second.basisDate)
      else { return nil }
      switch (first.facts[fact].type, second.facts[to].type) {
      case (.choice(let one), .choice(let two)):
        guard first.choices[one].members.map(\.identifier) == second.choices[two].members.map(\.identifier),
          first.choices[one].members.map(\.japanese) == second.choices[two].members.map(\.japanese)
        else { return nil }
      case (let one, let two): if one != two { return nil }
      }
      pairs.append((fact, to))
    }
    return pairs
  }

  /// What the first read, as the second numbers it.
  func translated(_ values: [Value?]) -> [Value?] {
    var result: [Value?] = Array(repeating: nil, count: after.program.rules.facts.count)
    for (from, to) in translation { result[to] = values[from] }
    return result
  }

  /// What of an application is for one side: without what only the other knows.
  public func facts(_ facts: Facts, ofAfter: Bool) -> Facts {
    if isAlike { return facts }
    let (own, other) = ofAfter ? (after, before) : (before, after)
    return Facts(
      facts.entries.filter { entry in
        own.program.vocabulary.fact(named: entry.key) != nil || other.program.vocabulary.given(named: entry.key) == nil
      })
  }

  // MARK: What causes what

  /// What makes a decision turn out otherwise.
  struct Causes {
    var rules: [Int] = []
    /// Whether one rule alone does: as the first book has it, the decision is the first book's.
    var isOne = false
  }

  /// The lowest rules on a decision's way that differ, and lines above them that say otherwise. Where what only one book
  /// has stands on it, and nothing else below differs, that is the cause. `differing` has a bit for each node.
  func causes(of node: Int, _ differing: [UInt64]) -> Causes {
    var found: [Int] = []
    var replaced: Set<Int> = []
    var visited: Set<Int> = []
    var next = [node]
    while let current = next.popLast() {
      guard visited.insert(current).inserted else { continue }
      let below = children[current].filter { nodes[$0].isPaired && differing.holds($0) }
      next += below
      let isLine = owners[current] != current
      guard below.isEmpty || (isLine && isRewritten[current]) else { continue }
      replaced.insert(owners[current])
      let own = children[current].filter { !nodes[$0].isPaired }
      for cause in own.isEmpty ? [owners[current]] : own where !found.contains(cause) { found.append(cause) }
    }
    return Causes(rules: found.sorted(), isOne: found.count == 1 && isAsBefore(node, differing, with: replaced))
  }

  /// Whether a decision of the second book is the first's once some of its rules turn out as in the first: of all that
  /// rests on them, what both say alike follows from what it names, and what they don't must have been left as it was.
  private func isAsBefore(_ decision: Int, _ differing: [UInt64], with replaced: Set<Int>) -> Bool {
    var isOld = Array(repeating: false, count: nodes.count)
    for node in order where cones[decision].holds(node) && nodes[node].isPaired {
      if replaced.contains(owners[node]) {
        isOld[node] = true
      } else if !replaced.contains(where: { cones[node].holds($0) }) {
        isOld[node] = !differing.holds(node)
      } else {
        isOld[node] =
          children[node].allSatisfy { isOld[$0] }
          && (!isRewritten[node] || ([node] + children[node]).allSatisfy { !differing.holds($0) })
      }
    }
    return isOld[decision]
  }
}

extension [UInt64] {
  fileprivate func holds(_ bit: Int) -> Bool { self[bit / 64] >> UInt64(bit % 64) & 1 == 1 }
}
