/// Rows that share a case.
extension CaseGrid {
  /// The pairs of rows that do, in order. Found by going along one side with the rows that are open there, then along
  /// the next among those that open together, so that the cost follows what is found rather than the square of the rows.
  package func meetings(_ steps: inout Steps) throws(OutOfSteps) -> [(Int, Int)] {
    var pairs: [UInt64] = []
    let rows = nonempty
    try meetings(among: rows, Array(Set(rows.flatMap { telling[$0] })).sorted(), &pairs, &steps)
    pairs.sort()
    var last: UInt64?
    return pairs.compactMap { pair in
      defer { last = pair }
      return pair == last ? nil : (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
    }
  }

  private func meetings(
    among rows: [Int], _ sides: [Int], _ pairs: inout [UInt64], _ steps: inout Steps
  ) throws(OutOfSteps) {
    guard rows.count > 1 else { return }
    func meet(_ one: Int, _ two: Int, _ sides: [Int]) throws(OutOfSteps) {
      try steps.take()
      guard sides.allSatisfy({ CaseAxis.overlap(self.rows[one][$0], self.rows[two][$0]) }) else { return }
      pairs.append(UInt64(min(one, two)) << 32 | UInt64(max(one, two)))
    }
    // Few rows are sooner compared each with each.
    guard rows.count > 8 * sides.count, !sides.isEmpty else {
      for (offset, first) in rows.enumerated() {
        for second in rows[(offset + 1)...] { try meet(first, second, sides) }
      }
      return
    }
    let (side, events) = try best(rows, sides, &steps)
    let rest = sides.filter { $0 != side }
    var open: [Int] = []
    var opening: [Int] = []
    for (number, event) in events.enumerated() {
      if number > 0, event.place != events[number - 1].place, !opening.isEmpty {
        for row in opening {
          for other in open { try meet(row, other, rest) }
        }
        try meetings(among: opening, rest, &pairs, &steps)
        open += opening
        opening = []
      }
      if event.opens { opening.append(event.row) } else { open.removeAll { $0 == event.row } }
    }
  }

  /// The side along which fewest rows open beside others.
  private func best(
    _ rows: [Int], _ sides: [Int], _ steps: inout Steps
  ) throws(OutOfSteps) -> (side: Int, events: [Event]) {
    var best: (side: Int, events: [Event], cost: Int)?
    for side in sides {
      let events = events(rows, side)
      try steps.take(events.count)
      var (total, active, opening, place) = (0, 0, 0, -1)
      for event in events {
        if event.place != place {
          total += opening * active
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
}
