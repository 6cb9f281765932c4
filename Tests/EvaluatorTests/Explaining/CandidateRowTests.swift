import Evaluator
import RulesDSL
import Testing

/// What the reasons say of the rows of a table that are left, where it makes no difference which of them is in use.
@Suite struct CandidateRowTests {
  static let schemes = """
    区分 保証制度 (program)
    入力 保証制度 (program): 保証制度
    入力 受付日 (received_on): 日付
      参考
    入力 業歴 (history): か月
    様式 制度の内容 (terms): 保証制度
      ・申込の受付 (open): 要件
      ・業歴の条件 (established): 要件 = 充足
    制度 小口保証 (micro)
      申込の受付: 受付日: 2024-01-01未満
    制度 創業保証 (startup)
      申込の受付: 受付日: 2023-07-01未満
      業歴の条件: 業歴: 5年未満
    結論 丙 (c)
      ・制度の内容.申込の受付
    結論 丁 (d)
      ・制度の内容.業歴の条件
    """

  static func reason(_ text: String, _ decision: String, _ facts: Facts) throws -> Reason {
    let explanation = try Trial(text).program.explain(facts)
    return try #require(explanation.reasons(.japanese, decisions: [decision]).first)
  }

  static func lines(_ reason: Reason) -> [String] {
    TraceTests.all(reason).map { "\($0.title) \($0.value ?? "") \($0.test ?? "")".trimmedAtEnd }
  }

  static func rows(_ reason: Reason) -> [Reason] { TraceTests.all(reason).filter { $0.title.hasPrefix("行") } }

  @Test func anItemOnWhichAllSchemesAgreeIsToldWithWhatEachOfThemAsks() throws {
    let reason = try Self.reason(Self.schemes, "c", ["received_on": "2024-03-15"])
    #expect(reason.mark == .unmet)
    let rows = Self.rows(reason)
    #expect(rows.map(\.title) == ["行「小口保証」", "行「創業保証」"])
    #expect(rows.allSatisfy { $0.mark == .unmet && $0.isDecisive })
    let asked = rows.flatMap { TraceTests.all($0) }.filter { $0.identifier == "received_on" || $0.kind == .test }
    #expect(asked.map(\.test) == ["2024-01-01未満", "2023-07-01未満"])
    #expect(asked.allSatisfy { $0.value == "2024-03-15" && $0.isDecisive })
  }

  @Test func aSchemeThatAsksNothingSaysSo() throws {
    let rows = Self.rows(try Self.reason(Self.schemes, "d", ["history": 59]))
    #expect(rows.map(\.test) == ["条件なし", nil] && rows.allSatisfy { $0.mark == .met })
  }

  @Test func whereSchemesDifferNoneIsTold() throws {
    let reason = try Self.reason(Self.schemes, "d", ["history": 60])
    #expect(reason.mark == .undetermined && Self.rows(reason).isEmpty)
  }

  @Test func theConclusionNamesTheItemThatNoSchemeMeets() throws {
    let text = try Trial(Self.schemes).text(["received_on": "2024-03-15"])
    #expect(text.contains("「申込の受付」を満たさない"), "\(text)")
  }

  static let limits = """
    入力 担保 (collateral): 有無
    入力 基準額 (base): 円
    表 限度 (limits)
      | 担保 || 額 (amount): 円 | 加算 (extra): 円 |
      | あり || 基準額            | ―                 |
      | なし || 2円               | 5円               |
    計算 限度額 (limit): 円
      = 限度.額 + 1円
    結論 甲 (a)
      ・限度.額: 1円未満
    結論 乙 (b)
      ・限度額: 1円以下
    結論 丙 (c)
      ・限度.加算: 5円未満
    """

  @Test(arguments: ["a", "b"]) func whatARangeDecidesIsToldWithWhatEachRowThatIsLeftSays(decision: String) throws {
    let reason = try Self.reason(Self.limits, decision, ["base": 3])
    #expect(reason.mark == .unmet)
    #expect(Self.rows(reason).map(\.title) == ["行「あり」", "行「なし」"])
    #expect(Self.lines(reason).contains("基準額 3円") && Self.lines(reason).contains("行「なし」 2円"))
  }

  @Test func aRowThatSaysNothingIsLeftBesideOneThatFails() throws {
    let reason = try Self.reason(Self.limits, "c", [:])
    #expect(reason.mark == .unmet)
    let rows = Self.rows(reason)
    #expect(rows.map(\.mark) == [.notApplicable, nil] && rows.map(\.value) == [nil, "5円"])
  }

  @Test func whatARangeLeavesOpenIsToldByWhatWouldChooseTheRow() throws {
    let reason = try Self.reason(Self.limits, "a", ["base": 0])
    #expect(reason.mark == .undetermined && Self.rows(reason).isEmpty)
  }
}
