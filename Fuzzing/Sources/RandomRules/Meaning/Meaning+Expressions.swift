/// Calculations.
extension Meaning {
  func finding(of expression: Expression) -> Finding {
    switch expression {
    case .literal(let literal, _): return .known(Datum(literal))
    case .reference(let reference): return finding(of: reference)
    case .unstated: return .open(Finding.Open(.silent))
    case .negated(let inner):
      return calculate([inner], { $0[0].negated }, { Finding.Range($0[0].interval.negated, $0[0].size) })
    case .binary(.divided, let left, let right) where isZero(right) && !finding(of: left).mayBeNone:
      return .undefined
    case .binary(let sign, let left, let right):
      return calculate([left, right], { sign.result($0[0], $0[1]) }, { sign.result($0[0], $0[1]) })
    case .call(.monthsBetween, let left, let right):
      return calculate([left, right]) { (days: [Datum]) in
        guard case .date(let first) = days[0], case .date(let second) = days[1] else { return nil }
        return Calendar.months(from: first, to: second).map { .number(BigRational($0)) }
      }
    case .call(let function, let left, let right) where function == .monthsLater || function == .daysLater:
      return calculate([left, right]) { (parts: [Datum]) in
        guard case .date(let day) = parts[0], case .number(let period) = parts[1], let count = period.whole else {
          return nil
        }
        let later = function == .daysLater ? day + count : Calendar.later(day, count, overflows: flaw == .monthsRunOver)
        return later.flatMap { Calendar.days.contains($0) ? .date($0) : nil }
      }
    case .call(let function, let left, let right):
      return calculate([left, right], { function.result($0[0], $0[1]) }, { function.result($0[0], $0[1]) })
    }
  }

  /// Of numbers: where one isn't known, what the result can still be.
  private func calculate(
    _ operands: [Expression], _ combine: ([BigRational]) -> BigRational?,
    _ reach: ([Finding.Range]) -> Finding.Range?
  ) -> Finding {
    let result = calculate(operands) { values in
      combine(values.compactMap { $0.number.map { note($0) } }).map { .number(note($0)) }
    }
    guard case .open(var open) = result else { return result }
    let ranges = operands.map { finding(of: $0).range }
    open.range = ranges.contains { $0 == nil } ? nil : reach(ranges.compactMap { $0 })
    return .open(open)
  }

  /// A known divisor without a quotient, whatever is divided.
  private func isZero(_ divisor: Expression) -> Bool { finding(of: divisor).datum?.number?.isZero ?? false }

  /// Without one of the operands there is no result; a result that arithmetic doesn't have is open for ever.
  private func calculate(_ operands: [Expression], _ combine: ([Datum]) -> Datum?) -> Finding {
    let found = operands.map { finding(of: $0) }
    if found.contains(.none(.failing)) { return .none(.failing) }
    let absences = found.reduce(into: Set<Finding.Absence>()) { $0.formUnion($1.absences) }
    if found.contains(.none(.leaving)), !found.contains(where: { !($0.open?.absences.isEmpty ?? true) }) {
      return .none(.leaving)
    }
    let values = found.compactMap(\.datum)
    guard values.count == found.count else {
      return .open(Finding.Open(absences: absences, found.reduce([]) { $0.union($1.doubts) }))
    }
    if let result = combine(values) { return .known(result) }
    return .undefined
  }
}

extension Expression.Operator {
  fileprivate func result(_ one: BigRational, _ two: BigRational) -> BigRational? {
    switch self {
    case .plus: one.plus(two)
    case .minus: one.minus(two)
    case .times: one.times(two)
    case .divided: one.divided(by: two)
    }
  }

  fileprivate func result(_ one: Finding.Range, _ two: Finding.Range) -> Finding.Range? {
    switch self {
    case .plus: Finding.Range(one.interval.plus(two.interval), one.size.plus(two.size))
    case .minus: Finding.Range(one.interval.plus(two.interval.negated), one.size.plus(two.size))
    case .times: Finding.Range(one.interval.times(two.interval), one.size.times(two.size))
    case .divided:
      Finding.Range(two.interval.reciprocal.map { one.interval.times($0) }, one.size.divided(by: two.size))
    }
  }
}

extension Expression.Function {
  /// Of numbers; the step of a rounding is written out.
  private var rounding: BigRational.Rounding? {
    switch self {
    case .roundDown: .down
    case .roundUp: .up
    case .roundHalf: .half
    case .maximum, .minimum, .monthsBetween, .monthsLater, .daysLater: nil
    }
  }

  fileprivate func result(_ one: BigRational, _ two: BigRational) -> BigRational? {
    if let rounding { return one.rounded(rounding, to: two) }
    return (self == .maximum) == (one < two) ? two : one
  }

  fileprivate func result(_ one: Finding.Range, _ two: Finding.Range) -> Finding.Range? {
    if let rounding {
      guard let step = two.interval.point else { return nil }
      return Finding.Range(one.interval.rounded(rounding, to: step), one.size.rounded(to: two.size))
    }
    let interval = self == .maximum ? one.interval.maximum(two.interval) : one.interval.minimum(two.interval)
    return Finding.Range(interval, one.size.union(two.size))
  }
}
