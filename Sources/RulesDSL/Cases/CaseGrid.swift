/// The rows of a table over cells: each side is cut where any row begins or ends, so that a row covers whole cells.
///
/// What follows is about whole numbers only, and exact: within a cell no row tells two values apart. Gaps and
/// meetings are found by going along one side with the rows that are open there, then along the next among those
/// alone. The side that leaves fewest rows together comes first, so that the cost follows the number of rows and of
/// what is found, not the square of the rows.
package struct CaseGrid {
  /// Neighbouring cells of one side.
  struct Run: Hashable {
    var lower: Int
    var upper: Int
  }

  private let axes: [CaseAxis]
  /// By side, the cells that are possible at all.
  private let all: [[Run]]
  /// By row and side.
  private let rows: [[[Run]]]
  /// The sides on which some row takes less than everything.
  private let telling: [Int]

  /// `sides` holds what is possible on each side; every row lies within.
  package init(_ sides: [ValueSet], _ boxes: [CaseBox]) {
    let axes = sides.indices.map { side in CaseAxis([sides[side]] + boxes.map { $0.sides[side] }) }
    let all = zip(axes, sides).map { $0.runs(of: $1) }
    let rows = boxes.map { box in zip(axes, box.sides).map { $0.runs(of: $1) } }
    self.axes = axes
    self.all = all
    self.rows = rows
    telling = sides.indices.filter { side in rows.contains { $0[side] != all[side] } }
  }

  private var nonempty: [Int] { rows.indices.filter { row in rows[row].allSatisfy { !$0.isEmpty } } }

  /// What no row takes, cut into boxes that share no case; in the order of their first cases.
  package func gaps() -> [CaseBox] {
    gaps(among: nonempty, telling)
      .sorted { first, second in
        first.lexicographicallyPrecedes(second) { one, two in
          one.lexicographicallyPrecedes(two) { ($0.lower, $0.upper) < ($1.lower, $1.upper) }
        }
      }
      .map { runs in CaseBox(zip(axes, runs).map { $0.values(of: $1) }) }
  }

  private func gaps(among rows: [Int], _ sides: [Int]) -> [[[Run]]] {
    if rows.isEmpty { return [all] }
    if rows.contains(where: { row in sides.allSatisfy { self.rows[row][$0] == all[$0] } }) { return [] }
    let (side, events) = best(rows, sides) { active, _ in active }
    let rest = sides.filter { $0 != side }
    // Stretches with the same gaps behind them make one box of each.
    var places: [[[[Run]]]: Int] = [:]
    var found: [(runs: [Run], behind: [[[Run]]])] = []
    for (run, active) in stretches(of: side, events) {
      let behind = gaps(among: active, rest)
      guard !behind.isEmpty else { continue }
      if let place = places[behind] {
        found[place].runs.append(run)
      } else {
        places[behind] = found.count
        found.append(([run], behind))
      }
    }
    return found.flatMap { runs, behind in
      behind.map { box in
        var box = box
        box[side] = CaseAxis.merged(runs)
        return box
      }
    }
  }

  /// The pairs of rows that share a case, in order.
  package func meetings() -> [(Int, Int)] {
    var pairs: Set<Pair> = []
    meetings(among: nonempty, telling, &pairs)
    return pairs.map { ($0.first, $0.second) }.sorted { $0 < $1 }
  }

  private struct Pair: Hashable {
    let first, second: Int

    init(_ one: Int, _ two: Int) { (first, second) = (min(one, two), max(one, two)) }
  }

  private func meetings(among rows: [Int], _ sides: [Int], _ pairs: inout Set<Pair>) {
    guard rows.count > 1 else { return }
    guard !sides.isEmpty else {
      for (offset, first) in rows.enumerated() {
        for second in rows[(offset + 1)...] { pairs.insert(Pair(first, second)) }
      }
      return
    }
    let (side, events) = best(rows, sides) { active, opening in opening * active }
    let rest = sides.filter { $0 != side }
    var open: [Int] = []
    var opening: [Int] = []
    func meet() {
      for row in opening {
        for other in open where rest.allSatisfy({ overlap(self.rows[row][$0], self.rows[other][$0]) }) {
          pairs.insert(Pair(row, other))
        }
      }
      meetings(among: opening, rest, &pairs)
      open += opening
      opening = []
    }
    var place = 0
    for event in events {
      if event.place != place {
        meet()
        place = event.place
      }
      if event.opens { opening.append(event.row) } else { open.removeAll { $0 == event.row } }
    }
    meet()
  }

  private func overlap(_ first: [Run], _ second: [Run]) -> Bool {
    var (one, two) = (0, 0)
    while one < first.count, two < second.count {
      if first[one].upper <= second[two].lower {
        one += 1
      } else if second[two].upper <= first[one].lower {
        two += 1
      } else {
        return true
      }
    }
    return false
  }
}

/// Going along one side.
extension CaseGrid {
  /// A row begins at a cell, or has ended before it.
  private struct Event {
    var place: Int
    var row: Int
    var opens: Bool
  }

  /// Ends before beginnings, so that rows that only touch are never open together.
  private func events(_ rows: [Int], _ side: Int) -> [Event] {
    rows.flatMap { row in
      self.rows[row][side].flatMap {
        [Event(place: $0.lower, row: row, opens: true), Event(place: $0.upper, row: row, opens: false)]
      }
    }.sorted { ($0.place, $0.opens ? 1 : 0, $0.row) < ($1.place, $1.opens ? 1 : 0, $1.row) }
  }

  /// The side along which the cost of all places, from the rows open and those that open there, is least.
  private func best(_ rows: [Int], _ sides: [Int], _ cost: (Int, Int) -> Int) -> (side: Int, events: [Event]) {
    var best: (side: Int, events: [Event], cost: Int)?
    for side in sides {
      let events = events(rows, side)
      var (total, active, opening, place) = (0, 0, 0, -1)
      for event in events {
        if event.place != place {
          total += cost(active, opening)
          (opening, place) = (0, event.place)
        }
        active += event.opens ? 1 : -1
        opening += event.opens ? 1 : 0
      }
      if best.map({ total < $0.cost }) ?? true { best = (side, events, total) }
    }
    guard let best else { preconditionFailure("INVARIANT: a case has at least one side") }
    return (best.side, best.events)
  }

  /// The possible cells of a side, cut where rows begin and end, with the rows that are open there.
  private func stretches(of side: Int, _ events: [Event]) -> [(run: Run, rows: [Int])] {
    var result: [(run: Run, rows: [Int])] = []
    var open: [Int] = []
    var next = 0
    for possible in all[side] {
      var start = possible.lower
      while start < possible.upper {
        while next < events.count, events[next].place <= start {
          let event = events[next]
          if event.opens { open.append(event.row) } else { open.removeAll { $0 == event.row } }
          next += 1
        }
        let end = next < events.count ? min(events[next].place, possible.upper) : possible.upper
        result.append((Run(lower: start, upper: end), open))
        start = end
      }
    }
    return result
  }
}
