extension DiagnosticCatalogue {
  static let phrases3: [Entry] = [
    Entry(
      "units-dont-mix",
      "足す、引く、比べるのは、同じ単位のものどうしに限ります。",
      "Only what has the same unit is added, subtracted or compared.",
      wrong: """
        結論 資産額 (total_assets): 円
          = 純資産額 + 従業員数
        """,
      right: """
        結論 資産額 (total_assets): 円
          = 純資産額 + 負債額
        """),
    Entry(
      "wrong-dimension",
      "計算の結果の単位が、書かれた値の種類の単位と違います。月数を掛けたなら、12か月で割るなどして単位をそろえます。",
      "The calculation has another unit than its type. What is multiplied by months, for example, is divided "
        + "by 12 months.",
      wrong: """
        結論 保証料 (fee): 円
          = 申込金額 × 1.15% × 保証期間
        """,
      right: """
        結論 保証料 (fee): 円
          = 申込金額 × 1.15% × 保証期間 ÷ 12か月
        """),
    Entry(
      "when-expected",
      "「ただし」では、条件と、その場合にどうなるかとの間に「のとき」を書きます。",
      "In an exception “then” stands between the condition and what then holds.",
      wrong: """
        結論 企業規模 (company_size)
          原則 資本金: 3億円以下
          ただし 卸売 (wholesale_rule)  業種: 卸売業  資本金: 1億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          原則 資本金: 3億円以下
          ただし 卸売 (wholesale_rule)  業種: 卸売業 のとき 資本金: 1億円以下
        """),
    Entry(
      "joined-conditions",
      "条件は一行に一つです。「または」は「いずれか」、「かつ」は「すべて」の下に一行ずつ書きます。値を並べるときは「、」で区切ります。",
      "One condition a line. What “or” joins stands below “any”, what “and” joins below “all”, each on its own line. "
        + "Values are listed with “、” or a comma.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下 または 従業員数: 300人以下
        """,
      right: """
        結論 企業規模 (company_size)
          いずれか
            ・資本金: 3億円以下
            ・従業員数: 300人以下
        """),
    Entry(
      "far-day",
      "元号で書かれた日付が、2050年より先の年になっています。令和36年は2054年です。平成の年を令和で書いていないか、数字の打ち誤りでないかを確かめてください。",
      "A date written with its era lies beyond 2050: 令和36年 is 2054. A year of another era, or a slip in its digits, "
        + "is more likely.",
      wrong: """
        結論 企業規模 (company_size)
          適用 令和36年4月1日 から
          ・資本金: 3億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          適用 令和6年4月1日 から
          ・資本金: 3億円以下
        """),
    Entry(
      "only-a-value",
      "設定の値、表の値の列、制度の「限度額」や「期間の上限」、例で与える値には、値だけを書きます。上限であることは、その項目の名前や、それを使う条件が示します。",
      "A parameter, a column of values, an item such as a limit of a scheme, and what an example gives are values. That "
        + "it is a limit is said by its name, or by the condition that uses it.",
      wrong: """
        設定 最長期間 (longest_term): か月
          = 10年以内
        結論 期間の適否 (term_allowed)
          ・保証期間: 最長期間以下
        """,
      right: """
        設定 最長期間 (longest_term): か月
          = 10年
        結論 期間の適否 (term_allowed)
          ・保証期間: 最長期間以下
        """),
  ]
}
