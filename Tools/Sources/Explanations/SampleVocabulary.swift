extension DiagnosticCatalogue {
  /// The facts that the snippets speak of.
  package static let vocabulary = """
    規則集 用語 (vocabulary)
      出典 見本

    区分 業種 (industry)
      ・製造業 (manufacturing)
      ・卸売業 (wholesale)
      ・医業 (medical)

    入力 業種 (industry): 業種
      参考
    入力 資本金 (capital): 円
      範囲 0円以上
      参考
    入力 純資産額 (net_assets): 円
      参考
    入力 負債額 (liabilities): 円
      参考
    入力 申込金額 (requested_amount): 円
      参考
    入力 従業員数 (employees): 人
      範囲 0人以上
      参考
    入力 保証期間 (term_months): か月
      参考
    入力 自己資本比率 (equity_ratio): 割合
      参考
    入力 料率区分 (credit_class): 番号
      範囲 1以上9以下
      参考
    入力 保証申込受付日 (received_on): 日付
      基準日
    入力 協会保証の延滞 (in_arrears): 有無
      参考
    入力 申込人名 (applicant_name): 文字
      参考

    """

  /// The schemes that the snippets about forms speak of.
  package static let schemes = """
    規則集 保証制度 (schemes)
      出典 見本

    区分 保証制度 (scheme)
      ・一般保証 (general)
    入力 保証制度 (scheme): 保証制度

    """

  /// A form for them.
  package static let form = """
    様式 制度の内容 (scheme_terms): 保証制度
      ・利用できる方 (available_to): 要件 = 充足
      ・限度額 (limit): 円

    結論 保証制度の利用 (scheme_available)
      ・制度の内容.利用できる方

    """
}
