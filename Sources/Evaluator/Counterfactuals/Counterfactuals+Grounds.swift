import RulesDSL

/// On what one decision rests: facts that alone decide it, and of which none can be left out.
public struct Grounds: Sendable {
  /// The identifier of the decision.
  public let decision: String
  /// How it turned out.
  public let outcome: Outcome
  /// Identifiers of the facts, in the order of the vocabulary. With these and nothing else the decision is the same; with
  /// one fewer it is open.
  public let facts: [String]
  /// Whether no smaller set of facts decides it; false where the search for one was given up.
  public let isFewest: Bool
  private let explanation: Explanation

  init(_ outcome: Outcome, _ facts: [String], isFewest: Bool, _ explanation: Explanation) {
    (decision, self.outcome, self.facts, self.isFewest, self.explanation) = (
      outcome.identifier, outcome, facts, isFewest, explanation
    )
  }

  /// The tests by which these facts decide it, each with its value, threshold and distance: the lowest lines that are
  /// conditions on which the result stands.
  public func conditions(_ language: Language) -> [Reason] {
    var found: [Reason] = []
    var visited = [decision] as Set
    var waiting = explanation.reasons(language, decisions: [decision])
    while let reason = waiting.popLast() {
      // What a test reads stands below it and is no condition.
      let decisive = reason.children.filter { $0.isDecisive && $0.mark != nil }
      if !decisive.isEmpty {
        waiting += decisive.reversed()
      } else if reason.kind == .decision, visited.insert(reason.identifier).inserted {
        // Told by itself.
        waiting += explanation.reasons(language, decisions: [reason.identifier])
      } else if reason.isDecisive, reason.mark != .undetermined {
        let isTold = found.contains { $0.title == reason.title && $0.value == reason.value && $0.test == reason.test }
        if !isTold { found.append(reason) }
      }
    }
    return found
  }
}

extension Counterfactuals {
  /// Why each decision is as it is. Decisions that are still open have no grounds and are left out; `leads` is about
  /// them. Throws where a fact can't be read or two contradict each other.
  public func grounds(_ facts: Facts, on date: CalendarDate? = nil) throws(EvaluationError) -> [Grounds] {
    let trial = try trial(facts, on: date, runs: Counterfactuals.groundsRuns)
    return decisions.compactMap { decision in
      guard let standing = trial.standing(of: .fact(decision)), standing.status != .undetermined else { return nil }
      var search = GroundsSearch(trial, decision, standing)
      let (kept, isFewest) = search.smallest()
      let rules = program.rules
      return Grounds(
        Outcome(decision, rules, trial.observations), kept.map { rules.facts[$0].name.identifier }, isFewest: isFewest,
        explanation(of: kept, trial))
    }
  }

  private static let groundsRuns = 100_000

  /// The application with these facts alone.
  private func explanation(of facts: [FactID], _ trial: Trial) -> Explanation {
    var given: [Value?] = Array(repeating: nil, count: trial.given.count)
    for fact in facts { given[fact] = trial.given[fact] }
    if let basis = program.rules.basisDate { given[basis] = trial.given[basis] }
    let observations = program.run(given, on: trial.observations.basisDate).observations
    return Explanation(Examination(program, observations))
  }
}

/// Leaves facts out as long as one decision stays as it is.
struct GroundsSearch {
  private let trial: Trial
  private let target: Trial.Target
  private let standing: Trial.Standing
  /// What the decision can rest on.
  private let candidates: [FactID]

  /// How many sets are tried for one that is smaller.
  private static let tries = 300

  init(_ trial: Trial, _ decision: FactID, _ standing: Trial.Standing) {
    (self.trial, self.standing, target) = (trial, standing, .fact(decision))
    let rules = trial.program.rules
    var references = References()
    references.add(.fact(decision))
    references.followToGiven(rules)
    candidates = references.found.compactMap { reference in
      if case .fact(let fact) = reference, trial.given[fact] != nil, rules.isGiven(fact), fact != rules.basisDate {
        fact
      } else {
        nil
      }
    }.sorted()
  }

  /// In the order of the vocabulary, and whether there is no smaller set.
  mutating func smallest() -> (facts: [FactID], isFewest: Bool) {
    var varied = trial.varying(candidates)
    // Facts without which the decision is open whatever else is known are in every set.
    let necessary = candidates.filter { without($0, &varied) }
    var kept = candidates
    for fact in candidates where !necessary.contains(fact) {
      let fewer = kept.filter { $0 != fact }
      if decides(fewer, &varied) { kept = fewer }
    }
    let others = candidates.filter { !necessary.contains($0) }
    var tries = GroundsSearch.tries
    for size in stride(from: 0, to: kept.count - necessary.count, by: 1) {
      switch first(of: size, others, necessary, &varied, &tries) {
      case .found(let facts): return (facts.sorted(), true)
      case .none: continue
      case .gaveUp: return (kept, false)
      }
    }
    return (kept, true)
  }

  private func without(_ fact: FactID, _ varied: inout Trial) -> Bool {
    !decides(candidates.filter { $0 != fact }, &varied)
  }

  private func decides(_ facts: [FactID], _ varied: inout Trial) -> Bool {
    let given = Set(facts)
    for fact in candidates {
      let value = given.contains(fact) ? trial.given[fact] : nil
      varied.suppose(fact, value.map { .value($0) } ?? .missing)
    }
    varied.settle()
    return varied.standing(of: target) == standing
  }

  private enum Search {
    case found([FactID])
    case none
    case gaveUp
  }

  /// The first set of so many facts beside the necessary ones that decides.
  private func first(
    of size: Int, _ others: [FactID], _ necessary: [FactID], _ varied: inout Trial, _ tries: inout Int
  ) -> Search {
    guard size <= others.count else { return .none }
    var places = Array(0..<size)
    while true {
      guard tries > 0 else { return .gaveUp }
      tries -= 1
      let facts = necessary + places.map { others[$0] }
      if decides(facts, &varied) { return .found(facts) }
      guard let moving = places.indices.last(where: { places[$0] < others.count - size + $0 }) else { return .none }
      places[moving] += 1
      for later in places.indices where later > moving { places[later] = places[later - 1] + 1 }
    }
  }
}
