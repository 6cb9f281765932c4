extension DiagnosticCatalogue {
  static let rules2: [Entry] = [
    Entry(
      "second-definition",
      "決め方が二つあります。一つの「すべて」か「いずれか」の中にまとめます。",
      "It is decided in two ways. Put them into one all or any block.",
      wrong: """
        結論 企業規模 (company_size)
          すべて
            ・資本金: 3億円以下
          いずれか
            ・従業員数: 300人以下
        """,
      right: """
        結論 企業規模 (company_size)
          すべて
            ・資本金: 3億円以下
            ・従業員数: 300人以下
        """),
    Entry(
      "bullets-without-block",
      "条件が二つ以上あるときは、すべて満たすのか、どれか一つでよいのかを書きます。",
      "With several conditions it must be said whether all or any of them must hold.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
          ・従業員数: 300人以下
        """,
      right: """
        結論 企業規模 (company_size)
          いずれか
            ・資本金: 3億円以下
            ・従業員数: 300人以下
        """),
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
      "never-holds",
      "入力の範囲かほかの条件と食い違っていて、どんな申込でも満たされません。",
      "It contradicts the range of the input, or another condition; no application can meet it.",
      wrong: """
        結論 企業規模 (company_size)
          ・従業員数: 0人未満
        """,
      right: """
        結論 企業規模 (company_size)
          ・従業員数: 1人未満
        """),
    Entry(
      "always-holds",
      "入力の範囲から、どんな申込でも満たされます。条件として要らないか、値の書き間違いです。",
      "By the range of the input every application meets it. It is needless, or its value is a slip.",
      wrong: """
        結論 企業規模 (company_size)
          ・従業員数: 0人以上
        """,
      right: """
        結論 企業規模 (company_size)
          ・従業員数: 1人以上
        """),
    Entry(
      "period-needs-ends",
      "適用の期間は、「から」と「まで」で端を示します。どちらの日も期間に含まれます。期間がないことは「常時」と書きます。",
      "A period has ends: “from” and “until”, both inclusive, or “always”.",
      wrong: """
        結論 保証対象 (eligible)
          適用 2024-03-15
          ・協会保証の延滞: なし
        """,
      right: """
        結論 保証対象 (eligible)
          適用 2024-03-15 から
          ・協会保証の延滞: なし
        """),
    Entry(
      "display-order",
      "「表示順」には整数を書きます。小さい順に並びます。",
      "“display order” is a whole number; the least comes first.",
      wrong: """
        結論 企業規模 (company_size)
          表示順 先頭
          ・資本金: 3億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          表示順 10
          ・資本金: 3億円以下
        """),
  ]
}
