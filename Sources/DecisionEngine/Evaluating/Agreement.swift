import RulesDSL

/// What is known of a value that is one of several candidates: theirs where they agree.
struct Agreement {
  private var first: Finding?
  private var areEqual = true
  private var areNoneAlike = true
  private var oneIsDash = false
  private var areUndefined = true
  private var oneCanBeAbsent = false
  private var oneCanLackRow = false
  /// Why it isn't known which of them it is, and what each of them is.
  var choosing: Outcomes = []
  private var own: Outcomes = []
  /// Of those that have a value.
  private var range: NumberRange?
  private var haveRanges = true

  mutating func add(_ candidate: Finding, _ observations: Observations) {
    if let first { areEqual = areEqual && candidate == first } else { first = candidate }
    areNoneAlike = areNoneAlike && candidate.isAbsent && candidate != .absent(.noRow)
    oneIsDash = oneIsDash || candidate == .absent(.dash)
    areUndefined = areUndefined && candidate.undefined != nil
    oneCanBeAbsent = oneCanBeAbsent || candidate.canBeAbsent
    oneCanLackRow = oneCanLackRow || candidate.canLackRow
    own.formUnion(candidate.doubts)
    guard haveRanges, !candidate.isAbsent else { return }
    if let own = candidate.number.map({ NumberRange($0) })
      ?? candidate.open?.range.map({ observations.ranges[Int($0)] })
    {
      range = range?.hull(own) ?? own
    } else {
      (range, haveRanges) = (nil, false)
    }
  }

  /// The finding, and the range that it is to have.
  var result: (finding: Finding, range: NumberRange?) {
    guard let first else { return (.absent(.noRow), nil) }
    if areEqual, !first.isOpen { return (first, nil) }
    if areNoneAlike { return (.absent(oneIsDash ? .dash : .outOfScope), nil) }
    let open = Finding.Open(
      mayBeAbsent: oneCanBeAbsent, mayLackRow: oneCanLackRow, doubts: choosing.union(own),
      undefined: areUndefined ? first.undefined : nil)
    return (.open(open), choosing.canVary ? range?.varying(nil) : range)
  }
}

extension PlanRun {
  mutating func result(of agreement: Agreement) -> Finding {
    let (finding, range) = agreement.result
    return finding.open.map { ranging($0, range) } ?? finding
  }
}
