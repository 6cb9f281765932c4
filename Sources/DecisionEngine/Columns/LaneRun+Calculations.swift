import RulesDSL

extension LaneRun {
  /// Up to here a sum of two stays within 64 bits.
  private static let limit: UInt64 = 1 << 62

  private func areShared(_ first: Place, _ second: Place) -> Bool {
    isKnown(first) && isKnown(second) && note(first).pointee.sharedBottom > 0 && note(second).pointee.sharedBottom > 0
  }

  func negative(_ operand: Place, _ place: Place) {
    let (own, result) = (tops(operand), tops(place))
    for lane in 0..<count { result[lane] = 0 &- own[lane] }
    states(place).update(from: states(operand), count: count)
    bottoms(place).update(from: bottoms(operand), count: count)
    note(place).pointee = note(operand).pointee
    guard !isKnown(operand) else { return }
    for lane in 0..<count {
      guard LaneState.isRanged(states(operand)[lane]) else { continue }
      setRange(place, lane, range(operand, lane)?.negated)
    }
  }

  func binary(_ op: Expression.Operator, _ left: Place, _ right: Place, _ place: Place) {
    if areShared(left, right), shared(op, left, right, place) { return }
    switch op {
    case .plus: calculate(left, right, place, { $0.plus($1) }) { LaneRun.sum($0, $1, $2, $3) }
    case .minus:
      calculate(left, right, place, { $0.plus($1.negated) }) {
        LaneRun.sum($0, $1, 0 &- $2, $3)
      }
    case .times: calculate(left, right, place, { $0.times($1) }) { LaneRun.product($0, $1, $2, $3) }
    case .divided: divide(left, right, place)
    }
  }

  /// What is known in every lane over one denominator, in plain loops; false where a result might leave 64 bits.
  private func shared(_ op: Expression.Operator, _ left: Place, _ right: Place, _ place: Place) -> Bool {
    let (one, two, result) = (tops(left), tops(right), tops(place))
    let (bottom, other) = (note(left).pointee.sharedBottom, note(right).pointee.sharedBottom)
    let (most, otherMost) = (note(left).pointee.most, note(right).pointee.most)
    switch op {
    case .plus, .minus:
      var (common, factor, otherFactor): (Int64, Int64, Int64) = (bottom, 1, 1)
      if bottom != other {
        let divisor = Int64(LaneRun.commonDivisor(UInt64(bottom), UInt64(other)))
        let (product, overflow) = (bottom / divisor).multipliedReportingOverflow(by: other)
        guard !overflow else { return false }
        (common, factor, otherFactor) = (product, product / bottom, product / other)
      }
      guard let most = LaneRun.fit(most, UInt64(factor)), let otherMost = LaneRun.fit(otherMost, UInt64(otherFactor))
      else { return false }
      if op == .minus { otherFactor = 0 &- otherFactor }
      for lane in 0..<count { result[lane] = one[lane] &* factor &+ two[lane] &* otherFactor }
      finish(place, common, most + otherMost)
    case .times:
      guard let most = LaneRun.fit(most, otherMost), let common = LaneRun.fit(UInt64(bottom), UInt64(other)) else {
        return false
      }
      for lane in 0..<count { result[lane] = one[lane] &* two[lane] }
      finish(place, Int64(common), most)
    case .divided:
      guard bottom == 1, other == 1 else { return false }
      divideWhole(left, right, place)
    }
    return true
  }

  private func finish(_ place: Place, _ bottom: Int64, _ most: UInt64) {
    states(place).update(repeating: LaneState.known, count: count)
    bottoms(place).update(repeating: bottom, count: count)
    note(place, areKnown: true, sharedBottom: bottom, most: most, mostBottom: UInt64(bottom))
  }

  /// A product that leaves room for a sum of two.
  private static func fit(_ one: UInt64, _ two: UInt64) -> UInt64? {
    let (product, overflow) = one.multipliedReportingOverflow(by: two)
    return overflow || product >= limit ? nil : product
  }

  static func commonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var (a, b) = (first, second)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  private func divideWhole(_ left: Place, _ right: Place, _ place: Place) {
    let (one, two) = (tops(left), tops(right))
    let (states, tops, bottoms) = (states(place), tops(place), bottoms(place))
    var oneIsZero = false
    for lane in 0..<count {
      let divisor = two[lane]
      oneIsZero = oneIsZero || divisor == 0
      tops[lane] = divisor < 0 ? 0 &- one[lane] : one[lane]
      bottoms[lane] = divisor < 0 ? 0 &- divisor : divisor
      states[lane] = divisor == 0 ? LaneState.missing : LaneState.known
    }
    note(
      place, areKnown: !oneIsZero, sharedBottom: 0, most: note(left).pointee.most,
      mostBottom: max(note(right).pointee.most, 1))
    guard oneIsZero else { return }
    for lane in 0..<count where two[lane] == 0 { (tops[lane], bottoms[lane]) = (0, 1) }
  }

  private func divide(_ left: Place, _ right: Place, _ place: Place) {
    let (states, others) = (states(left), self.states(right))
    let divisors = tops(right)
    calculate(left, right, place, { $0.divided(by: $1) }) { top, bottom, other, otherBottom in
      guard other != 0 else { return (0, 1) }
      return other < 0
        ? LaneRun.product(top, bottom, 0 &- otherBottom, 0 &- other) : LaneRun.product(top, bottom, otherBottom, other)
    }
    // What is divided by zero has no value, whatever else becomes known.
    let result = self.states(place)
    for lane in 0..<count
    where others[lane] == LaneState.known && divisors[lane] == 0 && !LaneState.canBeAbsent(states[lane]) {
      result[lane] = LaneState.missing
      note(place).pointee.isKnown = false
    }
  }

  func call(_ function: Expression.Function, _ first: Place, _ second: Place, _ place: Place) {
    switch function {
    case .maximum:
      calculate(first, second, place, { $0.maximum($1) }) {
        LaneRun.order($0, $1, $2, $3) >= 0 ? ($0, $1) : ($2, $3)
      }
    case .minimum:
      calculate(first, second, place, { $0.minimum($1) }) {
        LaneRun.order($0, $1, $2, $3) <= 0 ? ($0, $1) : ($2, $3)
      }
    case .roundDown: round(.down, first, second, place)
    case .roundUp: round(.up, first, second, place)
    case .roundHalf: round(.half, first, second, place)
    case .monthsBetween, .daysBetween, .monthsLater, .daysLater: days(function, first, second, place)
    }
  }

  private func round(_ rounding: Rational.Rounding, _ number: Place, _ step: Place, _ place: Place) {
    calculate(number, step, place, { range, step in step.known.flatMap { range.rounded(rounding, to: $0) } }) {
      LaneRun.rounded(rounding, $0, $1, $2, $3)
    }
  }

  /// Lane by lane: none where an operand is none, open where one is open, and left to the exact path where the result
  /// takes more than 64 bits.
  @inline(__always)
  private func calculate(
    _ first: Place, _ second: Place, _ place: Place, _ range: (NumberRange, NumberRange) -> NumberRange?,
    _ result: (Int64, Int64, Int64, Int64) -> (top: Int64, bottom: Int64)?
  ) {
    let (states, others) = (states(first), self.states(second))
    let (one, two) = (tops(first), self.tops(second))
    let (bottoms, otherBottoms) = (bottoms(first), self.bottoms(second))
    let (own, tops, ownBottoms) = (self.states(place), self.tops(place), self.bottoms(place))
    var areKnown = true
    var shared: Int64?
    var (most, mostBottom): (UInt64, UInt64) = (0, 1)
    for lane in 0..<count {
      (tops[lane], ownBottoms[lane]) = (0, 1)
      guard states[lane] | others[lane] == LaneState.known else {
        own[lane] = LaneState.lacking(states[lane], others[lane])
        if LaneState.isOpen(own[lane]), let one = self.range(first, lane), let two = self.range(second, lane) {
          setRange(place, lane, range(one, two))
        }
        areKnown = false
        continue
      }
      own[lane] = LaneState.known
      guard let (top, bottom) = result(one[lane], bottoms[lane], two[lane], otherBottoms[lane]) else {
        hasLeft[lane] = true
        continue
      }
      (tops[lane], ownBottoms[lane]) = (top, bottom)
      shared = shared ?? bottom == bottom ? bottom : 0
      (most, mostBottom) = (max(most, top.magnitude), max(mostBottom, UInt64(bottom)))
    }
    note(place, areKnown: areKnown, sharedBottom: shared ?? 1, most: most, mostBottom: mostBottom)
  }

  private static func fraction(
    _ top: (partialValue: Int64, overflow: Bool), _ bottom: (partialValue: Int64, overflow: Bool)
  )
    -> (top: Int64, bottom: Int64)?
  {
    top.overflow || bottom.overflow || top.partialValue == .min || bottom.partialValue <= 0
      ? nil : (top.partialValue, bottom.partialValue)
  }

  private static func sum(_ top: Int64, _ bottom: Int64, _ other: Int64, _ otherBottom: Int64) -> (
    top: Int64, bottom: Int64
  )? {
    if bottom == otherBottom { return fraction(top.addingReportingOverflow(other), (bottom, false)) }
    let (one, two) = (top.multipliedReportingOverflow(by: otherBottom), other.multipliedReportingOverflow(by: bottom))
    if one.overflow || two.overflow { return nil }
    return fraction(
      one.partialValue.addingReportingOverflow(two.partialValue), bottom.multipliedReportingOverflow(by: otherBottom))
  }

  private static func product(_ top: Int64, _ bottom: Int64, _ other: Int64, _ otherBottom: Int64)
    -> (top: Int64, bottom: Int64)?
  {
    fraction(top.multipliedReportingOverflow(by: other), bottom.multipliedReportingOverflow(by: otherBottom))
  }

  /// To a multiple of a step above zero, by its magnitude.
  private static func rounded(
    _ rounding: Rational.Rounding, _ top: Int64, _ bottom: Int64, _ step: Int64, _ stepBottom: Int64
  ) -> (top: Int64, bottom: Int64)? {
    guard let (dividend, divisor) = product(top, bottom, stepBottom, step), divisor != 0 else { return nil }
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let goesOutward =
      switch rounding {
      case .down: false
      case .up: remainder != 0
      case .half: remainder.magnitude >= divisor.magnitude - remainder.magnitude
      }
    let whole = goesOutward ? quotient + (dividend < 0 ? -1 : 1) : quotient
    return fraction(whole.multipliedReportingOverflow(by: step), (stepBottom, false))
  }

  private func days(_ function: Expression.Function, _ first: Place, _ second: Place, _ place: Place) {
    let (states, others) = (states(first), self.states(second))
    let (one, two, otherBottoms) = (tops(first), self.tops(second), bottoms(second))
    let (own, result) = (self.states(place), tops(place))
    bottoms(place).update(repeating: 1, count: count)
    var areKnown = true
    for lane in 0..<count {
      guard states[lane] | others[lane] == LaneState.known else {
        own[lane] = LaneState.lacking(states[lane], others[lane])
        areKnown = false
        continue
      }
      let day = CalendarDate(dayNumber: Int32(one[lane]))
      let number: Int64?
      if function.isBetweenDays {
        let other = CalendarDate(dayNumber: Int32(two[lane]))
        number = (function == .monthsBetween ? day.months(until: other) : day.days(until: other)).map { Int64($0) }
      } else {
        let (periods, rest) = two[lane].quotientAndRemainder(dividingBy: otherBottoms[lane])
        let later = function == .daysLater ? day.later(days: Int(periods)) : day.later(months: Int(periods))
        number = rest == 0 ? later.map { Int64($0.dayNumber) } : nil
      }
      own[lane] = number == nil ? LaneState.missing : LaneState.known
      result[lane] = number ?? 0
      areKnown = areKnown && number != nil
    }
    note(place, areKnown: areKnown, sharedBottom: 1, most: UInt64(Int32.max), mostBottom: 1)
  }
}
