import Evaluator
import Testing

/// An open number that may turn out to have no row is not met by its range alone.
@Suite struct LackingRowTests {
  private static let text = """
    区分 種別 (kind)
      ・甲 (one)
      ・乙 (two)
    入力 種別 (kind): 種別
    入力 可 (x): 有無
    表 料 (fees)
      | 種別 || 額 (fee): 円 |
      | 甲   || 10円         |
      該当なし: 非充足
    結論 足りる (enough)
      すべて
        ・料.額: 5円以上
        ・可
    """

  @Test func aFactThatIsMissingMayStillLeaveItWithoutARow() throws {
    let trial = try Trial(LackingRowTests.text)
    #expect(try trial.status("enough", ["x": true]) == .undetermined)
    #expect(try trial.status("enough", ["x": true, "kind": "one"]) == .met)
    #expect(try trial.status("enough", ["x": true, "kind": "two"]) == .unmet)
  }

  @Test func columnsSayTheSame() throws {
    let program = try Trial(LackingRowTests.text).program
    var facts = FactColumns(count: 3)
    try facts.add("x", .truths([true, true, true]))
    try facts.add("kind", .members([0, 0, 1], of: ["one", "two"]), isKnown: [false, true, true])
    #expect(try program.decide(facts)["enough"]?.statuses == [.undetermined, .met, .unmet])
  }

  /// A selector of which no row asks anything is looked at nowhere.
  @Test func aNumberBelowZeroThatNoRowAsksIsDecidedInColumns() throws {
    let program = try Trial(
      """
      入力 額 (amount): 円
      入力 可 (x): 有無
      表 料 (fees)
        | 額 | 可   || 料 (fee): 円 |
        | ―  | あり || 10円         |
        | ―  | なし || 20円         |
      結論 料金 (total): 円
        = 料.料
      """
    ).program
    var facts = FactColumns(count: 2)
    try facts.add("amount", .whole([-1_000_000, -1]))
    try facts.add("x", .truths([true, false]))
    #expect(try program.decide(facts)["total"]?.numerators == [10, 20])
  }
}
