extension DiagnosticCatalogue {
  /// The lines below a statement: which it may have, and which it must have.
  static let clauses: [Entry] = [
    Entry(
      "clause-not-allowed",
      "この項目は、別の種類の文のものです。たとえば「表示順」は結論に、「範囲」は入力に書きます。",
      "The clause belongs to another kind of statement: “display order” to a decision, “range” to an input, "
        + "and so on.",
      wrong: """
        入力 営業利益 (operating_profit): 円
          表示順 10
          参考
        """,
      right: """
        入力 営業利益 (operating_profit): 円
          参考
        """),
    Entry(
      "clause-twice",
      "同じ項目が二度書かれています。出典が二つあるときは、一行に並べて書きます。",
      "The clause is written twice. Two sources go on one line.",
      wrong: """
        入力 営業利益 (operating_profit): 円
          出典 損益計算書
          出典 確定申告書
          参考
        """,
      right: """
        入力 営業利益 (operating_profit): 円
          出典 損益計算書、確定申告書
          参考
        """),
    Entry(
      "clause-without-text",
      "この項目には内容が要ります。",
      "The clause says nothing.",
      wrong: """
        結論 企業規模 (company_size)
          充足の表示
          ・資本金: 3億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          充足の表示 規模内 (within the limits)
          ・資本金: 3億円以下
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
      "not-in-statement",
      "この行は、この文の項目のどれとしても読めません。項目の名前の書き間違いか、別の文に書くべき行です。",
      "The line can't be read as any part of this statement. A word may be misspelt, or it belongs elsewhere.",
      wrong: """
        結論 企業規模 (company_size)
          備考 資本金だけでみる
          ・資本金: 3億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          注 資本金だけでみる
          ・資本金: 3億円以下
        """),
    Entry(
      "choice-without-members",
      "区分には、選択肢を一行に一つずつ並べます。",
      "A choice lists its members, one a line.",
      wrong: """
        区分 返済方法 (repayment)
        入力 返済の方法 (repayment_kind): 返済方法
          参考
        """,
      right: """
        区分 返済方法 (repayment)
          ・一括 (bullet)
          ・均等分割 (equal)
        入力 返済の方法 (repayment_kind): 返済方法
          参考
        """),
    Entry(
      "type-not-allowed",
      "要件、除外、判断などは充足か非充足、あるいはありかなしに決まっているので、値の種類を書きません。値を求めるのは計算か結論です。",
      "A requirement, an exclusion or a judgement has no type to choose. A value is a calculation or a "
        + "decision.",
      wrong: """
        判断 十分な保全 (sufficient_security): 有無
          参考
        """,
      right: """
        判断 十分な保全 (sufficient_security)
          参考
        """),
    Entry(
      "type-missing",
      "入力、設定、計算には値の種類が要ります。単位と、書ける条件がそれで決まります。",
      "An input, a parameter or a calculation has a type, which says its unit and its tests.",
      wrong: """
        入力 営業利益 (operating_profit)
          参考
        """,
      right: """
        入力 営業利益 (operating_profit): 円
          参考
        """),
    Entry(
      "text-outside-input",
      "文字は申込から表示に運ばれるだけで、規則が作り出すことはありません。",
      "Text is only carried from the application to the output; no rule makes any.",
      wrong: """
        結論 呼び名 (label): 文字
          = 申込人名
        """,
      right: """
        入力 呼び名 (label): 文字
          参考
        """),
    Entry(
      "no-definition",
      "何によって決まるのかが書かれていません。条件、「原則」、「= 計算」のどれかを書きます。",
      "It isn't said what decides it: conditions, “in principle”, or “= …”.",
      wrong: """
        結論 企業規模 (company_size)
          注 資本金は3億円以下のこと
        """,
      right: """
        結論 企業規模 (company_size)
          注 資本金は3億円以下のこと
          ・資本金: 3億円以下
        """),
    Entry(
      "second-definition",
      "決め方が二つあります。一つの「すべて」か「いずれか」の中にまとめます。",
      "It is decided in two ways. Put them into one all or any block.",
      wrong: """
        結論 企業規模 (company_size)
          すべて
            ・資本金: 3億円以下
          いずれか
            ・従業員数: 300人以下
        """,
      right: """
        結論 企業規模 (company_size)
          すべて
            ・資本金: 3億円以下
            ・従業員数: 300人以下
        """),
    Entry(
      "bullets-without-block",
      "条件が二つ以上あるときは、すべて満たすのか、どれか一つでよいのかを書きます。",
      "With several conditions it must be said whether all or any of them must hold.",
      wrong: """
        結論 企業規模 (company_size)
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
      "display-order",
      "「表示順」には整数を書きます。小さい順に並びます。",
      "“display order” is a whole number; the least comes first.",
      wrong: """
        結論 企業規模 (company_size)
          表示順 先頭
          ・資本金: 3億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          表示順 10
          ・資本金: 3億円以下
        """),
    Entry(
      "detail-of-no-decision",
      "「冒頭」の後には、別の結論の名前を書けます。その結論が不利か、まだ決まらないときにだけ、続けて示します。",
      "Behind “at the top” another decision may be named; this one then stands at the head only where that one is bad "
        + "news or open.",
      wrong: """
        結論 資産の余裕 (enough_assets)
          冒頭 純資産額
          ・純資産額: 0円以上
        """,
      right: """
        結論 資産の余裕 (enough_assets)
          冒頭
          ・純資産額: 0円以上
        """),
  ]
}
