import RulesDSL
import Testing

@Suite struct PeriodTests {
  static func table(_ rows: [(row: String, period: String)], _ rest: String = "") -> Draft {
    let lines = rows.map { "  | \($0.row) | \($0.period) |\n" }.joined()
    return Draft("表 基準 (t)\n  | 延滞 || 従業員数 | 適用 |\n\(lines)\(rest)結論 丙 (c)\n  ・基準.従業員数")
  }

  static func five(_ first: String, _ second: String) -> Draft {
    table([("あり || 1人以下", first), ("あり || 2人以下", second), ("なし || 3人以下", "常時")])
  }

  @Test(arguments: [
    ("2018-03-31 まで", "2018-04-01 から"), ("平成30年3月31日まで", "平成30年4月1日から"), ("until 2018-03-31", "from 2018-04-01"),
  ])
  func adjoiningPeriodsLeaveNoHoleAndDoNotMeet(first: String, second: String) {
    #expect(PeriodTests.five(first, second).codes.isEmpty)
  }

  @Test func aHoleBetweenPeriodsIsShownByItsFirstDay() {
    let draft = PeriodTests.five("2018-03-31 まで", "2018-04-02 から")
    #expect(draft.errors == ["gap"])
    #expect(draft.report().contains("延滞 あり、受付日 2018-04-01 に当たる行がありません"))
  }

  @Test func periodsThatMeetAndDifferAreShownByADay() {
    let draft = PeriodTests.five("2018-04-01 まで", "2018-04-01 から")
    #expect(draft.errors == ["rows-differ"])
    #expect(draft.report().contains("延滞 あり、受付日 2018-04-01 は「あり」の適用「2018-04-01 まで」と「2018-04-01 から」の両方に入り"))
  }

  /// A selector that is the basis date itself and the periods speak of one day.
  @Test func periodsBesideASelectorThatIsTheBasisDateAreOfTheSameDay() {
    func table(_ period: String) -> Draft {
      Draft(
        """
        表 基準 (t)
          | 受付日         || 従業員数 | 適用      |
          | 2018-03-31まで || 1人以下  | \(period) |
          | 2018-04-01から || 2人以下  | 常時      |
        結論 丙 (c)
          ・基準.従業員数
        """)
    }
    #expect(table("2018-03-31 まで").codes.isEmpty)
    #expect(table("2018-03-30 まで").report().contains("受付日 2018-03-31 に当たる行がありません"))
    #expect(table("2018-04-01 から").codes.contains("row-never-matches"))
  }

  @Test func aHoleIsFilledByWhatIsWrittenForIt() {
    let rows = [("あり || 1人以下", "2018-04-01 から"), ("なし || 3人以下", "常時")]
    #expect(PeriodTests.table(rows, "  該当なし: 非充足\n").codes.isEmpty)
    #expect(PeriodTests.table(rows).errors == ["gap"])
  }

  @Test(arguments: [
    ("2024-03-15 から", "2024-03-15", ""), ("2018-03-31 まで", "", "2018-03-31"), ("常時", "", ""), ("always", "", ""),
    ("2024-03-15 から 2027-03-31 まで", "2024-03-15", "2027-03-31"),
    ("2024-03-15から2027-03-31まで", "2024-03-15", "2027-03-31"),
    ("令和6年3月15日から", "2024-03-15", ""), ("from 2024-03-15 until 2027-03-31", "2024-03-15", "2027-03-31"),
    ("2024/3/15 から", "2024-03-15", ""), ("２０２４年３月１５日　から", "2024-03-15", ""),
  ])
  func aPeriodHasAFirstAndALastDay(text: String, from: String, until: String) throws {
    let rules = try Draft("結論 丙 (c)\n  適用 \(text)\n  ・延滞").book().checked
    let period = try #require(rules.facts.last).provenance.period
    #expect(period.from.map(\.description) ?? "" == from)
    #expect(period.until.map(\.description) ?? "" == until)
  }

  @Test(arguments: [
    ("2024-03-15", "period-needs-ends"), ("2024-03-15 超", "period-needs-ends"),
    ("2024-03-15、2024-03-16", "period-needs-ends"),
    ("2027-03-31 から 2024-03-15 まで", "empty-range"), ("2024-02-30 から", "no-such-day"), ("ずっと", "not-a-date"),
    ("令和元年4月30日 から", "no-such-day"), ("2024-03-15 から 2027-03-31", "upper-bound-expected"),
  ])
  func whatIsNoPeriodIsAFault(text: String, code: String) {
    #expect(Draft("結論 丙 (c)\n  適用 \(text)\n  ・延滞").errors == [code])
  }

  @Test func aPeriodOfOneDayIsAPeriod() {
    #expect(Draft("結論 丙 (c)\n  適用 2024-03-15 から 2024-03-15 まで\n  ・延滞").codes.isEmpty)
  }

  static let head = "規則集 甲 (a)\n  出典 試験\n入力 延滞 (arrears): 有無\n入力 人 (staff): 人\n  参考\n"

  @Test(arguments: [
    "結論 丙 (c)\n  適用 2024-03-15 から\n  ・延滞",
    "表 基準 (t)\n  適用 2024-03-15 から\n  | 延滞 || 人 |\n  | それ以外 || 1人 |\n結論 丙 (c)\n  ・基準.人",
    "表 基準 (t)\n  | 延滞 || 人 | 適用 |\n  | あり || 1人 | 2024-03-15 から |\n  該当なし: 非充足\n結論 丙 (c)\n  ・基準.人",
    "結論 丙 (c)\n  原則 延滞\n  ただし 乙 (b)\n    適用 2024-03-15 から\n    すべて\n      ・人: 1人\n    のとき 充足",
    "区分 名 (names)\n入力 制 (p): 名\n様式 内 (t): 制\n  ・額 (a): 円\n制度 乙 (k)\n  適用 2030-01-01 から\n  額: 1円\n結論 丙 (c): 円\n  = 内.額",
  ])
  func periodsNeedABasisDate(text: String) {
    #expect(Draft(files: PeriodTests.head + text).errors == ["no-basis-date"])
  }

  @Test(arguments: [("入力 日 (day): 日付\n  基準曰\n  参考", "not-in-statement"), ("入入力 日 (day): 日付\n  基準日", "not-a-statement")])
  func aBasisDateThatCannotBeReadIsToldAlone(text: String, code: String) {
    let rule = "\n結論 丙 (c)\n  適用 2024-03-15 から\n  ・延滞"
    #expect(Draft(files: PeriodTests.head + text + rule).errors == [code])
  }

  @Test(arguments: ["入力 日 (day): 円\n  基準日\n  参考", "入力 日 (day): 有無\n  基準日\n  参考"])
  func theBasisDateIsADate(text: String) {
    #expect(Draft(files: PeriodTests.head + text + "\n結論 丙 (c)\n  ・延滞").errors == ["basis-date-is-no-date"])
  }
}
