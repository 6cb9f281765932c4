import RulesDSL

/// Whether there is a case that no row of a table takes: tried are values at, between and beside all bounds that are
/// written, of every selector and of the basis date.
struct Cases: Sendable {
  /// What can be said of a selector, or of the basis date.
  enum Admitted {
    case all
    case only([Known])
    case within(Extent)
  }

  private struct Side: Sendable {
    let domain: Domain
    /// By row, what passes; nil is everything.
    let tests: [Test?]
    /// By row, when it is in force, where that is asked of this side too.
    let periods: [Period]?
    let bounds: [Fraction]
    /// By row, whether it is left, for all values that differ in that.
    var patterns: [[Bool]] = []

    init(_ domain: Domain, _ tests: [Test?], _ periods: [Period]?) {
      (self.domain, self.tests, self.periods) = (domain, tests, periods)
      var bounds = tests.compactMap { $0 }.flatMap(\.operands).compactMap { Cases.position(of: $0) }
      for period in periods ?? [] {
        bounds += [period.from, period.until].compactMap { $0 }.map { Fraction(whole: Day($0).number) }
      }
      if case .numbers(let extents, _) = domain {
        bounds += extents.flatMap { [$0.lower?.value, $0.upper?.value] }.compactMap { $0 }
      }
      self.bounds = bounds
      patterns = Side.distinct(values(within: nil).map { pattern(of: $0) })
    }

    static func distinct(_ patterns: [[Bool]]) -> [[Bool]] {
      patterns.reduce(into: []) { found, pattern in if !found.contains(pattern) { found.append(pattern) } }
    }

    /// Enough values that every case has one: numbers and days by their place on a line.
    private func values(within extent: Extent?) -> [Position] {
      switch domain {
      case .members(let members): return members.map { .member($0) }
      case .numbers(let extents, let isWhole):
        let ends = (bounds + [extent?.lower?.value, extent?.upper?.value].compactMap { $0 }).sorted()
        var found: [Fraction] = ends.isEmpty ? [.zero] : []
        if isWhole {
          for end in ends { found += [end.floor - .one, end.floor, end.floor + .one] }
        } else {
          found += ends
          found += zip(ends, ends.dropFirst()).map { ($0 + $1) * Fraction(whole: 2).reciprocal }
          if let first = ends.first, let last = ends.last { found += [first - .one, last + .one] }
        }
        return found.filter { value in
          extents.contains { $0.contains(value) } && extent?.contains(value) ?? true
        }.map { .number($0) }
      }
    }

    func patterns(of admitted: Admitted) -> [[Bool]] {
      switch admitted {
      case .all: patterns
      case .only(let values): Side.distinct(values.map { pattern(of: Position($0)) })
      case .within(let extent): Side.distinct(values(within: extent).map { pattern(of: $0) })
      }
    }

    private func pattern(of value: Position) -> [Bool] {
      tests.indices.map { row in
        tests[row].map { value.passes($0) } ?? true && periods.map { value.isIn($0[row]) } ?? true
      }
    }
  }

  private struct Tried: Hashable {
    let side: Int
    let rows: [Bool]
  }

  private let sides: [Side]

  init(_ table: Table, _ domains: Domains, basisDate: FactID?) {
    let rows = table.rows.filter { !$0.isOtherwise }
    let periods = rows.map(\.period)
    // A selector that is the basis date itself and the periods speak of one day.
    let dated = basisDate.flatMap { date in table.selectors.firstIndex { $0.subject == .fact(date) } }
    let selectors = table.selectors.indices.map { number in
      let tests = rows.map { row -> Test? in
        if let condition = row.selectors[number], case .test(_, let test) = condition.kind { test } else { nil }
      }
      return Side(domains.domain(of: table.selectors[number].subject), tests, number == dated ? periods : nil)
    }
    let day = Domain.numbers([Extent(lower: nil, upper: nil)], isWhole: true)
    sides = selectors + [Side(day, rows.map { _ in nil }, dated == nil ? periods : nil)]
  }

  /// `admitted` are the selectors' and, last, the basis date's.
  func leaveRoom(_ admitted: [Admitted]) -> Bool {
    let patterns = zip(sides, admitted).map { $0.patterns(of: $1) }
    guard patterns.allSatisfy({ !$0.isEmpty }) else { return false }
    var tried: Set<Tried> = []
    func isLeft(_ side: Int, _ rows: [Bool]) -> Bool {
      if !rows.contains(true) { return true }
      guard side < patterns.count, tried.insert(Tried(side: side, rows: rows)).inserted else { return false }
      return patterns[side].contains { pattern in isLeft(side + 1, zip(rows, pattern).map { $0 && $1 }) }
    }
    return isLeft(0, Array(repeating: true, count: sides[0].tests.count))
  }

  /// Where a literal of a number or day lies.
  static func position(of expression: Expression) -> Fraction? {
    guard case .literal(let value) = expression.kind else { return nil }
    if case .number(let place) = Position(Known(value)) { return place }
    return nil
  }

  static func end(_ bound: Test.Bound) -> Extent.End? {
    position(of: bound.value).map { Extent.End(value: $0, isIncluded: bound.isInclusive) }
  }
}

/// A value of one side.
private enum Position {
  case member(Int)
  case number(Fraction)

  init(_ value: Known) {
    switch value {
    case .number(let number): self = .number(number)
    case .day(let day): self = .number(Fraction(whole: day.number))
    case .member(let member): self = .member(member)
    case .truth(let truth): self = .member(truth ? 1 : 0)
    }
  }

  func passes(_ test: Test) -> Bool {
    switch (self, test.kind) {
    case (.member(let member), .truth(let truth)): return member == (truth ? 1 : 0)
    case (_, .oneOf(let listed, let negated)):
      let isListed = listed.contains { expression in
        guard case .literal(let value) = expression.kind else { return false }
        return Position(Known(value)) == self
      }
      return isListed != negated
    case (.number(let value), .range(let lower, let upper)):
      return Extent(lower: lower.flatMap(Cases.end), upper: upper.flatMap(Cases.end)).contains(value)
    default: return true
    }
  }

  func isIn(_ period: Period) -> Bool {
    guard case .number(let day) = self else { return true }
    if let from = period.from, day < Fraction(whole: Day(from).number) { return false }
    if let until = period.until, Fraction(whole: Day(until).number) < day { return false }
    return true
  }
}

extension Position: Equatable {}
