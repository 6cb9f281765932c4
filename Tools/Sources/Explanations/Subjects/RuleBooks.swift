extension DiagnosticCatalogue {
  /// What holds of a file or a rule book as a whole: heads, sources, unused names, cycles, the headline, stages.
  static let ruleBooks: [Entry] = [
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
      "member-unnamed", in: .alone,
      "例が区分の選択肢をほとんど挙げているのに、この選択肢だけは規則にも例にも出てきません。新しく足した選択肢なら、表の「それ以外」や「該当なし」、条件の「以外」で、気づかないうちに決まっています。それでよければ、例を一つ書けば消えます。",
      "Examples go through most members of the choice, but neither a rule nor an example names this one. If it is new, “otherwise”, “no row” or “other than” decides it unnoticed. Where that is right, an example that shows it is enough.",
      wrong: """
        規則集 試し (trial)
          出典 あらまし2023 9ページ
        区分 業種 (industry)
          ・製造業 (manufacturing)
          ・卸売業 (wholesale)
          ・通信業 (telecom)
        入力 業種 (industry): 業種
        結論 対象業種 (industry_eligible)
          ・業種: 製造業
        例 製造業が対象
          | 業種   || 対象業種 |
          | 製造業 || 充足     |
          | 卸売業 || 非充足   |
        """,
      right: """
        規則集 試し (trial)
          出典 あらまし2023 9ページ
        区分 業種 (industry)
          ・製造業 (manufacturing)
          ・卸売業 (wholesale)
          ・通信業 (telecom)
        入力 業種 (industry): 業種
        結論 対象業種 (industry_eligible)
          ・業種: 製造業
        例 製造業が対象
          | 業種   || 対象業種 |
          | 製造業 || 充足     |
          | 卸売業 || 非充足   |
          | 通信業 || 非充足   |
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
      "two-compared",
      "「比較」は、値ごとに判定を並べて比べる入力(保証制度)の印です。並べられるのは一つの入力の値だけです。",
      "“compared” marks the input whose values stand side by side; there is one.",
      wrong: """
        区分 枠 (lines)
          ・一般枠 (line_general)
          ・別枠 (line_other)
        入力 枠 (line): 枠
          比較
          参考
        入力 前の枠 (earlier_line): 枠
          比較
          参考
        """,
      right: """
        区分 枠 (lines)
          ・一般枠 (line_general)
          ・別枠 (line_other)
        入力 枠 (line): 枠
          比較
          参考
        入力 前の枠 (earlier_line): 枠
          参考
        """),
    Entry(
      "compared-is-no-choice",
      "並べて比べられるのは、値を選ぶ入力だけです。",
      "Only an input with a choice as its type has values to compare.",
      wrong: """
        入力 新しい金額 (new_amount): 円
          比較
          参考
        """,
      right: """
        入力 新しい金額 (new_amount): 円
          参考
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
