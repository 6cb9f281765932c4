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

  static func value(_ decision: String, _ key: String, _ entry: Facts.Entry) throws -> Amount? {
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
    #expect(try FactTests.value("capital_copy", key, .text(text))?.number == Rational(yen))
    #expect(try FactTests.value("capital_copy", key, .number(Rational(yen)))?.number == Rational(yen))
  }

  @Test(arguments: [
    ("¥3,000,000", 3_000_000), ("￥３，０００，０００", 3_000_000), ("\\3,000,000", 3_000_000), ("¥ 3,000,000 円", 3_000_000),
    ("3,000,000 円", 3_000_000), ("三千万円", 30_000_000), ("一億二千五百万円", 125_000_000), ("三〇〇〇万円", 30_000_000),
    ("金参千萬円也", 30_000_000), ("金3,000,000円也", 3_000_000), ("千円", 1000), ("三千万", 30_000_000),
    ("3\u{200B}億円", 300_000_000),
    ("十万円", 100_000), ("¥2億", 200_000_000), ("3,000,000.00", 3_000_000), ("二兆円", 2_000_000_000_000),
  ])
  func moneyIsReadAsItStandsOnForms(text: String, yen: Int) throws {
    #expect(try FactTests.value("net_copy", "net", .text(text))?.number == Rational(yen))
  }

  @Test(arguments: [
    "二三千円", "一億二億円", "万円", "十5万円", "3億五千万円", "一", "五", "¥", "¥300人", "約3億円", "3,0000円", "⑤", "Ⅴ", "〇五万円", "三千万人",
    "3 000円",
    "百千円", "千千円", "1億5", "三千五", "2千5",
  ])
  func anAmountThatIsNotWellMadeIsNotGuessed(text: String) throws {
    #expect(try FactTests.problem("net", .text(text)).contains("「\(text)」は金額ではありません。円の整数か"))
  }

  @Test(arguments: [
    ("▲500円", -500), ("-500", -500), ("−3億円", -300_000_000), ("-¥500", -500), ("¥-500", -500), ("▲ 500円", -500),
    ("△￥三千円", -3000),
  ])
  func aLossIsNegative(text: String, yen: Int) throws {
    #expect(try FactTests.value("net_copy", "net", .text(text))?.number == Rational(yen))
  }

  @Test(arguments: [
    ("employees_copy", "従業員数", "300人", 300), ("employees_copy", "employees", "３００名", 300),
    ("term_copy", "term", "15年", 180), ("term_copy", "term", "1年6か月", 18), ("term_copy", "term", "6", 6),
    ("class_copy", "料率区分", "⑤", 5), ("class_copy", "class", "①", 1), ("class_copy", "class", "⑨", 9),
    ("class_copy", "class", "9", 9), ("class_copy", "class", "Ⅴ", 5), ("class_copy", "class", "ⅸ", 9),
    ("class_copy", "class", "❺", 5), ("class_copy", "class", "⑸", 5), ("class_copy", "class", "五", 5),
    ("employees_copy", "employees", "300 人", 300), ("employees_copy", "employees", "三百二十人", 320),
    ("term_copy", "term", "一年六か月", 18), ("term_copy", "term", "6ｶ月", 6), ("term_copy", "term", "十年", 120),
  ])
  func countsAreTextToo(decision: String, key: String, text: String, value: Int) throws {
    #expect(try FactTests.value(decision, key, .text(text))?.number == Rational(value))
  }

  @Test(arguments: [
    ("share_copy", "割合", "66.67%", "66.67%"), ("share_copy", "share", "１００％", "100%"),
    ("times_copy", "倍率", "1.5倍", "1.5倍"),
    ("times_copy", "times_over", "2x", "2.0倍"), ("share_copy", "share", "1/4", "25%"),
  ])
  func aRatioHasItsSign(decision: String, key: String, text: String, written: String) throws {
    #expect(try FactTests.value(decision, key, .text(text))?.text(.japanese) == written)
  }

  @Test(arguments: [
    "2023-07-14", "令和5年7月14日", "2023年7月14日", "2023/7/14", "２０２３－０７－１４", " 2023-07-14 ", "R5.7.14", "r5/7/14",
    "R05.07.14",
    "Ｒ５．７．１４", "令和5.7.14", "令5.7.14", "㋿5年7月14日", "2023.7.14", "20230714", "2023/07/14 0:00", "2023/07/14 0:00:00",
    "2023-07-14T00:00:00", "2023-07-14T00:00:00.000+09:00", "2023/7/14 12:00:00 AM", "2023/7/14 午前0時00分", "令和五年七月十四日",
    "二〇二三年七月十四日", "2023/7/14(金)", "2023年7月14日（金曜日）", "令和5年 7月14日", "R5・7・14", "令和５年７月１４日",
  ])
  func aDateIsTyped(text: String) throws {
    #expect(try FactTests.value("day_copy", "received_on", .text(text)) == .date(try CalendarDate(day: "2023-07-14")))
  }

  @Test(arguments: [
    ("H31.4.30", "2019-04-30"), ("S60.1.8", "1985-01-08"), ("S64.1.7", "1989-01-07"), ("H元.1.8", "1989-01-08"),
    ("T15.12.24", "1926-12-24"), ("M45.7.29", "1912-07-29"), ("R元年5月1日", "2019-05-01"),
  ])
  func everyEraHasItsLetter(text: String, day: String) throws {
    #expect(try FactTests.value("day_copy", "received_on", .text(text)) == .date(try CalendarDate(day: day)))
  }

  @Test(arguments: [
    "6.10.1", "24/10/01", "2024/10-01", "10/1/2024", "01102024", "241001", "R061001", "2024年10月", "2024-10-01x",
    "R100.1.1", "2024/10/1(月)",
    "2024-10", "R6年10.1", "2024/10/01 25:00", "2024月10月1日", "2024/10/01 0:0:0:0", "X6.10.1",
  ])
  func whatIsNoCertainDayIsNotGuessed(text: String) throws {
    let message = try FactTests.problem("received_on", .text(text))
    #expect(message.contains("は日付ではありません。「YYYY-MM-DD」か"))
  }

  @Test(arguments: ["小売業・飲食業", "retail_food", "小売業･飲食業", "ｒｅｔａｉｌ＿ｆｏｏｄ", " 小売業・飲食業 ", "小売業\u{200B}・飲食業"])
  func aChoiceIsNamedEitherWay(text: String) throws {
    #expect(try FactTests.value("industry_copy", "業種", .text(text))?.identifier == "retail_food")
  }

  @Test(arguments: [
    (Facts.Entry.truth(true), true), ("あり", true), ("yes", true), ("なし", false), ("no", false), (.truth(false), false),
  ])
  func aYesOrNoIsTypedEitherWay(entry: Facts.Entry, truth: Bool) throws {
    #expect(try FactTests.value("arrears_copy", "延滞", entry) == .truth(truth))
  }

  @Test(arguments: [
    ("はい", true), ("有", true), ("○", true), ("〇", true), ("◯", true), ("✓", true), ("Yes", true), ("ＹＥＳ", true),
    ("TRUE", true),
    (" あり ", true), ("ｱﾘ", true), ("いいえ", false), ("無", false), ("×", false), ("✕", false), ("No", false),
    ("ｲｲｴ", false),
  ])
  func aYesOrNoIsOneOfTheWordsPeopleUse(text: String, truth: Bool) throws {
    #expect(try FactTests.value("arrears_copy", "延滞", .text(text)) == .truth(truth))
    #expect(try Trial(FactTests.text).outcome("security_copy", ["保全": .text(text)]).status == (truth ? .met : .unmet))
  }

  @Test func namesAndMembersAreKnownInHalfWidthKatakana() throws {
    let trial = try Trial(
      "区分 分野 (field)\n  ・サービス (service)\n  ・ｱﾊﾟｰﾄ経営 (flats)\n入力 ブンヤ (kind): 分野\n結論 写し (copy): 分野\n  = ブンヤ")
    for key in ["ﾌﾞﾝﾔ", "ブンヤ", "kind", " ブンヤ\u{FEFF}"] {
      #expect(try trial.outcome("copy", Facts([(key: key, entry: "ｻｰﾋﾞｽ")])).value?.identifier == "service")
    }
    for member in ["ｱﾊﾟｰﾄ経営", "アパート経営"] {
      #expect(try trial.outcome("copy", ["kind": .text(member)]).value?.identifier == "flats")
    }
    #expect(trial.program.vocabulary.identifier(of: "ﾌﾞﾝﾔ") == "kind")
    #expect(trial.problems(["kind": 1, "ﾌﾞﾝﾔ": 2]).contains { if case .givenTwice = $0.kind { true } else { false } })
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
