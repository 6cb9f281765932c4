/// The words of the language, each with its Japanese and its English spelling: the only table of them.
package enum Keyword: Int, CaseIterable, Sendable {
  // Statements
  case ruleSet, choice, input, judgement, parameter, calculation, table, requirement, exclusion
  case decision, consistency, form, scheme, override, example
  // Clauses
  case source, note, description, inForce, issuer, examplesOn, readOn, range, formField, reference, basisDate
  case appliesTo, headline, stage, atTop, inList, onlyWhereItApplies, compared, changeable
  case displayOrder, adverse, mayBeExtended, shownWhenMet, shownWhenUnmet, shownWhenUndetermined
  case noRow, expect, follows
  // Blocks and values with exceptions
  case all, any, none, atLeastOf, mustNot, add, inPrinciple, except, then, priority
  // Words inside phrases
  case otherwise, always, from, until, yes, no, met, unmet, undetermined, notApplicable, unstated, metOrUnstated
  case atLeast, over, atMost, under, otherThan
  case roundDown, roundUp, roundHalf, maximum, minimum, monthsBetween, daysBetween, later
  // Types
  case money, people, times, months, days, percentage, rate, multiple, number, date, yesNo, text
  // The column of a parameter
  case value

  package var japanese: String { Keyword.spellings[rawValue].0 }
  package var english: String { Keyword.spellings[rawValue].1 }

  package func spelling(_ language: Language) -> String { language.pick(japanese, english) }

  /// Other ways in which people write the same word; read, but never printed.
  package var alternatives: [String] {
    switch self {
    case .over: ["を超える", "を超え", "超える", "more than"]
    case .under: ["を下回る", "less than"]
    case .atMost: ["以内", "within"]
    case .months: ["月数"]
    case .from: ["以後", "以降"]
    case .until: ["以前"]
    default: []
    }
  }

  private static let spellings: [(String, String)] = [
    ("規則集", "ruleset"), ("区分", "choice"), ("入力", "input"), ("判断", "judgement"),
    ("設定", "parameter"), ("計算", "calculation"), ("表", "table"), ("要件", "requirement"),
    ("除外", "exclusion"), ("結論", "decision"), ("整合", "consistency"), ("様式", "form"), ("制度", "scheme"),
    ("変更", "override"), ("例", "example"),
    ("出典", "source"), ("注", "note"), ("説明", "description"), ("適用", "in force"),
    ("制定", "issued by"), ("例の基準日", "examples on"), ("確認日", "sources read on"), ("範囲", "range"), ("記入欄", "form field"),
    ("参考", "for reference"),
    ("基準日", "basis date"), ("対象", "applies to"), ("総合", "headline"), ("場面", "stage"), ("冒頭", "at the top"),
    ("一覧", "in the list"), ("該当者のみ", "only where it applies"), ("比較", "compared"), ("変更可", "changeable"),
    ("表示順", "display order"), ("不利", "adverse"), ("追加できる", "may be extended"), ("充足の表示", "shown when met"),
    ("非充足の表示", "shown when unmet"),
    ("未確定の表示", "shown when undetermined"), ("該当なし", "no row"), ("期待", "expect"), ("準用", "follows"),
    ("すべて", "all"), ("いずれか", "any"), ("いずれもない", "none"), ("○つ以上", "at least n of"),
    ("あってはならない", "must not hold together"), ("追加", "add"), ("原則", "in principle"), ("ただし", "except"),
    ("のとき", "then"), ("優先", "priority"),
    ("それ以外", "otherwise"), ("常時", "always"), ("から", "from"), ("まで", "until"),
    ("あり", "yes"), ("なし", "no"), ("充足", "met"), ("非充足", "unmet"),
    ("未確定", "undetermined"), ("対象外", "not applicable"), ("未詳", "not stated"),
    ("充足か未詳", "met or not stated"),
    ("以上", "at least"), ("超", "over"), ("以下", "at most"), ("未満", "under"),
    ("以外", "other than"),
    ("切捨て", "round_down"), ("切上げ", "round_up"), ("四捨五入", "round_half"),
    ("最大", "max"), ("最小", "min"), ("経過月数", "months_between"), ("経過日数", "days_between"), ("後", "later"),
    ("円", "yen"), ("人", "people"), ("回", "times"), ("か月", "months"), ("日", "days"),
    ("割合", "percentage"), ("料率", "rate"), ("倍率", "multiple"), ("番号", "number"), ("日付", "date"),
    ("有無", "yes_no"), ("文字", "text"), ("値", "value"),
  ]

  package static let statements: ClosedRange<Int> = Keyword.ruleSet.rawValue...Keyword.example.rawValue
  package static let lineWords: ClosedRange<Int> = Keyword.ruleSet.rawValue...Keyword.priority.rawValue

  package var beginsStatement: Bool { Keyword.statements.contains(rawValue) }
  /// Whether what it says follows it on the line.
  package var isClause: Bool {
    (Keyword.source.rawValue...Keyword.follows.rawValue).contains(rawValue) && self != .expect || self == .inPrinciple
  }
  package var isBlock: Bool { joinsConditions || self == .mustNot || self == .add }
  /// Whether it may follow a bullet; 追加 there is a name as any other.
  package var isInnerBlock: Bool { isBlock && self != .add }
  /// Whether it says how the conditions below it are taken together.
  package var joinsConditions: Bool { self == .all || self == .any || self == .none || self == .atLeastOf }

  /// Every spelling that may stand first on a line, by its folded text.
  package static let byLineWord: [[UInt32]: Keyword] = {
    var table: [[UInt32]: Keyword] = [:]
    for keyword in allCases where lineWords.contains(keyword.rawValue) && keyword != .atLeastOf {
      table[Width.folded(keyword.japanese)] = keyword
      table[Width.folded(keyword.english)] = keyword
    }
    return table
  }()

  /// The folded spellings of this word, longest first; computed once.
  package var forms: [[UInt32]] { Keyword.allForms[rawValue] }

  private static let allForms: [[[UInt32]]] = allCases.map { keyword in
    ([keyword.japanese, keyword.english] + keyword.alternatives).map { Width.folded($0) }
      .sorted { $0.count > $1.count }
  }
}
