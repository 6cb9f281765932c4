import Evaluator
import Foundation
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

    結論 保証制度の利用 (scheme_available)
      すべて
        ・制度の内容.適用
        ・制度の内容.利用できる方

    結論 限度額 (scheme_limit): 円
      = 制度の内容.限度額

    結論 限度額の範囲内 (within_limit)
      ・申込金額: 制度の内容.限度額以下

    結論 保証料率 (fee_rate): 料率
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
    #expect(comparison["micro"]?.because(.japanese) == ["小規模 なし"])
    #expect(comparison["limited"]?.because(.japanese) == ["受付日 2024-03-14 (2024-03-15から)"])
    #expect(comparison["general"]?.because(.japanese) == [])
  }

  @Test func whatNeedsMoreFactsNamesThem() throws {
    let scheme = try #require(try compare()["disaster"])
    #expect(scheme.needs == ["certificate"])
    #expect(scheme.because(.japanese) == ["罹災証明が不明"])
  }

  @Test func termsAreTheDecisionsThatTheRulesHave() throws {
    let comparison = try compare()
    let outcomes = try #require(comparison["micro"]).outcomes()
    #expect(outcomes.map(\.identifier) == ["scheme_limit", "within_limit", "fee_rate"])
    #expect(outcomes[0].value == .whole(20_000_000))
    #expect(outcomes[1].status == .unmet)
    let disaster = try #require(comparison["disaster"]).outcomes()
    #expect(disaster[0].status == .unmet && disaster[2].status == .undetermined)
  }

  /// The comparison is nothing else than evaluating the application with each scheme.
  @Test func eachSchemeIsDecidedAsIfItWereAppliedFor() throws {
    let program = try Trial(Self.rules).program
    for scheme in try compare().schemes {
      let facts = Facts(Self.facts.entries.filter { $0.key != "program" } + [("program", .text(scheme.identifier))])
      let decision = try program.decide(facts)
      #expect(decision["scheme_available"]?.status == scheme.status)
      for outcome in scheme.outcomes() { #expect(decision[outcome.identifier] == outcome) }
    }
  }

  @Test func aSchemeThatTheFactsContradictIsNotOpen() throws {
    let comparison = try compare(["sole": true, "received_on": "2024-04-01", "small": true])
    let scheme = try #require(comparison["general"])
    #expect(scheme.status == .unmet && scheme.outcomes().isEmpty)
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
    #expect(try compare([:])["limited"]?.needs == ["received_on"])
  }

  @Test func rulesWithoutSchemesCompareNothing() throws {
    let program = try Trial("入力 甲 (a): 有無\n結論 丙 (c)\n  ・甲\n").program
    #expect(!program.comparesSchemes)
    #expect(try program.schemes(["a": true]) == nil)
  }

  @Test func theTextHasThreeGroupsAndStaysWithinTheTerminal() throws {
    let text = try compare().text(.japanese)
    let lines = text.split(separator: "\n")
    #expect(lines.first == "申込番号 K-1  基準日 2024-03-14 (受付日)")
    let groups = ["利用できる制度 1", "確認を要する制度 1", "利用できない制度 2"]
    #expect(lines.filter { groups.contains(String($0)) }.map { String($0) } == groups)
    let rows = lines.map { $0.split(separator: " ").joined(separator: " ") }
    let own = try #require(rows.firstIndex(of: "★ 小口保証 2,000万円 非充足 1.35%"), "\(text)")
    #expect(rows[own + 1] == "小規模 なし")
    #expect(rows.contains("災害保証 ― ― 未確定"), "\(text)")
    let columns = lines.filter { $0.contains("1.35%") || $0.contains("1.15%") }.map { line in
      Width.columns(line.prefix { $0 != "1" })
    }
    #expect(columns.count == 2 && Set(columns).count == 1)
    #expect(lines.allSatisfy { Width.columns($0) <= 100 })
    #expect(try compare().text(.english).contains("to be confirmed: 1"))
  }

  @Test func whoIsNotEligibleIsToldAboveTheSchemesOrBesideThoseItIsTrueOf() throws {
    func lines(_ definition: String, _ facts: Facts) throws -> [Substring] {
      let program = try Trial(Self.rules + "\n結論 保証対象 (eligible)\n  ・\(definition)\n").program
      return try #require(try program.schemes(facts)).text(.japanese).split(separator: "\n")
    }
    let facts: Facts = ["received_on": "2024-04-01", "small": true, "sole": true]
    #expect(try lines("個人: なし", facts)[1] == "保証対象 非充足: 個人 あり (「なし」であること)")
    #expect(try !lines("個人: あり", facts).contains { $0.contains("保証対象") })
    let each = try lines("保証制度: 期間限定保証", facts)
    #expect(each.filter { $0.contains("保証対象") }.allSatisfy { $0.hasPrefix("      保証対象 非充足: ") })
    #expect(each.count { $0.contains("保証対象") } == 2)
  }

  @Test func whatIsMissingForEverySchemeIsToldOnce() throws {
    let facts: Facts = ["received_on": "2024-04-01", "small": true, "certificate": false]
    let lines = try compare(facts).text(.japanese).split(separator: "\n")
    #expect(lines.filter { $0.contains("申込金額") } == ["    どの制度でも 限度額の範囲内: 申込金額が不明"])
    let own = try compare(["received_on": "2024-04-01", "small": true, "amount": 1]).text(.japanese)
    #expect(!own.contains("どの制度でも"))
  }

  @Test func theJSONIsALineWithEveryScheme() throws {
    let json = try compare().json(rules: "x")
    #expect(!json.contains("\n"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["application_id"] as? String == "K-1")
    #expect(object["basis_date"] as? String == "2024-03-14")
    let schemes = try #require(object["schemes"] as? [[String: Any]])
    #expect(schemes.map { $0["id"] as? String } == ["general", "disaster", "micro", "limited"])
    #expect(schemes[2]["applied_for"] as? Bool == true && schemes[2]["name"] as? String == "小口保証")
    #expect(schemes[2]["because"] as? [String] == ["小規模 なし"])
    let decisions = try #require(schemes[2]["decisions"] as? [String: [String: Any]])
    #expect(decisions["scheme_limit"]?["value"] as? Int == 20_000_000)
  }
}
