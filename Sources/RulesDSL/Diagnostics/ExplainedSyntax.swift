extension DiagnosticCatalogue {
  static let syntax: [Entry] = [
    Entry(
      "tab",
      "タブ文字は見る道具によって幅が変わり、字下げの深さが人によって違って見えます。字下げには半角の空白2つを使います。",
      "How wide a tab is depends on who shows it, so the depth of a line would differ from reader to reader. "
        + "Indent with two spaces.",
      wrong: """
        結論 企業規模 (company_size)
        \t・資本金: 3億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        """),
    Entry(
      "pasted-rows",
      "表の欄は「|」で、行を選ぶ列との境は「||」で区切ります。Excelから貼り付けた行はタブで区切られています。「shinsa table paste」は、単位、〃、注も含めて規則の表に直します。",
      "The cells of a table are parted by “|”, and “||” ends the columns that select a row. Rows pasted from a "
        + "spreadsheet are parted by tabs. “shinsa table paste” writes them as a table of rules, with their units, "
        + "signs of repetition and notes.",
      wrong: """
        表 規模基準 (size_standard)
        業種\t資本金\t従業員数
        卸売業\t1億円以下\t100人以下
        """,
      right: """
        表 規模基準 (size_standard)
          | 業種   || 資本金    | 従業員数  |
          | 卸売業 || 1億円以下 | 100人以下 |
          該当なし: 非充足
        """),
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
      "indented-statement",
      "文は行の先頭から始めます。字下げした行は、その上の文の続きとして読まれます。",
      "A statement begins in the first column. An indented line is read as a part of the statement above it.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下

          結論 小規模企業者 (small_enterprise)
            ・従業員数: 20人以下
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下

        結論 小規模企業者 (small_enterprise)
          ・従業員数: 20人以下
        """),
    Entry(
      "unexpected-indent",
      "この行は、上のどの行の中身とも読めない深さにあります。並べて書く条件は同じ深さにそろえ、中に入れる条件は「すべて」「いずれか」「いずれもない」の下に書きます。",
      "The line is deeper than anything that could hold it. Conditions side by side share one depth; those "
        + "within others stand below all, any or none.",
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
      "text-after-block",
      "「すべて」「いずれか」「いずれもない」は、それだけで一行です。条件はその下に、一行に一つずつ書きます。こうすると、どこまでが一まとまりかを読み違えることがありません。",
      "all, any and none have a line to themselves; the conditions stand below, one a line, so that nobody "
        + "can mistake what belongs together.",
      wrong: """
        結論 企業規模 (company_size)
          いずれか 資本金: 3億円以下
            ・従業員数: 300人以下
        """,
      right: """
        結論 企業規模 (company_size)
          いずれか
            ・資本金: 3億円以下
            ・従業員数: 300人以下
        """),
    Entry(
      "nested-too-deep",
      "条件の入れ子と括弧には、深さの上限があります。これほど深い規則は人にも読めません。内側を名前のある要件に分けると、根拠の表示も読みやすくなります。",
      "Blocks and brackets nest only so deep; nobody could read such a rule. Requirements with names of "
        + "their own also make better reasons.",
      wrong: """
        結論 資産額 (total_assets): 円
          = ((((((((((((((((((((((((((((((((((((((((((((((((((純資産額))))))))))))))))))))))))))))))))))))))))))))))))))
        """,
      right: """
        結論 資産額 (total_assets): 円
          = (純資産額 + 負債額)
        """),
  ]
}
