import Evaluator
import Foundation
import Rendering
import RulesDSL
import Testing

/// Every scheme side by side, for one application.
@Suite struct SchemeComparisonTests {
  static let rules = """
    区分 保証制度 (program)
      注 制度は、それぞれの文で足される

    入力 申込番号 (application_id): 文字
      参考
    入力 受付日 (received_on): 日付
      基準日
    入力 保証制度 (program): 保証制度
      比較
    入力 申込金額 (amount): 円
    入力 小規模 (small): 有無
    入力 罹災証明 (certificate): 有無
    入力 個人 (sole): 有無
    入力 会計参与 (advisor): 有無

    様式 制度の内容 (scheme_terms): 保証制度
      ・利用できる方 (available_to): 要件 = 充足
      ・限度額 (limit): 円
      ・料率 (rate): 料率 = 未詳

    制度 小口保証 (micro)
      利用できる方: 小規模
      限度額: 2,000万円
      料率: 1.35%

    制度 一般保証 (general)
      限度額: 2億8,000万円
      料率: 1.15%

    制度 災害保証 (disaster)
      利用できる方: 罹災証明

    制度 期間限定保証 (limited)
      適用 2024-03-15 から
      限度額: 8,000万円
      料率: 1%

    整合 個人は一般保証を使わない (sole_general)
      あってはならない
        ・個人: あり
        ・保証制度: 一般保証

    整合 個人の会計参与 (sole_advisor)
      あってはならない
        ・個人: あり
        ・会計参与: あり

    結論 保証の可否 (acceptable)
      総合
      すべて
        ・保証制度の利用
        ・限度額の範囲内

    結論 保証制度の利用 (scheme_available)
      すべて
        ・制度の内容.適用
        ・制度の内容.利用できる方

    結論 限度額 (scheme_limit): 円
      一覧
      = 制度の内容.限度額

    結論 限度額の範囲内 (within_limit)
      一覧
      ・申込金額: 制度の内容.限度額以下

    結論 保証料率 (fee_rate): 料率
      一覧
      = 制度の内容.料率

    結論 担保 (security)
      ・申込金額: 8,000万円超
    """

  static let facts: Facts = [
    "application_id": "K-1", "received_on": "2024-03-14", "program": "micro", "amount": 30_000_000, "small": false,
  ]

  private func compare(_ facts: Facts = facts, on date: String? = nil) throws -> SchemeComparison {
    let comparison = try Trial(Self.rules).program.schemes(facts, on: date.map { try CalendarDate(day: $0) })
    return try #require(comparison)
  }

  @Test func openSchemesStandFirstThenOpenQuestionsThenTheRest() throws {
    let schemes = try compare().schemes
    #expect(schemes.map(\.identifier) == ["general", "disaster", "micro", "limited"])
    #expect(schemes.map(\.status) == [.met, .undetermined, .unmet, .unmet])
    #expect(schemes.filter(\.isAppliedFor).map(\.identifier) == ["micro"])
  }

  @Test func whatIsNotOpenSaysWhyWithItsValueAndThreshold() throws {
    let comparison = try compare()
    let micro = ["保証制度の利用: 小規模 なし", "限度額の範囲内: 申込金額 3,000万円 (2,000万円を1,000万円超過)"]
    #expect(comparison["micro"]?.because(.japanese) == micro)
    #expect(comparison["limited"]?.because(.japanese) == ["保証制度の利用: 受付日 2024-03-14 (2024-03-15から)"])
    #expect(comparison["general"]?.because(.japanese) == [])
  }

  @Test func whatNeedsMoreFactsNamesThem() throws {
    let scheme = try #require(try compare()["disaster"])
    #expect(scheme.needs == ["certificate"])
    #expect(scheme.because(.japanese) == ["罹災証明が不明"])
  }

  @Test func aSchemeOverWhoseLimitTheApplicationIsIsNotOpen() throws {
    let facts: Facts = ["received_on": "2024-04-01", "amount": 80_000_001, "small": true]
    #expect(try compare(facts)["limited"]?.standing == .notOpen)
    #expect(try compare(facts.keeping { $0 != "amount" })["limited"]?.standing == .toBeConfirmed)
  }

  @Test func aSchemeThatWaitsForWhatFewHaveStandsAtTheEnd() throws {
    let rules = Self.rules.replacing(
      "入力 罹災証明 (certificate): 有無", with: "入力 罹災証明 (certificate): 有無\n      該当者のみ")
    func standing(_ facts: Facts) throws -> SchemeComparison.Standing? {
      try Trial(rules).program.schemes(facts)?["disaster"]?.standing
    }
    #expect(try standing(["amount": 1]) == .onlyWhereItApplies)
    #expect(try standing(["amount": 1, "program": "disaster"]) == .toBeConfirmed)
    #expect(try standing(["amount": 1, "certificate": true]) == .open)
    #expect(try standing(["amount": 1, "certificate": false]) == .notOpen)
  }

  @Test func termsAreTheDecisionsThatTheRulesHave() throws {
    let comparison = try compare()
    let outcomes = try #require(comparison["micro"]).outcomes
    #expect(outcomes.map(\.identifier) == ["acceptable", "scheme_limit", "within_limit", "fee_rate"])
    #expect(outcomes[1].value?.number == 20_000_000)
    #expect(outcomes[2].status == .unmet)
    let disaster = try #require(comparison["disaster"]).outcomes
    #expect(disaster[1].status == .unmet && disaster[3].status == .undetermined)
  }

  /// The comparison is nothing else than evaluating the application with each scheme.
  @Test func eachSchemeIsDecidedAsIfItWereAppliedFor() throws {
    let program = try Trial(Self.rules).program
    for scheme in try compare().schemes {
      let facts = Facts(Self.facts.entries.filter { $0.key != "program" } + [("program", .text(scheme.identifier))])
      let decision = try program.decide(facts)
      #expect(decision["acceptable"]?.status == scheme.status)
      for outcome in scheme.outcomes { #expect(decision[outcome.identifier] == outcome) }
    }
  }

  @Test func aSchemeThatTheFactsContradictIsNotOpen() throws {
    let comparison = try compare(["sole": true, "received_on": "2024-04-01", "small": true, "amount": 1])
    let scheme = try #require(comparison["general"])
    #expect(scheme.status == .unmet && scheme.outcomes.isEmpty)
    let reason = try #require(scheme.because(.japanese).first)
    #expect(reason.hasPrefix("整合「個人は一般保証を使わない」に反する") && reason.contains("個人「あり」"))
    #expect(comparison["micro"]?.status == .met)
  }

  @Test func factsThatContradictWhateverTheSchemeAreRefused() throws {
    #expect(throws: EvaluationError.self) { try compare(["sole": true, "advisor": true]) }
    #expect(throws: EvaluationError.self) { try compare(["program": "no_such_scheme"]) }
  }

  @Test func theCallersDateReplacesTheApplications() throws {
    let comparison = try compare(on: "2024-03-15")
    #expect(comparison["limited"]?.status == .met)
    #expect(comparison.isBasisDateReplaced)
    #expect(try compare(["amount": 1])["limited"]?.needs == ["received_on"])
  }

  @Test func rulesWithoutSchemesCompareNothing() throws {
    let program = try Trial("入力 甲 (a): 有無\n結論 丙 (c)\n  ・甲\n").program
    #expect(!program.comparesSchemes)
    #expect(try program.schemes(["a": true]) == nil)
  }

  @Test(arguments: [40, 80, 120])
  func theTextHasThreeGroupsAndStaysWithinTheTerminal(columns: Int) throws {
    var presentation = Presentation(.japanese)
    presentation.columns = columns
    let lines = try compare().text(presentation).split(separator: "\n")
    let groups = ["申込みのとおり利用できる制度 1", "確認を要する制度 1", "利用できない制度 2"]
    #expect(lines.filter { groups.contains(String($0)) }.map { String($0) } == groups)
    #expect(lines.allSatisfy { Width.columns($0) <= columns }, "\(lines.joined(separator: "\n"))")
    let rows = lines.map { $0.split(separator: " ").joined(separator: " ") }
    #expect(rows.contains { $0.hasPrefix("★ 小口保証 保証制度の利用: 小規模") }, "\(rows)")
    #expect(rows.contains { $0.contains("限度額 ―") }, "\(rows)")
    #expect(try compare().text(.english).contains("To be confirmed: 1"))
  }

  @Test func whatKeepsMostSchemesClosedIsToldOnceAboveThem() throws {
    let verdict = "    ・限度額の範囲内\n"
    let rules = Self.rules.replacing(verdict, with: verdict + "    ・個人: なし\n")
    let facts: Facts = ["received_on": "2024-04-01", "small": true, "certificate": true, "amount": 1]
    func lines(_ sole: Facts.Entry, _ rules: String) throws -> [Substring] {
      let given = Facts(facts.entries + [("sole", sole), ("program", "limited")])
      return try #require(try Trial(rules).program.schemes(given)).text(.japanese).split(separator: "\n")
    }
    #expect(try lines(false, rules).filter { $0.contains("個人") } == [])
    let most = try lines(true, rules)
    #expect(most.contains("  3制度に共通 保証の可否: 個人 あり (「なし」であること)"), "\(most.joined(separator: "\n"))")
    #expect(most.count { $0.contains("個人 あり") } == 1)
    #expect(most.contains { $0.contains("一般保証") && $0.contains("整合") })
    let every = try lines(true, rules.replacing("    ・保証制度: 一般保証\n", with: "    ・小規模: なし\n"))
    #expect(every.contains { $0.hasPrefix("どの制度でも ") && $0.contains("個人 あり") })
    #expect(every.count { $0.contains("個人 あり") } == 1)
  }

  @Test func theJSONIsALineWithEveryScheme() throws {
    let json = try compare().json()
    #expect(!json.contains("\n"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["application_id"] as? String == "K-1")
    #expect(object["basis_date"] as? String == "2024-03-14")
    let schemes = try #require(object["schemes"] as? [[String: Any]])
    #expect(schemes.map { $0["id"] as? String } == ["general", "disaster", "micro", "limited"])
    #expect(schemes[2]["applied_for"] as? Bool == true && schemes[2]["name"] as? String == "小口保証")
    #expect((schemes[2]["because"] as? [String])?.first == "保証制度の利用: 小規模 なし")
    let decisions = try #require(schemes[2]["decisions"] as? [String: [String: Any]])
    #expect(decisions["scheme_limit"]?["value"] as? Int == 20_000_000)
  }
}
