extension DiagnosticCatalogue {
  /// Which row of a table takes which case: overlaps, gaps and rows in vain.
  static let tableCoverage: [Entry] = [
    Entry(
      "rows-differ",
      "二つの行に当たる場合があり、内容が違います。上の行が勝つことはありません。境の「以上」「以下」を確かめます。示された例は、実際に両方に当たる場合です。",
      "Some case falls under two rows that differ, and the upper one doesn't win. Look at the ends of the "
        + "ranges. The case shown falls under both.",
      wrong: """
        表 財務基準 (financial_criteria)
          | 純資産額  || 自己資本比率 |
          | 3億円以下 || 20%以上      |
          | 3億円以上 || 15%以上      |
        結論 財務要件 (financial_requirement)
          ・財務基準.自己資本比率
        """,
      right: """
        表 財務基準 (financial_criteria)
          | 純資産額  || 自己資本比率 |
          | 3億円未満 || 20%以上      |
          | 3億円以上 || 15%以上      |
        結論 財務要件 (financial_requirement)
          ・財務基準.自己資本比率
        """),
    Entry(
      "gap",
      "どの行にも当たらない場合があります。行を足すか、そのときどうなるかを「該当なし」か「それ以外」の行で書きます。示された例は、実際に行のない場合です。",
      "Some case falls under no row. Add one, or say what holds then with “no row” or an “otherwise” row. "
        + "The case shown has none.",
      wrong: """
        表 財務基準 (financial_criteria)
          | 純資産額  || 自己資本比率 |
          | 3億円未満 || 20%以上      |
          | 3億円超   || 15%以上      |
        結論 財務要件 (financial_requirement)
          ・財務基準.自己資本比率
        """,
      right: """
        表 財務基準 (financial_criteria)
          | 純資産額  || 自己資本比率 |
          | 3億円未満 || 20%以上      |
          | 3億円以上 || 15%以上      |
        結論 財務要件 (financial_requirement)
          ・財務基準.自己資本比率
        """),
    Entry(
      "hole-between-rows",
      "二つの行の間に、どの行にも当たらない値があります。「該当なし」は、表の外の場合を書くものです。行の端を写し誤ると、間の値もだまって「該当なし」になります。",
      "Between two rows lies a value that no row takes. “no row” is for what lies outside the table; where the end of a "
        + "row is a slip, the values between fall to it without a word.",
      wrong: """
        表 加算 (extra_rates)
          | 保証期間            || 率 (rate): 料率 |
          | 12か月以下          || 0.10%           |
          | 12か月超60か月未満  || 0.20%           |
          | 60か月超120か月以下 || 0.30%           |
          該当なし: 対象外
        結論 加算率 (extra_rate): 料率
          = 加算.率
        """,
      right: """
        表 加算 (extra_rates)
          | 保証期間            || 率 (rate): 料率 |
          | 12か月以下          || 0.10%           |
          | 12か月超60か月以下  || 0.20%           |
          | 60か月超120か月以下 || 0.30%           |
          該当なし: 対象外
        結論 加算率 (extra_rate): 料率
          = 加算.率
        """),
    Entry(
      "row-never-chosen",
      "この行に当たる場合は、すべてほかの行が受け持っています。消しても結果は変わりません。",
      "Another row takes every case of this one. Without it nothing would change.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種           || 従業員数  |
          | 製造業、卸売業 || 300人以下 |
          | 卸売業         || 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 業種           || 従業員数  |
          | 製造業、卸売業 || 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """),
    Entry(
      "row-never-matches",
      "入力の範囲から、この行に当たる値はありません。",
      "By the range of the input no value falls under this row.",
      wrong: """
        表 規模基準 (size_standard)
          | 資本金    || 従業員数  |
          | 0円未満   || 100人以下 |
          | 3億円以下 || 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 資本金    || 従業員数  |
          | 3億円以下 || 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """),
    Entry(
      "no-row-never-happens",
      "すべての場合に行があるので、「該当なし」は使われません。消すか、行の範囲を確かめます。",
      "Every case has a row, so “no row” never happens. Remove it, or look at the rows again.",
      wrong: """
        表 規模基準 (size_standard)
          | 協会保証の延滞 || 従業員数  |
          | あり           || 100人以下 |
          | なし           || 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 協会保証の延滞 || 従業員数  |
          | あり           || 100人以下 |
          | なし           || 300人以下 |
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """),
    Entry(
      "otherwise-twice",
      "「それ以外」の行は一つだけです。",
      "There is one “otherwise” row at most.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種     || 従業員数  |
          | 製造業   || 300人以下 |
          | それ以外 || 100人以下 |
          | それ以外 || 50人以下  |
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 業種     || 従業員数  |
          | 製造業   || 300人以下 |
          | それ以外 || 100人以下 |
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """),
    Entry(
      "otherwise-alone",
      "「それ以外」は、ほかのどの行にも当たらない場合の全体を受け持つので、ほかの条件とは並べられません。",
      "An “otherwise” row takes whatever no other row takes, and has no other test beside it.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種     | 資本金    || 従業員数  |
          | 製造業   | 3億円以下 || 300人以下 |
          | それ以外 | 1億円以下 || 100人以下 |
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 業種     | 資本金    || 従業員数  |
          | 製造業   | 3億円以下 || 300人以下 |
          | それ以外 | ―         || 100人以下 |
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """),
  ]
}
