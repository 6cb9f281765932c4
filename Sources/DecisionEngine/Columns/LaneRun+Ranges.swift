import RulesDSL

/// The ranges of open numbers: the block's own list, of which a lane keeps the place.
extension LaneRun {
  /// A known number lies between itself and itself.
  func range(_ place: Place, _ lane: Int) -> NumberRange? {
    let state = states(place)[lane]
    if LaneState.isRanged(state) { return ranges[Int(rangePlaces(place)[lane])] }
    guard state == LaneState.known else { return nil }
    let (top, bottom) = (tops(place)[lane], bottoms(place)[lane])
    if bottom == 1 { return NumberRange(Rational(Int(top))) }
    return Rational(Int128(top), over: Int128(bottom)).map { NumberRange($0) }
  }

  /// Puts the range of an open number into its lane, unless a source is silent behind it.
  func setRange(_ place: Place, _ lane: Int, _ range: NumberRange?) {
    guard let range else { return }
    ranges.append(range)
    setRange(place, lane, at: Int32(ranges.count - 1))
  }

  package func setRange(_ place: Place, _ lane: Int, at index: Int32) {
    let state = states(place)[lane]
    guard LaneState.isOpen(state), state & Outcomes.silent.rawValue == 0 else { return }
    states(place)[lane] |= LaneState.ranged
    rangePlaces(place)[lane] = index
  }
}
