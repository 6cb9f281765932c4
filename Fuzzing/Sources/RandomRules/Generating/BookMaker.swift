import RulesDSL

/// Makes a random rule book that the checker accepts.
///
/// Everything uses only what was made before it, so nothing needs itself; what must not meet (rows, exceptions)
/// is cut from one partition of a fact's values. At the end every calculation, requirement and column gets a
/// decision of its own, so that the outside can see it.
struct BookMaker {
  var dice: Dice
  var names: Names
  var book = Book()
  /// What conditions and calculations may name so far.
  var known: [Reference] = []
  /// The choice whose members are schemes.
  var schemeChoice: Int?

  static func book(seed: UInt64) -> Book {
    var maker = BookMaker(dice: Dice(seed), names: Names(Dice(seed &+ 0x5EED)))
    return maker.make()
  }

  private mutating func make() -> Book {
    for _ in 0..<dice.number(1...3) { _ = makeChoice(dice.number(2...5)) }
    planForm()
    makeInputs()
    for _ in 0..<dice.below(3) { makeParameter() }
    for _ in 0..<dice.number(3...8) {
      switch dice.below(10) {
      case 0...3: makeCalculation()
      case 4...6: makeTable()
      default: makeRule(dice.pick([.requirement, .requirement, .exclusion, .decision]))
      }
      if dice.chance(40) { makeForm() }
    }
    makeForm()
    for _ in 0..<dice.pick([0, 0, 0, 1, 2]) { makeConsistency() }
    addProbes()
    distribute()
    return book
  }

  mutating func makeChoice(_ count: Int) -> Int {
    book.choices.append(Book.Choice(name: names.choice(), members: names.members(count)))
    return book.choices.count - 1
  }

  @discardableResult
  mutating func add(_ fact: Fact) -> Int {
    book.facts.append(fact)
    known.append(.fact(book.facts.count - 1))
    return book.facts.count - 1
  }

  mutating func makeInputs() {
    let kinds: [Kind] = [
      .money, .money, .people, .times, .months, .days, .percentage, .rate, .multiple, .number, .date, .yesNo, .yesNo,
    ]
    for kind in dice.shuffled(kinds).prefix(dice.number(3...6)) { makeInput(kind) }
    for choice in book.choices.indices { makeInput(.choice(choice)) }
    for _ in 0..<dice.below(3) {
      add(Fact(name: names.fact(), role: .judgement, kind: .yesNo, isCondition: false, body: .given))
    }
    if dice.chance(70) {
      makeInput(.date)
      book.basisDate = book.facts.count - 1
      book.facts[book.facts.count - 1].range = nil
    }
  }

  private mutating func makeInput(_ kind: Kind) {
    var fact = Fact(name: names.fact(), role: .input, kind: kind, isCondition: false, body: .given)
    if kind.dimension != nil, dice.chance(60) {
      let marks = Marks.numbers(kind).sorted()
      let lower = Test.Bound(operand: .literal(.number(marks[dice.below(2)])), isInclusive: true)
      let top = marks[marks.count - 1 - dice.below(2)]
      let upper = Test.Bound(operand: .literal(.number(top)), isInclusive: dice.chance(80))
      fact.range = .range(lower: dice.chance(85) ? lower : nil, upper: dice.chance(40) ? upper : nil)
      if case .range(nil, nil) = fact.range { fact.range = nil }
    }
    add(fact)
  }

  private mutating func makeParameter() {
    let kind = dice.pick(kinds)
    let body = parameterBody(of: kind)
    overrideParameter(add(Fact(name: names.fact(), role: .parameter, kind: kind, isCondition: false, body: body)))
  }

  mutating func parameterBody(of kind: Kind) -> Fact.Body {
    book.basisDate != nil && dice.chance(40) ? .dated(dated(of: kind)) : .value(parameterValue(of: kind))
  }

  private mutating func parameterValue(of kind: Kind) -> Expression {
    dice.chance(90) ? .literal(literal(of: kind), kind) : .unstated
  }

  /// Rows that follow each other in time; now and then one is left out.
  private mutating func dated(of kind: Kind) -> Dated {
    let days = Set((0..<dice.number(1...3)).map { _ in day() }).sorted()
    var periods = [Period(until: days[0])]
    for (day, next) in zip(days, days.dropFirst()) { periods.append(Period(from: day.next, until: next)) }
    periods.append(Period(from: days[days.count - 1].next))
    var dated = Dated(rows: [])
    if dice.chance(25) {
      periods.remove(at: dice.below(periods.count))
      dated.noRow = dice.pick(Table.NoRow.allCases)
    }
    dated.rows = dice.shuffled(periods).map { Dated.Row(value: parameterValue(of: kind), period: $0) }
    return dated
  }

  private mutating func makeCalculation() {
    let kind = dice.pick(kinds)
    var fact = Fact(name: names.fact(), role: .calculation, kind: kind, isCondition: false, body: .given)
    fact.body = dice.chance(65) ? .value(expression(of: kind)) : .principle(principle(of: kind))
    addClauses(to: &fact, percent: 12)
    add(fact)
  }

  private mutating func makeRule(_ role: Fact.Role) {
    var fact = Fact(name: names.rule(), role: role, kind: .yesNo, isCondition: true, body: .given)
    fact.body = dice.chance(70) ? .condition(condition(depth: 3)) : .principle(principle(of: nil))
    addClauses(to: &fact, percent: 25)
    // What is added rests on what was there before.
    book.facts.append(fact)
    let index = book.facts.count - 1
    extend(index)
    known.append(.fact(index))
  }

  mutating func addClauses(to fact: inout Fact, percent: Int) {
    if book.basisDate != nil, dice.chance(percent) { fact.period = period() }
    while dice.chance(percent) { fact.scope.append(test()) }
  }

  /// The kinds of numbers, of choices and of yes or no, numbers oftener.
  var kinds: [Kind] {
    [
      .money, .money, .money, .people, .times, .months, .days, .percentage, .percentage, .rate, .multiple, .number,
      .yesNo, .date,
    ]
      + book.choices.indices.map { .choice($0) }
  }

  mutating func addProbes() {
    for reference in known {
      if case .fact(let fact) = reference, book.facts[fact].body.isGiven || book.facts[fact].role == .parameter {
        continue
      }
      if book.isCondition(reference) {
        addProbe(.condition(.bare(reference)), nil)
        addProbe(.condition(.block(.all, [.bare(reference), .constant(true)])), nil)
      } else {
        addProbe(.value(.reference(reference)), book.kind(of: reference))
      }
    }
  }

  private mutating func addProbe(_ body: Fact.Body, _ kind: Kind?) {
    book.facts.append(
      Fact(
        name: Name(japanese: "検分\(book.facts.count)", identifier: "probe\(book.facts.count)"), role: .decision,
        kind: kind ?? .yesNo, isCondition: kind == nil, body: body))
  }

  /// Over national files, and one for each association that changes something.
  private mutating func distribute() {
    let entries = Set(book.schemes.flatMap { $0.entries.map(\.fact) })
    let facts = book.facts.indices.filter { fact in
      if case .followed = book.facts[fact].body { return false }
      return !entries.contains(fact)
    }
    let items =
      book.choices.indices.map { Book.Item.choice($0) } + facts.map { .fact($0) }
      + book.tables.indices.map { .table($0) } + (book.form == nil ? [] : [.form])
      + book.schemes.indices.map { .scheme($0) } + book.consistencies.indices.map { .consistency($0) }
    book.files = Array(repeating: [], count: dice.number(1...3))
    for item in items { book.files[dice.below(book.files.count)].append(item) }
    for association in 0...1 {
      let own = book.overrides.indices.filter { book.overrides[$0].association == association }
      book.files.append(own.map { .override($0) })
    }
    book.files.removeAll { $0.isEmpty }
  }
}
