import RulesDSL

/// A rule text under test. It stands below the head of a rule set and beside a small vocabulary, so that a test
/// holds nothing but the lines it is about.
struct Draft {
  let sources: [RuleSource]

  init(_ text: String) {
    sources = [
      RuleSource(name: "vocabulary.rules", text: Draft.vocabulary),
      RuleSource(name: "draft.rules", text: Draft.head + text + "\n"),
    ]
  }

  /// Files as they are, each with its own head.
  init(files: String...) {
    sources = files.enumerated().map { RuleSource(name: "\($0.offset + 1).rules", text: $0.element + "\n") }
  }

  /// A file with its own name and head.
  init(_ file: RuleSource) { sources = [file] }

  static let head = "規則集 試し (trial)\n  出典 試験\n\n"

  func book() throws(InvalidRules) -> RuleBook { try RuleBook(sources) }

  /// Everything that the checker says, in the order of the report.
  var diagnostics: [FoundFault] { Checker.found(in: sources) }

  var codes: [String] { diagnostics.map(\.code) }

  var errors: [String] { diagnostics.filter { $0.severity == .error }.map(\.code) }

  func report(_ language: Language = .japanese) -> String {
    Report(sources.map { SourceText($0) }).text(diagnostics, language)
  }

  static let vocabulary = """
    規則集 用語 (vocabulary)
      出典 試験

    区分 業種 (industry)
      ・製造業 (manufacturing)
      ・卸売業 (wholesale)
      ・小売業・飲食業 (retail_food)
      ・医業 (medical)

    入力 業種 (industry): 業種
      参考
    入力 資本金 (capital): 円
      範囲 0円以上
      参考
    入力 純資産額 (net_assets): 円
      参考
    入力 従業員数 (employees): 人
      範囲 0人以上
      参考
    入力 分割回数 (instalments): 回
      参考
    入力 保証期間 (term): か月
      参考
    入力 借入日数 (loan_days): 日
      参考
    入力 自己資本比率 (equity_ratio): 割合
      参考
    入力 純資産倍率 (net_assets_multiple): 倍率
      参考
    入力 料率区分 (credit_class): 番号
      範囲 1以上9以下
      参考
    入力 受付日 (received_on): 日付
      基準日
    入力 延滞 (arrears): 有無
      参考
    入力 申込人名 (applicant_name): 文字
      参考
    判断 十分な保全 (sufficient_security)
      参考

    """
}
