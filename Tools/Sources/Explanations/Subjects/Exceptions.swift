extension DiagnosticCatalogue {
  /// “In principle” and “except”.
  static let exceptions: [Entry] = [
    Entry(
      "exception-without-standard",
      "「ただし」は「原則」に対する例外です。例外のどれにも当たらないときにどうなるかを「原則」に書きます。",
      "Exceptions depart from “in principle”, which says what holds where none of them does.",
      wrong: """
        結論 企業規模 (company_size)
          ただし 卸売 (wholesale_rule)  業種: 卸売業 のとき 資本金: 1億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          原則 資本金: 3億円以下
          ただし 卸売 (wholesale_rule)  業種: 卸売業 のとき 資本金: 1億円以下
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
      "exception-twice",
      "同じ名前の「ただし」が二つあります。どちらが当てはまったのかを示せるように、名前を分けます。",
      "Two exceptions share a name. Give each its own, so that the reasons can tell them apart.",
      wrong: """
        結論 企業規模 (company_size)
          原則 資本金: 3億円以下
          ただし 特例 (special)  業種: 卸売業 のとき 資本金: 1億円以下
          ただし 特例 (special)  業種: 医業 のとき 資本金: 2億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          原則 資本金: 3億円以下
          ただし 卸売 (wholesale_rule)  業種: 卸売業 のとき 資本金: 1億円以下
          ただし 医業 (medical_rule)  業種: 医業 のとき 資本金: 2億円以下
        """),
    Entry(
      "exceptions-meet",
      "二つの例外が同時に当てはまることがあり、結果が違います。書いた順番では決めないので、「優先」の番号で示すか、条件を分けます。示された例は、実際に両方に当たる場合です。",
      "Two exceptions can hold at once and differ. No order of lines decides: number them with “priority”, "
        + "or part their conditions. The case shown is one in which both hold.",
      wrong: """
        結論 保証期間の上限 (term_limit): か月
          原則 10年
          ただし 製造 (manufacturing_rule)  業種: 製造業 のとき 15年
          ただし 延滞 (arrears_rule)  協会保証の延滞: あり のとき 5年
        """,
      right: """
        結論 保証期間の上限 (term_limit): か月
          原則 10年
          ただし 製造 (manufacturing_rule) 優先 2 業種: 製造業 のとき 15年
          ただし 延滞 (arrears_rule) 優先 1 協会保証の延滞: あり のとき 5年
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
    Entry(
      "when-expected",
      "「ただし」では、条件と、その場合にどうなるかとの間に「のとき」を書きます。",
      "In an exception “then” stands between the condition and what then holds.",
      wrong: """
        結論 企業規模 (company_size)
          原則 資本金: 3億円以下
          ただし 卸売 (wholesale_rule)  業種: 卸売業  資本金: 1億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          原則 資本金: 3億円以下
          ただし 卸売 (wholesale_rule)  業種: 卸売業 のとき 資本金: 1億円以下
        """),
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
  ]
}
