import RulesDSL

/// The specification of what rules mean: a walk over the checked trees, one clause of the language guide a function.
///
/// It goes through facts and tables in the order in which they need each other, so nothing is evaluated twice and
/// nothing recurses beyond the nesting of one definition. Every node's result is recorded; nothing is decided by
/// the order of files, rules, bullets or rows. Unknown facts are kept as sets of possible outcomes (see
/// `Outcomes`), which is all there is to three-valued logic here.
package struct Evaluation {
  let rules: CheckedRules
  package var observations: Observations
  /// The definition that is being evaluated, for "undefined here".
  var place = Undefined.Place.fact(0)

  package init(_ rules: CheckedRules, given: [Value?], basisDate: CalendarDate?) {
    self.rules = rules
    observations = Observations(rules)
    observations.given = given
    observations.basisDate = basisDate
  }

  package mutating func run() -> Observations {
    for subject in rules.order {
      switch subject {
      case .fact(let fact): evaluate(fact: fact)
      case .table(let table): evaluate(table: table)
      }
    }
    return observations
  }

  private mutating func evaluate(fact index: FactID) {
    let fact = rules.facts[index]
    place = .fact(index)
    if let value = observations.given[index] {
      observations.findings[index] = .value(value)
      return
    }
    let (canApply, canSkip) = applies(fact)
    let absence: Finding.Absence = isInForce(fact.provenance.period) == .unmet ? .notInForce : .outOfScope
    if !canApply { observations.absences[index] = absence }
    if fact.isCondition {
      var result = outcomes(of: fact.definition)
      if !canApply { result = [] }
      if canSkip { result.insert(.notApplicable) }
      observations.outcomes[index] = result
      return
    }
    let body = finding(of: fact.definition)
    if !canApply {
      observations.findings[index] = .absent(absence)
    } else if canSkip {
      let isNoneEitherWay = body.isAbsent && body != .absent(.noRow)
      observations.findings[index] = isNoneEitherWay ? body : .open(mayBeAbsent: true, body.undefined)
    } else {
      observations.findings[index] = body
      if case .absent(let absence) = body { observations.absences[index] = absence }
    }
  }

  /// 対象 and 適用: whether the rule may take part, and whether it may not.
  private mutating func applies(_ fact: Fact) -> (canApply: Bool, canSkip: Bool) {
    var (canApply, canSkip) = (true, false)
    let period = isInForce(fact.provenance.period)
    for guarding in [period] + fact.scope.map({ evaluate($0) }) {
      if !guarding.canBeMet { canApply = false }
      if guarding != .met { canSkip = true }
    }
    return (canApply, canSkip)
  }

  /// から and まで are inclusive; without a basis date it isn't known.
  func isInForce(_ period: Period) -> Outcomes {
    if period == .always { return .met }
    guard let date = observations.basisDate else { return .unknown }
    return Outcomes(period.contains(date))
  }

  private mutating func outcomes(of definition: Definition) -> Outcomes {
    switch definition {
    case .condition(let condition): return evaluate(condition)
    case .principle(let principle):
      var result: Outcomes = []
      for outcome in candidates(of: principle) {
        if case .condition(let condition) = outcome { result.formUnion(evaluate(condition)) }
      }
      return result
    case .given, .expression: return .unknown
    }
  }

  private mutating func finding(of definition: Definition) -> Finding {
    switch definition {
    case .given, .condition: return .unknown
    case .expression(let expression): return evaluate(expression)
    case .principle(let principle):
      return Evaluation.agreement(
        candidates(of: principle).map { outcome in
          if case .expression(let expression) = outcome { evaluate(expression) } else { .unknown }
        })
    }
  }

  /// 原則 and ただし: the outcomes that may be the one; exactly one where every guard is known.
  private mutating func candidates(of principle: Principle) -> [Principle.Outcome] {
    var result: [Principle.Outcome] = []
    var guards: [(Outcomes, Principle.Exception)] = []
    for exception in principle.exceptions {
      let holds = evaluate(exception.guard)
      let isInForce = isInForce(exception.period)
      guards.append((isInForce == .unmet ? .unmet : isInForce == .met ? holds : holds.union(.unmet), exception))
    }
    // Those without a priority exclude each other, so one that certainly holds rules the others out.
    let certain = guards.first { $0.0.isMet }
    for (holds, exception) in guards where holds.canBeMet {
      if let certain, exception.priority == certain.1.priority, !holds.isMet { continue }
      if let certain, (exception.priority ?? .max) > (certain.1.priority ?? .max) { continue }
      result.append(exception.outcome)
    }
    if certain == nil { result.append(principle.standard) }
    // The standard is recorded also where an exception takes its place: the trace shows both.
    if case .condition(let condition) = principle.standard { _ = evaluate(condition) }
    if case .expression(let expression) = principle.standard { _ = evaluate(expression) }
    return result
  }

  /// What is known of a value that is one of several candidates: theirs where they agree.
  static func agreement(_ candidates: [Finding]) -> Finding {
    guard let first = candidates.first else { return .absent(.noRow) }
    if candidates.allSatisfy({ $0 == first }) { return first }
    // All that are none mean the same, except 該当なし: 非充足.
    if candidates.allSatisfy({ $0.isAbsent && $0 != .absent(.noRow) }) {
      return .absent(candidates.contains(.absent(.dash)) ? .dash : .outOfScope)
    }
    // Undefined is what has no value whichever candidate it turns out to be.
    let isUndefined = candidates.allSatisfy { $0.undefined != nil }
    return .open(mayBeAbsent: candidates.contains { $0.canBeAbsent }, isUndefined ? first.undefined : nil)
  }
}
