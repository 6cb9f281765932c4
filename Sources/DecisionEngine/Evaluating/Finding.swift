import RulesDSL

/// What is known of a value.
package enum Finding: Hashable, Sendable {
  case value(Value)
  /// There is certainly none.
  case absent(Absence)
  /// Not known yet, or undefined.
  case open(Open)

  package static let missing = Finding.open(Open())

  /// Why there is no value.
  package enum Absence: Hashable, Sendable {
    /// No row applies and the table says 該当なし: 非充足, so tests of the value are unmet.
    case noRow
    /// The others are not applicable, and so are tests of the value.
    case dash, outOfScope, notInForce
  }

  package struct Open: Hashable, Sendable {
    /// Whether it may also turn out to be none.
    package var mayBeAbsent = false
    /// Whether that may be because no row applies (該当なし: 非充足), so that a test of it is unmet.
    package var mayLackRow = false
    /// Why: as of outcomes that are open.
    package var doubts: Outcomes = .waits
    package var undefined: Undefined?
    /// Which of the observations' ranges a number still has. None where a source is silent: what it leaves out may be
    /// anything.
    package var range: Int32?

    package init(
      mayBeAbsent: Bool = false, mayLackRow: Bool = false, doubts: Outcomes = .waits, undefined: Undefined? = nil,
      range: Int32? = nil
    ) {
      (self.mayBeAbsent, self.mayLackRow, self.doubts) = (mayBeAbsent, mayLackRow, doubts)
      (self.undefined, self.range) = (undefined, range)
    }
  }

  package var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  package var number: Rational? {
    if case .value(.number(let number)) = self { number } else { nil }
  }

  package var open: Open? {
    if case .open(let open) = self { open } else { nil }
  }

  /// Of a yes or no: how it turns out as a condition.
  package var outcomes: Outcomes {
    switch self {
    case .value(let value): Outcomes(value == .truth(true))
    case .absent(let absence): absence == .noRow ? .unmet : .notApplicable
    case .open: .unknown
    }
  }

  package var isOpen: Bool { open != nil }
  package var isAbsent: Bool { if case .absent = self { true } else { false } }
  package var doubts: Outcomes { open?.doubts ?? [] }
  package var undefined: Undefined? { open?.undefined }

  /// Whether a test of it may turn out unmet because it has no value.
  var canLackRow: Bool {
    switch self {
    case .value: false
    case .absent(let absence): absence == .noRow
    case .open(let open): open.mayLackRow
    }
  }

  /// Whether a test of it may turn out not applicable.
  package var canBeAbsent: Bool {
    switch self {
    case .value: false
    case .absent: true
    case .open(let open): open.mayBeAbsent
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
    /// The second day of 経過月数 or 経過日数 lies before the first.
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
