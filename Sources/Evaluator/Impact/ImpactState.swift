import RulesDSL

/// How one rule, value or column of a table turned out for one application.
struct ImpactState {
  /// Of a condition what it may be, as in a lane; of a value one of the three below, where it is absent with the reason.
  var bits: UInt8
  var top: Int64 = 0
  var bottom: Int64 = 1
  /// Where it takes more than 64 bits.
  var large: Rational?

  static let known: UInt8 = 8
  static let open: UInt8 = 16
  static let absent: UInt8 = 32

  init(outcome: UInt8) { bits = outcome & 7 }

  init(state: UInt8, _ top: Int64, _ bottom: Int64) {
    if state == LaneState.known {
      (bits, self.top, self.bottom) = (ImpactState.known, top, bottom)
    } else {
      bits = LaneState.isAbsent(state) ? ImpactState.absent | state & 7 : ImpactState.open
    }
  }

  init(_ finding: Finding) {
    switch finding {
    case .absent(let absence): bits = ImpactState.absent | LaneState.absent(absence) & 7
    case .open: bits = ImpactState.open
    case .value(let value):
      bits = ImpactState.known
      if let parts = LaneRun.parts(of: value) {
        (top, bottom) = parts
      } else if case .number(let number) = value {
        large = number
      }
    }
  }

  var isValue: Bool { bits == ImpactState.known }

  var number: Rational? { large ?? Rational(Int128(top), over: Int128(bottom)) }

  /// The place among `Outcome.Status.allCases` of a condition: met, unmet, undetermined.
  @inline(__always)
  static func status(_ outcome: UInt8) -> Int {
    outcome & 7 == LaneOutcome.met ? 0 : outcome & LaneOutcome.met != 0 ? 2 : 1
  }

  /// The same of anything.
  func status(_ node: ImpactNode, ofAfter: Bool) -> Int {
    if bits < ImpactState.known { return ImpactState.status(bits) }
    guard isValue else { return bits == ImpactState.open ? 2 : 1 }
    return (ofAfter ? node.isTruth.after : node.isTruth.before) && top == 0 ? 1 : 0
  }
}

/// A rule, one of its lines, a value or a column of a table, as both rule books have it.
struct ImpactNode: Sendable {
  /// Where it stands in the lanes and in what is observed of one application; nil where a book has none.
  struct Place: Sendable {
    enum Source: Sendable {
      case fact(FactID)
      case column(TableID, Int)
      /// A line of a rule's conditions.
      case condition(NodeID)
    }

    let source: Source
    let isCondition: Bool
    let lane: Int32
  }

  let before: Place?
  let after: Place?
  let isTruth: (before: Bool, after: Bool)
  /// Of a choice, by member of the second book its place in the first; nil where both number them alike.
  let members: [Int64]?
  /// Whether values of the two can be the same at all.
  let isComparable: Bool

  var isPaired: Bool { before != nil && after != nil }

  func areSame(_ own: ImpactState, _ other: ImpactState) -> Bool {
    guard own.bits == other.bits else { return false }
    guard own.isValue else { return true }
    guard isComparable else { return false }
    if own.large != nil || other.large != nil { return own.number == other.number }
    let top = members.map { $0.indices.contains(Int(other.top)) ? $0[Int(other.top)] : -1 } ?? other.top
    if own.bottom == other.bottom { return own.top == top }
    return LaneRun.order(own.top, own.bottom, top, other.bottom) == 0
  }
}
