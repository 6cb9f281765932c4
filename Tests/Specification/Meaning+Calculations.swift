import RulesDSL

/// Calculations: exact, and rounded only where the rule says so.
extension Meaning {
  func value(of expression: Expression) -> Knowledge {
    switch expression.kind {
    case .literal(let value): return .value(Known(value))
    case .reference(let reference): return value(of: reference)
    case .unstated: return .undefined(.unstated, at: expression.node)
    case .negated(let inner):
      let operand = value(of: inner)
      return combined([operand], expression, { .number($0[0].negated) }, operand.estimate?.negated)
    case .binary(let op, let left, let right):
      return value(of: op, value(of: left), value(of: right), expression, divisor: right.node)
    case .call(let function, let arguments):
      return value(of: function, value(of: arguments[0]), value(of: arguments[1]), expression)
    }
  }

  private enum Calculated {
    case number(Fraction?)
    case day(Day)
    case undefined(Knowledge.Undefined.Reason)
  }

  private func value(
    of op: Expression.Operator, _ left: Knowledge, _ right: Knowledge, _ expression: Expression, divisor: NodeID
  ) -> Knowledge {
    // By zero nothing can be divided, unless there may be nothing to divide.
    if op == .divided, let divided = right.known?.number, divided.isZero, !left.mayBeNone {
      return .undefined(.zeroDivisor, at: expression.node)
    }
    var estimate: Estimate?
    if left.open != nil || right.open != nil, let one = left.estimate, let two = right.estimate {
      estimate =
        switch op {
        case .plus: one.added(to: two)
        case .minus: one.added(to: two.negated ?? two)
        case .times: one.multiplied(by: two)
        case .divided: one.divided(by: two)
        }
    }
    return combined(
      [left, right], expression,
      { numbers in
        switch op {
        case .plus: .number(numbers[0].added(to: numbers[1]))
        case .minus: .number(numbers[0].added(to: numbers[1].negated))
        case .times: .number(numbers[0].multiplied(by: numbers[1]))
        case .divided: .number(numbers[0].divided(by: numbers[1]))
        }
      }, estimate)
  }

  private func value(
    of function: Expression.Function, _ first: Knowledge, _ second: Knowledge, _ expression: Expression
  ) -> Knowledge {
    func rounded(_ rounding: Rounding) -> Knowledge {
      let unit = second.known?.number
      return combined(
        [first, second], expression, { .number($0[0].rounded(rounding, to: $0[1])) },
        unit.flatMap { first.estimate?.rounded(rounding, to: $0) })
    }
    switch function {
    case .roundDown: return rounded(.down)
    case .roundUp: return rounded(.up)
    case .roundHalf: return rounded(.half)
    case .maximum:
      return combined(
        [first, second], expression, { .number($0[0] < $0[1] ? $0[1] : $0[0]) },
        first.estimate.flatMap { one in second.estimate.flatMap { one.maximum($0) } })
    case .minimum:
      return combined(
        [first, second], expression, { .number($0[1] < $0[0] ? $0[1] : $0[0]) },
        first.estimate.flatMap { one in second.estimate.flatMap { one.minimum($0) } })
    case .monthsBetween, .daysBetween, .monthsLater, .daysLater:
      return combined([first, second], expression) { Meaning.counted(function, $0[0], $0[1]) }
    }
  }

  /// 経過月数, 経過日数 and 後.
  private static func counted(_ function: Expression.Function, _ first: Known, _ second: Known) -> Calculated {
    guard case .day(let day) = first else { return .undefined(.beyondCalendar) }
    switch second {
    case .day(let other):
      let count = function == .daysBetween ? day.days(until: other) : day.months(until: other)
      return count.map { .number(Fraction(whole: $0)) } ?? .undefined(.daysReversed)
    case .number(let period):
      guard period.isWhole else { return .undefined(.partOfPeriod) }
      guard let size = period.rounded(.down).top.integer, size < 1 << 40 else { return .undefined(.beyondCalendar) }
      let count = period.isNegative ? -Int(size) : Int(size)
      let later = function == .daysLater ? day.later(days: count) : day.later(months: count)
      return later.map { .day($0) } ?? .undefined(.beyondCalendar)
    case .member, .truth: return .undefined(.beyondCalendar)
    }
  }

  private func combined(
    _ operands: [Knowledge], _ expression: Expression, _ calculate: ([Fraction]) -> Calculated,
    _ estimate: @autoclosure () -> Estimate?
  ) -> Knowledge {
    combined(operands, expression, estimate()) { calculate($0.compactMap(\.number)) }
  }

  /// None where an operand is none, open where one is open, otherwise calculated.
  private func combined(
    _ operands: [Knowledge], _ expression: Expression, _ estimate: @autoclosure () -> Estimate? = nil,
    _ calculate: ([Known]) -> Calculated
  ) -> Knowledge {
    let doubts = operands.map(\.doubts).together
    let absences = operands.compactMap(\.absence)
    if let absence = absences.first {
      if absences.contains(.noRow) { return .none(.noRow) }
      // Which way it is none isn't known while another operand may turn out to be none.
      let isOpen = operands.contains { $0.open?.mayBeNone ?? false }
      return isOpen ? .open(Knowledge.Open(mayBeNone: true, doubts)) : .none(absence)
    }
    let values = operands.compactMap(\.known)
    guard values.count == operands.count else {
      let undefined = operands.compactMap { $0.open?.undefined }.first
      return .open(
        Knowledge.Open(
          mayBeNone: operands.contains { $0.mayBeNone }, mayHaveNoRow: operands.contains { $0.mayHaveNoRow },
          undefined: undefined, estimate: estimate(), doubts))
    }
    switch calculate(values) {
    case .number(let number?): return .value(.number(number))
    case .number(nil): return .undefined(.tooLarge, at: expression.node)
    case .day(let day): return .value(.day(day))
    case .undefined(let reason): return .undefined(reason, at: expression.node)
    }
  }
}
