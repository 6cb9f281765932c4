import RulesDSL

/// The number that a JSON text writes, exactly: never through a binary float.
public enum ExactNumber {
  /// Whether a text is a number by JSON's grammar: `-5`, `0.1`, `1e9`, but not `+5`, `05`, `.5` or `5.`.
  public static func isNumber(_ text: String) -> Bool {
    whole(text) != nil || parts(of: text) != nil
  }

  /// The value of a number; nil where it is no number, or needs more than 38 digits.
  public static func value(of text: String) -> Rational? {
    if let whole = whole(text) { return Rational(whole) }
    guard let parts = parts(of: text) else { return nil }
    var digits = Array(parts.whole) + Array(parts.fraction)
    var exponent = parts.exponent
    let fractionDigits = parts.fraction.count
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent = exponent.map { $0 + 1 }
    }
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    guard !significant.isEmpty else { return .zero }
    guard let scale = exponent.map({ $0 - fractionDigits }), (-38...38).contains(scale),
      var numerator = Int128(String(decoding: significant, as: UTF8.self)),
      let power = powerOfTen(abs(scale))
    else { return nil }
    if parts.isNegative { numerator.negate() }
    guard let value = Rational(exactly: numerator), let scaling = Rational(exactly: power) else { return nil }
    return scale < 0 ? value.divided(by: scaling) : value.times(scaling)
  }

  /// What most numbers are: whole, without a sign, of at most eighteen digits.
  private static func whole(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { digits in
      guard (1...18).contains(digits.count), digits.count == 1 || digits[0] != UInt8(ascii: "0") else { return nil }
      var number = 0
      for byte in digits {
        guard Byte.isDigit(byte) else { return nil }
        number = number &* 10 &+ Int(byte &- UInt8(ascii: "0"))
      }
      return number
    }
  }

  private struct Parts {
    var isNegative: Bool
    var whole: Substring.UTF8View.SubSequence
    var fraction: Substring.UTF8View.SubSequence
    /// nil where it has more digits than any number that fits.
    var exponent: Int?
  }

  private static func parts(of text: String) -> Parts? {
    var rest = text.utf8[...]
    let isNegative = skip(&rest, "-")
    let whole = takeDigits(&rest)
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return nil }
    var fraction = rest.prefix(0)
    if skip(&rest, ".") {
      fraction = takeDigits(&rest)
      guard !fraction.isEmpty else { return nil }
    }
    var exponent: Int? = 0
    if skip(&rest, "e") || skip(&rest, "E") {
      let isDown = skip(&rest, "-")
      if !isDown { _ = skip(&rest, "+") }
      let digits = takeDigits(&rest)
      guard !digits.isEmpty else { return nil }
      exponent = magnitude(ofExponent: digits).map { isDown ? -$0 : $0 }
    }
    return rest.isEmpty
      ? Parts(isNegative: isNegative, whole: whole, fraction: fraction, exponent: exponent) : nil
  }

  private static func magnitude(ofExponent digits: Substring.UTF8View.SubSequence) -> Int? {
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    guard significant.count <= 9 else { return nil }
    return significant.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func skip(_ rest: inout Substring.UTF8View.SubSequence, _ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  private static func takeDigits(
    _ rest: inout Substring.UTF8View.SubSequence
  ) -> Substring.UTF8View.SubSequence {
    let digits = rest.prefix { Byte.isDigit($0) }
    rest = rest[digits.endIndex...]
    return digits
  }

  private static func powerOfTen(_ exponent: Int) -> Int128? {
    var power: Int128 = 1
    for _ in 0..<exponent {
      let (product, overflow) = power.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      power = product
    }
    return power
  }
}
