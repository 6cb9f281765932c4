/// An exact fraction of any size. It is never reduced: equality and order compare cross products.
struct BigRational {
  var isNegative: Bool
  var numerator: BigNatural
  var denominator: BigNatural

  init(_ numerator: Int, over denominator: Int = 1) {
    isNegative = (numerator < 0) != (denominator < 0)
    self.numerator = BigNatural(UInt64(numerator.magnitude))
    self.denominator = BigNatural(UInt64(denominator.magnitude))
  }

  private init(_ isNegative: Bool, _ numerator: BigNatural, _ denominator: BigNatural) {
    self.isNegative = isNegative && !numerator.isZero
    self.numerator = numerator
    self.denominator = denominator
  }

  /// `−1,234.5`, `3/7`; nil where the text is anything else.
  init?(written text: some StringProtocol) {
    var rest = String(text.filter { $0 != "," })
    let isNegative = rest.first == "−" || rest.first == "-"
    if isNegative { rest.removeFirst() }
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let top = BigNatural(decimal: parts[0]), let bottom = BigNatural(decimal: parts[1]) {
      self.init(isNegative, top, bottom)
      return
    }
    let decimals = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(decimals.count), let all = BigNatural(decimal: decimals.joined(separator: "")) else {
      return nil
    }
    var scale = BigNatural(1)
    if decimals.count == 2 { for _ in decimals[1] { scale = scale.times(BigNatural(10)) } }
    self.init(isNegative, all, scale)
  }

  var isZero: Bool { numerator.isZero }
  var negated: BigRational { BigRational(!isNegative, numerator, denominator) }
  /// The larger of the two sizes, in bits.
  var bitWidth: Int { max(numerator.bitWidth, denominator.bitWidth) }

  func plus(_ other: BigRational) -> BigRational {
    let (one, two) = (numerator.times(other.denominator), other.numerator.times(denominator))
    let bottom = denominator.times(other.denominator)
    if isNegative == other.isNegative { return BigRational(isNegative, one.plus(two), bottom) }
    return two <= one
      ? BigRational(isNegative, one.minus(two), bottom) : BigRational(other.isNegative, two.minus(one), bottom)
  }

  func minus(_ other: BigRational) -> BigRational { plus(other.negated) }

  func times(_ other: BigRational) -> BigRational {
    BigRational(
      isNegative != other.isNegative, numerator.times(other.numerator), denominator.times(other.denominator))
  }

  /// nil where the divisor is zero.
  func divided(by other: BigRational) -> BigRational? {
    guard !other.isZero else { return nil }
    return BigRational(
      isNegative != other.isNegative, numerator.times(other.denominator), denominator.times(other.numerator))
  }

  /// In lowest terms.
  var reduced: BigRational {
    var (one, two) = (numerator, denominator)
    while !two.isZero { (one, two) = (two, one.divided(by: two).remainder) }
    return BigRational(isNegative, numerator.divided(by: one).quotient, denominator.divided(by: one).quotient)
  }

  /// As a whole number of at most 62 bits, where it is one.
  var whole: Int? {
    let lowest = reduced
    guard lowest.denominator == BigNatural(1), lowest.numerator.bitWidth <= 62 else { return nil }
    let size = lowest.numerator.digits.reversed().reduce(0) { $0 << 32 + Int($1) }
    return lowest.isNegative ? -size : size
  }

  enum Rounding { case down, up, half }

  /// To a multiple of the step, which is above zero: toward zero (`down`), away from it (`up`, and halves).
  func rounded(_ rounding: Rounding, to step: BigRational) -> BigRational {
    guard let steps = divided(by: step) else { preconditionFailure("a step is above zero") }
    var (whole, rest) = steps.numerator.divided(by: steps.denominator)
    let goesOutward =
      switch rounding {
      case .down: false
      case .up: !rest.isZero
      case .half: steps.denominator <= rest.plus(rest)
      }
    if goesOutward { whole = whole.plus(BigNatural(1)) }
    return BigRational(steps.isNegative, whole, BigNatural(1)).times(step)
  }
}

extension BigRational: Comparable, Hashable {
  static func == (left: BigRational, right: BigRational) -> Bool { !(left < right) && !(right < left) }

  static func < (left: BigRational, right: BigRational) -> Bool {
    let (one, two) = (left.numerator.times(right.denominator), right.numerator.times(left.denominator))
    return switch (left.isNegative, right.isNegative) {
    case (false, false): one < two
    case (true, true): two < one
    case (true, false): true
    case (false, true): false
    }
  }

  func hash(into hasher: inout Hasher) {}
}
