extension DiagnosticCatalogue {
  static let forms2: [Entry] = [
    Entry(
      "item-twice", in: .alone,
      "一つの項目は、様式でも制度でも一度だけ書きます。日付や申込人によって値が変わるときは「原則」と「ただし」を使います。",
      "An item is written once, in a form as in a scheme. Where its value depends on something, use “in principle” and “except”.",
      wrong: """
        規則集 試し (trial)
          出典 あらまし2023 9ページ

        区分 保証制度 (program)
          ・一般保証 (general)
        入力 保証制度 (program): 保証制度
        入力 小規模企業者 (small): 有無
          参考
        入力 資本金 (capital): 円
          参考

        様式 制度の内容 (scheme_terms): 保証制度
          ・利用できる方 (available_to): 要件 = 充足
          ・限度額 (limit): 円

        制度 一般保証 (general)
          限度額: 2億8,000万円
          限度額: 3億円

        結論 保証制度の利用 (scheme_available)
          ・制度の内容.利用できる方

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額
        """,
      right: """
        規則集 試し (trial)
          出典 あらまし2023 9ページ

        区分 保証制度 (program)
          ・一般保証 (general)
        入力 保証制度 (program): 保証制度
        入力 小規模企業者 (small): 有無
          参考
        入力 資本金 (capital): 円
          参考

        様式 制度の内容 (scheme_terms): 保証制度
          ・利用できる方 (available_to): 要件 = 充足
          ・限度額 (limit): 円

        制度 一般保証 (general)
          限度額: 2億8,000万円

        結論 保証制度の利用 (scheme_available)
          ・制度の内容.利用できる方

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額
        """),
    Entry(
      "unknown-item", in: .alone,
      "制度に書けるのは、様式にある項目だけです。名前を様式に合わせるか、様式に項目を足してください。",
      "A scheme can fill in only the items that the form has. Use its name for the item, or add the item to the form.",
      wrong: """
        規則集 試し (trial)
          出典 あらまし2023 9ページ

        区分 保証制度 (program)
          ・一般保証 (general)
        入力 保証制度 (program): 保証制度
        入力 小規模企業者 (small): 有無
          参考
        入力 資本金 (capital): 円
          参考

        様式 制度の内容 (scheme_terms): 保証制度
          ・利用できる方 (available_to): 要件 = 充足
          ・限度額 (limit): 円

        制度 一般保証 (general)
          限度高: 2億8,000万円

        結論 保証制度の利用 (scheme_available)
          ・制度の内容.利用できる方

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額
        """,
      right: """
        規則集 試し (trial)
          出典 あらまし2023 9ページ

        区分 保証制度 (program)
          ・一般保証 (general)
        入力 保証制度 (program): 保証制度
        入力 小規模企業者 (small): 有無
          参考
        入力 資本金 (capital): 円
          参考

        様式 制度の内容 (scheme_terms): 保証制度
          ・利用できる方 (available_to): 要件 = 充足
          ・限度額 (limit): 円

        制度 一般保証 (general)
          限度額: 2億8,000万円

        結論 保証制度の利用 (scheme_available)
          ・制度の内容.利用できる方

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額
        """),
    Entry(
      "form-without-item", in: .alone,
      "様式の名前だけでは、どの項目かが決まりません。「様式.項目」と書きます。",
      "The name of a form alone doesn’t say which item is meant; write “form.item”.",
      wrong: """
        規則集 試し (trial)
          出典 あらまし2023 9ページ

        区分 保証制度 (program)
          ・一般保証 (general)
        入力 保証制度 (program): 保証制度
        入力 小規模企業者 (small): 有無
          参考
        入力 資本金 (capital): 円
          参考

        様式 制度の内容 (scheme_terms): 保証制度
          ・利用できる方 (available_to): 要件 = 充足
          ・限度額 (limit): 円

        制度 一般保証 (general)
          限度額: 2億8,000万円

        結論 保証制度の利用 (scheme_available)
          ・制度の内容.利用できる方

        結論 限度額 (scheme_limit): 円
          = 制度の内容
        """,
      right: """
        規則集 試し (trial)
          出典 あらまし2023 9ページ

        区分 保証制度 (program)
          ・一般保証 (general)
        入力 保証制度 (program): 保証制度
        入力 小規模企業者 (small): 有無
          参考
        入力 資本金 (capital): 円
          参考

        様式 制度の内容 (scheme_terms): 保証制度
          ・利用できる方 (available_to): 要件 = 充足
          ・限度額 (limit): 円

        制度 一般保証 (general)
          限度額: 2億8,000万円

        結論 保証制度の利用 (scheme_available)
          ・制度の内容.利用できる方

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額
        """),
  ]
}
