import RulesDSL

/// A value of the language, in the specification's own numbers and days.
package enum Known: Equatable, Sendable {
  case number(Fraction)
  case day(Day)
  case member(Int)
  case truth(Bool)

  package init(_ value: Value) {
    switch value {
    case .number(let number): self = .number(Fraction(number))
    case .date(let date): self = .day(Day(date))
    case .choice(let member): self = .member(member)
    case .truth(let truth): self = .truth(truth)
    }
  }

  var number: Fraction? { if case .number(let number) = self { number } else { nil } }

  /// Whether it lies above another of its kind.
  func isAbove(_ other: Known) -> Bool {
    switch (self, other) {
    case (.number(let one), .number(let two)): two < one
    case (.day(let one), .day(let two)): two < one
    default: false
    }
  }
}

/// What is known of something that has a value.
package enum Knowledge: Sendable {
  case value(Known)
  /// There is certainly none.
  case none(Absence)
  case open(Open)

  package enum Absence: String, Sendable {
    /// No row applies and the table says 該当なし: 非充足.
    case noRow
    case dash, outOfScope, notInForce
  }

  /// Not known yet, or undefined.
  package struct Open: Sendable {
    /// Whether it may turn out to be none.
    package let mayBeNone: Bool
    /// Whether that may be because no row applies and the table says 該当なし: 非充足.
    let mayHaveNoRow: Bool
    package let undefined: Undefined?
    package let estimate: Estimate?
    package let doubts: Doubts

    /// What a source leaves out may be anything.
    init(
      mayBeNone: Bool = false, mayHaveNoRow: Bool = false, undefined: Undefined? = nil, estimate: Estimate? = nil,
      _ doubts: Doubts
    ) {
      (self.mayBeNone, self.mayHaveNoRow, self.undefined) = (mayBeNone, mayHaveNoRow, undefined)
      (self.estimate, self.doubts) = (doubts.silent ? nil : estimate, doubts)
    }
  }

  /// What has no value whatever else becomes known, and where that is.
  package struct Undefined: Equatable, Sendable {
    package enum Reason: String, Sendable {
      case zeroDivisor, unstated, tooLarge, daysReversed, beyondCalendar, partOfPeriod
    }
    package var reason: Reason
    package var node: NodeID
  }

  static func undefined(_ reason: Undefined.Reason, at node: NodeID) -> Knowledge {
    .open(Open(undefined: Undefined(reason: reason, node: node), reason == .unstated ? .ofSource : .ofFact))
  }

  var known: Known? { if case .value(let value) = self { value } else { nil } }
  var absence: Absence? { if case .none(let absence) = self { absence } else { nil } }
  var open: Open? { if case .open(let open) = self { open } else { nil } }
  var mayBeNone: Bool { absence != nil || open?.mayBeNone ?? false }
  var mayHaveNoRow: Bool { absence == .noRow || open?.mayHaveNoRow ?? false }
  var doubts: Doubts { open?.doubts ?? .none }

  /// A fact that is missing.
  static let missing = Knowledge.open(Open(.ofFact))

  /// Where it lies, if it is a number of which that is known.
  var estimate: Estimate? {
    switch self {
    case .value(let value): value.number.flatMap { Estimate.of($0) }
    case .none: nil
    case .open(let open): open.estimate
    }
  }
}

/// Why something is open.
package struct Doubts: Equatable, Sendable {
  /// A fact that is missing may settle it, or something is undefined for another reason than 未詳.
  package var waits: Bool
  /// A source is silent (未詳) behind it.
  package var silent: Bool

  static let none = Doubts(waits: false, silent: false)
  static let ofFact = Doubts(waits: true, silent: false)
  static let ofSource = Doubts(waits: false, silent: true)

  static func + (left: Doubts, right: Doubts) -> Doubts {
    Doubts(waits: left.waits || right.waits, silent: left.silent || right.silent)
  }
}

extension Sequence<Doubts> {
  /// All of them.
  var together: Doubts { reduce(.none) { $0 + $1 } }
}

/// How a condition may turn out, and why it is open.
package struct Answer: Sendable {
  package let turns: Turns
  package let doubts: Doubts

  /// What is known is in no doubt.
  init(_ turns: Turns, _ doubts: Doubts = .none) {
    (self.turns, self.doubts) = (turns, turns.isOpen ? doubts : .none)
  }
}

/// Candidates: what is known where it is one of them.
extension Knowledge {
  static func agreement(_ candidates: [Knowledge], _ doubts: Doubts) -> Knowledge {
    guard let first = candidates.first else { return .none(.noRow) }
    if let value = first.known, candidates.allSatisfy({ $0.known == value }) { return first }
    let absences = candidates.compactMap(\.absence)
    if absences.count == candidates.count {
      if absences.allSatisfy({ $0 == absences[0] }) { return first }
      // All that are none mean the same, except where a test of them is unmet.
      if !absences.contains(.noRow) { return .none(absences.contains(.dash) ? .dash : .outOfScope) }
    }
    let undefined = candidates.compactMap { $0.open?.undefined }
    var hull: Estimate?
    for (number, candidate) in candidates.filter({ $0.absence == nil }).enumerated() {
      guard let estimate = candidate.estimate, let both = number == 0 ? estimate : hull?.hull(estimate) else {
        hull = nil
        break
      }
      hull = both
    }
    return .open(
      Open(
        mayBeNone: candidates.contains { $0.mayBeNone }, mayHaveNoRow: candidates.contains { $0.mayHaveNoRow },
        undefined: undefined.count == candidates.count ? undefined[0] : nil, estimate: hull,
        doubts + candidates.map(\.doubts).together))
  }
}
