extension DiagnosticCatalogue {
  static let phrases: [Entry] = [
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
      "upper-bound-expected",
      "「以上」の後に数が続くときは、その数が上の端であることを「以下」か「未満」で示します。",
      "A number after a lower end is an upper end, and says so with “at most” or “under”.",
      wrong: """
        結論 財務要件 (financial_requirement)
          ・純資産額: 5千万円以上3億円
        """,
      right: """
        結論 財務要件 (financial_requirement)
          ・純資産額: 5千万円以上3億円未満
        """),
    Entry(
      "empty-range",
      "下の端が上の端より大きいので、どの値も当てはまりません。",
      "The lower end is above the upper end, so no value passes.",
      wrong: """
        結論 財務要件 (financial_requirement)
          ・純資産額: 3億円以上5千万円未満
        """,
      right: """
        結論 財務要件 (financial_requirement)
          ・純資産額: 5千万円以上3億円未満
        """),
    Entry(
      "no-such-day",
      "暦にない日か、元号の期間の外の日です。",
      "The calendar has no such day, or it lies outside the years of its era.",
      wrong: """
        結論 保証対象 (eligible)
          適用 令和元年4月30日 から
          ・協会保証の延滞: なし
        """,
      right: """
        結論 保証対象 (eligible)
          適用 平成31年4月30日 から
          ・協会保証の延滞: なし
        """),
    Entry(
      "not-a-date",
      "日付は 2024-03-15、2024年3月15日、令和6年3月15日 のように書きます。",
      "A date is written 2024-03-15, 2024年3月15日 or 令和6年3月15日.",
      wrong: """
        結論 保証対象 (eligible)
          ・保証申込受付日: 令和6年春から
        """,
      right: """
        結論 保証対象 (eligible)
          ・保証申込受付日: 令和6年3月15日から
        """),
    Entry(
      "not-a-value",
      "この種類の値として読めません。数は算用数字で書きます。千、万、億は、その後に付けられます。",
      "This can't be read as a value of the type. Numbers are written in digits; 千, 万 and 億 may follow them.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 三億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 3億円以下
        """),
    Entry(
      "comma-grouping",
      "数の中の「,」は、下から三桁ごとに打ちます。打ち間違いかもしれない数を、勝手に直すことはしません。",
      "Commas stand before every three digits. A number that may be a slip is never guessed.",
      wrong: """
        結論 企業規模 (company_size)
          ・資本金: 3,0000万円以下
        """,
      right: """
        結論 企業規模 (company_size)
          ・資本金: 30,000万円以下
        """),
  ]
}
