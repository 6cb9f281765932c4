import Evaluator
import RulesDSL
import Testing

/// 経過月数, 経過日数 and 後 in rules.
@Suite struct DayTests {
  static let rules = """
    入力 創業日 (started_on): 日付
    入力 受付日 (received_on): 日付
      基準日
    入力 猶予 (grace): 日
    計算 経過 (elapsed): か月
      = 経過月数(創業日, 受付日)
    計算 期限 (deadline): 日付
      原則 後(創業日, 5年)
      ただし 長い (long)  猶予: 100日超 のとき 後(後(創業日, 5年), 猶予)
    結論 若い (young)
      ・経過: 60か月未満
    結論 期限内 (in_time)
      ・受付日: 後(創業日, 5年)未満
    結論 猶予内 (in_grace)
      ・受付日: 期限から後(期限, 1か月)まで
    結論 月 (months): か月
      = 切捨て(経過月数(創業日, 受付日), 1年)
    結論 日 (day): 日付
      = 期限
    """

  static func facts(_ started: String, _ received: String? = nil, grace: Int? = nil) -> Facts {
    var entries: [(String, Facts.Entry)] = [("started_on", .text(started))]
    if let received { entries.append(("received_on", .text(received))) }
    if let grace { entries.append(("grace", .number(Rational(grace)))) }
    return Facts(entries)
  }

  @Test(arguments: [
    ("2021-04-01", "2026-03-31", Outcome.Status.met), ("2021-04-01", "2026-04-01", .unmet),
    ("2020-02-29", "2025-02-27", .met), ("2020-02-29", "2025-02-28", .unmet),
  ])
  func fiveYearsEndOnTheDayFiveYearsLater(started: String, received: String, status: Outcome.Status) throws {
    let trial = try Trial(DayTests.rules)
    #expect(try trial.status("young", DayTests.facts(started, received)) == status)
    #expect(try trial.status("in_time", DayTests.facts(started, received)) == status)
  }

  @Test func daysAndWholeYearsAreValues() throws {
    let trial = try Trial(DayTests.rules)
    let facts = DayTests.facts("2020-02-29", "2026-08-28", grace: 366)
    #expect(try trial.outcome("months", facts).value?.number == 72)
    #expect(try trial.outcome("day", facts).value == .date(CalendarDate(day: "2026-03-01")))
    #expect(try trial.status("in_grace", facts) == .unmet)
    #expect(try trial.status("in_grace", DayTests.facts("2020-02-29", "2026-04-01", grace: 366)) == .met)
  }

  @Test func aDayThatIsMissingIsAskedFor() throws {
    let trial = try Trial(DayTests.rules)
    #expect(try trial.outcome("young", ["received_on": "2024-01-01"]).needs == ["started_on"])
    #expect(try trial.outcome("in_time", ["started_on": "2024-01-01"]).needs == ["received_on"])
  }

  @Test func daysTheWrongWayRoundAreUndefinedAndSayWhy() throws {
    let trial = try Trial(DayTests.rules)
    let outcome = try trial.outcome("young", DayTests.facts("2024-04-01", "2024-03-31"))
    #expect(outcome.status == .undetermined && outcome.needs.isEmpty)
    #expect(outcome.undefined.map(\.japanese) == ["受付日 2024-03-31 が 創業日 2024-04-01 より前"])
  }

  @Test(arguments: ["9996-01-01", "9999-12-31"]) func beyondTheCalendarIsUndefined(started: String) throws {
    let trial = try Trial(DayTests.rules)
    let outcome = try trial.outcome("in_time", DayTests.facts(started, "9999-12-31"))
    #expect(outcome.status == .undetermined)
    #expect(outcome.undefined.first?.japanese.contains("9999-12-31") == true)
  }

  @Test func aPartOfAMonthIsUndefined() throws {
    let trial = try Trial(
      """
      入力 創業日 (started_on): 日付
      入力 期間 (period): か月
      結論 日 (day): 日付
        = 後(創業日, 期間 ÷ 2)
      """)
    #expect(
      try trial.outcome("day", ["started_on": "2024-01-31", "period": 2]).value
        == .date(CalendarDate(day: "2024-02-29")))
    #expect(
      try trial.outcome("day", ["started_on": "2024-01-31", "period": 3]).undefined.map(\.japanese) == ["期間が整数でない"])
  }

  @Test func theReasonsShowTheDaysAndTheResult() throws {
    let trial = try Trial(DayTests.rules)
    let facts = DayTests.facts("2021-04-01", "2024-03-31")
    let text = try trial.text(facts)
    #expect(text.contains("35か月"))
    #expect(text.contains("2021-04-01 (創業日) から 2024-03-31 (受付日) まで"))
    #expect(text.contains("創業日(2021-04-01)の5年後(2026-04-01)未満"))
    #expect(text.contains("2021-04-01 (創業日) の 60か月 後"))
    let english = try trial.text(facts, .english)
    #expect(english.contains("from 2021-04-01 (started on) to 2024-03-31 (received on)"))
    #expect(english.contains("under 2026-04-01, 5 years after started on (2021-04-01)"))
  }

  @Test func daysBetweenDaysAreCountedByTheCalendar() throws {
    let trial = try Trial(
      """
      入力 始期 (first): 日付
      入力 終期 (last): 日付
      結論 日数 (count): 日
        = 経過日数(始期, 終期)
      """)
    func outcome(_ first: String, _ last: String) throws -> Outcome {
      try trial.outcome("count", ["first": .text(first), "last": .text(last)])
    }
    #expect(try outcome("2024-02-28", "2024-03-01").value?.number == 2)
    #expect(try outcome("2023-02-28", "2023-03-01").value?.number == 1)
    #expect(try outcome("2024-04-01", "2024-04-01").value?.number == 0)
    #expect(try outcome("1868-01-01", "9999-12-31").value?.number == 2_970_151)
    let reversed = try outcome("2024-04-02", "2024-04-01")
    #expect(reversed.status == .undetermined)
    #expect(reversed.undefined.map(\.japanese) == ["終期 2024-04-01 が 始期 2024-04-02 より前"])
    let text = try trial.text(["first": "2024-04-01", "last": "2025-04-01"])
    #expect(text.contains("365日") && text.contains("2024-04-01 (始期) から 2025-04-01 (終期) まで"))
  }

  @Test func monthsBetweenDaysAreWholeAndNeverBelowZero() throws {
    let rules = """
      入力 創業日 (started_on): 日付
      入力 受付日 (received_on): 日付
      計算 経過 (elapsed): か月
        = 経過月数(創業日, 受付日)
      表 段階 (stage)
        | 経過        || 率 (rate): 割合 |
        | 0か月       || 1%              |
        | 1か月〜5か月 || 2%              |
        | 6か月以上   || 3%              |
      結論 率 (r): 割合
        = 段階.率
      """.replacing("1か月〜5か月", with: "1か月以上5か月以下")
    let trial = try Trial(rules)
    #expect(
      try trial.outcome("r", ["started_on": "2024-01-31", "received_on": "2024-06-30"]).value?.text(.japanese)
        == "2%")
  }

  @Test func whatIsCalculatedIsRefusedWithTheFactsItIsMadeOf() throws {
    let trial = try Trial(DayTests.rules)
    let problem = try #require(trial.problems(["経過": "12か月"]).first)
    #expect(problem.message(.japanese) == "「経過」は、規則が「創業日」と「受付日」から計算するので、申込には書けません。代わりにそれらを書いてください")
    let english = try #require(trial.problems(["elapsed": 12]).first)
    #expect(english.message(.english).contains("calculated from “started_on” and “received_on”"))
  }
}
