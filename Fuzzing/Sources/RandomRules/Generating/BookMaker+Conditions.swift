import RulesDSL

/// Literals, tests and conditions.
extension BookMaker {
  mutating func literal(of kind: Kind) -> Literal {
    switch kind {
    case .date: .date(day())
    case .yesNo: .truth(dice.chance(50))
    case .choice(let choice): .member(dice.below(book.choices[choice].members.count))
    default: .number(number(of: kind))
    }
  }

  mutating func number(of kind: Kind) -> Number {
    let mark = dice.pick(Marks.numbers(kind))
    return dice.chance(15) ? mark.moved(by: dice.number(-2...2)) : mark
  }

  mutating func day() -> CalendarDate {
    let (year, month, day) = dice.pick(Marks.days)
    guard let date = CalendarDate(year: year, month: month, day: day) else { preconditionFailure("no such day") }
    return dice.chance(20) ? (dice.chance(50) ? date.next : date.previous) : date
  }

  mutating func period() -> Period {
    let (first, second) = (day(), day())
    return switch dice.below(5) {
    case 0, 1: Period(from: first)
    case 2: Period(until: first)
    case 3: Period(from: min(first, second), until: max(first, second))
    default: Period()
    }
  }

  /// Blocks within blocks, or a single test.
  mutating func condition(depth: Int) -> Condition {
    guard depth > 0, dice.chance(depth == 3 ? 85 : 30) else { return test() }
    let count = dice.number(1...4)
    return .block(block(of: count), (0..<count).map { _ in condition(depth: depth - 1) })
  }

  mutating func block(of count: Int) -> Condition.Block {
    dice.pick([.all, .all, .any, .any, .none, .atLeast(dice.number(1...count))])
  }

  /// A test of something known.
  mutating func test() -> Condition {
    let reference = dice.pick(dice.chance(50) ? Array(known.suffix(8)) : known)
    if book.isCondition(reference), dice.chance(25) { return .test(reference, .metOrUnstated) }
    if book.kind(of: reference) == .yesNo, dice.chance(60) { return .bare(reference) }
    return .test(reference, test(of: reference))
  }

  mutating func test(of reference: Reference, onlyLiterals: Bool = false) -> Test {
    switch book.kind(of: reference) {
    case .yesNo: return .truth(dice.chance(60))
    case .choice(let choice):
      let count = book.choices[choice].members.count
      let members = dice.shuffled(Array(0..<count)).prefix(dice.number(1...max(1, count - 1)))
      return .oneOf(members.map { .literal(.member($0)) }, isNegated: dice.chance(30))
    case let kind:
      if dice.chance(20) {
        let operands = (0..<dice.number(1...3)).map { _ in operand(of: kind, onlyLiterals) }
        return .oneOf(operands, isNegated: dice.chance(30))
      }
      return range(of: kind, onlyLiterals)
    }
  }

  private mutating func range(of kind: Kind, _ onlyLiterals: Bool) -> Test {
    let bound = Test.Bound(operand: operand(of: kind, onlyLiterals), isInclusive: dice.chance(50))
    switch dice.below(3) {
    case 0: return .range(lower: bound, upper: nil)
    case 1: return .range(lower: nil, upper: bound)
    default:
      let other = Test.Bound(operand: operand(of: kind, onlyLiterals), isInclusive: dice.chance(50))
      guard case .literal(let one) = bound.operand, case .literal(let two) = other.operand else {
        return .range(lower: bound, upper: other)
      }
      if one == two { return .range(lower: bound, upper: nil) }
      return Datum(one).isAbove(Datum(two)) ? .range(lower: other, upper: bound) : .range(lower: bound, upper: other)
    }
  }

  /// Written out, or the name of a value of the same dimension.
  private mutating func operand(of kind: Kind, _ onlyLiterals: Bool) -> Operand {
    if !onlyLiterals, dice.chance(20), let reference = dice.pickAny(values(comparableWith: kind)) {
      return .reference(reference)
    }
    if kind == .date, !onlyLiterals, dice.chance(25) { return .calculated(laterDay()) }
    return .literal(literal(of: kind))
  }

  func values(comparableWith kind: Kind) -> [Reference] {
    known.filter { reference in
      let own = book.kind(of: reference)
      return !book.isCondition(reference) && (own == kind || (kind.dimension != nil && own.dimension == kind.dimension))
    }
  }

  /// The values of a fact cut into tests of which exactly one passes.
  mutating func partition(of reference: Reference) -> [Test] {
    switch book.kind(of: reference) {
    case .yesNo: return dice.shuffled([.truth(true), .truth(false)])
    case .choice(let choice): return partition(members: book.choices[choice].members.count)
    case let kind:
      return partition(of: kind, isWhole: kind == .date || (isGiven(reference) && kind.isWhole))
    }
  }

  func isGiven(_ reference: Reference) -> Bool {
    if case .fact(let fact) = reference { book.facts[fact].body.isGiven } else { false }
  }

  private mutating func partition(members count: Int) -> [Test] {
    var groups: [[Int]] = Array(repeating: [], count: dice.number(2...max(2, min(count, 4))))
    for (index, member) in dice.shuffled(Array(0..<count)).enumerated() {
      groups[index < groups.count ? index : dice.below(groups.count)].append(member)
    }
    groups.removeAll { $0.isEmpty }
    var tests = groups.map { Test.oneOf($0.map { .literal(.member($0)) }, isNegated: false) }
    if groups.count > 1, dice.chance(30) {
      tests[tests.count - 1] = .oneOf(groups.dropLast().joined().map { .literal(.member($0)) }, isNegated: true)
    }
    return tests
  }

  private mutating func partition(of kind: Kind, isWhole: Bool) -> [Test] {
    var marks: [Literal] = []
    for _ in 0..<dice.number(1...3) {
      let mark = literal(of: kind)
      if !marks.contains(mark) { marks.append(mark) }
    }
    marks.sort { Datum($1).isAbove(Datum($0)) }
    var tests: [Test] = []
    var lower: Test.Bound?
    for mark in marks {
      let isInclusive = dice.chance(50)
      tests.append(.range(lower: lower, upper: Test.Bound(operand: .literal(mark), isInclusive: isInclusive)))
      lower = Test.Bound(operand: .literal(mark), isInclusive: !isInclusive)
      // 300人以下 and 301人以上 leave nothing between them.
      let next: Literal = mark.next
      if isInclusive, isWhole, dice.chance(40), !marks.contains(next) {
        lower = Test.Bound(operand: .literal(next), isInclusive: true)
      }
    }
    tests.append(.range(lower: lower, upper: nil))
    return tests
  }
}

extension Literal {
  /// The next day or whole number; only for values that have one.
  var next: Literal {
    switch self {
    case .date(let date): .date(date.next)
    case .number(let number): .number(Number(number.numerator + number.denominator, over: number.denominator))
    case .member, .truth: self
    }
  }
}
