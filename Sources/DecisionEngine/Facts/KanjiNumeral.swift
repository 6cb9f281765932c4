import RulesDSL

/// Numbers without digits: 三千万, 二〇, 十二, Ⅴ, ⑤.
enum KanjiNumeral {
  /// The text with each numeral in digits: 三千万円 is 30000000円. One beside digits stays, for 3千万円 is read as it
  /// is; so does one that isn't well made, such as 二三千.
  static func inDigits(_ text: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var place = 0
    while place < text.count {
      let end = text[place...].firstIndex { !isNumeral($0) } ?? text.count
      guard end > place else {
        result.append(text[place])
        place += 1
        continue
      }
      let run = text[place..<end]
      let isAlone = !(place > 0 && isPartOfDigits(text[place - 1])) && !(end < text.count && isPartOfDigits(text[end]))
      if isAlone, let value = value(run) {
        result += Width.folded(String(value))
      } else {
        result += run
      }
      place = end
    }
    return result
  }

  private static func isPartOfDigits(_ scalar: UInt32) -> Bool {
    Scalar.isDigit(scalar) || scalar == Scalar.fullStop || scalar == Scalar.comma
  }

  /// Whether it is a digit of either kind, and no 十, 千 or 万.
  static func isDigit(_ scalar: UInt32) -> Bool { Scalar.isDigit(scalar) || digits[scalar] != nil }

  private static func isNumeral(_ scalar: UInt32) -> Bool {
    digits[scalar] != nil || small[scalar] != nil || great[scalar] != nil
  }

  /// The value of a whole numeral.
  static func value(_ numeral: some Collection<UInt32>) -> Int128? {
    var total: Int128 = 0
    var last = Int128.max
    var section: [UInt32] = []
    for scalar in numeral {
      guard let scale = great[scalar] else {
        section.append(scalar)
        continue
      }
      guard scale < last, let value = sectionValue(section), value > 0 else { return nil }
      (total, last, section) = (total + value * scale, scale, [])
    }
    if section.isEmpty { return last == .max ? nil : total }
    return sectionValue(section).map { total + $0 }
  }

  /// 三千五百, or 三五〇〇 digit by digit.
  private static func sectionValue(_ section: [UInt32]) -> Int128? {
    guard !section.isEmpty, section.count <= 18 else { return nil }
    let figures = section.compactMap { digits[$0] }
    if figures.count == section.count {
      guard figures.count == 1 || figures[0] > 0 else { return nil }
      return figures.reduce(0) { $0 * 10 + $1 }
    }
    var (sum, last): (Int128, Int128) = (0, .max)
    var digit: Int128?
    for scalar in section {
      if let scale = small[scalar] {
        guard scale < last else { return nil }
        (sum, last, digit) = (sum + (digit ?? 1) * scale, scale, nil)
      } else if let value = digits[scalar], value > 0, digit == nil {
        digit = value
      } else {
        return nil
      }
    }
    return sum + (digit ?? 0)
  }

  private static func table(_ pairs: [(String, Int128)]) -> [UInt32: Int128] {
    var table: [UInt32: Int128] = [:]
    for (signs, value) in pairs { for scalar in signs.unicodeScalars { table[scalar.value] = value } }
    return table
  }

  // 壱, 弐 and 参 are those of contracts.
  private static let digits = table([
    ("〇零", 0), ("一壱", 1), ("二弐", 2), ("三参", 3), ("四", 4), ("五伍", 5), ("六", 6), ("七", 7), ("八", 8), ("九", 9),
  ])
  private static let small = table([("十拾", 10), ("百", 100), ("千", 1000)])
  private static let great = table([("万萬", 10_000), ("億", 100_000_000), ("兆", 1_000_000_000_000)])

  /// What one sign says that is a number by itself: Ⅴ, ⅴ, ⑤, ⑸, ⒌, ❺.
  static func sign(_ scalar: UInt32) -> Int? {
    for (range, first) in signs where range.contains(scalar) { return Int(scalar - range.lowerBound) + first }
    return nil
  }

  private static let signs: [(ClosedRange<UInt32>, Int)] = [
    (0x2160...0x216B, 1), (0x2170...0x217B, 1), (0x2460...0x2473, 1), (0x2474...0x2487, 1), (0x2488...0x249B, 1),
    (0x24F5...0x24FE, 1), (0x2776...0x277F, 1), (0x2780...0x2789, 1), (0x278A...0x2793, 1), (0x3251...0x325F, 21),
    (0x32B1...0x32BF, 36),
  ]
}
