import Evaluator
import RulesDSL
import Testing

/// The English explanation holds no Japanese but what it quotes: titles of sources, names of forms, what people typed.
@Suite struct EnglishTests {
  static func hasJapanese(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) || (0xFF01...0xFF60).contains($0.value) }
  }

  /// A line without what it quotes and without the marks ○ × ？ －.
  static func plain(_ line: some StringProtocol) -> String {
    String(line).replacing(#/\[source .*\]$/#, with: "").replacing(#/  source .*$/#, with: "")
      .replacing(#/form field: .*$/#, with: "").replacing(#/applicant name \S+/#, with: "")
      .replacing(#/[？－＋]/#, with: "")
  }

  static func japanese(in text: String) -> [String] {
    text.split(separator: "\n").map { plain($0) }.filter { hasJapanese($0) }
  }

  @Test func anExplanationOfTheShippedRulesIsEnglish() throws {
    let seed: UInt64 = 1_600
    var random = Seeded(seed)
    let program = try RuleFolder.program()
    let applicant = Applicant(program)
    let count = 40
    var lines = Set<String>()
    for _ in 0..<count {
      let whole = applicant.accepted(&random)
      let facts = random.chance(50) ? whole : RandomRules.part(of: whole, &random)
      let explanation = try program.explain(facts)
      lines.formUnion(EnglishTests.japanese(in: explanation.text(.english)))
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
    #expect(english.contains("parameter “step” is not stated"))
    #expect(EnglishTests.japanese(in: english) == [])
  }

  @Test func theSameTreeStandsInBothLanguages() throws {
    let program = try RuleFolder.program()
    let applicant = Applicant(program)
    var random = Seeded(5)
    func shape(_ reason: Reason) -> String {
      let head = "\(reason.kind) \(reason.identifier ?? "") \(reason.mark?.rawValue ?? "") \(reason.isDecisive)"
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
}
