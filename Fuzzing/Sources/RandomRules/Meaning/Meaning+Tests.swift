/// Tests of values.
extension Meaning {
  /// How one value must lie to another.
  fileprivate enum Relation { case above, notBelow, below, notAbove, equal, different }

  func outlook(of test: Test, on subject: Finding) -> Outlook {
    var comparisons: [Outlook] = []
    func compare(_ relation: Relation, _ operand: Finding) {
      comparisons.append(
        Outlook(verdicts(of: relation, subject, operand), subject.doubts.union(operand.doubts)))
    }
    switch test {
    case .metOrUnstated: preconditionFailure("a value is not met")
    case .truth(let truth): compare(.equal, .known(.truth(truth)))
    case .range(let lower, let upper):
      func isInclusive(_ bound: Test.Bound) -> Bool { bound.isInclusive || flaw == .everyBoundIsInclusive }
      if let lower { compare(isInclusive(lower) ? .notBelow : .above, finding(of: lower.operand)) }
      if let upper { compare(isInclusive(upper) ? .notAbove : .below, finding(of: upper.operand)) }
    case .oneOf(let operands, let isNegated):
      for operand in operands { compare(isNegated ? .different : .equal, finding(of: operand)) }
      if !isNegated { return .any(comparisons) }
    }
    return .all(comparisons)
  }

  /// Two values compared: without one of them nothing passes, and where that may be so the line may leave.
  private func verdicts(of relation: Relation, _ first: Finding, _ second: Finding) -> Verdicts {
    switch (first, second) {
    case (.none(.failing), _), (_, .none(.failing)): return .unmet
    case (.none(.leaving), let other), (let other, .none(.leaving)):
      return other.open.map { !$0.absences.isEmpty } ?? false ? [.unmet, .leaves] : .leaves
    case (.known(let one), .known(let two)): return Verdicts(relation.holds(one, two))
    default:
      var result: Verdicts = .unknown
      if let one = first.range?.interval, let two = second.range?.interval {
        result = relation.verdicts(one, two)
      }
      let absences = first.absences.union(second.absences)
      if !absences.isEmpty { result.formUnion(.leaves) }
      if absences.contains(.failing) { result.formUnion(.unmet) }
      return result
    }
  }

  private func finding(of operand: Operand) -> Finding {
    switch operand {
    case .literal(let literal): .known(Datum(literal))
    case .reference(let reference): finding(of: reference)
    case .calculated(let expression): finding(of: expression)
    }
  }
}

fileprivate extension Meaning.Relation {
  func holds(_ one: Datum, _ two: Datum) -> Bool {
    switch self {
    case .above: one.isAbove(two)
    case .notBelow: !two.isAbove(one)
    case .below: two.isAbove(one)
    case .notAbove: !one.isAbove(two)
    case .equal: one == two
    case .different: one != two
    }
  }

  /// Of two numbers that can be anything in their intervals.
  func verdicts(_ one: Interval, _ two: Interval) -> Verdicts {
    let isAbove = one.isAbove(two, orLevel: false)
    let isBelow = two.isAbove(one, orLevel: false)
    switch self {
    case .above: return isAbove ? .met : two.isAbove(one, orLevel: true) ? .unmet : .unknown
    case .notBelow: return one.isAbove(two, orLevel: true) ? .met : isBelow ? .unmet : .unknown
    case .below: return isBelow ? .met : one.isAbove(two, orLevel: true) ? .unmet : .unknown
    case .notAbove: return two.isAbove(one, orLevel: true) ? .met : isAbove ? .unmet : .unknown
    case .equal:
      if isAbove || isBelow { return .unmet }
      return one.point != nil && one.point == two.point ? .met : .unknown
    case .different:
      if isAbove || isBelow { return .met }
      return one.point != nil && one.point == two.point ? .unmet : .unknown
    }
  }
}
