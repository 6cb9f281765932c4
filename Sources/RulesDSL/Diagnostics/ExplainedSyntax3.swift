extension DiagnosticCatalogue {
  static let syntax3: [Entry] = [
    Entry(
      "missing-outcome",
      "「のとき」の後には、その場合にどうなるかを書きます。",
      "After “then” an exception says what holds in its case.",
      wrong: """
        結論 企業規模 (company_size)
          原則 資本金: 3億円以下
          ただし 卸売 (wholesale_rule)  業種: 卸売業 のとき
        """,
      right: """
        結論 企業規模 (company_size)
          原則 資本金: 3億円以下
          ただし 卸売 (wholesale_rule)  業種: 卸売業 のとき 資本金: 1億円以下
        """),
    Entry(
      "not-in-exception",
      "「ただし」を何行かに分けるときは、適用、出典のほかに、条件の「すべて」「いずれか」「いずれもない」の一つと「のとき」を書きます。",
      "An exception over several lines holds one all, any or none block and “then”, beside its period and "
        + "source.",
      wrong: """
        結論 企業規模 (company_size)
          原則 資本金: 3億円以下
          ただし 卸売 (wholesale_rule)
            業種: 卸売業
            のとき 資本金: 1億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          原則 資本金: 3億円以下
          ただし 卸売 (wholesale_rule)
            すべて
              ・業種: 卸売業
            のとき 資本金: 1億円以下
        """),
    Entry(
      "unclosed-quote",
      "「…」は、名前がどこまでかを示す引用です。開いた「は、同じ行で閉じます。",
      "「…」 quotes a name. What is opened is closed on the same line.",
      wrong: """
        結論 企業規模 (company_size)
          ・「資本金: 3億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          ・「資本金」: 3億円以下
        """),
    Entry(
      "not-indented",
      "文の続きと、「すべて」「期待」などの中の行は、その上の行より半角の空白2つだけ深く書きます。どの行がどれに属するかは、字下げだけで決まります。",
      "What continues a statement, and what stands in a block or below “expect”, is written two spaces deeper: "
        + "indentation alone says what belongs to what.",
      wrong: """
        結論 企業規模 (company_size)
          いずれか
          ・資本金: 3億円以下
          ・従業員数: 300人以下
        """,
      right: """
        結論 企業規模 (company_size)
          いずれか
            ・資本金: 3億円以下
            ・従業員数: 300人以下
        """),
  ]
}
