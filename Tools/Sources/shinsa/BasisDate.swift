import ApplicationFiles
import RulesDSL

/// Reads the date of `--on`: `2024-03-15`, `2024年3月15日`, `令和6年3月15日`, `令和元年5月1日`.
enum BasisDate {
  static func read(_ text: String) -> CalendarDate? {
    let plain = text.unicodeScalars.map { halfWidth($0) }
    if let parts = numbers(in: plain[...], separators: ["-", "-", nil]), parts.digits == [4, 2, 2] {
      return CalendarDate(year: parts.values[0], month: parts.values[1], day: parts.values[2])
    }
    for era in eras where plain.starts(with: era.name.unicodeScalars) {
      return date(in: era, plain.dropFirst(era.name.unicodeScalars.count))
    }
    guard let parts = numbers(in: plain[...], separators: ["年", "月", "日"]) else { return nil }
    return CalendarDate(year: parts.values[0], month: parts.values[1], day: parts.values[2])
  }

  private struct Era {
    let name: String
    let first: CalendarDate?
    let last: CalendarDate?
  }

  private static let eras = [
    Era(name: "令和", first: CalendarDate(year: 2019, month: 5, day: 1), last: nil),
    Era(
      name: "平成", first: CalendarDate(year: 1989, month: 1, day: 8),
      last: CalendarDate(year: 2019, month: 4, day: 30)),
    Era(
      name: "昭和", first: CalendarDate(year: 1926, month: 12, day: 25),
      last: CalendarDate(year: 1989, month: 1, day: 7)),
  ]

  private static func date(in era: Era, _ text: ArraySlice<Unicode.Scalar>) -> CalendarDate? {
    let text = text.first == "元" ? ["1"] + text.dropFirst() : text
    guard let first = era.first, let parts = numbers(in: text, separators: ["年", "月", "日"]), parts.values[0] > 0,
      let date = CalendarDate(
        year: first.components.year + parts.values[0] - 1, month: parts.values[1], day: parts.values[2]),
      date >= first, era.last.map({ date <= $0 }) ?? true
    else { return nil }
    return date
  }

  /// Three numbers, each followed by its separator, and how many digits each has.
  private static func numbers(
    in text: ArraySlice<Unicode.Scalar>, separators: [Unicode.Scalar?]
  ) -> (values: [Int], digits: [Int])? {
    var rest = text
    var values: [Int] = []
    var digits: [Int] = []
    for separator in separators {
      let number = rest.prefix { ("0"..."9").contains($0) }
      guard (1...4).contains(number.count) else { return nil }
      values.append(number.reduce(0) { $0 * 10 + Int($1.value - 0x30) })
      digits.append(number.count)
      rest = rest.dropFirst(number.count)
      guard let separator else { continue }
      guard rest.first == separator else { return nil }
      rest = rest.dropFirst()
    }
    return rest.isEmpty ? (values, digits) : nil
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF10...0xFF19).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
  }
}
