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

  @Test(arguments: ["", "\n\n", "# 注釈だけ\n", " ", "　"])
  func anEmptyFileIsAskedForItsRuleSet(text: String) {
    #expect(Draft(files: text).codes == ["missing-ruleset"])
  }
}
