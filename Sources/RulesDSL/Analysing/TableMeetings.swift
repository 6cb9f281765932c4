/// Rows that take one case and differ, that another takes altogether, or that take none.
struct TableMeetings {
  private(set) var diagnostics: [FoundFault] = []
  private let cases: TableCases

  /// So many pairs are told one by one.
  static let shown = 20

  init(_ cases: TableCases, _ steps: inout Steps) {
    self.cases = cases
    for (row, box) in zip(cases.rows, cases.boxes) where box.isEmpty {
      report(AnalysisFault.rowNeverMatches(row.title), at: row)
    }
    do throws(OutOfSteps) {
      steps.begin(cases.grid.size)
      compare(try cases.grid.meetings(&steps))
    } catch {
      diagnostics.append(cases.tooMany)
    }
  }

  private mutating func compare(_ pairs: [(Int, Int)]) {
    var (differing, told, needless) = (0, 0, 0)
    var tellings: [[Int]: Int] = [:]
    for (one, two) in pairs {
      let (first, second) = (cases.rows[one], cases.rows[two])
      if !first.agrees(with: second) {
        differing += 1
        // One line that meets all others is told with two of them; two lines, or two columns, that meet cell by cell
        // are told by their first.
        let lines = Set([first, second].map { cases.line(of: $0) })
        let keys = lines.count == 1 ? [[]] : lines.map { [$0] } + [lines.sorted()]
        guard told < TableMeetings.shown,
          keys.allSatisfy({ tellings[$0, default: 0] < ($0.count == 1 ? 2 : 1) })
        else { continue }
        for key in keys { tellings[key, default: 0] += 1 }
        told += 1
        report(difference(one, two), at: second)
        continue
      }
      guard let needed = cases.grid.covers(one, two) ? one : cases.grid.covers(two, one) ? two : nil else { continue }
      needless += 1
      if needless <= TableMeetings.shown {
        let row = needed == one ? second : first
        report(AnalysisFault.rowNeverChosen(row.title, by: cases.rows[needed].title), at: row)
      }
    }
    let (place, more) = (cases.table.provenance.span, TableMeetings.shown)
    if differing > told {
      diagnostics.append(FoundFault(AnalysisFault.moreRowsDiffer(differing - told), at: place, in: cases.context()))
    }
    if needless > more {
      diagnostics.append(FoundFault(AnalysisFault.moreRowsNeverChosen(needless - more), at: place, in: cases.context()))
    }
  }

  private mutating func report(_ fault: AnalysisFault, at row: Table.Row) {
    diagnostics.append(FoundFault(fault, at: row.span, in: cases.context(row)))
  }

  private func difference(_ one: Int, _ two: Int) -> AnalysisFault {
    let (first, second) = (cases.rows[one], cases.rows[two])
    guard let shared = cases.boxes[one].intersection(cases.boxes[two]) else {
      preconditionFailure("INVARIANT: rows that meet share a case")
    }
    let table = cases.table
    let areOfPeriods = table.isChosenByDayAlone || first.title == second.title
    let periods = [first.period, second.period].sorted { $0.isBefore($1) }
    return areOfPeriods && first.period != second.period
      ? .periodsMeet(
        table.isChosenByDayAlone ? table.name.japanese : first.title, periods[0], periods[1],
        case: cases.witness(shared))
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
