import RulesDSL
import Testing

/// What has too many combinations to be checked is refused, and of many findings the first are told.
@Suite struct TooManyCasesTests {
  /// So many stand in one place fewer: it can't be, which shows only when every way was tried.
  static func pigeons(_ count: Int) -> (inputs: String, lines: String) {
    var (inputs, lines) = ("", "")
    for one in 0..<count {
      inputs += "入力 鳩\(one) (p\(one)): 番号\n  範囲 1以上\(count - 1)以下\n"
      for two in 0..<one {
        for hole in 1..<count { lines += "    ・いずれか\n      ・鳩\(one): \(hole)以外\n      ・鳩\(two): \(hole)以外\n" }
      }
    }
    return (inputs, lines)
  }

  @Test(arguments: [(4, ["never-holds"]), (12, ["too-many-cases"])])
  func aConditionThatCantBeJudgedIsAnError(count: Int, codes: [String]) {
    let (inputs, lines) = TooManyCasesTests.pigeons(count)
    #expect(Draft(inputs + "結論 丙 (c)\n  すべて\n" + lines).codes == codes)
  }

  @Test func exceptionsThatCantBeJudgedAreAnError() {
    let (inputs, lines) = TooManyCasesTests.pigeons(12)
    let odd = lines.split(separator: "\n").enumerated().filter { $0.offset / 3 % 2 == 0 }.map(\.element)
    let even = lines.split(separator: "\n").enumerated().filter { $0.offset / 3 % 2 == 1 }.map(\.element)
    let text = """
      計算 値 (amount): 円
        原則 0円
        ただし 甲 (a)
          すべて
      \(odd.map { "  " + $0 }.joined(separator: "\n"))
          のとき 1円
        ただし 乙 (b)
          すべて
      \(even.map { "  " + $0 }.joined(separator: "\n"))
          のとき 2円
      結論 丙 (c): 円
        = 値
      """
    let draft = Draft(inputs + text)
    #expect(draft.errors == ["too-many-cases"])
    #expect(draft.report().contains("「値」のただし書きは"))
  }

  @Test func ofManyRowsThatMeetTheFirstAreTold() {
    let rows = (0..<40).map { "  | \($0)円以上 || \($0)人以下 |\n" }.joined()
    let draft = Draft("表 基準 (t)\n  | 資本金 || 従業員数 |\n\(rows)結論 丙 (c)\n  ・基準.従業員数")
    #expect(draft.errors == Array(repeating: "rows-differ", count: 21))
    #expect(draft.report().contains("ほか760組の行も重なり"))
  }

  @Test func ofManyRowsThatAreNeverChosenTheFirstAreTold() {
    let rows = (0..<40).map { "  | \($0)円以上 || 3人以下 |\n" }.joined()
    let draft = Draft("表 基準 (t)\n  | 資本金 || 従業員数 |\n\(rows)結論 丙 (c)\n  ・基準.従業員数")
    #expect(draft.codes == Array(repeating: "row-never-chosen", count: 21))
    #expect(draft.report(.english).contains("in 760 more pairs of rows"))
  }

  @Test func ofManyExceptionsThatMeetTheFirstAreTold() {
    let exceptions = (0..<30).map { "  ただし 例外\($0) (e\($0))  資本金: \($0)円超 のとき \($0)円\n" }.joined()
    let draft = Draft("計算 値 (amount): 円\n  原則 0円\n\(exceptions)結論 丙 (c): 円\n  = 値")
    #expect(draft.errors == Array(repeating: "exceptions-meet", count: 21))
    #expect(draft.report().contains("「値」では、ほか415組の"))
  }

  @Test func ofManyGapsTheFirstAreTold() {
    let rows = (1...9).map { "  | \($0) | \($0)0円以上 || 3人以下 |\n" }.joined()
    let draft = Draft("表 基準 (t)\n  | 料率区分 | 資本金 || 従業員数 |\n\(rows)結論 丙 (c)\n  ・基準.従業員数")
    #expect(draft.errors == ["gap"])
    #expect(draft.report().contains("料率区分 1、資本金 0円 / 料率区分 2、資本金 0円"))
    #expect(draft.report().contains("など に当たる行がありません (ほか4通り)"))
  }
}
