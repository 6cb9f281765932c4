/// Writes values as the trade does: `9,500万円`, `250人`, `1.15%`, `1.5倍`, `15年`, `2024-03-15`.
package enum Notation {
  /// The value in the notation of its type; members of choices are named by the caller.
  package static func text(_ value: Rational, _ type: ValueType, _ language: Language) -> String {
    switch type {
    case .money: money(value, language)
    case .people: plain(value, language, "人", " people", one: " person")
    case .times: plain(value, language, "回", " times", one: " time")
    case .months: months(value, language)
    case .days: plain(value, language, "日", " days", one: " day")
    case .percentage: percentage(value)
    case .rate: percentage(value, places: 2)
    case .multiple: multiple(value, language)
    case .number, .date, .yesNo, .text, .choice: decimal(value)
    }
  }

  /// `2億8,000万円` where the amount is whole in 万, otherwise `300,000,001円`.
  static func money(_ value: Rational, _ language: Language) -> String {
    guard value.isInteger else { return decimal(value) + language.pick("円", " yen") }
    let yen = value.numerator
    if language == .english { return grouped(yen) + " yen" }
    let sign = yen < 0 ? "−" : ""
    let amount = yen.magnitude
    guard amount >= 10_000, amount % 10_000 == 0 else { return sign + grouped(Int128(amount)) + "円" }
    let great: [(UInt128, String)] = [
      (1_000_000_000_000, "兆"), (100_000_000, "億"), (10_000, "万"),
    ]
    var rest = amount
    var parts = ""
    for (scale, name) in great where rest >= scale {
      parts += grouped(Int128(rest / scale)) + name
      rest %= scale
    }
    return sign + parts + "円"
  }

  private static func months(_ value: Rational, _ language: Language) -> String {
    guard let years = value.divided(by: Rational(12)), years.isInteger, !years.isZero else {
      return inMonths(value, language)
    }
    return plain(years, language, "年", " years", one: " year")
  }

  /// `60か月` where `5年` would hide what is calculated with.
  package static func inMonths(_ value: Rational, _ language: Language) -> String {
    plain(value, language, "か月", " months", one: " month")
  }

  private static func plain(
    _ value: Rational, _ language: Language, _ japanese: String, _ english: String, one: String
  ) -> String {
    decimal(value) + language.pick(japanese, value == .one ? one : english)
  }

  /// `1.15%`: as many decimals as it has and at least `places`; two where the fraction doesn't end (then it is rounded).
  package static func percentage(_ value: Rational, places: Int = 0) -> String {
    guard let hundredfold = value.times(Rational(100)) else { return value.description }
    guard let own = hundredfold.decimals else { return rounded(hundredfold, 2) + "%" }
    let shown = max(own, places)
    return (shown == 0 ? grouped(hundredfold.numerator) : rounded(hundredfold, shown)) + "%"
  }

  /// At least one decimal: `2.0倍`.
  private static func multiple(_ value: Rational, _ language: Language) -> String {
    let number =
      value.isInteger ? grouped(value.numerator) + ".0" : value.decimals == nil ? rounded(value, 2) : decimal(value)
    return number + language.pick("倍", "x")
  }

  /// Whether the notation of its type writes it exactly.
  package static func isExact(_ value: Rational) -> Bool { value.decimals != nil }

  /// The exact decimal, digits grouped; rounded to two decimals where it doesn't end.
  package static func decimal(_ value: Rational) -> String {
    guard let places = value.decimals else { return rounded(value, 2) }
    return places == 0 ? grouped(value.numerator) : rounded(value, places)
  }

  /// To so many decimals, halves away from zero.
  static func rounded(_ value: Rational, _ places: Int) -> String {
    let scale = (0..<places).reduce(UInt128(1)) { scale, _ in scale * 10 }
    let bottom = value.denominator.magnitude
    let (quotient, rest) = value.numerator.magnitude.quotientAndRemainder(dividingBy: bottom)
    // At full width, so that no number is too large to be shown.
    let (part, left) = bottom.dividingFullWidth(rest.multipliedFullWidth(by: scale))
    let fraction = left >= bottom - left ? part + 1 : part
    let (whole, decimals) = fraction == scale ? (quotient + 1, 0) : (quotient, fraction)
    let digits = String(decimals)
    return (value.isNegative && (whole, decimals) != (0, 0) ? "−" : "") + grouped(Int128(whole)) + "."
      + String(repeating: "0", count: places - digits.utf8.count) + digits
  }

  static func grouped(_ value: Int128) -> String {
    let digits = String(value.magnitude)
    let sign = value < 0 ? "−" : ""
    guard digits.utf8.count > 3 else { return sign + digits }
    var rest = digits.utf8.count
    let grouped = String(unsafeUninitializedCapacity: rest + rest / 3) { buffer in
      var count = 0
      for digit in digits.utf8 {
        if count > 0 && rest % 3 == 0 {
          buffer[count] = 0x2C
          count += 1
        }
        buffer[count] = digit
        count += 1
        rest -= 1
      }
      return count
    }
    return value < 0 ? sign + grouped : grouped
  }
}
