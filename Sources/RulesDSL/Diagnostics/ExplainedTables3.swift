extension DiagnosticCatalogue {
  static let tables3: [Entry] = [
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
      "no-across",
      "値の種類を書いた表は、縦と横の二つで値を選ぶ表です。「||」のすぐ右に、横に並ぶ事実と最初の列の条件を「料率区分: 1」のように書きます。",
      "A table with a type is read down and across. Right of “||” stands the fact that runs across with the "
        + "first column's test, as in “credit_class: 1”.",
      wrong: """
        表 料率表 (rates): 料率
          | 協会保証の延滞 || 料率区分 | 5以上 |
          | あり           || 1.90%    | 1.75% |
          | なし           || 1.55%    | 1.35% |
        結論 料率 (rate): 料率
          = 料率表
        """,
      right: """
        表 料率表 (rates): 料率
          | 協会保証の延滞 || 料率区分: 4以下 | 5以上 |
          | あり           || 1.90%           | 1.75% |
          | なし           || 1.55%           | 1.35% |
        結論 料率 (rate): 料率
          = 料率表
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
  ]
}
