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
        """)
  ]
}
