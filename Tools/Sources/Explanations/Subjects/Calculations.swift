extension DiagnosticCatalogue {
  /// Expressions: what they are made of, and how their units go together.
  static let calculations: [Entry] = [
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
      "too-many-terms",
      "一つの計算に書ける ＋ − × ÷ の数には上限があります。これほど長い計算は人にも確かめられません。途中までを別の計算にすると、その値も根拠に示されます。",
      "A calculation has only so many signs; nobody could check a longer one. A part of it that is a calculation of its "
        + "own is shown in the reasons too.",
      wrong: """
        結論 合計 (sum): 番号
          = \(String(repeating: "1+", count: 201))1
        """,
      right: """
        結論 合計 (sum): 番号
          = 1 × 202
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
  ]
}
