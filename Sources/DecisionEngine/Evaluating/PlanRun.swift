import RulesDSL

/// Runs a plan for one application, and records what it observes.
///
/// Unknown facts are kept as sets of possible outcomes (see `Outcomes`) and as ranges of numbers, which is all there is
/// to three-valued logic here.
package struct PlanRun {
  let plan: Plan
  package var observations: Observations
  /// By number of the column, as in the selections of the tables.
  var columnOutcomes: [Outcomes]
  var columnFindings: [Finding]
  /// The definition that is being run, for "undefined here".
  var place = Undefined.Place.fact(0)

  /// `blank` are the observations before anything is known.
  package init(_ plan: Plan, _ blank: Observations, given: [Value?], basisDate: CalendarDate?) {
    self.plan = plan
    observations = blank
    observations.given = given
    observations.basisDate = basisDate
    let columns = plan.tables.last.map { Int($0.columns.upperBound) } ?? 0
    columnOutcomes = Array(repeating: [], count: columns)
    columnFindings = Array(repeating: .missing, count: columns)
  }

  package mutating func run() { run(plan.steps) }

  /// Some steps, which hold all that they need.
  package mutating func run(_ steps: [Step]) {
    for step in steps {
      switch step {
      case .fact(let fact): run(fact: fact)
      case .table(let table): run(table: table)
      }
    }
  }

  /// The consistency statements that are certainly broken, after `run`.
  package mutating func contradicted() -> [Int] {
    var broken: [Int] = []
    for (index, conditions) in plan.consistencies.enumerated() {
      var areMet = true
      for condition in conditions where outcomes(of: plan.bodies[Int(condition)]) != .met { areMet = false }
      if areMet { broken.append(index) }
    }
    return broken
  }

  package mutating func outcomes(of body: Plan.Body) -> Outcomes {
    run(body.instructions)
    return observations.conditions[Int(body.node)]
  }

  mutating func finding(of body: Plan.Body) -> Finding {
    run(body.instructions)
    return observations.expressions[Int(body.node)]
  }

  func isInForce(_ period: Period) -> Outcomes {
    if period.from == nil && period.until == nil { return .met }
    guard let date = observations.basisDate else { return .missing }
    return Outcomes(period.contains(date))
  }

  private mutating func run(fact index: Int) {
    place = .fact(index)
    if let value = observations.given[index] {
      observations.findings[index] = .value(value)
      return
    }
    let fact = plan.facts[index]
    if case .given = fact.definition, fact.scope.isEmpty, fact.period == .always { return }
    let period = isInForce(fact.period)
    var (canApply, canSkip) = (period.canBeMet, period != .met)
    var doubts = period.doubts
    for body in fact.scope {
      let holds = outcomes(of: plan.bodies[Int(body)])
      canApply = canApply && holds.canBeMet
      canSkip = canSkip || holds != .met
      doubts.formUnion(holds.doubts)
    }
    let absence: Finding.Absence = period == .unmet ? .notInForce : .outOfScope
    if !canApply { observations.absences[index] = absence }
    if fact.isCondition {
      var result = outcomes(of: fact.definition)
      if !canApply { result = [] }
      if canSkip { result.insert(.notApplicable) }
      observations.outcomes[index] = result.union(doubts).settled
      return
    }
    let body = finding(of: index, fact.definition)
    if !canApply {
      observations.findings[index] = .absent(absence)
    } else if canSkip {
      let isNoneEitherWay = body.isAbsent && body != .absent(.noRow)
      observations.findings[index] = isNoneEitherWay ? body : orNone(body, doubts)
    } else {
      observations.findings[index] = body
      if case .absent(let absence) = body { observations.absences[index] = absence }
    }
  }

  private mutating func outcomes(of definition: Plan.FactPlan.Definition) -> Outcomes {
    switch definition {
    case .given: return .missing
    case .body(let body): return outcomes(of: body)
    case .principle(let standard, let exceptions):
      var result: Outcomes = []
      let doubts = forEachCandidate(standard, exceptions) { run, body in result.formUnion(run.outcomes(of: body)) }
      return result.union(doubts).settled
    }
  }

  private mutating func finding(of index: Int, _ definition: Plan.FactPlan.Definition) -> Finding {
    switch definition {
    // What nothing was given for is as the blank observations have it.
    case .given: return observations.findings[index]
    case .body(let body): return finding(of: body)
    case .principle(let standard, let exceptions):
      var agreed = Agreement()
      let doubts = forEachCandidate(standard, exceptions) { run, body in
        let finding = run.finding(of: body)
        agreed.add(finding, run.observations)
      }
      agreed.choosing = doubts
      return result(of: agreed)
    }
  }

  /// What may not apply has its value, or none.
  private mutating func orNone(_ body: Finding, _ doubts: Outcomes) -> Finding {
    let open = Finding.Open(
      mayBeAbsent: true, mayLackRow: body.canLackRow, doubts: doubts.union(body.doubts), undefined: body.undefined)
    // An open number has a range, an open day has one only while it varies.
    if case .value(.date) = body { return .open(open) }
    return ranging(open, range(of: body))
  }

  /// 原則 and ただし: what may take effect; the guards and the standard are run whatever does. The doubts of the guards.
  private mutating func forEachCandidate(
    _ standard: Plan.Body, _ exceptions: Plan.Slice, _ body: (inout PlanRun, Plan.Body) -> Void
  ) -> Outcomes {
    var certain: Int?
    var doubts: Outcomes = []
    for index in exceptions {
      let exception = plan.exceptions[Int(index)]
      run(exception.guarding.instructions)
      let holds = holds(exception)
      doubts.formUnion(holds.doubts)
      if certain == nil, holds.isMet { certain = exception.priority }
    }
    run(standard.instructions)
    for index in exceptions {
      let exception = plan.exceptions[Int(index)]
      let holds = holds(exception)
      guard holds.canBeMet else { continue }
      // One that certainly holds rules out those behind it, and those beside it that may not.
      if let certain, exception.priority > certain || (exception.priority == certain && !holds.isMet) { continue }
      body(&self, exception.outcome)
    }
    if certain == nil { body(&self, standard) }
    return doubts
  }

  private func holds(_ exception: Plan.ExceptionPlan) -> Outcomes {
    let own = observations.conditions[Int(exception.guarding.node)]
    let period = isInForce(exception.period)
    return period == .unmet ? .unmet : period == .met ? own : own.union([.unmet, .waits]).settled
  }
}
