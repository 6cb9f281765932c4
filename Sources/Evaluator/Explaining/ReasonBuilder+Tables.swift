import RulesDSL

/// Lines for the rows of tables: which is in use, why, and what its cells say.
extension ReasonBuilder {
  /// A criterion: the test that the row in use makes of a fact.
  mutating func criterion(_ table: TableID, _ column: Int, _ outcome: Outcomes, isNegated: Bool) -> ReasonLine {
    guard case .criterion(let subject) = rules.tables[table].columns[column].kind else {
      preconditionFailure("INVARIANT: only criteria are told as criteria")
    }
    var line = ReasonLine(
      .criterion, .reference(ReasonLine.Subject(subject)), at: .table(Int32(table)), mark: Reason.Mark(outcome))
    (line.isAdverse, line.isRequired) = (isAdverse, isRequired)
    line.value = .of(ReasonLine.Subject(subject))
    place(&line, in: table)
    guard let row = observations.certainRow(of: table) else {
      if isNegated { line.test = .unmetCondition }
      if case .fact(let fact) = subject { line.fact = fact }
      let agree = isDecided && !observations.tables[table].isCertain
      if agree, case .fact(let fact) = subject {
        let remark = line.remark
        tell(fact, in: &line)
        line.remark = remark
      }
      addSelectors(of: table, to: &line)
      if agree { addCandidates(of: table, column, to: &line) }
      return line
    }
    var cell: Test?
    if case .criterion(let condition) = rules.tables[table].rows[row].cells[column],
      case .test(_, let test) = condition.kind
    {
      cell = test
      let number = number(of: condition)
      line.test = isNegated ? .negated(number) : .test(number)
      if observations.conditions[condition.node] == .unmet { measure(test, subject, number, in: &line) }
    } else {
      line.remark = .noCriterion
    }
    if case .fact(let fact) = subject { tell(fact, in: &line) }
    if let cell { addBounds(of: cell, to: &line) }
    if chosenByException(table) {
      addSelectors(of: table, to: &line)
    } else {
      addHiddenSelectors(of: table, to: &line)
    }
    return line
  }

  /// An item of a 様式: what the scheme in use asks under it.
  mutating func item(
    _ table: TableID, _ column: Int, _ outcome: Outcomes, isNegated: Bool, isDecisive: Bool
  ) -> ReasonLine {
    var line = ReasonLine(
      .requirement, .column(Int32(table), Int32(column)), at: .table(Int32(table)), mark: Reason.Mark(outcome))
    line.isAdverse = isAdverse
    line.isDecisive = isDecisive
    place(&line, in: table)
    if isNegated { line.test = .unmetCondition }
    guard let row = observations.certainRow(of: table) else {
      addSelectors(of: table, to: &line)
      if isDecisive { markDecisive(&line) }
      if isDecided, !observations.tables[table].isCertain {
        addCandidates(of: table, column, isDecisive: isDecisive, to: &line)
      }
      return line
    }
    if case .criterion(let condition) = rules.tables[table].rows[row].cells[column] {
      if case .constant(true) = condition.kind {
        line.test = line.test ?? .noCondition
        addHiddenSelectors(of: table, to: &line)
        return line
      }
      let own = self.line(of: condition, isDecisive: isDecisive)
      if case .test(.fact(let fact), _) = condition.kind, rules.isCondition(fact), !own.chain.isEmpty {
        // The scheme's own rule has no name that the form and the scheme don't say already.
        (line.fact, line.source, line.place) = (own.fact, own.source, own.place)
        join(own.chain, to: &line.chain)
      } else {
        add(own, to: &line.chain)
      }
    } else {
      line.remark = .noSchemeCondition
    }
    addHiddenSelectors(of: table, to: &line)
    return line
  }

  /// A column by itself, as an example asks for it.
  mutating func line(ofColumn column: Int, in table: TableID) -> ReasonLine {
    let outcome = observations.tables[table].outcomes[column]
    isDecided = !outcome.isSuperset(of: .unknown)
    defer { isDecided = false }
    switch rules.tables[table].columns[column].kind {
    case .value: return row(table, column)
    case .criterion: return criterion(table, column, outcome, isNegated: false)
    case .condition: return item(table, column, outcome, isNegated: false, isDecisive: true)
    }
  }

  /// The row in use and what it says in a column.
  mutating func row(_ table: TableID, _ column: Int?) -> ReasonLine {
    let reference: Reference = column.map { .column(table, $0) } ?? .rowName(table)
    var line = ReasonLine(
      .row, column.map { .column(Int32(table), Int32($0)) } ?? .reference(ReasonLine.Subject(reference)),
      at: .table(Int32(table)))
    place(&line, in: table)
    line.value = .of(ReasonLine.Subject(reference))
    let row = observations.certainRow(of: table)
    let finding = observations.finding(of: reference, rules)
    let outer = isDecided
    isDecided = outer || !finding.isOpen
    defer { isDecided = outer }
    if row != nil, finding.undefined != nil { line.remark = .undefined(ReasonLine.Subject(reference)) }
    addSelectors(of: table, to: &line)
    if let fact = column.flatMap({ namedFact(in: table, $0) }) {
      line.source = source(of: fact) ?? line.source
      tell(fact, in: &line)
    } else if let column, let row {
      addCell(table, row, column, to: &line)
    } else if let column, isDecided {
      addCandidates(of: table, column, to: &line)
    }
    return line
  }

  /// The fact that the cell of the row in use names, where it is called as the row and the column are, so that its own
  /// line would say nothing new.
  private func namedFact(in table: TableID, _ column: Int) -> FactID? {
    guard let row = observations.certainRow(of: table),
      case .value(let expression) = rules.tables[table].rows[row].cells[column],
      case .reference(.fact(let fact)) = expression.kind,
      rules.facts[fact].name.japanese.hasPrefix(rules.tables[table].rows[row].title),
      rules.facts[fact].name.japanese
        == rules.tables[table].rows[row].title + "の" + rules.tables[table].columns[column].name.japanese
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

  /// The table and row, with the row's source and period; or why there is no row.
  private func place(_ line: inout ReasonLine, in table: TableID) {
    if rules.tables[table].provenance.citation != nil { line.source = .table(Int32(table)) }
    if rules.tables[table].provenance.overriddenBy != nil { line.layer = .table(Int32(table)) }
    if !rules.tables[table].isChosenByDayAlone { line.row = .inUse(Int32(table)) }
    guard let row = observations.certainRow(of: table) else {
      line.remark = .noRow(Int32(table))
      return
    }
    line.place = .row(Int32(table), Int32(row))
    if rules.tables[table].rows[row].period != .always { line.row = .inUse(Int32(table)) }
    if rules.tables[table].rows[row].citation != nil { line.source = .row(Int32(table), Int32(row)) }
  }
}
