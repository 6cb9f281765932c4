/// Cases that no row takes.
extension CaseGrid {
  package func gaps(_ steps: inout Steps) throws(OutOfSteps) -> Gaps {
    var finder = GapFinder(self, steps)
    defer { steps = finder.steps }
    guard let root = try finder.gaps(among: nonempty) else { return .none }
    return Gaps(finder.nodes(from: root), all: CaseBox(sides))
  }
}

/// Goes along one side with the rows that are open there, then along the next among those alone: first the side that
/// most of the rows tell. What was found for some rows and sides is kept, and rows that have no side in common with
/// others are looked at by themselves.
private struct GapFinder {
  let grid: CaseGrid
  var steps: Steps
  private var nodes: [Node] = []
  private var places: [Node: Int] = [:]
  /// What was found, nil where there is no gap.
  private var known: [Question: Int?] = [:]
  /// By row, the sides on which it takes less than everything.
  private let telling: [SideSet]
  /// The sides along which no one need go any more.
  private var decided: SideSet
  private var depth = 0

  /// A node of the diagram, still in cells.
  private struct Node: Hashable {
    var side: Int?
    var branches: [Branch]
  }

  private struct Branch: Hashable {
    var runs: [CaseGrid.Run] = []
    var next: Int
  }

  private struct Question: Hashable {
    var rows: [Int]
    /// Those of the rows that aren't decided.
    var sides: SideSet
  }

  /// More rows than these aren't held against each other: going along the sides parts them first.
  static let mostCompared = 256
  /// Each level goes along one side; nobody decides by more.
  static let deepest = 256

  init(_ grid: CaseGrid, _ steps: Steps) {
    self.grid = grid
    self.steps = steps
    decided = SideSet(grid.all.count)
    telling = grid.telling.map { sides in SideSet(grid.all.count, sides) }
  }

  /// Where the diagram of what none of them takes begins.
  mutating func gaps(among rows: [Int]) throws(OutOfSteps) -> Int? {
    try steps.take(8 + rows.count)
    var sides = SideSet(grid.all.count)
    for row in rows {
      if telling[row].isSubset(of: decided) { return nil }
      sides.formUnion(telling[row])
    }
    sides.subtract(decided)
    let isCompared = rows.count > 1 && rows.count <= GapFinder.mostCompared
    let question = Question(rows: isCompared ? try needed(rows) : rows, sides: sides)
    if let answer = known[question] { return answer }
    depth += 1
    defer { depth -= 1 }
    if depth > GapFinder.deepest { throw OutOfSteps() }
    let parts = parts(of: question)
    let answer = try parts.count == 1 ? along(best(question), question) : all(parts)
    known[question] = .some(answer)
    return answer
  }

  /// Without rows all of whose cases another takes.
  private mutating func needed(_ rows: [Int]) throws(OutOfSteps) -> [Int] {
    try steps.take(rows.count * rows.count / 16)
    var needed: [Int] = []
    for row in rows {
      if needed.contains(where: { covers($0, row) }) { continue }
      needed.removeAll { covers(row, $0) }
      needed.append(row)
    }
    return needed
  }

  private func covers(_ row: Int, _ other: Int) -> Bool {
    guard telling[row].isSubset(of: telling[other], besides: decided) else { return false }
    return grid.telling[row].allSatisfy { side in
      decided.contains(side) || CaseAxis.covers(grid.rows[row][side], grid.rows[other][side])
    }
  }

  /// Rows in groups that share no side.
  private func parts(of question: Question) -> [[Int]] {
    guard var first = question.rows.first.map({ telling[$0] }) else { return [] }
    first.subtract(decided)
    // In most tables every row tells a side that the first does.
    if question.rows.allSatisfy({ !telling[$0].isDisjoint(with: first) }) { return [question.rows] }
    var parts: [(rows: [Int], sides: SideSet)] = []
    for row in question.rows {
      var own = (rows: [row], sides: telling[row])
      own.sides.subtract(decided)
      var index = 0
      while index < parts.count {
        if parts[index].sides.isDisjoint(with: own.sides) {
          index += 1
        } else {
          let other = parts.remove(at: index)
          own.rows = other.rows + own.rows
          own.sides.formUnion(other.sides)
        }
      }
      parts.append(own)
    }
    return parts.map { $0.rows.sorted() }
  }

  private mutating func all(_ parts: [[Int]]) throws(OutOfSteps) -> Int? {
    var branches: [Branch] = []
    for part in parts {
      guard let next = try gaps(among: part) else { return nil }
      branches.append(Branch(next: next))
    }
    return place(of: Node(side: nil, branches: branches))
  }

  /// Of the sides that most rows tell, the one that leaves fewest rows together, over all its stretches.
  private mutating func best(_ question: Question) throws(OutOfSteps) -> (side: Int, events: [CaseGrid.Event]) {
    var best: (side: Int, events: [CaseGrid.Event], cost: Int)?
    var counts = Array(repeating: 0, count: grid.all.count)
    for row in question.rows {
      for side in grid.telling[row] where !decided.contains(side) { counts[side] += 1 }
    }
    let most = counts.max() ?? 0
    for side in counts.indices where counts[side] == most {
      let telling = question.rows.filter { self.telling[$0].contains(side) }
      let events = grid.events(telling, side)
      try steps.take(events.count)
      let others = question.rows.count - telling.count
      var (total, active, place) = (others, others, -1)
      for event in events {
        if event.place != place {
          total += active
          place = event.place
        }
        active += event.opens ? 1 : -1
      }
      if best.map({ total < $0.cost }) ?? true { best = (side, events, total) }
    }
    guard let best else { preconditionFailure("INVARIANT: rows that leave cases tell them apart") }
    return (best.side, best.events)
  }

  /// Stretches with the same gaps behind them are one branch.
  private mutating func along(
    _ found: (side: Int, events: [CaseGrid.Event]), _ question: Question
  ) throws(OutOfSteps) -> Int? {
    let (side, events) = found
    decided.insert(side)
    defer { decided.remove(side) }
    var open = question.rows.filter { !telling[$0].contains(side) }
    // Of the open rows, those that nothing but this side tells.
    var covering = 0
    var next = 0
    var branches: [Branch] = []
    for possible in grid.all[side] {
      var start = possible.lower
      while start < possible.upper {
        while next < events.count, events[next].place <= start {
          let row = events[next].row
          if telling[row].isSubset(of: decided) { covering += events[next].opens ? 1 : -1 }
          let place = open.firstIndex { $0 >= row } ?? open.count
          if events[next].opens { open.insert(row, at: place) } else { open.remove(at: place) }
          next += 1
        }
        let end = next < events.count ? min(events[next].place, possible.upper) : possible.upper
        let run = CaseGrid.Run(lower: start, upper: end)
        start = end
        guard covering == 0, let behind = try gaps(among: open) else { continue }
        if let branch = branches.firstIndex(where: { $0.next == behind }) {
          branches[branch].runs.append(run)
        } else {
          branches.append(Branch(runs: [run], next: behind))
        }
      }
    }
    for branch in branches.indices { branches[branch].runs = CaseAxis.merged(branches[branch].runs) }
    if branches.isEmpty { return nil }
    // Where it makes no difference the side isn't asked.
    if branches.count == 1, branches[0].runs == grid.all[side] { return branches[0].next }
    return place(of: Node(side: side, branches: branches))
  }

  private mutating func place(of node: Node) -> Int {
    if let place = places[node] { return place }
    places[node] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }

  /// Those that can be reached.
  func nodes(from root: Int) -> [Gaps.Node] {
    var isReached = Array(repeating: false, count: root + 1)
    isReached[root] = true
    for index in (0...root).reversed() where isReached[index] {
      for branch in nodes[index].branches { isReached[branch.next] = true }
    }
    var places = Array(repeating: -1, count: root + 1)
    var result: [Gaps.Node] = []
    for index in 0...root where isReached[index] {
      let side = nodes[index].side
      places[index] = result.count
      result.append(
        Gaps.Node(
          side: side,
          branches: nodes[index].branches.map { branch in
            Gaps.Branch(
              values: side.map { grid.axes[$0].values(of: branch.runs) } ?? .members([]), next: places[branch.next],
              runs: branch.runs)
          }))
    }
    return result
  }
}
