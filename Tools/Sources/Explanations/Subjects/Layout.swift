extension DiagnosticCatalogue {
  /// Indents, blocks, quotes and signs that can't be seen.
  static let layout: [Entry] = [
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
      "条件の入れ子と括弧には、深さの上限があります。これほど深い規則は人にも読めません。内側を名前のある要件や計算に分けると、根拠の表示も読みやすくなります。",
      "Blocks and brackets nest only so deep; nobody could read such a rule. Requirements and calculations with names of "
        + "their own also make better reasons.",
      wrong: """
        結論 資産額 (total_assets): 円
          = ((((((((((((((((((((((((((((((((((((((((((((((((((純資産額))))))))))))))))))))))))))))))))))))))))))))))))))
        """,
      right: """
        結論 資産額 (total_assets): 円
          = (純資産額 + 負債額)
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
      "invisible-character",
      "目に見えない文字が、名前や値の中にあります。ほかの文書から写したときに紛れ込みます。見た目が同じでも別の文字なので、その言葉を打ち直すか、直しを当ててください。",
      "A character that can't be seen stands in a name or a value. It comes with text copied from elsewhere. Type the "
        + "word anew, or apply the mend.",
      wrong: """
        結論 企業規模 (company_size)
          ・資\u{200B}本金: 3億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        """),
    Entry(
      "merge-conflict",
      "二人の変更を git が一つにまとめられなかったところに、git が <<<<<<<、=======、>>>>>>> の行で両方の内容を残しています。正しいほうを選ぶか合わせて、印の行を消します。",
      "Where git could not put the changes of two people together it leaves both between the lines <<<<<<<, ======= and "
        + ">>>>>>>. Keep what is right of them and remove the marks.",
      wrong: """
        結論 企業規模 (company_size)
        <<<<<<< HEAD
          ・資本金: 3億円以下
        =======
          ・資本金: 5億円以下
        >>>>>>> kaitei
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        """),
  ]
}
