/// Changes of conditions, tests and calculations.
extension Condition {
  mutating func change(_ choices: inout Choices, _ book: Book) {
    switch self {
    case .constant(let truth): self = .constant(!truth)
    case .bare(let reference): self = .bare(book.exchanged(reference, &choices))
    case .test(let reference, var test):
      if choices.below(5) == 0 {
        self = .test(book.exchanged(reference, &choices), test)
      } else {
        test.change(&choices, book.kind(of: reference), book)
        self = .test(reference, test)
      }
    case .block(let kind, var lines):
      switch choices.below(5) {
      case 0:
        let least = Block.atLeast(choices.below(lines.count + 2))
        self = .block(choices.pick([.all, .any, .none, least]) ?? kind, lines)
      case 1 where lines.count > 1:
        lines.rearrange(&choices)
        self = .block(kind, lines)
      default:
        if let place = choices.pick(lines.indices) { lines[place].change(&choices, book) }
        self = .block(kind, lines)
      }
    }
  }
}

extension Test {
  mutating func change(_ choices: inout Choices, _ kind: Kind, _ book: Book) {
    switch self {
    case .truth(let truth): self = .truth(!truth)
    case .metOrUnstated: self = .truth(true)
    case .oneOf(var operands, let isNegated):
      switch choices.below(4) {
      case 0: self = .oneOf(operands, isNegated: !isNegated)
      case 1 where operands.count > 1:
        operands.rearrange(&choices)
        self = .oneOf(operands, isNegated: isNegated)
      default:
        if let place = choices.pick(operands.indices) { operands[place].change(&choices, kind, book) }
        self = .oneOf(operands, isNegated: isNegated)
      }
    case .range(var lower, var upper):
      switch choices.below(6) {
      case 0: lower?.isInclusive.toggle()
      case 1: upper?.isInclusive.toggle()
      case 2: lower?.operand.change(&choices, kind, book)
      case 3: upper?.operand.change(&choices, kind, book)
      case 4: (lower, upper) = (upper, lower)
      default: if lower != nil, upper != nil { lower = nil }
      }
      self = .range(lower: lower, upper: upper)
    }
  }
}

extension Operand {
  mutating func change(_ choices: inout Choices, _ kind: Kind, _ book: Book) {
    switch self {
    case .literal(let literal): self = .literal(book.changed(literal, of: kind, &choices))
    case .reference(let reference): self = .reference(book.exchanged(reference, &choices))
    case .calculated(var expression):
      expression.change(&choices, kind, book)
      self = .calculated(expression)
    }
  }
}

extension Expression {
  /// Those that take numbers of one kind; 後 says by what it is given whether it counts months or days.
  private static let exchangeable: [Function] = [.roundDown, .roundUp, .roundHalf, .maximum, .minimum]

  mutating func change(_ choices: inout Choices, _ kind: Kind, _ book: Book) {
    switch self {
    case .literal(let literal, let own): self = .literal(book.changed(literal, of: own, &choices), own)
    case .reference(let reference): self = .reference(book.exchanged(reference, &choices))
    case .unstated: break
    case .negated(var inner):
      inner.change(&choices, kind, book)
      self = .negated(inner)
    case .binary(let sign, var left, var right):
      switch choices.below(4) {
      case 0: self = .binary(sign, right, left)
      case 1: self = .binary(choices.pick(Operator.allCases) ?? sign, left, right)
      case 2:
        left.change(&choices, kind, book)
        self = .binary(sign, left, right)
      default:
        right.change(&choices, kind, book)
        self = .binary(sign, left, right)
      }
    case .call(let function, var left, var right):
      switch choices.below(3) {
      case 0 where Expression.exchangeable.contains(function):
        self = .call(choices.pick(Expression.exchangeable) ?? function, left, right)
      case 1:
        left.change(&choices, kind, book)
        self = .call(function, left, right)
      default:
        right.change(&choices, kind, book)
        self = .call(function, left, right)
      }
    }
  }
}
