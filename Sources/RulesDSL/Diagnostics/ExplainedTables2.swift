extension DiagnosticCatalogue {
  static let tables2: [Entry] = [
    Entry(
      "cell-count",
      "行の欄の数が見出しと違います。「|」が足りないか多いかを確かめます。",
      "The row has another number of cells than the header. Look for a “|” that is missing, or one too many.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種   || 資本金    | 従業員数  |
          | 製造業 || 3億円以下 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          いずれか
            ・規模基準.資本金
            ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 業種   || 資本金    | 従業員数  |
          | 製造業 || 3億円以下 | 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          いずれか
            ・規模基準.資本金
            ・規模基準.従業員数
        """),
    Entry(
      "row-divider",
      "行の「||」が、見出しと違うところにあります。",
      "The row has “||” elsewhere than the header.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種   || 資本金    | 従業員数  |
          | 製造業 | 3億円以下 || 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          いずれか
            ・規模基準.資本金
            ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 業種   || 資本金    | 従業員数  |
          | 製造業 || 3億円以下 | 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          いずれか
            ・規模基準.資本金
            ・規模基準.従業員数
        """),
    Entry(
      "empty-cell",
      "空いた欄は、書き忘れか、条件がないのかがわかりません。条件がないことは「―」と書きます。",
      "An empty cell may be forgotten, or mean that there is no criterion. Where there is none, write “―”.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種   || 資本金    | 従業員数  |
          | 製造業 || 3億円以下 | 300人以下 |
          | 医業   ||           | 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          いずれか
            ・規模基準.資本金
            ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 業種   || 資本金    | 従業員数  |
          | 製造業 || 3億円以下 | 300人以下 |
          | 医業   || ―         | 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          いずれか
            ・規模基準.資本金
            ・規模基準.従業員数
        """),
    Entry(
      "selector-not-literal",
      "「||」の左には値そのものを書きます。そうすると、行が重ならず、抜けもないことを点検できます。",
      "Left of “||” stand written-out values only; so it can be checked that rows neither overlap nor leave "
        + "a gap.",
      wrong: """
        設定 境 (border): 円
          = 1億円
        表 規模基準 (size_standard)
          | 資本金 || 従業員数  |
          | 境以下 || 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 資本金    || 従業員数  |
          | 1億円以下 || 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """),
    Entry(
      "unknown-no-row",
      "「該当なし」には、どの行にも当たらないときの結果として、充足、非充足、対象外のどれかを書きます。",
      "“no row” says what holds where no row applies: met, unmet or not applicable.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種   || 従業員数  |
          | 製造業 || 300人以下 |
          該当なし: なし
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 業種   || 従業員数  |
          | 製造業 || 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """),
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
  ]
}
