/// Rows that take one case and differ, that another takes altogether, or that take none.
struct TableMeetings {
  private(set) var diagnostics: [Diagnostic] = []
  private let cases: TableCases

  init(_ cases: TableCases) {
    self.cases = cases
    for (row, box) in zip(cases.rows, cases.boxes) where box.isEmpty {
      report(TableFault.rowNeverMatches(row.title), at: row)
    }
    for (one, two) in cases.grid.meetings() {
      let (first, second) = (cases.rows[one], cases.rows[two])
      if !first.agrees(with: second) {
        report(difference(one, two), at: second)
      } else if cases.boxes[two].subtracting(cases.boxes[one]).isEmpty {
        report(TableFault.rowNeverChosen(second.title, by: first.title), at: second)
      } else if cases.boxes[one].subtracting(cases.boxes[two]).isEmpty {
        report(TableFault.rowNeverChosen(first.title, by: second.title), at: first)
      }
    }
  }

  private mutating func report(_ fault: TableFault, at row: Table.Row) {
    diagnostics.append(Diagnostic(fault, at: row.span, in: cases.context(row)))
  }

  private func difference(_ one: Int, _ two: Int) -> TableFault {
    let (first, second) = (cases.rows[one], cases.rows[two])
    guard let shared = cases.boxes[one].intersection(cases.boxes[two]) else {
      preconditionFailure("INVARIANT: rows that meet share a case")
    }
    return first.title == second.title && first.period != second.period
      ? .periodsMeet(first.title, first.period.told, second.period.told, case: cases.witness(shared))
      : .rowsDiffer(first.title, second.title, case: cases.witness(shared))
  }
}

extension Table.Row {
  /// Whether two rows say the same in every column.
  fileprivate func agrees(with other: Table.Row) -> Bool {
    guard member == other.member else { return false }
    return zip(cells, other.cells).allSatisfy { one, two in
      switch (one, two) {
      case (.dash, .dash): true
      case (.criterion(let one), .criterion(let two)): one.means(two)
      case (.value(let one), .value(let two)): one.means(two)
      default: false
      }
    }
  }
}
