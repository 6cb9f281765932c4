extension DiagnosticCatalogue {
  /// Numbers, units and ranges as they are written.
  static let values: [Entry] = [
    Entry(
      "upper-bound-expected",
      "「以上」の後に数が続くときは、その数が上の端であることを「以下」か「未満」で示します。",
      "A number after a lower end is an upper end, and says so with “at most” or “under”.",
      wrong: """
        結論 財務要件 (financial_requirement)
          ・純資産額: 5千万円以上3億円
        """,
      right: """
        結論 財務要件 (financial_requirement)
          ・純資産額: 5千万円以上3億円未満
        """),
    Entry(
      "empty-range",
      "下の端が上の端より大きいので、どの値も当てはまりません。",
      "The lower end is above the upper end, so no value passes.",
      wrong: """
        結論 財務要件 (financial_requirement)
          ・純資産額: 3億円以上5千万円未満
        """,
      right: """
        結論 財務要件 (financial_requirement)
          ・純資産額: 5千万円以上3億円未満
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
    Entry(
      "not-a-value",
      "この種類の値として読めません。数は算用数字で書きます。千、万、億は、その後に付けられます。",
      "This can't be read as a value of the type. Numbers are written in digits; 千, 万 and 億 may follow them.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 大企業でない額
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        """),
    Entry(
      "comma-grouping",
      "数の中の「,」は、下から三桁ごとに打ちます。打ち間違いかもしれない数を、勝手に直すことはしません。",
      "Commas stand before every three digits. A number that may be a slip is never guessed.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 3,0000万円以下
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 30,000万円以下
        """),
    Entry(
      "malformed-number",
      "数は大きい位から順に書きます。",
      "The greater units of a number come first.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 8,000万2億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 2億8,000万円以下
        """),
    Entry(
      "number-too-large",
      "数は30桁まで、全体で約1.7×10の38乗まで扱えます。「優先」と「表示順」の番号は18桁までです。",
      "A number has at most 30 digits and is at most about 1.7 × 10^38; the number after “priority” or “display order” "
        + "has at most 18 digits.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 300,000,000,000,000,000,000,000,000,000,000円以下
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 300,000,000円以下
        """),
    Entry(
      "missing-unit",
      "単位のある値は、単位を付けて書きます。300,000,000 が円なのか千円なのかを、読む人が迷わないようにするためです。",
      "A value that has a unit is written with it, so that nobody wonders whether it is in yen or in "
        + "thousands.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 300,000,000以下
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 300,000,000円以下
        """),
    Entry(
      "unit-mismatch",
      "単位が、その事実の単位と違います。表では、列を取り違えていないかも確かめます。",
      "The unit isn't that of the fact. In a table, see whether the cell is in the right column.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 3億人以下
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        """),
  ]
}
