extension DiagnosticCatalogue {
  /// Changes that an association makes to national rules.
  static let overrides: [Entry] = [
    Entry(
      "override-of-nothing",
      "変更する設定か表が、ほかのどこにもありません。名前と、設定か表かの別を確かめます。",
      "There is no such parameter or table to override. Check its name, and whether it is a parameter or a "
        + "table.",
      wrong: """
        設定 割引の幅 (discount_step): 料率
          = 0.1%
        結論 割引 (discount): 料率
          = 割引の幅
        変更 設定 割引幅
          = 0.2%
          出典 協会の要領
        """,
      right: """
        設定 割引の幅 (discount_step): 料率
          = 0.1%
        結論 割引 (discount): 料率
          = 割引の幅
        変更 設定 割引の幅
          = 0.2%
          出典 協会の要領
        """),
    Entry(
      "overridden-twice",
      "一つの設定や表を変更できるのは一度だけです。二つの変更のどちらが有効かを、順番から決めることはしません。",
      "A parameter or table is overridden once. No order of lines decides between two overrides.",
      wrong: """
        設定 割引の幅 (discount_step): 料率
          = 0.1%
        結論 割引 (discount): 料率
          = 割引の幅
        変更 設定 割引の幅
          = 0.2%
          出典 協会の要領
        変更 設定 割引の幅
          = 0.3%
          出典 協会の別の要領
        """,
      right: """
        設定 割引の幅 (discount_step): 料率
          = 0.1%
        結論 割引 (discount): 料率
          = 割引の幅
        変更 設定 割引の幅
          = 0.3%
          出典 協会の別の要領
        """),
    Entry(
      "override-differs",
      "「変更」は、もとの設定や表の値だけを替えます。英字の名前や値の種類は替えられず、表の列は、ほかの規則が名前で使うので、すべて残します。",
      "An override replaces values. It can't rename a thing or give it another type, and it keeps every column of a "
        + "table, since other rules name them.",
      wrong: """
        設定 割引の幅 (discount_step): 料率
          = 0.1%
        結論 割引 (discount): 料率
          = 割引の幅
        変更 設定 割引の幅 (discount): 料率
          = 0.2%
          出典 協会の要領
        """,
      right: """
        設定 割引の幅 (discount_step): 料率
          = 0.1%
        結論 割引 (discount): 料率
          = 割引の幅
        変更 設定 割引の幅
          = 0.2%
          出典 協会の要領
        """),
    Entry(
      "override-without-kind",
      "「変更」の後には、変更するものが設定か表か、追加する規則(要件、除外、結論)かを書きます。",
      "“override” is followed by what is overridden, a parameter or a table, or by what is added to: a requirement, an "
        + "exclusion or a decision.",
      wrong: """
        設定 割引の幅 (discount_step): 料率
          = 0.1%
        結論 割引 (discount): 料率
          = 割引の幅
        変更 割引の幅
          = 0.2%
          出典 協会の要領
        """,
      right: """
        設定 割引の幅 (discount_step): 料率
          = 0.1%
        結論 割引 (discount): 料率
          = 割引の幅
        変更 設定 割引の幅
          = 0.2%
          出典 協会の要領
        """),
    Entry(
      "not-extendable",
      "協会が「追加」で条件を加えられるのは、「追加できる」と書かれた規則だけです。加えてよいかを、全国の規則の側で決めるためです。",
      "An association puts conditions only into rules that say “may be extended”: the national rules decide what may be "
        + "added to.",
      wrong: """
        結論 除外事由 (excluded)
          いずれか
            ・協会保証の延滞: あり
        変更 結論 除外事由
          追加
            ・純資産額: 0円未満
          出典 協会の要領
        """,
      right: """
        結論 除外事由 (excluded)
          追加できる
          いずれか
            ・協会保証の延滞: あり
        変更 結論 除外事由
          追加
            ・純資産額: 0円未満
          出典 協会の要領
        """),
    Entry(
      "extended-without-block",
      "「追加できる」規則には、条件を加えるまとまり(すべて、いずれか、いずれもない)が一つ要ります。条件が一つだけのときも、まとまりに入れます。",
      "A rule that may be extended has one block (all, any or none) to add to, even where it holds a single condition.",
      wrong: """
        結論 除外事由 (excluded)
          追加できる
          ・協会保証の延滞: あり
        """,
      right: """
        結論 除外事由 (excluded)
          追加できる
          いずれか
            ・協会保証の延滞: あり
        """),
    Entry(
      "exclusion-unused",
      "除外は、除外の理由を集めた結論に数えられて初めて効きます。協会だけの除外は、その結論の「変更」の「追加」に書きます。",
      "An exclusion takes effect only where the decision that collects the grounds for exclusion names it. One that only an "
        + "association has is written below “add” in an override of that decision.",
      wrong: """
        結論 除外事由 (excluded)
          追加できる
          不利
          いずれか
            ・協会保証の延滞: あり
        除外 債務超過の方 (insolvent)
          ・純資産額: 0円未満
        """,
      right: """
        結論 除外事由 (excluded)
          追加できる
          不利
          いずれか
            ・協会保証の延滞: あり
        除外 債務超過の方 (insolvent)
          ・純資産額: 0円未満
        変更 結論 除外事由
          追加
            ・債務超過の方
          出典 協会の要領
        """),
    Entry(
      "override-without-source", in: .file,
      "変更には、もとの規則と別の出典が要ります。どの定めによって変えたのかを示すためです。",
      "An override has a source of its own, which says what the change rests on.",
      wrong: """
        規則集 協会の料率 (local_fees)

        設定 割引の幅 (discount_step): 料率
          = 0.1%
          出典 あらまし2023 11ページ
        結論 割引 (discount): 料率
          = 割引の幅
          出典 あらまし2023 11ページ
        変更 設定 割引の幅
          = 0.2%
        """,
      right: """
        規則集 協会の料率 (local_fees)

        設定 割引の幅 (discount_step): 料率
          = 0.1%
          出典 あらまし2023 11ページ
        結論 割引 (discount): 料率
          = 割引の幅
          出典 あらまし2023 11ページ
        変更 設定 割引の幅
          = 0.2%
          出典 協会の要領
        """),
  ]
}
