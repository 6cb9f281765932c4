import RulesDSL

/// Calculations: exact, rounded only where the rule says so. None where an operand is none, open where one is open.
extension PlanRun {
  func undefined(_ reason: Undefined.Reason, _ node: Int) -> Finding {
    .open(
      Finding.Open(
        doubts: reason == .unstated ? .silent : .waits, undefined: Undefined(place: place, node: node, reason: reason)))
  }

  /// An open finding with its range, where it has one.
  mutating func ranging(_ open: Finding.Open, _ range: NumberRange?) -> Finding {
    guard let range, !open.doubts.contains(.silent) else { return .open(open) }
    var open = open
    open.range = Int32(observations.ranges.count)
    observations.ranges.append(range)
    return .open(open)
  }

  mutating func binary(_ op: Expression.Operator, _ left: Int32, _ right: Int32, _ node: Int) -> Finding {
    let (first, second) = (observations.expressions[Int(left)], observations.expressions[Int(right)])
    switch op {
    case .plus: return combine(first, second, node, { $0.plus($1) }) { $0.plus($1) }
    case .minus: return combine(first, second, node, { $0.minus($1) }) { $0.plus($1.negated) }
    case .times: return combine(first, second, node, { $0.times($1) }) { $0.times($1) }
    case .divided:
      if let divisor = second.number, divisor.isZero, !first.canBeAbsent {
        return undefined(.zeroDivisor(Int(right)), node)
      }
      return combine(
        first, second, node, { $0.divided(by: $1) }, { $0.divided(by: $1) }, isQuotient: second.isOpen)
    }
  }

  mutating func call(_ function: Expression.Function, _ first: Int32, _ second: Int32, _ node: Int) -> Finding {
    let (first, second) = (observations.expressions[Int(first)], observations.expressions[Int(second)])
    switch function {
    case .roundDown: return round(.down, first, second, node)
    case .roundUp: return round(.up, first, second, node)
    case .roundHalf: return round(.half, first, second, node)
    case .maximum: return combine(first, second, node, { max($0, $1) }) { $0.maximum($1) }
    case .minimum: return combine(first, second, node, { min($0, $1) }) { $0.minimum($1) }
    case .monthsBetween, .daysBetween, .monthsLater, .daysLater:
      guard case .value(let one) = first, case .value(let two) = second else {
        return ofOpenDays(function, first, second)
      }
      switch function.ofDays(one, two) {
      case .value(let value): return .value(value)
      case .undefined(let reason): return undefined(reason, node)
      }
    }
  }

  /// Of days that aren't known. Where nothing is missing but what varies, the count or the day lies between those of the
  /// ends: both grow with the second operand, a count falls with the first.
  private mutating func ofOpenDays(_ function: Expression.Function, _ first: Finding, _ second: Finding) -> Finding {
    guard case .open(var open) = lacking(first, second), open.doubts.canVary else { return lacking(first, second) }
    if isAnything(first) || isAnything(second) || [first, second].contains(where: { $0.isOpen && !$0.doubts.canVary }) {
      open.doubts.subtract(.varies)
      return .open(open)
    }
    let isCount = function == .monthsBetween || function == .daysBetween
    guard open.doubts == .varies, !open.mayBeAbsent, let one = range(of: first)?.interval,
      let two = range(of: second)?.interval, let early = one.lower?.value.day, let late = one.upper?.value.day,
      let least = two.lower?.value, let most = two.upper?.value,
      case .value(let low) = function.ofDays(isCount ? late : early, isCount ? least.day : .number(least)),
      case .value(let high) = function.ofDays(isCount ? early : late, isCount ? most.day : .number(most)),
      let lowest = low.orderKey, let highest = high.orderKey
    else { return .open(open) }
    return ranging(open, NumberRange(from: lowest, to: highest, step: .one))
  }

  private mutating func round(_ rounding: Rational.Rounding, _ number: Finding, _ step: Finding, _ node: Int) -> Finding
  {
    combine(number, step, node, { $0.rounded(rounding, to: $1) }) { range, _ in
      step.number.flatMap { range.rounded(rounding, to: $0) }
    }
  }

  mutating func combine(
    _ first: Finding, _ second: Finding, _ node: Int, _ calculate: (Rational, Rational) -> Rational?,
    _ range: (NumberRange, NumberRange) -> NumberRange?, isQuotient: Bool = false
  ) -> Finding {
    if let one = first.number, let two = second.number {
      return calculate(one, two).map { .value(.number($0)) } ?? undefined(.tooLarge, node)
    }
    let lacking = lacking(first, second)
    guard case .open(var open) = lacking else { return lacking }
    let operands = (self.range(of: first), self.range(of: second))
    if let one = operands.0, let two = operands.1, let range = range(one, two) { return ranging(open, range) }
    // With what may be anything it may be anything, whatever varies; so may what is divided by what may be zero.
    let isDivided = operands.1?.throughout?.interval.contains(.zero) ?? false
    if isAnything(first) || isAnything(second) || (isDivided && isQuotient) { open.doubts.subtract(.varies) }
    return .open(open)
  }

  private func isAnything(_ finding: Finding) -> Bool {
    guard let open = finding.open else { return false }
    return open.range == nil && !open.doubts.canVary && !open.mayBeAbsent
  }

  /// What becomes of a calculation of which an operand isn't known, or is none.
  private func lacking(_ first: Finding, _ second: Finding) -> Finding {
    let doubts = first.doubts.union(second.doubts)
    if first.isAbsent || second.isAbsent {
      if first == .absent(.noRow) || second == .absent(.noRow) { return .absent(.noRow) }
      // Which way it is none isn't known while another operand may turn out to be none.
      let isAbsenceOpen = (first.isOpen && first.canBeAbsent) || (second.isOpen && second.canBeAbsent)
      if isAbsenceOpen { return .open(Finding.Open(mayBeAbsent: true, doubts: doubts)) }
      return first.isAbsent ? first : second
    }
    return .open(
      Finding.Open(
        mayBeAbsent: first.canBeAbsent || second.canBeAbsent, mayLackRow: first.canLackRow || second.canLackRow,
        doubts: doubts, undefined: first.undefined ?? second.undefined))
  }
}

extension Rational {
  /// The day of this number.
  fileprivate var day: Value { .date(CalendarDate(dayNumber: Int32(clamping: numerator))) }
}
