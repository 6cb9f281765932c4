import RulesDSL

extension Test {
  /// Whether a value passes a test that is written out.
  func passes(_ datum: Datum) -> Bool {
    func value(_ operand: Operand) -> Datum {
      guard case .literal(let literal) = operand else { preconditionFailure("selectors are written out") }
      return Datum(literal)
    }
    switch self {
    case .truth(let truth): return datum == .truth(truth)
    case .metOrUnstated: preconditionFailure("selectors test values")
    case .oneOf(let operands, let isNegated): return operands.contains { value($0) == datum } != isNegated
    case .range(let lower, let upper):
      if let lower {
        let end = value(lower.operand)
        if end.isAbove(datum) || (end == datum && !lower.isInclusive) { return false }
      }
      if let upper {
        let end = value(upper.operand)
        if datum.isAbove(end) || (end == datum && !upper.isInclusive) { return false }
      }
      return true
    }
  }

  /// What numbers pass a range that is written out; of whole ones an excluded bound is the next that is none.
  func interval(isWhole: Bool) -> Interval? {
    guard case .range(let lower, let upper) = self else { return nil }
    func end(_ bound: Bound?, _ inward: Int) -> Interval.End? {
      guard let bound, case .literal(.number(let number)) = bound.operand else { return nil }
      if bound.isInclusive || !isWhole { return Interval.End(value: number.exact, isIncluded: bound.isInclusive) }
      return Interval.End(value: number.exact.plus(BigRational(inward)), isIncluded: true)
    }
    return Interval(lower: end(lower, 1), upper: end(upper, -1))
  }

  /// The values that are written in it.
  var literals: [Literal] {
    let operands: [Operand] =
      switch self {
      case .truth, .metOrUnstated: []
      case .oneOf(let operands, _): operands
      case .range(let lower, let upper): [lower?.operand, upper?.operand].compactMap { $0 }
      }
    return operands.compactMap { if case .literal(let literal) = $0 { literal } else { nil } }
  }
}

/// Which values a fact can have at all, so that every case of a table can be tried.
extension Book {
  private indirect enum Domain {
    case everything
    case passing(Test)
    case values([Datum])
    /// What 経過月数 can be.
    case months
    case either([Domain])

    static let mostMonths = (9999 - 1868) * 12 + 11

    func contains(_ datum: Datum) -> Bool {
      switch self {
      case .everything: true
      case .passing(let test): test.passes(datum)
      case .values(let values): values.contains(datum)
      case .months: (datum.number?.whole).map { (0...Domain.mostMonths).contains($0) } ?? false
      case .either(let domains): domains.contains { $0.contains(datum) }
      }
    }

    var marks: [Datum] {
      switch self {
      case .everything: []
      case .passing(let test): test.literals.map { Datum($0) }
      case .values(let values): values
      case .months: [0, Domain.mostMonths].map { .number(BigRational($0)) }
      case .either(let domains): domains.flatMap(\.marks)
      }
    }
  }

  /// Values that stand for all that a fact can have, as far as the tests can tell them apart.
  func samples(of reference: Reference, besides tests: [Test], within interval: Interval? = nil) -> [Datum] {
    let domain: Domain = if case .fact(let fact) = reference { domain(of: fact) } else { .everything }
    let ends = [interval?.lower, interval?.upper].compactMap { $0.map { Datum.number($0.value) } }
    let marks = domain.marks + tests.flatMap(\.literals).map { Datum($0) } + ends
    let candidates: [Datum]
    switch kind(of: reference) {
    case .yesNo: candidates = [.truth(true), .truth(false)]
    case .choice(let choice): candidates = choices[choice].members.indices.map { .member($0) }
    case .date: candidates = Book.around(marks.compactMap { if case .date(let day) = $0 { day } else { nil } })
    case let kind:
      let isWhole = if case .fact(let fact) = reference { facts[fact].body.isGiven && kind.isWhole } else { false }
      candidates = Book.around(marks.compactMap(\.number), isWhole: isWhole)
    }
    return candidates.filter { datum in
      domain.contains(datum) && datum.number.map { interval?.contains($0) ?? true } ?? true
    }
  }

  static func days(around periods: [Period]) -> [Datum] {
    around(periods.flatMap { [$0.from, $0.until].compactMap { $0.map { Int($0.dayNumber) } } })
  }

  private static func around(_ days: [Int]) -> [Datum] {
    Set(days.flatMap { [$0 - 1, $0, $0 + 1] } + [0]).sorted().map { .date($0) }
  }

  private static func around(_ marks: [BigRational], isWhole: Bool) -> [Datum] {
    let sorted = marks.sorted()
    let one = BigRational(1)
    var result = sorted + sorted.flatMap { [$0.minus(one), $0.plus(one)] } + [BigRational(0)]
    if !isWhole {
      result += zip(sorted, sorted.dropFirst()).map { $0.plus($1).times(BigRational(1, over: 2)) }
    }
    return result.map { .number($0) }
  }

  private func domain(of index: Int) -> Domain {
    let fact = facts[index]
    if let range = fact.range { return .passing(range) }
    guard fact.role == .calculation || fact.role == .decision, !fact.isCondition else { return .everything }
    switch fact.body {
    case .value(let expression): return domain(of: expression)
    case .principle(let principle):
      let outcomes = [principle.standard] + principle.exceptions.map(\.outcome)
      return .either(
        outcomes.map { if case .value(let expression) = $0 { domain(of: expression) } else { .everything } })
    case .followed(let item, let scheme):
      return entry(item, ofScheme: scheme).map { domain(of: $0) } ?? .everything
    case .given, .condition, .dated: return .everything
    }
  }

  private func domain(of expression: Expression) -> Domain {
    switch expression {
    case .literal(let literal, _): return .values([Datum(literal)])
    case .reference(.fact(let fact)): return domain(of: fact)
    case .reference(.column(let table, let column)):
      return .either(
        tables[table].rows.flatMap { row -> [Domain] in
          let cells = tables[table].across == nil ? [row.cells[column]] : row.cells
          return cells.map { if case .value(let expression) = $0 { domain(of: expression) } else { .values([]) } }
        })
    case .reference(.item(let item)): return domain(ofItem: item)
    case .call(.monthsBetween, _, _): return .months
    default: return .everything
    }
  }

  private func domain(ofItem index: Int) -> Domain {
    .either(
      writtenSchemes.map { scheme in
        if let entry = entry(index, of: scheme) { return domain(of: entry) }
        guard case .value(let standard)? = form?.items[index].standard else { return .values([]) }
        return domain(of: standard)
      })
  }
}
