import RulesDSL
import Testing

/// What no rule in print asks for is refused, and never a crash.
@Suite struct LimitTests {
  static func nested(_ depth: Int) -> String {
    var text = "結論 丙 (c)\n  いずれか\n"
    for level in 0..<depth - 1 { text += String(repeating: "  ", count: level + 2) + "・いずれか\n" }
    return text + String(repeating: "  ", count: depth + 1) + "・延滞\n"
  }

  @Test(arguments: [(4, []), (24, []), (25, ["nested-too-deep"]), (1000, ["nested-too-deep"])])
  func blocksNestTwentyFourDeep(depth: Int, codes: [String]) {
    #expect(Draft(LimitTests.nested(depth)).codes == codes)
  }

  @Test(arguments: [(40, [String]()), (49, ["nested-too-deep"]), (2000, ["nested-too-deep"])])
  func bracketsNestFortyDeep(depth: Int, codes: [String]) {
    let brackets = String(repeating: "(", count: depth) + "資本金" + String(repeating: ")", count: depth)
    #expect(Draft("結論 丙 (c): 円\n  = \(brackets)").codes == codes)
  }

  @Test(arguments: [(199, [String]()), (201, ["too-many-terms"])])
  func aCalculationHasTwoHundredOperations(count: Int, codes: [String]) {
    #expect(Draft("結論 丙 (c): 円\n  = " + String(repeating: "資本金 + ", count: count) + "資本金").codes == codes)
  }

  /// Each deeper than the one above, or all of them as deep.
  @Test func aStairOfStatementsIsNoCrash() async {
    await #expect(processExitsWith: .success) {
      for (count, step) in [(3000, 1), (30_000, 0)] {
        let lines = (0..<count).map { String(repeating: " ", count: 2 + step * $0) + "入力 甲\($0) (a\($0)): 円\n" }
        let draft = Draft("結論 丙 (c)\n" + lines.joined())
        #expect(draft.codes.count { $0 == "indented-statement" } == count)
      }
    }
  }

  @Test func aSumOfThirtyThousandTermsIsNoCrash() async {
    await #expect(processExitsWith: .success) {
      let sum = Array(repeating: "資本金", count: 30_000).joined(separator: " + ")
      _ = Draft("結論 丙 (c): 円\n  = \(sum)").codes
    }
  }

  @Test func aChainOfAThousandCalculationsIsNoCrash() async {
    await #expect(processExitsWith: .success) {
      var text = "計算 甲0 (a0): 円\n  = 資本金\n"
      for index in 1..<1000 { text += "計算 甲\(index) (a\(index)): 円\n  = 甲\(index - 1) + 1円\n" }
      #expect(Draft(text + "結論 丙 (c): 円\n  = 甲999").codes.isEmpty)
    }
  }

  @Test func aRowOfTenThousandCellsIsNoCrash() {
    let cells = Array(repeating: "1円以下", count: 10_000).joined(separator: " | ")
    #expect(
      Draft("表 基準 (t)\n  | 延滞 || 資本金 |\n  | あり || \(cells) |\n  該当なし: 非充足\n結論 丙 (c)\n  ・基準.資本金").errors == [
        "cell-count"
      ])
  }

  @Test func aTableOfAThousandRowsIsChecked() {
    let rows = (0..<1000).map { "  | \($0 * 10)円以上\($0 * 10 + 10)円未満 || \($0)人以下 |\n" }.joined()
    let text = "表 基準 (t)\n  | 資本金 || 従業員数 |\n\(rows)  | 10,000円以上 || 1人以下 |\n結論 丙 (c)\n  ・基準.従業員数"
    #expect(Draft(text).codes.isEmpty)
  }

  static let edges = [
    "170141183460469231731687303715十億88410万5727", "170141183460469231731687303715十億88410万5726",
    "170141183460469231731687303715.884105727", "170141183460469231731687303715.884105728",
    "999999999999999999999999999999", "999999999999999999999999999999兆", "1.999999999999999999",
    "1.9999999999999999999", "9223372036854775807", "9223372036854775808", "99999999999999999999999999999999999999999",
  ]

  /// Wherever a number may stand, one at the edge of what fits is read or told, and stops nothing.
  @Test(arguments: edges) func aNumberAtTheEdgeIsReadOrToldWhereverItStands(number: String) async {
    for sign in ["", "▲"] {
      for (unit, name, type) in [
        ("円", "純資産額", "円"), ("年", "保証期間", "か月"), ("か月", "保証期間", "か月"), ("日", "借入日数", "日"),
        ("%", "自己資本比率", "割合"), ("倍", "純資産倍率", "倍率"), ("", "料率区分", "番号"),
      ] {
        let value = sign + number + unit
        for test in [value, value + "以上", value + "超", value + "以下", value + "未満", value + "以外"] {
          let row = "表 基準 (t)\n  | \(name) || 従業員数 |\n  | \(test) || 5人以下 |\n  該当なし: 非充足\n"
          let draft = Draft(
            row + "結論 丙 (c)\n  いずれか\n    ・\(name): \(test)\n    ・基準.従業員数\n入力 丁 (d): \(type)\n  範囲 \(test)\n  参考")
          let told = draft.errors.allSatisfy { ["number-too-large", "not-whole"].contains($0) }
          #expect(told, "\(test): \(draft.errors)")
          #expect(!draft.report().isEmpty || draft.codes.isEmpty)
          if let book = try? RuleFormatter(draft.sources) { #expect(!book.format(.english).isEmpty) }
        }
        _ = Draft("結論 丙 (c): \(type)\n  = 最大(\(name) + \(value), −(\(value)) − \(value) × 2 ÷ 3)").codes
      }
    }
  }

  @Test(arguments: [
    "原則 1円\n  ただし 一 (one) 優先 99999999999999999999 延滞: あり のとき 2円", "= 1円\n  表示順 9223372036854775808",
    "= 1,000,000,000,000,000,000,000,000,000,000円", "= 資本金 × 1.0000000000000000000",
  ])
  func aNumberThatDoesNotFitIsToldAsTooLarge(body: String) {
    #expect(Draft("結論 丙 (c): 円\n  \(body)").errors == ["number-too-large"])
  }

  @Test(arguments: ["", "\n\n", "# 注釈だけ\n", " ", "　"])
  func anEmptyFileIsAskedForItsRuleSet(text: String) {
    #expect(Draft(files: text).codes == ["missing-ruleset"])
  }
}
