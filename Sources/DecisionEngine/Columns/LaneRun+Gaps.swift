import RulesDSL

/// Whether a case that no row takes can still be reached in a lane.
extension LaneRun {
  func gapIsPossible(_ table: LaneCode.TableCode, _ lane: Int) -> Bool {
    var failed: Set<Int32> = []
    let gaps = table.plan.gaps
    return (!gaps.isEmpty && isPossible(gaps.upperBound - 1, table, lane, &failed))
      || table.selectors.contains { canBeNone($0, lane) }
  }

  private func isPossible(
    _ index: Int32, _ table: LaneCode.TableCode, _ lane: Int, _ failed: inout Set<Int32>
  ) -> Bool {
    let node = plan.gaps[Int(index)]
    if node.isShared, failed.contains(index) { return false }
    var isPossible = node.side == nil
    for place in node.branches {
      let branch = plan.gapBranches[Int(place)]
      if let side = node.side, let values = branch.values, !admits(values, side, table, lane) { continue }
      isPossible = self.isPossible(branch.next, table, lane, &failed)
      if isPossible == (node.side != nil) { break }
    }
    if !isPossible, node.isShared { failed.insert(index) }
    return isPossible
  }

  private func admits(_ values: Plan.Side, _ side: Int32, _ table: LaneCode.TableCode, _ lane: Int) -> Bool {
    guard side < table.selectors.count else {
      guard let place = basisDatePlace, states(place)[lane] == LaneState.known else { return true }
      return contains(values, tops(place)[lane], 1)
    }
    let selector = table.selectors[Int(side)]
    if selector.isCondition {
      let outcome = outcomes(selector.place)[lane]
      return (outcome & LaneOutcome.met != 0 && contains(values, 1, 1))
        || (outcome & LaneOutcome.unmet != 0 && contains(values, 0, 1))
    }
    let state = states(selector.place)[lane]
    if state == LaneState.known { return contains(values, tops(selector.place)[lane], bottoms(selector.place)[lane]) }
    guard LaneState.isRanged(state), case .numbers(let intervals) = values,
      let range = range(selector.place, lane)?.interval
    else { return true }
    return intervals.contains { plan.intervals[Int($0)].intersection(range) != nil }
  }

  func canBeNone(_ selector: LaneCode.Selector, _ lane: Int) -> Bool {
    selector.isCondition
      ? outcomes(selector.place)[lane] & LaneOutcome.notApplicable != 0
      : LaneState.canBeAbsent(states(selector.place)[lane])
  }

  private func contains(_ side: Plan.Side, _ top: Int64, _ bottom: Int64) -> Bool {
    switch side {
    case .members(let words): return isMember(top, words)
    case .numbers(let intervals):
      guard let value = Rational(Int128(top), over: Int128(bottom)) else { return false }
      return intervals.contains { plan.intervals[Int($0)].contains(value) }
    }
  }
}
