extension DiagnosticCatalogue {
  static let names3: [Entry] = [
    Entry(
      "no-basis-date", in: .alone,
      "適用の期間を比べる日付が決まっていません。今日の日付を使うことはありません。",
      "It isn't said which date the periods are compared with. Today's date is never used.",
      wrong: """
        規則集 選択型 (elective)
          出典 見本

        入力 保証の意思 (wish): 有無

        結論 事業者選択型 (route_elective)
          適用 2024-03-15 から
          ・保証の意思: なし
        """,
      right: """
        規則集 選択型 (elective)
          出典 見本

        入力 保証の意思 (wish): 有無
        入力 受付日 (received): 日付
          基準日

        結論 事業者選択型 (route_elective)
          適用 2024-03-15 から
          ・保証の意思: なし
        """),
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
      "override-without-kind",
      "「変更」の後には、変更するものが設定か表かを書きます。",
      "“override” is followed by what is overridden: a parameter or a table.",
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
