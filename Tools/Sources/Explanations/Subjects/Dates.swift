extension DiagnosticCatalogue {
  /// Days, the basis date and periods.
  static let dates: [Entry] = [
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
      "far-day",
      "元号で書かれた日付が、2050年より先の年になっています。令和36年は2054年です。平成の年を令和で書いていないか、数字の打ち誤りでないかを確かめてください。",
      "A date written with its era lies beyond 2050: 令和36年 is 2054. A year of another era, or a slip in its digits, "
        + "is more likely.",
      wrong: """
        結論 企業規模 (company_size)
          適用 令和36年4月1日 から
          ・資本金: 3億円以下
        """,
      right: """
        結論 企業規模 (company_size)
          適用 令和6年4月1日 から
          ・資本金: 3億円以下
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
    Entry(
      "no-basis-date", in: .alone,
      "適用の期間を比べる日付が決まっていません。今日の日付を使うことはありません。",
      "It isn't said which date the periods are compared with. Today's date is never used.",
      wrong: """
        規則集 選択型 (elective)
          出典 見本

        入力 保証の意思 (wish): 有無

        結論 事業者選択型 (route_elective)
          適用 2024-03-15 から
          ・保証の意思: なし
        """,
      right: """
        規則集 選択型 (elective)
          出典 見本

        入力 保証の意思 (wish): 有無
        入力 受付日 (received): 日付
          基準日

        結論 事業者選択型 (route_elective)
          適用 2024-03-15 から
          ・保証の意思: なし
        """),
    Entry(
      "period-needs-ends",
      "適用の期間は、「から」と「まで」で端を示します。どちらの日も期間に含まれます。期間がないことは「常時」と書きます。",
      "A period has ends: “from” and “until”, both inclusive, or “always”.",
      wrong: """
        結論 保証対象 (eligible)
          適用 2024-03-15
          ・協会保証の延滞: なし
        """,
      right: """
        結論 保証対象 (eligible)
          適用 2024-03-15 から
          ・協会保証の延滞: なし
        """),
    Entry(
      "date-in-calculation",
      "日付は足したり引いたりできません。月の長さがいろいろなので、期間の後の日は `後(日付, 5年)`、二つの日の間の満ちた月の数は `経過月数(先の日, 後の日)` と書きます。",
      "Dates can't be added or subtracted, because months differ in length. The day a period later is "
        + "`later(date, 5 years)`, the whole months between two days are `months_between(first, second)`.",
      wrong: """
        入力 創業日 (started_on): 日付

        結論 若い企業 (young)
          ・創業からの月数: 60か月未満

        計算 創業からの月数 (months_since_start): か月
          = 保証申込受付日 − 創業日
        """,
      right: """
        入力 創業日 (started_on): 日付

        結論 若い企業 (young)
          ・創業からの月数: 60か月未満

        計算 創業からの月数 (months_since_start): か月
          = 経過月数(創業日, 保証申込受付日)
        """),
    Entry(
      "period-expected",
      "`後` の括弧には、日付と、年・か月・日の期間を「,」で区切って書きます。",
      "`later` takes a date and a period in years, months or days.",
      wrong: """
        入力 創業日 (started_on): 日付

        結論 若い企業 (young)
          ・保証申込受付日: 後(創業日, 5人)未満
        """,
      right: """
        入力 創業日 (started_on): 日付

        結論 若い企業 (young)
          ・保証申込受付日: 後(創業日, 5年)未満
        """),
  ]
}
