import RulesDSL

/// What is known of a number that is missing: where it lies, and how large it can be written.
///
/// Of a calculation that could leave 128 bits, whatever is given, nothing is known: numerator and denominator, as they
/// come before anything is reduced, must fit at every step.
package final class Estimate: Sendable {
  package let extent: Extent
  private let top: Natural
  private let bottom: Natural

  private init(_ extent: Extent, _ top: Natural, _ bottom: Natural) {
    (self.extent, self.top, self.bottom) = (extent, top, bottom)
  }

  private static func of(_ extent: Extent?, _ top: Natural, _ bottom: Natural) -> Estimate? {
    guard let extent, top.fits, bottom.fits else { return nil }
    return Estimate(extent, top, bottom)
  }

  /// A number that is known.
  static func of(_ number: Fraction) -> Estimate? {
    let reduced = number.reduced
    return of(Extent(number), reduced.top, reduced.bottom)
  }

  /// A number that isn't given: it lies in its 範囲, or anywhere, and has at most 10¹⁸ above; where it need not be
  /// whole, at most 10²⁰ above and below. Larger ones are refused.
  static func of(_ fact: Fact) -> Estimate? {
    guard fact.type.dimension != nil else { return nil }
    let declared = fact.range.flatMap { Extent(declaredBy: $0) } ?? Extent(lower: nil, upper: nil)
    let isWhole = fact.type.isWhole
    let most = Natural(isWhole ? 1_000_000_000_000_000_000 : 100_000_000_000_000_000_000)
    return of(isWhole ? declared.whole : declared, most, isWhole ? .one : most)
  }

  var negated: Estimate? { Estimate.of(extent.negated, top, bottom) }

  func added(to other: Estimate) -> Estimate? {
    Estimate.of(extent + other.extent, top * other.bottom + other.top * bottom, bottom * other.bottom)
  }

  func multiplied(by other: Estimate) -> Estimate? {
    Estimate.of(extent * other.extent, top * other.top, bottom * other.bottom)
  }

  func divided(by other: Estimate) -> Estimate? {
    Estimate.of(other.extent.reciprocal.map { extent * $0 }, top * other.bottom, bottom * other.top)
  }

  func rounded(_ rounding: Rounding, to step: Fraction) -> Estimate? {
    let unit = step.reduced
    guard let steps = Estimate.of(extent, top * unit.bottom, bottom * unit.top) else { return nil }
    // At most a step is added.
    return Estimate.of(extent.rounded(rounding, to: step), steps.top + unit.top, unit.bottom)
  }

  func maximum(_ other: Estimate) -> Estimate? { either(extent.maximum(other.extent), other) }
  func minimum(_ other: Estimate) -> Estimate? { either(extent.minimum(other.extent), other) }

  /// Of several candidates, that which holds them all.
  func hull(_ other: Estimate) -> Estimate? { either(extent.hull(other.extent), other) }

  private func either(_ extent: Extent, _ other: Estimate) -> Estimate? {
    Estimate.of(extent, top < other.top ? other.top : top, bottom < other.bottom ? other.bottom : bottom)
  }
}

extension Extent {
  /// What a 範囲 that is written out allows.
  init?(declaredBy range: Test) {
    func value(_ expression: Expression) -> Fraction? {
      if case .literal(.number(let number)) = expression.kind { Fraction(number) } else { nil }
    }
    switch range.kind {
    case .range(let lower, let upper):
      func end(_ bound: Test.Bound?) -> End? {
        bound.flatMap { bound in value(bound.value).map { End(value: $0, isIncluded: bound.isInclusive) } }
      }
      self.init(lower: end(lower), upper: end(upper))
    case .oneOf(let listed, negated: false):
      guard let least = listed.compactMap(value).min(), let greatest = listed.compactMap(value).max() else {
        return nil
      }
      self.init(lower: End(value: least, isIncluded: true), upper: End(value: greatest, isIncluded: true))
    case .oneOf, .truth: return nil
    }
  }

  /// The same whole numbers, from the first to the last.
  var whole: Extent {
    func first(_ end: End) -> End {
      let next = end.value.ceiling
      return End(value: next == end.value && !end.isIncluded ? next + .one : next, isIncluded: true)
    }
    return Extent(
      lower: lower.map(first), upper: negated.lower.map(first).map { End(value: $0.value.negated, isIncluded: true) })
  }
}

extension Fraction {
  /// The least whole number that isn't below it.
  var ceiling: Fraction { rounded(isNegative ? .down : .up) }
  /// The greatest that isn't above it.
  var floor: Fraction { rounded(isNegative ? .up : .down) }
}
