extension DiagnosticCatalogue {
  static let rules3: [Entry] = [
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
          資本金 3億円
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
  ]
}
