import RulesDSL

/// Changes of a sound book that leave it a book, though perhaps not a sound one.
extension Book {
  mutating func change(_ choices: inout Choices) {
    switch choices.pick(files.joined()) {
    case nil: break
    case .choice(let choice)?:
      let members = self.choices[choice].members.count
      self.choices[choice].members.swapAt(choices.below(members), choices.below(members))
    case .fact(let fact)?:
      if choices.below(8) == 0 { exchangeBodies(fact, &choices) } else { facts[fact].change(&choices, self) }
    case .table(let table)?: tables[table].change(&choices, self)
    case .form?: break
    case .scheme(let scheme)?: changeScheme(scheme, &choices)
    case .consistency(let index)?: changeConsistency(index, &choices)
    case .override(let index)?: changeOverride(index, &choices)
    }
  }

  /// With another fact of the same kind; either may now need itself.
  private mutating func exchangeBodies(_ fact: Int, _ choices: inout Choices) {
    let own = facts[fact]
    let alike = facts.indices.filter { other in
      facts[other].kind == own.kind && facts[other].isCondition == own.isCondition
        && facts[other].body.isGiven == own.body.isGiven
    }
    guard let other = choices.pick(alike) else { return }
    (facts[fact].body, facts[other].body) = (facts[other].body, own.body)
  }

  /// Another fact that may stand in its place.
  func exchanged(_ reference: Reference, _ choices: inout Choices) -> Reference {
    let alike = facts.indices.filter { fact in
      facts[fact].kind == kind(of: reference) && facts[fact].isCondition == isCondition(reference)
    }
    return choices.pick(alike).map { .fact($0) } ?? reference
  }

  func changed(_ literal: Literal, of kind: Kind, _ choices: inout Choices) -> Literal {
    switch literal {
    case .truth(let truth): return .truth(!truth)
    case .date(let date): return .date(choices.pick([date.next, date.previous] + Book.edgeDays) ?? date)
    case .member(let member):
      guard case .choice(let choice) = kind, choice < self.choices.count else { return literal }
      return choices.pick(self.choices[choice].members.indices).map { .member($0) } ?? .member(member)
    case .number(let number):
      let others = [number.moved(by: 1), number.moved(by: -1), Number(-number.numerator, over: number.denominator)]
      return choices.pick(others + Book.edges + (kind.dimension == nil ? [] : Marks.numbers(kind))).map { .number($0) }
        ?? literal
    }
  }

  /// What a writer of decimals can still multiply by a hundred.
  private static let edges = [0, 1, -1, 9_007_199_254_740_993, -9_007_199_254_740_993, 99_999_999_999].map {
    Number($0)
  }
  private static let edgeDays = [(1868, 1, 25), (9999, 12, 31), (2024, 2, 29)]
    .compactMap { CalendarDate(year: $0.0, month: $0.1, day: $0.2) }

  func changed(_ period: Period?, _ choices: inout Choices) -> Period? {
    let days = Book.edgeDays.flatMap { [$0, $0.previous] } + [period?.from, period?.until].compactMap { $0?.next }
    return switch choices.below(4) {
    case 0: nil
    case 1: Period(from: choices.pick(days), until: period?.until)
    case 2: Period(from: period?.from, until: choices.pick(days))
    default: Period(from: period?.until, until: period?.from)
    }
  }
}

extension Fact {
  mutating func change(_ choices: inout Choices, _ book: Book) {
    // What a scheme follows is changed where it is written.
    if case .followed = body { return }
    switch choices.below(6) {
    case 0: changeRange(&choices, book)
    case 1 where role != .input: period = book.changed(period, &choices)
    case 2:
      if let place = choices.pick(scope.indices) { scope[place].change(&choices, book) }
    default:
      switch body {
      case .given, .followed: changeRange(&choices, book)
      case .condition(var condition):
        condition.change(&choices, book)
        body = .condition(condition)
      case .value(var expression):
        expression.change(&choices, kind, book)
        body = .value(expression)
      case .dated(var dated):
        dated.change(&choices, kind, book)
        body = .dated(dated)
      case .principle(var principle):
        principle.change(&choices, kind, book)
        body = .principle(principle)
      }
    }
  }
}

extension Fact {
  /// Some value stays possible, so that applications can be made.
  private mutating func changeRange(_ choices: inout Choices, _ book: Book) {
    guard var changed = range else { return }
    changed.change(&choices, kind, book)
    if changed.literals.contains(where: { changed.passes(Datum($0)) }) { range = changed }
  }
}

extension Dated {
  mutating func change(_ choices: inout Choices, _ kind: Kind, _ book: Book) {
    guard let place = choices.pick(rows.indices) else { return }
    switch choices.below(4) {
    case 0: rows.rearrange(&choices)
    case 1: noRow = choices.pick(Table.NoRow.allCases)
    case 2: rows[place].period = book.changed(rows[place].period, &choices) ?? Period()
    default: rows[place].value.change(&choices, kind, book)
    }
  }
}

extension Principle {
  mutating func change(_ choices: inout Choices, _ kind: Kind, _ book: Book) {
    guard let place = choices.pick(exceptions.indices) else { return standard.change(&choices, kind, book) }
    switch choices.below(6) {
    case 0: standard.change(&choices, kind, book)
    case 1 where exceptions.count > 1: exceptions.rearrange(&choices)
    case 2: exceptions[place].priority = choices.pick([nil, 1, 2, 3, .max]) ?? nil
    case 3: exceptions[place].period = book.changed(exceptions[place].period, &choices)
    case 4: exceptions[place].guarding.change(&choices, book)
    default: exceptions[place].outcome.change(&choices, kind, book)
    }
  }
}

extension Principle.Outcome {
  mutating func change(_ choices: inout Choices, _ kind: Kind, _ book: Book) {
    switch self {
    case .condition(var condition):
      // An outcome stands on one line.
      guard case .block = condition else {
        condition.change(&choices, book)
        self = .condition(condition)
        return
      }
    case .value(var expression):
      expression.change(&choices, kind, book)
      self = .value(expression)
    }
  }
}
