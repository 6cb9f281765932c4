import RulesDSL

/// Tests of values: unmet where one is none because no row applies, not applicable where one is none for another
/// reason; both while the other may still turn out to be none. Of open numbers their ranges decide.
extension PlanRun {
  func test(_ subject: Finding, _ passes: (Value) -> Bool) -> Outcomes {
    switch subject {
    case .value(let value): Outcomes(passes(value))
    case .absent(let absence): absence == .noRow ? .unmet : .notApplicable
    case .open(let open): PlanRun.outcomes(.unknown, mayBeAbsent: open.mayBeAbsent, open.doubts)
    }
  }

  func isBelow(_ first: Finding, _ second: Finding, orEqual: Bool) -> Outcomes {
    if case .value(let one) = first, case .value(let two) = second {
      guard let one = one.orderKey, let two = two.orderKey else { return .unmet }
      return Outcomes(one < two || (orEqual && one == two))
    }
    return open(first, second) { one, two in
      (
        orEqual ? one.canBeAtMost(two) : one.canBeBelow(two),
        orEqual ? two.canBeBelow(one) : two.canBeAtMost(one)
      )
    }
  }

  func isEqual(_ first: Finding, _ second: Finding, _ negated: Bool) -> Outcomes {
    if case .value(let one) = first, case .value(let two) = second { return Outcomes((one == two) != negated) }
    return open(first, second) { one, two in
      let (canEqual, canDiffer) = (one.canEqual(two), one.canDiffer(from: two))
      return negated ? (canDiffer, canEqual) : (canEqual, canDiffer)
    }
  }

  /// A comparison of which one side isn't known.
  private func open(
    _ first: Finding, _ second: Finding, _ possible: (NumberRange, NumberRange) -> (met: Bool, unmet: Bool)
  ) -> Outcomes {
    if first == .absent(.noRow) || second == .absent(.noRow) { return .unmet }
    var doubts = first.doubts.union(second.doubts)
    if first.isAbsent || second.isAbsent {
      let isAbsenceOpen = (first.isOpen && first.canBeAbsent) || (second.isOpen && second.canBeAbsent)
      return isAbsenceOpen ? PlanRun.outcomes(.unmet, mayBeAbsent: true, doubts) : .notApplicable
    }
    var outcomes: Outcomes = .unknown
    let (one, two) = (range(of: first), range(of: second))
    if let one, let two {
      let (met, unmet) = possible(one, two)
      outcomes = met ? unmet ? .unknown : .met : .unmet
    }
    if doubts.canVary {
      doubts = doubts.subtracting(.varies).union(PlanRun.settling(first, second, one, two, possible))
    }
    if first.canLackRow || second.canLackRow { outcomes.insert(.unmet) }
    return PlanRun.outcomes(outcomes, mayBeAbsent: first.canBeAbsent || second.canBeAbsent, doubts)
  }

  /// What a fact that varies may settle of a comparison: nothing where either side may be anything whatever that fact is,
  /// or where both ways stay possible throughout.
  private static func settling(
    _ first: Finding, _ second: Finding, _ one: NumberRange?, _ two: NumberRange?,
    _ possible: (NumberRange, NumberRange) -> (met: Bool, unmet: Bool)
  ) -> Outcomes {
    func isOpenThroughout(_ side: Finding, _ range: NumberRange?) -> Bool {
      !side.doubts.canVary && (side.canBeAbsent || (side.isOpen && range == nil))
    }
    if isOpenThroughout(first, one) || isOpenThroughout(second, two) { return [] }
    guard !first.canBeAbsent, !second.canBeAbsent else { return .varies }
    guard let one = one?.throughout, let two = two?.throughout else { return .varies }
    let (met, unmet) = possible(one, two)
    let settled: Outcomes = met ? [] : .maySettleUnmet
    return unmet ? settled : settled.union(.maySettleMet)
  }

  private static func outcomes(_ own: Outcomes, mayBeAbsent: Bool, _ doubts: Outcomes) -> Outcomes {
    own.union(mayBeAbsent ? .notApplicable : []).union(doubts).settled
  }

  /// What a number lies between: a known one between itself and itself.
  func range(of finding: Finding) -> NumberRange? {
    switch finding {
    case .value(let value): value.orderKey.map { NumberRange($0) }
    case .open(let open): open.range.map { observations.ranges[Int($0)] }
    case .absent: nil
    }
  }
}
