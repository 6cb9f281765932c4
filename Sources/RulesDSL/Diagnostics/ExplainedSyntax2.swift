extension DiagnosticCatalogue {
  static let syntax2: [Entry] = [
    Entry(
      "bullet-expected",
      "「すべて」「いずれか」「いずれもない」の下の条件は、一行ごとに「・」で始めます。",
      "Below all, any and none every line begins with a bullet.",
      wrong: """
        結論 企業規模 (company_size)
          いずれか
            ・資本金: 3億円以下
            従業員数: 300人以下
        """,
      right: """
        結論 企業規模 (company_size)
          いずれか
            ・資本金: 3億円以下
            ・従業員数: 300人以下
        """),
    Entry(
      "empty-block",
      "「すべて」などの下に条件がありません。条件は、その行より一段深く字下げします。同じ深さに書かれた条件は、その中に入りません。",
      "Nothing stands below all, any or none. Its conditions are one level deeper; those of the same depth "
        + "don't belong to it.",
      wrong: """
        結論 企業規模 (company_size)
          すべて
        """,
      right: """
        結論 企業規模 (company_size)
          すべて
            ・資本金: 3億円以下
            ・従業員数: 300人以下
        """),
    Entry(
      "empty-bullet",
      "「・」だけの行があります。条件を書くか、行を消します。",
      "There is a bullet with nothing after it. Write its condition, or remove the line.",
      wrong: """
        結論 企業規模 (company_size)
          すべて
            ・資本金: 3億円以下
            ・
        """,
      right: """
        結論 企業規模 (company_size)
          すべて
            ・資本金: 3億円以下
            ・従業員数: 300人以下
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
      "empty-expectation",
      "例の「期待」の下には、確かめる結果を一つ以上書きます。",
      "Below “expect” an example says at least one result to be checked.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        例 上限ちょうど
          資本金: 3億円
          期待
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        例 上限ちょうど
          資本金: 3億円
          期待
            企業規模: 充足
        """),
    Entry(
      "exception-without-label",
      "「ただし」には二つの名前が要ります。どの例外が当てはまったかを、根拠の表示がその名前で示すからです。",
      "An exception has names, because the reasons name the one that applied.",
      wrong: """
        結論 企業規模 (company_size)
          原則 資本金: 3億円以下
          ただし 業種: 卸売業 のとき 資本金: 1億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          原則 資本金: 3億円以下
          ただし 卸売 (wholesale_rule)  業種: 卸売業 のとき 資本金: 1億円以下
        """),
    Entry(
      "priority-without-number",
      "「優先」の後には番号を書きます。番号の小さい例外が先に当てはまります。書いた順番には意味がありません。",
      "A number follows “priority”; the exception with the least goes first. The order of lines means "
        + "nothing.",
      wrong: """
        結論 企業規模 (company_size)
          原則 資本金: 3億円以下
          ただし 卸売 (wholesale_rule) 優先 高 業種: 卸売業 のとき 資本金: 1億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          原則 資本金: 3億円以下
          ただし 卸売 (wholesale_rule) 優先 1 業種: 卸売業 のとき 資本金: 1億円以下
        """),
  ]
}
