/// The rows of a table over cells: each side is cut where any row begins or ends, so that a row covers whole cells.
///
/// What follows is about whole numbers only, and exact: within a cell no row tells two values apart.
package struct CaseGrid {
  /// Neighbouring cells of one side.
  struct Run: Hashable, Sendable {
    var lower: Int
    var upper: Int
  }

  let axes: [CaseAxis]
  let sides: [ValueSet]
  /// By side, the cells that are possible at all.
  let all: [[Run]]
  /// By row and side.
  let rows: [[[Run]]]
  /// By row, the sides on which it takes less than everything.
  let telling: [[Int]]

  /// `sides` holds what is possible on each side; every row lies within.
  package init(_ sides: [ValueSet], _ boxes: [CaseBox]) {
    let axes = sides.indices.map { side in
      CaseAxis([sides[side]] + boxes.lazy.map { $0.sides[side] }.filter { $0 != sides[side] })
    }
    let all = zip(axes, sides).map { $0.runs(of: $1) }
    let rows = boxes.map { box in
      sides.indices.map { side in box.sides[side] == sides[side] ? all[side] : axes[side].runs(of: box.sides[side]) }
    }
    self.axes = axes
    self.sides = sides
    self.all = all
    self.rows = rows
    telling = rows.map { row in sides.indices.filter { row[$0] != all[$0] } }
  }

  /// How many runs there are in all.
  var size: Int { rows.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } } }

  /// The rows that take any case.
  var nonempty: [Int] { rows.indices.filter { row in rows[row].allSatisfy { !$0.isEmpty } } }

  /// A row begins at a cell, or has ended before it.
  struct Event {
    var place: Int
    var row: Int
    var opens: Bool
  }

  /// Going along one side: ends before beginnings, so that rows that only touch are never open together.
  func events(_ rows: [Int], _ side: Int) -> [Event] {
    var events: [Event] = []
    for row in rows {
      for run in self.rows[row][side] {
        events.append(Event(place: run.lower, row: row, opens: true))
        events.append(Event(place: run.upper, row: row, opens: false))
      }
    }
    events.sort { ($0.place, $0.opens ? 1 : 0, $0.row) < ($1.place, $1.opens ? 1 : 0, $1.row) }
    return events
  }

  /// Whether one row takes all that another takes.
  func covers(_ row: Int, _ other: Int) -> Bool {
    telling[row].allSatisfy { side in CaseAxis.covers(rows[row][side], rows[other][side]) }
  }
}
