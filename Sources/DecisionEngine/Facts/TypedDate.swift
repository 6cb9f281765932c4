import RulesDSL

/// Dates as people type them into an application: what a rule file writes, and `R6.10.1`, `令和6.10.1`, `2024.10.1`,
/// `20241001`, `令和六年十月一日`, `2024/10/01(火)`, and Excel's `2024/10/01 0:00`.
struct TypedDate {
  enum Reading: Equatable {
    case none
    case date(CalendarDate)
    /// The calendar or the era has no such day; how it is rightly called, where it lies in another era.
    case noSuchDay(rightly: String?)
    /// A time other than the midnight with which a date is stored; the day, unless the time is of another zone.
    case timeOfDay(CalendarDate?)
  }

  private let text: [UInt32]
  private var place = 0

  static func read(_ typed: String) -> Reading {
    let text = TypedText.scalars(typed)
    switch DateReader.read(text, 0..<text.count) {
    case .date(let date, text.count): return .date(date)
    case .noSuchDay(.before(_, let rightly), text.count), .noSuchDay(.after(_, let rightly), text.count):
      return .noSuchDay(rightly: rightly)
    case .noSuchDay(_, text.count): return .noSuchDay(rightly: nil)
    default: break
    }
    var reader = TypedDate(text: KanjiNumeral.inDigits(Width.folded(TypedText.string(text).uppercased())))
    return reader.read()
  }

  private init(text: [UInt32]) { self.text = text }

  private mutating func read() -> Reading {
    let era = readEra()
    if era == nil, let date = readCompact() { return reading(date, nil) }
    guard let year = readYear(inEra: era != nil), let separator = readSeparator(), separator != 0x6708,
      let month = readNumber(most: 2), let second = readSeparator(),
      second == (separator == 0x5E74 ? 0x6708 : separator),
      let day = readNumber(most: 2)
    else { return .none }
    if separator == 0x5E74 {
      skipBlanks()
      guard take(0x65E5) else { return .none }
    }
    let calendarYear = era.map { $0.firstYear + year - 1 } ?? year
    guard year >= 1, let date = CalendarDate(year: calendarYear, month: month, day: day) else {
      return place == text.count ? .noSuchDay(rightly: nil) : .none
    }
    return reading(date, era)
  }

  private mutating func reading(_ date: CalendarDate, _ era: Era?) -> Reading {
    guard isWeekdayRight(of: date) else { return .none }
    let rest = Array(text[place...])
    guard let time = rest.isEmpty ? .midnight : TypedTime.read(rest) else { return .none }
    if let era, !era.contains(date) {
      return .noSuchDay(rightly: Era.allCases.first { $0.contains(date) }?.text(date))
    }
    return switch time {
    case .midnight: .date(date)
    case .other: .timeOfDay(date)
    case .elsewhere: .timeOfDay(nil)
    }
  }

  private mutating func skipBlanks() { while take(Scalar.space) {} }

  private mutating func take(_ scalar: UInt32) -> Bool {
    guard place < text.count, text[place] == scalar else { return false }
    place += 1
    return true
  }

  private mutating func readEra() -> Era? {
    for (form, era) in TypedDate.eras where text.starts(with: form) {
      place = form.count
      skipBlanks()
      return era
    }
    return nil
  }

  private static let eras: [([UInt32], Era)] = [
    ("令和", Era.reiwa), ("平成", .heisei), ("昭和", .showa), ("大正", .taisho), ("明治", .meiji), ("令", .reiwa), ("平", .heisei),
    ("昭", .showa), ("大", .taisho), ("明", .meiji), ("㋿", .reiwa), ("㍻", .heisei), ("㍼", .showa), ("㍽", .taisho),
    ("㍾", .meiji), ("R", .reiwa), ("H", .heisei), ("S", .showa), ("T", .taisho), ("M", .meiji),
  ].map { (Width.folded($0.0), $0.1) }

  /// A year of an era has at most two digits, one of the calendar four.
  private mutating func readYear(inEra: Bool) -> Int? {
    if inEra, take(0x5143) { return 1 }
    let start = place
    guard let year = readNumber(most: inEra ? 2 : 4) else { return nil }
    return inEra || place - start == 4 ? year : nil
  }

  private mutating func readNumber(most: Int) -> Int? {
    skipBlanks()
    var value = 0
    let start = place
    while place < text.count, place - start < most, Scalar.isDigit(text[place]) {
      value = value * 10 + Int(text[place] - 0x30)
      place += 1
    }
    return place > start ? value : nil
  }

  private mutating func readSeparator() -> UInt32? {
    skipBlanks()
    // 年 月 . / - ・ ·
    guard place < text.count, [0x5E74, 0x6708, 0x2E, 0x2F, 0x2D, 0x30FB, 0xB7].contains(text[place]) else { return nil }
    place += 1
    return text[place - 1]
  }

  /// `20241001`: of eight digits only those in this order make a day.
  private mutating func readCompact() -> CalendarDate? {
    guard text.prefix(while: Scalar.isDigit).count == 8 else { return nil }
    let digits = text[..<8].map { Int($0 - 0x30) }
    let year = digits[..<4].reduce(0) { $0 * 10 + $1 }
    guard let date = CalendarDate(year: year, month: digits[4] * 10 + digits[5], day: digits[6] * 10 + digits[7]) else {
      return nil
    }
    place = 8
    return date
  }

  /// Takes `(火)`, `(火曜日)`; false where the day is another one of the week.
  private mutating func isWeekdayRight(of date: CalendarDate) -> Bool {
    let start = place
    skipBlanks()
    guard take(Scalar.open), place < text.count,
      let day = Width.folded("木金土日月火水").firstIndex(of: text[place])
    else {
      place = start
      return true
    }
    place += 1
    if take(0x66DC) { _ = take(0x65E5) }
    // 1970-01-01 was a Thursday.
    return take(Scalar.close) && day == Int(((date.dayNumber % 7) + 7) % 7)
  }
}

extension CalendarDate {
  /// A date as an application may give it, which is more than a rule file writes: `R6.10.1`, `20241001`,
  /// `2024/10/01 0:00`; nil for anything else, also for a day that the calendar or the era doesn't have.
  public init?(typed text: String) {
    guard case .date(let date) = TypedDate.read(text) else { return nil }
    self = date
  }
}
