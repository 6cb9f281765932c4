import RulesDSL

/// Months counted on a calendar that is walked month by month, with nothing of the engine's arithmetic.
enum Calendar {
  /// The days that the language knows, since 1970-01-01.
  static let days = day(1868, 1, 1)...day(9999, 12, 31)

  /// The day so many months later; a day that the month lacks is its last, or, wrongly, runs over into the next.
  static func later(_ day: Int, _ months: Int, overflows: Bool = false) -> Int? {
    guard abs(months) < 200_000 else { return nil }
    let (year, month, own) = CalendarDate(dayNumber: Int32(day)).components
    let count = year * 12 + month - 1 + months
    guard count >= 1868 * 12, count < 10_000 * 12 else { return nil }
    let first = Calendar.day(count / 12, count % 12 + 1, 1)
    let last = count % 12 == 11 ? Calendar.day(count / 12, 12, 31) : Calendar.day(count / 12, count % 12 + 2, 1) - 1
    return overflows ? first + own - 1 : min(first + own - 1, last)
  }

  /// The largest number of months after which the second day has come: tried one after the other from just below.
  static func months(from first: Int, to second: Int) -> Int? {
    guard first <= second else { return nil }
    var months = max(0, (second - first) / 31 - 1)
    while let next = later(first, months + 1), next <= second { months += 1 }
    return months
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    guard let date = CalendarDate(year: year, month: month, day: day) else { preconditionFailure("no such day") }
    return Int(date.dayNumber)
  }
}
