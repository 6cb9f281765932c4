import RulesDSL

/// Decides one application after the other from typed facts: lanes of which there is one.
final class RowDecider {
  private let program: Program
  private let code: LaneCode
  private let decisions: [FactID]
  private let results: [Result]
  private let run: LaneRun
  private let basis: FactID?
  /// By fact, where reading them counts no references.
  private let forms: UnsafeMutableBufferPointer<FactForm>
  /// By fact, the last application that gave it.
  private let givers: UnsafeMutablePointer<Int>
  /// The inputs that the last application gave, and room for as many that this one gives.
  private let given: UnsafeMutablePointer<FactID>
  @exclusivity(unchecked) private var givenCount = 0
  @exclusivity(unchecked) private var application = 0

  /// Where a decision is found.
  private enum Result {
    case outcome(Int32)
    case value(Int32, ValueType)
  }

  init(_ program: Program, _ code: LaneCode, _ decisions: [FactID], _ forms: [FactForm], _ ranges: [NumberRange]) {
    (self.program, self.code, self.decisions) = (program, code, decisions)
    basis = program.rules.basisDate
    results = decisions.map { fact in
      let place = code.outcomePlaces[fact]
      return place >= 0 ? .outcome(place) : .value(code.valuePlaces[fact], program.rules.facts[fact].type)
    }
    self.forms = .allocate(capacity: forms.count)
    _ = self.forms.initialize(from: forms)
    givers = .allocate(capacity: forms.count)
    givers.initialize(repeating: 0, count: forms.count)
    given = .allocate(capacity: forms.count * 2)
    given.initialize(repeating: 0, count: forms.count * 2)
    run = LaneRun(program.plan, code, width: 1)
    run.setInputRanges(ranges)
    run.begin(count: 1)
    for fact in program.rules.facts.indices where program.rules.isGiven(fact) { forget(fact) }
  }

  deinit {
    forms.deallocate()
    givers.deallocate()
    given.deallocate()
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
    application += 1
    // What a scope may have changed of inputs that weren't given is made missing again.
    for fact in code.scopedInputs { forget(fact) }
    run.begin(count: 1)
    let isAllowed = try put(facts, on: date)
    if !isAllowed { return refused }
    run.run()
    if run.isContradicted(lane: 0) { return refused }
    return run.hasLeft[0] ? exactly(facts, on: date) : row
  }

  /// Puts an application in the place of the last one; false where a fact may not be so.
  private func put(_ facts: FactRow, on date: CalendarDate?) throws(ColumnError) -> Bool {
    let before = givenCount
    var areAllowed = true
    defer {
      for place in 0..<before where givers[given[place]] != application { forget(given[place]) }
      givenCount -= before
      given.update(from: given + before, count: givenCount)
    }
    for (key, value) in facts {
      let fact = Int(key.fact)
      precondition(forms.indices.contains(fact), "a key of other rules")
      guard value.kind == forms[fact].kind else {
        throw ColumnError(
          fact: program.rules.facts[fact].name.identifier,
          kind: .wrongType(program.rules.facts[fact].type.name(program.rules.choices).text(.english)))
      }
      if isAllowed(value, fact) { put(value, fact) } else { areAllowed = false }
    }
    if let date, let basis { put(.date(date), basis) }
    return areAllowed
  }

  private func put(_ value: FactValue, _ fact: FactID) {
    if givers[fact] != application {
      given[givenCount] = fact
      givenCount += 1
      givers[fact] = application
    }
    let (truthPlace, place) = (forms[fact].truthPlace, forms[fact].place)
    if truthPlace >= 0, case .truth(let truth) = value {
      run.outcomes(truthPlace)[0] = LaneOutcome.of(truth)
      run.isSettled[Int(truthPlace)] = true
    }
    guard place >= 0 else { return }
    var (top, bottom) = value.parts
    // Its negative takes more than 64 bits.
    if top == .min { (top, run.hasLeft[0]) = (0, true) }
    run.states(place)[0] = LaneState.known
    run.tops(place)[0] = top
    run.bottoms(place)[0] = bottom
    run.note(place, areKnown: true, sharedBottom: bottom, most: top.magnitude, mostBottom: bottom.magnitude)
  }

  private func isAllowed(_ value: FactValue, _ fact: FactID) -> Bool {
    switch value {
    case .truth where forms[fact].isFree: return true
    case .whole(let number) where forms[fact].hasStretch: return forms[fact].stretch.contains(number)
    case .date(let date) where forms[fact].hasStretch: return forms[fact].stretch.contains(Int64(date.dayNumber))
    default: return value.value.map { forms[fact].isAllowed($0, program.vocabulary.allowed[fact]) } ?? false
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
    for result in results {
      switch result {
      case .outcome(let place):
        statuses.append(LaneResult.status(run.outcomes(place)[0]))
        values.append(nil)
      case .value(let place, let type):
        let (state, top) = (run.states(place)[0], run.tops(place)[0])
        guard state == LaneState.known else {
          statuses.append(LaneState.isAbsent(state) ? .unmet : .undetermined)
          values.append(nil)
          continue
        }
        statuses.append(type == .yesNo && top == 0 ? .unmet : .met)
        values.append(FactValue(type, top, over: run.bottoms(place)[0]))
      }
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
    for (fact, result) in zip(decisions, results) {
      statuses.append(Outcome(fact, program.rules, observations).status)
      guard case .value(_, let type) = result,
        let parts = observations.findings[fact].value.flatMap({ LaneRun.parts(of: $0) })
      else {
        found.append(nil)
        continue
      }
      found.append(FactValue(type, parts.top, over: parts.bottom))
    }
    return DecisionRow(isRefused: false, statuses: statuses, values: found)
  }
}
