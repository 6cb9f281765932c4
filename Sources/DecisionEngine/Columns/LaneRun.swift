import RulesDSL

/// Runs code for the lanes of one block: the same instruction for all, lane by lane in plain loops.
///
/// A value is a fraction of 64 bits, not reduced. What leaves them marks the lane: it is decided by `PlanRun`
/// instead, so nothing is ever wrapped. Nothing is recorded for explanations here.
package final class LaneRun {
  package typealias Place = Int32

  let plan: Plan
  let code: LaneCode
  /// The code's, where reading them counts no references.
  private let steps: UnsafeMutableBufferPointer<LaneCode.Step>
  let instructions: UnsafeMutableBufferPointer<LaneCode.Instruction>
  let operands: UnsafeMutableBufferPointer<Int32>
  let tests: UnsafeMutableBufferPointer<WrittenTest>
  /// The most lanes of a block.
  let width: Int
  /// The lanes that are in use.
  @exclusivity(unchecked) package private(set) var count = 0

  private let outcomeBytes: UnsafeMutablePointer<UInt8>
  private let stateBytes: UnsafeMutablePointer<UInt8>
  private let topNumbers: UnsafeMutablePointer<Int64>
  private let bottomNumbers: UnsafeMutablePointer<Int64>
  private let rangeIndices: UnsafeMutablePointer<Int32>
  /// By place of an outcome, whether no lane is open.
  package let isSettled: UnsafeMutablePointer<Bool>
  /// By place of a value, what is so in all its lanes.
  private let notes: UnsafeMutablePointer<Note>
  /// By lane, whether it left 64 bits.
  package let hasLeft: UnsafeMutablePointer<Bool>
  /// Of open numbers: first those of inputs, then what the block comes to.
  @exclusivity(unchecked) var ranges: [NumberRange] = []
  private var inputRangeCount = 0
  /// Room for what one step holds meanwhile.
  let bytes: [UnsafeMutablePointer<UInt8>]
  let rows: UnsafeMutablePointer<Int32>
  let spareNumbers: UnsafeMutablePointer<Int64>
  /// Whether a literal doesn't fit: every lane is decided exactly.
  private var literalHasLeft = false

  /// What is so in all lanes of a value.
  package struct Note {
    /// Whether every lane is known.
    package var isKnown = false
    /// The denominator of every lane that is known: 1 for whole numbers, 0 where they differ.
    package var sharedBottom: Int64 = 1
    /// What the numerators' magnitudes, and the denominators, are at most where a lane is known.
    package var most: UInt64 = 0
    package var mostBottom: UInt64 = 1

    package init(isKnown: Bool = false, sharedBottom: Int64 = 1, most: UInt64 = 0, mostBottom: UInt64 = 1) {
      (self.isKnown, self.sharedBottom, self.most, self.mostBottom) = (isKnown, sharedBottom, most, mostBottom)
    }
  }

  package init(_ plan: Plan, _ code: LaneCode, width: Int) {
    (self.plan, self.code, self.width) = (plan, code, width)
    func copy<Element>(_ elements: [Element]) -> UnsafeMutableBufferPointer<Element> {
      let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
      _ = copy.initialize(from: elements)
      return copy
    }
    (instructions, operands, tests) = (copy(code.instructions), copy(code.operands), copy(code.tests))
    steps = copy(code.steps)
    let (outcomes, values) = (max(1, code.outcomeCount), max(1, code.valueCount))
    func room<Element>(_ count: Int, _ initial: Element) -> UnsafeMutablePointer<Element> {
      let pointer = UnsafeMutablePointer<Element>.allocate(capacity: count)
      pointer.initialize(repeating: initial, count: count)
      return pointer
    }
    outcomeBytes = room(outcomes * width, 0)
    stateBytes = room(values * width, LaneState.missing)
    topNumbers = room(values * width, 0)
    bottomNumbers = room(values * width, 1)
    rangeIndices = room(values * width, 0)
    isSettled = room(outcomes, false)
    notes = room(values, Note())
    hasLeft = room(width, false)
    bytes = (0..<7).map { _ in room(width, 0) }
    rows = room(width, 0)
    spareNumbers = room(width, 0)
    for (place, value) in code.literals { fill(place, value) }
  }

  deinit {
    steps.deinitialize().deallocate()
    instructions.deallocate()
    operands.deallocate()
    tests.deallocate()
    outcomeBytes.deallocate()
    stateBytes.deallocate()
    topNumbers.deallocate()
    bottomNumbers.deallocate()
    rangeIndices.deallocate()
    isSettled.deallocate()
    notes.deallocate()
    hasLeft.deallocate()
    for byte in bytes { byte.deallocate() }
    rows.deallocate()
    spareNumbers.deallocate()
  }

  package func note(_ place: Place, areKnown: Bool, sharedBottom: Int64, most: UInt64, mostBottom: UInt64) {
    notes[Int(place)] = Note(isKnown: areKnown, sharedBottom: sharedBottom, most: most, mostBottom: mostBottom)
  }

  @inline(__always)
  func note(_ place: Place) -> UnsafeMutablePointer<Note> { notes + Int(place) }
  @inline(__always)
  func isKnown(_ place: Place) -> Bool { notes[Int(place)].isKnown }
  func isWhole(_ place: Place) -> Bool { notes[Int(place)].sharedBottom == 1 }

  @inline(__always)
  package func outcomes(_ place: Place) -> UnsafeMutablePointer<UInt8> { outcomeBytes + Int(place) * width }
  @inline(__always)
  package func states(_ place: Place) -> UnsafeMutablePointer<UInt8> { stateBytes + Int(place) * width }
  @inline(__always)
  package func tops(_ place: Place) -> UnsafeMutablePointer<Int64> { topNumbers + Int(place) * width }
  @inline(__always)
  package func bottoms(_ place: Place) -> UnsafeMutablePointer<Int64> { bottomNumbers + Int(place) * width }
  /// Where the range of a lane that is open and ranged stands in `ranges`.
  @inline(__always)
  func rangePlaces(_ place: Place) -> UnsafeMutablePointer<Int32> { rangeIndices + Int(place) * width }

  /// The same in every lane.
  private func fill(_ place: Place, _ value: Value) {
    guard let (top, bottom) = LaneRun.parts(of: value) else {
      literalHasLeft = true
      return
    }
    states(place).update(repeating: LaneState.known, count: width)
    tops(place).update(repeating: top, count: width)
    bottoms(place).update(repeating: bottom, count: width)
    note(place, areKnown: true, sharedBottom: bottom, most: top.magnitude, mostBottom: UInt64(bottom))
  }

  /// nil where it takes more than 64 bits.
  package static func parts(of value: Value) -> (top: Int64, bottom: Int64)? {
    switch value {
    case .number(let number):
      guard let top = Int64(exactly: number.numerator), let bottom = Int64(exactly: number.denominator), top != .min
      else { return nil }
      return (top, bottom)
    case .choice(let member): return (Int64(member), 1)
    case .truth(let truth): return (truth ? 1 : 0, 1)
    case .date(let date): return (Int64(date.dayNumber), 1)
    }
  }

  /// Empties what a block marks, before facts are put in their places.
  package func begin(count: Int) {
    self.count = count
    hasLeft.update(repeating: literalHasLeft, count: count)
    if ranges.count > inputRangeCount { ranges.removeLast(ranges.count - inputRangeCount) }
  }

  /// Takes what inputs can be while they are missing.
  package func setInputRanges(_ ranges: [NumberRange]) { (self.ranges, inputRangeCount) = (ranges, ranges.count) }

  /// Decides a block of lanes, whose given facts are in their places already.
  package func run() {
    for index in steps.indices {
      switch steps[index] {
      case .plain(let instructions): run(instructions)
      case .fact(let fact): run(fact)
      case .table(let table): run(table)
      }
    }
    for conditions in code.consistencies {
      for body in conditions { run(body.instructions) }
    }
  }

  // MARK: The basis date

  var basisDatePlace: Place? {
    guard let basis = plan.rules.basisDate, code.valuePlaces[basis] >= 0 else { return nil }
    return code.valuePlaces[basis]
  }

  /// By lane, whether a period holds the basis date.
  func inForce(_ period: Period, into result: UnsafeMutablePointer<UInt8>) {
    guard !period.isAlways else { return result.update(repeating: LaneOutcome.met, count: count) }
    guard let place = basisDatePlace else { return result.update(repeating: LaneOutcome.missing, count: count) }
    let (states, days) = (states(place), tops(place))
    let first = period.from.map { Int64($0.dayNumber) } ?? .min
    let last = period.until.map { Int64($0.dayNumber) } ?? .max
    for lane in 0..<count {
      let isKnown = states[lane] == LaneState.known
      result[lane] = isKnown ? LaneOutcome.of(days[lane] >= first && days[lane] <= last) : LaneOutcome.missing
    }
  }

  // MARK: Order

  /// Below zero, zero or above it, as the first fraction lies to the second; denominators are above zero.
  package static func order(_ top: Int64, _ bottom: Int64, _ other: Int64, _ otherBottom: Int64) -> Int {
    if bottom == otherBottom { return top == other ? 0 : top < other ? -1 : 1 }
    let (one, two) = (top.multipliedFullWidth(by: otherBottom), other.multipliedFullWidth(by: bottom))
    if one.high != two.high { return one.high < two.high ? -1 : 1 }
    return one.low == two.low ? 0 : one.low < two.low ? -1 : 1
  }
}
