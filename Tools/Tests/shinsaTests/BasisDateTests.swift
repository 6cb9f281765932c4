import Testing

@Suite(.timeLimit(.minutes(2))) struct BasisDateTests {
  let rules: TemporaryFolder

  init() throws {
    rules = try SampleRules.folder()
  }

  @Test(arguments: [
    ("2024-03-15", "2024-03-15"), ("2024年3月15日", "2024-03-15"), ("令和6年3月15日", "2024-03-15"),
    ("R6.3.15", "2024-03-15"), ("20240315", "2024-03-15"),
    ("令和６年３月１５日", "2024-03-15"), ("令和元年5月1日", "2019-05-01"), ("平成31年4月30日", "2019-04-30"),
    ("昭和64年1月7日", "1989-01-07"), ("2024-02-29", "2024-02-29"),
  ])
  func onTakesTheDateInEitherCalendar(written: String, day: String) throws {
    let run = try shinsa(
      "evaluate", "-", "--on", written, "--rules", rules.url.path(), "--output", "json",
      input: "{\"received_on\": \"2010-01-01\"}")
    #expect(run.status == 0)
    let object = try #require(try run.objects.first)
    #expect(object["basis_date"] as? String == day)
    #expect(object["basis_date_replaced"] as? Bool == true)
  }

  @Test func theTextSaysThatTheDateWasReplaced() throws {
    let run = try shinsa(
      "evaluate", "-", "--on", "2024-03-15", "--rules", rules.url.path(), input: "{\"received_on\": \"2010-01-01\"}")
    #expect(run.output.contains("基準日 2024-03-15 (申込の日付に代えて指定)"))
  }

  @Test(arguments: [
    "2024-02-30", "2023-02-29", "令和6年2月30日", "平成31年5月1日", "令和元年4月30日", "令和0年1月1日", "2024/13/01", "明日", "",
    "2024-3", "2024-03-15 9:30", "2024-03-15x", "99999999999999999999-01-01",
  ])
  func whatIsNoDateIsAWrongCall(written: String) throws {
    let run = try shinsa("evaluate", "-", "--on", written, "--rules", rules.url.path(), input: "{}")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("--on: 「\(written)」は日付として読めません"))
    #expect(run.errors.contains("「YYYY-MM-DD」か「令和○年○月○日」の形で"))
  }

  @Test func withoutADateWhateverDependsOnOneNeedsIt() throws {
    let run = try shinsa("evaluate", "-", "--rules", rules.url.path(), "--output", "json", input: "{}")
    let decisions = try #require(try run.objects.first?["decisions"] as? [String: [String: Any]])
    #expect(decisions["new_treatment"]?["status"] as? String == "undetermined")
    #expect((decisions["new_treatment"]?["needs"] as? [String])?.contains("received_on") == true)
  }
}
