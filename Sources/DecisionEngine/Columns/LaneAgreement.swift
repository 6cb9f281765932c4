import RulesDSL

/// What is known, lane by lane, of a value that is one of several candidates: theirs where they agree.
struct LaneAgreement {
  private let place: LaneRun.Place
  private var lanes: [Lane]

  private struct Lane {
    var hasFirst = false
    var areEqual = true
    var areNoneAlike = true
    var oneIsDash = false
    var oneCanBeAbsent = false
    var lackOfRow: UInt8 = 0
    /// Why it isn't known which candidate it is, and what they doubt.
    var doubts: UInt8
    /// From the least to the greatest of those that have a value.
    var range: NumberRange?
    var hasRange: Bool
  }

  init(_ place: LaneRun.Place, _ doubts: [UInt8], isNumber: Bool) {
    self.place = place
    lanes = doubts.map { Lane(doubts: $0, hasRange: isNumber) }
  }

  /// A candidate in the lanes where it may be the one.
  mutating func add(_ candidate: LaneRun.Place, _ run: LaneRun, _ isMeant: [Bool]) {
    let (states, tops, bottoms) = (run.states(candidate), run.tops(candidate), run.bottoms(candidate))
    for lane in 0..<run.count where isMeant[lane] {
      if lanes[lane].hasRange, !LaneState.isAbsent(states[lane]) { widen(lane, run.range(candidate, lane)) }
      add(states[lane], tops[lane], bottoms[lane], lane, run)
    }
  }

  private mutating func widen(_ lane: Int, _ range: NumberRange?) {
    guard let range else { return lanes[lane].hasRange = false }
    lanes[lane].range = lanes[lane].range?.hull(range) ?? range
  }

  mutating func add(_ state: UInt8, _ top: Int64, _ bottom: Int64, _ lane: Int, _ run: LaneRun) {
    let (states, tops, bottoms) = (run.states(place), run.tops(place), run.bottoms(place))
    if lanes[lane].hasFirst {
      let isSame =
        states[lane] == state
        && (state != LaneState.known || LaneRun.order(tops[lane], bottoms[lane], top, bottom) == 0)
      lanes[lane].areEqual = lanes[lane].areEqual && isSame
    } else {
      lanes[lane].hasFirst = true
      (states[lane], tops[lane], bottoms[lane]) = (state, top, bottom)
    }
    lanes[lane].areNoneAlike = lanes[lane].areNoneAlike && LaneState.isAbsent(state) && state != LaneState.noRow
    lanes[lane].oneIsDash = lanes[lane].oneIsDash || state == LaneState.dash
    lanes[lane].oneCanBeAbsent = lanes[lane].oneCanBeAbsent || LaneState.canBeAbsent(state)
    lanes[lane].lackOfRow |= LaneState.lackOfRow(state)
    lanes[lane].doubts |= LaneState.doubts(state)
  }

  /// Puts the result in its place.
  func settle(_ run: LaneRun) {
    let (states, tops, bottoms) = (run.states(place), run.tops(place), run.bottoms(place))
    var (areKnown, areWhole) = (true, true)
    var (most, mostBottom): (UInt64, UInt64) = (0, 1)
    for lane in 0..<run.count {
      if !lanes[lane].hasFirst {
        states[lane] = LaneState.noRow
      } else if !(lanes[lane].areEqual && !LaneState.isOpen(states[lane])) {
        if lanes[lane].areNoneAlike {
          states[lane] = lanes[lane].oneIsDash ? LaneState.dash : LaneState.outOfScope
        } else {
          states[lane] =
            LaneState.open | (lanes[lane].oneCanBeAbsent ? LaneState.mayBeAbsent : 0) | lanes[lane].lackOfRow
            | lanes[lane].doubts
          if lanes[lane].hasRange { run.setRange(place, lane, lanes[lane].range) }
        }
      }
      areKnown = areKnown && states[lane] == LaneState.known
      areWhole = areWhole && bottoms[lane] == 1
      (most, mostBottom) = (max(most, tops[lane].magnitude), max(mostBottom, UInt64(bottoms[lane])))
    }
    run.note(place, areKnown: areKnown, sharedBottom: areWhole ? 1 : 0, most: most, mostBottom: mostBottom)
  }
}
