import RulesDSL

/// A test of a number or a day by bounds that are written out in the rules.
struct WrittenTest: Sendable {
  private let lower: Interval.End?
  private let upper: Interval.End?
  /// The same for whole numbers: from the first to the last that passes, an empty stretch where none does.
  private(set) var first = Int64.min
  private(set) var last = Int64.max

  init(lower: Interval.End?, upper: Interval.End?) {
    (self.lower, self.upper) = (lower, upper)
    if let lower {
      let limit = lower.value.ceiling.numerator + (lower.value.isInteger && !lower.isIncluded ? 1 : 0)
      if let whole = Int64(exactly: limit) { first = whole } else if limit > 0 { (first, last) = (1, 0) }
    }
    if let upper {
      let limit = upper.value.floor.numerator - (upper.value.isInteger && !upper.isIncluded ? 1 : 0)
      if let whole = Int64(exactly: limit) {
        last = min(last, whole)
      } else if limit < 0 {
        (first, last) = (1, 0)
      }
    }
  }

  private static func outcome(_ end: Interval.End?, _ range: NumberRange?, isLower: Bool) -> UInt8 {
    guard let end, let range else { return LaneOutcome.unknown }
    let limit = NumberRange(end.value)
    let (low, high) = isLower ? (limit, range) : (range, limit)
    let canPass = end.isIncluded ? low.canBeAtMost(high) : low.canBeBelow(high)
    let canFail = end.isIncluded ? high.canBeBelow(low) : high.canBeAtMost(low)
    return (canPass ? LaneOutcome.met : 0) | (canFail ? LaneOutcome.unmet : 0)
  }

  /// The bounds as fractions of 64 bits; nil where they don't fit.
  func limits(passing: UInt8, failing: UInt8) -> WrittenColumn.Limits? {
    var limits = WrittenColumn.Limits(passing: passing, failing: failing)
    if let lower {
      guard let top = Int64(exactly: lower.value.numerator), let bottom = Int64(exactly: lower.value.denominator)
      else { return nil }
      (limits.lowerTop, limits.lowerBottom, limits.lowerStep) = (top, bottom, lower.isIncluded ? 0 : 1)
    }
    if let upper {
      guard let top = Int64(exactly: upper.value.numerator), let bottom = Int64(exactly: upper.value.denominator)
      else { return nil }
      (limits.upperTop, limits.upperBottom, limits.upperStep) = (top, bottom, upper.isIncluded ? 0 : 1)
    }
    return limits
  }

  @inline(__always)
  func passes(whole number: Int64) -> Bool { number >= first && number <= last }

  /// How it turns out for what isn't known, as its range leaves it: すべて of the two bounds.
  func outcome(_ state: UInt8, _ range: NumberRange?) -> UInt8 {
    outcome(
      state, WrittenTest.outcome(lower, range, isLower: true), WrittenTest.outcome(upper, range, isLower: false))
  }

  private func outcome(_ state: UInt8, _ least: UInt8, _ greatest: UInt8) -> UInt8 {
    guard lower != nil else { return LaneState.tested(state, own: greatest) }
    guard upper != nil else { return LaneState.tested(state, own: least) }
    return Outcomes.all([
      Outcomes(rawValue: LaneState.tested(state, own: least)),
      Outcomes(rawValue: LaneState.tested(state, own: greatest)),
    ]).rawValue
  }

  func passes(_ top: Int64, over bottom: Int64) -> Bool {
    if bottom == 1 { return passes(whole: top) }
    if let lower {
      let order = WrittenTest.order(top, bottom, lower.value)
      if order < 0 || (order == 0 && !lower.isIncluded) { return false }
    }
    if let upper {
      let order = WrittenTest.order(top, bottom, upper.value)
      if order > 0 || (order == 0 && !upper.isIncluded) { return false }
    }
    return true
  }

  private static func order(_ top: Int64, _ bottom: Int64, _ limit: Rational) -> Int {
    if let numerator = Int64(exactly: limit.numerator), let denominator = Int64(exactly: limit.denominator) {
      return LaneRun.order(top, bottom, numerator, denominator)
    }
    guard let value = Rational(Int128(top), over: Int128(bottom)) else { return limit.isNegative ? 1 : -1 }
    return value == limit ? 0 : value < limit ? -1 : 1
  }
}
