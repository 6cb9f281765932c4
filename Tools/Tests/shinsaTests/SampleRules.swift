/// A rule file for the tests of the command; it changes only with them.
enum SampleRules {
  static let size = """
    規則集 企業規模 (size)
      出典 見本

    入力 申込番号 (application_id): 文字
      参考

    入力 保証申込受付日 (received_on): 日付
      基準日

    入力 資本金 (capital): 円
      範囲 0円以上

    入力 従業員数 (employees): 人
      範囲 0人以上

    判断 十分な保全 (sufficient_security)

    結論 企業規模 (company_size)
      いずれか
        ・資本金: 3億円以下
        ・従業員数: 300人以下

    結論 新しい扱い (new_treatment)
      適用 2024-03-15 から
      すべて
        ・十分な保全

    整合 人のいない大企業 (large_without_people)
      あってはならない
        ・資本金: 10億円以上
        ・従業員数: 0人以下

    例 従業員数で対象になる
      資本金: 4億円
      従業員数: 300人
      期待
        企業規模: 充足

    入力 申込人名 (applicant_name): 文字
      参考

    """

  /// Rules with a verdict and two stages of the work.
  static let intake = """
    規則集 受付 (intake)
      出典 見本
      場面 受付審査 (screening)

    入力 申込番号 (application_id): 文字
      参考
    入力 資本金 (capital): 円
      範囲 0円以上
    入力 従業員数 (employees): 人
      範囲 0人以上
    入力 延滞 (arrears): 有無
      記入欄 申込書「延滞」

    結論 除外の有無 (exclusion)
      不利
      充足の表示 該当する (applies)
      非充足の表示 該当しない (does not apply)
      ・延滞: あり

    結論 企業規模 (company_size)
      いずれか
        ・資本金: 3億円以下
        ・従業員数: 300人以下

    結論 保証の可否 (acceptable: verdict)
      総合
      表示順 1
      充足の表示 保証できる (can be guaranteed)
      非充足の表示 保証できない (can't be guaranteed)
      未確定の表示 まだ決められない (can't be said yet)
      すべて
        ・企業規模
        ・除外の有無: 非充足

    結論 取立ての順 (collection)
      場面 代位弁済 (subrogation)
      ・資本金: 1億円以下

    """

  /// A rule set without facts of its own, beside `intake`.
  static let lessOfSize = """
    規則集 規模 (less_of_size)
      出典 見本

    結論 小さい会社 (small_company)
      すべて
        ・資本金: 1億円以下
        ・従業員数: 20人以下

    計算 資本金の余裕 (room): 円
      = 3億円 − 資本金

    結論 余裕の割合 (room_share): 割合
      = 資本金の余裕 ÷ 資本金

    """

  static func intakeFolder() throws -> TemporaryFolder {
    try TemporaryFolder(["intake.rules": intake])
  }

  static func folder() throws -> TemporaryFolder {
    try TemporaryFolder(["size.rules": size])
  }
}
