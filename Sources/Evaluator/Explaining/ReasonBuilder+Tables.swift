import RulesDSL

/// Lines for the rows of tables: which is in use, why, and what its cells say.
extension ReasonBuilder {
  /// A criterion: the test that the row in use makes of a fact.
  mutating func criterion(_ table: TableID, _ column: Int, _ test: Test, _ outcome: Outcomes) -> Reason {
    guard case .criterion(let subject) = rules.tables[table].columns[column].kind else {
      preconditionFailure("INVARIANT: only criteria are told as criteria")
    }
    let type = wordings.type(subject)
    let isNegated = if case .truth(false) = test.kind { true } else { false }
    var reason = Reason(.criterion, wordings.name(subject), mark: Reason.Mark(outcome))
    (reason.isAdverse, reason.isRequired) = (isAdverse, isRequired)
    reason.value = valueText(of: subject)
    place(&reason, in: table)
    guard let row = certainRow(of: table) else {
      if isNegated { reason.test = wordings.pick("条件を満たさない", "not met") }
      if case .fact(let fact) = subject { reason.identifier = rules.facts[fact].name.identifier }
      let agree = !observations.tables[table].isCertain && !outcome.isSuperset(of: .unknown)
      if agree, case .fact(let fact) = subject {
        let remark = reason.remark
        tell(fact, in: &reason)
        reason.remark = remark
      }
      reason.children += selectorLines(of: table)
      if agree { reason.children += candidateLines(of: table, column) }
      return reason
    }
    if case .criterion(let condition) = rules.tables[table].rows[row].cells[column],
      case .test(_, let cell) = condition.kind
    {
      reason.test = isNegated ? wordings.negated(cell, on: subject) : wordings.text(cell, on: subject)
      if observations.conditions[condition.node] == .unmet { measure(cell, subject, type, in: &reason) }
    } else {
      reason.remark = wordings.pick("この行に条件はない", "the row has no such criterion")
    }
    if case .fact(let fact) = subject { tell(fact, in: &reason) }
    if case .criterion(let condition) = rules.tables[table].rows[row].cells[column],
      case .test(_, let cell) = condition.kind
    {
      reason.children += boundLines(cell)
    }
    reason.children += chosenByException(table) ? selectorLines(of: table) : hiddenSelectors(of: table)
    return reason
  }

  /// An item of a 様式: what the scheme in use asks under it.
  mutating func item(
    _ table: TableID, _ column: Int, _ test: Test, _ outcome: Outcomes, isDecisive: Bool
  ) -> Reason {
    let name = rules.tables[table].columns[column].name.text(language)
    var reason = Reason(.requirement, name, mark: Reason.Mark(outcome))
    reason.isAdverse = isAdverse
    reason.isDecisive = isDecisive
    place(&reason, in: table)
    if case .truth(false) = test.kind { reason.test = wordings.pick("条件を満たさない", "not met") }
    guard let row = certainRow(of: table) else {
      reason.children = selectorLines(of: table)
      if isDecisive { reason.markDecisive() }
      return reason
    }
    if case .criterion(let condition) = rules.tables[table].rows[row].cells[column] {
      if case .constant(true) = condition.kind {
        reason.test = reason.test ?? wordings.pick("条件なし", "no condition")
        reason.children = hiddenSelectors(of: table)
        return reason
      }
      let line = self.reason(of: condition, isDecisive: isDecisive)
      if case .test(.fact(let fact), _) = condition.kind, rules.isCondition(fact), !line.children.isEmpty {
        // The scheme's own rule has no name that the form and the scheme don't say already.
        reason.identifier = line.identifier
        reason.source = line.source
        reason.children = line.children
      } else {
        reason.children = [line]
      }
    } else {
      reason.remark = wordings.pick("この制度に条件はない", "the scheme has no such condition")
    }
    reason.children += hiddenSelectors(of: table)
    return reason
  }

  /// A column by itself, as an example asks for it.
  mutating func reason(ofColumn column: Int, in table: TableID) -> Reason {
    let outcome = observations.tables[table].outcomes[column]
    let holds = Test.holds(at: rules.tables[table].provenance.span)
    switch rules.tables[table].columns[column].kind {
    case .value: return row(table, column)
    case .criterion: return criterion(table, column, holds, outcome)
    case .condition: return item(table, column, holds, outcome, isDecisive: true)
    }
  }

  /// The row in use and what it says in a column.
  mutating func row(_ table: TableID, _ column: Int?) -> Reason {
    let reference: Reference = column.map { .column(table, $0) } ?? .rowName(table)
    var line = Reason(
      .row, column.map { rules.tables[table].columns[$0].name.text(language) } ?? wordings.name(reference))
    place(&line, in: table)
    line.value = valueText(of: reference)
    if certainRow(of: table) != nil, let undefined = finding(of: reference).undefined {
      line.remark = wordings.reason(undefined)
    }
    line.children = selectorLines(of: table)
    if let fact = column.flatMap({ namedFact(in: table, $0) }) {
      line.source = rules.facts[fact].provenance.citation ?? line.source
      tell(fact, in: &line)
    } else if let column, let row = certainRow(of: table) {
      line.children += cellLines(table, row, column)
    } else if let column, !finding(of: reference).isOpen {
      line.children += candidateLines(of: table, column)
    }
    return line
  }

  /// The fact that the cell of the row in use names, where it is called as the row and the column are, so that its own
  /// line would say nothing new.
  private func namedFact(in table: TableID, _ column: Int) -> FactID? {
    guard let row = certainRow(of: table).map({ rules.tables[table].rows[$0] }),
      case .value(let expression) = row.cells[column], case .reference(.fact(let fact)) = expression.kind,
      rules.facts[fact].name.japanese == row.title + "の" + rules.tables[table].columns[column].name.japanese
    else { return nil }
    return fact
  }

  /// Whether what chose the row is not simply what the application says: then it is told how.
  private func chosenByException(_ table: TableID) -> Bool {
    rules.tables[table].selectors.contains { selector in
      guard case .fact(let fact) = selector.subject, case .principle(let principle) = rules.facts[fact].definition
      else {
        return false
      }
      return principle.exceptions.contains { observations.conditions[$0.guard.node].isMet }
    }
  }

  func certainRow(of table: TableID) -> Int? {
    let selection = observations.tables[table]
    return selection.isCertain ? selection.rows.first : nil
  }

  /// The table and row, with the row's source and period; or why there is no row.
  private func place(_ reason: inout Reason, in table: TableID) {
    let name = rules.tables[table].name.text(language)
    reason.source = rules.tables[table].provenance.citation
    reason.layer = wordings.layer(rules.tables[table].provenance)
    // Where nothing but the day chooses, the period says which row it is.
    let hasTitles = !rules.tables[table].isChosenByDayAlone
    reason.row = hasTitles ? name : nil
    if let row = certainRow(of: table) {
      let used = rules.tables[table].rows[row]
      let title = wordings.rowTitle(table, row)
      let called = hasTitles ? wordings.pick("\(name)「\(title)」", "\(name) “\(title)”") : nil
      let period = used.period == .always ? nil : wordings.inForce(used.period)
      let row = [called, period].compactMap { $0 }
      reason.row = row.isEmpty ? nil : row.joined(separator: wordings.pick("、", ", "))
      reason.source = used.citation ?? reason.source
    } else if let date = observations.basisDate, !rules.tables[table].provenance.period.contains(date) {
      let period = wordings.period(rules.tables[table].provenance.period)
      reason.remark = wordings.pick("適用期間外 (\(period))", "not in force (\(period))")
    } else if observations.tables[table].isCertain {
      reason.remark = wordings.pick("該当する行がない", "no row applies")
    } else {
      reason.remark =
        wordings.pick("どの行を使うかが決まらない: ", "the row isn't known: ") + openSelectors(of: table)
    }
  }

  private func openSelectors(of table: TableID) -> String {
    let names = rules.tables[table].selectors.compactMap { selector -> String? in
      if case .open = finding(of: selector.subject) { wordings.name(selector.subject) } else { nil }
    }
    let basis = rules.basisDate.map { wordings.name($0) } ?? wordings.pick("基準日", "basis date")
    return (names.isEmpty ? [basis] : names).joined(separator: wordings.pick("、", ", "))
  }

  /// A line for each selector: its value, the test of the row in use (or the nearest), what stands behind it; and a
  /// line for each row that would match were it in force.
  private mutating func selectorLines(of table: TableID) -> [Reason] {
    var lines: [Reason] = []
    for (index, selector) in rules.tables[table].selectors.enumerated() {
      guard case .fact(let fact) = selector.subject else {
        lines.append(hidden(selector.subject))
        continue
      }
      var line = Reason(Reason.Kind(rules.facts[fact].kind), wordings.name(selector.subject))
      line.identifier = rules.facts[fact].name.identifier
      if rules.isCondition(fact) {
        line.mark = Reason.Mark(observations.outcomes[fact])
      } else {
        line.value = valueText(of: selector.subject)
      }
      let type = rules.facts[fact].type
      if type.dimension != nil, type != .number {
        if let row = certainRow(of: table) {
          line.test = selectorTest(table, row, index)
        } else if observations.tables[table].isCertain {
          nearestRow(table, index, selector.subject, type, in: &line)
        }
      }
      if !told[fact], rules.facts[fact].kind != .decision {
        let remark = line.remark
        tell(fact, in: &line)
        line.remark = remark ?? line.remark
      }
      lines.append(line)
    }
    return lines + rowsOutOfForce(table) + basisDateLine(table)
  }

  /// What chooses the row, for programs: people have it in the row's title.
  func hiddenSelectors(of table: TableID) -> [Reason] { rules.tables[table].selectors.map { hidden($0.subject) } }

  /// A line for programs, with what stands behind it; it counts as not told.
  private func hidden(_ reference: Reference) -> Reason {
    var builder = self
    var line: Reason
    switch reference {
    case .fact(let fact):
      line = Reason(Reason.Kind(rules.facts[fact].kind), wordings.name(fact))
      line.identifier = rules.facts[fact].name.identifier
      if !rules.isGiven(fact), rules.facts[fact].kind != .decision, depth < ReasonBuilder.deepest {
        line = builder.reason(of: fact, isDecisive: false)
      } else if !rules.isCondition(fact) {
        line.value = valueText(of: reference)
      }
    case .column(let table, let column): line = builder.row(table, column)
    case .rowName(let table): line = builder.row(table, nil)
    }
    line.isHidden = true
    return line
  }

  private func selectorTest(_ table: TableID, _ row: Int, _ selector: Int) -> String? {
    guard let condition = rules.tables[table].rows[row].selectors[selector], case .test(_, let test) = condition.kind
    else {
      return nil
    }
    return wordings.text(test, on: rules.tables[table].selectors[selector].subject)
  }

  /// Of a value that falls in no row: the row that it misses by least.
  private func nearestRow(
    _ table: TableID, _ selector: Int, _ subject: Reference, _ type: ValueType, in line: inout Reason
  ) {
    var best: (gap: Rational, row: Int, test: Test)?
    for (row, definition) in rules.tables[table].rows.enumerated() {
      guard let condition = definition.selectors[selector], case .test(_, let test) = condition.kind,
        let gap = shortfall(test, subject), best.map({ gap < $0.gap }) ?? true
      else { continue }
      best = (gap, row, test)
    }
    guard let best else { return }
    let title = wordings.rowTitle(table, best.row)
    line.test = wordings.text(best.test, on: subject)
    line.row = wordings.pick("「\(title)」", "“\(title)”")
    measure(best.test, subject, type, in: &line)
  }

  private func rowsOutOfForce(_ table: TableID) -> [Reason] {
    guard let date = observations.basisDate else { return [] }
    return rules.tables[table].rows.enumerated().compactMap { index, row in
      guard !row.isOtherwise, !row.period.contains(date),
        row.selectors.allSatisfy({ $0.map { observations.conditions[$0.node].isMet } ?? true })
      else { return nil }
      let title = wordings.rowTitle(table, index)
      let value = rules.tables[table].isChosenByDayAlone ? row.cells.first.flatMap { literal($0) } : nil
      var line = Reason(
        .row, value ?? wordings.pick("行「\(title)」", "row “\(title)”"), mark: .notApplicable)
      line.remark = wordings.pick(
        "適用期間外 (\(wordings.period(row.period)))", "not in force (\(wordings.period(row.period)))")
      return line
    }
  }

  /// What a cell says, where it is written out.
  private func literal(_ cell: Table.Cell) -> String? {
    guard case .value(let expression) = cell, case .literal(let value) = expression.kind else { return nil }
    return wordings.text(value, expression.type ?? .number)
  }

  /// The basis date itself, where a row's period asks for it and it is missing.
  private mutating func basisDateLine(_ table: TableID) -> [Reason] {
    guard observations.basisDate == nil, !observations.tables[table].isCertain, let basis = rules.basisDate,
      observations.tables[table].rows.contains(where: { rules.tables[table].rows[$0].period != .always })
    else { return [] }
    var line = Reason(.input, wordings.name(basis), mark: .undetermined)
    line.value = valueText(of: .fact(basis))
    tell(basis, in: &line)
    return [line]
  }
}
