import RulesDSL

extension LaneCompiler {
  mutating func compile(table index: TableID) {
    let (table, definition) = (plan.tables[index], plan.rules.tables[index])
    let selectors = table.selectors.map { number -> LaneCode.Selector in
      let selector = plan.selectors[Int(number)]
      return LaneCode.Selector(place: place(selector.slot), isCondition: selector.isCondition)
    }
    var rows: [LaneCode.Row] = []
    var cells: [[LaneCode.Cell]] = []
    for number in table.rows {
      let row = plan.rows[Int(number)]
      let instructions = instructions(row.instructions)
      rows.append(
        LaneCode.Row(
          instructions: instructions, selectors: row.selectors.map { outcomePlace(of: plan.nodes[Int($0)]) },
          member: row.member, period: row.period))
      cells.append(
        row.cells.map { cell in
          switch plan.cells[Int(cell)] {
          case .dash: .dash
          case .criterion(let body), .value(let body): .body(self.body(body))
          }
        })
    }
    var columns: [LaneCode.Column] = []
    for (number, column) in table.columns.enumerated() {
      let isCondition = definition.columns[number].isCondition
      let place = isCondition ? outcome() : value()
      setColumn(column, place)
      let own = cells.map { $0[number] }
      columns.append(
        LaneCode.Column(
          place: place, isCondition: isCondition, isNumber: !isCondition && isNumber(table, number), cells: own,
          written: isCondition ? writtenCriteria(table, number) : writtenValues(table, number)))
    }
    var namePlace: Int32 = -1
    if rows.contains(where: { $0.member != nil }) {
      namePlace = value()
      setRowName(index, namePlace)
    }
    code.steps.append(
      .table(
        LaneCode.TableCode(
          plan: table, rows: rows, columns: columns, selectors: selectors, namePlace: namePlace,
          lookup: RowLookup(plan.rules, index, selectors))))
  }

  private func cell(_ table: Plan.TablePlan, _ row: Int, _ column: Int) -> Plan.Cell {
    plan.cells[Int(plan.rows[Int(table.rows.lowerBound) + row].cells.lowerBound) + column]
  }

  /// Whether a column holds numbers: as its first value that is written out, or any that is calculated.
  private func isNumber(_ table: Plan.TablePlan, _ column: Int) -> Bool {
    for row in 0..<table.rows.count {
      guard case .value(let body) = cell(table, row, column) else { continue }
      guard let literal = literal(body.node) else { return true }
      if case .number = literal { return true }
      return false
    }
    return false
  }

  /// Criteria that all test one subject by bounds that are written out.
  private mutating func writtenCriteria(_ table: Plan.TablePlan, _ column: Int) -> WrittenColumn? {
    var result = WrittenColumn(subject: -1)
    var found: [WrittenTest?] = []
    for row in 0..<table.rows.count {
      switch cell(table, row, column) {
      case .dash: found.append(nil)
      case .criterion(let body):
        guard body.instructions.count == 1,
          case .within(let slot, let lower, let upper) =
            plan.instructions[Int(body.instructions.lowerBound)].operation,
          let low = end(lower), let high = end(upper), result.subject < 0 || result.subject == place(slot)
        else { return nil }
        result.subject = place(slot)
        found.append(WrittenTest(lower: low.end, upper: high.end))
      case .value: return nil
      }
    }
    guard result.subject >= 0 else { return nil }
    for test in found {
      if let test {
        result.append(test, index: append(test))
      } else {
        result.append(fixed: LaneOutcome.notApplicable)
      }
    }
    let withoutRow = table.outcomeWithoutRow.rawValue
    result.append(fixed: withoutRow)
    result.append(fixed: LaneOutcome.notApplicable)
    return result
  }

  private func writtenValues(_ table: Plan.TablePlan, _ column: Int) -> WrittenColumn? {
    var result = WrittenColumn(subject: -1)
    for row in 0..<table.rows.count {
      switch cell(table, row, column) {
      case .dash: result.append(LaneState.dash, 0, 1)
      case .value(let body):
        guard let literal = literal(body.node), let parts = LaneRun.parts(of: literal) else { return nil }
        result.append(LaneState.known, parts.top, parts.bottom)
      case .criterion: return nil
      }
    }
    result.append(LaneState.absent(table.absenceWithoutRow), 0, 1)
    result.append(LaneState.notInForce, 0, 1)
    result.shareBottom()
    return result
  }
}
