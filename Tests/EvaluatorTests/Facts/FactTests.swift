import Evaluator
import RulesDSL
import Testing

/// Values as people type them into an application.
@Suite struct FactTests {
  static let text = """
    区分 業種 (industry)
      ・製造業等 (manufacturing_etc)
      ・小売業・飲食業 (retail_food)
    入力 業種 (industry): 業種
    入力 資本金 (capital): 円
      範囲 0円以上
    入力 純資産額 (net): 円
    入力 従業員数 (employees): 人
      範囲 0人以上
    入力 保証期間 (term): か月
    入力 料率区分 (class): 番号
      範囲 1以上9以下
    入力 割合 (share): 割合
      範囲 0%以上100%以下
    入力 倍率 (times_over): 倍率
    入力 受付日 (received_on): 日付
      基準日
    入力 延滞 (arrears): 有無
    入力 名前 (name): 文字
      参考
    判断 保全 (security)
    設定 幅 (step): 円
      = 1円
    結論 資本金の写し (capital_copy): 円
      = 資本金 × 幅 ÷ 1円
    結論 純資産の写し (net_copy): 円
      = 純資産額
    結論 人数の写し (employees_copy): 人
      = 従業員数
    結論 期間の写し (term_copy): か月
      = 保証期間
    結論 区分の写し (class_copy): 番号
      = 料率区分
    結論 割合の写し (share_copy): 割合
      = 割合
    結論 倍率の写し (times_copy): 倍率
      = 倍率
    結論 日の写し (day_copy): 日付
      = 受付日
    結論 業種の写し (industry_copy): 業種
      = 業種
    結論 延滞の写し (arrears_copy): 有無
      = 延滞
    結論 保全の写し (security_copy)
      ・保全
    """

  static func value(_ decision: String, _ key: String, _ entry: Facts.Entry) throws -> Outcome.Amount? {
    try Trial(text).outcome(decision, Facts([(key: key, entry: entry)])).value
  }

  static func problem(_ key: String, _ entry: Facts.Entry) throws -> String {
    let problems = try Trial(text).problems(Facts([(key: key, entry: entry)]))
    #expect(problems.count == 1)
    return problems.first?.message(.japanese) ?? ""
  }

  @Test(arguments: [
    ("資本金", "3億円", 300_000_000), ("capital", "３億円", 300_000_000), ("capital", "2億8,000万円", 280_000_000),
    ("ｃａｐｉｔａｌ", "300,000千円", 300_000_000), ("資本金", " 5千万円 ", 50_000_000), ("capital", "300000001", 300_000_001),
    ("capital", "1億", 100_000_000), ("capital", "300,000,000 yen", 300_000_000),
  ])
  func moneyIsAnIntegerOrText(key: String, text: String, yen: Int) throws {
    #expect(try FactTests.value("capital_copy", key, .text(text)) == .whole(Int128(yen)))
    #expect(try FactTests.value("capital_copy", key, .number(Rational(yen))) == .whole(Int128(yen)))
  }

  @Test(arguments: [("▲500円", -500), ("-500", -500), ("−3億円", -300_000_000)])
  func aLossIsNegative(text: String, yen: Int) throws {
    #expect(try FactTests.value("net_copy", "net", .text(text)) == .whole(Int128(yen)))
  }

  @Test(arguments: [
    ("employees_copy", "従業員数", "300人", 300), ("employees_copy", "employees", "３００名", 300),
    ("term_copy", "term", "15年", 180), ("term_copy", "term", "1年6か月", 18), ("term_copy", "term", "6", 6),
    ("class_copy", "料率区分", "⑤", 5), ("class_copy", "class", "①", 1), ("class_copy", "class", "⑨", 9),
    ("class_copy", "class", "9", 9),
  ])
  func countsAreTextToo(decision: String, key: String, text: String, value: Int) throws {
    #expect(try FactTests.value(decision, key, .text(text)) == .whole(Int128(value)))
  }

  @Test(arguments: [
    ("share_copy", "割合", "66.67%", "66.67%"), ("share_copy", "share", "１００％", "100%"),
    ("times_copy", "倍率", "1.5倍", "1.5倍"),
    ("times_copy", "times_over", "2x", "2.0倍"), ("share_copy", "share", "1/4", "25%"),
  ])
  func aRatioHasItsSign(decision: String, key: String, text: String, written: String) throws {
    #expect(try FactTests.value(decision, key, .text(text)) == .written(written, exact: nil))
  }

  @Test(arguments: ["2023-07-14", "令和5年7月14日", "2023年7月14日", "2023/7/14", "２０２３－０７－１４", " 2023-07-14 "])
  func aDateIsTyped(text: String) throws {
    #expect(try FactTests.value("day_copy", "received_on", .text(text)) == .date(try CalendarDate(day: "2023-07-14")))
  }

  @Test(arguments: ["小売業・飲食業", "retail_food", "小売業･飲食業", "ｒｅｔａｉｌ＿ｆｏｏｄ"])
  func aChoiceIsNamedEitherWay(text: String) throws {
    #expect(try FactTests.value("industry_copy", "業種", .text(text)) == .member("retail_food"))
  }

  @Test(arguments: [
    (Facts.Entry.truth(true), true), ("あり", true), ("yes", true), ("なし", false), ("no", false), (.truth(false), false),
  ])
  func aYesOrNoIsTypedEitherWay(entry: Facts.Entry, truth: Bool) throws {
    #expect(try FactTests.value("arrears_copy", "延滞", entry) == .truth(truth))
  }

  @Test func aTextIsCarriedThrough() throws {
    #expect(try Trial(FactTests.text).text(["name": "株式会社見本製作所"]).hasPrefix("株式会社見本製作所\n"))
  }

  @Test(arguments: [true, false])
  func aJudgementMayBeAnObjectWithWhoAndWhy(truth: Bool) throws {
    let entry = Facts.Entry.judgement(truth, by: "審査役", reason: "根抵当の余力")
    let outcome = try Trial(FactTests.text).outcome("security_copy", ["保全": entry])
    #expect(outcome.status == (truth ? .met : .unmet))
  }

  @Test func aJudgementObjectWithoutAValueIsNotYetJudged() throws {
    let outcome = try Trial(FactTests.text).outcome("security_copy", ["保全": .judgement(nil, by: "審査役", reason: nil)])
    #expect(outcome.status == .undetermined && outcome.needs == ["security"])
  }
}
