import RulesDSL

/// One side's rules in lanes, and how everything in them turned out for the block that was decided last.
final class ImpactLanes {
  private let side: Impact.Side
  private let code: LaneCode
  private let run: LaneRun
  private let forms: [FactForm]
  /// By lane, whether the application is refused.
  private(set) var refused: [Bool] = []
  /// What the lanes leave to the exact path.
  private var exact: [Int: Observations] = [:]

  private var program: Program { side.program }

  init(_ side: Impact.Side, _ code: LaneCode, width: Int) {
    (self.side, self.code) = (side, code)
    run = LaneRun(side.program.plan, code, width: width)
    let inputs = FactForm.all(side.program, code)
    forms = inputs.forms
    run.setInputRanges(inputs.ranges)
  }

  func loader(_ facts: FactColumns) throws(ColumnError) -> LaneLoader {
    try LaneLoader(program, code, forms, facts, side.date)
  }

  /// What an application gives; nil where it can't be read.
  func values(_ facts: Facts) -> [Value?]? { (try? program.read(facts))?.values }

  func decide(_ rows: Range<Int>, _ loader: LaneLoader) {
    refused = Array(repeating: false, count: rows.count)
    run.begin(count: rows.count)
    loader.load(rows, into: run, &refused)
    finish { loader.values(rows.lowerBound + $0) }
  }

  /// Applications that were read one by one; nil of those that can't be.
  func decide(_ applications: ArraySlice<[Value?]?>) {
    var given = Array(applications)
    refused = given.map { $0 == nil }
    if let date = side.date, let basis = program.rules.basisDate {
      for lane in given.indices { given[lane]?[basis] = .date(date) }
    }
    run.begin(count: given.count)
    for fact in forms.indices where program.rules.isGiven(fact) { load(fact, given) }
    finish { given[$0] ?? [] }
  }

  private func finish(_ values: (Int) -> [Value?]) {
    run.run()
    run.contradicted(&refused)
    exact = [:]
    for lane in 0..<run.count where run.hasLeft[lane] && !refused[lane] {
      let given = values(lane)
      let (observations, contradicted) = program.run(given, on: side.date ?? program.ownDate(given), code.planSteps)
      if contradicted.isEmpty { exact[lane] = observations } else { refused[lane] = true }
    }
  }

  private func load(_ fact: FactID, _ given: [[Value?]?]) {
    let form = forms[fact]
    if form.truthPlace >= 0 {
      let outcomes = run.outcomes(form.truthPlace)
      run.isSettled[Int(form.truthPlace)] = true
      for lane in given.indices {
        if case .truth(let truth)? = given[lane]?[fact] {
          outcomes[lane] = LaneOutcome.of(truth)
        } else {
          outcomes[lane] = LaneOutcome.missing
          run.isSettled[Int(form.truthPlace)] = false
        }
      }
    }
    guard form.place >= 0 else { return }
    var note = LaneRun.Note(isKnown: true, sharedBottom: -1)
    for lane in given.indices {
      let value = given[lane]?[fact]
      let parts = value.flatMap { LaneRun.parts(of: $0) }
      if value != nil, parts == nil { run.hasLeft[lane] = true }
      run.states(form.place)[lane] = parts == nil ? LaneState.missing : LaneState.known
      (run.tops(form.place)[lane], run.bottoms(form.place)[lane]) = parts ?? (0, 1)
      guard let parts else {
        note.isKnown = false
        if form.range >= 0 { run.setRange(form.place, lane, at: form.range) }
        continue
      }
      note.sharedBottom = note.sharedBottom < 0 || note.sharedBottom == parts.bottom ? parts.bottom : 0
      note.most = max(note.most, parts.top.magnitude)
      note.mostBottom = max(note.mostBottom, parts.bottom.magnitude)
    }
    run.note(
      form.place, areKnown: note.isKnown, sharedBottom: max(note.sharedBottom, note.sharedBottom < 0 ? 1 : 0),
      most: note.most, mostBottom: note.mostBottom)
  }

  // MARK: How something turned out

  /// The outcomes of a condition by lane; nil of a value, and where a lane was decided exactly.
  func plainOutcomes(_ place: ImpactNode.Place?) -> UnsafeMutablePointer<UInt8>? {
    guard let place, place.isCondition, exact.isEmpty else { return nil }
    return run.outcomes(place.lane)
  }

  /// What a book doesn't have is not known.
  func state(of place: ImpactNode.Place?, _ lane: Int) -> ImpactState {
    guard let place else { return ImpactState(state: LaneState.missing, 0, 1) }
    if !exact.isEmpty, let observations = exact[lane] { return state(of: place, observations) }
    if place.isCondition { return ImpactState(outcome: run.outcomes(place.lane)[lane]) }
    return ImpactState(
      state: run.states(place.lane)[lane], run.tops(place.lane)[lane], run.bottoms(place.lane)[lane])
  }

  private func state(of place: ImpactNode.Place, _ observations: Observations) -> ImpactState {
    switch place.source {
    case .fact(let fact):
      place.isCondition
        ? ImpactState(outcome: observations.outcomes[fact].rawValue) : ImpactState(observations.findings[fact])
    case .column(let table, let column):
      place.isCondition
        ? ImpactState(outcome: observations.tables[table].outcomes[column].rawValue)
        : ImpactState(observations.tables[table].findings[column])
    case .condition(let node): ImpactState(outcome: observations.conditions[node].rawValue)
    }
  }
}
