import Evaluator
import RulesDSL
import Testing

/// The English explanation holds no Japanese but what it quotes: titles of sources, names of forms, what people typed.
@Suite struct EnglishTests {
  static func hasJapanese(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) || (0xFF01...0xFF60).contains($0.value) }
  }

  /// The lines that hold Japanese without what they quote and without the marks ○ × ？ －.
  static func japanese(in text: String) -> [String] {
    let quoted = [#/\[source .*\]$/#, #/  source .*$/#, #/form field: .*$/#, #/“[^”]*”/#, #/[？－＋]/#]
    return text.split(separator: "\n").filter { hasJapanese($0) }
      .map { line in quoted.reduce(String(line)) { $0.replacing($1, with: "") } }.filter { hasJapanese($0) }
  }

  @Test func anExplanationOfTheShippedRulesIsEnglish() throws {
    let seed: UInt64 = 1_600
    var random = Seeded(seed)
    let program = try RuleFolder.program()
    let applicant = Applicant(program)
    let count = 40
    var lines = Set<String>()
    for _ in 0..<count {
      let whole = try applicant.accepted(&random)
      let facts = random.chance(50) ? whole : RandomRules.part(of: whole, &random)
      let explanation = try program.explain(facts)
      var presentation = Presentation(.english)
      (presentation.isFull, presentation.columns) = (true, 400)
      lines.formUnion(EnglishTests.japanese(in: explanation.text(presentation)))
    }
    print("English explanations: \(count), seed \(seed)")
    #expect(lines.sorted().prefix(5) == [], "\(lines.count) in all")
  }

  @Test func anExplanationOfEveryConstructIsEnglish() throws {
    var lines = Set<String>()
    for seed in 0..<20 {
      let trial = try RandomRules(seed: UInt64(seed) + 60_000).trial()
      var random = Seeded(UInt64(seed))
      for _ in 0..<4 {
        let facts = RandomRules.part(of: RandomRules.facts(&random), &random)
        lines.formUnion(EnglishTests.japanese(in: try trial.text(facts, .english)))
      }
    }
    #expect(lines.sorted().prefix(5) == [], "\(lines.count) in all")
  }

  @Test func theSignsOfAnEnglishCalculationAreHalfWidth() throws {
    let text = "入力 甲 (a): 円\n結論 丙 (c): 円\n  = (甲 + 1円) × 2 − 甲 ÷ 3"
    let english = try Trial(text).text(["a": 3], .english)
    #expect(!english.contains("＋"), "\(english)")
  }

  @Test func whatIsNotStatedIsSaidInEnglish() throws {
    let text = "設定 幅 (step): 料率\n  = 未詳\n結論 丙 (c): 料率\n  = 幅"
    let english = try Trial(text).text([:], .english)
    #expect(english.contains("the sources don't give “step” for this association"))
    #expect(EnglishTests.japanese(in: english) == [])
  }

  @Test func theSameTreeStandsInBothLanguages() throws {
    let program = try RuleFolder.program()
    let applicant = Applicant(program)
    var random = Seeded(5)
    func shape(_ reason: Reason) -> String {
      let head = "\(reason.kind) \(reason.identifier) \(reason.mark?.rawValue ?? "") \(reason.isDecisive)"
      return "\(head)[\(reason.children.map(shape))]"
    }
    for _ in 0..<15 {
      let explanation = try program.explain(applicant.accepted(&random))
      #expect(explanation.reasons(.japanese).map(shape) == explanation.reasons(.english).map(shape))
    }
  }

  @Test(arguments: ["1", "300000000"])
  func valuesAreWrittenInEnglishNotation(yen: String) throws {
    let text = try Trial("入力 甲 (a): 円\n結論 丙 (c)\n  ・甲: 3億円以下").text(["a": .text(yen)], .english)
    #expect(text.contains(yen == "1" ? "a 1 yen" : "a 300,000,000 yen"))
    #expect(text.contains("at most 300,000,000 yen"))
  }

  /// The lines of an explanation in English, without the space that lays them out.
  static func lines(_ rules: String, _ facts: Facts) throws -> [String] {
    try Trial(rules).text(facts, .english).split(separator: "\n").map { line in
      line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
  }

  @Test func onlyWhatIsRequiredMustBe() throws {
    let inputs = "入力 甲 (a): 有無\n入力 乙 (b): 有無\n入力 丙 (c): 有無\n"
    let required = "結論 丁 (d)\n  すべて\n    ・甲: なし\n    ・乙: なし"
    #expect(try EnglishTests.lines(inputs + required, ["甲": true]).contains("× a yes must be “no”"))
    let all = try EnglishTests.lines(inputs + "要件 戊 (e)\n  ・甲: なし\n結論 丁 (d)\n  すべて\n    ・戊\n    ・乙", [:])
    #expect(all.contains("? a unknown must be “no”"))
    for way in ["いずれか", "いずれもない"] {
      let rules = inputs + "結論 丁 (d)\n  \(way)\n    ・甲: なし\n    ・乙: なし"
      #expect(try EnglishTests.lines(rules, ["甲": true]).contains("? b unknown counts if “no”"))
    }
    let within = inputs + "結論 丁 (d)\n  いずれか\n    ・すべて\n      ・甲: なし\n      ・乙\n    ・丙"
    #expect(try EnglishTests.lines(within, [:]).contains("? a unknown counts if “no”"))
  }

  @Test func whatWouldExcludeCounts() throws {
    let inputs = "入力 滞納 (arrears): 有無\n判断 見通し (prospect)\n"
    let exclusion = "除外 見通しのない滞納 (hopeless)\n  すべて\n    ・滞納\n    ・見通し: なし\n"
    let rules = inputs + exclusion + "結論 対象 (eligible)\n  いずれもない\n    ・見通しのない滞納"
    #expect(
      try EnglishTests.lines(rules, ["滞納": true]).contains("? prospect unknown counts if “no” not yet judged"))
    let denied = inputs + exclusion + "結論 対象 (eligible)\n  ・見通しのない滞納: 非充足"
    #expect(try EnglishTests.lines(denied, ["滞納": true]).contains { $0.contains("counts if “no”") })
    let adverse = inputs + "結論 担保 (security)\n  不利\n  すべて\n    ・滞納\n    ・見通し: なし"
    #expect(try EnglishTests.lines(adverse, ["滞納": true]).contains { $0.contains("counts if “no”") })
    let asked = inputs + "要件 甲 (a)\n  対象 見通し: なし\n  ・滞納\n結論 乙 (b)\n  ・甲"
    #expect(try EnglishTests.lines(asked, [:]).contains { $0.contains("prospect unknown counts if “no”") })
  }

  @Test func aPeriodInATestReadsAsOne() throws {
    let rules = "入力 日 (day): 日付\n  基準日\n結論 乙 (b)\n  ・日: 2020-02-01から2021-12-31まで"
    let lines = try EnglishTests.lines(rules, ["日": "2022-01-01"])
    #expect(lines.contains { $0.hasPrefix("× day 2022-01-01 from 2020-02-01 until 2021-12-31") })
  }

  static let schemes = """
    区分 制度 (program)
      注 制度の文で足される
    入力 受付日 (day): 日付
      基準日
    入力 制度 (program): 制度
      比較
    入力 個人 (person): 有無
    様式 内容 (terms): 制度
      ・利用できる方 (available_to): 要件 = 充足
      ・使いみち (use): 要件 = 充足
      ・割引 (discount): 有無 = 未詳
    制度 一般 (general)
    制度 小口 (micro)
      適用 2020-02-01 から 2021-12-31 まで
      利用できる方: 個人
    結論 利用 (usable)
      すべて
        ・内容.適用
        ・内容.利用できる方
        ・内容.使いみち
    結論 値引 (cheaper): 有無
      = 内容.割引
    """

  @Test func aSchemeThatAsksNothingSaysSo() throws {
    let english = try EnglishTests.lines(EnglishTests.schemes, ["制度": "一般", "受付日": "2024-04-01"])
    #expect(english.contains("○ in force no condition (terms “general”)"))
    #expect(english.contains("○ available to no condition (terms “general”)"))
    #expect(english.contains("○ use no condition (terms “general”)"))
    #expect(!english.contains("○ met"))
    #expect(english.contains { $0.hasSuffix("the sources don't say: discount of general") })
    let micro = try EnglishTests.lines(EnglishTests.schemes, ["制度": "小口", "受付日": "2022-01-01", "個人": true])
    #expect(micro.contains { $0.hasPrefix("× day 2022-01-01 from 2020-02-01 until 2021-12-31") })
    let japanese = try Trial(EnglishTests.schemes).text(["制度": "一般", "受付日": "2024-04-01"])
    #expect(japanese.contains("条件なし (内容「一般」)"))
  }

  @Test func aRowThatNoneIsReadsAsWords() throws {
    let rules = """
      区分 基準 (band)
        ・甲 (a)
        ・乙 (b)
      入力 額 (amount): 円
      表 表 (table)
        | 基準 | 額                  || 率 (rate): 料率 |
        | 甲   | 1円以上10円以下     || 1.00%           |
        | 乙   | 10円超              || 2.00%           |
        該当なし: 非充足
      結論 丁 (d)
        ・表.基準: 甲、乙
      """
    let lines = try EnglishTests.lines(rules, ["額": "0円"])
    #expect(lines.contains { $0.hasPrefix("× band of table (none) must be one of a, b (table) no row applies") })
  }
}
