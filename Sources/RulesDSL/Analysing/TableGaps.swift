/// Cases that no row of a table takes, each shown by one of them.
struct TableGaps {
  let boxes: [CaseBox]
  private(set) var diagnostics: [Diagnostic] = []

  static let shown = 5

  init(_ cases: TableCases, _ places: ResolvedRules.TablePlaces) {
    let table = cases.table
    boxes = cases.grid.gaps()
    let isSettled = table.noRow != nil || table.rows.contains { $0.isOtherwise && $0.period == .always }
    if !boxes.isEmpty, !isSettled {
      let shown = boxes.prefix(TableGaps.shown).map { cases.witness($0) }
      diagnostics.append(
        Diagnostic(
          TableFault.gap(cases: shown, more: boxes.count - shown.count), at: places.definition, in: cases.context()))
    }
    if boxes.isEmpty, table.noRow != nil {
      diagnostics.append(
        Diagnostic(
          TableFault.noRowNeverHappens, at: places.noRow ?? table.provenance.span, in: cases.context()))
    }
  }
}
