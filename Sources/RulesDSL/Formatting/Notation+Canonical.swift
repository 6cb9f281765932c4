/// Numbers in rule files: one spelling for an amount, but the precision that the author printed.
extension Notation {
  /// `5,000万円` for 50,000,000円; `1.90%`, `15年`, `18か月` and `⑤` as they were written.
  static func canonical(
    _ value: Rational, _ type: ValueType, writtenAs written: ArraySlice<UInt32>, _ language: Language
  ) -> String {
    let places = max(decimals(in: written), value.decimals ?? 0)
    switch type {
    case .percentage, .rate:
      return share(value, writtenAs: written, language) ?? percentage(value, places: decimals(in: written))
    case .multiple: return rounded(value, max(places, 1)) + language.pick("倍", "x")
    case .months where isInYears(written) && value.isInteger: return years(value.numerator, language)
    case .months:
      return decimal(value) + language.pick("か月", value == .one ? " month" : " months")
    case .number:
      if let sign = written.first, (0x2460...0x2473).contains(sign), let scalar = Unicode.Scalar(sign) {
        return String(scalar)
      }
      return places == 0 ? decimal(value) : rounded(value, places)
    default: return text(value, type, language)
    }
  }

  /// `3分の2`, `2/3`: with the numbers that were written, so that 6分の4 stays what it is.
  private static func share(
    _ value: Rational, writtenAs written: ArraySlice<UInt32>, _ language: Language
  ) -> String? {
    guard isShare(written) else { return nil }
    let runs = written.split { !Scalar.isDigit($0) && $0 != Scalar.comma && $0 != Scalar.fullStop }
      .map { run in String(String.UnicodeScalarView(run.compactMap { Unicode.Scalar($0) })) }
    guard runs.count == 2 else { return nil }
    let (above, below) = written.contains(Scalar.slash) ? (runs[0], runs[1]) : (runs[1], runs[0])
    return (value.isNegative ? "−" : "") + language.pick("\(below)分の\(above)", "\(above)/\(below)")
  }

  static func isShare(_ written: ArraySlice<UInt32>) -> Bool {
    written.contains(0x5206) || written.contains(Scalar.slash)
  }

  /// How many digits follow the decimal point.
  private static func decimals(in written: ArraySlice<UInt32>) -> Int {
    guard let point = written.firstIndex(of: Scalar.fullStop) else { return 0 }
    return written[(point + 1)...].prefix { Scalar.isDigit($0) }.count
  }

  private static func isInYears(_ written: ArraySlice<UInt32>) -> Bool {
    written.contains(0x5E74) || written.contains(0x79)
  }

  /// `15年`, `1年6か月`
  private static func years(_ months: Int128, _ language: Language) -> String {
    let (years, rest) = Int128(months.magnitude).quotientAndRemainder(dividingBy: 12)
    var parts: [String] = []
    if years > 0 || rest == 0 { parts.append(grouped(years) + language.pick("年", years == 1 ? " year" : " years")) }
    if rest > 0 { parts.append(grouped(rest) + language.pick("か月", rest == 1 ? " month" : " months")) }
    return (months < 0 ? "−" : "") + parts.joined(separator: language.pick("", " "))
  }
}
