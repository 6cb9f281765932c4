import RulesDSL

/// Tables: which row is in use, and what its cells say.
extension Meaning {
  /// The rows that may be in use, and what else may be.
  private struct Selection {
    var rows: [Int] = []
    var mayHaveNoRow = false
    var mayBeOutOfForce = false
    /// Why it isn't known which of these it is.
    var doubts = Doubts.none
  }

  mutating func decide(_ index: TableID) {
    let table = rules.tables[index]
    let selection = selection(in: table, specified.cases[index])
    columns[index] = table.columns.indices.map { column in
      let cells = selection.rows.map { table.rows[$0].cells[column] }
      return table.columns[column].isCondition
        ? .condition(criterion(cells, selection, table)) : .value(value(cells, selection, table))
    }
    let names = selection.rows.map { row in
      table.rows[row].member.map { Knowledge.value(.member($0)) } ?? .none(.dash)
    }
    rowNames[index] = .agreement(names + otherwise(selection, table), selection.doubts)
  }

  // MARK: Rows

  /// The row in use is one that certainly matches, for rows that overlap agree. Otherwise it is any that may match, or
  /// none where a case without a row is possible.
  private func selection(in table: Table, _ cases: Cases) -> Selection {
    let period = inForce(table.provenance.period)
    var selection = Selection()
    selection.mayBeOutOfForce = period.turns != .met
    guard period.turns.met else { return selection }
    let ordinary = table.rows.map { $0.isOtherwise ? Answer(.unmet) : answer(to: $0) }
    selection.doubts = period.doubts
    if let row = ordinary.firstIndex(where: { $0.turns == .met }) {
      selection.rows = [row]
      return selection
    }
    let gap = caseWithoutRow(in: table, cases, ordinary)
    var candidates = ordinary
    var takesTheRest = Answer(.unmet)
    if let row = table.rows.firstIndex(where: \.isOtherwise) {
      // それ以外 takes what no other row takes.
      takesTheRest = inForce(table.rows[row].period)
      let whetherLeft = gap.unmet ? table.selectors.map { doubts($0.subject) }.together : .none
      candidates[row] = Answer(Turns(.all, of: [takesTheRest.turns, gap]), takesTheRest.doubts + whetherLeft)
    }
    if let row = candidates.firstIndex(where: { $0.turns == .met }) {
      selection.rows = [row]
      return selection
    }
    selection.rows = candidates.indices.filter { candidates[$0].turns.met }
    selection.mayHaveNoRow = gap.met && takesTheRest.turns != .met
    // No row at all is as certain as one.
    if selection.rows.isEmpty && selection.mayHaveNoRow { return selection }
    selection.doubts = selection.doubts + selection.rows.map { candidates[$0].doubts }.together
    if selection.mayHaveNoRow {
      // A selector that turns out to have no value chooses no row.
      let subjects = table.selectors.map(\.subject).filter { mayBeNone($0) }
      selection.doubts = selection.doubts + subjects.map { doubts($0) }.together
    }
    return selection
  }

  /// A row matches where all its selectors do; one without a value selects no row. Its period is one more selector.
  private func answer(to row: Table.Row) -> Answer {
    let selectors = row.selectors.compactMap { $0 }.map { selector in
      let own = answer(to: selector)
      return own.turns.notApplicable
        ? Answer(Turns(met: own.turns.met, unmet: true), own.doubts) : own
    }
    let lines = [inForce(row.period)] + selectors
    return Answer(Turns(.all, of: lines.map(\.turns)), lines.map(\.doubts).together)
  }

  /// Whether there is a case, as far as is known, that no row takes; certainly so where no row can match.
  private func caseWithoutRow(in table: Table, _ cases: Cases, _ rows: [Answer]) -> Turns {
    let isPossible =
      table.selectors.contains { mayBeNone($0.subject) }
      || cases.leaveRoom(
        table.selectors.map { admitted($0.subject) } + [basisDate.map { .only([.day($0)]) } ?? .all])
    return isPossible ? Turns(met: true, unmet: rows.contains { $0.turns.met }) : .unmet
  }

  private func admitted(_ subject: Reference) -> Cases.Admitted {
    switch result(of: subject) {
    case .condition(let answer):
      return .only((answer.turns.met ? [.truth(true)] : []) + (answer.turns.unmet ? [.truth(false)] : []))
    case .value(let value):
      if let known = value.known { return .only([known]) }
      return value.open?.estimate.map { .within($0.extent) } ?? .all
    }
  }

  private func mayBeNone(_ subject: Reference) -> Bool {
    switch result(of: subject) {
    case .condition(let answer): answer.turns.notApplicable
    case .value(let value): value.mayBeNone
    }
  }

  private func doubts(_ subject: Reference) -> Doubts {
    switch result(of: subject) {
    case .condition(let answer): answer.doubts
    case .value(let value): value.doubts
    }
  }

  // MARK: Cells

  /// What holds where no row is in use: no value, and of that a test is unmet under 該当なし: 非充足.
  private func otherwise(_ selection: Selection, _ table: Table) -> [Knowledge] {
    (selection.mayHaveNoRow ? [.none(table.noRow == .unmet ? .noRow : .dash)] : [])
      + (selection.mayBeOutOfForce ? [.none(.notInForce)] : [])
  }

  private func value(_ cells: [Table.Cell], _ selection: Selection, _ table: Table) -> Knowledge {
    let values = cells.map { cell -> Knowledge in
      if case .value(let expression) = cell { value(of: expression) } else { .none(.dash) }
    }
    return .agreement(values + otherwise(selection, table), selection.doubts)
  }

  /// A criterion may turn out as any of the candidates says.
  private func criterion(_ cells: [Table.Cell], _ selection: Selection, _ table: Table) -> Answer {
    let answers = cells.map { cell -> Answer in
      if case .criterion(let condition) = cell { answer(to: condition) } else { Answer(.notApplicable) }
    }
    var turns = answers.reduce(Turns.none) { $0 + $1.turns }
    if selection.mayHaveNoRow {
      switch table.noRow ?? .notApplicable {
      case .met: turns.met = true
      case .unmet: turns.unmet = true
      case .notApplicable: turns.notApplicable = true
      }
    }
    if selection.mayBeOutOfForce { turns.notApplicable = true }
    return Answer(turns, selection.doubts + answers.map(\.doubts).together)
  }
}
