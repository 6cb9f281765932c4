import RulesDSL

/// Why decisions turned out as they did, or what they wait for.
public struct Why: Sendable {
  /// On what those rest that are settled.
  public let grounds: [Grounds]
  /// Those that are open, each with what the missing facts would lead to.
  public let open: [(outcome: Outcome, leads: [Lead])]
  /// Where a source may be read otherwise, what other readings would make of them.
  public let readings: [Reading]
}

extension Counterfactuals {
  /// Why, or why not: of each of these decisions. Throws where a fact can't be read or two contradict each other.
  public func why(_ facts: Facts, on date: CalendarDate? = nil) throws(EvaluationError) -> Why {
    var waiting: [(outcome: Outcome, leads: [Lead])] = []
    for outcome in try open(facts, on: date) {
      waiting.append((outcome, try leads(facts, decision: outcome.identifier, on: date) ?? []))
    }
    return Why(
      grounds: try grounds(facts, on: date), open: waiting, readings: try readings(facts, on: date))
  }
}
