/// Smaller conditions, calculations and tables.
extension Condition {
  var smaller: [Condition] {
    guard case .block(let kind, let lines) = self else {
      if case .constant = self { return [] }
      return [.constant(true), .constant(false)]
    }
    var result = lines
    for index in lines.indices {
      if lines.count > 1 {
        var fewer = lines
        fewer.remove(at: index)
        result.append(.block(kind.within(fewer.count), fewer))
      }
      for line in lines[index].smaller {
        var changed = lines
        changed[index] = line
        result.append(.block(kind, changed))
      }
    }
    return result
  }
}

extension Condition.Block {
  /// No more than there are lines.
  fileprivate func within(_ count: Int) -> Condition.Block {
    if case .atLeast(let least) = self { .atLeast(min(least, count)) } else { self }
  }
}

extension Expression {
  var smaller: [Expression] {
    switch self {
    case .literal, .reference, .unstated: []
    case .negated(let inner): [inner] + inner.smaller.map { .negated($0) }
    case .binary(let sign, let left, let right):
      [left, right] + left.smaller.map { .binary(sign, $0, right) } + right.smaller.map { .binary(sign, left, $0) }
    case .call(let function, let left, let right):
      [left] + left.smaller.map { .call(function, $0, right) }
    }
  }
}

extension Table {
  var smaller: [Table] {
    var result: [Table] = []
    func add(_ change: (inout Table) -> Void) {
      var table = self
      change(&table)
      result.append(table)
    }
    for index in rows.indices where rows.count > 1 { add { $0.rows.remove(at: index) } }
    if across == nil, columns.count > 1 { add { $0.removeLastColumn() } }
    for index in selectors.indices where selectors.count > 1 { add { $0.removeSelector(index) } }
    if let across, across.tests.count > 1 {
      for index in across.tests.indices {
        add { table in
          table.across?.tests.remove(at: index)
          for row in table.rows.indices { table.rows[row].cells.remove(at: index) }
        }
      }
    }
    if period != nil { add { $0.period = nil } }
    if hasPeriods { add { $0.dropPeriods() } }
    if noRow != nil { add { $0.noRow = nil } }
    for (index, row) in rows.enumerated() {
      for (position, cell) in row.cells.enumerated() {
        if case .value(let expression) = cell {
          for smaller in expression.smaller { add { $0.rows[index].cells[position] = .value(smaller) } }
        }
        if case .dash = cell { continue }
        add { $0.rows[index].cells[position] = .dash }
      }
      for position in row.tests.indices where row.tests[position] != nil && row.tests.count > 1 {
        add { $0.rows[index].tests[position] = nil }
      }
    }
    return result
  }

  private mutating func removeLastColumn() {
    columns.removeLast()
    for index in rows.indices { rows[index].cells.removeLast() }
  }

  private mutating func removeSelector(_ selector: Int) {
    selectors.remove(at: selector)
    for index in rows.indices { rows[index].tests.remove(at: selector) }
  }

  private mutating func dropPeriods() {
    hasPeriods = false
    for index in rows.indices { rows[index].period = nil }
  }
}
