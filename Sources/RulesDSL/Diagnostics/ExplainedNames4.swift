extension DiagnosticCatalogue {
  static let names4: [Entry] = [
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
      "two-headlines",
      "「総合」は、申込み全体の可否を言う結論の印です。判定の先頭に一つだけ示します。",
      "The headline is the verdict on the application, shown first; there is one.",
      wrong: """
        結論 保証の可否 (acceptable)
          総合
          ・純資産額: 0円以上
        結論 審査の結果 (result)
          総合
          ・協会保証の延滞: なし
        """,
      right: """
        結論 保証の可否 (acceptable)
          総合
          すべて
            ・純資産額: 0円以上
            ・協会保証の延滞: なし
        """),
    Entry(
      "headline-has-type",
      "「総合」は、充足か非充足かで決まる結論に書きます。金額や料率の結論には書けません。",
      "Only a decision that is met or unmet can be the headline, not one with a value.",
      wrong: """
        結論 保証額 (amount): 円
          総合
          = 申込金額
        """,
      right: """
        結論 保証額 (amount): 円
          = 申込金額
        """),
    Entry(
      "stage-differs",
      "場面は、日本語の名前と英字の名前の組で見分けます。片方だけが違うと、別の場面になってしまいます。",
      "A stage is known by both of its names; where only one differs, it would be another stage.",
      wrong: """
        結論 資産の余裕 (enough_assets)
          場面 受付審査 (screening)
          ・純資産額: 0円以上
        結論 滞りのない返済 (in_order)
          場面 受付の審査 (screening)
          ・協会保証の延滞: なし
        """,
      right: """
        結論 資産の余裕 (enough_assets)
          場面 受付審査 (screening)
          ・純資産額: 0円以上
        結論 滞りのない返済 (in_order)
          場面 受付審査 (screening)
          ・協会保証の延滞: なし
        """),
  ]
}
