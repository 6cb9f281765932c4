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
    Entry(
      "clause-with-colon",
      "「出典」「適用」「注」などの言葉の後には、「:」でなく空白を置きます。「:」は、項目や事実の名前とその内容の間に書きます。",
      "A space, not a colon, follows words such as “source”, “in force” and “note”. A colon stands between the name of an "
        + "item or a fact and what is said of it.",
      wrong: """
        結論 企業規模 (company_size)
          適用: 2024-03-15 から
          ・資本金: 3億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          適用 2024-03-15 から
          ・資本金: 3億円以下
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
