/// Calculations, and values and conditions with exceptions.
extension BookMaker {
  mutating func expression(of kind: Kind) -> Expression {
    if dice.chance(4) { return .unstated }
    guard let dimension = kind.dimension else {
      let same = known.filter { !book.isCondition($0) && book.kind(of: $0) == kind }
      if kind == .date, dice.chance(40) { return laterDay() }
      if let reference = dice.pickAny(same), dice.chance(60) { return .reference(reference) }
      return .literal(literal(of: kind), kind)
    }
    if dice.chance(10) { return .literal(literal(of: kind), kind) }
    let made = expression(of: dimension, depth: 3)
    // A literal that is all of the value has the notation of its type.
    if case .literal = made { return .literal(literal(of: kind), kind) }
    return made
  }

  private mutating func expression(of dimension: Kind.Dimension, depth: Int) -> Expression {
    guard depth > 0, dice.chance(80) else { return leaf(of: dimension) }
    if dimension == .months, dice.chance(25) { return .call(.monthsBetween, someDay(), someDay()) }
    func part(_ maker: inout BookMaker) -> Expression { maker.expression(of: dimension, depth: depth - 1) }
    func pure(_ maker: inout BookMaker) -> Expression {
      if maker.dice.chance(15) { return .literal(.number(maker.number(of: .number)), .number) }
      return maker.expression(of: .pure, depth: depth - 1)
    }
    switch dice.below(dimension == .pure ? 9 : 10) {
    case 0: return .binary(.plus, part(&self), part(&self))
    case 1: return .binary(.minus, part(&self), part(&self))
    case 2: return .binary(.times, part(&self), pure(&self))
    case 3: return .binary(.divided, part(&self), pure(&self))
    case 4, 5:
      let function = dice.pick([Expression.Function.roundDown, .roundUp, .roundHalf])
      return .call(function, part(&self), step(of: dimension))
    case 6: return .call(dice.pick([.maximum, .minimum]), part(&self), part(&self))
    case 7: return dice.chance(40) ? .negated(part(&self)) : leaf(of: dimension)
    case 8 where dimension == .pure:
      let other = dice.pick([Kind.Dimension.money, .people, .months, .days, .pure])
      return .binary(
        .divided, expression(of: other, depth: depth - 1), expression(of: other, depth: depth - 1))
    default:
      // 円 × か月 ÷ か月
      let other = dice.pick([Kind.Dimension.months, .days])
      let product = Expression.binary(.times, part(&self), expression(of: other, depth: 0))
      return .binary(.divided, product, expression(of: other, depth: 0))
    }
  }

  /// A day so many months or days after another.
  mutating func laterDay() -> Expression {
    let inMonths = dice.chance(75)
    let period =
      dice.chance(70) ? leaf(of: inMonths ? .months : .days) : expression(of: inMonths ? .months : .days, depth: 1)
    return .call(inMonths ? .monthsLater : .daysLater, someDay(), period)
  }

  private mutating func someDay() -> Expression {
    let days = known.filter { !book.isCondition($0) && book.kind(of: $0) == .date }
    if let reference = dice.pickAny(days), dice.chance(70) { return .reference(reference) }
    return dice.chance(10) ? laterDay() : .literal(literal(of: .date), .date)
  }

  private mutating func leaf(of dimension: Kind.Dimension) -> Expression {
    let same = known.filter { !book.isCondition($0) && book.kind(of: $0).dimension == dimension }
    if let reference = dice.pickAny(same), dice.chance(75) { return .reference(reference) }
    // A bare number beside a percentage lacks its unit, so only factors and divisors are bare.
    let kind = dice.pick(Kind.kinds(of: dimension).filter { $0 != .number })
    return .literal(.number(number(of: kind)), kind)
  }

  private mutating func step(of dimension: Kind.Dimension) -> Expression {
    let kind = dice.pick(Kind.kinds(of: dimension))
    let step = dice.pick(Marks.numbers(kind).filter { $0.numerator > 0 })
    return .literal(.number(step), kind)
  }

  /// A value of the kind, or a condition, with exceptions that exclude each other, have an order, or say the same.
  mutating func principle(of kind: Kind?) -> Principle {
    var result = Principle(standard: outcome(of: kind), exceptions: [])
    let count = dice.number(1...3)
    switch dice.below(4) {
    case 0:
      for index in 0..<count { addException(guarding: condition(depth: 2), priority: index + 1, kind, to: &result) }
      result.exceptions = dice.shuffled(result.exceptions)
    case 1:
      let same = outcome(of: kind)
      for _ in 0..<count {
        addException(guarding: condition(depth: 2), priority: nil, kind, to: &result)
        result.exceptions[result.exceptions.count - 1].outcome = same
      }
    default:
      // In a block a line without a value leaves, and would exclude nothing.
      let isBlock = dice.chance(50)
      let subject = dice.pick(isBlock ? known.filter { isGiven($0) } : known)
      for part in dice.shuffled(partition(of: subject)).prefix(count) {
        var guarding = Condition.test(subject, part)
        if isBlock { guarding = .block(.all, dice.shuffled([guarding, condition(depth: 1)])) }
        addException(guarding: guarding, priority: nil, kind, to: &result)
      }
    }
    return result
  }

  private mutating func addException(
    guarding: Condition, priority: Int?, _ kind: Kind?, to principle: inout Principle
  ) {
    var exception = Principle.Exception(
      name: names.exception(), priority: priority, guarding: guarding, outcome: outcome(of: kind))
    if book.basisDate != nil, dice.chance(15) { exception.period = period() }
    principle.exceptions.append(exception)
  }

  private mutating func outcome(of kind: Kind?) -> Principle.Outcome {
    if let kind { return .value(expression(of: kind)) }
    return .condition(dice.chance(30) ? .constant(dice.chance(50)) : test())
  }
}
