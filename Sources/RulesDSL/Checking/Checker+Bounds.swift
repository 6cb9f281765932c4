/// What values each fact can have at all, from the ranges of inputs through calculations: a table need not take
/// cases that can't happen, and must take 1.5円 where yen are calculated and not rounded.
extension OldAnalysis {
  /// By fact, in the order in which facts need each other; everything where nothing narrower is known.
  mutating func findPossibleValues() {
    possible = rules.facts.map { ValueSet.all(of: $0.type, rules.choices) }
    wholeColumns = rules.tables.map { $0.columns.map { _ in false } }
    for step in rules.order {
      switch step {
      case .fact(let fact): findPossibleValues(of: fact)
      case .table(let table):
        wholeColumns[table] = rules.tables[table].columns.indices.map { column in
          rules.tables[table].rows.allSatisfy { row in
            if case .value(let expression) = row.cells[column] { isWhole(expression) } else { true }
          }
        }
      }
    }
  }

  /// What a reference can stand for.
  func possibleValues(of reference: Reference) -> ValueSet {
    switch reference {
    case .fact(let fact): possible[fact]
    case .column(let table, let column):
      ValueSet.all(of: type(of: reference), rules.choices).asWhole(wholeColumns[table][column])
    case .rowName: .all(of: type(of: reference), rules.choices)
    }
  }

  private mutating func findPossibleValues(of index: FactID) {
    let fact = rules.facts[index]
    if let range = fact.range?.values(of: fact.type, rules.choices) {
      possible[index] = possible[index].intersection(range)
    }
    guard !fact.isGiven, !fact.isCondition else { return }
    var outcomes: [Expression] = []
    switch fact.definition {
    case .expression(let expression): outcomes = [expression]
    case .principle(let principle):
      for case .expression(let expression) in [principle.standard] + principle.exceptions.map(\.outcome) {
        outcomes.append(expression)
      }
    case .given, .condition: break
    }
    possible[index] = possible[index].asWhole(outcomes.allSatisfy { isWhole($0) })
    guard fact.kind != .parameter else { return }
    let known = outcomes.compactMap { values(of: $0, fact.type, possible) }
    if known.count == outcomes.count, let union = ValueSet.union(known) { possible[index] = union }
  }

  /// Whether a calculation gives whole numbers only.
  private func isWhole(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .literal(.number(let number)): number.isInteger
    case .literal, .unstated: true
    case .reference(.fact(let fact)): possible[fact].isWhole
    case .reference(.column(let table, let column)): wholeColumns[table][column]
    case .reference(.rowName), .binary(.divided, _, _): false
    case .negated(let inner): isWhole(inner)
    case .binary(_, let left, let right): isWhole(left) && isWhole(right)
    // A multiple of a whole step is whole.
    case .call(.roundDown, let arguments), .call(.roundUp, let arguments), .call(.roundHalf, let arguments):
      arguments.last.map { isWhole($0) } ?? false
    case .call(_, let arguments): arguments.allSatisfy { isWhole($0) }
    }
  }

  private func values(of expression: Expression, _ type: ValueType, _ known: [ValueSet]) -> ValueSet? {
    let all = ValueSet.all(of: type, rules.choices)
    switch expression.kind {
    case .literal(.choice(let member)): return .members([member])
    case .literal(.truth(let truth)): return .members([truth ? 1 : 0])
    case .literal(let value):
      guard let key = value.orderKey else { return nil }
      let end = Interval.End(value: key, isIncluded: true)
      return .intervals([Interval(lower: end, upper: end)], isWhole: all.isWhole && key.isInteger)
    case .reference(.fact(let fact)): return known[fact]
    case .reference(.column(let table, let column)):
      let cells = rules.tables[table].rows.map { row -> ValueSet? in
        switch row.cells[column] {
        case .value(let expression): values(of: expression, type, known)
        case .dash, .criterion: all.nothing
        }
      }
      let sets = cells.compactMap { $0 }
      return sets.count == cells.count ? ValueSet.union(sets) : nil
    default: return nil
    }
  }
}

extension ValueSet {
  /// What is in any of them, intervals in order; nil where there is none. Whole only where all are.
  static func union(_ sets: [ValueSet]) -> ValueSet? {
    guard let first = sets.first else { return nil }
    if case .members = first {
      return .members(
        sets.reduce(into: []) { union, set in
          if case .members(let members) = set { union.formUnion(members) }
        })
    }
    let isWhole = sets.allSatisfy(\.isWhole)
    let parts = sets.flatMap { set -> [Interval] in
      if case .intervals(let intervals, _) = set { intervals } else { [] }
    }
    let axis = CaseAxis([.intervals(parts, isWhole: isWhole)])
    return axis.values(of: axis.runs(of: .intervals(parts, isWhole: isWhole)))
  }

  var isWhole: Bool {
    if case .intervals(_, let isWhole) = self { isWhole } else { true }
  }

  var nothing: ValueSet {
    if case .intervals(_, let isWhole) = self { .intervals([], isWhole: isWhole) } else { .members([]) }
  }

  /// The same where it is whole already and stays so; otherwise fractions count as well.
  func asWhole(_ isWhole: Bool) -> ValueSet {
    guard case .intervals(let intervals, true) = self, !isWhole else { return self }
    return .intervals(intervals, isWhole: false)
  }
}
