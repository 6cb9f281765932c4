import RulesDSL
import Testing

@Suite struct UnitFaultTests {
  @Test(arguments: [
    ("資本金: 1億人以下", "「1億円以下」ではありませんか?"), ("従業員数: 300円以下", "「300人以下」ではありませんか?"),
    ("従業員数: 90%超", "「90人超」ではありませんか?"), ("自己資本比率: 1.5倍以上", "「150%以上」ではありませんか?"),
    ("純資産倍率: 20%以上", "「0.2倍以上」ではありませんか?"), ("保証期間: 715日以下", "日は別の単位なので、年や月とは比べられません"),
    ("借入日数: 12か月以下", "日は別の単位なので、年や月とは比べられません"), ("分割回数: 12人", "「12回」ではありませんか?"),
    ("資本金: 5千万人以上3億円未満", "「5千万円以上3億円未満」ではありませんか?"), ("資本金: 2兆人以下", "「2兆円以下」ではありませんか?"),
  ])
  func aTestInTheUnitOfAnotherFactIsMendedInTheWordsOfThisOne(bullet: String, hint: String) {
    let draft = Draft("結論 丙 (c)\n  ・\(bullet)")
    #expect(draft.codes == ["unit-mismatch"])
    #expect(draft.report().contains(hint))
  }

  @Test(arguments: [
    ("資本金: 300,000,000以下", "「300,000,000円以下」ではありませんか?"), ("従業員数: 300以下", "「300人以下」ではありませんか?"),
    ("自己資本比率: 0.2以上", "「20%以上」か「0.2%以上」ではありませんか?"), ("保証期間: 15以下", "「15か月以下」か「15年以下」ではありませんか?"),
  ])
  func aNumberWithoutItsUnitIsMended(bullet: String, hint: String) {
    let draft = Draft("結論 丙 (c)\n  ・\(bullet)")
    #expect(draft.codes == ["missing-unit"])
    #expect(draft.report().contains(hint))
  }

  @Test(arguments: [
    "資本金 + 従業員数", "資本金 − 保証期間", "資本金 + 300", "保証期間 + 借入日数", "最大(資本金, 従業員数)", "切捨て(資本金, 1人)",
    "(資本金 ÷ 純資産額) + 資本金",
  ])
  func differentUnitsAreNotAdded(expression: String) {
    let draft = Draft("結論 丙 (c): 円\n  = \(expression)")
    #expect(draft.codes == ["units-dont-mix"])
  }

  @Test(arguments: [
    ("円", "資本金 × 保証期間", "円×か月"), ("円", "資本金 ÷ 純資産額", "単位のない数"), ("割合", "資本金 × 10%", "円"),
    ("人", "資本金 ÷ 従業員数", "円/人"), ("円", "借入日数 ÷ 365", "日"), ("割合", "1 ÷ 資本金", "1/円"),
  ])
  func aCalculationMustComeOutInTheUnitOfItsType(type: String, expression: String, found: String) {
    let draft = Draft("結論 丙 (c): \(type)\n  = \(expression)")
    #expect(draft.codes == ["wrong-dimension"])
    #expect(draft.report().contains("計算の結果は\(found)になり"))
  }

  @Test(arguments: [
    ("割合", "純資産額 ÷ (純資産額 + 資本金)"), ("倍率", "純資産額 ÷ 資本金"), ("円", "資本金 × 1.15% × 715日 ÷ 365日"),
    ("円", "切捨て(資本金 × 1.15% × 保証期間 ÷ 12か月, 1円)"), ("円", "資本金 × 保証期間 ÷ 12か月"), ("か月", "保証期間 + 1年"),
    ("人", "従業員数 × 90%"), ("割合", "2 ÷ 3"), ("円", "−(資本金 − 純資産額)"), ("円", "−純資産額"), ("円", "資本金×2+純資産額÷3"),
    ("円", "最小(資本金, 8,000万円)"), ("番号", "料率区分 + 1"), ("円", "(資本金 / 12か月) * 保証期間"),
  ])
  func unitsCancelAsInArithmetic(type: String, expression: String) {
    #expect(Draft("結論 丙 (c): \(type)\n  = \(expression)").codes.isEmpty)
  }

  @Test(arguments: [
    ("資本金: 従業員数以下", "wrong-type"), ("資本金: 丁以下", "wrong-type"), ("業種: あり", "not-a-member"),
    ("延滞: 3億円以下", "not-a-truth"), ("丁: あり", "not-a-truth"), ("延滞: 充足", "not-a-truth"),
    ("申込人名: 甲", "text-tested"), ("受付日: 3億円以下", "not-a-date"), ("資本金: あり", "not-a-value"),
    ("受付日: 2024-13-01から", "no-such-day"), ("受付日: 2月30日まで", "not-a-date"), ("資本金: 3億円以上1億円以下", "empty-range"),
    ("資本金: 3億円以上3億円未満", "empty-range"), ("資本金: 1億円以上3億円", "upper-bound-expected"),
    ("資本金", "missing-test"), ("業種", "missing-test"), ("資本金: 1,0000円以下", "comma-grouping"),
    ("資本金: 5万3億円以下", "malformed-number"), ("資本金: 1億円以下ほど", "unexpected-text"), ("資本金:", "not-a-value"),
    ("「資本金: 1円", "unclosed-quote"),
  ])
  func aTestMustFitItsFact(bullet: String, code: String) {
    #expect(Draft("要件 丁 (d)\n  ・延滞\n結論 戊 (e)\n  ・丁\n結論 丙 (c)\n  ・\(bullet)").codes == [code])
  }

  @Test(arguments: [
    ("資本金 +", "expression-ends"), ("(資本金 + 1円", "unclosed-bracket"), ("丁 + 1円", "condition-as-value"),
    ("業種 + 1円", "not-a-number"), ("切捨て(資本金)", "two-arguments"), ("切捨て(資本金, 純資産額)", "rounding-step"),
    ("切捨て(資本金, 0円)", "rounding-step"), ("資本金 資本金", "unexpected-text"),
    ("資本金額 + 1円", "unknown-name"), ("資本金 + 1,0000円", "comma-grouping"), ("資本金 % 3", "unexpected-text"),
  ])
  func aCalculationMustBeWhole(expression: String, code: String) {
    #expect(Draft("要件 丁 (d)\n  ・延滞\n結論 戊 (e)\n  ・丁\n結論 丙 (c): 円\n  = \(expression)").codes == [code])
  }

  @Test(arguments: [
    ("割合", "自己資本比率 + 50%"), ("倍率", "自己資本比率 ÷ 純資産倍率"), ("割合", "純資産倍率 − 100%"),
  ])
  func pureNumbersMixWhateverTheirNotation(type: String, expression: String) {
    #expect(Draft("結論 丙 (c): \(type)\n  = \(expression)").codes.isEmpty)
  }

  @Test(arguments: [("料率", "乙 − 0.2", "「0.2%」"), ("料率", "0.2 + 乙", "「0.2%」"), ("割合", "最大(自己資本比率, 20)", "「20%」")])
  func aNumberBesideAPercentageHasLostItsSign(type: String, expression: String, hint: String) {
    let draft = Draft("計算 乙 (b): 料率\n  = 1.15%\n結論 丁 (d): 料率\n  = 乙\n結論 丙 (c): \(type)\n  = \(expression)")
    #expect(draft.codes == ["missing-unit"])
    #expect(draft.report().contains(hint))
  }

  @Test func nothingIsNothingInEveryUnit() {
    #expect(Draft("結論 丙 (c): 割合\n  = 最大(自己資本比率 − 20%, 0)").codes.isEmpty)
  }
}
