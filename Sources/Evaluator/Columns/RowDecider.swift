import RulesDSL

/// Decides one application after the other from typed facts: lanes of which there is one.
final class RowDecider {
  private let program: Program
  private let code: LaneCode
  private let decisions: [FactID]
  private let forms: [FactForm]
  private let types: [ValueType]
  private let run: LaneRun
  /// The inputs that the last application gave.
  @exclusivity(unchecked) private var given: [Int] = []
  private let basis: Int?

  init(_ program: Program, _ code: LaneCode, _ decisions: [FactID], _ forms: [FactForm], _ ranges: [NumberRange]) {
    (self.program, self.code, self.decisions, self.forms) = (program, code, decisions, forms)
    basis = program.rules.basisDate
    types = decisions.map { program.rules.facts[$0].type }
    run = LaneRun(program.plan, code, width: 1)
    run.setInputRanges(ranges)
    run.begin(count: 1)
    for fact in program.rules.facts.indices where program.rules.isGiven(fact) { forget(fact) }
  }

  /// Makes an input missing.
  private func forget(_ fact: FactID) {
    let form = forms[fact]
    if form.truthPlace >= 0 {
      run.outcomes(form.truthPlace)[0] = LaneOutcome.missing
      run.isSettled[Int(form.truthPlace)] = false
    }
    guard form.place >= 0 else { return }
    run.states(form.place)[0] = LaneState.missing
    run.note(form.place, areKnown: false, sharedBottom: 1, most: 0, mostBottom: 1)
    if form.range >= 0 { run.setRange(form.place, 0, at: form.range) }
  }

  func decide(_ facts: FactRow, on date: CalendarDate?) throws(ColumnError) -> DecisionRow {
    for fact in given { forget(fact) }
    given.removeAll(keepingCapacity: true)
    // What a scope may have changed of inputs that weren't given is made missing again.
    for fact in code.scopedInputs { forget(fact) }
    run.begin(count: 1)
    var isRefused = false
    for (key, value) in facts {
      let fact = Int(key.fact)
      guard value.isOf(forms[fact].type) else {
        throw ColumnError(
          fact: program.rules.facts[fact].name.identifier,
          kind: .wrongType(forms[fact].type.name(program.rules.choices).text(.english)))
      }
      guard isAllowed(value, forms[fact]) else {
        isRefused = true
        continue
      }
      put(value, forms[fact])
      given.append(fact)
    }
    if let date, let basis {
      put(.date(date), forms[basis])
      given.append(basis)
    }
    if isRefused { return refused }
    run.run()
    var refusedLanes = [false]
    run.contradicted(&refusedLanes)
    if refusedLanes[0] { return refused }
    return run.hasLeft[0] ? exactly(facts, on: date) : row
  }

  private func put(_ value: FactValue, _ form: FactForm) {
    if form.truthPlace >= 0, case .truth(let truth) = value {
      run.outcomes(form.truthPlace)[0] = LaneOutcome.of(truth)
      run.isSettled[Int(form.truthPlace)] = true
    }
    guard form.place >= 0 else { return }
    var (top, bottom) = value.parts
    // Its negative takes more than 64 bits.
    if top == .min { (top, run.hasLeft[0]) = (0, true) }
    run.states(form.place)[0] = LaneState.known
    run.tops(form.place)[0] = top
    run.bottoms(form.place)[0] = bottom
    run.note(form.place, areKnown: true, sharedBottom: bottom, most: top.magnitude, mostBottom: bottom.magnitude)
  }

  private func isAllowed(_ value: FactValue, _ form: FactForm) -> Bool {
    switch value {
    case .truth where form.isFree: true
    case .whole(let number): form.stretch?.contains(number) ?? value.value.map { form.isAllowed($0) } ?? false
    case .date(let date): form.stretch?.contains(Int64(date.dayNumber)) ?? form.isAllowed(.date(date))
    case .truth, .member, .fraction: value.value.map { form.isAllowed($0) } ?? false
    }
  }

  private var refused: DecisionRow {
    DecisionRow(
      isRefused: true, statuses: Array(repeating: .undetermined, count: decisions.count),
      values: Array(repeating: nil, count: decisions.count))
  }

  private var row: DecisionRow {
    var statuses: [Outcome.Status] = []
    var values: [FactValue?] = []
    statuses.reserveCapacity(decisions.count)
    values.reserveCapacity(decisions.count)
    for (index, fact) in decisions.enumerated() {
      let outcomePlace = code.outcomePlaces[fact]
      if outcomePlace >= 0 {
        statuses.append(LaneResult.statuses[Int(run.outcomes(outcomePlace)[0] & 7)])
        values.append(nil)
        continue
      }
      let place = code.valuePlaces[fact]
      let (state, top) = (run.states(place)[0], run.tops(place)[0])
      guard state == LaneState.known else {
        statuses.append(LaneState.isAbsent(state) ? .unmet : .undetermined)
        values.append(nil)
        continue
      }
      statuses.append(types[index] == .yesNo && top == 0 ? .unmet : .met)
      values.append(FactValue(types[index], top, over: run.bottoms(place)[0]))
    }
    return DecisionRow(isRefused: false, statuses: statuses, values: values)
  }

  /// What takes more than 64 bits; a value that does is nil, and `Program.explain` gives it.
  private func exactly(_ facts: FactRow, on date: CalendarDate?) -> DecisionRow {
    var values: [Value?] = Array(repeating: nil, count: program.rules.facts.count)
    for (key, value) in facts { values[Int(key.fact)] = value.value }
    let (observations, contradicted) = program.run(values, on: date ?? program.ownDate(values), code.planSteps)
    guard contradicted.isEmpty else { return refused }
    var statuses: [Outcome.Status] = []
    var found: [FactValue?] = []
    for (index, fact) in decisions.enumerated() {
      statuses.append(Outcome(fact, program.rules, observations).status)
      let parts = observations.findings[fact].value.flatMap { LaneRun.parts(of: $0) }
      found.append(code.outcomePlaces[fact] >= 0 ? nil : parts.map { FactValue(types[index], $0.top, over: $0.bottom) })
    }
    return DecisionRow(isRefused: false, statuses: statuses, values: found)
  }
}
