extension DiagnosticCatalogue {
  static let forms: [Entry] = [
    Entry(
      "second-form", in: .alone,
      "様式は、すべての制度に共通する項目を決めるもので、規則集の全体に一つだけ書きます。項目を増やすときは、その様式に「・」の行を足します。",
      "A form says which items every scheme has, and a rule book has one. New items are bullets of that form.",
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

        様式 制度の条件 (scheme_conditions): 保証制度
          ・保証期間 (term): か月

        制度 一般保証 (general)
          限度額: 2億8,000万円

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
      "scheme-without-form", in: .alone,
      "制度は、様式が決めた項目を埋めるものです。先に「様式」で項目を決めてください。",
      "A scheme fills in the items of a form, so a form must say what the items are.",
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

        制度 一般保証 (general)
          限度額: 2億8,000万円

        結論 判定 (judged)
          ・小規模企業者: あり
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
      "form-of-no-choice", in: .alone,
      "様式は、どの制度かを選ぶ入力について書きます。その入力の値の種類は区分で、制度がその選択肢になります。",
      "A form is about the input that says which scheme is meant. Its type is a choice, and the schemes are its members.",
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

        様式 制度の内容 (scheme_terms): 資本金
          ・利用できる方 (available_to): 要件 = 充足
          ・限度額 (limit): 円

        結論 判定 (judged)
          ・小規模企業者: あり
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
      "item-without-type", in: .alone,
      "様式の項目には、満たすべき条件なら「要件」、金額や期間などの値ならその単位を書きます。",
      "An item of a form is a requirement, or a value with a unit; which one stands behind its name.",
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
          ・限度額 (limit)

        制度 一般保証 (general)

        結論 保証制度の利用 (scheme_available)
          ・制度の内容.利用できる方
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
