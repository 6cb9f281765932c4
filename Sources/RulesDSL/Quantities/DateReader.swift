/// Reads dates as people type them: `2024-03-15`, `2024/3/15`, `2024年3月15日`, `令和6年3月15日`, `令和元年5月1日`.
package struct DateReader {
  package enum Result: Hashable, Sendable {
    case none
    case date(CalendarDate, end: Int)
    /// It is written as a date, but the calendar or the era has no such day.
    case noSuchDay(Absence, end: Int)
  }

  /// Why there is no such day.
  package enum Absence: Hashable, Sendable {
    case month
    case day(year: Int, month: Int, days: Int)
    case year
    /// The day as the era it falls in calls it, where there is one.
    case before(Era, rightly: String?)
    case after(Era, rightly: String?)
  }

  private let text: [UInt32]
  private let limit: Int
  private var position: Int

  private init(_ text: [UInt32], _ range: Range<Int>) {
    self.text = text
    position = range.lowerBound
    limit = range.upperBound
  }

  package static func read(_ text: [UInt32], _ range: Range<Int>) -> Result {
    var reader = DateReader(text, range)
    return reader.read()
  }

  private mutating func read() -> Result {
    let era = readEra()
    let first = position
    guard let year = readYear(inEra: era != nil), position < limit else { return .none }
    let isKanji = text[position] == 0x5E74
    guard isKanji || (era == nil && position - first == 4 && isSeparator(text[position])) else { return .none }
    let separator = text[position]
    position += 1
    guard let month = readNumber(), position < limit,
      isKanji ? text[position] == 0x6708 : text[position] == separator
    else { return .none }
    position += 1
    guard let day = readNumber() else { return .none }
    if isKanji {
      guard position < limit, text[position] == 0x65E5 else { return .none }
      position += 1
    }
    let calendarYear = era.map { $0.firstYear + year - 1 } ?? year
    guard let date = CalendarDate(year: calendarYear, month: month, day: day), year >= 1 else {
      return .noSuchDay(DateReader.absence(calendarYear, month, year >= 1), end: position)
    }
    if let era, !era.contains(date) {
      let rightly = Era.allCases.first { $0.contains(date) }?.text(date)
      return .noSuchDay(
        date < era.firstDay ? .before(era, rightly: rightly) : .after(era, rightly: rightly), end: position)
    }
    return .date(date, end: position)
  }

  private static func absence(_ year: Int, _ month: Int, _ hasYear: Bool) -> Absence {
    guard hasYear, (1868...9999).contains(year) else { return .year }
    guard (1...12).contains(month) else { return .month }
    return .day(year: year, month: month, days: CalendarDate.daysInMonth(year: year, month: month))
  }

  private func isSeparator(_ scalar: UInt32) -> Bool {
    scalar == Scalar.hyphen || scalar == Scalar.slash
  }

  private mutating func readEra() -> Era? {
    for (form, era) in DateReader.eras
    where position + 2 < limit && text[position] == form[0] && text[position + 1] == form[1] {
      position += 2
      return era
    }
    return nil
  }

  private static let eras: [([UInt32], Era)] = Era.allCases.map { (Width.folded($0.rawValue), $0) }

  private mutating func readYear(inEra: Bool) -> Int? {
    if inEra, position < limit, text[position] == 0x5143 {
      position += 1
      return 1
    }
    return readNumber()
  }

  private mutating func readNumber() -> Int? {
    var value = 0
    let start = position
    while position < limit, position - start < 4, Scalar.isDigit(text[position]) {
      value = value * 10 + Int(text[position] - 0x30)
      position += 1
    }
    return position > start ? value : nil
  }
}

extension CalendarDate {
  /// A date as people write it: `2024-03-15`, `2024/3/15`, `2024年3月15日`, `令和6年3月15日`; nil for anything else,
  /// also for a day that the calendar or the era doesn't have.
  public init?(_ text: String) {
    let folded = Width.folded(text)
    guard case .date(let date, folded.count) = DateReader.read(folded, 0..<folded.count) else { return nil }
    self = date
  }
}
