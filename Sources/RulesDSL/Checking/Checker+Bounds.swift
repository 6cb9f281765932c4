/// What values each fact can have at all, from the ranges of inputs through calculations: a table need not take
/// cases that can't happen.
extension Checker {
  /// By fact, in the order in which facts need each other; everything where nothing narrower is known.
  func possibleValues() -> [ValueSet] {
    var result = rules.facts.map { ValueSet.all(of: $0.type, rules.choices) }
    for case .fact(let index) in rules.order {
      let fact = rules.facts[index]
      if let range = fact.range?.values(of: fact.type, rules.choices) {
        result[index] = result[index].intersection(range)
      }
      guard fact.kind == .calculation || (fact.kind == .decision && !fact.isCondition) else { continue }
      switch fact.definition {
      case .expression(let expression):
        result[index] = values(of: expression, fact.type, result) ?? result[index]
      case .principle(let principle):
        let outcomes = ([principle.standard] + principle.exceptions.map(\.outcome)).map { outcome -> ValueSet? in
          if case .expression(let expression) = outcome { values(of: expression, fact.type, result) } else { nil }
        }
        let known = outcomes.compactMap { $0 }
        if known.count == outcomes.count, let first = known.first {
          result[index] = known.dropFirst().reduce(first) { $0.union($1) }
        }
      case .given, .condition: break
      }
    }
    return result
  }

  private func values(of expression: Expression, _ type: ValueType, _ known: [ValueSet]) -> ValueSet? {
    let all = ValueSet.all(of: type, rules.choices)
    switch expression.kind {
    case .literal(.choice(let member)): return .members([member])
    case .literal(.truth(let truth)): return .members([truth ? 1 : 0])
    case .literal(let value):
      guard let key = value.orderKey else { return nil }
      let end = Interval.End(value: key, isIncluded: true)
      return all.intersection(.intervals([Interval(lower: end, upper: end)], isWhole: false))
    case .reference(.fact(let fact)): return known[fact]
    case .reference(.column(let table, let column)):
      let cells = rules.tables[table].rows.map { row -> ValueSet? in
        switch row.cells[column] {
        case .value(let expression): values(of: expression, type, known)
        case .dash, .criterion: all.subtracting(all)
        }
      }
      let sets = cells.compactMap { $0 }
      guard sets.count == cells.count, let first = sets.first else { return nil }
      return sets.dropFirst().reduce(first) { $0.union($1) }
    default: return nil
    }
  }
}

extension ValueSet {
  /// What is in either; intervals stay disjoint.
  func union(_ other: ValueSet) -> ValueSet {
    switch (self, other) {
    case (.members(let first), .members(let second)): return .members(first.union(second))
    case (.intervals(let first, let isWhole), .intervals):
      guard case .intervals(let rest, _) = other.subtracting(self) else { return self }
      return .intervals(first + rest, isWhole: isWhole)
    default: preconditionFailure("INVARIANT: the values of one fact are all of one kind")
    }
  }
}
