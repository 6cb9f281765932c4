import Evaluator
import RulesDSL
import Testing

/// Every checked rule book ends on every input; none is a crash.
@Suite struct TotalTests {
  @Test func aChainOfAThousandCalculationsIsDecided() async {
    await #expect(processExitsWith: .success) {
      _ = try TotalTests.chain(1000).decide(["a": 1])
    }
  }

  @Test func aChainOfAThousandCalculationsIsExplained() async {
    await #expect(processExitsWith: .success) {
      _ = try TotalTests.chain(1000).text(["a": 1])
    }
  }

  @Test func aChainOfAThousandCalculationsSaysWhatItNeeds() async {
    await #expect(processExitsWith: .success) {
      let needs = try TotalTests.chain(1000).outcome("c", [:]).needs
      #expect(needs == ["a"])
    }
  }

  static func chain(_ length: Int) throws -> Trial {
    var text = "入力 甲 (a): 円\n計算 数0 (n0): 円\n  = 甲\n"
    for index in 1..<length { text += "計算 数\(index) (n\(index)): 円\n  = 数\(index - 1) + 1円\n" }
    return try Trial(text + "結論 丙 (c): 円\n  = 数\(length - 1)")
  }

  /// A sum too long to evaluate is refused when the file is checked.
  @Test func aSumOfTwoThousandTermsIsDecidedOrRefused() async {
    await #expect(processExitsWith: .success) {
      let sum = Array(repeating: "甲", count: 2_000).joined(separator: " + ")
      let trial = try? Trial("入力 甲 (a): 円\n結論 丙 (c): 円\n  = \(sum)")
      _ = try trial?.text(["a": 1])
    }
  }

  @Test func anApplicationOfEveryKindOfValueIsRead() throws {
    let seed: UInt64 = 8
    var random = Seeded(seed)
    let entries: [Facts.Entry] = [
      .unknown, true, false, 0, 1, -1, "", " ", "　", "3億円", "⑤", "1.15%", "2/3", "1/0", "あり", "2024-02-30", "令和6年3月15日",
      "「", "\u{0}",
      "99999999999999999999999999999999999999円", .other("list"), .judgement(nil, by: nil, reason: nil),
      .number(.greatest), .judgement(true, by: "甲", reason: "乙"), "か\u{3099}", "製造業等", "manufacturing_etc",
    ]
    let trial = try Trial(FactTests.text)
    let keys = trial.program.vocabulary.inputs.map(\.identifier) + ["", "x", "資本金", "step", "capital_copy"]
    var (decided, refused) = (0, 0)
    for _ in 0..<2_000 {
      let facts = Facts(
        (0..<random.below(5)).map { _ in
          (key: keys[random.below(keys.count)], entry: entries[random.below(entries.count)])
        })
      let problems = trial.problems(facts)
      if problems.isEmpty { decided += 1 } else { refused += 1 }
      for problem in problems {
        for language in Language.allCases { #expect(!problem.message(language).isEmpty) }
      }
    }
    print("applications decided: \(decided), refused: \(refused), seed \(seed)")
    #expect(decided > 100 && refused > 100)
  }
}
