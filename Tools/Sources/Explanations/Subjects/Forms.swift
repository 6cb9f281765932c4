extension DiagnosticCatalogue {
  /// Forms, and the schemes that fill them in.
  static let forms: [Entry] = [
    Entry(
      "second-form", in: .schemes,
      "様式は、すべての制度に共通する項目を決めるもので、規則集の全体に一つだけ書きます。項目を増やすときは、その様式に「・」の行を足します。",
      "A form says which items every scheme has, and a rule book has one. New items are bullets of that form.",
      wrong: """
        様式 制度の内容 (scheme_terms): 保証制度
          ・限度額 (limit): 円

        様式 制度の条件 (scheme_conditions): 保証制度
          ・保証期間 (term): か月

        制度 一般保証 (general)
          限度額: 2億8,000万円

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額
        """,
      right: """
        様式 制度の内容 (scheme_terms): 保証制度
          ・限度額 (limit): 円
          ・保証期間 (term): か月

        制度 一般保証 (general)
          限度額: 2億8,000万円
          保証期間: 120か月

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額

        結論 期間の上限 (longest_term): か月
          = 制度の内容.保証期間
        """),
    Entry(
      "scheme-without-form", in: .schemes,
      "制度は、様式が決めた項目を埋めるものです。先に「様式」で項目を決めてください。",
      "A scheme fills in the items of a form, so a form must say what the items are.",
      wrong: """
        制度 一般保証 (general)
          限度額: 2億8,000万円
        """,
      right: """
        様式 制度の内容 (scheme_terms): 保証制度
          ・限度額 (limit): 円

        制度 一般保証 (general)
          限度額: 2億8,000万円

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額
        """),
    Entry(
      "form-of-no-choice", in: .schemes,
      "様式は、どの制度かを選ぶ入力について書きます。その入力の値の種類は区分で、制度がその選択肢になります。",
      "A form is about the input that says which scheme is meant. Its type is a choice, and the schemes are its members.",
      wrong: """
        様式 制度の内容 (scheme_terms): 資本金
          ・限度額 (limit): 円
        """,
      right: """
        様式 制度の内容 (scheme_terms): 保証制度
          ・限度額 (limit): 円

        制度 一般保証 (general)
          限度額: 2億8,000万円

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額
        """),
    Entry(
      "item-without-type", in: .schemes,
      "様式の項目には、満たすべき条件なら「要件」、金額や期間などの値ならその単位を書きます。",
      "An item of a form is a requirement, or a value with a unit; which one stands behind its name.",
      wrong: """
        様式 制度の内容 (scheme_terms): 保証制度
          ・限度額 (limit)
        """,
      right: """
        様式 制度の内容 (scheme_terms): 保証制度
          ・限度額 (limit): 円

        制度 一般保証 (general)
          限度額: 2億8,000万円

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額
        """),
    Entry(
      "item-twice", in: .form,
      "一つの項目は、様式でも制度でも一度だけ書きます。日付や申込人によって値が変わるときは「原則」と「ただし」を使います。",
      "An item is written once, in a form as in a scheme. Where its value depends on something, use “in principle” and “except”.",
      wrong: """
        制度 一般保証 (general)
          限度額: 2億8,000万円
          限度額: 3億円

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額
        """,
      right: """
        制度 一般保証 (general)
          限度額: 2億8,000万円

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額
        """),
    Entry(
      "unknown-item", in: .form,
      "制度に書けるのは、様式にある項目だけです。名前を様式に合わせるか、様式に項目を足してください。",
      "A scheme can fill in only the items that the form has. Use its name for the item, or add the item to the form.",
      wrong: """
        制度 一般保証 (general)
          限度高: 2億8,000万円

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額
        """,
      right: """
        制度 一般保証 (general)
          限度額: 2億8,000万円

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額
        """),
    Entry(
      "form-without-item", in: .form,
      "様式の名前だけでは、どの項目かが決まりません。「様式.項目」と書きます。",
      "The name of a form alone doesn’t say which item is meant; write “form.item”.",
      wrong: """
        制度 一般保証 (general)
          限度額: 2億8,000万円

        結論 限度額 (scheme_limit): 円
          = 制度の内容
        """,
      right: """
        制度 一般保証 (general)
          限度額: 2億8,000万円

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額
        """),
    Entry(
      "unknown-scheme", in: .form,
      "準用できるのは、この規則集のどこかに書かれた制度です。その名前をそのまま書いてください。",
      "A scheme can follow only a scheme of the same rule book. Write its name as it is declared.",
      wrong: """
        制度 一般保証 (general)
          限度額: 2億8,000万円

        制度 小口保証 (micro)
          準用 一般の保証
          利用できる方: 従業員数: 20人以下

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額
        """,
      right: """
        制度 一般保証 (general)
          限度額: 2億8,000万円

        制度 小口保証 (micro)
          準用 一般保証
          利用できる方: 従業員数: 20人以下

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額
        """),
    Entry(
      "followed-follows", in: .form,
      "準用する先は、自分で項目を書いている制度です。準用を重ねると、読む人がいくつもの文をたどることになります。",
      "A scheme follows one that says its items itself, so that a reader looks up one place only.",
      wrong: """
        制度 一般保証 (general)
          限度額: 2億8,000万円

        制度 小口保証 (micro)
          準用 一般保証
          利用できる方: 従業員数: 20人以下

        制度 小口借換保証 (micro_refinance)
          準用 小口保証

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額
        """,
      right: """
        制度 一般保証 (general)
          限度額: 2億8,000万円

        制度 小口保証 (micro)
          準用 一般保証
          利用できる方: 従業員数: 20人以下

        制度 小口借換保証 (micro_refinance)
          準用 一般保証

        結論 限度額 (scheme_limit): 円
          = 制度の内容.限度額
        """),
  ]
}
