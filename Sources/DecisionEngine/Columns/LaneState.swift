import RulesDSL

/// What is known of a value in one lane, as a byte: a `Finding` without its payload.
///
/// Known is 0. What is open has bit 0, bit 1 where it may turn out to be none, bit 2 where that may be for want of a row,
/// the doubts of `Outcomes` in their own bits, and bit 5 where it has a range. What is none has bit 6, and which absence
/// in the low bits.
package enum LaneState {
  package static let known: UInt8 = 0
  static let open: UInt8 = 1
  static let mayBeAbsent: UInt8 = 2
  /// Whether that may be because no row applies (該当なし: 非充足), so that a test of it is unmet.
  static let mayLackRow: UInt8 = 4
  /// Nothing varies in a lane: those bits are of ranges and of what is none.
  static let doubts: UInt8 = Outcomes.doubts.subtracting(.varies).rawValue
  /// Whether what is open has a range.
  static let ranged: UInt8 = 32
  /// An input that isn't given.
  package static let missing: UInt8 = open | Outcomes.waits.rawValue
  /// 未詳
  static let unstated: UInt8 = open | Outcomes.silent.rawValue
  static let absent: UInt8 = 64
  static let noRow: UInt8 = absent
  static let dash: UInt8 = absent | 1
  static let outOfScope: UInt8 = absent | 2
  static let notInForce: UInt8 = absent | 3

  package static func absent(_ absence: Finding.Absence) -> UInt8 {
    switch absence {
    case .noRow: noRow
    case .dash: dash
    case .outOfScope: outOfScope
    case .notInForce: notInForce
    }
  }

  package static func isAbsent(_ state: UInt8) -> Bool { state & absent != 0 }
  static func isRanged(_ state: UInt8) -> Bool { state & (absent | ranged) == ranged }
  static func isOpen(_ state: UInt8) -> Bool { state & absent == 0 && state & open != 0 }
  static func canBeAbsent(_ state: UInt8) -> Bool { state & (absent | mayBeAbsent) != 0 }
  /// The bit of what may lack its row.
  static func lackOfRow(_ state: UInt8) -> UInt8 {
    state == noRow ? mayLackRow : isAbsent(state) ? 0 : state & mayLackRow
  }
  static func doubts(_ state: UInt8) -> UInt8 { state & absent != 0 ? 0 : state & doubts }

  /// How a test of a value turns out that isn't known, where `own` is what its range leaves.
  static func tested(_ state: UInt8, own: UInt8 = LaneOutcome.unknown) -> UInt8 {
    if isAbsent(state) { return state == noRow ? LaneOutcome.unmet : LaneOutcome.notApplicable }
    let leaving = state & mayBeAbsent != 0 ? LaneOutcome.notApplicable : 0
    let failing = state & mayLackRow != 0 ? LaneOutcome.unmet : 0
    return LaneOutcome.settled(own | leaving | failing | state & doubts)
  }

  /// How a comparison turns out of two values that aren't both known, where `own` is what their ranges leave.
  static func compared(_ first: UInt8, _ second: UInt8, own: UInt8) -> UInt8 {
    if first == noRow || second == noRow { return LaneOutcome.unmet }
    let doubts = doubts(first) | doubts(second)
    let mayLeave = (isOpen(first) && canBeAbsent(first)) || (isOpen(second) && canBeAbsent(second))
    if isAbsent(first) || isAbsent(second) {
      return mayLeave ? LaneOutcome.unmet | LaneOutcome.notApplicable | doubts : LaneOutcome.notApplicable
    }
    let failing = (first | second) & mayLackRow != 0 ? LaneOutcome.unmet : 0
    return LaneOutcome.settled(own | failing | (mayLeave ? LaneOutcome.notApplicable : 0) | doubts)
  }

  /// What becomes of a calculation of two values that aren't both known.
  static func lacking(_ first: UInt8, _ second: UInt8) -> UInt8 {
    let doubts = doubts(first) | doubts(second)
    let mayLeave = (isOpen(first) && canBeAbsent(first)) || (isOpen(second) && canBeAbsent(second))
    if isAbsent(first) || isAbsent(second) {
      if first == noRow || second == noRow { return noRow }
      return mayLeave ? open | mayBeAbsent | doubts : isAbsent(first) ? first : second
    }
    return open | (mayLeave ? mayBeAbsent : 0) | (first | second) & mayLackRow | doubts
  }
}

/// Outcomes in one lane: the bits of `Outcomes`.
package enum LaneOutcome {
  package static let met: UInt8 = 1
  static let unmet: UInt8 = 2
  static let notApplicable: UInt8 = 4
  static let unknown: UInt8 = 3
  package static let missing: UInt8 = Outcomes.missing.rawValue

  package static func of(_ truth: Bool) -> UInt8 { truth ? met : unmet }
  static func isOpen(_ outcome: UInt8) -> Bool { outcome & 7 & (outcome & 7 &- 1) != 0 }
  /// What is known is not in doubt.
  static func settled(_ outcome: UInt8) -> UInt8 { isOpen(outcome) ? outcome : outcome & 7 }
  /// Met and unmet exchanged.
  static func negated(_ outcome: UInt8) -> UInt8 { outcome & 28 | (outcome & 1) << 1 | (outcome >> 1) & 1 }
  static func accepted(_ outcome: UInt8) -> UInt8 { Outcomes(rawValue: outcome).acceptingUnstated.rawValue }
}
