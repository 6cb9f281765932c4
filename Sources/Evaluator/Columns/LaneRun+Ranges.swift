import RulesDSL

/// The ranges of open numbers, where their ends are whole; others mark the lane.
extension LaneRun {
  typealias Range = (low: Int64, high: Int64)

  static let everything: Range = (.min, .max)

  /// What a number lies between: a known whole one between itself and itself.
  @inline(__always)
  func range(_ place: Place, _ lane: Int) -> Range? {
    let state = states(place)[lane]
    if LaneState.isRanged(state) { return (lows(place)[lane], highs(place)[lane]) }
    guard state == LaneState.known else { return nil }
    guard bottoms(place)[lane] == 1 else {
      isRough[lane] = true
      return nil
    }
    return (tops(place)[lane], tops(place)[lane])
  }

  /// Puts the range of an open number into its lane, unless a source is silent behind it.
  func setRange(_ place: Place, _ lane: Int, _ range: Range) {
    guard states(place)[lane] & (LaneState.absent | Outcomes.silent.rawValue) == 0 else { return }
    states(place)[lane] |= LaneState.ranged
    (lows(place)[lane], highs(place)[lane]) = range
  }

  /// The range of a calculation; what isn't held in whole numbers marks the lane.
  func calculateRange(
    _ first: Place, _ second: Place, _ place: Place, _ lane: Int, _ result: (Range, Range) -> Range?
  ) {
    guard LaneState.isOpen(states(place)[lane]) else { return }
    guard let one = range(first, lane), let two = range(second, lane) else { return }
    if let found = result(one, two) { setRange(place, lane, found) } else { isRough[lane] = true }
  }

  static func sum(_ one: Range, _ two: Range) -> Range? {
    guard let low = end(one.low, two.low, .min), let high = end(one.high, two.high, .max) else { return nil }
    return (low, high)
  }

  private static func end(_ one: Int64, _ two: Int64, _ infinite: Int64) -> Int64? {
    if one == infinite || two == infinite { return infinite }
    let (sum, overflow) = one.addingReportingOverflow(two)
    return overflow || sum == .min || sum == .max ? nil : sum
  }

  static func negated(_ range: Range) -> Range {
    func turned(_ end: Int64) -> Int64 { end == .min ? .max : end == .max ? .min : 0 &- end }
    return (turned(range.high), turned(range.low))
  }
}
