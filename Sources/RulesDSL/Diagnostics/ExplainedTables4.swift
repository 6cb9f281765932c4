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
        """)
  ]
}
