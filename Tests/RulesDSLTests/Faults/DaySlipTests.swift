import RulesDSL
import Testing

/// Periods, ages and days that are said as no test of the language says them.
@Suite struct DaySlipTests {
  static let dates = "入力 創業日 (founded): 日付\n入力 年齢 (age): か月\n  参考\n"

  @Test(arguments: [
    ("創業日: 5年以内", "「受付日: 創業日から後(創業日, 5年)まで」"), ("創業日: 5年未満", "「受付日: 創業日から後(創業日, 5年)未満」"),
    ("創業日から6か月以上", "「受付日: 後(創業日, 6か月)から」"), ("創業日: 30日超", "「受付日: 後(創業日, 30日)超」"),
    ("受付日: 創業日から5年以内", "「受付日: 創業日から後(創業日, 5年)まで」"), ("founded: at least 5 years", "「受付日: 後(創業日, 5 years)から」"),
  ])
  func aPeriodOfADateIsAnsweredWithATestThatSaysTheSame(bullet: String, offered: String) throws {
    let fault = try WordingSlipTests.only(DaySlipTests.dates + "結論 丙 (c)\n  ・\(bullet)\n結論 丁 (d)\n  ・創業日: 2024-01-01から")
    #expect(fault.code == "not-a-date")
    let hint = try #require(fault.hint(.japanese))
    #expect(hint.contains(offered))
    // What is offered is read.
    let test = offered.dropFirst().dropLast()
    #expect(Draft(DaySlipTests.dates + "結論 丙 (c)\n  ・\(test)").codes.isEmpty)
  }

  @Test(arguments: ["75歳未満", "75才未満"]) func yearsOfAgeAreYears(test: String) throws {
    let mended = try WordingSlipTests.mended(
      DaySlipTests.dates + "結論 丁 (d)\n  ・創業日: 2024-01-01から\n結論 丙 (c)\n  ・年齢: \(test)")
    #expect(mended.codes.isEmpty)
    let draft = Draft(DaySlipTests.dates + "結論 丁 (d)\n  ・創業日: 2024-01-01から\n結論 丙 (c)\n  ・年齢: \(test)")
    #expect(draft.diagnostics.first?.fix?.replacement == "年齢: 75年未満")
  }

  @Test(arguments: ["保証期間: 75匹未満", "資本金: 3対1以下", "資本金: 3E+08以下", "資本金: 5,000～3億円未満"])
  func noUnitIsPutBetweenANumberAndAWordThatIsNone(bullet: String) throws {
    let fault = try WordingSlipTests.only("結論 丙 (c)\n  ・\(bullet)")
    #expect(fault.fix == nil)
    #expect(fault.hint(.japanese)?.contains("「") == false, "\(fault.hint(.japanese) ?? "")")
  }

  @Test(arguments: [
    ("資本金: 3憶円以下", "資本金: 3億円以下"), ("資本金: 3 億円以下", "資本金: 3億円以下"), ("従業員数: 300入以下", "従業員数: 300人以下"),
    ("従業員数: 3OO人以下", "従業員数: 300人以下"), ("純資産倍率: 2.0培以上", "純資産倍率: 2.0倍以上"), ("従業員数: 300 人以下", "従業員数: 300人以下"),
    ("資本金: 3億円越", "資本金: 3億円超"), ("自己資本比率: 1。15%以上", "自己資本比率: 1.15%以上"), ("資本金: 3'500万円以下", "資本金: 3500万円以下"),
  ])
  func aNumberThatIsGarbledIsMended(written: String, meant: String) throws {
    let mended = try WordingSlipTests.mended("結論 丙 (c)\n  ・\(written)")
    #expect(mended.line == "・" + meant)
    #expect(mended.codes.isEmpty)
  }

  @Test(arguments: [
    ("8.000万円", "「8,000万円」、小数なら「8万円」"), ("300.000千円", "「300,000千円」、小数なら「30万円」"), ("1.250円", "「1,250円」"),
  ])
  func aPointBeforeThreeDigitsIsAskedFor(written: String, offered: String) throws {
    let fault = try WordingSlipTests.only("結論 丙 (c)\n  ・資本金: \(written)以下")
    #expect(fault.code == "comma-grouping" && fault.fix == nil)
    #expect(fault.hint(.japanese)?.contains(offered) == true, "\(fault.hint(.japanese) ?? "")")
    #expect(!Draft("設定 幅 (step): 円\n  = \(written)\n結論 丙 (c)\n  ・資本金: 幅以下").codes.isEmpty)
  }

  @Test(arguments: ["資本金: 2.5億円以下", "資本金: 0.125億円以下", "自己資本比率: 1.125%以上", "純資産倍率: 1.125倍以上"])
  func aDecimalIsADecimal(bullet: String) { #expect(Draft("結論 丙 (c)\n  ・\(bullet)").codes.isEmpty) }

  @Test(arguments: [("自己資本比率: 1,15%以上", "「1.15%以上」"), ("純資産倍率: 2,0倍以上", "「2.0倍以上」")])
  func aCommaBeforeFewerDigitsMayBeADecimalPoint(bullet: String, offered: String) throws {
    #expect(try WordingSlipTests.only("結論 丙 (c)\n  ・\(bullet)").hint(.japanese)?.contains(offered) == true)
  }

  @Test(arguments: [("経過年数", "経過月数(日付, 日付)"), ("満年齢", "経過月数(日付, 日付)"), ("営業日数", "経過日数(日付, 日付)")])
  func aFunctionOfOtherLanguagesIsAnsweredWithItsName(name: String, told: String) throws {
    let text =
      DaySlipTests.dates
      + "計算 月数 (n): か月\n  = \(name)(創業日, 受付日)\n結論 丙 (c)\n  すべて\n    ・月数: 1年以上\n    ・創業日: 2024-01-01から"
    let fault = try WordingSlipTests.only(text)
    #expect(fault.hint(.japanese)?.contains(told) == true)
    #expect(fault.fix == nil)
  }

  @Test(arguments: [("年", "か月"), ("歳", "か月"), ("金額", "円"), ("年月日", "日付"), ("真偽", "有無")])
  func aTypeOfOtherFormsIsAnsweredWithTheLanguagesOwn(written: String, meant: String) throws {
    let fault = try WordingSlipTests.only("入力 甲 (a): \(written)\n  参考")
    #expect(fault.code == "unknown-type" && fault.fix?.replacement == meant)
  }

  @Test(arguments: [("2201-12-31", 1), ("9999-12-31", 0), ("2099-12-31", 0)])
  func aYearFarAheadIsToldUnlessItStandsForNoEnd(day: String, count: Int) {
    #expect(Draft("結論 丙 (c)\n  適用 \(day) まで\n  ・延滞").codes == Array(repeating: "far-day", count: count))
  }

  @Test func aDayWrittenWithYearsAndMonthsIsNoPeriod() {
    let draft = Draft("入力 創業日 (founded): 日付\n  参考\n結論 丙 (c)\n  ・受付日: 創業日超2019年4月30日まで")
    #expect(draft.errors.isEmpty)
  }
}
