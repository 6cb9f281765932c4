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

  static func folder() throws -> TemporaryFolder {
    try TemporaryFolder(["size.rules": size])
  }
}
