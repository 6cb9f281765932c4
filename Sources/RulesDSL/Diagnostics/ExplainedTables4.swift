extension DiagnosticCatalogue {
  static let tables4: [Entry] = [
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
      "exactly-equal",
      "「以下」や「以上」のない金額の条件は、ちょうどその額のときだけ満たされます。ほかの行が範囲なら、言葉が抜けています。0円は、ちょうど0円かどうかをみることが多いので、注意しません。",
      "An amount without “at most” or “at least” is met by that amount alone. Where the other rows have ranges, the "
        + "word is missing. 0 yen is often tested exactly, and is not warned of.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種     || 資本金    |
          | 製造業   || 3億円     |
          | それ以外 || 1億円以下 |
        結論 企業規模 (company_size)
          ・規模基準.資本金
        """,
      right: """
        表 規模基準 (size_standard)
          | 業種     || 資本金    |
          | 製造業   || 3億円以下 |
          | それ以外 || 1億円以下 |
        結論 企業規模 (company_size)
          ・規模基準.資本金
        """),
  ]
}
