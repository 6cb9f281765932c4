import RulesDSL

/// Decides many applications at once, and only what it was made for. Nothing is recorded: `Program.explain` says why.
///
///     let decider = try program.decider(["eligible", "fee_rate"])
///     let decided = try decider.decide(facts)
///
/// It keeps the room in which it works, so one is for one thread at a time; `copy()` is for another.
public final class Decider {
  let program: Program
  let code: LaneCode
  let decisions: [FactID]
  private var run: LaneRun?
  private lazy var inputs = FactForm.all(program, code)
  private lazy var rows = RowDecider(program, code, decisions, inputs.forms, inputs.ranges)

  init(_ program: Program, _ decisions: [FactID]) {
    (self.program, self.decisions) = (program, decisions)
    code = LaneCompiler.code(program.plan, decisions)
  }

  private init(copying other: Decider) {
    (program, code, decisions) = (other.program, other.code, other.decisions)
  }

  /// One that decides the same, for another thread.
  public func copy() -> Decider { Decider(copying: self) }

  /// Decides the applications of some columns. `date` replaces the applications' own basis dates. What each decision says
  /// is what `Program.decide` says of it.
  ///
  /// Throws where a column isn't what the rules have.
  public func decide(_ facts: FactColumns, on date: CalendarDate? = nil) throws(ColumnError) -> DecisionColumns {
    let loader = try LaneLoader(program, code, inputs.forms, facts, date)
    let width = min(max(facts.count, 1), Decider.width(code))
    if run == nil || run?.width != width { run = LaneRun(program.plan, code, width: width) }
    guard let run else { preconditionFailure("INVARIANT: there is room") }
    run.setInputRanges(inputs.ranges)
    var result = LaneResult(program.rules, code, decisions, count: facts.count)
    var start = 0
    while start < facts.count {
      let rows = start..<min(start + width, facts.count)
      var refused = Array(repeating: false, count: rows.count)
      run.begin(count: rows.count)
      loader.load(rows, into: run, &refused)
      run.run()
      run.contradicted(&refused)
      result.take(run, rows, &refused) { row in
        let values = loader.values(row)
        let (observations, contradicted) = program.run(
          values, on: date ?? program.ownDate(values), code.planSteps)
        return contradicted.isEmpty ? observations : nil
      }
      start = rows.upperBound
    }
    return result.columns
  }

  /// The fact with this name, in either language, of what an application gives. Throws where there is none.
  public func key(_ fact: String) throws(ColumnError) -> FactKey {
    guard let index = program.vocabulary.fact(named: fact) else {
      throw ColumnError(fact: fact, kind: .unknownFact(nearest: program.vocabulary.nearest(fact)))
    }
    guard program.rules.isGiven(index) else { throw ColumnError(fact: fact, kind: .isDecided) }
    return FactKey(fact: Int32(index))
  }

  /// The place of a member in the choice of a fact. Throws where the fact has no such member.
  public func member(_ name: String, of key: FactKey) throws(ColumnError) -> FactValue {
    let fact = program.rules.facts[Int(key.fact)]
    guard case .choice(let choice) = fact.type, let member = program.vocabulary.member(name, of: choice) else {
      throw ColumnError(fact: fact.name.identifier, kind: .unknownMember(name))
    }
    return .member(member)
  }

  /// An application's facts by key, without those that are text: read once, to be decided often. Throws where a fact
  /// can't be read, or takes more than 64 bits: such an application is `Program.decide`'s.
  public func row(_ facts: Facts) throws(EvaluationError) -> FactRow {
    var row: FactRow = []
    let reader = try program.read(facts)
    for (fact, value) in reader.values.enumerated() {
      guard let value else { continue }
      guard let own = FactValue(value) else {
        let (name, type) = (program.rules.facts[fact].name.identifier, program.rules.facts[fact].type)
        throw EvaluationError([
          EvaluationError.Problem(
            key: reader.keys[fact] ?? name, value: program.rules.text(value, type, .japanese), kind: .tooLarge)
        ])
      }
      row.append((FactKey(fact: Int32(fact)), own))
    }
    return row
  }

  /// Decides one application from typed facts. What it says is what `Program.decide` says; `date` replaces the
  /// application's own basis date. Of a fact that is given twice the last value counts, and each must be
  /// allowed.
  ///
  /// Throws where a value isn't of the type of its fact.
  public func decide(_ facts: FactRow, on date: CalendarDate? = nil) throws(ColumnError) -> DecisionRow {
    try rows.decide(facts, on: date)
  }

  /// Decides one application with what is missing and what has no value, as `Program.decide` does, but only these
  /// decisions: for what columns refuse or leave open. Throws where a fact can't be read or two contradict each other.
  public func decide(_ facts: Facts, on date: CalendarDate? = nil) throws(EvaluationError) -> Decision {
    let reader = try program.read(facts)
    let own = program.ownDate(reader.values)
    let (observations, contradicted) = program.run(reader.values, on: date ?? own, code.planSteps)
    guard contradicted.isEmpty else {
      throw EvaluationError(
        contradicted.map { program.contradiction(program.rules.consistencies[$0], observations, reader.keys) })
    }
    let evidence = Evidence(program.rules, observations, judgements: reader.judgements)
    var search = Needs(evidence)
    return Decision(
      basisDate: date ?? own, isBasisDateReplaced: date != nil && date != own,
      outcomes: decisions.map { Support($0, evidence, &search).outcome })
  }

  /// As many lanes as stay in the cache of a processor.
  package static func width(_ code: LaneCode) -> Int {
    let lane = code.outcomeCount + code.valueCount * 21
    return min(max((1 << 20) / max(lane, 1) / 32 * 32, 32), 512)
  }
}

extension LaneRun {
  /// Whether the facts of a lane certainly contradict each other. What has left 64 bits is known only where it is decided
  /// exactly.
  func isContradicted(lane: Int) -> Bool {
    !hasLeft[lane]
      && code.consistencies.contains { conditions in
        !conditions.isEmpty && conditions.allSatisfy { outcomes($0.place)[lane] == LaneOutcome.met }
      }
  }

  /// The lanes whose facts certainly contradict each other.
  package func contradicted(_ refused: inout [Bool]) {
    for conditions in code.consistencies {
      guard let first = conditions.first else { continue }
      let met = bytes[0]
      met.update(from: outcomes(first.place), count: count)
      for condition in conditions.dropFirst() {
        let own = outcomes(condition.place)
        for lane in 0..<count { met[lane] = own[lane] == LaneOutcome.met ? met[lane] : 0 }
      }
      for lane in 0..<count where met[lane] == LaneOutcome.met && !hasLeft[lane] { refused[lane] = true }
    }
  }
}

extension Program {
  /// What decides many applications: only the decisions that are named, by either of their names; all where none is.
  /// Throws where one is unknown.
  public func decider(_ decisions: [String] = []) throws(ColumnError) -> Decider {
    var facts: [FactID] = []
    for name in decisions {
      guard let fact = vocabulary.fact(named: name), rules.facts[fact].kind == .decision else {
        throw ColumnError(fact: name, kind: .unknownDecision(nearest: vocabulary.nearestDecision(name)))
      }
      facts.append(fact)
    }
    return Decider(self, decisions.isEmpty ? rules.decisions : facts)
  }

  /// Decides many applications at once; what is decided again and again keeps a `decider` instead.
  public func decide(
    _ facts: FactColumns, decisions: [String] = [], on date: CalendarDate? = nil
  ) throws(ColumnError) -> DecisionColumns {
    try decider(decisions).decide(facts, on: date)
  }
}
