extension DiagnosticCatalogue {
  /// The columns of a table and its dividers.
  static let tableHeaders: [Entry] = [
    Entry(
      "parameter-header",
      "値が途中の日から変わる設定は、「値」と「適用」を見出しにして行で書きます。「出典」「注」の列も使えます。行を選ぶのは期間だけなので「||」はありません。",
      "A parameter that changes on some day has rows below “value” and “in force”; “source” and “note” may be columns too. "
        + "Only the day chooses among them, so there is no “||”.",
      wrong: """
        設定 割引の幅 (discount_step): 料率
          | 料率 | 適用            |
          | 0.1% | 2025-03-31 まで |
          | 0.2% | 2025-04-01 から |
        結論 割引 (discount): 料率
          = 割引の幅
        """,
      right: """
        設定 割引の幅 (discount_step): 料率
          | 値   | 適用            |
          | 0.1% | 2025-03-31 まで |
          | 0.2% | 2025-04-01 から |
        結論 割引 (discount): 料率
          = 割引の幅
        """),
    Entry(
      "table-without-rows",
      "表に、見出しのほかの行がありません。",
      "The table has nothing but its header.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種   || 従業員数  |
          該当なし: 非充足
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
      "table-without-divider",
      "「||」がないと、どの列が行を選び、どの列が条件や値なのかがわかりません。",
      "Without “||” it isn't said which columns choose the row, and which say what holds.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種   | 従業員数  |
          | 製造業 | 300人以下 |
          該当なし: 非充足
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
      "second-divider",
      "表の「||」は、どの行を使うかを決める左の列と、条件や値の右の列との境で、一行に一つだけです。ほかの区切りは「|」です。",
      "“||” is the border between the columns that choose the row and those that say what holds; a row has "
        + "one. All other borders are “|”.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種   || 資本金    | 従業員数  |
          | 製造業 || 3億円以下 || 300人以下 |
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
      "empty-header",
      "列には見出しが要ります。見出しは、事実の名前か、新しい名前と値の種類です。",
      "Every column has a header: the name of a fact, or a new name with a type.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種   || 従業員数  |           |
          | 製造業 || 300人以下 | 3億円以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 業種   || 従業員数  | 資本金    |
          | 製造業 || 300人以下 | 3億円以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          いずれか
            ・規模基準.従業員数
            ・規模基準.資本金
        """),
    Entry(
      "unknown-header",
      "見出しは、決められた事実の名前でなければなりません。値の列を作るには「名前 (英字の名前): 値の種類」と書きます。",
      "A header names something declared. A column of values introduces itself with “identifier (名前): type”.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種   || 従業者数  |
          | 製造業 || 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.従業者数
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
      "column-twice",
      "同じ名前の列が二つあります。同じ事実に二つの条件があるなら、一方を「小規模 (small): 従業員数」のように名付けます。",
      "Two columns share a name. A second criterion on the same fact has a name of its own, as in “small "
        + "(小規模): employees”.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種   || 従業員数  | 従業員数 |
          | 製造業 || 300人以下 | 20人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 業種   || 従業員数  | 小規模 (small): 従業員数 |
          | 製造業 || 300人以下 | 20人以下                 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        結論 小規模企業者 (small_enterprise)
          ・規模基準.小規模
        """),
    Entry(
      "two-row-names",
      "行の名前になる区分の列は、一つの表に一つだけです。",
      "One column at most names the rows of a table.",
      wrong: """
        区分 基準 (criterion)
          ・基準(a) (a)
        区分 枠 (slot)
          ・枠1 (one)
        表 財務基準 (financial_criteria)
          | 基準    | 枠  || 純資産額  |
          | 基準(a) | 枠1 || 3億円以下 |
        結論 財務要件 (financial_requirement)
          ・財務基準.純資産額
        """,
      right: """
        区分 基準 (criterion)
          ・基準(a) (a)
          ・基準(b) (b)
        表 財務基準 (financial_criteria)
          | 基準    | 純資産額  || 自己資本比率 |
          | 基準(a) | 3億円未満 || 20%以上      |
          | 基準(b) | 3億円以上 || 15%以上      |
        結論 財務要件 (financial_requirement)
          ・財務基準.自己資本比率
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
  ]
}
