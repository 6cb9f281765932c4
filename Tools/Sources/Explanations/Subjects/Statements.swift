extension DiagnosticCatalogue {
  /// Lines that begin a statement or a block, and what must stand in them.
  static let statements: [Entry] = [
    Entry(
      "not-a-statement",
      "行の先頭には、規則集、区分、入力、判断、設定、計算、表、要件、除外、結論、整合、変更、例 のどれかを書きます。書き添えたいことは、文の中に「注」として、または「#」で始まる注釈として書きます。",
      "A line that isn't indented begins with one of the words that begin a statement. What is only to be "
        + "said goes into a “note” of a statement, or into a comment that begins with “#”.",
      wrong: """
        備考 資本金だけでみる
        """,
      right: """
        結論 企業規模 (company_size)
          注 資本金だけでみる
          ・資本金: 3億円以下
        """),
    Entry(
      "missing-name",
      "文の種類のあとには、日本語の名前と、括弧に入れた英字の名前を書きます。ほかの規則と申込は、このどちらかの名前で呼びます。",
      "After the kind of a statement come its two names. Other rules, and applications, call it by either of "
        + "them.",
      wrong: """
        入力
        """,
      right: """
        入力 営業利益 (operating_profit): 円
          参考
        """),
    Entry(
      "missing-type",
      "「:」は値の種類が続くしるしです。値の種類は、その値の単位と、書ける条件を決めます。",
      "“:” announces a type, which says what unit the value has and which tests it can have.",
      wrong: """
        入力 営業利益 (operating_profit):
          参考
        """,
      right: """
        入力 営業利益 (operating_profit): 円
          参考
        """),
    Entry(
      "missing-value",
      "「=」の後には、値か計算を同じ行に書きます。",
      "After “=” a value or a calculation stands on the same line.",
      wrong: """
        結論 割引の幅 (discount_step): 料率
          =
        """,
      right: """
        結論 割引の幅 (discount_step): 料率
          = 0.1%
        """),
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
      "least-out-of-reach",
      "「2つ以上」のような行の数は、下に並ぶ条件の数より大きくできず、0にもできません。数える条件は、その行より一段深く並べます。",
      "The number in a line such as “at least 2 of” can't be more than the conditions below it, nor 0. The conditions "
        + "that are counted stand one level deeper.",
      wrong: """
        結論 企業規模 (company_size)
          3つ以上
            ・資本金: 3億円以下
            ・従業員数: 300人以下
        """,
      right: """
        結論 企業規模 (company_size)
          2つ以上
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
  ]
}
