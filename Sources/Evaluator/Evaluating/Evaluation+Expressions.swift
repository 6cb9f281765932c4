import RulesDSL

/// Calculations: exact, rounded only where the rule says so.
extension Evaluation {
  mutating func evaluate(_ expression: Expression) -> Finding {
    let result = result(of: expression)
    observations.expressions[expression.node] = result
    return result
  }

  private mutating func result(of expression: Expression) -> Finding {
    switch expression.kind {
    case .literal(let value): return .value(value)
    case .reference(let reference): return finding(of: reference)
    case .unstated: return undefined(.unstated, at: expression)
    case .negated(let inner):
      let operand = evaluate(inner)
      return combine([operand], at: expression) { $0[0].negated }
    case .binary(let op, let left, let right):
      let operands = [evaluate(left), evaluate(right)]
      if op == .divided, let divisor = operands[1].number, divisor.isZero, !operands[0].canBeAbsent {
        return undefined(.zeroDivisor(right.node), at: expression)
      }
      return combine(operands, at: expression) { numbers in
        switch op {
        case .plus: numbers[0].plus(numbers[1])
        case .minus: numbers[0].minus(numbers[1])
        case .times: numbers[0].times(numbers[1])
        case .divided: numbers[0].divided(by: numbers[1])
        }
      }
    case .call(let function, let arguments):
      let operands = arguments.map { evaluate($0) }
      if function.isOfDays { return combine(operands, at: expression) { function.ofDays($0[0], $0[1]) } }
      return combine(operands, at: expression) { numbers in
        switch function {
        case .roundDown: numbers[0].rounded(.down, to: numbers[1])
        case .roundUp: numbers[0].rounded(.up, to: numbers[1])
        case .roundHalf: numbers[0].rounded(.half, to: numbers[1])
        case .maximum: max(numbers[0], numbers[1])
        case .minimum: min(numbers[0], numbers[1])
        case .monthsBetween, .monthsLater, .daysLater: nil
        }
      }
    }
  }

  private func undefined(_ reason: Undefined.Reason, at expression: Expression) -> Finding {
    .open(mayBeAbsent: false, Undefined(place: place, node: expression.node, reason: reason))
  }

  private func combine(
    _ operands: [Finding], at expression: Expression, _ calculate: ([Rational]) -> Rational?
  ) -> Finding {
    combine(operands, at: expression) { (values: [Value]) in
      calculate(values.compactMap(\.number)).map { .value(.number($0)) } ?? .undefined(.tooLarge)
    }
  }

  /// None where an operand is none, open where one is open, otherwise calculated.
  private func combine(
    _ operands: [Finding], at expression: Expression, _ calculate: ([Value]) -> Calculated
  ) -> Finding {
    if let absent = operands.first(where: \.isAbsent) {
      if operands.contains(.absent(.noRow)) { return .absent(.noRow) }
      // Which way it is none isn't known while another operand may turn out to be none.
      return operands.contains(where: \.isAbsenceOpen) ? .open(mayBeAbsent: true, nil) : absent
    }
    let values = operands.compactMap(\.value)
    guard values.count == operands.count else {
      return .open(
        mayBeAbsent: operands.contains { $0.canBeAbsent }, operands.compactMap(\.undefined).first)
    }
    switch calculate(values) {
    case .value(let value): return .value(value)
    case .undefined(let reason): return undefined(reason, at: expression)
    }
  }
}

extension Value {
  fileprivate var number: Rational? { if case .number(let number) = self { number } else { nil } }
}
