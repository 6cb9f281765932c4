import Evaluator
import RulesDSL

/// More facts take possibilities away and never bring one back.
extension SpecifiedProgram {
  /// What was said of part of an application's facts and isn't true of all of them.
  package func flips(_ part: [Value?], _ whole: [Value?]) -> [String] {
    let (before, after) = (observed(part).observations, observed(whole).observations)
    var found: [String] = []
    for fact in program.rules.facts.indices {
      let stays =
        program.rules.facts[fact].isCondition
        ? after.outcomes[fact].subtracting(.doubts).isSubset(of: before.outcomes[fact])
        : after.findings[fact].isLeft(by: before.findings[fact], before.ranges)
      if !stays {
        let was = "\(before.outcomes[fact]) \(before.findings[fact])"
        found.append(
          "\(program.rules.facts[fact].name.japanese): \(was), then \(after.outcomes[fact]) \(after.findings[fact])")
      }
    }
    return found
  }
}

extension Finding {
  /// Whether it is among what another said that it may be.
  fileprivate func isLeft(by before: Finding, _ ranges: [NumberRange]) -> Bool {
    switch (before, self) {
    case (.open(let open), .value(let value)):
      guard let range = open.range, let key = value.orderKey else { return true }
      return ranges[Int(range)].interval.contains(key)
    case (.open(let open), .absent): return open.mayBeAbsent
    case (.open(let open), .open(let own)): return open.mayBeAbsent || !own.mayBeAbsent
    case (.absent(let one), .absent(let two)): return (one == .noRow) == (two == .noRow)
    default: return before == self
    }
  }
}
