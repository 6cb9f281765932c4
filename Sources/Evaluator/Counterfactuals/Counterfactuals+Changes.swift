import RulesDSL

extension Counterfactuals {
  /// What would have to change of an application for each decision to turn out otherwise. Only facts are changed that
  /// the vocabulary says can be (変更可), by whole steps; each change was decided by the rules.
  ///
  /// Sets of up to `most` facts are looked for where a decision is bad news, and from two on larger ones where none is
  /// found. `date`
  /// replaces the application's own basis date. Throws where a fact can't be read or two contradict each other.
  public func changes(
    _ facts: Facts, on date: CalendarDate? = nil, most: Int = 2
  ) throws(EvaluationError) -> [Changes] {
    let trial = try trial(facts, on: date, runs: Counterfactuals.runs)
    var varied = trial
    let targets = decisions.map { Trial.Target.fact($0) }
    let changeable = changeable(trial)
    let moves = changeable.flatMap { Moves(program.rules).nearest($0, targets, &varied) }
    var verdicts: [[FactID: Value?]: Outcome.Status] = [:]
    return decisions.map { decision in
      let single = moves.filter { $0.target == .fact(decision) }.map { ChangeSet([$0]) }
      let search = ChangeSetSearch(trial, decision, changeable, single)
      let found = search.sets(most: most)
      return Changes(
        decision: program.rules.facts[decision].name.identifier,
        outcome: Outcome(decision, program.rules, trial.observations),
        changes: found.map { change($0, &varied, decision, &verdicts) },
        held: search.held.map { program.rules.facts[$0].name.identifier },
        isComplete: !trial.budget.isSpent)
    }
  }

  /// How often the rules may be run for one application: about a second.
  private static let runs = 50_000

  private func changeable(_ trial: Trial) -> [FactID] {
    program.rules.facts.indices.filter { program.rules.facts[$0].change != nil && trial.given[$0] != nil }
  }

  /// `verdicts` has those of the sets that were looked at before.
  private func change(
    _ set: ChangeSet, _ trial: inout Trial, _ decision: FactID, _ verdicts: inout [[FactID: Value?]: Outcome.Status]
  ) -> Change {
    func amount(_ fact: FactID, _ value: Value) -> Amount {
      Amount(value, program.rules.facts[fact].type, program.rules)
    }
    if let headline = program.rules.headline, verdicts[set.key] == nil {
      verdicts[set.key] = trial.with(set.settings) { $0.standing(of: .fact(headline))?.status }
    }
    return Change(
      settings: set.settings.sorted { $0.fact < $1.fact }.compactMap { fact, value in
        trial.given[fact].map { own in
          Change.Setting(
            fact: program.rules.facts[fact].name.identifier, from: amount(fact, own),
            to: value.map { amount(fact, $0) })
        }
      },
      status: set.standing.status,
      value: program.rules.isCondition(decision) ? nil : set.standing.value.map { amount(decision, $0) },
      verdict: verdicts[set.key])
  }
}
