import RulesDSL

/// Checked rules as the specification reads them. What rules mean is said here as plainly as it can be, one clause of
/// the language guide a function, and shares no arithmetic, comparison, rounding, day or outcome with what runs them.
package struct SpecifiedRules: Sendable {
  let rules: CheckedRules
  let cases: [Cases]

  package init(_ rules: CheckedRules) {
    self.rules = rules
    let domains = Domains(rules)
    cases = rules.tables.map { Cases($0, domains, basisDate: rules.basisDate) }
  }

  /// What the rules say of one application: `given` by fact, with the basis date where there is one.
  package func meaning(of given: [Value?], on basisDate: CalendarDate?) -> Meaning {
    Meaning(self, given, basisDate.map { Day($0) })
  }
}

/// What the rules say of an application.
package struct Meaning {
  package enum Result: Sendable {
    case condition(Answer)
    case value(Knowledge)
  }

  let specified: SpecifiedRules
  let given: [Value?]
  let basisDate: Day?
  /// By fact.
  package private(set) var facts: [Result]
  /// By table and column.
  package internal(set) var columns: [[Result]]
  /// By table: the row's own name.
  var rowNames: [Knowledge]
  /// The consistency statements that are certainly broken.
  package private(set) var broken: [Int] = []

  var rules: CheckedRules { specified.rules }

  fileprivate init(_ specified: SpecifiedRules, _ given: [Value?], _ basisDate: Day?) {
    (self.specified, self.given, self.basisDate) = (specified, given, basisDate)
    facts = Array(repeating: .value(.missing), count: specified.rules.facts.count)
    columns = Array(repeating: [], count: specified.rules.tables.count)
    rowNames = Array(repeating: .missing, count: specified.rules.tables.count)
    for step in rules.order {
      switch step {
      case .fact(let fact): facts[fact] = result(of: rules.facts[fact], given[fact])
      case .table(let table): decide(table)
      }
    }
    // Refused is what certainly says all of it.
    broken = rules.consistencies.indices.filter { number in
      rules.consistencies[number].conditions.allSatisfy { answer(to: $0).turns == .met }
    }
  }

  // MARK: Facts

  /// What is given is known; everything else is decided by its definition, as far as 対象 and 適用 let it take part.
  private func result(of fact: Fact, _ given: Value?) -> Result {
    if let given { return .value(.value(Known(given))) }
    let entry = [inForce(fact.provenance.period)] + fact.scope.map { answer(to: $0) }
    let mayApply = entry.allSatisfy { $0.turns.met }
    let mayNotApply = entry.contains { $0.turns != .met }
    let doubts = entry.map(\.doubts).together
    if fact.isCondition {
      let own = mayApply ? answer(to: fact.definition) : Answer(.none)
      return .condition(
        Answer(mayNotApply ? own.turns + .notApplicable : own.turns, doubts + own.doubts))
    }
    guard mayApply else {
      return .value(.none(inForce(fact.provenance.period).turns == .unmet ? .notInForce : .outOfScope))
    }
    let own = value(of: fact)
    return .value(mayNotApply ? Meaning.orNone(own, doubts) : own)
  }

  /// A value that may turn out to be none, because its rule may take no part.
  private static func orNone(_ own: Knowledge, _ doubts: Doubts) -> Knowledge {
    if let absence = own.absence, absence != .noRow { return own }
    return .open(
      Knowledge.Open(
        mayBeNone: true, mayHaveNoRow: own.mayHaveNoRow, undefined: own.open?.undefined, estimate: own.estimate,
        doubts + own.doubts))
  }

  /// から and まで are inclusive; without a basis date it isn't known, and the day is waited for.
  func inForce(_ period: Period) -> Answer {
    if period.from == nil && period.until == nil { return Answer(.met) }
    guard let basisDate else { return Answer(.unknown, .ofFact) }
    let hasBegun = period.from.map { Day($0) <= basisDate } ?? true
    let hasEnded = period.until.map { Day($0) < basisDate } ?? false
    return Answer(Turns(hasBegun && !hasEnded))
  }

  private func answer(to definition: Definition) -> Answer {
    switch definition {
    case .condition(let condition): return answer(to: condition)
    case .principle(let principle):
      let (candidates, guards) = candidates(of: principle)
      let answers = candidates.map { outcome in
        if case .condition(let condition) = outcome { answer(to: condition) } else { Answer(.unknown, .ofFact) }
      }
      return Answer(answers.reduce(.none) { $0 + $1.turns }, guards + answers.map(\.doubts).together)
    case .given, .expression: return Answer(.unknown, .ofFact)
    }
  }

  private func value(of fact: Fact) -> Knowledge {
    switch fact.definition {
    case .given: return .open(Knowledge.Open(estimate: Estimate.of(fact), .ofFact))
    case .expression(let expression): return value(of: expression)
    case .principle(let principle):
      let (candidates, guards) = candidates(of: principle)
      let values = candidates.map { outcome -> Knowledge in
        if case .expression(let expression) = outcome { value(of: expression) } else { .missing }
      }
      return .agreement(values, guards)
    case .condition: return .missing
    }
  }

  /// Why what certainly doesn't apply doesn't: out of force, or otherwise out of scope.
  package func inapplicability(of fact: FactID) -> Knowledge.Absence? {
    switch facts[fact] {
    case .condition(let answer) where answer.turns == .notApplicable:
      inForce(rules.facts[fact].provenance.period).turns == .unmet ? .notInForce : .outOfScope
    case .value(.none(.notInForce)): .notInForce
    case .value(.none(.outOfScope)): .outOfScope
    case .condition, .value: nil
    }
  }

  // MARK: 原則 and ただし

  /// An exception may take effect where its guard may hold and none that certainly holds goes before it: one with a
  /// smaller 優先, or one beside it, unless it certainly holds itself. 原則 does where no exception certainly holds.
  private func candidates(of principle: Principle) -> (outcomes: [Principle.Outcome], guards: Doubts) {
    let guards = principle.exceptions.map { exception -> (answer: Answer, priority: Int) in
      (hold(exception), exception.priority ?? .max)
    }
    let first = guards.filter { $0.answer.turns == .met }.map(\.priority).min()
    var outcomes: [Principle.Outcome] = []
    for (exception, held) in zip(principle.exceptions, guards) where held.answer.turns.met {
      if let first, held.priority > first || held.priority == first && held.answer.turns != .met { continue }
      outcomes.append(exception.outcome)
    }
    if first == nil { outcomes.append(principle.standard) }
    return (outcomes, guards.map(\.answer.doubts).together)
  }

  /// An exception out of force takes no part.
  private func hold(_ exception: Principle.Exception) -> Answer {
    let (period, own) = (inForce(exception.period), answer(to: exception.guard))
    if period.turns == .met { return own }
    if period.turns == .unmet { return Answer(.unmet) }
    return Answer(own.turns + .unmet, own.doubts + .ofFact)
  }

  // MARK: References

  func result(of reference: Reference) -> Result {
    switch reference {
    case .fact(let fact): facts[fact]
    case .column(let table, let column): columns[table][column]
    case .rowName(let table): .value(rowNames[table])
    }
  }

  func value(of reference: Reference) -> Knowledge {
    if case .value(let value) = result(of: reference) { value } else { .missing }
  }
}
