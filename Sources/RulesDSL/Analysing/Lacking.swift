/// Which values may be missing for good, and which lines may leave their block: exceptions that seem to exclude each
/// other by such a value can hold together without it.
struct Lacking {
  /// How there may be none.
  struct Ways: OptionSet {
    let rawValue: UInt8
    /// No row applies and the table says 該当なし: 非充足: a test is unmet.
    static let failing = Ways(rawValue: 1)
    /// ―, out of scope or out of force: a test leaves its block.
    static let leaving = Ways(rawValue: 2)
  }

  private var facts: [Ways]
  /// By table and column.
  private var columns: [[Ways]]
  /// By table, of the row's own name.
  private var rowNames: [Ways]

  /// In the order in which facts and tables need each other; the gaps of the tables are known.
  init(_ rules: CheckedRules) {
    facts = rules.facts.map { _ in [] }
    columns = rules.tables.map { $0.columns.map { _ in [] } }
    rowNames = rules.tables.map { _ in [] }
    for step in rules.order {
      switch step {
      case .fact(let fact): facts[fact] = ways(of: rules.facts[fact])
      case .table(let table): find(table, rules.tables[table])
      }
    }
  }

  subscript(reference: Reference) -> Ways {
    switch reference {
    case .fact(let fact): facts[fact]
    case .column(let table, let column): columns[table][column]
    case .rowName(let table): rowNames[table]
    }
  }

  func of(_ expression: Expression) -> Ways {
    switch expression.kind {
    case .literal, .unstated: []
    case .reference(let reference): self[reference]
    case .negated(let inner): of(inner)
    case .binary(_, let left, let right): of(left).union(of(right))
    case .call(_, let arguments): arguments.reduce([]) { $0.union(of($1)) }
    }
  }

  /// Only whether it may leave: a condition doesn't fail for want of a value, it is unmet.
  func of(_ condition: Condition) -> Ways {
    switch condition.kind {
    case .constant: []
    case .block(_, let children): children.allSatisfy { of($0).contains(.leaving) } ? .leaving : []
    case .test(let reference, let test):
      test.operands.reduce(self[reference]) { $0.union(of($1)) }.intersection(.leaving)
    }
  }

  func of(_ outcome: Principle.Outcome) -> Ways {
    switch outcome {
    case .condition(let condition): of(condition)
    case .expression(let expression): of(expression)
    }
  }

  private func ways(of fact: Fact) -> Ways {
    let limits: Ways = fact.scope.isEmpty && fact.provenance.period == .always ? [] : .leaving
    return switch fact.definition {
    case .given: []
    case .condition(let condition): limits.union(of(condition))
    case .expression(let expression): limits.union(of(expression))
    case .principle(let principle):
      principle.exceptions.reduce(limits.union(of(principle.standard))) { $0.union(of($1.outcome)) }
    }
  }

  private mutating func find(_ index: TableID, _ table: Table) {
    let canMiss = !table.gaps.isEmpty || table.selectors.contains { !self[$0.subject].isEmpty }
    let isSettled = table.rows.contains { $0.isOtherwise && $0.period == .always }
    var own: Ways = table.provenance.period == .always ? [] : .leaving
    var ofCriteria = own
    if canMiss && !isSettled {
      own.formUnion(table.noRow == .unmet ? .failing : .leaving)
      if table.noRow == nil || table.noRow == .notApplicable { ofCriteria.formUnion(.leaving) }
    }
    rowNames[index] = own
    columns[index] = table.columns.indices.map { column in
      table.rows.reduce(into: [] as Ways) { result, row in
        switch row.cells[column] {
        case .dash: result.formUnion(own.union(.leaving))
        case .criterion(let condition): result.formUnion(ofCriteria.union(of(condition)))
        case .value(let expression): result.formUnion(own.union(of(expression)))
        }
      }
    }
  }
}
