extension Mender {
  /// `R6.4.1`, `2018.3.31`, `20180331`, `令和6年3月末`: the day as the language writes it.
  func withDates(_ text: String) -> [String] {
    guard text.unicodeScalars.count < 120 else { return [] }
    let written = Array(Width.half(text))
    return [written.replacing { $0.partedDay() }, written.replacing { $0.eightDigits() }]
  }
}

extension [Character] {
  /// What `read` makes of the characters at each place, from the left; nil leaves one as it is.
  fileprivate func replacing(_ read: (inout DayReader) -> String?) -> String {
    var (result, place) = ("", 0)
    while place < count {
      var reader = DayReader(letters: self, place: place)
      let day = read(&reader)
      result += day ?? String(self[place])
      place = day == nil ? place + 1 : reader.place
    }
    return result
  }
}

private struct DayReader {
  let letters: [Character]
  var place: Int

  private static let eras: [Era] = [.reiwa, .heisei, .showa]

  /// A day in three parts; what is no day of the calendar stays as it is written.
  mutating func partedDay() -> String? {
    let start = place
    let era = DayReader.eras.first { [$0.rawValue, String($0.rawValue.prefix(1)), $0.letter].contains { take($0) } }
    if era != nil { takeSpaces() }
    guard let year = take("元") ? 1 : number(most: 4), takeSign("年"), let month = number(most: 2), takeSign("月") else {
      return nil
    }
    let isLast = take("末")
    guard let day = isLast ? 0 : number(most: 2) else { return nil }
    takeSpaces()
    _ = take("日")
    let written = String(letters[start..<place])
    guard era != nil || year > 999, (1...12).contains(month) else { return written }
    let calendarYear = era.map { $0.firstYear + year - 1 } ?? year
    let last = CalendarDate.daysInMonth(year: calendarYear, month: month)
    let date = CalendarDate(year: calendarYear, month: month, day: isLast ? last : day)
    return date.map { date in era.map { $0.text(date) } ?? "\(date)" } ?? written
  }

  /// A number of eight digits, as year, month and day.
  mutating func eightDigits() -> String? {
    guard place == 0 || !letters[place - 1].isDigit else { return nil }
    let digits = letters[place...].prefix { $0.isDigit }
    guard digits.count == 8 else { return nil }
    place += 8
    let (year, month, day) = (digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2))
    return [year, month, day].map { String($0) }.joined(separator: "-")
  }

  private mutating func take(_ word: String) -> Bool {
    let isHere = letters[place...].starts(with: word)
    if isHere { place += word.count }
    return isHere
  }

  private mutating func takeSpaces() {
    place += letters[place...].prefix { $0.isWhitespace }.count
  }

  /// What stands between two parts: the unit of the first, or a point, a stroke or a dash.
  private mutating func takeSign(_ unit: String) -> Bool {
    takeSpaces()
    let isHere = ([unit] + "./・ー―—–−-".map { String($0) }).contains { take($0) }
    takeSpaces()
    return isHere
  }

  private mutating func number(most: Int) -> Int? {
    let digits = letters[place...].prefix(most).prefix { $0.isDigit }
    place += digits.count
    return Int(String(digits))
  }
}
