/// Pass 5, tables: rows that meet and differ, and cases without a row, each shown by a case.
extension OldAnalysis {
  mutating func checkTables() {
    for index in rules.tables.indices {
      let sides = caseSides(of: rules.tables[index])
      let rows = rules.tables[index].rows.indices.filter { !rules.tables[index].rows[$0].isOtherwise }
      let boxes = rows.map { box(rules.tables[index].rows[$0], of: rules.tables[index], sides) }
      let grid = CaseGrid(sides.map(\.all), boxes)
      checkMeetings(index, rows, boxes, grid, sides)
      checkGaps(index, grid, sides)
      checkHoles(index, rows, boxes, sides)
    }
  }

  /// What the cases of a table are told apart by: its selectors, and the basis date last.
  struct CaseSide {
    var name: Name
    var type: ValueType
    var all: ValueSet
  }

  private func caseSides(of table: Table) -> [CaseSide] {
    var sides = table.selectors.map { selector -> CaseSide in
      CaseSide(
        name: name(selector.subject), type: type(of: selector.subject), all: possibleValues(of: selector.subject))
    }
    let date = rules.basisDate.map { rules.facts[$0].name } ?? Name(japanese: "基準日", identifier: "basis date")
    sides.append(CaseSide(name: date, type: .date, all: .all(of: .date, rules.choices)))
    return sides
  }

  func type(of reference: Reference) -> ValueType {
    switch reference {
    case .fact(let fact): rules.facts[fact].type
    case .column(let table, let column):
      if case .value(let type) = rules.tables[table].columns[column].kind { type } else { .yesNo }
    case .rowName(let table): rules.tables[table].rowNames.map { .choice($0) } ?? .text
    }
  }

  private func box(_ row: Table.Row, of table: Table, _ sides: [CaseSide]) -> CaseBox {
    var values = zip(row.selectors, sides).map { selector, side -> ValueSet in
      guard let selector, case .test(_, let test) = selector.kind,
        let passing = test.values(within: side.all)
      else { return side.all }
      return passing
    }
    // A selector that is the basis date itself and the period speak of one day.
    let basis = rules.basisDate.flatMap { date in table.selectors.firstIndex { $0.subject == .fact(date) } }
    if let basis {
      values[basis] = values[basis].intersection(dates(of: row.period))
      values.append(sides[table.selectors.count].all)
    } else {
      values.append(dates(of: row.period))
    }
    return CaseBox(values)
  }

  func dates(of period: Period) -> ValueSet {
    let end = { (date: CalendarDate) in Interval.End(value: Rational(Int128(date.dayNumber)), isIncluded: true) }
    return .intervals([Interval(lower: period.from.map(end), upper: period.until.map(end))], isWhole: true)
  }

  /// `rows` are those that say which cases they take, each with its box.
  private mutating func checkMeetings(
    _ index: Int, _ rows: [Int], _ boxes: [CaseBox], _ grid: CaseGrid, _ sides: [CaseSide]
  ) {
    let table = rules.tables[index]
    func context(_ row: Table.Row) -> TableContext {
      TableContext(table: table.name.japanese, row: row.title, column: nil)
    }
    for (row, box) in zip(rows, boxes) where box.isEmpty {
      let row = table.rows[row]
      report(TableFault.rowNeverMatches(row.title), at: row.span, in: context(row))
    }
    for pair in grid.meetings() {
      let (first, second) = (table.rows[rows[pair.0]], table.rows[rows[pair.1]])
      guard let shared = boxes[pair.0].intersection(boxes[pair.1]) else {
        preconditionFailure("INVARIANT: rows that meet share a case")
      }
      if !agree(first, second) {
        let isOfPeriods = table.isChosenByDayAlone || first.title == second.title
        let fault: TableFault =
          isOfPeriods && first.period != second.period
          ? .periodsMeet(
            table.isChosenByDayAlone ? table.name.japanese : first.title, period(first), period(second),
            case: witness(shared, sides))
          : .rowsDiffer(first.title, second.title, case: witness(shared, sides))
        report(fault, at: second.span, in: context(second))
      } else if boxes[pair.1].subtracting(boxes[pair.0]).isEmpty {
        report(TableFault.rowNeverChosen(second.title, by: first.title), at: second.span, in: context(second))
      } else if boxes[pair.0].subtracting(boxes[pair.1]).isEmpty {
        report(TableFault.rowNeverChosen(first.title, by: second.title), at: first.span, in: context(first))
      }
    }
  }

  /// Whether two rows say the same in every column.
  private func agree(_ first: Table.Row, _ second: Table.Row) -> Bool {
    guard first.member == second.member else { return false }
    return zip(first.cells, second.cells).allSatisfy { one, two in
      switch (one, two) {
      case (.dash, .dash): true
      case (.criterion(let one), .criterion(let two)): one.means(two)
      case (.value(let one), .value(let two)): one.means(two)
      default: false
      }
    }
  }

  private mutating func checkGaps(_ index: Int, _ grid: CaseGrid, _ sides: [CaseSide]) {
    let table = rules.tables[index]
    let gaps = grid.gaps()
    rules.tables[index].gaps = gaps
    let isSettled = table.noRow != nil || table.rows.contains { $0.isOtherwise && $0.period == .always }
    let context = TableContext(table: table.name.japanese, row: nil, column: nil)
    if !gaps.isEmpty, !isSettled {
      let shown = gaps.prefix(OldAnalysis.gapsShown).map { witness($0, sides) }
      report(
        TableFault.gap(cases: shown, more: gaps.count - shown.count),
        at: declarations.tables[index].declaration.override?.statement.place ?? table.provenance.span, in: context)
    }
    if gaps.isEmpty, table.noRow != nil {
      let clause = declarations.tables[index].declaration.defining.clauses.first { $0.keyword == .noRow }
      report(TableFault.noRowNeverHappens, at: clause?.span ?? table.provenance.span, in: context)
    }
  }

  static let gapsShown = 5

  /// One case of a box in the user's words: `純資産額 3億円、保証申込受付日 2018-03-31`.
  func witness(_ box: CaseBox, _ sides: [CaseSide]) -> Told {
    let told = Language.allCases.map { witness(box, sides, $0) }
    return Told(told[0], told[1])
  }

  private func witness(_ box: CaseBox, _ sides: [CaseSide], _ language: Language) -> String {
    let parts = zip(box.sides, sides).compactMap { set, side -> String? in
      // The date is worth naming only where it matters.
      if set == side.all && sides.count > 1 && box.sides.contains(where: { $0 != side.all }) && side.type == .date {
        return nil
      }
      guard let value = set.example(of: side.type) else { return nil }
      return side.name.text(language) + " " + rules.text(value, side.type, language)
    }
    return parts.joined(separator: language.pick("、", ", "))
  }
}

extension CheckedRules {
  /// A value in the notation of its type.
  package func text(_ value: Value, _ type: ValueType, _ language: Language) -> String {
    switch value {
    case .number(let number): return Notation.text(number, type, language)
    case .date(let date): return date.description
    case .truth(let truth): return (truth ? Keyword.yes : .no).spelling(language)
    case .choice(let member):
      guard case .choice(let choice) = type else { return String(member) }
      let name = choices[choice].members[member]
      return language == .japanese ? name.japanese : name.text(.english)
    }
  }
}
