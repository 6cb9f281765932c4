import RulesDSL

extension LaneRun {
  func run(_ body: LaneCode.Slice) {
    for index in body {
      let instruction = instructions[Int(index)]
      let place = instruction.place
      switch instruction.operation {
      case .constant(let outcome):
        outcomes(place).update(repeating: outcome, count: count)
        isSettled[Int(place)] = true
      case .block(let kind, let children):
        block(
          kind, UnsafeMutableBufferPointer(rebasing: operands[Int(children.lowerBound)..<Int(children.upperBound)]),
          place)
      case .negated(let other):
        map(other, place) { LaneOutcome.negated($0) }
      case .accepting(let other):
        if isSettled[Int(other)] { map(other, place) { $0 } } else { map(other, place) { LaneOutcome.accepted($0) } }
        if !isSettled[Int(other)] { noteSettled(place) }
      case .isTruth(let subject, let truth):
        let expected: Int64 = truth ? 1 : 0
        test(subject, place) { $0 == expected }
      case .isMember(let subject, let words, let negated): isMember(subject, words, negated, place)
      case .isBetween(let subject, let test): isBetween(subject, Int(test), place)
      case .within(let subject, let lower, let upper): within(subject, lower, upper, place)
      case .equalsOne(let subject, let values, let negated): equalsOne(subject, values, negated, place)
      case .unstated:
        states(place).update(repeating: LaneState.unstated, count: count)
        note(place).pointee.isKnown = false
      case .negative(let operand): negative(operand, place)
      case .binary(let op, let left, let right): binary(op, left, right, place)
      case .call(let function, let first, let second): call(function, first, second, place)
      }
    }
  }

  @inline(__always)
  private func map(_ source: Place, _ place: Place, _ outcome: (UInt8) -> UInt8) {
    let (own, result) = (outcomes(source), outcomes(place))
    for lane in 0..<count { result[lane] = outcome(own[lane]) }
    isSettled[Int(place)] = isSettled[Int(source)]
  }

  /// Looks whether a lane is open.
  func noteSettled(_ place: Place) {
    let own = outcomes(place)
    var open: UInt8 = 0
    for lane in 0..<count { open |= own[lane] & 7 & (own[lane] & 7 &- 1) }
    isSettled[Int(place)] = open == 0
  }

  // MARK: Blocks

  private func block(_ kind: Condition.BlockKind, _ children: UnsafeMutableBufferPointer<Int32>, _ place: Place) {
    if case .atLeast(let least) = kind { return atLeast(least, children, place) }
    for child in children where !isSettled[Int(child)] { return openBlock(kind, children, place) }
    let result = outcomes(place)
    if count == 1 {
      var union: UInt8 = 0
      for child in children { union |= outcomes(child)[0] }
      result[0] = LaneRun.settledBlock(kind, union)
      isSettled[Int(place)] = true
      return
    }
    if children.count == 1, let only = children.first, kind != .none {
      result.update(from: outcomes(only), count: count)
    } else {
      result.update(from: outcomes(children[0]), count: count)
      for child in children.dropFirst() {
        let own = outcomes(child)
        for lane in 0..<count { result[lane] |= own[lane] }
      }
      for lane in 0..<count { result[lane] = LaneRun.settledBlock(kind, result[lane]) }
    }
    isSettled[Int(place)] = true
  }

  /// すべて, いずれか or いずれもない of outcomes that are all known, from their union.
  @inline(__always)
  private static func settledBlock(_ kind: Condition.BlockKind, _ union: UInt8) -> UInt8 {
    switch kind {
    case .all: first(union, 2, 1)
    case .any: first(union, 1, 2)
    default: LaneOutcome.negated(first(union, 1, 2))
    }
  }

  /// The first of two bits that is there, otherwise that of not applicable.
  @inline(__always)
  private static func first(_ found: UInt8, _ one: UInt8, _ two: UInt8) -> UInt8 {
    found & one != 0 ? one : found & two != 0 ? two : LaneOutcome.notApplicable
  }

  private func openBlock(
    _ kind: Condition.BlockKind, _ children: UnsafeMutableBufferPointer<Int32>, _ place: Place
  ) {
    let (result, open) = (outcomes(place), bytes[0])
    open.update(repeating: 0, count: count)
    let union = bytes[6]
    union.update(repeating: 0, count: count)
    for child in children {
      let own = outcomes(child)
      for lane in 0..<count {
        union[lane] |= own[lane]
        open[lane] |= own[lane] & 7 & (own[lane] & 7 &- 1)
      }
    }
    for lane in 0..<count {
      guard open[lane] != 0 else {
        result[lane] = LaneRun.settledBlock(kind, union[lane])
        continue
      }
      var all = Outcomes.All()
      for child in children {
        let own = outcomes(child)[lane]
        all.add(Outcomes(rawValue: kind == .all ? own : LaneOutcome.negated(own)))
      }
      result[lane] = kind == .any ? LaneOutcome.negated(all.result.rawValue) : all.result.rawValue
    }
    noteSettled(place)
  }

  private func atLeast(_ least: Int, _ children: UnsafeMutableBufferPointer<Int32>, _ place: Place) {
    let result = outcomes(place)
    for lane in 0..<count {
      result[lane] = Outcomes.atLeast(least, children.lazy.map { Outcomes(rawValue: self.outcomes($0)[lane]) }).rawValue
    }
    noteSettled(place)
  }

  // MARK: Tests

  /// Of whole values: members, yes and no.
  @inline(__always)
  private func test(_ subject: Place, _ place: Place, _ passes: (Int64) -> Bool) {
    let (result, own) = (outcomes(place), tops(subject))
    if isKnown(subject) {
      for lane in 0..<count { result[lane] = passes(own[lane]) ? LaneOutcome.met : LaneOutcome.unmet }
      isSettled[Int(place)] = true
      return
    }
    let states = states(subject)
    for lane in 0..<count {
      result[lane] =
        states[lane] == LaneState.known
        ? passes(own[lane]) ? LaneOutcome.met : LaneOutcome.unmet : LaneState.tested(states[lane])
    }
    noteSettled(place)
  }

  private func isMember(_ subject: Place, _ words: LaneCode.Slice, _ negated: Bool, _ place: Place) {
    if words.count == 1 {
      let word = negated ? ~plan.words[Int(words.lowerBound)] : plan.words[Int(words.lowerBound)]
      test(subject, place) { $0 < 64 ? word >> UInt64($0) & 1 == 1 : negated }
    } else {
      test(subject, place) { isMember($0, words) != negated }
    }
  }

  func isMember(_ member: Int64, _ words: LaneCode.Slice) -> Bool {
    let word = Int(member) / 64
    return word < words.count && plan.words[Int(words.lowerBound) + word] >> UInt64(member % 64) & 1 == 1
  }

  private func isBetween(_ subject: Place, _ number: Int, _ place: Place) {
    let (result, own) = (outcomes(place), tops(subject))
    if isKnown(subject), isWhole(subject) {
      let (first, last) = (tests[number].first, tests[number].last)
      for lane in 0..<count {
        result[lane] = own[lane] >= first && own[lane] <= last ? LaneOutcome.met : LaneOutcome.unmet
      }
      isSettled[Int(place)] = true
      return
    }
    let (test, states, bottoms) = (tests[number], states(subject), bottoms(subject))
    for lane in 0..<count { result[lane] = outcome(test, subject, lane, states[lane], own[lane], bottoms[lane]) }
    noteSettled(place)
  }

  @inline(__always)
  func outcome(
    _ test: WrittenTest, _ subject: Place, _ lane: Int, _ state: UInt8, _ top: Int64, _ bottom: Int64
  ) -> UInt8 {
    if state == LaneState.known { return LaneOutcome.of(test.passes(top, over: bottom)) }
    return test.outcome(state, LaneState.isRanged(state) ? range(subject, lane) : nil)
  }

  private func within(_ subject: Place, _ lower: Plan.Bound, _ upper: Plan.Bound, _ place: Place) {
    let result = outcomes(place)
    guard lower.node >= 0, upper.node >= 0 else {
      let (bound, isLower) = lower.node >= 0 ? (lower, true) : (upper, false)
      compare(subject, bound, isLower: isLower, into: result)
      return noteSettled(place)
    }
    compare(subject, lower, isLower: true, into: result)
    let other = bytes[0]
    compare(subject, upper, isLower: false, into: other)
    for lane in 0..<count {
      result[lane] = Outcomes.all([Outcomes(rawValue: result[lane]), Outcomes(rawValue: other[lane])]).rawValue
    }
    noteSettled(place)
  }

  private func compare(
    _ subject: Place, _ bound: Plan.Bound, isLower: Bool, into result: UnsafeMutablePointer<UInt8>
  ) {
    let isInclusive = bound.isInclusive
    compare(subject, bound.node, into: result) { order in
      order == 0 ? isInclusive : (order > 0) == isLower
    }
  }

  @inline(__always)
  private func compare(
    _ first: Place, _ second: Place, into result: UnsafeMutablePointer<UInt8>, _ passes: (Int) -> Bool
  ) {
    let (one, two) = (tops(first), tops(second))
    if isKnown(first), isKnown(second), isWhole(first), isWhole(second) {
      for lane in 0..<count {
        let order = one[lane] == two[lane] ? 0 : one[lane] < two[lane] ? -1 : 1
        result[lane] = passes(order) ? LaneOutcome.met : LaneOutcome.unmet
      }
      return
    }
    let (states, others) = (states(first), self.states(second))
    let (bottoms, otherBottoms) = (bottoms(first), self.bottoms(second))
    for lane in 0..<count {
      if states[lane] | others[lane] == LaneState.known {
        let order = LaneRun.order(one[lane], bottoms[lane], two[lane], otherBottoms[lane])
        result[lane] = passes(order) ? LaneOutcome.met : LaneOutcome.unmet
      } else {
        result[lane] = LaneState.compared(states[lane], others[lane], own: open(first, second, lane, passes))
      }
    }
  }

  /// How two values compare of which one is open, as their ranges leave it.
  private func open(_ first: Place, _ second: Place, _ lane: Int, _ passes: (Int) -> Bool) -> UInt8 {
    guard let one = range(first, lane), let two = range(second, lane) else { return LaneOutcome.unknown }
    var outcome: UInt8 = 0
    if one.canBeBelow(two) { outcome |= LaneOutcome.of(passes(-1)) }
    if one.canEqual(two) { outcome |= LaneOutcome.of(passes(0)) }
    if two.canBeBelow(one) { outcome |= LaneOutcome.of(passes(1)) }
    return outcome
  }

  private func equalsOne(_ subject: Place, _ values: LaneCode.Slice, _ negated: Bool, _ place: Place) {
    let (result, own) = (outcomes(place), bytes[0])
    var isFirst = true
    for index in values {
      compare(subject, operands[Int(index)], into: own) { ($0 == 0) != negated }
      if isFirst {
        result.update(from: own, count: count)
      } else {
        for lane in 0..<count {
          let pair = [Outcomes(rawValue: result[lane]), Outcomes(rawValue: own[lane])]
          result[lane] = (negated ? Outcomes.all(pair) : Outcomes.any(pair)).rawValue
        }
      }
      isFirst = false
    }
    noteSettled(place)
  }
}
