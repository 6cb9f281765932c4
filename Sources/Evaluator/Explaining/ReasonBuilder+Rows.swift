import RulesDSL

/// Lines for what chooses a row, and for what cells say.
extension ReasonBuilder {
  /// A line for each selector: its value, the test of the row in use (or the nearest), what stands behind it; and a
  /// line for each row that would match were it in force.
  mutating func addSelectors(of table: TableID, to line: inout ReasonLine) {
    for index in rules.tables[table].selectors.indices {
      let subject = rules.tables[table].selectors[index].subject
      guard case .fact(let fact) = subject else {
        add(hidden(subject, at: line.place), to: &line.chain)
        continue
      }
      var own = ReasonLine(
        kind(fact), .fact(Int32(fact)), at: rules.isGiven(fact) ? .fact(Int32(fact)) : line.place)
      own.fact = fact
      if rules.isCondition(fact) {
        own.mark = Reason.Mark(observations.outcomes[fact])
      } else {
        own.value = .of(ReasonLine.Subject(subject))
      }
      let type = rules.facts[fact].type
      if type.dimension != nil, type != .number {
        if let row = observations.certainRow(of: table) {
          if let condition = rules.tables[table].rows[row].selectors[index], case .test = condition.kind {
            own.test = .test(number(of: condition))
          }
        } else if observations.tables[table].isCertain {
          tellNearestRow(table, index, subject, in: &own)
        }
      }
      if !told[fact], rules.facts[fact].kind != .decision {
        let remark = own.remark
        tell(fact, in: &own)
        own.remark = remark ?? own.remark
      }
      add(own, to: &line.chain)
    }
    addRowsOutOfForce(of: table, to: &line)
    addBasisDate(of: table, to: &line)
  }

  /// What chooses the row, for programs: people have it in the row's title.
  mutating func addHiddenSelectors(of table: TableID, to line: inout ReasonLine) {
    for index in rules.tables[table].selectors.indices {
      add(hidden(rules.tables[table].selectors[index].subject, at: line.place), to: &line.chain)
    }
  }

  /// A line for programs, with what stands behind it; it counts as not told.
  private mutating func hidden(_ reference: Reference, at place: ReasonLine.Place) -> ReasonLine {
    let before = told.mark
    defer { told.reset(to: before) }
    var line: ReasonLine
    switch reference {
    case .fact(let fact):
      if !rules.isGiven(fact), rules.facts[fact].kind != .decision, depth < ReasonBuilder.deepest {
        line = self.line(of: fact, isDecisive: false)
      } else {
        line = ReasonLine(kind(fact), .fact(Int32(fact)), at: rules.isGiven(fact) ? .fact(Int32(fact)) : place)
        line.fact = fact
        if !rules.isCondition(fact) { line.value = .of(ReasonLine.Subject(reference)) }
      }
    case .column(let table, let column): line = row(table, column)
    case .rowName(let table): line = row(table, nil)
    }
    line.isHidden = true
    return line
  }

  /// Of a value that falls in no row: the row that it misses by least.
  private mutating func tellNearestRow(
    _ table: TableID, _ selector: Int, _ subject: Reference, in line: inout ReasonLine
  ) {
    var best: (gap: Rational, row: Int)?
    for row in rules.tables[table].rows.indices {
      guard let condition = rules.tables[table].rows[row].selectors[selector], case .test(_, let test) = condition.kind,
        let gap = observations.shortfall(of: test, subject, rules), best.map({ gap < $0.gap }) ?? true
      else { continue }
      best = (gap, row)
    }
    guard let best, let condition = rules.tables[table].rows[best.row].selectors[selector],
      case .test(_, let test) = condition.kind
    else { return }
    let number = number(of: condition)
    line.test = .test(number)
    line.row = .nearest(Int32(table), Int32(best.row))
    measure(test, subject, number, in: &line)
  }

  private mutating func addRowsOutOfForce(of table: TableID, to line: inout ReasonLine) {
    guard let date = observations.basisDate else { return }
    for row in rules.tables[table].rows.indices {
      let period = rules.tables[table].rows[row].period
      guard period != .always, !period.contains(date), !rules.tables[table].rows[row].isOtherwise,
        rules.tables[table].rows[row].selectors.allSatisfy({
          $0.map { observations.conditions[$0.node].isMet } ?? true
        })
      else { continue }
      let isByDay = rules.tables[table].isChosenByDayAlone
      let (inTable, place) = (Int32(table), Int32(row))
      var own = ReasonLine(
        .row, isByDay ? .firstCell(inTable, place) : .row(inTable, place), at: .row(inTable, place),
        mark: .notApplicable)
      own.remark = .outOfForce(number(of: period))
      add(own, to: &line.chain)
    }
  }

  /// The basis date itself, where a row's period asks for it and it is missing.
  private mutating func addBasisDate(of table: TableID, to line: inout ReasonLine) {
    guard observations.basisDate == nil, !observations.tables[table].isCertain, let basis = rules.basisDate,
      observations.tables[table].rows.contains(where: { rules.tables[table].rows[$0].period != .always })
    else { return }
    var own = ReasonLine(.input, .fact(Int32(basis)), at: .fact(Int32(basis)), mark: .undetermined)
    own.value = .of(.fact(Int32(basis)))
    tell(basis, in: &own)
    add(own, to: &line.chain)
  }

  /// Where it makes no difference which of the rows that are left is in use: a line for each, with what it says in the
  /// column.
  mutating func addCandidates(
    of table: TableID, _ column: Int, isDecisive: Bool = false, to line: inout ReasonLine
  ) {
    for row in observations.tables[table].rows {
      var own = ReasonLine(.row, .row(Int32(table), Int32(row)), at: .row(Int32(table), Int32(row)))
      own.isDecisive = isDecisive
      switch rules.tables[table].rows[row].cells[column] {
      case .criterion(let condition):
        own.mark = Reason.Mark(observations.conditions[condition.node])
        own.isRequired = isRequired
        switch (rules.tables[table].columns[column].kind, condition.kind) {
        case (.condition, .constant(true)): own.test = .noCondition
        case (.condition, _): add(self.line(of: condition, isDecisive: isDecisive), to: &own.chain)
        case (_, .test(_, let test)):
          own.test = .test(number(of: condition))
          addBounds(of: test, to: &own)
        default: break
        }
      case .value(let expression):
        if case .literal = expression.kind { own.value = .result(number(of: expression)) }
        addCell(table, row, column, to: &own)
      case .dash: own.mark = .notApplicable
      }
      add(own, to: &line.chain)
    }
  }

  /// What stands behind a cell that is not simply written out.
  mutating func addCell(_ table: TableID, _ row: Int, _ column: Int, to line: inout ReasonLine) {
    guard case .value(let expression) = rules.tables[table].rows[row].cells[column] else { return }
    guard expression.isWorked else { return addOperands(of: expression, to: &line) }
    let number = number(of: expression)
    var own = ReasonLine(
      .calculation, .column(Int32(table), Int32(column)), at: .row(Int32(table), Int32(row)))
    own.value = .result(number)
    own.test = .working(number)
    addOperands(of: expression, to: &own)
    add(own, to: &line.chain)
  }
}
