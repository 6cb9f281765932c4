import RulesDSL

/// Decision tables: which row is in use, and what its cells say.
extension Evaluation {
  mutating func evaluate(table index: TableID) {
    let table = rules.tables[index]
    var selection = Observations.Selection()
    // それ以外 looks at what the other rows came to, wherever it stands.
    selection.rowOutcomes = Array(repeating: .unmet, count: table.rows.count)
    for (position, row) in table.rows.enumerated() where !row.isOtherwise {
      selection.rowOutcomes[position] = matches(row, of: table)
    }
    for (position, row) in table.rows.enumerated() where row.isOtherwise {
      selection.rowOutcomes[position] = matches(row, of: table)
    }
    let inForce = isInForce(table.provenance.period)
    select(&selection, in: table, inForce)
    let candidates = selection.rows.map { table.rows[$0].cells }
    for column in table.columns.indices {
      evaluate(column, of: index, candidates, &selection)
    }
    observations.tables[index] = selection
  }

  /// The row in use where one certainly matches (rows that overlap agree), otherwise all that still may be.
  private func select(_ selection: inout Observations.Selection, in table: Table, _ inForce: Outcomes) {
    selection.mayBeOutOfForce = inForce != .met
    guard inForce.canBeMet else {
      selection.isCertain = true
      selection.noRowIsPossible = false
      return
    }
    if let row = selection.rowOutcomes.firstIndex(of: .met) {
      selection.rows = [row]
      selection.isCertain = inForce == .met
      selection.noRowIsPossible = false
      return
    }
    selection.rows = selection.rowOutcomes.indices.filter { selection.rowOutcomes[$0].canBeMet }
    let otherwise = table.rows.first { $0.isOtherwise }.map { isInForce($0.period) } ?? .unmet
    selection.noRowIsPossible = otherwise != .met && gapIsPossible(table)
    selection.isCertain = selection.rows.isEmpty && selection.noRowIsPossible && inForce == .met
  }

  private mutating func matches(_ row: Table.Row, of table: Table) -> Outcomes {
    let result: Outcomes
    if row.isOtherwise {
      let gap = gapIsPossible(table)
      result = .all([isInForce(row.period), !gap ? .unmet : gapIsCertain(table) ? .met : .unknown])
    } else {
      var all = Outcomes.All()
      all.add(isInForce(row.period))
      for case let selector? in row.selectors {
        let outcome = evaluate(selector)
        // A selector without a value selects no row.
        all.add(outcome.canBeNotApplicable ? outcome.subtracting(.notApplicable).union(.unmet) : outcome)
      }
      result = all.result
    }
    observations.conditions[row.node] = result
    return result
  }

  /// Whether the known selectors leave room for a case that no row takes.
  private func gapIsPossible(_ table: Table) -> Bool {
    table.gaps.isPossible { side, values in
      side < table.selectors.count ? admits(values, table.selectors[side].subject) : admitsBasisDate(values)
    } || table.selectors.contains { selection(by: $0.subject).canBeNotApplicable }
  }

  /// Whether a selector has something to select by: what has no value, or is not applicable, selects no row.
  private func selection(by subject: Reference) -> Outcomes {
    if let outcomes = outcomes(of: subject) { return outcomes }
    let finding = finding(of: subject)
    if case .absent = finding { return .notApplicable }
    return finding.canBeAbsent ? [.met, .notApplicable] : .met
  }

  private func admits(_ side: ValueSet, _ subject: Reference) -> Bool {
    guard let outcomes = outcomes(of: subject) else {
      return finding(of: subject).value.map { side.contains($0) } ?? true
    }
    return (outcomes.canBeMet && side.contains(.truth(true))) || (outcomes.canBeUnmet && side.contains(.truth(false)))
  }

  /// The rows' boxes and the gaps share no case, so it is certain once no row can match; one with ― can also where
  /// the selector has no value.
  private func gapIsCertain(_ table: Table) -> Bool {
    !table.rows.contains { row in
      !row.isOtherwise && observations.conditions[row.node].canBeMet
    }
  }

  private func admitsBasisDate(_ side: ValueSet) -> Bool {
    observations.basisDate.map { side.contains(.date($0)) } ?? true
  }

  private mutating func evaluate(
    _ column: Int, of index: TableID, _ candidates: [[Table.Cell]], _ selection: inout Observations.Selection
  ) {
    let table = rules.tables[index]
    var outcomes: Outcomes = []
    var findings: [Finding] = []
    for (row, cells) in zip(selection.rows, candidates) {
      place = .cell(index, row: row, column: column)
      switch cells[column] {
      case .dash:
        outcomes.insert(.notApplicable)
        findings.append(.absent(.dash))
      case .criterion(let condition):
        outcomes.formUnion(evaluate(condition))
      case .value(let expression):
        findings.append(evaluate(expression))
      }
    }
    if selection.noRowIsPossible {
      findings.append(.absent(absence(inNoRowOf: index)))
      switch table.noRow ?? .notApplicable {
      case .met: outcomes.insert(.met)
      case .unmet: outcomes.insert(.unmet)
      case .notApplicable: outcomes.insert(.notApplicable)
      }
    }
    if selection.mayBeOutOfForce {
      findings.append(.absent(.notInForce))
      outcomes.insert(.notApplicable)
    }
    selection.outcomes.append(outcomes)
    selection.findings.append(Evaluation.agreement(findings))
  }

  /// What a table's values are where no row applies.
  func absence(inNoRowOf index: TableID) -> Finding.Absence {
    let table = rules.tables[index]
    return table.noRow == .unmet ? .noRow : .dash
  }
}
