/// A day of the Gregorian calendar, from 1868-01-01 to 9999-12-31; there is no time of day and no time zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let dayNumber: Int32

  /// The day so many days after 1970-01-01, or before it where the number is below zero.
  public init(dayNumber: Int32) {
    self.dayNumber = dayNumber
  }

  /// nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1868...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.daysInMonth(year: year, month: month)
    else { return nil }
    // Counting years from March puts the leap day at the end of the counted year.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The year, the month from 1 to 12, and the day of the month from 1.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// No rule in print names a later year by its era; 令和36年 is most likely a slip.
  package static let lastLikelyYear = 2050

  package static let first = CalendarDate(dayNumber: -37_255)
  package static let last = CalendarDate(dayNumber: 2_932_896)

  /// So many months later, or earlier; the month's last day where it has no such day (民法143条2項ただし書). nil beyond the
  /// calendar.
  package func later(months: Int) -> CalendarDate? {
    guard (-CalendarDate.mostMonths...CalendarDate.mostMonths).contains(months) else { return nil }
    let (year, month, day) = components
    let count = year * 12 + month - 1 + months
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    return CalendarDate(
      year: newYear, month: newMonth, day: min(day, CalendarDate.daysInMonth(year: newYear, month: newMonth)))
  }

  /// So many days later, or earlier; nil beyond the calendar.
  package func later(days: Int) -> CalendarDate? {
    let (number, overflow) = Int(dayNumber).addingReportingOverflow(days)
    guard !overflow, (Int(CalendarDate.first.dayNumber)...Int(CalendarDate.last.dayNumber)).contains(number) else {
      return nil
    }
    return CalendarDate(dayNumber: Int32(number))
  }

  /// The largest number of months after which, counted from this day, the other has come; nil where it lies before.
  package func months(until other: CalendarDate) -> Int? {
    guard self <= other else { return nil }
    let (year, month, day) = components
    let (otherYear, otherMonth, otherDay) = other.components
    let isWhole = min(day, CalendarDate.daysInMonth(year: otherYear, month: otherMonth)) <= otherDay
    return (otherYear - year) * 12 + otherMonth - month - (isWhole ? 0 : 1)
  }

  /// The days from one to another; nil where the other lies before it.
  package func days(until other: CalendarDate) -> Int? { self <= other ? Int(other.dayNumber) - Int(dayNumber) : nil }

  /// From the first day of the calendar to the last.
  package static let mostMonths = (9999 - 1868) * 12 + 11
  package static let mostDays = 2_970_151

  /// The day after; far outside the calendar, at the end of all numbers, the day itself.
  public var next: CalendarDate { CalendarDate(dayNumber: max(dayNumber, dayNumber &+ 1)) }
  /// The day before; far outside the calendar, at the start of all numbers, the day itself.
  public var previous: CalendarDate { CalendarDate(dayNumber: min(dayNumber, dayNumber &- 1)) }

  package static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `2024-03-15`
  public var description: String {
    let (year, month, day) = components
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

/// A Japanese era; a date is written in it only from its first to its last day.
package enum Era: String, CaseIterable, Sendable {
  case meiji = "明治"
  case taisho = "大正"
  case showa = "昭和"
  case heisei = "平成"
  case reiwa = "令和"

  package var firstDay: CalendarDate {
    let day =
      switch self {
      case .meiji: CalendarDate(year: 1868, month: 1, day: 25)
      case .taisho: CalendarDate(year: 1912, month: 7, day: 30)
      case .showa: CalendarDate(year: 1926, month: 12, day: 25)
      case .heisei: CalendarDate(year: 1989, month: 1, day: 8)
      case .reiwa: CalendarDate(year: 2019, month: 5, day: 1)
      }
    guard let day else { preconditionFailure("INVARIANT: every era begins on a day of the calendar") }
    return day
  }

  package var next: Era? {
    let all = Era.allCases
    return all.firstIndex(of: self).flatMap { $0 + 1 < all.count ? all[$0 + 1] : nil }
  }

  package var lastDay: CalendarDate? { next?.firstDay.previous }

  /// `平成31年4月30日`, `令和元年5月1日`
  package func text(_ date: CalendarDate) -> String {
    let (year, month, day) = date.components
    let ownYear = year - firstYear + 1
    return rawValue + (ownYear == 1 ? "元" : String(ownYear)) + "年\(month)月\(day)日"
  }

  /// R of R6.4.1.
  package var letter: String {
    switch self {
    case .meiji: "M"
    case .taisho: "T"
    case .showa: "S"
    case .heisei: "H"
    case .reiwa: "R"
    }
  }

  /// The calendar year of 元年.
  package var firstYear: Int { firstDay.components.year }

  package func contains(_ date: CalendarDate) -> Bool {
    date >= firstDay && (next.map { date < $0.firstDay } ?? true)
  }
}

/// As `"2024-03-15"`.
extension CalendarDate: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = CalendarDate(text) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "no day of the calendar: \(text)"))
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
