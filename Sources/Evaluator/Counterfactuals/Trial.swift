import RulesDSL

/// The rules run again and again for one application of which little varies: only what rests on that is run anew.
///
/// A fact may be supposed to lie in a range; what can't be the same all over it then has no standing.
struct Trial {
  let program: Program
  private(set) var resting: Resting
  private(set) var given: [Value?]
  private let date: CalendarDate?
  private var run: PlanRun
  /// How many ranges of numbers stand for what doesn't vary.
  private var rangeCount: Int
  private var varied: [FactID] = []
  private var steps: [Step] = []
  private var consistencies: [Int] = []
  private var between: (fact: FactID, range: NumberRange)?
  private var free: [FactID] = []
  let budget: Budget

  /// What a fact is supposed to be.
  enum Supposition {
    case value(Value)
    case missing
    case between(NumberRange)
    case anything
  }

  init(_ program: Program, _ resting: Resting, _ given: [Value?], on date: CalendarDate?, _ budget: Budget) {
    (self.program, self.resting, self.given, self.date, self.budget) = (program, resting, given, date, budget)
    run = PlanRun(program.plan, program.blank, given: given, basisDate: date)
    run.run(resting.steps)
    rangeCount = run.observations.ranges.count
  }

  /// The same application, of which some facts are about to vary.
  func varying(_ facts: [FactID]) -> Trial {
    var trial = self
    trial.vary(facts)
    return trial
  }

  private mutating func vary(_ facts: [FactID]) {
    rangeCount = run.observations.ranges.count
    varied = facts
    steps = resting.steps(on: facts)
    consistencies = resting.consistencies(on: facts)
  }

  /// Lets facts vary for a while; then everything is as it was. Costs a run, where a copy costs everything observed.
  mutating func varying<Result>(_ facts: [FactID], _ body: (inout Trial) -> Result) -> Result {
    varying(facts, running: { _ in true }, body)
  }

  /// Lets a missing fact have values for a while. What is known without it stays known, so that only what is open is run
  /// again.
  mutating func answering<Result>(_ fact: FactID, _ body: (inout Trial) -> Result) -> Result {
    assert(given[fact] == nil, "INVARIANT: only what is missing is asked")
    return varying([fact], running: isOpen, body)
  }

  private mutating func varying<Result>(
    _ facts: [FactID], running: (Step) -> Bool, _ body: (inout Trial) -> Result
  ) -> Result {
    let (outer, own) = ((varied, steps, consistencies), facts.map { given[$0] })
    let conditions = run.observations.conditions
    vary(facts)
    steps = steps.filter(running)
    let result = body(&self)
    for (fact, value) in zip(facts, own) { suppose(fact, value.map { .value($0) } ?? .missing) }
    rerun()
    // What isn't run now was, perhaps, for other values.
    run.observations.conditions = conditions
    (varied, steps, consistencies) = outer
    // What was run again has its ranges behind those of before.
    rangeCount = run.observations.ranges.count
    return result
  }

  private func isOpen(_ step: Step) -> Bool {
    switch step {
    case .fact(let fact) where program.rules.isCondition(fact): !run.observations.outcomes[fact].isKnown
    case .fact(let fact): run.observations.findings[fact].isOpen
    case .table(let table): run.observations.tables[table].isOpen
    }
  }

  /// The same, of which one decision alone is looked at.
  func narrowed(to decision: FactID) -> Trial {
    var trial = self
    trial.resting = resting.narrowed(to: decision)
    return trial
  }

  /// The application with other facts.
  func with(_ values: [(fact: FactID, value: Value?)]) -> Trial {
    var trial = varying(values.map(\.fact))
    trial.set(values)
    return trial
  }

  /// The same for a while.
  mutating func with<Result>(_ values: [(fact: FactID, value: Value?)], _ body: (inout Trial) -> Result) -> Result {
    varying(values.map(\.fact)) { trial in
      trial.set(values)
      return body(&trial)
    }
  }

  private mutating func set(_ values: [(fact: FactID, value: Value?)]) {
    for (fact, value) in values { suppose(fact, value.map { .value($0) } ?? .missing) }
    settle()
  }

  /// The application of which some facts may be anything, for a while.
  mutating func freeing<Result>(_ facts: [FactID], _ body: (Trial) -> Result) -> Result {
    varying(facts) { trial in
      for fact in facts { trial.suppose(fact, .anything) }
      trial.settle()
      return body(trial)
    }
  }

  /// Supposes something of a fact that varies; it counts from the next `settle`.
  mutating func suppose(_ fact: FactID, _ supposition: Supposition) {
    assert(varied.contains(fact), "INVARIANT: only what varies is supposed")
    if between?.fact == fact { between = nil }
    free.removeAll { $0 == fact }
    switch supposition {
    case .value(let value): given[fact] = value
    case .missing: given[fact] = nil
    case .between(let range): (given[fact], between) = (nil, (fact, range))
    case .anything:
      given[fact] = nil
      free.append(fact)
    }
    run.observations.given[fact] = given[fact]
  }

  /// Runs what rests on the facts that vary.
  mutating func settle() {
    budget.spend()
    rerun()
  }

  private mutating func rerun() {
    run.observations.ranges.removeSubrange(rangeCount...)
    for step in steps { if case .fact(let fact) = step { forget(fact) } }
    if let between {
      run.observations.findings[between.fact] = .open(
        Finding.Open(doubts: .varies, range: Int32(run.observations.ranges.count)))
      run.observations.ranges.append(between.range)
    }
    for fact in free { run.observations.findings[fact] = .open(Finding.Open(doubts: .varies)) }
    run.run(steps)
  }

  /// As before anything was known; what isn't given is read where it stands.
  private mutating func forget(_ fact: FactID) {
    run.observations.absences[fact] = nil
    run.observations.findings[fact] = program.blank.findings[fact]
  }
}

// MARK: What was found

extension Trial {
  /// What is looked at while facts vary.
  enum Target: Hashable {
    /// A decision or anything else that the rules name.
    case fact(FactID)
    /// A condition inside a rule.
    case condition(NodeID)
    /// Which row of a table is in use.
    case row(TableID)
  }

  /// How something stands.
  struct Standing: Hashable {
    var status: Outcome.Status
    /// Of what has a type.
    var value: Value?
    /// Rows that may be in use.
    var rows: [Int] = []
  }

  /// How something stands, the same for each value of what is supposed; nil where it may differ.
  func standing(of target: Target) -> Standing? {
    switch target {
    case .condition(let node): return Trial.standing(run.observations.conditions[node])
    case .row(let table):
      let selection = run.observations.tables[table]
      if selection.doubts.canVary { return nil }
      return Standing(status: selection.isCertain ? .met : .undetermined, rows: selection.rows)
    case .fact(let fact):
      if program.rules.isCondition(fact) { return Trial.standing(run.observations.outcomes[fact]) }
      switch run.observations.findings[fact] {
      case .value(let value): return Standing(status: value == .truth(false) ? .unmet : .met, value: value)
      case .absent: return Standing(status: .unmet)
      case .open(let open): return open.doubts.canVary ? nil : Standing(status: .undetermined)
      }
    }
  }

  /// Whether what is supposed may make a condition certainly so.
  func maySettle(_ fact: FactID, as status: Outcome.Status) -> Bool {
    let outcomes = run.observations.outcomes[fact]
    if outcomes.isKnown { return Trial.standing(outcomes)?.status == status }
    return outcomes.contains(status == .met ? .maySettleMet : .maySettleUnmet)
  }

  private static func standing(_ outcomes: Outcomes) -> Standing? {
    guard outcomes.isKnown || !outcomes.canVary else { return nil }
    return Standing(status: outcomes == .met ? .met : outcomes.canBeMet ? .undetermined : .unmet)
  }

  /// The consistency statements that are certainly broken, for each value of what is supposed; nil where some may be
  /// broken for some values alone.
  mutating func contradicted() -> [Int]? {
    var (broken, mayVary): ([Int], Bool) = ([], false)
    for index in consistencies {
      let outcomes = program.plan.consistencies[index].map { run.outcomes(of: program.plan.bodies[Int($0)]) }
      if outcomes.allSatisfy({ $0 == .met }) { broken.append(index) }
      mayVary =
        mayVary
        || (outcomes.contains(where: \.canVary) && outcomes.allSatisfy { $0 == .met || $0.contains(.maySettleMet) })
    }
    return broken.isEmpty && mayVary ? nil : broken
  }

  /// The consistency statements that are certainly broken as nothing varies yet.
  mutating func broken() -> [Int] { run.contradicted() }

  var observations: Observations { run.observations }
}

/// How often the rules may still be run before a search gives up.
final class Budget {
  private(set) var left: Int

  init(_ runs: Int) { left = runs }

  var isSpent: Bool { left <= 0 }
  func spend() { left -= 1 }
}
