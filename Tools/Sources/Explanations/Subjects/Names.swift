extension DiagnosticCatalogue {
  /// Names, identifiers and labels: declared once, and used as declared.
  static let names: [Entry] = [
    Entry(
      "unknown-name",
      "規則の中の名前は、どこかで決められた事実、規則、表のものでなければなりません。書き間違いを新しい名前とみなすことはありません。",
      "Every name in a rule is declared somewhere. A misspelt one is never taken for a new name.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金額: 3億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        """),
    Entry(
      "unknown-column",
      "「表の名前.列の名前」の列が、その表にありません。",
      "The table has no column of the name after the dot.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種   || 従業員数  |
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
      "table-without-column",
      "表には列がいくつもあるので、どの列の条件か値かを「表の名前.列の名前」で示します。",
      "A table has several columns; “table.column” says which of them is meant.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種   || 従業員数  |
          | 製造業 || 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準
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
      "not-a-member",
      "区分の値には、その区分に並べた選択肢だけを書きます。新しい選択肢は、区分に足してから使います。",
      "A choice takes only the members that it lists. Add a new one there before you use it.",
      wrong: """
        結論 対象業種 (industry_eligible)
          ・業種: 製造業、卸売行
        """,
      right: """
        結論 対象業種 (industry_eligible)
          ・業種: 製造業、卸売業
        """),
    Entry(
      "unknown-type",
      "値の種類は、円、人、回、か月、日、割合、料率、倍率、番号、日付、有無、文字、または区分の名前です。",
      "A type is yen, people, times, months, days, percentage, rate, multiple, number, date, yes_no, text, "
        + "or the name of a choice.",
      wrong: """
        入力 営業利益 (operating_profit): 金額
          参考
        """,
      right: """
        入力 営業利益 (operating_profit): 円
          参考
        """),
    Entry(
      "missing-identifier",
      "名前は二つ要ります。日本語の名前は人が読み、英字の名前は申込のデータとほかのプログラムが使います。",
      "Everything has two names: people read the Japanese one, data and other programs use the identifier.",
      wrong: """
        入力 営業利益: 円
          参考
        """,
      right: """
        入力 営業利益 (operating_profit): 円
          参考
        """),
    Entry(
      "bad-identifier",
      "英字の名前は、英小文字で始まり、英小文字、数字、_ だけからなります。どのプログラムでもそのまま使えるようにするためです。",
      "An identifier begins with a–z and has only a–z, 0–9 and _, so that any program can use it as it is.",
      wrong: """
        入力 営業利益 (Operating-Profit): 円
          参考
        """,
      right: """
        入力 営業利益 (operating_profit): 円
          参考
        """),
    Entry(
      "lone-quote",
      "「…」は名前を囲む印なので、名前の中に片方だけあると、どこまでが名前かを読み違えます。",
      "“「” and “」” mark where a name begins and ends; with only one of them in a name, its end can't be told.",
      wrong: """
        入力 手元」資金 (cash_in_hand): 円
          参考
        """,
      right: """
        入力 手元資金 (cash_in_hand): 円
          参考
        """),
    Entry(
      "label-not-english",
      "括弧の中の「:」の後には、英語の表示で使う呼び名を英語で書きます。英字の名前がそのまま読めるときは要りません。",
      "Behind the colon in the brackets stands what a thing is called in English output; it isn't needed where the "
        + "identifier reads well.",
      wrong: """
        結論 資産の余裕 (enough_assets: 資産がある)
          ・純資産額: 0円以上
        """,
      right: """
        結論 資産の余裕 (enough_assets: enough assets)
          ・純資産額: 0円以上
        """),
    Entry(
      "declared-twice",
      "同じ名前が二度決められています。どちらが正しいのかを、順番から決めることはしません。国の規則を協会が変えるときは「変更」を使います。",
      "The same name is declared twice, and no order of files or lines decides between them. An association "
        + "changes a national rule with “override”.",
      wrong: """
        入力 営業利益 (operating_profit): 円
          参考
        入力 営業利益 (profit): 円
          参考
        """,
      right: """
        入力 営業利益 (operating_profit): 円
          参考
        入力 経常利益 (profit): 円
          参考
        """),
    Entry(
      "member-twice",
      "一つの区分に同じ名前の選択肢が二つあります。",
      "A choice lists the same name twice.",
      wrong: """
        区分 返済方法 (repayment)
          ・一括 (bullet)
          ・一括 (at_once)
        入力 返済の方法 (repayment_kind): 返済方法
          参考
        """,
      right: """
        区分 返済方法 (repayment)
          ・一括 (bullet)
          ・均等分割 (equal)
        入力 返済の方法 (repayment_kind): 返済方法
          参考
        """),
  ]
}
