import RulesDSL

/// What is known, lane by lane, of a value that is one of several candidates: theirs where they agree.
struct LaneAgreement {
  private let place: LaneRun.Place
  private let isNumber: Bool
  private var hasFirst: [Bool]
  private var areEqual: [Bool]
  private var areNoneAlike: [Bool]
  private var oneIsDash: [Bool]
  private var oneCanBeAbsent: [Bool]
  private var lackOfRow: [UInt8]
  /// Why it isn't known which candidate it is, and what they doubt.
  private var doubts: [UInt8]
  /// From the least to the greatest of those that have a value.
  private var ranges: [NumberRange?]
  private var haveRanges: [Bool]

  init(_ place: LaneRun.Place, _ run: LaneRun, _ doubts: [UInt8], isNumber: Bool) {
    (self.place, self.isNumber, self.doubts) = (place, isNumber, doubts)
    hasFirst = Array(repeating: false, count: run.count)
    (areEqual, areNoneAlike) = (Array(repeating: true, count: run.count), Array(repeating: true, count: run.count))
    (oneIsDash, oneCanBeAbsent) = (hasFirst, hasFirst)
    lackOfRow = Array(repeating: 0, count: run.count)
    ranges = Array(repeating: nil, count: run.count)
    haveRanges = Array(repeating: isNumber, count: run.count)
  }

  /// A candidate in the lanes where it may be the one.
  mutating func add(_ candidate: LaneRun.Place, _ run: LaneRun, _ lanes: [Bool]) {
    let (states, tops, bottoms) = (run.states(candidate), run.tops(candidate), run.bottoms(candidate))
    for lane in 0..<run.count where lanes[lane] {
      if haveRanges[lane], !LaneState.isAbsent(states[lane]) { widen(lane, run.range(candidate, lane)) }
      add(states[lane], tops[lane], bottoms[lane], lane, run)
    }
  }

  private mutating func widen(_ lane: Int, _ range: NumberRange?) {
    guard let range else { return haveRanges[lane] = false }
    ranges[lane] = ranges[lane]?.hull(range) ?? range
  }

  mutating func add(_ state: UInt8, _ top: Int64, _ bottom: Int64, _ lane: Int, _ run: LaneRun) {
    let (states, tops, bottoms) = (run.states(place), run.tops(place), run.bottoms(place))
    if hasFirst[lane] {
      let isSame =
        states[lane] == state
        && (state != LaneState.known || LaneRun.order(tops[lane], bottoms[lane], top, bottom) == 0)
      areEqual[lane] = areEqual[lane] && isSame
    } else {
      hasFirst[lane] = true
      (states[lane], tops[lane], bottoms[lane]) = (state, top, bottom)
    }
    areNoneAlike[lane] = areNoneAlike[lane] && LaneState.isAbsent(state) && state != LaneState.noRow
    oneIsDash[lane] = oneIsDash[lane] || state == LaneState.dash
    oneCanBeAbsent[lane] = oneCanBeAbsent[lane] || LaneState.canBeAbsent(state)
    lackOfRow[lane] |= LaneState.lackOfRow(state)
    doubts[lane] |= LaneState.doubts(state)
  }

  /// Puts the result in its place.
  func settle(_ run: LaneRun) {
    let (states, tops, bottoms) = (run.states(place), run.tops(place), run.bottoms(place))
    var (areKnown, areWhole) = (true, true)
    var (most, mostBottom): (UInt64, UInt64) = (0, 1)
    for lane in 0..<run.count {
      if !hasFirst[lane] {
        states[lane] = LaneState.noRow
      } else if !(areEqual[lane] && !LaneState.isOpen(states[lane])) {
        if areNoneAlike[lane] {
          states[lane] = oneIsDash[lane] ? LaneState.dash : LaneState.outOfScope
        } else {
          states[lane] =
            LaneState.open | (oneCanBeAbsent[lane] ? LaneState.mayBeAbsent : 0) | lackOfRow[lane] | doubts[lane]
          if haveRanges[lane] { run.setRange(place, lane, ranges[lane]) }
        }
      }
      areKnown = areKnown && states[lane] == LaneState.known
      areWhole = areWhole && bottoms[lane] == 1
      (most, mostBottom) = (max(most, tops[lane].magnitude), max(mostBottom, UInt64(bottoms[lane])))
    }
    run.note(place, areKnown: areKnown, sharedBottom: areWhole ? 1 : 0, most: most, mostBottom: mostBottom)
  }
}
