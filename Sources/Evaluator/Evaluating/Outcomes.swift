import RulesDSL

/// How a condition may turn out, given what is known: a set, so that one that isn't known is simply more than one.
///
/// Without "not applicable" the combinations below are Kleene's tables. With it they stay monotone: a fact that
/// becomes known can only take outcomes away.
package struct Outcomes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let met = Outcomes(rawValue: 1)
  package static let unmet = Outcomes(rawValue: 2)
  /// ―, out of scope or out of force: the line leaves its block.
  package static let notApplicable = Outcomes(rawValue: 4)
  package static let unknown: Outcomes = [.met, .unmet]

  package init(_ truth: Bool) {
    self = truth ? .met : .unmet
  }

  package var isMet: Bool { self == .met }
  package var isKnown: Bool { rawValue.nonzeroBitCount == 1 }
  package var canBeMet: Bool { contains(.met) }
  package var canBeUnmet: Bool { contains(.unmet) }
  package var canBeNotApplicable: Bool { contains(.notApplicable) }

  /// Met and unmet exchanged.
  package var negated: Outcomes {
    var result = intersection(.notApplicable)
    if canBeMet { result.insert(.unmet) }
    if canBeUnmet { result.insert(.met) }
    return result
  }

  /// すべて: unmet where one is; what isn't applicable leaves.
  package static func all(_ children: some Sequence<Outcomes>) -> Outcomes {
    var all = All()
    for child in children { all.add(child) }
    return all.result
  }

  /// すべて, child by child.
  package struct All {
    private var oneCanFail = false
    private var everyOneCanPass = true
    private var oneCanBeMet = false
    private var everyOneCanLeave = true

    package init() {}

    package mutating func add(_ child: Outcomes) {
      oneCanFail = oneCanFail || child.canBeUnmet
      everyOneCanPass = everyOneCanPass && child != .unmet
      oneCanBeMet = oneCanBeMet || child.canBeMet
      everyOneCanLeave = everyOneCanLeave && child.canBeNotApplicable
    }

    package var result: Outcomes {
      var result: Outcomes = oneCanFail ? .unmet : []
      if everyOneCanPass && oneCanBeMet { result.insert(.met) }
      if everyOneCanLeave { result.insert(.notApplicable) }
      return result
    }
  }

  /// 2つ以上: met where so many are, unmet where fewer can be; what isn't applicable leaves.
  package static func atLeast(_ least: Int, _ children: some Sequence<Outcomes>) -> Outcomes {
    var (possible, certain) = (0, 0)
    // With how many met the fewest are that leave a line in the block.
    var fewest: Int?
    var everyOneCanLeave = true
    for child in children {
      if child.canBeMet { possible += 1 }
      if child.isMet { certain += 1 }
      if child != .notApplicable { fewest = min(fewest ?? 1, child.canBeUnmet ? 0 : 1) }
      everyOneCanLeave = everyOneCanLeave && child.canBeNotApplicable
    }
    var result: Outcomes = possible >= least ? .met : []
    if let fewest, max(certain, fewest) < least { result.insert(.unmet) }
    if everyOneCanLeave { result.insert(.notApplicable) }
    return result
  }

  /// いずれか: met where one is; what isn't applicable leaves.
  package static func any(_ children: some Sequence<Outcomes>) -> Outcomes {
    all(children.map(\.negated)).negated
  }
}

/// What is known of a value.
package enum Finding: Hashable, Sendable {
  case value(Value)
  /// There is certainly none.
  case absent(Absence)
  /// Not known yet, or undefined; `mayBeAbsent` says whether it may also turn out to be none.
  case open(mayBeAbsent: Bool, Undefined?)

  package static let unknown = Finding.open(mayBeAbsent: false, nil)

  /// Why there is no value.
  package enum Absence: Hashable, Sendable {
    /// No row applies and the table says 該当なし: 非充足, so tests of the value are unmet.
    case noRow
    /// The others are not applicable, and so are tests of the value.
    case dash, outOfScope, notInForce
  }

  package var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  package var number: Rational? {
    if case .value(.number(let number)) = self { number } else { nil }
  }

  /// Of a yes or no: how it turns out as a condition.
  package var outcomes: Outcomes {
    switch self {
    case .value(let value): Outcomes(value == .truth(true))
    case .absent(let absence): absence == .noRow ? .unmet : .notApplicable
    case .open: .unknown
    }
  }

  package var isOpen: Bool { if case .open = self { true } else { false } }
  package var isAbsent: Bool { if case .absent = self { true } else { false } }

  /// Whether it isn't known yet if there is a value at all.
  package var isAbsenceOpen: Bool { if case .open(mayBeAbsent: true, _) = self { true } else { false } }

  package var undefined: Undefined? {
    if case .open(_, let undefined) = self { undefined } else { nil }
  }

  /// Whether a test of it may turn out not applicable.
  package var canBeAbsent: Bool {
    switch self {
    case .value: false
    case .absent: true
    case .open(let mayBeAbsent, _): mayBeAbsent
    }
  }
}

/// A place that has no value whatever else becomes known: behaves like unknown, and says why.
package struct Undefined: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The divisor, by its node.
    case zeroDivisor(NodeID)
    /// 未詳: the sources don't say.
    case unstated
    /// The exact result takes more than 128 bits.
    case tooLarge
    /// The second day of 経過月数 lies before the first.
    case daysReversed
    /// The day lies before or behind all days that the language knows.
    case beyondCalendar
    /// The period of 後 is no whole number of months or days.
    case partOfPeriod
  }

  package enum Place: Hashable, Sendable {
    case fact(FactID)
    case cell(TableID, row: Int, column: Int)
  }

  package var place: Place
  package var node: NodeID
  package var reason: Reason
}
