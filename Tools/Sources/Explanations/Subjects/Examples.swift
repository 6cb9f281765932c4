extension DiagnosticCatalogue {
  /// Examples: what they give and what they expect.
  static let examples: [Entry] = [
    Entry(
      "day-is-no-date", in: .file,
      "「例の基準日」は、そのファイルの例が自分の基準日を書いていないときの日付です。「確認日」は、規則の出典を最後に読んだ日付です。",
      "“examples on” gives the day of those examples of the file that give no basis date themselves, “sources read on” the day on which its sources were last read.",
      wrong: """
        規則集 見本 (sample)
          出典 見本
          例の基準日 令和6年春
        """,
      right: """
        規則集 見本 (sample)
          出典 見本
          例の基準日 令和6年4月1日
        """),
    Entry(
      "given-is-calculated",
      "例で与えるのは入力、判断、設定です。規則が決めるものは「期待」に書きます。",
      "An example gives inputs, judgements and parameters. What a rule decides stands below “expect”.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        例 規模
          企業規模: 充足
          期待
            企業規模: 充足
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        例 規模
          資本金: 3億円
          期待
            企業規模: 充足
        """),
    Entry(
      "not-a-given",
      "例の行は「事実: 値」の形です。",
      "A line of an example is “fact: value”.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        例 規模
          資本金 小さい
          期待
            企業規模: 充足
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        例 規模
          資本金: 3億円
          期待
            企業規模: 充足
        """),
    Entry(
      "given-twice",
      "一つの例の中で、同じ事実が二度与えられています。",
      "One example gives the same fact twice.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        例 規模
          資本金: 3億円
          資本金: 4億円
          期待
            企業規模: 充足
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        例 規模
          資本金: 3億円
          期待
            企業規模: 充足
        """),
    Entry(
      "given-outside-range",
      "例で、入力の「範囲」の外の値が与えられています。申込にその値があれば判定されないので、例で確かめることもできません。",
      "An example gives a value outside the range of its input. An application with such a value is refused, so "
        + "there is nothing to check.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        例 規模
          資本金: −1円
          期待
            企業規模: 充足
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        例 規模
          資本金: 0円
          期待
            企業規模: 充足
        """),
    Entry(
      "given-in-part",
      "金額、人数、回数、期間は整数で与えます。申込に端数があれば判定されないので、例にも書けません。",
      "Amounts, people, times and periods are given as whole numbers. An application with a fraction is refused, "
        + "so an example can't have one.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        例 規模
          資本金: 0.5円
          期待
            企業規模: 充足
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        例 規模
          資本金: 1円
          期待
            企業規模: 充足
        """),
    Entry(
      "expects-nothing",
      "例には「期待」が要ります。何も期待しない例は、何も確かめません。",
      "An example that expects nothing checks nothing.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        例 規模
          資本金: 3億円
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        例 規模
          資本金: 3億円
          期待
            企業規模: 充足
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
  ]
}
