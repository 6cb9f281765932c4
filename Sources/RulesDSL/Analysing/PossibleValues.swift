/// What values each fact can have at all, from the ranges of inputs through calculations: a table need not take
/// cases that can't happen, and must take 1.5円 where yen are calculated and not rounded.
struct PossibleValues {
  /// By fact; everything where nothing narrower is known.
  private var facts: [ValueSet]
  /// By table and column, whether its values are all whole numbers, and what they are where that is known.
  private var columns: [[(isWhole: Bool, values: ValueSet?)]]
  private let rules: CheckedRules

  init(_ rules: CheckedRules) {
    self.rules = rules
    facts = rules.facts.map { ValueSet.all(of: $0.type, rules.choices) }
    columns = rules.tables.map { $0.columns.map { _ in (false, nil) } }
    for step in rules.order {
      switch step {
      case .fact(let fact): facts[fact] = values(of: fact)
      case .table(let table): columns[table] = rules.tables[table].columns.indices.map { column(table, $0) }
      }
    }
  }

  /// What a reference can stand for.
  subscript(reference: Reference) -> ValueSet {
    switch reference {
    case .fact(let fact): facts[fact]
    case .column(let table, let column):
      ValueSet.all(of: rules.type(of: reference), rules.choices).asWhole(columns[table][column].isWhole)
    case .rowName: .all(of: rules.type(of: reference), rules.choices)
    }
  }

  private func values(of index: FactID) -> ValueSet {
    let fact = rules.facts[index]
    var possible = facts[index]
    if let range = fact.range?.values(of: fact.type, rules.choices) { possible = possible.intersection(range) }
    guard !fact.isGiven, !fact.isCondition else { return possible }
    let outcomes: [Expression] =
      switch fact.definition {
      case .expression(let expression): [expression]
      case .principle(let principle):
        ([principle.standard] + principle.exceptions.map(\.outcome)).compactMap {
          if case .expression(let expression) = $0 { expression } else { nil }
        }
      case .given, .condition: []
      }
    possible = possible.asWhole(outcomes.allSatisfy { isWhole($0) })
    guard fact.kind != .parameter else { return possible }
    return union(outcomes.map { values(of: $0, fact.type) }) ?? possible
  }

  private func column(_ table: TableID, _ column: Int) -> (isWhole: Bool, values: ValueSet?) {
    guard case .value(let type) = rules.tables[table].columns[column].kind else { return (true, nil) }
    let cells = rules.tables[table].rows.compactMap { row -> Expression? in
      if case .value(let expression) = row.cells[column] { expression } else { nil }
    }
    let nothing = ValueSet.all(of: type, rules.choices).nothing
    return (cells.allSatisfy { isWhole($0) }, union([nothing] + cells.map { values(of: $0, type) }))
  }

  /// Whether a calculation gives whole numbers only.
  private func isWhole(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .literal(.number(let number)): number.isInteger
    case .literal, .unstated: true
    case .reference(.fact(let fact)): facts[fact].isWhole
    case .reference(.column(let table, let column)): columns[table][column].isWhole
    case .reference(.rowName), .binary(.divided, _, _): false
    case .negated(let inner): isWhole(inner)
    case .binary(_, let left, let right): isWhole(left) && isWhole(right)
    case .call(let function, _) where function.isOfDays: true
    // A multiple of a whole step is whole.
    case .call(.roundDown, let arguments), .call(.roundUp, let arguments), .call(.roundHalf, let arguments):
      arguments.last.map { isWhole($0) } ?? false
    case .call(_, let arguments): arguments.allSatisfy { isWhole($0) }
    }
  }

  private func values(of expression: Expression, _ type: ValueType) -> ValueSet? {
    switch expression.kind {
    case .literal(.choice(let member)): return .members([member])
    case .literal(.truth(let truth)): return .members([truth ? 1 : 0])
    case .literal(let value):
      guard let key = value.orderKey else { return nil }
      let end = Interval.End(value: key, isIncluded: true)
      let isWhole = ValueSet.all(of: type, rules.choices).isWhole && key.isInteger
      return .intervals([Interval(lower: end, upper: end)], isWhole: isWhole)
    case .call(let function, _) where function.isBetweenDays:
      func end(_ count: Int) -> Interval.End { Interval.End(value: Rational(count), isIncluded: true) }
      let most = function == .monthsBetween ? CalendarDate.mostMonths : CalendarDate.mostDays
      return .intervals([Interval(lower: end(0), upper: end(most))], isWhole: true)
    case .reference(.fact(let fact)): return facts[fact]
    case .reference(.column(let table, let column)): return columns[table][column].values
    default: return nil
    }
  }

  /// nil where one of them isn't known.
  private func union(_ sets: [ValueSet?]) -> ValueSet? {
    let known = sets.compactMap { $0 }
    return known.count == sets.count ? ValueSet.union(known) : nil
  }
}
