import RulesDSL

/// What people write into an application in place of what is read, and what they mean by it.
enum Slip {
  /// ― and 不明 for a fact that is unknown.
  static func saysUnknown(_ text: String) -> Bool {
    let word = Width.half(text).lowercased()
    if ["不明", "不詳", "未詳", "未定", "未確定", "未確認", "未記入", "未回答", "?", "？", "n/a", "#n/a", "unknown", "null"].contains(word) {
      return true
    }
    return !word.isEmpty && word.unicodeScalars.allSatisfy { Scalar.isDash($0.value) }
  }

  /// ¥20,000,000 for 20,000,000円.
  static func money(_ text: String) -> String? {
    let folded = Width.folded(text)
    guard let sign = folded.first, sign == 0xA5 || sign == 0x5C else { return nil }
    let rest = String(Width.half(text).dropFirst()).filter { $0 != " " }
    let digits = Width.folded(rest)
    guard case .number(_, let unit, digits.count) = NumberReader.read(digits, 0..<digits.count) else { return nil }
    return unit == .none ? rest + "円" : rest
  }

  /// The day that a spreadsheet counts so: 45383 is 2024-04-01.
  static func serialDate(_ text: String) -> CalendarDate? {
    let parts = Width.half(text).split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, first.count == 5, parts.count <= 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let days = Int32(first)
    else { return nil }
    // 1970-01-01 is 25569. Earlier than 1927 and later than 2119 it is more likely something else.
    return (10_000...80_000).contains(days) ? CalendarDate(dayNumber: days - 25_569) : nil
  }

  /// The right spelling of a date with a time or a weekday behind it, or with other signs: `R6.4.1`, `20240401`.
  static func date(_ text: String) -> String? {
    let half = Width.half(text)
    let folded = Width.folded(text)
    if case .date(let date, let end) = DateReader.read(folded, 0..<folded.count), end < folded.count,
      [Scalar.space, Scalar.open, 0x54].contains(folded[end])
    {
      return date.description
    }
    if half.utf8.count == 8, half.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return CalendarDate("\(half.prefix(4))-\(half.dropFirst(4).prefix(2))-\(half.suffix(2))")?.description
    }
    for (letter, era) in eras where half.uppercased().hasPrefix(letter) {
      let numbers = numbers(half.dropFirst(letter.count))
      guard numbers.count == 3 else { continue }
      let spelt = "\(era)\(numbers[0])年\(numbers[1])月\(numbers[2])日"
      if CalendarDate(spelt) != nil { return spelt }
    }
    let numbers = numbers(half[...])
    guard numbers.count == 3, numbers[0].count == 4 else { return nil }
    return CalendarDate(numbers.joined(separator: "-"))?.description
  }

  private static let eras = [
    ("令和", "令和"), ("平成", "平成"), ("昭和", "昭和"), ("大正", "大正"), ("明治", "明治"), ("令", "令和"), ("平", "平成"), ("昭", "昭和"),
    ("R", "令和"), ("H", "平成"), ("S", "昭和"), ("T", "大正"), ("M", "明治"),
  ]

  /// The numbers of `6.4.1`, and of nothing else.
  private static func numbers(_ text: Substring) -> [String] {
    let parts = text.split(omittingEmptySubsequences: false) { ".·・/-年月 ".contains($0) }.map { String($0) }
      .filter { !$0.isEmpty }.map { $0.hasSuffix("日") ? String($0.dropLast()) : $0 }
    let isNumeric = parts.allSatisfy { part in
      part == "元" || (!part.isEmpty && part.count <= 4 && part.utf8.allSatisfy { (0x30...0x39).contains($0) })
    }
    return isNumeric ? parts : []
  }

  /// `税金の滞納` of `税金の滞納がない`: what a name denies.
  static func denied(_ name: String) -> String? {
    for end in ["ではない", "でない", "がない", "はない", "のない", "がなし", "なし", "無し"] where name.hasSuffix(end) {
      let rest = name.dropLast(end.count)
      return rest.isEmpty ? nil : String(rest)
    }
    for start in ["no_", "not_", "without_"] where name.hasPrefix(start) {
      return String(name.dropFirst(start.count))
    }
    return nil
  }
}
