import RulesDSL

/// A day of the calendar, counted on and back step by step.
package struct Day: Equatable, Comparable, Sendable {
  var year: Int
  var month: Int
  var day: Int

  /// All days of the language.
  static let first = Day(year: 1868, month: 1, day: 1)
  static let last = Day(year: 9999, month: 12, day: 31)

  init(year: Int, month: Int, day: Int) { (self.year, self.month, self.day) = (year, month, day) }

  init(_ date: CalendarDate) { self.init(number: Int(date.dayNumber)) }

  /// So many days after 1970-01-01: whole years are counted off, then whole months.
  init(number: Int) {
    var (year, rest) = (1970, number)
    while rest < 0 {
      year -= 1
      rest += Day.length(of: year)
    }
    while rest >= Day.length(of: year) {
      rest -= Day.length(of: year)
      year += 1
    }
    var month = 1
    while rest >= Day.length(of: month, in: year) {
      rest -= Day.length(of: month, in: year)
      month += 1
    }
    self.init(year: year, month: month, day: rest + 1)
  }

  /// Days after 1970-01-01.
  var number: Int {
    var count = day - 1
    for earlier in 1..<month { count += Day.length(of: earlier, in: year) }
    for earlier in min(year, 1970)..<max(year, 1970) { count += (year < 1970 ? -1 : 1) * Day.length(of: earlier) }
    return count
  }

  package static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Every fourth year is a leap year, but of the hundreds only every fourth.
  private static func isLeap(_ year: Int) -> Bool {
    year % 100 == 0 ? year % 400 == 0 : year % 4 == 0
  }

  private static func length(of year: Int) -> Int { isLeap(year) ? 366 : 365 }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// 後, in months: the day of the same number, or the month's last where it has none; nil beyond the calendar.
  func later(months: Int) -> Day? {
    guard months.magnitude <= 12 * 9999 else { return nil }
    // Months since the year 0, of which no day of the calendar is earlier.
    let count = year * 12 + month - 1 + months
    guard count >= 0 else { return nil }
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let found = Day(year: newYear, month: newMonth, day: min(day, Day.length(of: newMonth, in: newYear)))
    return (Day.first...Day.last).contains(found) ? found : nil
  }

  /// 後, in days.
  func later(days: Int) -> Day? {
    let own = number
    guard (Day.first.number - own...Day.last.number - own).contains(days) else { return nil }
    return Day(number: own + days)
  }

  /// 経過日数; nil where the other day lies before this one.
  func days(until other: Day) -> Int? { self <= other ? other.number - number : nil }

  /// 経過月数: the largest number of months after which the other day has come; nil where it lies before this one.
  func months(until other: Day) -> Int? {
    guard self <= other else { return nil }
    var count = 0
    while let next = later(months: count + 1), next <= other { count += 1 }
    return count
  }
}
