/// Numbers between two ends, either of which may be missing; never empty.
package struct Interval: Hashable, Sendable {
  package struct End: Hashable, Sendable {
    package var value: Rational
    package var isIncluded: Bool

    package init(value: Rational, isIncluded: Bool) {
      (self.value, self.isIncluded) = (value, isIncluded)
    }
  }

  package var lower: End?
  package var upper: End?

  package static let everything = Interval(lower: nil, upper: nil)

  package init(lower: End?, upper: End?) {
    self.lower = lower
    self.upper = upper
  }

  package func contains(_ value: Rational) -> Bool {
    if let lower, value < lower.value || (value == lower.value && !lower.isIncluded) { return false }
    if let upper, value > upper.value || (value == upper.value && !upper.isIncluded) { return false }
    return true
  }

  /// nil where the two share no number.
  package func intersection(_ other: Interval) -> Interval? {
    let low = Interval.later(lower, other.lower)
    let high = Interval.earlier(upper, other.upper)
    if let low, let high {
      if high.value < low.value { return nil }
      if high.value == low.value && !(low.isIncluded && high.isIncluded) { return nil }
    }
    return Interval(lower: low, upper: high)
  }

  private static func later(_ first: End?, _ second: End?) -> End? {
    guard let first else { return second }
    guard let second else { return first }
    if first.value != second.value { return first.value > second.value ? first : second }
    return first.isIncluded ? second : first
  }

  private static func earlier(_ first: End?, _ second: End?) -> End? {
    guard let first else { return second }
    guard let second else { return first }
    if first.value != second.value { return first.value < second.value ? first : second }
    return first.isIncluded ? second : first
  }

  /// What lies below it and what lies above it.
  var outside: (below: Interval?, above: Interval?) {
    (
      lower.map { Interval(lower: nil, upper: End(value: $0.value, isIncluded: !$0.isIncluded)) },
      upper.map { Interval(lower: End(value: $0.value, isIncluded: !$0.isIncluded), upper: nil) }
    )
  }

  func endsBefore(_ other: Interval) -> Bool {
    guard let upper else { return false }
    guard let end = other.upper else { return true }
    return upper.value == end.value ? !upper.isIncluded && end.isIncluded : upper.value < end.value
  }

  /// The same whole numbers, with both ends included; nil where there is none.
  package var whole: Interval? {
    var result = self
    if let lower {
      let skips = lower.value.isInteger && !lower.isIncluded
      // Beyond the greatest number there is none.
      guard let first = lower.value.ceiling.plus(skips ? .one : .zero) else { return nil }
      result.lower = End(value: first, isIncluded: true)
    }
    if let upper {
      let skips = upper.value.isInteger && !upper.isIncluded
      guard let last = upper.value.floor.minus(skips ? .one : .zero) else { return nil }
      result.upper = End(value: last, isIncluded: true)
    }
    if let lower = result.lower, let upper = result.upper, upper.value < lower.value { return nil }
    return result
  }

  /// A number in it, an end where that is possible.
  package var example: Rational {
    if let lower, lower.isIncluded { return lower.value }
    if let upper, upper.isIncluded { return upper.value }
    switch (lower, upper) {
    case (let lower?, let upper?):
      return lower.value.plus(upper.value)?.divided(by: Rational(2)) ?? lower.value
    case (let lower?, nil): return lower.value.plus(.one) ?? lower.value
    case (nil, let upper?): return upper.value.minus(.one) ?? upper.value
    case (nil, nil): return .zero
    }
  }
}
