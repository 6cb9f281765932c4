/// What a number that isn't known can still be; a side without an end goes on for ever.
struct Interval: Hashable {
  struct End: Hashable {
    var value: BigRational
    var isIncluded: Bool
  }

  var lower: End?
  var upper: End?

  static let everything = Interval(lower: nil, upper: nil)

  init(lower: End?, upper: End?) { (self.lower, self.upper) = (lower, upper) }

  init(point: BigRational) {
    let end = End(value: point, isIncluded: true)
    self.init(lower: end, upper: end)
  }

  func contains(_ number: BigRational) -> Bool {
    if let lower, number < lower.value || (number == lower.value && !lower.isIncluded) { return false }
    if let upper, upper.value < number || (number == upper.value && !upper.isIncluded) { return false }
    return true
  }

  /// Whether all of it lies above all of the other, or nowhere below it.
  func isAbove(_ other: Interval, orLevel: Bool) -> Bool {
    guard let lower, let upper = other.upper else { return false }
    if lower.value == upper.value { return orLevel || !(lower.isIncluded && upper.isIncluded) }
    return upper.value < lower.value
  }

  /// The one number that it holds.
  var point: BigRational? {
    guard let lower, let upper, lower.value == upper.value else { return nil }
    return lower.value
  }

  /// All between what several can be.
  static func hull(_ intervals: [Interval]) -> Interval? {
    guard let first = intervals.first else { return nil }
    return intervals.dropFirst().reduce(first) { hull, other in
      Interval(
        lower: hull.lower.flatMap { one in other.lower.map { least(one, $0) } },
        upper: hull.upper.flatMap { one in other.upper.map { greatest(one, $0) } })
    }
  }

  fileprivate static func least(_ one: End, _ two: End) -> End {
    if one.value == two.value { return End(value: one.value, isIncluded: one.isIncluded || two.isIncluded) }
    return one.value < two.value ? one : two
  }

  fileprivate static func greatest(_ one: End, _ two: End) -> End { least(one.mirrored, two.mirrored).mirrored }
}

extension Interval.End {
  fileprivate var mirrored: Interval.End { Interval.End(value: value.negated, isIncluded: isIncluded) }
}

/// One formula, each operand by itself.
extension Interval {
  var negated: Interval { Interval(lower: upper?.mirrored, upper: lower?.mirrored) }

  func plus(_ other: Interval) -> Interval {
    func sum(_ one: End?, _ two: End?) -> End? {
      guard let one, let two else { return nil }
      return End(value: one.value.plus(two.value), isIncluded: one.isIncluded && two.isIncluded)
    }
    return Interval(lower: sum(lower, other.lower), upper: sum(upper, other.upper))
  }

  /// An end, or how far the interval goes where it has none.
  private enum Corner {
    case end(End)
    case infinite(isNegative: Bool)

    func times(_ other: Corner) -> Corner {
      switch (self, other) {
      case (.end(let one), .end(let two)):
        let isZero = [one, two].contains { $0.value.isZero && $0.isIncluded }
        return .end(End(value: one.value.times(two.value), isIncluded: isZero || one.isIncluded && two.isIncluded))
      case (.end(let end), .infinite(let isNegative)), (.infinite(let isNegative), .end(let end)):
        if end.value.isZero { return .end(end) }
        return .infinite(isNegative: isNegative != end.value.isNegative)
      case (.infinite(let one), .infinite(let two)): return .infinite(isNegative: one != two)
      }
    }
  }

  private var corners: [Corner] {
    [lower.map { .end($0) } ?? .infinite(isNegative: true), upper.map { .end($0) } ?? .infinite(isNegative: false)]
  }

  func times(_ other: Interval) -> Interval {
    let products = corners.flatMap { one in other.corners.map { one.times($0) } }
    var (low, high): (End?, End?) = (nil, nil)
    var (isOpenBelow, isOpenAbove) = (false, false)
    for product in products {
      switch product {
      case .infinite(isNegative: true): isOpenBelow = true
      case .infinite(isNegative: false): isOpenAbove = true
      case .end(let end):
        low = low.map { Interval.least($0, end) } ?? end
        high = high.map { Interval.greatest($0, end) } ?? end
      }
    }
    return Interval(lower: isOpenBelow ? nil : low, upper: isOpenAbove ? nil : high)
  }

  /// 1 divided by it; nil where it holds 0.
  var reciprocal: Interval? {
    guard !contains(BigRational(0)) else { return nil }
    /// From an end that is no 0 to one of the quotient's; one at 0 goes on for ever, one that goes on leads to 0.
    func turned(_ end: End?) -> End? {
      guard let end else { return End(value: BigRational(0), isIncluded: false) }
      return BigRational(1).divided(by: end.value).map { End(value: $0, isIncluded: end.isIncluded) }
    }
    return Interval(lower: turned(upper), upper: turned(lower))
  }

  /// The bounds rounded, as both can be reached.
  func rounded(_ rounding: BigRational.Rounding, to step: BigRational) -> Interval {
    func end(_ end: End?) -> End? {
      end.map { End(value: $0.value.rounded(rounding, to: step), isIncluded: true) }
    }
    return Interval(lower: end(lower), upper: end(upper))
  }

  func minimum(_ other: Interval) -> Interval {
    /// Of upper ends the lesser; level ones must both be reached.
    func lesser(_ one: End, _ two: End) -> End {
      if one.value == two.value { return End(value: one.value, isIncluded: one.isIncluded && two.isIncluded) }
      return one.value < two.value ? one : two
    }
    return Interval(
      lower: lower.flatMap { one in other.lower.map { Interval.least(one, $0) } },
      upper: upper.flatMap { one in other.upper.map { lesser(one, $0) } ?? one } ?? other.upper)
  }

  func maximum(_ other: Interval) -> Interval { negated.minimum(other.negated).negated }
}
