/// What must be so of facts for a condition to hold, or for it not to.
indirect enum Demand: Sendable {
  case values(Reference, ValueSet)
  case all([Demand])
  case any([Demand])
  /// So many of them, or more.
  case some(Int, [Demand])
  /// A line that may leave its block: it asks nothing then.
  case optional(Demand)

  static let nothing = Demand.all([])
  static let never = Demand.any([])

  /// How many values are asked for.
  var size: Int {
    switch self {
    case .values: 1
    case .all(let parts), .any(let parts), .some(_, let parts): parts.reduce(1) { $0 + $1.size }
    case .optional(let demand): demand.size
    }
  }

  /// Whether each fact is asked for once and nothing is asked that can't be: then there is nothing to search.
  func isFree(_ named: inout Set<Reference>) -> Bool {
    switch self {
    case .values(let reference, _): return named.insert(reference).inserted
    case .any(let parts) where parts.isEmpty: return false
    case .some(let least, let parts) where least > parts.count: return false
    case .all(let parts), .any(let parts), .some(_, let parts):
      for part in parts { guard part.isFree(&named) else { return false } }
      return true
    case .optional(let part): return part.isFree(&named)
    }
  }

  /// What is asked whatever else is so.
  var certain: [(Reference, ValueSet)] {
    switch self {
    case .values(let reference, let set): [(reference, set)]
    case .all(let parts): parts.flatMap(\.certain)
    case .any(let parts): parts.count == 1 ? parts[0].certain : []
    case .some(let least, let parts): parts.count == least ? parts.flatMap(\.certain) : []
    case .optional: []
    }
  }
}

/// Facts are taken as independent, so nothing that can happen is left out.
struct Demands {
  let possible: PossibleValues
  let lacking: Lacking

  /// What a condition demands in order to be met, or to be unmet.
  func of(_ condition: Condition, negated: Bool = false) -> Demand {
    switch condition.kind {
    case .constant(let truth): return truth != negated ? .nothing : .never
    case .test(let reference, let test):
      let all = possible[reference]
      guard let passing = test.values(within: all) else { return .nothing }
      // Without a value a test is unmet, whatever it says.
      if negated, lacking[reference].contains(.failing) { return .nothing }
      let set = negated ? all.subtracting(passing) : passing
      return set.isEmpty ? .never : .values(reference, set)
    case .block(.atLeast(let least), let children):
      // It fails where so many lines don't hold that too few are left; one that leaves doesn't hold.
      guard negated else { return .some(least, children.map { of($0) }) }
      return .some(
        children.count - least + 1,
        children.map { lacking.of($0).contains(.leaving) ? .optional(of($0, negated: true)) : of($0, negated: true) })
    case .block(let kind, let children):
      // 「いずれもない」 is すべて of what is not so, and the opposite of すべて is いずれか.
      let isProduct = kind == .none ? !negated : (kind == .all) != negated
      let demands = children.map { of($0, negated: (kind == .none) != negated) }
      guard isProduct else { return .any(demands) }
      let mayLeave = children.map { lacking.of($0).contains(.leaving) }
      // Left by all its lines the block itself is not applicable.
      if !children.isEmpty, mayLeave.allSatisfy({ $0 }) { return .any(demands) }
      return .all(zip(demands, mayLeave).map { $1 ? .optional($0) : $0 })
    }
  }
}
