import RulesDSL

/// What applications are grouped by: a choice, a condition, a yes or no, a number or a day.
public struct ImpactGroup: Sendable {
  public let identifier: String
  public let japanese: String
  public let english: String
  let node: ImpactNode
  private let type: ValueType?
  /// The members of the choice, the second book's first.
  private let members: [Name]
  /// By member of the second book and of the first, its place among them.
  private let (after, before): ([Int64], [Int64])

  /// The group of an application.
  public enum Key: Hashable, Sendable {
    /// Where nothing is grouped.
    case all
    case status(Outcome.Status)
    /// A member, a number, a day or 1 for yes, in lowest terms.
    case value(Int64, over: Int64)
    /// There is certainly none.
    case none
    /// It isn't known.
    case unknown
    /// Beyond the groups that are kept apart.
    case others

    var order: (Int, Rational) {
      switch self {
      case .all: (0, .zero)
      case .status(let status): (1, Rational(Outcome.Status.allCases.firstIndex(of: status) ?? 0))
      case .value(let top, let bottom): (2, Rational(Int128(top), over: Int128(bottom)) ?? .zero)
      case .none: (3, .zero)
      case .unknown: (4, .zero)
      case .others: (5, .zero)
      }
    }
  }

  init(
    _ name: String, _ facts: (before: FactID?, after: FactID?), _ own: CheckedRules, _ other: CheckedRules,
    _ node: ImpactNode
  ) throws(ColumnError) {
    let (rules, fact) = facts.after.map { (other, $0) } ?? (own, facts.before ?? 0)
    let called = rules.facts[fact].name
    (identifier, japanese, english) = (called.identifier, called.japanese, called.text(.english))
    self.node = node
    type = rules.isCondition(fact) ? nil : rules.facts[fact].type
    if type == .text { throw ColumnError(fact: name, kind: .wrongType("a choice, a number, a day or a decision")) }
    func members(_ fact: FactID?, _ rules: CheckedRules) -> [Name] {
      guard let fact, case .choice(let choice) = rules.facts[fact].type else { return [] }
      return rules.choices[choice].members
    }
    let (first, second) = (members(facts.before, own), members(facts.after, other))
    let all = second + first.filter { member in !second.contains { $0.identifier == member.identifier } }
    self.members = all
    func places(_ members: [Name]) -> [Int64] {
      members.map { member in Int64(all.firstIndex { $0.identifier == member.identifier } ?? -1) }
    }
    (before, after) = (places(first), places(second))
  }

  func key(_ state: ImpactState, ofAfter: Bool) -> Key {
    if state.bits < ImpactState.known {
      return .status(Outcome.Status.allCases[ImpactState.status(state.bits)])
    }
    guard state.isValue else { return state.bits == ImpactState.open ? .unknown : .none }
    let places = ofAfter ? after : before
    if places.indices.contains(Int(state.top)) { return .value(places[Int(state.top)], over: 1) }
    if state.bottom == 1 { return .value(state.top, over: 1) }
    guard let number = state.number, let top = Int64(exactly: number.numerator),
      let bottom = Int64(exactly: number.denominator)
    else { return .others }
    return .value(top, over: bottom)
  }

  /// How a group is called, in the words of programs and of people.
  public func name(_ key: Key, _ language: Language) -> (identifier: String, title: String) {
    switch key {
    case .all: ("all", language.pick("全体", "all"))
    case .status(.met): ("met", language.pick("充足", "met"))
    case .status(.unmet): ("unmet", language.pick("非充足", "unmet"))
    case .status(.undetermined): ("undetermined", language.pick("未確定", "undetermined"))
    case .none: ("none", language.pick("値なし", "no value"))
    case .unknown: ("unknown", language.pick("未確定", "not known"))
    case .others: ("others", language.pick("その他", "others"))
    case .value(let top, let bottom): name(top, bottom, language)
    }
  }

  private func name(_ top: Int64, _ bottom: Int64, _ language: Language) -> (identifier: String, title: String) {
    switch type {
    case .choice where members.indices.contains(Int(top)):
      return (members[Int(top)].identifier, members[Int(top)].text(language))
    case .yesNo: return (top == 0 ? "false" : "true", Amount.truth(top != 0).text(language))
    case .date:
      let day = CalendarDate(dayNumber: Int32(truncatingIfNeeded: top)).description
      return (day, day)
    case let type:
      let number = Rational(Int128(top), over: Int128(bottom)) ?? .zero
      let text = type.flatMap { Unit($0) }.map { Quantity(number: number, unit: $0).text(language) }
      return (number.description, text ?? number.description)
    }
  }
}
