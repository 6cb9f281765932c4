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
      "計算の結果の単位が、書かれた型の単位と違います。月数を掛けたなら、12か月で割るなどして単位をそろえます。",
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
      "In an exception “when” stands between the condition and what then holds.",
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
  ]
}
