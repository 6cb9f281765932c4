import Evaluator
import RulesDSL
import ShinsaRules
import Testing

/// What an association writes beside the shipped national rules, without touching them.
@Suite struct AssociationRulesTests {
  static let exclusion = """
    規則集 鹿児島の除外 (kagoshima_exclusions)
      制定 鹿児島県信用保証協会
      出典 取扱要領

    入力 社会保険料の滞納 (social_insurance_arrears): 有無

    判断 社会保険料の分納 (social_insurance_instalments)

    除外 社会保険料の滞納がある方 (social_insurance_default)
      原則 社会保険料の滞納: あり
      ただし 分納を守っている (kept)  社会保険料の分納: あり のとき 非充足

    """
  static let addition = """
    変更 結論 除外事由
      追加
        ・社会保険料の滞納がある方
      出典 取扱要領 3ページ

    """

  static func book(_ name: String, _ text: String) throws(InvalidRules) -> RuleBook {
    try RuleBook(ShinsaRules.files + [RuleSource(name: name, text: text)])
  }

  @Test func anExclusionThatIsOnlyDeclaredIsAnErrorThatNamesTheRuleToAddItTo() {
    do throws(InvalidRules) {
      _ = try Self.book("kagoshima/excl.rules", Self.exclusion)
      Issue.record("it is accepted")
    } catch {
      #expect(error.diagnostics.map(\.code) == ["exclusion-unused"])
      #expect(error.report(.japanese).contains("「変更 結論 除外事由」の「追加」"))
    }
  }

  @Test func anAddedExclusionRefusesTheApplication() throws {
    let program = Program(try Self.book("kagoshima/excl.rules", Self.exclusion + Self.addition))
    let facts: Facts = ["social_insurance_arrears": true, "social_insurance_instalments": false]
    let decision = try program.decide(facts)
    #expect(decision["excluded"]?.status == .met)
    #expect(decision["eligible"]?.status == .unmet && decision["acceptable"]?.status == .unmet)
    var presentation = Presentation(.japanese)
    (presentation.isFull, presentation.columns) = (true, 400)
    let text = try program.explain(facts).text(presentation)
    #expect(text.contains("(鹿児島県信用保証協会の追加)  [出典 取扱要領 3ページ]"), "\(text)")
  }

  @Test(arguments: [("2025-03-31", "1.15%"), ("2025-04-01", "1.10%")])
  func theBaseRatesMayChangeOnADay(day: String, rate: String) throws {
    let change = """
      規則集 改定 (revision)
        制定 鹿児島県信用保証協会
        出典 改定の通知
      変更 表 リスク考慮型基準料率表
        | 責任共有 | 特殊保証 || 適用する料率区分: ① | ②     | ③     | ④     | ⑤     | ⑥     | ⑦     | ⑧     | ⑨     | 適用            |
        | あり     | なし     || 1.90%               | 1.75% | 1.55% | 1.35% | 1.15% | 1.00% | 0.80% | 0.60% | 0.45% | 2025-03-31 まで |
        | あり     | なし     || 1.85%               | 1.70% | 1.50% | 1.30% | 1.10% | 0.95% | 0.75% | 0.55% | 0.40% | 2025-04-01 から |
        | あり     | あり     || 1.62%               | 1.49% | 1.32% | 1.15% | 0.98% | 0.85% | 0.68% | 0.51% | 0.39% | 常時            |
        | なし     | なし     || 2.20%               | 2.00% | 1.80% | 1.60% | 1.35% | 1.10% | 0.90% | 0.70% | 0.50% | 常時            |
        | なし     | あり     || 1.87%               | 1.70% | 1.53% | 1.36% | 1.15% | 0.94% | 0.77% | 0.60% | 0.43% | 常時            |

      """
    let program = Program(try Self.book("kagoshima/revision.rules", change))
    let facts: Facts = [
      "program": .text("general"), "special_guarantee": false, "credit_class": 5, "accounts_available": true,
      "received_on": .text(day),
    ]
    #expect(try program.decide(facts)["base_rate"]?.value?.text(.japanese) == rate)
  }
}
