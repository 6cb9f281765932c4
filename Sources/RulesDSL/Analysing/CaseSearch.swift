/// Looks for a case in which a demand is met.
///
/// What is asked for certain is settled first, which often leaves but one way for the rest; only then one way after
/// another is tried, and demands that have no fact in common are looked at by themselves.
struct CaseSearch {
  private typealias Run = CaseGrid.Run

  private indirect enum Term {
    case cells(side: Int, [Run])
    case all([Term])
    /// So many of them, or more.
    case some(Int, [Term])
    case optional(Term)
  }

  /// What can be met in several ways, and how many of them it takes.
  private struct Open {
    var least: Int
    var ways: [Term]
  }

  /// By side, what is still possible; nil where nothing was asked.
  private typealias Cells = [[Run]?]

  private var steps: Steps
  /// By side, what is possible at all.
  private let all: [[Run]]
  /// Demands that are met where they can be, once all others are.
  private var wishes: [Term] = []
  private var depth = 0
  static let deepest = 400

  /// nil where there is none.
  static func firstCase(
    of demand: Demand, _ possible: PossibleValues, _ steps: inout Steps
  ) throws(OutOfSteps) -> [(Reference, ValueSet)]? {
    var sets: [Reference: [ValueSet]] = [:]
    var references: [Reference] = []
    collect(demand, &references, &sets)
    let sides = Dictionary(uniqueKeysWithValues: zip(references, references.indices))
    let axes = references.map { CaseAxis([possible[$0]] + (sets[$0] ?? [])) }
    func term(_ demand: Demand) -> Term {
      switch demand {
      case .values(let reference, let set):
        guard let side = sides[reference] else { preconditionFailure("INVARIANT: every set was collected") }
        return .cells(side: side, axes[side].runs(of: set))
      case .all(let parts): return .all(parts.map { term($0) })
      case .any(let parts): return .some(1, parts.map { term($0) })
      case .some(let least, let parts): return .some(least, parts.map { term($0) })
      case .optional(let part): return .optional(term(part))
      }
    }
    var search = CaseSearch(steps: steps, all: zip(axes, references).map { $0.runs(of: possible[$1]) })
    defer { steps = search.steps }
    guard let cells = try search.firstCase(of: term(demand)) else { return nil }
    return zip(references.indices, cells).compactMap { side, runs in
      runs.map { (references[side], axes[side].values(of: $0)) }
    }
  }

  /// By what is asked for, in the order of the text, the sets that are.
  private static func collect(
    _ demand: Demand, _ references: inout [Reference], _ sets: inout [Reference: [ValueSet]]
  ) {
    switch demand {
    case .values(let reference, let set):
      if sets[reference] == nil { references.append(reference) }
      sets[reference, default: []].append(set)
    case .all(let parts), .any(let parts), .some(_, let parts): parts.forEach { collect($0, &references, &sets) }
    case .optional(let part): collect(part, &references, &sets)
    }
  }

  private init(steps: Steps, all: [[Run]]) {
    self.steps = steps
    self.all = all
  }

  private mutating func firstCase(of term: Term) throws(OutOfSteps) -> Cells? {
    var cells = try meet([term], Array(repeating: nil, count: all.count))
    while !wishes.isEmpty {
      let wish = wishes.removeFirst()
      guard let known = cells else { return nil }
      let others = wishes
      if let better = try meet([wish], known) { cells = better } else { wishes = others }
    }
    return cells
  }

  /// The cells that are left where all terms are met.
  private mutating func meet(_ terms: [Term], _ known: Cells) throws(OutOfSteps) -> Cells? {
    depth += 1
    defer { depth -= 1 }
    if depth > CaseSearch.deepest { throw OutOfSteps() }
    var cells = known
    var open: [Open] = []
    for term in terms { guard try settle(term, &cells, &open) else { return nil } }
    guard try narrow(&open, &cells) else { return nil }
    for part in parts(of: open) {
      guard let found = try tryOut(part, cells) else { return nil }
      cells = found
    }
    return cells
  }

  /// Meets what can be met in one way only, and keeps the rest open.
  private mutating func settle(_ term: Term, _ cells: inout Cells, _ open: inout [Open]) throws(OutOfSteps) -> Bool {
    switch term {
    case .cells(let side, let runs):
      let both = cells[side].map { CaseAxis.shared($0, runs) } ?? runs
      try steps.take(1 + both.count / 8)
      cells[side] = both
      return !both.isEmpty
    case .all(let terms):
      for term in terms { guard try settle(term, &cells, &open) else { return false } }
      return true
    case .some(let least, let terms):
      if least > 0 { open.append(Open(least: least, ways: terms)) }
      return true
    case .optional(let term):
      wishes.append(term)
      return true
    }
  }

  /// Drops the ways that are barred and meets what has no way to spare, until nothing changes.
  private mutating func narrow(_ open: inout [Open], _ cells: inout Cells) throws(OutOfSteps) -> Bool {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      var rest: [Open] = []
      for demand in open {
        var left: [Term] = []
        for way in demand.ways where try isPossible(way, cells) { left.append(way) }
        let unmet = left.filter { !isMet($0, cells) }
        let least = demand.least - (left.count - unmet.count)
        if least <= 0 { continue }
        if unmet.count < least { return false }
        if unmet.count == least {
          for way in unmet { guard try settle(way, &cells, &rest) else { return false } }
          hasChanged = true
        } else {
          rest.append(Open(least: least, ways: unmet))
        }
      }
      open = rest
    }
    return true
  }

  private mutating func isPossible(_ term: Term, _ cells: Cells) throws(OutOfSteps) -> Bool {
    try steps.take(2)
    switch term {
    case .cells(let side, let runs): return cells[side].map { CaseAxis.overlap($0, runs) } ?? true
    case .all(let terms):
      for term in terms { guard try isPossible(term, cells) else { return false } }
      return true
    case .some(let least, let terms):
      var count = 0
      for term in terms where count < least { if try isPossible(term, cells) { count += 1 } }
      return count >= least
    case .optional: return true
    }
  }

  private func isMet(_ term: Term, _ cells: Cells) -> Bool {
    switch term {
    case .cells(let side, let runs): cells[side].map { CaseAxis.covers(runs, $0) } ?? false
    case .all(let terms): terms.allSatisfy { isMet($0, cells) }
    case .some(let least, let terms): terms.count { isMet($0, cells) } >= least
    case .optional: false
    }
  }

  /// Open demands in groups that have no side in common.
  private func parts(of open: [Open]) -> [[Open]] {
    guard open.count > 1 else { return open.isEmpty ? [] : [open] }
    var groups = Groups<Int>()
    for demand in open { groups.add(demand.ways.reduce(into: []) { CaseSearch.sides(of: $1, &$0) }) }
    return groups.members.map { group in group.map { open[$0] } }
  }

  private static func sides(of term: Term, _ sides: inout Set<Int>) {
    switch term {
    case .cells(let side, _): sides.insert(side)
    case .all(let terms), .some(_, let terms): terms.forEach { CaseSearch.sides(of: $0, &sides) }
    case .optional(let term): CaseSearch.sides(of: term, &sides)
    }
  }

  /// One way of the demand with fewest after the other, each with enough of those behind it and without those that failed.
  private mutating func tryOut(_ open: [Open], _ known: Cells) throws(OutOfSteps) -> Cells? {
    guard let first = open.indices.min(by: { open[$0].ways.count < open[$1].ways.count }) else { return known }
    var cells = known
    let others = open.enumerated().filter { $0.offset != first }.map { Term.some($0.element.least, $0.element.ways) }
    let (least, ways) = (open[first].least, open[first].ways)
    for (place, way) in ways.enumerated().prefix(ways.count - least + 1) {
      let before = wishes
      try steps.take(1 + cells.count / 8)
      let rest = Term.some(least - 1, Array(ways[(place + 1)...]))
      if let found = try meet([way, rest] + others, cells) { return found }
      wishes = before
      if case .cells(let side, let runs) = way { cells[side] = CaseAxis.without(cells[side] ?? all[side], runs) }
    }
    return nil
  }
}
