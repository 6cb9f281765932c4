/// Cases that no row of a table takes, each shown by one of them.
struct TableGaps {
  let gaps: Gaps
  private(set) var diagnostics: [Diagnostic] = []

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
    if !gaps.isEmpty, !isSettled {
      let boxes = gaps.boxes(upTo: TableGaps.counted)
      let found = Array(boxes.lazy.flatMap { $0.stretches(upTo: TableGaps.counted) }.prefix(TableGaps.counted))
      let shown = found.prefix(TableGaps.shown).map { cases.witness($0, listsMembers: true) }
      diagnostics.append(
        Diagnostic(
          AnalysisFault.gap(
            cases: shown, more: found.count - shown.count, andMore: gaps.count(upTo: boxes.count + 1) > boxes.count),
          at: text.place, in: cases.context()))
    }
    if gaps.isEmpty, table.noRow != nil {
      diagnostics.append(
        Diagnostic(AnalysisFault.noRowNeverHappens, at: text.noRow ?? table.provenance.span, in: cases.context()))
    }
  }
}
