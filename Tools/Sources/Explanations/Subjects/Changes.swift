extension DiagnosticCatalogue {
  /// 変更可: how a fact may be changed, in what steps, and by whom.
  static let changes: [Entry] = [
    Entry(
      "unknown-change",
      "「変更可」の後には、その事実の変わり方を書きます。数と日付は「増」「減」「増減」と幅、有無は「なし→あり」か「あり→なし」"
        + "(どちらへも変わりうるなら何も書かない)です。区分には変わり方を書かず、文字には「変更可」を書けません。",
      "Behind “changeable” stands how the fact can change: of a number or a date “up”, “down” or “up or down” and a step, "
        + "of yes or no “no -> yes” or “yes -> no” (nothing where it can become either). Of a choice no way is written, and "
        + "text can't be changeable.",
      wrong: """
        入力 借入残高 (loan_balance): 円
          変更可 下げる、1円、申込人
          参考

        入力 担保の提供 (collateral_provided): 有無
          変更可 増、1円、申込人
          参考
        """,
      right: """
        入力 借入残高 (loan_balance): 円
          変更可 減、1円、申込人
          参考

        入力 担保の提供 (collateral_provided): 有無
          変更可 なし→あり、申込人
          参考
        """),
    Entry(
      "change-step",
      "数と日付には、向きの後に、いくらずつ変わるかを書きます。幅は事実と同じ単位の、0より大きい値です。日付は日数で書きます。",
      "Of a number or a date the step follows the direction: an amount above zero in the unit of the fact, of a date a "
        + "number of days.",
      wrong: """
        入力 借入残高 (loan_balance): 円
          変更可 減、申込人
          参考

        入力 常勤の役員数 (full_time_officers): 人
          変更可 増、0人、申込人
          参考
        """,
      right: """
        入力 借入残高 (loan_balance): 円
          変更可 減、1円、申込人
          参考

        入力 常勤の役員数 (full_time_officers): 人
          変更可 増、1人、申込人
          参考
        """),
    Entry(
      "change-agent",
      "「変更可」は、だれが変えられるのかで終わります。「申込人」か「金融機関」の一方です。",
      "“changeable” ends with who can bring the change about: “applicant” or “lender”.",
      wrong: """
        入力 借入残高 (loan_balance): 円
          変更可 減、1円
          参考
        """,
      right: """
        入力 借入残高 (loan_balance): 円
          変更可 減、1円、申込人
          参考
        """),
  ]
}
