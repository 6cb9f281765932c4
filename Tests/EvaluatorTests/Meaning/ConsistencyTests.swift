import Evaluator
import Testing

/// 整合: what the facts of one application must never say together.
@Suite struct ConsistencyTests {
  static let text = """
    区分 種類 (collateral_kind)
      ・不動産 (real_estate)
      ・その他 (other)
    入力 担保の提供 (collateral_provided): 有無
    入力 担保の種類 (collateral_kind): 種類
    入力 金額 (amount): 円
      参考
    整合 担保がないのに種類が書かれている (kind_without_collateral)
      あってはならない
        ・担保の提供: なし
        ・担保の種類: 不動産、その他
    結論 丙 (c)
      ・担保の提供: あり
    """

  @Test func anApplicationThatContradictsItselfIsRefusedNamingTheRuleAndBothFacts() throws {
    let problems = try Trial(ConsistencyTests.text).problems(["collateral_provided": false, "担保の種類": "不動産"])
    #expect(problems.count == 1)
    let message = problems.first?.message(.japanese) ?? ""
    for words in ["担保がないのに種類が書かれている", "担保の提供「なし」", "担保の種類「不動産」", "(collateral_provided)"] {
      #expect(message.contains(words), "\(words)")
    }
  }

  @Test func theEnglishMessageNamesTheRuleAndBothFactsInEnglish() throws {
    let problems = try Trial(ConsistencyTests.text).problems(["collateral_provided": false, "担保の種類": "不動産"])
    let message = problems.first?.message(.english) ?? ""
    for words in ["kind without collateral", "collateral_provided", "no", "collateral_kind", "real estate"] {
      #expect(message.contains(words), "\(words): \(message)")
    }
  }

  @Test(arguments: [
    Facts(["collateral_provided": true, "collateral_kind": "不動産"]), Facts(["collateral_provided": false]),
    Facts(["collateral_kind": "不動産"]), Facts([:]), Facts(["collateral_provided": false, "collateral_kind": .unknown]),
  ])
  func onlyWhatIsCertainlySaidTogetherIsRefused(facts: Facts) throws {
    #expect(try Trial(ConsistencyTests.text).problems(facts).isEmpty)
  }

  @Test func everyContradictionIsNamed() throws {
    let text =
      ConsistencyTests.text + """

        整合 担保がないのに金額がある (amount_without_collateral)
          あってはならない
            ・担保の提供: なし
            ・金額: 1円以上
        """
    let facts: Facts = ["collateral_provided": false, "collateral_kind": "その他", "amount": 5]
    #expect(try Trial(text).problems(facts).count == 2)
  }

  @Test func aContradictionMayLieInWhatIsCalculated() throws {
    let text = """
      入力 甲 (a): 円
      入力 乙 (b): 円
      計算 差 (difference): 円
        = 甲 − 乙
      整合 内訳が合計を超える (parts_over_whole)
        あってはならない
          ・差: 0円未満
      結論 丙 (c)
        ・差: 5円以上
      """
    let message = try Trial(text).problems(["a": 1, "b": 2]).first?.message(.japanese) ?? ""
    #expect(message.contains("内訳が合計を超える"))
    #expect(message.contains("甲「1円」") && message.contains("乙「2円」"), "\(message)")
  }
}
