import RulesDSL

extension Comparison {
  /// A line of the reasons that turned out otherwise by the day or the rules.
  public struct RuleDifference: Sendable {
    /// As it is told of the first.
    public let before: Reason
    /// As it is told of the second.
    public let after: Reason
    /// Where the line of the first comes from (出典), or the rule in which it stands.
    public let sourceBefore: String?
    /// The same of the second.
    public let sourceAfter: String?
  }
}

extension Comparison.DecisionDifference {
  /// Where the day or the rules are a cause: the rules on the decision's way that turned out otherwise with the same facts,
  /// down to the lowest lines that differ. Those on which either result stands; all, where there is none.
  public func rules(_ language: Language) -> [Comparison.RuleDifference] {
    guard let ways else { return [] }
    var walk = RuleWalk(ways.before, ways.after, language)
    let found = walk.lines(decision)
    let decisive = found.filter { $0.before.isDecisive || $0.after.isDecisive }
    return decisive.isEmpty ? found : decisive
  }
}

/// Goes down the reasons of one decision in two explanations at once.
private struct RuleWalk {
  private let (before, after): (Explanation, Explanation)
  private let language: Language
  private var visited: Set<String> = []
  private var told: Set<String> = []
  /// The first of the lines with an identifier, and its source.
  private var lines: [String: (reason: Reason, source: String?)] = [:]

  init(_ before: Explanation, _ after: Explanation, _ language: Language) {
    (self.before, self.after, self.language) = (before, after, language)
  }

  mutating func lines(_ decision: String) -> [Comparison.RuleDifference] {
    guard visited.insert(decision).inserted,
      let own = before.reasons(language, decisions: [decision]).first,
      let other = after.reasons(language, decisions: [decision]).first
    else { return [] }
    gather(own, nil)
    return differing(other, nil, below: decision)
  }

  private mutating func gather(_ reason: Reason, _ outer: String?) {
    let source = reason.source ?? outer
    let key = key(reason)
    if lines[key] == nil { lines[key] = (reason, source) }
    for child in reason.children { gather(child, source) }
  }

  /// What names an input is told apart by where it stands: many rules may test the same one.
  private func key(_ reason: Reason) -> String {
    let name = "\(reason.kind.rawValue) \(reason.identifier)"
    switch reason.kind {
    case .input, .judgement, .test: return "\(name) \(reason.file) \(reason.fileLine)"
    default: return name
    }
  }

  private mutating func differing(
    _ reason: Reason, _ outer: String?, below decision: String
  ) -> [Comparison.RuleDifference] {
    let source = reason.source ?? outer
    var found: [Comparison.RuleDifference] = []
    // That a rule isn't in force or not of this application's concern is told of the rule.
    for child in reason.children where child.kind != .period && child.kind != .scope {
      found += differing(child, source, below: decision)
    }
    // An input that is only read is no rule: it can differ by being the basis date.
    if reason.kind == .input, reason.mark == nil { return found }
    guard found.isEmpty, let own = lines[key(reason)], !isSame(own.reason, reason) else { return found }
    if reason.kind == .decision, reason.identifier != decision {
      // Told by itself.
      found = lines(reason.identifier)
      if !found.isEmpty { return found }
    }
    guard told.insert(key(reason)).inserted else { return [] }
    return [
      Comparison.RuleDifference(before: own.reason, after: reason, sourceBefore: own.source, sourceAfter: source)
    ]
  }

  private func isSame(_ one: Reason, _ other: Reason) -> Bool {
    one.mark == other.mark && one.ruleMark == other.ruleMark && one.value == other.value && one.test == other.test
      && one.row == other.row
  }
}
