import Evaluator
import RulesDSL
import Testing

/// What a trace must say of each line.
@Suite struct ExplanationTests {
  static let text = """
    区分 業種 (industry)
      ・製造業等 (manufacturing_etc)
      ・医業 (medical)
    入力 業種 (industry): 業種
    入力 資本金 (capital): 円
    入力 従業員数 (employees): 人
      記入欄 申込書「従業員数」
    入力 純資産額 (net): 円
    入力 資産額 (assets): 円
    入力 受付日 (day): 日付
      基準日
    判断 十分な保全 (security)
    表 規模基準 (size_standard)
      出典 あらまし 9ページ
      | 業種     || 資本金    | 従業員数  |
      | 製造業等 || 3億円以下 | 300人以下 |
      | 医業     || ―         | 300人以下 |
    計算 自己資本比率 (equity_ratio): 割合
      = 純資産額 ÷ 資産額
    要件 新しい要件 (new_rule)
      出典 要領 5条
      適用 2024-03-15 から
      ・従業員数: 1人以上
    結論 企業規模 (company_size)
      出典 あらまし 8ページ
      いずれか
        ・規模基準.資本金
        ・規模基準.従業員数
    結論 財務 (finance)
      すべて
        ・自己資本比率: 20%以上
        ・十分な保全: あり
        ・新しい要件
    結論 比率 (ratio): 割合
      = 自己資本比率
    """

  static let facts: Facts = [
    "業種": "製造業等", "資本金": "4億円", "従業員数": "301人", "純資産額": "1億円", "資産額": "7億円", "受付日": "2023-07-14",
    "十分な保全": .judgement(true, by: "審査役", reason: "根抵当の余力"),
  ]

  /// The lines of the explanation, without the space that lays them out.
  static func lines(_ facts: Facts, _ language: Language = .japanese) throws -> [String] {
    try Trial(text).text(facts, language).split(separator: "\n").map { line in
      line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
  }

  @Test(arguments: [
    "× 資本金 4億円 3億円以下 (規模基準「製造業等」) 1億円超過 [出典 あらまし 9ページ]",
    "× 従業員数 301人 300人以下 (規模基準「製造業等」) 1人超過 [出典 あらまし 9ページ]",
    "× 自己資本比率 約14.29% 20%以上 約5.71ポイント不足",
    "= 1億円 (純資産額) ÷ 7億円 (資産額)",
    "○ 十分な保全 あり 審査役の判断「根抵当の余力」",
    "－ 新しい要件 適用期間外 (2024-03-15 から)",
  ])
  func aLineSaysValueTestRowDistanceSourceAndWho(line: String) throws {
    #expect(try ExplanationTests.lines(ExplanationTests.facts).contains(line))
  }

  @Test func theHeadSaysTheDayAndWhereItIsFrom() throws {
    #expect(try ExplanationTests.lines(ExplanationTests.facts).first == "基準日 2023-07-14 (受付日)")
    #expect(try ExplanationTests.lines([:]).first == "基準日 不明")
  }

  @Test func theConclusionsStandFirstAndEachHasItsReasonsBelow() throws {
    let lines = try ExplanationTests.lines(ExplanationTests.facts)
    let short = try #require(lines.firstIndex { $0.hasPrefix("企業規模 非充足: 資本金 4億円 (3億円を1億円超過)、従業員数 301人 (300人を1人超過)") })
    let full = try #require(lines.lastIndex { $0 == "企業規模 非充足" })
    #expect(short < full)
    #expect(lines.contains { $0.hasPrefix("比率 約14.29% = 1億円 (純資産額) ÷ 7億円 (資産額)") || $0.hasPrefix("比率 約14.29%") })
  }

  @Test func whatIsMissingIsSaidWithWhereToFindIt() throws {
    let facts = ExplanationTests.facts.keeping { !["従業員数", "十分な保全"].contains($0) }
    let lines = try ExplanationTests.lines(facts)
    #expect(lines.contains { $0.hasPrefix("？ 従業員数 不明 300人以下") && $0.contains("記入欄: 申込書「従業員数」") })
    #expect(lines.contains { $0.hasPrefix("企業規模 未確定: 従業員数が不明") })
  }

  @Test func aJudgementThatIsMissingIsAskedOfAPerson() throws {
    let facts: Facts = ["純資産額": "5億円", "資産額": "7億円", "受付日": "2023-07-14"]
    let lines = try ExplanationTests.lines(facts)
    #expect(lines.contains { $0.hasPrefix("？ 十分な保全 不明") && $0.contains("判断「十分な保全」がまだない") })
    #expect(lines.contains { $0.hasPrefix("財務 未確定") && $0.contains("判断「十分な保全」がまだない") })
  }

  @Test func aJudgementWithoutANameIsTheOfficers() throws {
    let lines = try ExplanationTests.lines(["純資産額": "5億円", "資産額": "7億円", "十分な保全": true, "受付日": "2023-07-14"])
    #expect(lines.contains("○ 十分な保全 あり 担当者の判断 (氏名と理由の記入がない)"))
  }

  @Test func aRowThatIsNotKnownSaysWhatWouldTell() throws {
    let lines = try ExplanationTests.lines(["資本金": "4億円", "従業員数": "301人"])
    #expect(lines.contains { $0.contains("(規模基準) どの行を使うかが決まらない: 業種") })
  }

  @Test func aDashInTheRowIsSaid() throws {
    let lines = try ExplanationTests.lines(["業種": "医業", "資本金": "4億円", "従業員数": "301人"])
    #expect(lines.contains { $0.hasPrefix("－ 資本金 4億円") && $0.contains("この行に条件はない") })
  }

  @Test func allAlternativesAreToldThoughOneIsEnough() throws {
    let facts: Facts = ["業種": "製造業等", "資本金": "3億円", "従業員数": "301人", "受付日": "2023-07-14"]
    let lines = try ExplanationTests.lines(facts)
    #expect(lines.contains { $0.hasPrefix("○ 資本金 3億円 3億円以下") })
    #expect(lines.contains { $0.hasPrefix("× 従業員数 301人 300人以下") })
  }

  @Test func whatIsUndefinedSaysWhy() throws {
    let lines = try ExplanationTests.lines(["純資産額": "1億円", "資産額": "0円", "受付日": "2023-07-14"])
    #expect(lines.contains { $0.hasPrefix("？ 自己資本比率 定まらない 20%以上") && $0.contains("値がない: 資産額が0円") })
    #expect(lines.contains { $0.hasPrefix("比率 未確定: 資産額が0円") })
  }

  @Test(arguments: [
    ("3億円以下", "300,000,001円", "1円超過"), ("3億円未満", "3億円", "境界の値と同じ"),
    ("3億円未満", "5億円", "2億円超過"), ("270円超", "250円", "21円不足"), ("3億円以上", "2億円", "1億円不足"),
    ("3億円超", "3億円", "1円不足"),
    ("5千万円以上3億円未満", "4,999万円", "1万円不足"), ("5千万円以上3億円以下", "4億円", "1億円超過"),
  ])
  func theDistanceToTheBoundIsSaid(test: String, value: String, distance: String) throws {
    let trial = try Trial("入力 甲 (a): 円\n結論 丙 (c)\n  ・甲: \(test)")
    let text = try trial.text(["甲": .text(value)])
    #expect(text.contains(distance), "\(text)")
  }

  @Test(arguments: [
    ("20%以上", "19.71%", "0.29ポイント不足"), ("1.5倍以上", "1.4倍", "0.1倍不足"), ("15年以下", "16年", "1年超過"),
    ("6か月以上", "2か月", "4か月不足"),
  ])
  func theDistanceIsInTheNotationOfTheFact(test: String, value: String, distance: String) throws {
    let type = test.contains("%") ? "割合" : test.contains("倍") ? "倍率" : "か月"
    let trial = try Trial("入力 甲 (a): \(type)\n結論 丙 (c)\n  ・甲: \(test)")
    #expect(try trial.text(["甲": .text(value)]).contains(distance))
  }

  @Test func aDecisionIsShownInItsOwnWords() throws {
    let text = """
      入力 甲 (a): 有無
      結論 丙 (c)
        充足の表示 原則必要 (required in principle)
        非充足の表示 不要 (not required)
        未確定の表示 確認を要する (to be confirmed)
        ・甲
      """
    #expect(try Trial(text).text(["甲": true]).contains("丙  原則必要"))
    #expect(try Trial(text).text(["甲": false], .english).contains("c  not required"))
    #expect(try Trial(text).text([:], .english).contains("c  to be confirmed: a unknown"))
  }

  @Test(arguments: [(true, "判定 非充足", "test unmet"), (false, "判定 充足", "test met")])
  func aColumnThatIsAConditionIsToldByItsResult(exception: Bool, japanese: String, english: String) throws {
    let text = """
      区分 業 (trades)
        - 甲業 (a)
        - 乙業 (b)
      入力 業種 (trade): 業
      入力 特例 (special): 有無
      要件 判定 (test)
        原則 充足
        ただし 特例のとき (when)  特例: あり のとき 非充足
      表 規模 (size)
        | 業種 || 判定 |
        | 甲業 || 充足 |
        | 乙業 || －   |
      結論 丙 (c)
        ・規模.判定
      """
    let facts: Facts = ["業種": "甲業", "特例": .truth(exception)]
    #expect(try Trial(text).text(facts).contains(japanese))
    #expect(try Trial(text).text(facts, .english).contains(english))
    #expect(try !Trial(text).text(facts).contains("判定 不明"))
  }

  @Test func aRuleThatIsOverriddenSaysByWhom() throws {
    let national = "規則集 全国 (national)\n  出典 法律\n設定 幅 (step): 料率\n  = 0.1%\n結論 丙 (c): 料率\n  = 幅 + 1%\n"
    let local = "規則集 協会 (local)\n  制定 ある協会\n  出典 要領\n変更 設定 幅\n  = 0.2%\n"
    let trial = try Trial(files: [.init(name: "1", text: national), .init(name: "2", text: local)])
    #expect(try trial.outcome("c", [:]).value?.text(.japanese) == "1.20%")
    #expect(try trial.text([:]).contains("(ある協会の変更)"))
    #expect(try trial.text([:]).contains("[出典 要領]"))
  }
}
