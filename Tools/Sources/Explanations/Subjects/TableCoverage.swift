extension DiagnosticCatalogue {
  /// Which row of a table takes which case: overlaps, gaps and rows in vain.
  static let tableCoverage: [Entry] = [
    Entry(
      "rows-differ",
      "二つの行に当たる場合があり、内容が違います。上の行が勝つことはありません。境の「以上」「以下」を確かめます。示された例は、実際に両方に当たる場合です。",
      "Some case falls under two rows that differ, and the upper one doesn't win. Look at the ends of the "
        + "ranges. The case shown falls under both.",
      wrong: """
        表 財務基準 (financial_criteria)
          | 純資産額  || 自己資本比率 |
          | 3億円以下 || 20%以上      |
          | 3億円以上 || 15%以上      |
        結論 財務要件 (financial_requirement)
          ・財務基準.自己資本比率
        """,
      right: """
        表 財務基準 (financial_criteria)
          | 純資産額  || 自己資本比率 |
          | 3億円未満 || 20%以上      |
          | 3億円以上 || 15%以上      |
        結論 財務要件 (financial_requirement)
          ・財務基準.自己資本比率
        """),
    Entry(
      "gap",
      "どの行にも当たらない場合があります。行を足すか、そのときどうなるかを「該当なし」か「それ以外」の行で書きます。示された例は、実際に行のない場合です。",
      "Some case falls under no row. Add one, or say what holds then with “no row” or an “otherwise” row. "
        + "The case shown has none.",
      wrong: """
        表 財務基準 (financial_criteria)
          | 純資産額  || 自己資本比率 |
          | 3億円未満 || 20%以上      |
          | 3億円超   || 15%以上      |
        結論 財務要件 (financial_requirement)
          ・財務基準.自己資本比率
        """,
      right: """
        表 財務基準 (financial_criteria)
          | 純資産額  || 自己資本比率 |
          | 3億円未満 || 20%以上      |
          | 3億円以上 || 15%以上      |
        結論 財務要件 (financial_requirement)
          ・財務基準.自己資本比率
        """),
    Entry(
      "too-many-cases",
      "行の重なりと漏れ、ただし書きどうしの重なり、条件が満たされることがあるかは、すべての組み合わせについて調べます。組み合わせが多すぎて調べきれない規則は使いません。互いに関わりのない列や条件を分けると、それぞれを調べられます。",
      "Overlaps and gaps of rows, exceptions that hold at once and conditions that never hold are looked for in all "
        + "combinations. Rules with more than can be checked aren't used. Divide columns or conditions that have nothing to "
        + "do with each other: each part can be checked.",
      wrong: """
        入力 甲 (a): 番号
        入力 乙 (b): 番号
        入力 丙 (c): 番号
        入力 丁 (d): 番号
        入力 戊 (e): 番号
        入力 己 (f): 番号
        入力 庚 (g): 番号
        入力 辛 (h): 番号
        表 点検表 (checklist)
          | 甲           | 乙           | 丙           | 丁           | 戊           | 己           | 庚           | 辛           || 判定 (result): 有無 |
          | 25以上65以下 | ―           | ―           | 46以上86以下 | 38以上78以下 | 5以上45以下  | ―           | ―           || あり                 |
          | ―           | 38以上78以下 | ―           | ―           | ―           | 34以上74以下 | 32以上72以下 | 46以上86以下 || あり                 |
          | 29以上69以下 | ―           | ―           | ―           | 3以上43以下  | 41以上81以下 | ―           | 33以上73以下 || あり                 |
          | ―           | 28以上68以下 | ―           | 45以上85以下 | 32以上72以下 | 35以上75以下 | ―           | ―           || あり                 |
          | ―           | 40以上80以下 | ―           | 37以上77以下 | ―           | 48以上88以下 | 32以上72以下 | ―           || あり                 |
          | ―           | 39以上79以下 | 15以上55以下 | ―           | 15以上55以下 | 48以上88以下 | ―           | ―           || あり                 |
          | ―           | ―           | 48以上88以下 | ―           | ―           | 17以上57以下 | 31以上71以下 | 11以上51以下 || あり                 |
          | 31以上71以下 | ―           | 9以上49以下  | 31以上71以下 | ―           | 23以上63以下 | ―           | ―           || あり                 |
          | 49以上89以下 | ―           | ―           | 35以上75以下 | 38以上78以下 | 7以上47以下  | ―           | ―           || あり                 |
          | 45以上85以下 | ―           | ―           | ―           | ―           | 19以上59以下 | 19以上59以下 | 44以上84以下 || あり                 |
          | ―           | 36以上76以下 | ―           | ―           | 10以上50以下 | 9以上49以下  | ―           | 14以上54以下 || あり                 |
          | ―           | 3以上43以下  | ―           | 33以上73以下 | 22以上62以下 | 27以上67以下 | ―           | ―           || あり                 |
          | ―           | ―           | 20以上60以下 | 49以上89以下 | ―           | 32以上72以下 | ―           | 38以上78以下 || あり                 |
          | ―           | 21以上61以下 | 8以上48以下  | 2以上42以下  | ―           | ―           | 16以上56以下 | ―           || あり                 |
          | 4以上44以下  | ―           | 24以上64以下 | ―           | ―           | 17以上57以下 | ―           | 24以上64以下 || あり                 |
          | ―           | 10以上50以下 | ―           | ―           | 41以上81以下 | ―           | 37以上77以下 | 34以上74以下 || あり                 |
          | ―           | 17以上57以下 | ―           | 29以上69以下 | ―           | ―           | 10以上50以下 | 31以上71以下 || あり                 |
          | ―           | ―           | 49以上89以下 | 44以上84以下 | 23以上63以下 | ―           | 20以上60以下 | ―           || あり                 |
          | ―           | 33以上73以下 | ―           | 46以上86以下 | ―           | 32以上72以下 | ―           | 50以上90以下 || あり                 |
          | 40以上80以下 | ―           | ―           | 17以上57以下 | 17以上57以下 | 33以上73以下 | ―           | ―           || あり                 |
          | ―           | ―           | 26以上66以下 | 25以上65以下 | 31以上71以下 | ―           | ―           | 31以上71以下 || あり                 |
          | ―           | 8以上48以下  | 47以上87以下 | 2以上42以下  | ―           | ―           | 40以上80以下 | ―           || あり                 |
          該当なし: 非充足
        結論 総合点検 (checked)
          ・点検表.判定
        """,
      right: """
        入力 甲 (a): 番号
        入力 乙 (b): 番号
        入力 丙 (c): 番号
        入力 丁 (d): 番号
        表 前半 (first_part)
          | 甲           | 乙           || 判定 (result): 有無 |
          | 10以上50以下 | 20以上60以下 || あり                |
          | 30以上70以下 | 61以上90以下 || あり                |
          該当なし: 非充足
        表 後半 (second_part)
          | 丙           | 丁           || 判定 (result): 有無 |
          | 30以上70以下 | 15以上55以下 || あり                |
          該当なし: 非充足
        結論 総合点検 (checked)
          いずれか
            ・前半.判定
            ・後半.判定
        """),
    Entry(
      "hole-between-rows",
      "二つの行の間に、どの行にも当たらない値があります。「該当なし」は、表の外の場合を書くものです。行の端を写し誤ると、間の値もだまって「該当なし」になります。",
      "Between two rows lies a value that no row takes. “no row” is for what lies outside the table; where the end of a "
        + "row is a slip, the values between fall to it without a word.",
      wrong: """
        表 加算 (extra_rates)
          | 保証期間            || 率 (rate): 料率 |
          | 12か月以下          || 0.10%           |
          | 12か月超60か月未満  || 0.20%           |
          | 60か月超120か月以下 || 0.30%           |
          該当なし: 対象外
        結論 加算率 (extra_rate): 料率
          = 加算.率
        """,
      right: """
        表 加算 (extra_rates)
          | 保証期間            || 率 (rate): 料率 |
          | 12か月以下          || 0.10%           |
          | 12か月超60か月以下  || 0.20%           |
          | 60か月超120か月以下 || 0.30%           |
          該当なし: 対象外
        結論 加算率 (extra_rate): 料率
          = 加算.率
        """),
    Entry(
      "row-never-chosen",
      "この行に当たる場合は、すべてほかの行が受け持っています。消しても結果は変わりません。",
      "Another row takes every case of this one. Without it nothing would change.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種           || 従業員数  |
          | 製造業、卸売業 || 300人以下 |
          | 卸売業         || 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 業種           || 従業員数  |
          | 製造業、卸売業 || 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """),
    Entry(
      "row-never-matches",
      "入力の範囲から、この行に当たる値はありません。",
      "By the range of the input no value falls under this row.",
      wrong: """
        表 規模基準 (size_standard)
          | 資本金    || 従業員数  |
          | 0円未満   || 100人以下 |
          | 3億円以下 || 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 資本金    || 従業員数  |
          | 3億円以下 || 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """),
    Entry(
      "no-row-never-happens",
      "すべての場合に行があるので、「該当なし」は使われません。消すか、行の範囲を確かめます。",
      "Every case has a row, so “no row” never happens. Remove it, or look at the rows again.",
      wrong: """
        表 規模基準 (size_standard)
          | 協会保証の延滞 || 従業員数  |
          | あり           || 100人以下 |
          | なし           || 300人以下 |
          該当なし: 非充足
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 協会保証の延滞 || 従業員数  |
          | あり           || 100人以下 |
          | なし           || 300人以下 |
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """),
    Entry(
      "otherwise-twice",
      "「それ以外」の行は一つだけです。",
      "There is one “otherwise” row at most.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種     || 従業員数  |
          | 製造業   || 300人以下 |
          | それ以外 || 100人以下 |
          | それ以外 || 50人以下  |
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 業種     || 従業員数  |
          | 製造業   || 300人以下 |
          | それ以外 || 100人以下 |
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """),
    Entry(
      "otherwise-alone",
      "「それ以外」は、ほかのどの行にも当たらない場合の全体を受け持つので、ほかの条件とは並べられません。",
      "An “otherwise” row takes whatever no other row takes, and has no other test beside it.",
      wrong: """
        表 規模基準 (size_standard)
          | 業種     | 資本金    || 従業員数  |
          | 製造業   | 3億円以下 || 300人以下 |
          | それ以外 | 1億円以下 || 100人以下 |
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """,
      right: """
        表 規模基準 (size_standard)
          | 業種     | 資本金    || 従業員数  |
          | 製造業   | 3億円以下 || 300人以下 |
          | それ以外 | ―         || 100人以下 |
        結論 企業規模 (company_size)
          ・規模基準.従業員数
        """),
  ]
}
