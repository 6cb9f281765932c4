/// Cases that no row of a table takes, each shown by one of them.
struct TableGaps {
  let gaps: Gaps
  private(set) var diagnostics: [FoundFault] = []

  static let shown = 5
  /// So many are counted, and put in order.
  static let counted = 1000

  init(_ cases: TableCases, _ text: ResolvedRules.TableText, _ steps: inout Steps) {
    let table = cases.table
    do throws(OutOfSteps) {
      steps.begin(cases.grid.size)
      gaps = try cases.grid.gaps(&steps)
    } catch {
      gaps = .none
      diagnostics.append(cases.tooMany)
      return
    }
    let isSettled = table.noRow != nil || table.rows.contains { $0.isOtherwise && $0.period == .always }
    let days = gaps.isEmpty || isSettled || !table.isChosenByDayAlone ? [] : TableGaps.daysWithoutValue(cases)
    diagnostics += days
    if !gaps.isEmpty, !isSettled, days.isEmpty {
      let boxes = gaps.boxes(upTo: TableGaps.counted)
      let found = Array(boxes.lazy.flatMap { $0.stretches(upTo: TableGaps.counted) }.prefix(TableGaps.counted))
      let shown = found.prefix(TableGaps.shown).map { cases.witness($0, listsMembers: true) }
      diagnostics.append(
        FoundFault(
          AnalysisFault.gap(
            cases: shown, more: found.count - shown.count, andMore: gaps.count(upTo: boxes.count + 1) > boxes.count),
          at: text.place, in: cases.context()))
    }
    if gaps.isEmpty, table.noRow != nil {
      diagnostics.append(
        FoundFault(AnalysisFault.noRowNeverHappens, at: text.noRow ?? table.provenance.span, in: cases.context()))
    }
  }

  /// Each stretch of days that no row of a 設定 takes, at the row behind it, or at the last.
  private static func daysWithoutValue(_ cases: TableCases) -> [FoundFault] {
    let rows = cases.rows.sorted { $0.period.isBefore($1.period) }
    guard let first = rows.first else { return [] }
    var found: [(after: Period?, before: Period?, row: Table.Row)] = []
    if first.period.from != nil { found.append((nil, first.period, first)) }
    var last = first
    for row in rows.dropFirst() {
      if let until = last.period.until, let from = row.period.from, until.next < from {
        found.append((last.period, row.period, row))
      }
      if let until = last.period.until, row.period.until.map({ until < $0 }) ?? true { last = row }
    }
    if last.period.until != nil { found.append((last.period, nil, last)) }
    return found.prefix(shown).map {
      FoundFault(
        AnalysisFault.daysWithoutValue(after: $0.after, before: $0.before), at: $0.row.span, in: cases.context())
    }
  }
}
