import Evaluator
import RulesDSL
import Testing

/// An application that can't be read is refused, with every reason: the key, the value, and what to write instead.
@Suite struct FactFaultTests {
  static func messages(_ facts: Facts, _ language: Language = .japanese) throws -> [String] {
    try Trial(FactTests.text).problems(facts).map { $0.message(language) }
  }

  @Test(arguments: [
    ("資本", "「資本金」"), ("captial", "「capital」"), ("従業者数", "「従業員数」"), ("employes", "「employees」"),
    ("recieved_on", "「received_on」"),
  ])
  func anUnknownKeyIsAnsweredWithTheNearest(key: String, nearest: String) throws {
    let message = try FactTests.problem(key, 1)
    #expect(message.contains("「\(key)」という項目はありません"))
    #expect(message.contains(nearest))
  }

  @Test(arguments: [("資本金（千円）", "千円"), ("capital（単位：百万円）", "百万円"), ("従業員数(人)", "人")])
  func aUnitBehindTheNameOfAFactBelongsToTheValue(key: String, unit: String) throws {
    #expect(try FactTests.problem(key, 300).contains("と書き、単位は「300\(unit)」のように値に付けてください"))
  }

  @Test(arguments: [
    ("業種", "製造行", "「製造業等」"), ("industry", "manufacturing", "「manufacturing_etc」"), ("industry", "小売業", "「小売業・飲食業」"),
  ])
  func aChoiceThatDoesNotExistIsAnsweredWithTheNearest(key: String, value: String, nearest: String) throws {
    let message = try FactTests.problem(key, .text(value))
    #expect(message.contains("「\(value)」は区分「業種」にありません"))
    #expect(message.contains(nearest))
  }

  @Test(arguments: [
    ("割合", Facts.Entry.number(Rational(1)), "%"), ("share", "50", "%"), ("倍率", 2, "倍"), ("times_over", "1.5", "倍"),
  ])
  func aBareNumberForARatioIsRefusedAndSaysSo(key: String, entry: Facts.Entry, unit: String) throws {
    let message = try FactTests.problem(key, entry)
    #expect(message.hasSuffix("に単位がありません。「\(unit)」を付けて、文字列で書いてください"))
  }

  @Test(arguments: [
    ("資本金", Facts.Entry.truth(true), "金額"), ("資本金", "300人", "金額"), ("資本金", "たくさん", "金額"), ("資本金", "1,0000円", "金額"),
    ("資本金", "3億円以下", "金額"), ("資本金", "", "金額"), ("従業員数", "3億円", "人数"), ("延滞", 1, "有無"), ("延滞", "多分", "有無"),
    ("業種", 1, "区分「業種」"), ("業種", true, "区分「業種」"), ("受付日", 20_240_315, "日付"), ("受付日", "R6.4.1頃", "日付"),
    ("受付日", "3月15日", "日付"), ("受付日", true, "日付"),
    ("割合", "1.5倍", "割合"), ("割合", true, "割合"), ("倍率", "20%", "倍率"), ("名前", true, "文字"), ("資本金", .other("list"), "金額"),
    ("資本金", .judgement(true, by: nil, reason: nil), "金額"), ("保全", "たぶん", "有無"),
  ])
  func aValueOfAnotherTypeIsRefused(key: String, entry: Facts.Entry, type: String) throws {
    let message = try FactTests.problem(key, entry)
    #expect(message.contains("「\(key)」の"))
    #expect(message.contains("\(type)ではありません"))
    #expect(message.contains("書いてください"))
  }

  @Test(arguments: ["9999999999999999999999999999999円", "170141183460469231731687303715.884105728円", "▲9e31円"])
  func anAmountThatDoesNotFitIsRefusedForItsSize(amount: String) throws {
    let typed = amount.replacing("9e31", with: String(repeating: "9", count: 31))
    #expect(try FactTests.problem("資本金", .text(typed)).contains("大きすぎるか細かすぎます。−10の18乗から10の18乗(100京)まで"))
  }

  @Test(arguments: [
    ("資本金", Facts.Entry.number(Rational(-1)), "0円以上"), ("資本金", "▲1円", "0円以上"), ("従業員数", "-1人", "0人以上"),
    ("料率区分", 10, "1以上9以下"),
    ("料率区分", 0, "1以上9以下"), ("料率区分", "⑩", "1以上9以下"), ("割合", "100.01%", "0%以上100%以下"), ("割合", "4/3", "0%以上100%以下"),
  ])
  func aValueOutsideItsRangeIsRefused(key: String, entry: Facts.Entry, range: String) throws {
    let message = try FactTests.problem(key, entry)
    #expect(message.contains("範囲(\(range))の外です"))
  }

  @Test(arguments: [
    ("延滞", "1", "。「あり」か「なし」を書いてください (true、false でもよい)", "。「あり」か「なし」を書いてください"),
    ("保全", "多分", "。「あり」か「なし」を書いてください (true、false でもよい)", "。「あり」か「なし」を書いてください"),
    ("資本金", "¥たくさん", "。円の整数か、「円」「万円」「億円」のいずれかを付けた文字列で", "付けた数で書いてください"),
    ("従業員数", "数人", "。整数か、「人」を付けた文字列で", "「人」を付けた数で"), ("料率区分", "高い", "。整数で書いてください", "。整数で書いてください"),
    ("受付日", "3月15日", "「YYYY-MM-DD」か「令和○年○月○日」の形の文字列で", "「YYYY/MM/DD」か「令和○年○月○日」の形で"),
    ("受付日", "45383", "通し番号で 2024-04-01 のこと", "列の表示形式を「日付」にしてください"), ("受付日", "45383.5", "2024-04-01", "2024-04-01"),
    ("受付日", "2024/10/01 9:30", "「2024-10-01」と書いてください", "日付だけにして、「2024-10-01」と"),
    ("受付日", "2024-09-30T15:00:00Z", "日本での日付だけを書いてください", "日本での日付だけを書いてください"),
    ("資本金", "不明", "null と書いてください", "空欄にしてください"), ("業種", "―", "null と書いてください", "空欄にしてください"),
    ("受付日", "-", "null と書いてください", "空欄にしてください"), ("割合", "50", "「%」を付けて、文字列で", "「%」を付けて書いてください"),
    ("割合", "半分", "「%」を付けた数を文字列で書いてください", "「%」を付けた数で書いてください"),
  ])
  func theFormIsOfferedAsItIsWrittenThere(key: String, text: String, json: String, sheet: String) throws {
    let problems = try Trial(FactTests.text).problems(Facts([(key: key, entry: .text(text))]))
    #expect(problems.count == 1)
    #expect(problems.first?.message(.japanese).contains(json) == true)
    #expect(problems.first?.message(.japanese, in: .sheet).contains(sheet) == true)
  }

  @Test func aSerialNumberIsToldAsANumberToo() throws {
    #expect(try FactTests.problem("受付日", 45_383).contains("2024-04-01"))
  }

  @Test(arguments: [
    ("延滞がない", Facts.Entry.truth(true), "\"延滞\": false ではありませんか?"), ("延滞なし", "あり", "\"延滞\": false"),
    ("延滞ではない", .truth(false), "\"延滞\": true"), ("no_arrears", .truth(true), "\"arrears\": false"),
    ("延滞がない", .unknown, "「延滞」に反対の値を書いてください"),
  ])
  func aKeyThatDeniesAFactIsAnsweredWithTheOppositeValue(key: String, entry: Facts.Entry, offer: String) throws {
    #expect(try FactTests.problem(key, entry).contains(offer))
  }

  @Test func aFactWhoseOwnNameDeniesIsOfferedAsItIs() throws {
    let trial = try Trial(
      "入力 滞納がない (no_arrears): 有無\n入力 滞納 (arrears): 有無\n結論 乙 (b)\n  すべて\n    ・滞納がない\n    ・滞納")
    #expect(trial.problems(["滞納がなし": true])[0].message(.japanese).contains("「滞納がない」ではありませんか?"))
  }

  @Test func aLongerMemberThatHoldsTheWordByChanceIsNotOffered() throws {
    let trial = try Trial(
      """
      区分 種類 (kind)
        ・会社 (company)
        ・医療法人等 (medical)
        ・税金の滞納者 (arrears)
        ・法人と経営者の別 (separate)
      入力 種類 (kind): 種類
      結論 乙 (b)
        ・種類: 会社
      """)
    let message = trial.problems(["種類": "法人"])[0].message(.japanese)
    #expect(message.hasSuffix("にありません。書けるのは「医療法人等」「法人と経営者の別」「会社」「税金の滞納者」です"))
    #expect(trial.problems(["種類": "医療法人"])[0].message(.japanese).contains("「医療法人等」ではありませんか?"))
    #expect(trial.problems(["種類": "滞納"])[0].message(.japanese).contains("「税金の滞納者」ではありませんか?"))
  }

  @Test(arguments: [("資本金", "0.5円"), ("従業員数", "1.5人"), ("料率区分", "1.5")])
  func aFractionOfAYenOrAPersonIsRefused(key: String, text: String) throws {
    #expect(try FactTests.problem(key, .text(text)).contains("整数ではありません"))
  }

  @Test func aFractionAsANumberIsRefusedToo() throws {
    let half = try #require(Rational(1, over: 2))
    #expect(try FactTests.problem("資本金", .number(half)).contains("整数ではありません"))
  }

  @Test(arguments: ["2024-02-30", "2024-13-01", "令和元年4月30日"])
  func aDayThatDoesNotExistIsRefused(text: String) throws {
    #expect(try FactTests.problem("received_on", .text(text)).contains("「\(text)」という日はありません"))
  }

  @Test(arguments: [
    ("H31.5.1", "令和元年5月1日"), ("平成31年5月1日", "令和元年5月1日"), ("H36/10/1", "令和6年10月1日"), ("R1.4.30", "平成31年4月30日"),
    ("S64.1.8", "平成元年1月8日"), ("㍻三十一年五月一日", "令和元年5月1日"),
  ])
  func aDayOfAnotherEraIsRefusedWithItsRightName(text: String, rightly: String) throws {
    let message = try FactTests.problem("received_on", .text(text))
    #expect(message == "「受付日」(received_on)の「\(text)」という日はありません。「\(rightly)」ではありませんか?")
  }

  @Test func aFactGivenUnderBothNamesIsRefusedNamingBoth() throws {
    let messages = try FactFaultTests.messages(Facts([(key: "capital", entry: 1), (key: "資本金", entry: 2)]))
    #expect(messages.count == 1)
    #expect(messages.first?.contains("「capital」") == true && messages.first?.contains("「資本金」") == true)
  }

  @Test(arguments: ["資本金の写し", "capital_copy", "幅", "step"])
  func whatTheRulesDecideCanNotBeGiven(key: String) throws {
    #expect(try FactTests.problem(key, 1).contains("規則が決める項目"))
  }

  @Test func everythingThatIsWrongIsSaidAtOnce() throws {
    let facts: Facts = [
      "capital": "300人", "employees": -1, "industry": "製造行", "sharre": "1%", "received_on": "2024-02-30",
    ]
    #expect(try FactFaultTests.messages(facts).count == 5)
  }

  @Test(arguments: [
    Facts(["captial": 1]), Facts(["capital": -1]), Facts(["capital": "300人"]), Facts(["share": 1]),
    Facts(["industry": "x"]),
    Facts(["received_on": "2024-02-30"]), Facts(["capital_copy": 1]), Facts(["capital": "0.5円"]),
  ])
  func anEnglishMessageNamesTheKeyAndNoJapaneseOfOurs(facts: Facts) throws {
    let messages = try FactFaultTests.messages(facts, .english)
    #expect(messages.count == 1)
    for message in messages {
      #expect(message.contains("“\(facts.entries[0].key)”"))
      let plain = message.replacing(#/“[^”]*”|\([^)]*\)|"[^"]*"/#, with: "")
      #expect(!plain.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) }, "\(message)")
    }
  }

  @Test func aMissingFactIsNoProblem() throws {
    #expect(try FactFaultTests.messages([:]).isEmpty)
    #expect(try FactFaultTests.messages(["capital": .unknown, "資本": .unknown]).count == 1)
  }
}
