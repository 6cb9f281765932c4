/// 原則 and ただし.
extension Meaning {
  /// What may be the outcome: every way in which the guards may turn out is tried. And why it isn't known.
  func outcomes(of principle: Principle) -> ([Principle.Outcome], Doubts) {
    let exceptions = principle.exceptions
    let guards = exceptions.map { exception -> Outlook in
      let (own, inForce) = (outlook(of: exception.guarding), isInForce(exception.period))
      if inForce.verdicts == .unmet { return inForce }
      return inForce.isOpen ? .one(of: [own, Outlook(.unmet)], inForce.doubts) : own
    }
    let ways = guards.map { [true, false].filter($0.verdicts.allows) }
    var found: [Int: Principle.Outcome] = [:]
    func visit(_ next: Int, _ holding: [Int]) {
      guard next < exceptions.count else {
        let first = holding.map { exceptions[$0].priority ?? .max }.min()
        let chosen = holding.filter { (exceptions[$0].priority ?? .max) == first }
        if chosen.count > 1, !book.sayTheSame(chosen.map { exceptions[$0].outcome }) { return }
        found[chosen.first ?? -1] = chosen.first.map { exceptions[$0].outcome } ?? principle.standard
        return
      }
      for way in ways[next] { visit(next + 1, way ? holding + [next] : holding) }
    }
    visit(0, [])
    if found.isEmpty { noteConflict() }
    let outcomes = found.isEmpty ? [principle.standard] : found.keys.sorted().compactMap { found[$0] }
    return (outcomes, guards.reduce([]) { $0.union($1.doubts) })
  }
}

extension Verdicts {
  /// Whether a guard may hold, or may not.
  fileprivate func allows(_ way: Bool) -> Bool { way ? contains(.met) : self != .met }
}

extension Book {
  /// Whether outcomes are written alike; only then may exceptions without an order hold together.
  func sayTheSame(_ outcomes: [Principle.Outcome]) -> Bool {
    let texts = outcomes.map { outcome -> String in
      var writer = BookWriter(self)
      return writer.text(outcome, of: .number)
    }
    return texts.allSatisfy { $0 == texts[0] }
  }
}
