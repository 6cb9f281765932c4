import RulesDSL
import Testing

@Suite struct DateTests {
  static func isAbsent(_ text: String) -> Bool {
    guard case .noSuchDay(_, text.unicodeScalars.count) = read(text) else { return false }
    return true
  }

  static func read(_ text: String) -> DateReader.Result {
    let folded = Width.folded(text)
    return DateReader.read(folded, 0..<folded.count)
  }

  @Test(arguments: [
    "2024-03-15", "２０２４－０３－１５", "2024/3/15", "2024/03/15", "2024-3-15", "2024年3月15日", "2024年03月15日",
    "２０２４年３月１５日", "令和6年3月15日", "令和６年３月１５日",
  ])
  func aDayIsTheSameHoweverItIsTyped(text: String) {
    #expect(DateTests.read(text) == .day(2024, 3, 15, text))
  }

  @Test(arguments: [
    ("明治元年1月25日", 1868, 1, 25), ("明治45年7月29日", 1912, 7, 29), ("大正元年7月30日", 1912, 7, 30),
    ("大正15年12月24日", 1926, 12, 24), ("昭和元年12月25日", 1926, 12, 25), ("昭和64年1月7日", 1989, 1, 7),
    ("平成元年1月8日", 1989, 1, 8), ("平成1年1月8日", 1989, 1, 8), ("平成31年4月30日", 2019, 4, 30),
    ("令和元年5月1日", 2019, 5, 1), ("令和1年5月1日", 2019, 5, 1), ("令和36年1月1日", 2054, 1, 1),
    ("令和８年１２月３１日", 2026, 12, 31),
  ])
  func anEraReachesFromItsFirstToItsLastDay(text: String, year: Int, month: Int, day: Int) {
    #expect(DateTests.read(text) == .day(year, month, day, text))
  }

  @Test(arguments: [
    "明治元年1月24日", "明治45年7月30日", "大正元年7月29日", "大正15年12月25日", "昭和元年12月24日", "昭和64年1月8日",
    "昭和65年1月1日", "平成元年1月7日", "平成31年5月1日", "平成32年1月1日", "令和元年4月30日", "令和0年5月1日",
  ])
  func aDayOutsideItsEraIsNoDay(text: String) {
    #expect(DateTests.isAbsent(text))
  }

  @Test(arguments: [
    ("平成36年3月15日", "令和6年3月15日"), ("平成元年1月1日", "昭和64年1月1日"), ("昭和64年1月8日", "平成元年1月8日"),
    ("令和元年4月30日", "平成31年4月30日"), ("大正15年12月25日", "昭和元年12月25日"),
  ])
  func aDayOutsideItsEraIsAnsweredWithTheEraItFallsIn(written: String, rightly: String) throws {
    guard case .noSuchDay(let absence, _) = DateTests.read(written) else {
      Issue.record("\(written) is read as a day")
      return
    }
    #expect(absence.rightly == rightly)
    #expect(absence.hint.japanese.contains("「\(rightly)」ではありませんか?"))
  }

  @Test(arguments: [
    "2024-02-30", "2023-02-29", "1900-02-29", "2100-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00",
    "2024-01-32", "令和6年2月30日", "2024年13月1日", "0000-01-01", "2024-03-155",
  ])
  func aDayThatTheCalendarLacksIsNoDay(text: String) {
    #expect(DateTests.isAbsent(text))
  }

  @Test(arguments: [("2024-02-29", 2024), ("2000-02-29", 2000), ("平成12年2月29日", 2000), ("令和6年2月29日", 2024)])
  func leapDaysAreDays(text: String, year: Int) {
    #expect(DateTests.read(text) == .day(year, 2, 29, text))
  }

  @Test(arguments: [
    "", "2024", "2024-03", "2024年3月", "24-03-15", "2024-3/15", "15-03-2024", "令和6-3-15", "令和6年", "3月15日",
    "2024.3.15", "きょう", "R6.3.15",
  ])
  func whatIsNotWrittenAsADateIsNoDate(text: String) {
    #expect(DateTests.read(text) == .none)
  }

  @Test func everyDayFromMeijiTo2299IsTheDayAfterTheOneBefore() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var (year, month, day) = (1868, 1, 1)
    var date = try #require(CalendarDate(year: year, month: month, day: day))
    var count = 0
    while year < 2300 {
      let found = date.components
      guard found == (year, month, day), CalendarDate(year: year, month: month, day: day) == date else {
        Issue.record("\(date) should be \(year)-\(month)-\(day)")
        return
      }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      day += 1
      if day > lengths[month - 1] + (month == 2 && isLeap ? 1 : 0) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
      date = date.next
      count += 1
    }
    print("days walked: \(count)")
    #expect(count > 157_000)
  }

  @Test func aDateReadsBackFromItsText() {
    let seed: UInt64 = 1868
    var random = Seeded(seed)
    let count = 5_000
    for _ in 0..<count {
      let date = CalendarDate(dayNumber: Int32(-37_000 + random.below(2_900_000)))
      #expect(DateTests.read(date.description) == .date(date, end: 10))
    }
    print("dates read back: \(count), seed \(seed)")
  }
}

extension DateReader.Result {
  fileprivate static func day(_ year: Int, _ month: Int, _ day: Int, _ text: String) -> DateReader.Result? {
    CalendarDate(year: year, month: month, day: day).map { .date($0, end: text.unicodeScalars.count) }
  }
}
