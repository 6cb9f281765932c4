import RulesDSL

/// One line of an explanation, with the lines below it. Text, JSON and HTML are three ways to write the same tree.
public struct Reason: Sendable {
  public enum Kind: String, Sendable {
    case decision, requirement, exclusion, calculation, input, judgement, parameter
    case all, any, none
    case atLeast = "at least"
    case test, criterion, row, scope, period, exception
  }

  public enum Mark: String, Sendable {
    case met, unmet, undetermined
    case notApplicable = "not applicable"
  }

  public var kind: Kind
  /// Whether the line holds; nil for lines that are values rather than conditions.
  public var mark: Mark?
  /// What it names: a fact or a rule. Of other lines the rule in which they stand and their place in it, as in
  /// `company_size/1.2`.
  public var identifier: String?
  public var title: String
  /// The value found, in the notation of its type.
  public var value: String?
  /// The test with its threshold, as the rule says it.
  public var test: String?
  /// The table and row in use.
  public var row: String?
  /// The distance to the threshold, who judged, what is missing, why it takes no part.
  public var remark: String?
  public var source: String?
  /// Whose 変更 gave the value or the row, where an association's took the place of the national one.
  public var layer: String?
  /// Whether the result stands on this line: together, these are enough for it.
  public var isDecisive = false
  /// Whether the line itself says enough, so that text leaves out what is below it.
  public var isFolded = false
  /// Whether text leaves the line out altogether, because it says only that a rule takes part.
  public var isHidden = false
  /// Whether being met is bad news, as for an exclusion.
  public var isAdverse = false
  /// Of a line that names a rule, how that rule turned out; the line itself may ask for the opposite.
  public var ruleMark: Mark?
  /// Whether the line asks that the rule it names be unmet.
  public var isDenied = false
  /// How far the value is from passing, with the bound: 2億8,000万円を2,000万円超過.
  var gap: String?
  /// What a choice must be, where it isn't: 会社であること.
  var asked: String?
  /// The same as a part of the bound, for finding what misses by least.
  var nearness: Rational?
  /// Whether the rule needs it to hold, rather than it being one of several ways, or what would count against.
  var isRequired = true
  public var children: [Reason] = []

  init(_ kind: Kind, _ title: String, mark: Mark? = nil) {
    self.kind = kind
    self.title = title
    self.mark = mark
  }
}

extension Reason.Mark {
  init(_ outcomes: Outcomes) {
    switch outcomes {
    case .met: self = .met
    case .unmet: self = .unmet
    case .notApplicable: self = .notApplicable
    default: self = outcomes.canBeMet ? .undetermined : .unmet
    }
  }

  /// ○ × ？ －; of an exclusion whether it applies, because ○ would read as good news.
  func sign(isAdverse: Bool, _ language: Language) -> String {
    switch self {
    case .met: isAdverse ? language.pick("該当", "applies") : "○"
    case .unmet: isAdverse ? language.pick("非該当", "clear") : "×"
    case .undetermined: language.pick("？", "?")
    case .notApplicable: language.pick("－", "-")
    }
  }

  func word(_ language: Language) -> String {
    switch self {
    case .met: language.pick("充足", "met")
    case .unmet: language.pick("非充足", "unmet")
    case .undetermined: language.pick("未確定", "undetermined")
    case .notApplicable: language.pick("対象外", "not applicable")
    }
  }
}

extension Reason {
  /// Gives every line that names nothing the rule in which it stands and its place in it.
  mutating func identify(in rule: String = "", at place: [Int] = []) {
    let own = identifier ?? "\(rule)/\(place.map { String($0 + 1) }.joined(separator: "."))"
    let isNamed = identifier != nil
    identifier = own
    for index in children.indices {
      children[index].identify(in: isNamed ? own : rule, at: isNamed ? [index] : place + [index])
    }
  }

  /// This line and everything below it.
  mutating func markDecisive() {
    isDecisive = true
    for index in children.indices { children[index].markDecisive() }
  }
}
