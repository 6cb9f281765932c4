/// Names as the trade has them: with ・, digits, brackets and particles, and some that begin others.
struct Names {
  private var dice: Dice
  private var used: [String: Int] = [:]

  init(_ dice: Dice) { self.dice = dice }

  mutating func fact() -> Name { unique(dice.pick(Names.facts)) }
  mutating func table() -> Name { unique(dice.pick(Names.tables)) }
  mutating func rule() -> Name { unique(dice.pick(Names.rules)) }
  mutating func choice() -> Name { unique(dice.pick(Names.choices)) }
  mutating func form() -> Name { unique(dice.pick(Names.forms)) }
  mutating func item() -> Name { unique(dice.pick(Names.items)) }
  mutating func consistency() -> Name { unique(dice.pick(Names.consistencies)) }
  mutating func exception() -> Name { unique(dice.pick(Names.exceptions)) }

  mutating func members(_ count: Int) -> [Name] {
    dice.shuffled(Names.members).prefix(count).map { Name(japanese: $0.0, identifier: $0.1) }
  }

  private mutating func unique(_ name: (String, String)) -> Name {
    let number = used[name.1, default: 0] + 1
    used[name.1] = number
    let suffix = number == 1 ? "" : String(number)
    return Name(japanese: name.0 + suffix, identifier: name.1 + suffix)
  }

  private static let facts = [
    ("資本金", "capital"), ("資本金額", "capital_amount"), ("従業員数", "employees"), ("従業員", "staff"),
    ("申込金額", "amount"), ("運転・設備資金", "working_fund"), ("2期の決算", "two_terms"), ("基準(a)", "standard_a"),
    ("5号認定", "number_five"), ("年商", "sales"), ("3年以上の業歴", "three_years"), ("利息", "interest"),
    ("除外", "excluded"), ("対象者", "subject"), ("担保の提供", "collateral"), ("利率(年)", "yearly_rate"),
    ("税金の滞納", "arrears"), ("残高", "balance"), ("残高A", "balance_a"), ("ー日計", "daily"), ("上限額", "upper_amount"),
    ("表示", "shown"), ("過去6か月以内の件", "past_six_months"), ("あり方", "manner"),
  ]
  private static let tables = [
    ("基準表", "standards"), ("料率表", "rates"), ("規模", "sizes"), ("1号表", "first_table"), ("扱い・例", "handling"),
  ]
  private static let rules = [
    ("企業規模", "company_size"), ("財務要件", "finance"), ("延滞なし", "not_late"), ("業歴(要件)", "history"),
    ("適否", "fitness"), ("判定1", "ruling_one"), ("審査・要件", "screening"),
  ]
  private static let choices = [
    ("種類", "sort"), ("業種", "industry"), ("形態", "form"), ("読み方", "reading"), ("等級(区分)", "grade"),
  ]
  private static let forms = [("制度の内容", "scheme_terms"), ("様式・共通", "common_form")]
  private static let items = [
    ("利用できる方", "available_to"), ("限度額", "limit"), ("期間の上限", "longest_term"), ("据置(か月)", "grace"), ("料率(年)", "yearly"),
    ("適用の条件", "terms"), ("2項の扱い", "second_item"),
  ]
  private static let consistencies = [
    ("両立しない記入", "conflicting_entries"), ("担保がないのに種類がある", "kind_without_collateral"), ("前後が逆(日付)", "reversed_days"),
  ]
  private static let exceptions = [
    ("みなし", "deemed"), ("特例", "special"), ("設備(例外)", "equipment"), ("旧債", "old_debt"),
  ]
  private static let members = [
    ("製造業", "manufacturing"), ("製造業等", "manufacturing_etc"), ("卸売業", "wholesale"), ("小売業・飲食業", "retail"),
    ("医業", "medical"), ("基準(b)", "standard_b"), ("2号", "second"), ("5年未満のもの", "under_five"), ("甲", "first"),
    ("甲乙", "first_and_second"), ("それ以外の業", "rest_of_trades"), ("なし型", "none_type"), ("超過", "exceeding"),
  ]
}

/// What numbers and days the generator likes: bounds as they are in print, and what lies around them.
enum Marks {
  static func numbers(_ kind: Kind) -> [Number] {
    switch kind {
    case .money:
      [
        0, 1, 100, 5_000, 10_000, 999_999, 1_000_000, 50_000_000, 80_000_000, 100_000_000, 280_000_000, 300_000_000,
        300_000_001, 1_500_000_000, 3_000_000_000_000,
      ].map { Number($0) }
    case .people: [0, 1, 5, 20, 50, 100, 300, 900, 1_500].map { Number($0) }
    case .times: [0, 1, 2, 3, 12, 24].map { Number($0) }
    case .months: [0, 1, 6, 12, 18, 36, 60, 84, 180, 240].map { Number($0) }
    case .days: [0, 1, 30, 90, 365, 715].map { Number($0) }
    case .percentage: [0, 10, 500, 1_000, 1_500, 2_000, 6_667, 9_000, 10_000].map { Number($0, over: 10_000) }
    case .rate: [0, 10, 39, 45, 98, 115, 220].map { Number($0, over: 10_000) }
    case .multiple: [0, 5, 10, 15, 20, 100].map { Number($0, over: 10) }
    case .number: [0, 1, 2, 3, 5, 9].map { Number($0) }
    case .date, .yesNo, .choice: preconditionFailure("no number")
    }
  }

  /// As year, month and day.
  static let days = [
    (2016, 2, 29), (2018, 3, 31), (2018, 4, 1), (2019, 2, 28), (2019, 4, 30), (2019, 5, 1), (2023, 12, 31),
    (2024, 1, 1),
    (2024, 3, 15), (2025, 7, 1),
  ]
}
