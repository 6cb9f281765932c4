extension DiagnosticCatalogue {
  static let phrases2: [Entry] = [
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
    Entry(
      "expression-ends",
      "計算が、＋や×の後で終わっています。",
      "The calculation ends after a sign such as ＋ or ×.",
      wrong: """
        結論 資産額 (total_assets): 円
          = 純資産額 + 負債額 +
        """,
      right: """
        結論 資産額 (total_assets): 円
          = 純資産額 + 負債額
        """),
    Entry(
      "unclosed-bracket",
      "開いた「(」は、同じ行で閉じます。",
      "What is opened with “(” is closed on the same line.",
      wrong: """
        結論 比率 (ratio): 割合
          = 純資産額 ÷ (純資産額 + 負債額
        """,
      right: """
        結論 比率 (ratio): 割合
          = 純資産額 ÷ (純資産額 + 負債額)
        """),
    Entry(
      "condition-as-value",
      "要件、除外、値の種類を書いていない結論は、充足か非充足であって、数ではありません。場合によって値を変えるには「原則」と「ただし」を使います。",
      "A requirement, an exclusion or a decision without a type is met or unmet, and no number. A value that "
        + "differs by case has “in principle” and “except”.",
      wrong: """
        要件 小規模 (small)
          ・従業員数: 20人以下
        結論 割引額 (discount): 円
          = 申込金額 × 小規模
        """,
      right: """
        要件 小規模 (small)
          ・従業員数: 20人以下
        結論 割引額 (discount): 円
          原則 0円
          ただし 小規模の割引 (small_discount) 小規模 のとき 1万円
        """),
    Entry(
      "bound-of-no-criterion",
      "「上限」「下限」は、表の条件の列に書かれた範囲の端を取り出します。値の列は、そのまま計算に使えます。",
      "upper_bound and lower_bound take the end of the range in a criterion's cell. A column of values is "
        + "used as it is.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種     || 加算 (extra): 人 |
          | それ以外 || 5人              |
        結論 基準の人数 (threshold): 人
          = 上限(規模基準.加算) × 90%
        """,
      right: """
        表 規模基準 (size_standard)
          | 業種     || 従業員数  |
          | それ以外 || 300人以下 |
        結論 基準の人数 (threshold): 人
          = 上限(規模基準.従業員数) × 90%
        """),
    Entry(
      "two-arguments",
      "切捨て、切上げ、四捨五入には計算と端数の単位の二つが、最大と最小には比べる二つの値が要ります。",
      "Rounding needs a calculation and a step; max and min need two values.",
      wrong: """
        結論 保証料 (fee): 円
          = 切捨て(申込金額 × 1.15%)
        """,
      right: """
        結論 保証料 (fee): 円
          = 切捨て(申込金額 × 1.15%, 1円)
        """),
    Entry(
      "rounding-step",
      "端数の単位は、規則を点検するときにわかる、0より大きい値です。",
      "The step to round to is above zero, and known when the rules are checked.",
      wrong: """
        結論 保証料 (fee): 円
          = 切捨て(申込金額 × 1.15%, 0円)
        """,
      right: """
        結論 保証料 (fee): 円
          = 切捨て(申込金額 × 1.15%, 1円)
        """),
    Entry(
      "not-a-number",
      "区分、日付、有無、文字は計算に使えません。区分によって値を変えるには表を使います。",
      "A choice, date, yes or no, or text can't be calculated with. A value that differs by choice comes "
        + "from a table.",
      wrong: """
        結論 保証料 (fee): 円
          = 申込金額 × 業種
        """,
      right: """
        表 料率表 (rates)
          | 業種     || 率 (rate): 料率 |
          | 製造業   || 1.15%           |
          | それ以外 || 1.35%           |
        結論 保証料 (fee): 円
          = 申込金額 × 料率表.率
        """),
  ]
}
