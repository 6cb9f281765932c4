import RulesDSL

/// What values a fact can have at all: a table need not take cases that can't happen.
enum Domain: Sendable {
  case members([Int])
  /// Numbers in any of some extents; days by their number.
  case numbers([Extent], isWhole: Bool)

  /// Everything that a type admits.
  init(_ type: ValueType, _ choices: [Choice]) {
    switch type {
    case .yesNo: self = .members([0, 1])
    case .choice(let choice): self = .members(Array(choices[choice].members.indices))
    case .text: self = .members([])
    default: self = .numbers([Extent(lower: nil, upper: nil)], isWhole: type.isWhole || type == .date)
    }
  }

  var isEmpty: Bool { if case .members(let members) = self { members.isEmpty } else { false } }

  var isWhole: Bool { if case .numbers(_, let isWhole) = self { isWhole } else { true } }

  func asWhole(_ isWhole: Bool) -> Domain {
    if case .numbers(let extents, let own) = self { .numbers(extents, isWhole: own && isWhole) } else { self }
  }

  /// What is in any of them; nil where one isn't known.
  init?(unionOf parts: [Domain?]) {
    var (members, extents): ([Int], [Extent]) = ([], [])
    var areWhole = true
    for part in parts {
      switch part {
      case nil: return nil
      case .members(let own): members += own
      case .numbers(let own, let isWhole):
        extents += own
        areWhole = areWhole && isWhole
      }
    }
    self = extents.isEmpty ? .members(members) : .numbers(extents, isWhole: areWhole)
  }
}

struct Domains {
  private(set) var facts: [Domain]
  private var columns: [[(isWhole: Bool, values: Domain?)]]
  private let rules: CheckedRules

  init(_ rules: CheckedRules) {
    self.rules = rules
    facts = rules.facts.map { Domain($0.type, rules.choices) }
    columns = rules.tables.map { table in table.columns.map { _ in (false, nil) } }
    for step in rules.order {
      switch step {
      case .fact(let fact): facts[fact] = domain(of: rules.facts[fact])
      case .table(let table):
        columns[table] = rules.tables[table].columns.indices.map { column(rules.tables[table], $0) }
      }
    }
  }

  /// What a selector can have to select by.
  func domain(of reference: Reference) -> Domain {
    switch reference {
    case .fact(let fact): facts[fact]
    case .column(let table, let column):
      Domain(rules.type(of: reference), rules.choices).asWhole(columns[table][column].isWhole)
    case .rowName: Domain(rules.type(of: reference), rules.choices)
    }
  }

  /// An input has its 範囲; a calculation what its outcomes have, where these are written out or are facts themselves.
  private func domain(of fact: Fact) -> Domain {
    let all = Domain(fact.type, rules.choices)
    if fact.isGiven { return fact.range.map { narrowed(all, by: $0) } ?? all }
    if fact.isCondition { return all }
    let outcomes = outcomes(of: fact.definition)
    let possible = all.asWhole(outcomes.allSatisfy { isWhole($0) })
    // An association sets its parameters as it likes.
    guard fact.kind != .parameter, let written = Domain(unionOf: outcomes.map { values(of: $0, fact.type) }) else {
      return possible
    }
    return written.isEmpty ? possible : written
  }

  private func outcomes(of definition: Definition) -> [Expression] {
    switch definition {
    case .expression(let expression): return [expression]
    case .principle(let principle):
      return ([principle.standard] + principle.exceptions.map(\.outcome)).compactMap {
        if case .expression(let expression) = $0 { expression } else { nil }
      }
    case .given, .condition: return []
    }
  }

  private func narrowed(_ all: Domain, by range: Test) -> Domain {
    guard case .numbers(let extents, let isWhole) = all else {
      guard case .members(let members) = all, case .oneOf(let listed, let negated) = range.kind else { return all }
      let named = listed.compactMap { if case .literal(.choice(let member)) = $0.kind { member } else { nil } }
      return .members(members.filter { named.contains($0) != negated })
    }
    switch range.kind {
    case .range(let lower, let upper):
      return .numbers([Extent(lower: lower.flatMap(Cases.end), upper: upper.flatMap(Cases.end))], isWhole: isWhole)
    case .oneOf(let listed, negated: false):
      return .numbers(listed.compactMap { Cases.position(of: $0) }.map { Extent($0) }, isWhole: isWhole)
    case .oneOf(let listed, negated: true):
      // What lies before, between and behind those that are left out.
      let out = listed.compactMap { Cases.position(of: $0) }.sorted()
      let ends = [nil] + out.map { Extent.End(value: $0, isIncluded: false) } + [nil]
      return .numbers(zip(ends, ends.dropFirst()).map { Extent(lower: $0, upper: $1) }, isWhole: isWhole)
    case .truth: return .numbers(extents, isWhole: isWhole)
    }
  }

  private func column(_ table: Table, _ column: Int) -> (isWhole: Bool, values: Domain?) {
    guard case .value(let type) = table.columns[column].kind else { return (true, nil) }
    let cells = table.rows.compactMap { row -> Expression? in
      if case .value(let expression) = row.cells[column] { expression } else { nil }
    }
    // Of ― alone there is nothing that it can have.
    return (cells.allSatisfy { isWhole($0) }, Domain(unionOf: cells.map { values(of: $0, type) }))
  }

  /// Whether a calculation gives whole numbers only.
  private func isWhole(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .literal(.number(let number)): Fraction(number).isWhole
    case .literal, .unstated: true
    case .reference(.fact(let fact)): facts[fact].isWhole
    case .reference(.column(let table, let column)): columns[table][column].isWhole
    case .reference(.rowName), .binary(.divided, _, _): false
    case .negated(let inner): isWhole(inner)
    case .binary(_, let left, let right): isWhole(left) && isWhole(right)
    case .call(.monthsBetween, _), .call(.daysBetween, _), .call(.monthsLater, _), .call(.daysLater, _): true
    // A multiple of a whole step is whole.
    case .call(.roundDown, let arguments), .call(.roundUp, let arguments), .call(.roundHalf, let arguments):
      isWhole(arguments[1])
    case .call(.maximum, let arguments), .call(.minimum, let arguments): arguments.allSatisfy { isWhole($0) }
    }
  }

  private func values(of expression: Expression, _ type: ValueType) -> Domain? {
    switch expression.kind {
    case .literal(.choice(let member)): return .members([member])
    case .literal(.truth(let truth)): return .members([truth ? 1 : 0])
    case .literal:
      guard let position = Cases.position(of: expression) else { return nil }
      return .numbers([Extent(position)], isWhole: (type.isWhole || type == .date) && position.isWhole)
    case .call(.monthsBetween, _):
      let most = Fraction(whole: (Day.last.year - Day.first.year) * 12 + 11)
      return .numbers(
        [Extent(lower: Extent(.zero).lower, upper: Extent(most).upper)], isWhole: true)
    case .call(.daysBetween, _):
      let most = Fraction(whole: Day.last.number - Day.first.number)
      return .numbers(
        [Extent(lower: Extent(.zero).lower, upper: Extent(most).upper)], isWhole: true)
    case .reference(.fact(let fact)): return facts[fact]
    case .reference(.column(let table, let column)): return columns[table][column].values
    default: return nil
    }
  }
}
