import RulesDSL

/// For which values of one fact a decision is met, all else being as it is.
public struct Reach: Sendable {
  /// The identifier of the fact.
  public let fact: String
  /// The identifier of the decision.
  public let decision: String
  /// A decision that turns out otherwise from one value on, within a stretch.
  public struct Turn: Sendable, Hashable {
    /// The identifier of the decision.
    public let decision: String
    /// The last value with which it is as before; one step more turns it.
    public let last: Amount
    /// How it turns out from there on.
    public let status: Outcome.Status
  }

  /// The stretches of values with which it is met, in order, exact to a step; an end without a bound is one that the
  /// application could not give.
  public let met: [AmountRange]
  /// Where the other decisions turn within those stretches, in the order of the values.
  public let turns: [Turn]
  /// Identifiers of facts that consistency statements (整合) tie to it and that count as unknown here, so that it goes
  /// furthest: with other values they must be given anew.
  public let released: [String]
  /// Whether the search went to its end.
  public let isComplete: Bool

  /// How many values there are.
  fileprivate static func extent(_ met: [ClosedRange<Int128>]) -> Int128 {
    met.reduce(0) { $0 + $1.upperBound - $1.lowerBound + 1 }
  }
}

extension Counterfactuals {
  /// How far one can go with a number or a day: each stretch of its values with which a decision is met, found by the
  /// rules and shown at both sides of each end. nil where the fact is no number or day of an application, or the decision
  /// isn't one of these. Throws where a fact can't be read or two contradict each other.
  public func reach(
    _ facts: Facts, of name: String, decision identifier: String, on date: CalendarDate? = nil
  ) throws(EvaluationError) -> Reach? {
    guard let fact = program.vocabulary.given(named: name),
      let decision = decisions.first(where: { program.rules.facts[$0].name.identifier == identifier }),
      let axis = Axis(fact, program, step: step(of: fact))
    else { return nil }
    let trial = try trial(facts, on: date, runs: Counterfactuals.reachRuns)
    let others = decisions.filter { $0 != decision && program.rules.isCondition($0) }
    let alone = stretches(trial, axis, decision, others)
    var (met, turns, released): ([ClosedRange<Int128>], [StretchTurn], [FactID]) = (alone.met, alone.turns, [])
    if !alone.broken.isEmpty {
      let tied = Moves(program.rules).tied(alone.broken, to: fact, trial)
      for facts in Moves.parts(of: tied) {
        let free = stretches(trial.with(facts.map { ($0, nil) }), axis, decision, others)
        if Reach.extent(free.met) > Reach.extent(met) { (met, turns, released) = (free.met, free.turns, facts) }
      }
    }
    let facts = program.rules.facts
    return Reach(
      fact: facts[fact].name.identifier, decision: identifier, met: met.map { range($0, axis) },
      turns: turns.map { turn in
        Reach.Turn(
          decision: facts[turn.decision].name.identifier,
          last: Amount(axis.value(turn.last), facts[fact].type, program.rules), status: turn.status)
      },
      released: released.map { facts[$0].name.identifier }, isComplete: !trial.budget.isSpent)
  }

  private static let reachRuns = 20_000

  /// By what a fact is changed, or else the least that its type tells apart.
  func step(of fact: FactID) -> Rational {
    if case .steps(_, _, let step)? = program.rules.facts[fact].change?.way { return step }
    switch program.rules.facts[fact].type {
    case .percentage, .rate: return Rational(1, over: 10_000) ?? .one
    case .multiple: return Rational(1, over: 100) ?? .one
    default: return .one
    }
  }

  private typealias StretchTurn = (decision: FactID, last: Int128, status: Outcome.Status)

  private func stretches(
    _ trial: Trial, _ axis: Axis, _ decision: FactID, _ others: [FactID]
  ) -> (met: [ClosedRange<Int128>], turns: [StretchTurn], broken: Set<Int>) {
    let origin = trial.given[axis.fact].flatMap { axis.places(around: $0)?.below } ?? 0
    var varied = trial.varying([axis.fact])
    var sweep = Sweep(axis, axis.stretches, from: origin)
    var (met, turns, broken): ([ClosedRange<Int128>], [StretchTurn], Set<Int>) = ([], [], [])
    var before: [Outcome.Status] = []
    while let stretch = sweep.next(&varied, ([decision] + others).map { .fact($0) }) {
      broken.formUnion(stretch.contradicted)
      guard stretch.standings.first?.status == .met else { continue }
      let now = stretch.standings.dropFirst().map(\.status)
      if let last = met.last, last.upperBound + 1 == stretch.places.lowerBound {
        for (place, other) in others.enumerated() where before[place] != now[place] {
          turns.append((other, last.upperBound, now[place]))
        }
        met[met.count - 1] = last.lowerBound...stretch.places.upperBound
      } else {
        met.append(stretch.places)
      }
      before = now
    }
    return (met, turns, broken)
  }

  func range(_ places: ClosedRange<Int128>, _ axis: Axis) -> AmountRange {
    func bound(_ place: Int128, _ isOpen: Bool) -> AmountRange.Bound? {
      isOpen
        ? nil
        : AmountRange.Bound(
          value: Amount(axis.value(place), program.rules.facts[axis.fact].type, program.rules), isIncluded: true)
    }
    return AmountRange(
      lower: bound(places.lowerBound, places.lowerBound == axis.stretches.first?.lowerBound && axis.hasNoLeast),
      upper: bound(places.upperBound, places.upperBound == axis.stretches.last?.upperBound && axis.hasNoMost))
  }
}
