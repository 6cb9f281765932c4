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

  init(_ program: Program, _ code: LaneCode, _ decisions: [FactID]) {
    (self.program, self.code, self.decisions) = (program, code, decisions)
    basis = program.rules.basisDate
    types = decisions.map { program.rules.facts[$0].type }
    var ranges: [NumberRange] = []
    forms = program.rules.facts.indices.map { fact in
      var form = FactForm(
        place: code.valuePlaces[fact], truthPlace: code.truthPlaces[fact], range: -1,
        type: program.rules.facts[fact].type)
      if let range = program.plan.facts[fact].range {
        form.range = Int32(ranges.count)
        ranges.append(range)
      }
      form.limit(program.vocabulary.allowed[fact])
      return form
    }
    run = LaneRun(program.plan, code, width: 1)
    run.setInputRanges(ranges)
    run.begin(count: 1)
    given = program.rules.facts.indices.filter { program.rules.isGiven($0) }
    forget()
  }

  /// Makes what the last application gave missing.
  private func forget() {
    for fact in given {
      let form = forms[fact]
      if form.truthPlace >= 0 {
        run.outcomes(form.truthPlace)[0] = LaneOutcome.missing
        run.isSettled[Int(form.truthPlace)] = false
      }
      guard form.place >= 0 else { continue }
      run.states(form.place)[0] = LaneState.missing
      run.note(form.place, areKnown: false, sharedBottom: 1, most: 0, mostBottom: 1)
      if form.range >= 0 { run.setRange(form.place, 0, at: form.range) }
    }
    given.removeAll(keepingCapacity: true)
  }

  func decide(_ facts: FactRow, on date: CalendarDate?) throws(ColumnError) -> DecisionRow {
    forget()
    run.begin(count: 1)
    // What a scope may have changed of inputs that weren't given is made missing again.
    for place in code.scopedInputs { restore(place) }
    var isRefused = false
    for (key, value) in facts {
      let fact = Int(key.fact)
      guard forms[fact].takes(value) else {
        throw ColumnError(
          fact: program.rules.facts[fact].name.identifier,
          kind: .wrongType(forms[fact].type.name(program.rules.choices).text(.english)))
      }
      if !isAllowed(value, forms[fact], fact) { isRefused = true }
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

  private func restore(_ fact: FactID) {
    let form = forms[fact]
    guard form.place >= 0 else { return }
    run.states(form.place)[0] = LaneState.missing
    run.note(form.place, areKnown: false, sharedBottom: 1, most: 0, mostBottom: 1)
    if form.range >= 0 { run.setRange(form.place, 0, at: form.range) }
  }

  private func put(_ value: FactValue, _ form: FactForm) {
    if form.truthPlace >= 0, case .truth(let truth) = value {
      run.outcomes(form.truthPlace)[0] = LaneOutcome.of(truth)
      run.isSettled[Int(form.truthPlace)] = true
    }
    guard form.place >= 0 else { return }
    let (top, bottom) = value.parts
    run.states(form.place)[0] = LaneState.known
    run.tops(form.place)[0] = top
    run.bottoms(form.place)[0] = bottom
    run.note(form.place, areKnown: true, sharedBottom: bottom, most: top.magnitude, mostBottom: bottom.magnitude)
  }

  private func isAllowed(_ value: FactValue, _ form: FactForm, _ fact: Int) -> Bool {
    switch value {
    case .truth: return true
    case .member(let member):
      guard case .choice(let choice) = form.type else { return false }
      return program.rules.choices[choice].members.indices.contains(member)
    case .whole(let number) where !form.isLookedUp: return number >= form.least && number <= form.greatest
    case .date(let day) where !form.isLookedUp:
      return Int64(day.dayNumber) >= form.least && Int64(day.dayNumber) <= form.greatest
    case .whole, .fraction, .date:
      guard let value = value.value else { return false }
      if let allowed = program.vocabulary.allowed[fact], !allowed.contains(value) { return false }
      guard case .number(let number) = value else { return true }
      return (number.isInteger || !form.type.isWhole) && number.mayBeGiven
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

extension FactForm {
  /// What may be given, as whole numbers.
  fileprivate mutating func limit(_ allowed: ValueSet?) {
    if type.dimension != nil {
      (least, greatest) = (-Int64(Rational.mostGiven), Int64(Rational.mostGiven))
    }
    guard let allowed else { return }
    guard case .intervals(let intervals, _) = allowed, intervals.count == 1, let whole = intervals[0].whole else {
      isLookedUp = true
      return
    }
    if let lower = whole.lower { least = max(least, Int64(clamping: lower.value.numerator)) }
    if let upper = whole.upper { greatest = min(greatest, Int64(clamping: upper.value.numerator)) }
  }
}
