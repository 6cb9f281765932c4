import RulesDSL
import Testing

/// Months between days, and a day so many months later.
@Suite struct MonthTests {
  static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test(arguments: [
    ("2021-04-01", "2024-03-31", 35), ("2021-04-01", "2024-04-01", 36), ("2024-01-31", "2024-02-28", 0),
    ("2024-01-31", "2024-02-29", 1), ("2023-01-31", "2023-02-28", 1), ("2024-02-29", "2025-02-28", 12),
    ("2024-02-28", "2024-03-27", 0), ("2024-02-29", "2024-03-28", 0), ("2024-02-29", "2024-03-29", 1),
    ("2024-05-10", "2024-05-10", 0), ("1868-01-01", "9999-12-31", 97_583),
  ])
  func wholeMonthsAreCounted(first: String, second: String, months: Int) throws {
    #expect(try MonthTests.day(first).months(until: MonthTests.day(second)) == months)
  }

  @Test func noMonthsLieBetweenADayAndOneBeforeIt() throws {
    #expect(try MonthTests.day("2024-05-10").months(until: MonthTests.day("2024-05-09")) == nil)
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-02-29", 12, "2025-02-28"),
    ("2024-02-29", 48, "2028-02-29"), ("2024-03-31", -1, "2024-02-29"), ("2023-12-15", 1, "2024-01-15"),
    ("2024-01-15", -1, "2023-12-15"), ("2021-04-01", 60, "2026-04-01"),
  ])
  func aDayThatAMonthLacksIsItsLast(day: String, months: Int, later: String) throws {
    #expect(try MonthTests.day(day).later(months: months) == MonthTests.day(later))
  }

  @Test func beyondTheCalendarThereIsNoDay() throws {
    let (first, last) = (try MonthTests.day("1868-01-01"), try MonthTests.day("9999-12-31"))
    #expect((first, last) == (CalendarDate.first, CalendarDate.last))
    #expect(last.later(months: 1) == nil && last.later(days: 1) == nil)
    #expect(first.later(months: -1) == nil && first.later(days: -1) == nil)
    #expect(first.later(months: .max) == nil && first.later(months: .min) == nil)
    #expect(first.later(days: .max) == nil && first.later(days: .min) == nil)
    #expect(first.later(months: CalendarDate.mostMonths) == CalendarDate("9999-12-01"))
  }

  /// Every day of five years against every day of the next three: the months are the largest number that is not beyond.
  @Test func monthsAreTheMostThatAreNotBeyondTheSecondDay() throws {
    let start = try MonthTests.day("2019-01-01")
    var pairs = 0
    for offset in stride(from: 0, to: 5 * 365, by: 1) {
      let first = try #require(start.later(days: offset))
      for length in stride(from: 0, to: 3 * 365, by: 3) {
        let second = try #require(first.later(days: length))
        let months = try #require(first.months(until: second))
        let (reached, next) = (try #require(first.later(months: months)), try #require(first.later(months: months + 1)))
        guard reached <= second, second < next else {
          Issue.record("\(first) \(second): \(months)")
          return
        }
        pairs += 1
      }
    }
    print("months: \(pairs) pairs")
  }
}
