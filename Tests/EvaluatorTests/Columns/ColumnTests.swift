import Comparing
import RulesDSL
import Testing

@testable import DecisionEngine
@testable import Evaluator

/// What columns do with rows that no application may have, and with being used again. That they decide as the
/// specification says is held by `AgreementTests`.
@Suite struct ColumnTests {
  static let text = """
    区分 業種 (industry)
      ・製造業 (manufacturing)
      ・卸売業 (wholesale)
      ・農業 (farming)
    入力 業種 (industry): 業種
      範囲 製造業、卸売業
    入力 金額 (amount): 円
    入力 分母 (divisor): 円
    入力 率 (rate): 料率
      範囲 0%以上
    入力 日 (day): 日付
    計算 比 (ratio): 倍率
      = 金額 ÷ 分母 ÷ 2
    計算 逆 (opposite): 料率
      = 0% − 率
    結論 大 (large)
      ・比: 1倍以上
    結論 逆率 (negative_rate): 料率
      = 逆
    結論 業 (known_industry)
      ・業種: 製造業
    結論 後 (late)
      ・日: 2024-04-01 から

    """

  static func values(_ facts: Facts, _ program: Program) -> [Value?] {
    var reader = FactReader(program.rules, program.vocabulary)
    reader.read(facts)
    return reader.values
  }

  @Test func aRowThatMayNotBeIsRefusedAndTheOthersAreDecided() throws {
    let program = try Trial(ColumnTests.text).program
    var facts = FactColumns(count: 4)
    try facts.add("amount", .whole([10, .min, 10, .max]))
    try facts.add("divisor", .whole([10, 10, .min, -4]), isKnown: [true, true, true, false])
    try facts.add("industry", .members([0, 1, 2, -1], of: ["manufacturing", "wholesale", "farming"]))
    let decided = try program.decide(facts)
    #expect(decided.isRefused == [false, true, true, true])
    #expect(decided["large"]?.statuses == [.unmet, .undetermined, .undetermined, .undetermined])
    #expect(decided.counts.first { $0.identifier == "known_industry" }?.met == 1)
  }

  @Test func theLeastNumeratorHasItsNegative() throws {
    let program = try Trial(ColumnTests.text.replacing("  範囲 0%以上\n", with: "")).program
    var facts = FactColumns(count: 2)
    try facts.add("rate", .fractions([.min, 1], over: 99))
    let column = try #require(try program.decide(facts)["negative_rate"])
    #expect(column.large[0] == Rational(Int128(Int64.min) * -1, over: 99))
    #expect(column.numerators[1] == -1 && column.denominators[1] == 99)
  }

  @Test func noRowsAreDecidedAsNone() throws {
    let program = try Trial(ColumnTests.text).program
    var facts = FactColumns(count: 0)
    try facts.add("amount", .whole([]))
    #expect(try program.decide(facts).count == 0)
  }

  @Test func oneDeciderTakesColumnsAfterColumns() throws {
    let program = try Trial(ColumnTests.text).program
    let decider = try program.decider(["large"])
    var whole = FactColumns(count: 2)
    try whole.add("amount", .whole([40, 1]))
    try whole.add("divisor", .whole([10, 1]))
    #expect(try decider.decide(whole)["large"]?.statuses == [.met, .unmet])
    #expect(try decider.decide(FactColumns(count: 2))["large"]?.statuses == [.undetermined, .undetermined])
    #expect(try decider.copy().decide(whole)["large"]?.statuses == [.met, .unmet])
  }

  @Test func aRowIsExplainedWithItsFacts() throws {
    let program = try Trial(ColumnTests.text).program
    var facts = FactColumns(count: 1)
    try facts.add("金額", .whole([20]))
    try facts.add("divisor", .whole([10]))
    try facts.add("rate", .fractions([115], over: 10_000))
    try facts.add("industry", .members([0], of: ["製造業"]))
    try facts.add("day", .days([19_814]))
    let decided = try program.explain(program.facts(facts, at: 0)).decision
    for outcome in decided.outcomes { #expect(outcome.status == .met, "\(outcome.identifier)") }
    #expect(decided["negative_rate"]?.value?.number == Rational(-115, over: 10_000))
  }
}
