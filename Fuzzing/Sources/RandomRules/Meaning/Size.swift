/// How large the numerator and the denominator of a number can be, never reduced on the way.
///
/// Where one could take more than 127 bits the engine's arithmetic might have no result, so the number has no interval.
struct Size: Hashable {
  var numerator: BigNatural
  var denominator: BigNatural

  private static let most = BigNatural(1_000_000_000_000_000_000)
  private static let mostOfFraction = most.times(BigNatural(100))
  private static let limit = (0..<127).reduce(BigNatural(1)) { power, _ in power.plus(power) }

  init(_ numerator: BigNatural, _ denominator: BigNatural) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  init(of number: BigRational) {
    let lowest = number.reduced
    self.init(lowest.numerator, lowest.denominator)
  }

  /// What an application may say.
  static func ofMissing(isWhole: Bool) -> Size {
    isWhole ? Size(most, BigNatural(1)) : Size(mostOfFraction, mostOfFraction)
  }

  var fits: Bool { numerator < Size.limit && denominator < Size.limit }

  func plus(_ other: Size) -> Size {
    Size(
      numerator.times(other.denominator).plus(other.numerator.times(denominator)),
      denominator.times(other.denominator))
  }

  func times(_ other: Size) -> Size {
    Size(numerator.times(other.numerator), denominator.times(other.denominator))
  }

  func divided(by other: Size) -> Size {
    Size(numerator.times(other.denominator), denominator.times(other.numerator))
  }

  /// To steps of a known size, one more where it goes up; nil where the number of steps doesn't fit.
  func rounded(to step: Size) -> Size? {
    let steps = divided(by: step)
    return steps.fits ? Size(steps.numerator.plus(step.numerator), step.denominator) : nil
  }

  func union(_ other: Size) -> Size {
    Size(max(numerator, other.numerator), max(denominator, other.denominator))
  }
}
