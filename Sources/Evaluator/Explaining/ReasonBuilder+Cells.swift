import RulesDSL

/// Lines for what the cells of rows say.
extension ReasonBuilder {
  /// Where the rows that may be in use agree: a line for each, with what it says in the column.
  mutating func candidateLines(of table: TableID, _ column: Int) -> [Reason] {
    let definition = rules.tables[table]
    var lines: [Reason] = []
    for row in observations.tables[table].rows {
      let title = wordings.rowTitle(table, row)
      var line = Reason(.row, wordings.pick("行「\(title)」", "row “\(title)”"))
      switch definition.rows[row].cells[column] {
      case .criterion(let condition):
        line.mark = Reason.Mark(observations.conditions[condition.node])
        (line.test, line.isRequired) = (cellTest(table, row, column), isRequired)
        if case .test(_, let test) = condition.kind { line.children = boundLines(test) }
      case .value: line.children = cellLines(table, row, column)
      case .dash: line.mark = .notApplicable
      }
      lines.append(line)
    }
    return lines
  }

  func cellTest(_ table: TableID, _ row: Int, _ column: Int) -> String? {
    guard case .criterion(let condition) = rules.tables[table].rows[row].cells[column],
      case .test(let subject, let test) = condition.kind
    else { return nil }
    return wordings.text(test, on: subject)
  }

  /// What stands behind a cell that is not simply written out.
  mutating func cellLines(_ table: TableID, _ row: Int, _ column: Int) -> [Reason] {
    guard case .value(let expression) = rules.tables[table].rows[row].cells[column] else { return [] }
    let working = working(expression)
    guard !working.isEmpty else { return operands(of: expression) }
    var line = Reason(.calculation, rules.tables[table].columns[column].name.text(language))
    line.value = text(of: observations.expressions[expression.node], expression.type)
    line.test = working
    line.children = operands(of: expression)
    return [line]
  }
}
