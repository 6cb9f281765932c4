extension DiagnosticCatalogue {
  static let names2: [Entry] = [
    Entry(
      "missing-ruleset", in: .file,
      "ファイルは「規則集」で始めます。その名前と出典が、中のすべての規則の出典として示されます。",
      "A file begins with “ruleset”. Its source is the source of every rule in it that has none of its own.",
      wrong: """
        入力 営業利益 (operating_profit): 円
          参考
        """,
      right: """
        規則集 財務 (finance)
          出典 あらまし2023 9ページ

        入力 営業利益 (operating_profit): 円
          参考
        """),
    Entry(
      "ruleset-not-first", in: .file,
      "「規則集」は、一つのファイルの最初に一度だけ書きます。別の規則集は別のファイルに書きます。",
      "“ruleset” stands once, first in its file. Another rule set has a file of its own.",
      wrong: """
        規則集 財務 (finance)
          出典 あらまし2023 9ページ

        入力 営業利益 (operating_profit): 円
          参考

        規則集 もう一つ (another)
          出典 あらまし2023 10ページ
        """,
      right: """
        規則集 財務 (finance)
          出典 あらまし2023 9ページ

        入力 営業利益 (operating_profit): 円
          参考
        """),
    Entry(
      "missing-source", in: .file,
      "規則には出典が要ります。規則そのものか、ファイルの最初の規則集に書きます。出典は、判定の根拠とともに示されます。",
      "Every rule has a source, of its own or of its rule set. It is shown with the reasons of each decision.",
      wrong: """
        規則集 企業規模 (size)

        結論 規模内 (within_size)
          ・資本金: 3億円以下
        """,
      right: """
        規則集 企業規模 (size)
          出典 あらまし2023 9ページ (1)

        結論 規模内 (within_size)
          ・資本金: 3億円以下
        """),
    Entry(
      "unused",
      "どの規則にも使われない名前があります。使うはずの規則で書き忘れていないかを確かめます。申込に書かれるだけの入力には「参考」と書きます。",
      "Nothing uses this name. See whether the rule that should has left it out. An input that applications "
        + "merely carry is marked “for reference”.",
      wrong: """
        入力 営業利益 (operating_profit): 円
        """,
      right: """
        入力 営業利益 (operating_profit): 円
          参考
        """),
    Entry(
      "cycle",
      "規則が、互いに相手の結果を待っています。どれからも決められないので、判定が終わりません。",
      "Rules wait for each other's results, so none of them can be decided first.",
      wrong: """
        要件 企業規模 (company_size)
          ・対象業種
        要件 対象業種 (industry_eligible)
          ・企業規模
        結論 保証対象 (eligible)
          ・企業規模
        """,
      right: """
        要件 企業規模 (company_size)
          ・資本金: 3億円以下
        要件 対象業種 (industry_eligible)
          ・業種: 製造業、卸売業
        結論 保証対象 (eligible)
          すべて
            ・企業規模
            ・対象業種
        """),
    Entry(
      "two-basis-dates",
      "基準日は、どの日の規則を使うかを決める日付で、一つだけです。",
      "The basis date says of which day the rules are used; there is one.",
      wrong: """
        入力 決定日 (decided_on): 日付
          基準日
          参考
        """,
      right: """
        入力 決定日 (decided_on): 日付
          参考
        """),
    Entry(
      "basis-date-is-no-date", in: .alone,
      "「基準日」と書けるのは、値の種類が日付の入力だけです。",
      "Only an input of the type date can be the basis date.",
      wrong: """
        規則集 受付 (reception)
          出典 見本

        入力 受付 (received): 文字
          基準日
        """,
      right: """
        規則集 受付 (reception)
          出典 見本

        入力 受付 (received): 日付
          参考
        """),
  ]
}
