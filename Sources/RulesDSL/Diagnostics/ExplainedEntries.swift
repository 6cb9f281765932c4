/// What every code of a diagnostic means, each with rules that bring it about and rules that don't.
public enum DiagnosticCatalogue {
  public struct Entry: Sendable {
    public let code: String
    private let japanese: String
    private let english: String
    /// Lines of a rule file that have the fault.
    public let wrong: String
    /// The same lines without it.
    public let right: String
    private let setting: Setting

    /// What a snippet is read with.
    enum Setting {
      /// Lines below the head of a file, beside the vocabulary.
      case lines
      /// A whole file beside the vocabulary.
      case file
      /// A whole file and nothing else.
      case alone
      /// Lines below the head of a file, beside the vocabulary and a choice of schemes.
      case schemes
      /// The same beside a form for the schemes too.
      case form
    }

    init(
      _ code: String, in setting: Setting = .lines, _ japanese: String, _ english: String, wrong: String, right: String
    ) {
      self.code = code
      self.japanese = japanese
      self.english = english
      self.wrong = wrong
      self.right = right
      self.setting = setting
    }

    /// What it means, and what to do.
    public func meaning(_ language: Language) -> String { language.pick(japanese, english) }

    /// The wrong lines as files that can be checked.
    public var wrongSources: [RuleSource] { sources(wrong) }
    public var rightSources: [RuleSource] { sources(right) }

    private func sources(_ text: String) -> [RuleSource] {
      let vocabulary = RuleSource(name: "vocabulary.rules", text: DiagnosticCatalogue.vocabulary)
      let schemes = DiagnosticCatalogue.schemes + (setting == .form ? "\n" + DiagnosticCatalogue.form : "")
      let beside = RuleSource(name: "schemes.rules", text: schemes)
      let file = RuleSource(name: "sample.rules", text: text + "\n")
      let lines = RuleSource(name: file.name, text: "規則集 見本 (sample)\n  出典 見本\n\n" + file.text)
      return switch setting {
      case .alone: [file]
      case .file: [vocabulary, file]
      case .lines: [vocabulary, lines]
      case .schemes, .form: [vocabulary, beside, lines]
      }
    }
  }

  /// Codes of one kind, with the name of the kind.
  public struct Group: Sendable {
    private let japanese: String
    private let english: String
    public let entries: [Entry]

    init(_ japanese: String, _ english: String, _ entries: [Entry]) {
      self.japanese = japanese
      self.english = english
      self.entries = entries
    }

    public func title(_ language: Language) -> String { language.pick(japanese, english) }
  }

  public static let groups = [
    Group("行と字下げ", "Lines and layout", syntax + syntax2 + syntax3),
    Group("名前と宣言", "Names and declarations", names + names2 + names3 + names4),
    Group("条件、値、計算", "Tests, values and calculations", phrases + phrases2 + phrases3),
    Group("規則と例", "Rules and examples", rules + rules2 + rules3),
    Group("表", "Tables", tables + tables2 + tables3 + tables4),
    Group("様式と制度", "Forms and schemes", forms),
  ]

  public static var entries: [Entry] { groups.flatMap(\.entries) }

  /// The code most like one that doesn't exist.
  public static func nearest(_ code: String) -> String? {
    Nearness.nearest(to: code, among: entries.map(\.code))
  }

  /// The facts that the snippets speak of.
  public static let vocabulary = """
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
}
