import RulesDSL

/// What is known of a number that is open in one lane.
enum LaneRange {
  /// It may turn out undefined, or a source is silent.
  case none
  /// Between fractions, which lanes don't hold.
  case unheld
  /// Between two whole numbers; the least and the greatest `Int64` are infinite.
  case held(Int64, Int64)

  /// What a calculation of both comes to; nil where that isn't held.
  func combined(_ other: LaneRange, _ result: (Ends, Ends) -> Ends?) -> LaneRange {
    switch (self, other) {
    case (.none, _), (_, .none): .none
    case (.held(let low, let high), .held(let otherLow, let otherHigh)):
      result((low, high), (otherLow, otherHigh)).map { .held($0.low, $0.high) } ?? .unheld
    default: .unheld
    }
  }

  typealias Ends = (low: Int64, high: Int64)

  static func sum(_ one: Ends, _ two: Ends) -> Ends? {
    guard let low = end(one.low, two.low, .min), let high = end(one.high, two.high, .max) else { return nil }
    return (low, high)
  }

  private static func end(_ one: Int64, _ two: Int64, _ infinite: Int64) -> Int64? {
    if one == infinite || two == infinite { return infinite }
    let (sum, overflow) = one.addingReportingOverflow(two)
    return overflow || sum == .min || sum == .max ? nil : sum
  }

  static func negated(_ ends: Ends) -> Ends {
    func turned(_ end: Int64) -> Int64 { end == .min ? .max : end == .max ? .min : 0 &- end }
    return (turned(ends.high), turned(ends.low))
  }

  static func hull(_ one: Ends, _ two: Ends) -> Ends { (min(one.low, two.low), max(one.high, two.high)) }
  static func maximum(_ one: Ends, _ two: Ends) -> Ends { (max(one.low, two.low), max(one.high, two.high)) }
  static func minimum(_ one: Ends, _ two: Ends) -> Ends { (min(one.low, two.low), min(one.high, two.high)) }
}

extension LaneRun {
  /// A known number lies between itself and itself.
  func range(_ place: Place, _ lane: Int) -> LaneRange {
    let state = states(place)[lane]
    if state == LaneState.known {
      return bottoms(place)[lane] == 1 ? .held(tops(place)[lane], tops(place)[lane]) : .unheld
    }
    if LaneState.isRanged(state) { return .held(lows(place)[lane], highs(place)[lane]) }
    return LaneState.isUnheld(state) ? .unheld : .none
  }

  /// Puts the range of an open number into its lane, unless a source is silent behind it.
  func setRange(_ place: Place, _ lane: Int, _ range: LaneRange) {
    let state = states(place)[lane]
    guard LaneState.isOpen(state), state & Outcomes.silent.rawValue == 0 else { return }
    switch range {
    case .none: return
    case .unheld: states(place)[lane] |= LaneState.unheld
    case .held(let low, let high):
      states(place)[lane] |= LaneState.ranged
      (lows(place)[lane], highs(place)[lane]) = (low, high)
    }
  }
}
