extension DiagnosticCatalogue {
  /// What a condition tests, and conditions that can't decide anything.
  static let conditions: [Entry] = [
    Entry(
      "unexpected-text",
      "条件や値を読んだ後に、意味のわからない文字が残っています。言葉を添えたいときは「注」か「#」の注釈を使います。",
      "After the test or value some text is left that means nothing. What is only to be said goes into a "
        + "“note” or a comment after “#”.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下など
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下  # あらまし2023 9ページ
        """),
    Entry(
      "missing-test",
      "条件は「事実: 条件」の形です。有無と判断のほかは、「:」の後に何と比べるかを書きます。",
      "A condition is “fact: test”. Only a yes or no, a judgement or another rule stands without one.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        """),
    Entry(
      "text-tested",
      "文字の入力は、申込とともに表示されるだけです。判定に使う違いは、区分か有無にします。",
      "Text is carried along and shown. What a decision depends on is a choice, or a yes or no.",
      wrong: """
        結論 保証対象 (eligible)
          ・申込人名: 株式会社見本製作所
        """,
      right: """
        結論 保証対象 (eligible)
          ・業種: 製造業
        """),
    Entry(
      "not-a-truth",
      "有無には「あり」か「なし」、規則の結果には「充足」か「非充足」を書きます。",
      "A fact is yes or no; the result of a rule is met or unmet.",
      wrong: """
        結論 保証対象 (eligible)
          ・協会保証の延滞: 無
        """,
      right: """
        結論 保証対象 (eligible)
          ・協会保証の延滞: なし
        """),
    Entry(
      "wrong-type",
      "比べる相手の値の種類が違います。円と人、円と日付のように単位の違うものは比べられません。",
      "What it is compared with is of another type. Yen can't be compared with people, nor with a date.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 従業員数以下
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 純資産額以下
        """),
    Entry(
      "other-words",
      "この言語の言葉に直せば読める書き方です。直した形で読めることを確かめてから示しているので、意味は変わりません。",
      "It can be read once it is put in the language's own words. What is offered was read before it is shown, and means "
        + "the same.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金が3億円まで
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        """),
    Entry(
      "joined-conditions",
      "条件は一行に一つです。「または」は「いずれか」、「かつ」は「すべて」の下に一行ずつ書きます。値を並べるときは「、」で区切ります。",
      "One condition a line. What “or” joins stands below “any”, what “and” joins below “all”, each on its own line. "
        + "Values are listed with “、” or a comma.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下 または 従業員数: 300人以下
        """,
      right: """
        結論 企業規模 (company_size)
          いずれか
            ・資本金: 3億円以下
            ・従業員数: 300人以下
        """),
    Entry(
      "never-holds",
      "入力の範囲かほかの条件と食い違っていて、どんな申込でも満たされません。",
      "It contradicts the range of the input, or another condition; no application can meet it.",
      wrong: """
        結論 企業規模 (company_size)
          ・従業員数: 0人未満
        """,
      right: """
        結論 企業規模 (company_size)
          ・従業員数: 1人未満
        """),
    Entry(
      "always-holds",
      "入力の範囲から、どんな申込でも満たされます。条件として要らないか、値の書き間違いです。",
      "By the range of the input every application meets it. It is needless, or its value is a slip.",
      wrong: """
        結論 企業規模 (company_size)
          ・従業員数: 0人以上
        """,
      right: """
        結論 企業規模 (company_size)
          ・従業員数: 1人以上
        """),
  ]
}
