/// Where an open number lies: between two ends, either of which may be missing or not belong to it.
package struct Extent: Sendable {
  package struct End: Sendable {
    package var value: Fraction
    package var isIncluded: Bool
  }

  package var lower: End?
  package var upper: End?

  init(lower: End?, upper: End?) { (self.lower, self.upper) = (lower, upper) }

  /// A number that is known.
  init(_ value: Fraction) {
    lower = End(value: value, isIncluded: true)
    upper = lower
  }

  func contains(_ value: Fraction) -> Bool {
    if let lower, value < lower.value || value == lower.value && !lower.isIncluded { return false }
    if let upper, upper.value < value || value == upper.value && !upper.isIncluded { return false }
    return true
  }

  /// Whether all of it lies below all of the other; with `orMeets` they may have an end in common.
  func isBelow(_ other: Extent, orMeets: Bool) -> Bool {
    guard let upper, let lower = other.lower else { return false }
    if upper.value == lower.value { return orMeets || !(upper.isIncluded && lower.isIncluded) }
    return upper.value < lower.value
  }

  var isPoint: Bool {
    guard let lower, let upper else { return false }
    return lower.value == upper.value
  }
}

/// Calculations, each operand by itself.
extension Extent {
  var negated: Extent {
    func negated(_ end: End?) -> End? { end.map { End(value: $0.value.negated, isIncluded: $0.isIncluded) } }
    return Extent(lower: negated(upper), upper: negated(lower))
  }

  static func + (left: Extent, right: Extent) -> Extent {
    func sum(_ one: End?, _ two: End?) -> End? {
      guard let one, let two else { return nil }
      return End(value: one.value + two.value, isIncluded: one.isIncluded && two.isIncluded)
    }
    return Extent(lower: sum(left.lower, right.lower), upper: sum(left.upper, right.upper))
  }

  /// An end as a corner of a product: what lies beyond all numbers has no value, only a sign.
  private enum Corner {
    case end(End)
    case infinite(isNegative: Bool)

    static func * (left: Corner, right: Corner) -> Corner {
      switch (left, right) {
      case (.end(let one), .end(let two)):
        let isZero = one.value.isZero && one.isIncluded || two.value.isZero && two.isIncluded
        return .end(End(value: one.value * two.value, isIncluded: isZero || one.isIncluded && two.isIncluded))
      case (.end(let end), .infinite(let isNegative)), (.infinite(let isNegative), .end(let end)):
        // Nothing times however much is nothing.
        if end.value.isZero { return .end(end) }
        return .infinite(isNegative: end.value.isNegative != isNegative)
      case (.infinite(let one), .infinite(let two)): return .infinite(isNegative: one != two)
      }
    }
  }

  private var corners: [Corner] {
    [lower.map { .end($0) } ?? .infinite(isNegative: true), upper.map { .end($0) } ?? .infinite(isNegative: false)]
  }

  static func * (left: Extent, right: Extent) -> Extent {
    let corners = left.corners.flatMap { one in right.corners.map { one * $0 } }
    var ends: [End] = []
    var (hasLeast, hasGreatest) = (true, true)
    for corner in corners {
      switch corner {
      case .end(let end): ends.append(end)
      case .infinite(let isNegative): if isNegative { hasLeast = false } else { hasGreatest = false }
      }
    }
    return Extent(
      lower: hasLeast ? ends.reduce(nil) { farther($0, $1, isLower: true) } : nil,
      upper: hasGreatest ? ends.reduce(nil) { farther($0, $1, isLower: false) } : nil)
  }

  /// Of 1 ÷ x; nil where x may be 0.
  var reciprocal: Extent? {
    guard !contains(.zero) else { return nil }
    func inverse(_ end: End?) -> End? {
      guard let end else { return End(value: .zero, isIncluded: false) }
      return end.value.isZero ? nil : End(value: end.value.reciprocal, isIncluded: end.isIncluded)
    }
    return Extent(lower: inverse(upper), upper: inverse(lower))
  }

  func rounded(_ rounding: Rounding, to step: Fraction) -> Extent {
    func rounded(_ end: End?) -> End? {
      end.map { End(value: ($0.value * step.reciprocal).rounded(rounding) * step, isIncluded: true) }
    }
    return Extent(lower: rounded(lower), upper: rounded(upper))
  }

  /// 最小: not below the lower of the two, and not above either.
  func minimum(_ other: Extent) -> Extent {
    Extent(
      lower: Extent.outer(lower, other.lower, isLower: true),
      upper: upper.map { own in other.upper.map { Extent.nearer(own, $0, isLower: false) } ?? own } ?? other.upper)
  }

  /// 最大
  func maximum(_ other: Extent) -> Extent { negated.minimum(other.negated).negated }

  /// What holds both.
  func hull(_ other: Extent) -> Extent {
    Extent(
      lower: Extent.outer(lower, other.lower, isLower: true), upper: Extent.outer(upper, other.upper, isLower: false))
  }

  /// The end that leaves more; where one is missing there is none.
  private static func outer(_ one: End?, _ two: End?, isLower: Bool) -> End? {
    guard let one, let two else { return nil }
    return farther(one, two, isLower: isLower)
  }

  private static func nearer(_ one: End, _ two: End, isLower: Bool) -> End {
    if one.value == two.value { return one.isIncluded ? two : one }
    return (one.value < two.value) == isLower ? two : one
  }

  private static func farther(_ one: End?, _ two: End, isLower: Bool) -> End {
    guard let one else { return two }
    if one.value == two.value { return one.isIncluded ? one : two }
    return (one.value < two.value) == isLower ? one : two
  }
}
