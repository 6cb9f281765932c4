import RulesDSL

/// Puts the columns of facts into lanes, block by block, and refuses what a fact can't be.
package struct LaneLoader {
  private let program: Program
  private let code: LaneCode
  private let date: CalendarDate?
  /// The columns that are bound to facts.
  private var bound: [Bound] = []
  /// The inputs that no column gives.
  private var empty: [(place: Int32, range: Int32)] = []

  private struct Bound {
    var fact: FactID
    var column: FactColumns.Column
    /// Of members, by place in the list of names.
    var members: [Int64] = []
    var form: FactForm
  }

  package init(
    _ program: Program, _ code: LaneCode, _ forms: [FactForm], _ facts: FactColumns, _ date: CalendarDate?
  ) throws(ColumnError) {
    (self.program, self.code, self.date) = (program, code, date)
    var taken: Set<FactID> = []
    for column in facts.columns {
      let bound = try bind(column, forms)
      guard taken.insert(bound.fact).inserted else { throw ColumnError(fact: column.fact, kind: .givenTwice) }
      self.bound.append(bound)
    }
    for (fact, place) in code.valuePlaces.enumerated()
    where place >= 0 && program.rules.isGiven(fact) && !taken.contains(fact) {
      empty.append((place, forms[fact].range))
    }
  }

  private func bind(_ column: FactColumns.Column, _ forms: [FactForm]) throws(ColumnError) -> Bound {
    let (rules, vocabulary) = (program.rules, program.vocabulary)
    guard let fact = vocabulary.fact(named: column.fact) else {
      throw ColumnError(fact: column.fact, kind: .unknownFact(nearest: vocabulary.nearest(column.fact)))
    }
    guard rules.isGiven(fact) else { throw ColumnError(fact: column.fact, kind: .isDecided) }
    let type = rules.facts[fact].type
    var bound = Bound(fact: fact, column: column, form: forms[fact])
    switch (type, column.values) {
    case (.yesNo, .truths), (.date, .days): break
    case (.choice(let choice), .members(_, let names)):
      for name in names {
        guard let member = vocabulary.member(name, of: choice) else {
          throw ColumnError(fact: column.fact, kind: .unknownMember(name))
        }
        bound.members.append(Int64(member))
      }
    case (_, .whole) where type.dimension != nil, (_, .fractions) where type.dimension != nil: break
    default: throw ColumnError(fact: column.fact, kind: .wrongType(type.name(rules.choices).text(.english)))
    }
    return bound
  }

  package func load(_ rows: Range<Int>, into run: LaneRun, _ refused: inout [Bool]) {
    for (place, range) in empty {
      run.states(place).update(repeating: LaneState.missing, count: rows.count)
      run.note(place).pointee.isKnown = false
      guard range >= 0 else { continue }
      for lane in 0..<rows.count { run.setRange(place, lane, at: range) }
    }
    for place in code.truthPlaces where place >= 0 {
      run.outcomes(place).update(repeating: LaneOutcome.missing, count: rows.count)
      run.isSettled[Int(place)] = false
    }
    for bound in bound { load(bound, rows, into: run, &refused) }
    guard let date, let basis = program.rules.basisDate, code.valuePlaces[basis] >= 0 else { return }
    let place = code.valuePlaces[basis]
    run.states(place).update(repeating: LaneState.known, count: rows.count)
    run.tops(place).update(repeating: Int64(date.dayNumber), count: rows.count)
    run.bottoms(place).update(repeating: 1, count: rows.count)
    run.note(
      place, areKnown: true, sharedBottom: 1, most: UInt64(date.dayNumber.magnitude), mostBottom: 1)
  }

  private func load(_ bound: Bound, _ rows: Range<Int>, into run: LaneRun, _ refused: inout [Bool]) {
    let first = rows.lowerBound
    let known = bound.column.isKnown
    let count = rows.count
    let place = code.valuePlaces[bound.fact]
    var bottom: Int64 = 1
    let room = place >= 0 ? run.tops(place) : run.spareNumbers
    switch bound.column.values {
    case .whole(let numbers):
      numbers.withUnsafeBufferPointer { room.update(from: $0.baseAddress! + first, count: count) }
    case .fractions(let numbers, let over):
      bottom = over
      numbers.withUnsafeBufferPointer { room.update(from: $0.baseAddress! + first, count: count) }
    case .members(let places, _):
      for lane in 0..<count {
        let member = Int(places[first + lane])
        let isNamed = bound.members.indices.contains(member)
        room[lane] = isNamed ? bound.members[member] : 0
        if !isNamed, known?[first + lane] ?? true { refused[lane] = true }
      }
    case .truths(let truths):
      if code.truthPlaces[bound.fact] >= 0 { loadTruths(truths, known, bound.fact, first, count, into: run) }
      for lane in 0..<count { room[lane] = truths[first + lane] ? 1 : 0 }
    case .days(let days): for lane in 0..<count { room[lane] = Int64(days[first + lane]) }
    }
    check(bound, room, rows, &refused)
    guard place >= 0 else { return }
    run.bottoms(place).update(repeating: bottom, count: count)
    run.load(place, bottom, known, first)
    guard let known, bound.form.range >= 0 else { return }
    for lane in 0..<count where !known[first + lane] { run.setRange(place, lane, at: bound.form.range) }
  }

  private func loadTruths(
    _ truths: [Bool], _ known: [Bool]?, _ fact: FactID, _ first: Int, _ count: Int, into run: LaneRun
  ) {
    let place = code.truthPlaces[fact]
    let result = run.outcomes(place)
    for lane in 0..<count { result[lane] = truths[first + lane] ? LaneOutcome.met : LaneOutcome.unmet }
    run.isSettled[Int(place)] = true
    guard let known else { return }
    for lane in 0..<count where !known[first + lane] {
      result[lane] = LaneOutcome.missing
      run.isSettled[Int(place)] = false
    }
  }

  /// Refuses what is outside what the fact may be, and takes it out of its lane.
  private func check(
    _ bound: Bound, _ numbers: UnsafeMutablePointer<Int64>, _ rows: Range<Int>, _ refused: inout [Bool]
  ) {
    switch bound.column.values {
    case .whole, .days:
      guard bound.form.hasStretch else { break }
      let stretch = bound.form.stretch
      var (least, greatest) = (Int64.max, Int64.min)
      for lane in 0..<rows.count {
        least = min(least, numbers[lane])
        greatest = max(greatest, numbers[lane])
      }
      if least >= stretch.lowerBound && greatest <= stretch.upperBound { return }
    case .members, .truths: if bound.form.isFree { return }
    case .fractions: break
    }
    for (lane, row) in rows.enumerated() where bound.column.isKnown?[row] ?? true {
      let isAllowed =
        value(bound, row).map { bound.form.isAllowed($0, program.vocabulary.allowed[bound.fact]) } ?? false
      if !isAllowed { (refused[lane], numbers[lane]) = (true, 0) }
    }
  }

  /// A row's facts, for what lanes leave to the exact path.
  package func values(_ row: Int) -> [Value?] {
    var values: [Value?] = Array(repeating: nil, count: program.rules.facts.count)
    for bound in bound { values[bound.fact] = value(bound, row) }
    return values
  }

  private func value(_ bound: Bound, _ row: Int) -> Value? {
    guard bound.column.isKnown?[row] ?? true else { return nil }
    switch bound.column.values {
    case .whole(let numbers): return .number(Rational(Int(numbers[row])))
    case .fractions(let tops, let bottom): return Rational(Int128(tops[row]), over: Int128(bottom)).map { .number($0) }
    case .members(let places, _):
      return bound.members.indices.contains(Int(places[row])) ? .choice(Int(bound.members[Int(places[row])])) : nil
    case .truths(let truths): return .truth(truths[row])
    case .days(let days): return .date(CalendarDate(dayNumber: days[row]))
    }
  }
}

extension LaneRun {
  /// Notes which lanes of a place that was filled are known.
  fileprivate func load(_ place: Place, _ bottom: Int64, _ known: [Bool]?, _ first: Int) {
    let (states, tops) = (states(place), tops(place))
    states.update(repeating: LaneState.known, count: count)
    var areKnown = true
    if let known {
      for lane in 0..<count where !known[first + lane] {
        (states[lane], tops[lane]) = (LaneState.missing, 0)
        areKnown = false
      }
    }
    // The negative of the least takes more than 64 bits.
    for lane in 0..<count where tops[lane] == .min { (tops[lane], hasLeft[lane]) = (0, true) }
    var (least, greatest): (Int64, Int64) = (0, 0)
    for lane in 0..<count {
      least = min(least, tops[lane])
      greatest = max(greatest, tops[lane])
    }
    note(
      place, areKnown: areKnown, sharedBottom: bottom, most: max(least.magnitude, greatest.magnitude),
      mostBottom: UInt64(bottom))
  }
}
