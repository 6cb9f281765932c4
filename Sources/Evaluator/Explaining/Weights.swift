import RulesDSL

/// Which lines of a block its result stands on: those that settle it in the fewest tests.
struct Weights {
  /// By node, how many tests a condition's result takes, where that was asked for.
  private var byNode: [Int32]

  init(_ rules: CheckedRules) {
    byNode = Array(repeating: -1, count: rules.nodeCount)
  }

  /// The children on which a block's result stands.
  enum Decisive {
    case none, all
    case one(NodeID)
    case some([NodeID])

    func contains(_ node: NodeID) -> Bool {
      switch self {
      case .none: false
      case .all: true
      case .one(let only): only == node
      case .some(let nodes): nodes.contains(node)
      }
    }
  }

  /// The one that settles it in the fewest facts, or else all of them. What left the block counts too: it could have
  /// come to stay.
  mutating func decisive(
    _ kind: Condition.BlockKind, _ children: [Condition], _ outcome: Outcomes, _ evidence: Evidence
  ) -> Decisive {
    guard !outcome.isSuperset(of: .unknown) else { return .none }
    if case .atLeast(let least) = kind { return decisive(least, children, outcome, evidence) }
    let settling: Outcomes = kind == .all ? .unmet : .met
    var lightest: (node: NodeID, weight: Int32)?
    for child in children where evidence.observations.conditions[child.node] == settling {
      let own = weight(of: child, evidence)
      if lightest.map({ own < $0.weight }) ?? true { lightest = (child.node, own) }
    }
    return lightest.map { .one($0.node) } ?? .all
  }

  /// Of 2つ以上 the fewest lines that hold or, where too few can, the fewest that don't; with one among them that stays,
  /// so that the block isn't left empty.
  private mutating func decisive(
    _ least: Int, _ children: [Condition], _ outcome: Outcomes, _ evidence: Evidence
  ) -> Decisive {
    guard outcome == .met || outcome == .unmet else { return .all }
    let conditions = evidence.observations.conditions
    var settling: [(node: NodeID, weight: Int32)] = []
    for child in children {
      let own = conditions[child.node]
      if outcome == .met ? own == .met : !own.canBeMet { settling.append((child.node, weight(of: child, evidence))) }
    }
    settling.sort { $0.weight < $1.weight }
    let needed = outcome == .met ? least : children.count - least + 1
    guard let staying = settling.first(where: { !conditions[$0.node].canBeNotApplicable }) else { return .all }
    return .some([staying.node] + settling.filter { $0.node != staying.node }.prefix(needed - 1).map(\.node))
  }

  /// How many tests a condition's result takes.
  private mutating func weight(of condition: Condition, _ evidence: Evidence) -> Int32 {
    if byNode[condition.node] >= 0 { return byNode[condition.node] }
    var weight: Int32 = 1
    switch condition.kind {
    case .constant: weight = 0
    case .block(let kind, let children):
      let decisive = decisive(kind, children, evidence.observations.conditions[condition.node], evidence)
      weight = 0
      for child in children where decisive.contains(child.node) { weight += self.weight(of: child, evidence) }
    case .test(.fact(let fact), _):
      if case .condition(let definition) = evidence.rules.facts[fact].definition {
        weight = max(1, self.weight(of: definition, evidence))
      }
    case .test: break
    }
    byNode[condition.node] = weight
    return weight
  }
}
