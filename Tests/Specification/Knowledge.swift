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
    package var mayBeNone = false
    package var undefined: Undefined?
    package var estimate: Estimate?
    /// Whether a fact that is missing may settle it, or something is undefined for another reason than 未詳.
    package var waits: Bool
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
    .open(Open(undefined: Undefined(reason: reason, node: node), waits: reason != .unstated))
  }

  var known: Known? { if case .value(let value) = self { value } else { nil } }
  var absence: Absence? { if case .none(let absence) = self { absence } else { nil } }
  var open: Open? { if case .open(let open) = self { open } else { nil } }
  var mayBeNone: Bool { absence != nil || open?.mayBeNone ?? false }
  var waits: Bool { open?.waits ?? false }

  /// Where it lies, if it is a number of which that is known.
  var estimate: Estimate? {
    switch self {
    case .value(let value): value.number.flatMap { Estimate.of($0) }
    case .none: nil
    case .open(let open): open.estimate
    }
  }
}

/// How a condition may turn out, and whether it waits for something.
package struct Answer: Sendable {
  package let turns: Turns
  package let waits: Bool

  /// What is known waits for nothing.
  init(_ turns: Turns, waits: Bool) {
    self.turns = turns
    self.waits = turns.isOpen && waits
  }
}

/// Candidates: what is known where it is one of them.
extension Knowledge {
  static func agreement(_ candidates: [Knowledge], waits: Bool) -> Knowledge {
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
        mayBeNone: candidates.contains { $0.mayBeNone },
        undefined: undefined.count == candidates.count ? undefined[0] : nil, estimate: hull, waits: waits))
  }
}
