extension DiagnosticCatalogue {
  /// The rows of a table and what stands in their cells.
  static let tableCells: [Entry] = [
    Entry(
      "ditto",
      "表の欄には、上の欄と同じでも値そのものを書きます。行は並べ替えても意味が変わらないからです。",
      "A cell holds its own value, also where it is that of the cell above: the order of rows means nothing.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種     || 資本金    | 従業員数  |
          | 製造業   || 3億円以下 | 300人以下 |
          | 卸売業   || 〃       | 100人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          いずれか
            ・規模基準.資本金
            ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 業種     || 資本金    | 従業員数  |
          | 製造業   || 3億円以下 | 300人以下 |
          | 卸売業   || 3億円以下 | 100人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          いずれか
            ・規模基準.資本金
            ・規模基準.従業員数
        """),
    Entry(
      "swapped-cells",
      "同じ行の二つの欄に、互いの列に合う値が書かれています。",
      "Two cells of a row hold what the other's column asks for.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種     || 資本金    | 従業員数  |
          | 製造業   || 300人以下 | 3億円以下 |
          | 卸売業   || 1億円以下 | 100人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          いずれか
            ・規模基準.資本金
            ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 業種     || 資本金    | 従業員数  |
          | 製造業   || 3億円以下 | 300人以下 |
          | 卸売業   || 1億円以下 | 100人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          いずれか
            ・規模基準.資本金
            ・規模基準.従業員数
        """),
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
      "row-not-closed",
      "表の行は「|」で始まり「|」で終わります。最後の「|」がないと、行の途中で切れたものと区別できません。",
      "A row begins and ends with “|”; without the last one it can't be told from a row that was cut off.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種   || 資本金    |
          | 製造業 || 3億円以下
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.資本金
        """,
      right: """
        表 規模基準 (size_standard)
          | 業種   || 資本金    |
          | 製造業 || 3億円以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.資本金
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
  ]
}
