import RulesDSL

extension LaneRun {
  func run(_ table: LaneCode.TableCode) {
    if let lookup = table.lookup, find(lookup, table) { take(table) } else { search(table) }
  }

  // MARK: Rows that are looked up

  /// Finds the row of every lane; false where a selector is open, or a number isn't whole.
  private func find(_ lookup: RowLookup, _ table: LaneCode.TableCode) -> Bool {
    rows.update(repeating: 0, count: count)
    for number in lookup.sides.indices {
      let side = lookup.sides[number]
      if number == table.selectors.count {
        guard let place = basisDatePlace, isKnown(place), add(side, lookup, place) else { return false }
      } else if table.selectors[number].isCondition {
        guard isSettled[Int(table.selectors[number].place)] else { return false }
        let own = outcomes(table.selectors[number].place)
        for lane in 0..<count { rows[lane] &+= Int32(own[lane] >> 1) &* side.stride }
      } else {
        guard add(side, lookup, table.selectors[number].place) else { return false }
      }
    }
    lookup.rows.withUnsafeBufferPointer { found in
      for lane in 0..<count { rows[lane] = found[Int(rows[lane])] }
    }
    return true
  }

  private func add(_ side: RowLookup.Side, _ lookup: RowLookup, _ place: Place) -> Bool {
    let (states, own, stride) = (states(place), tops(place), side.stride)
    let areKnown = isKnown(place)
    if !areKnown {
      for lane in 0..<count where LaneState.isOpen(states[lane]) { return false }
    }
    func each(_ stretch: (Int64) -> Int32) {
      for lane in 0..<count {
        let own = areKnown || states[lane] == LaneState.known ? stretch(own[lane]) : side.absent
        rows[lane] &+= own &* stride
      }
    }
    switch side.kind {
    case .members(let own):
      lookup.byMember.withUnsafeBufferPointer { byMember in
        // A selector of which no row asks anything may be a number of any sign.
        each { $0 >= 0 && $0 < own.count ? byMember[own.lowerBound &+ Int($0)] : 0 }
      }
    case .numbers(let own):
      guard isWhole(place) else { return false }
      lookup.cuts.withUnsafeBufferPointer { cuts in
        let cuts = UnsafeBufferPointer(rebasing: cuts[own])
        each { number in
          var stretch: Int32 = 0
          if cuts.count <= 8 {
            for cut in cuts { stretch &+= number >= cut ? 1 : 0 }
          } else {
            var (low, high) = (0, cuts.count)
            while low < high {
              let middle = (low &+ high) / 2
              if number >= cuts[middle] { low = middle &+ 1 } else { high = middle }
            }
            stretch = Int32(low)
          }
          return stretch
        }
      }
    case .condition: return false
    }
    return true
  }

  /// Takes each column from the row that `rows` names.
  private func take(_ table: LaneCode.TableCode) {
    let rowCount = Int32(table.rows.count)
    for column in table.columns {
      if let written = column.written {
        if column.isCondition { takeCriteria(written, column.place) } else { takeValues(written, column.place) }
        continue
      }
      // The lanes whose cell is ― are taken after the others.
      choose(column.bodies, into: column.place, isCondition: column.isCondition)
      takeRest(table, column, rowCount)
    }
    guard table.namePlace >= 0 else { return }
    let (states, members) = (states(table.namePlace), tops(table.namePlace))
    var areKnown = true
    for lane in 0..<count {
      let member = rows[lane] < rowCount ? table.rows[Int(rows[lane])].member : nil
      states[lane] =
        member != nil
        ? LaneState.known : rows[lane] < rowCount ? LaneState.dash : absence(rows[lane] == rowCount, table)
      members[lane] = Int64(member ?? 0)
      areKnown = areKnown && member != nil
    }
    note(table.namePlace, areKnown: areKnown, sharedBottom: 1, most: UInt64(table.rows.count), mostBottom: 1)
  }

  private func absence(_ isWithoutRow: Bool, _ table: LaneCode.TableCode) -> UInt8 {
    isWithoutRow ? LaneState.absent(table.plan.absenceWithoutRow) : LaneState.notInForce
  }

  private func takeCriteria(_ written: LaneCode.Column.Written, _ place: Place) {
    let (result, subject) = (outcomes(place), tops(written.column.subject))
    if isWhole(written.column.subject) {
      written.column.firsts.withUnsafeBufferPointer { firsts in
        written.column.lasts.withUnsafeBufferPointer { lasts in
          written.column.passing.withUnsafeBufferPointer { passing in
            written.column.failing.withUnsafeBufferPointer { failing in
              for lane in 0..<count {
                let row = Int(rows[lane])
                result[lane] =
                  subject[lane] >= firsts[row] && subject[lane] <= lasts[row] ? passing[row] : failing[row]
              }
            }
          }
        }
      }
    } else if !takeFractions(written, place) {
      return takeOpenCriteria(written, place) { _ in true }
    }
    isSettled[Int(place)] = true
    guard !isKnown(written.column.subject) else { return }
    let states = states(written.column.subject)
    takeOpenCriteria(written, place) { states[$0] != LaneState.known }
  }

  /// Lane by lane, where a subject may be open.
  private func takeOpenCriteria(_ written: LaneCode.Column.Written, _ place: Place, _ isMeant: (Int) -> Bool) {
    let (result, subject) = (outcomes(place), written.column.subject)
    let (states, tops, bottoms) = (states(subject), tops(subject), bottoms(subject))
    for lane in 0..<count where isMeant(lane) {
      let row = Int(rows[lane])
      let test = written.column.tests[row]
      result[lane] =
        test < 0
        ? written.column.passing[row]
        : outcome(tests[Int(test)], subject, lane, states[lane], tops[lane], bottoms[lane])
    }
    noteSettled(place)
  }

  /// Criteria of fractions, where the products that compare them stay within 64 bits.
  private func takeFractions(_ written: LaneCode.Column.Written, _ place: Place) -> Bool {
    guard let limits = written.column.fractions,
      limits.fit(note(written.column.subject).pointee.most, note(written.column.subject).pointee.mostBottom)
    else { return false }
    let (result, tops, bottoms) = (outcomes(place), tops(written.column.subject), bottoms(written.column.subject))
    limits.rows.withUnsafeBufferPointer { limits in
      for lane in 0..<count {
        let limit = limits[Int(rows[lane])]
        let (top, bottom) = (tops[lane], bottoms[lane])
        let passes =
          top &* limit.lowerBottom >= limit.lowerTop &* bottom &+ limit.lowerStep
          && top &* limit.upperBottom <= limit.upperTop &* bottom &- limit.upperStep
        result[lane] = passes ? limit.passing : limit.failing
      }
    }
    return true
  }

  private func takeValues(_ written: LaneCode.Column.Written, _ place: Place) {
    let (states, tops, bottoms) = (states(place), tops(place), bottoms(place))
    var absent: UInt8 = 0
    written.column.values.withUnsafeBufferPointer { values in
      for lane in 0..<count {
        let value = values[Int(rows[lane])]
        (states[lane], tops[lane], bottoms[lane]) = (value.state, value.top, value.bottom)
        absent |= value.state
      }
    }
    note(
      place, areKnown: absent == 0, sharedBottom: written.column.sharedBottom, most: written.column.most,
      mostBottom: written.column.mostBottom)
  }

  /// The lanes whose row says ―, that have no row, or whose table is out of force.
  private func takeRest(_ table: LaneCode.TableCode, _ column: LaneCode.Column, _ rowCount: Int32) {
    let withoutRow = table.plan.outcomeWithoutRow.rawValue
    for lane in 0..<count {
      let row = rows[lane]
      if row < rowCount {
        guard case .dash = column.cells[Int(row)] else { continue }
        if column.isCondition {
          outcomes(column.place)[lane] = LaneOutcome.notApplicable
        } else {
          states(column.place)[lane] = LaneState.dash
          note(column.place).pointee.isKnown = false
        }
      } else if column.isCondition {
        outcomes(column.place)[lane] = row == rowCount ? withoutRow : LaneOutcome.notApplicable
      } else {
        states(column.place)[lane] = absence(row == rowCount, table)
        note(column.place).pointee.isKnown = false
      }
    }
    if column.isCondition { noteSettled(column.place) }
  }

  // MARK: Rows that are tried

  /// The rows that may be in use, lane by lane, where not every selector is known.
  private struct Candidates {
    let laneCount: Int
    /// By row and lane, how it matches.
    var matches: [UInt8]
    /// By lane, the row that certainly is the one; below zero where none is.
    var chosen: [Int]
    var mayHaveNoRow: [Bool]
    var inForce: [UInt8]
    /// By lane, why it isn't known which row it is.
    var doubts: [UInt8]

    func isCandidate(_ row: Int, _ lane: Int) -> Bool {
      guard inForce[lane] & LaneOutcome.met != 0 else { return false }
      return chosen[lane] < 0 ? match(row, lane) & LaneOutcome.met != 0 : chosen[lane] == row
    }

    func match(_ row: Int, _ lane: Int) -> UInt8 { matches[row * laneCount + lane] }

    /// The rows that some lane may use, each with the lanes that may.
    func used(_ rows: Range<Int>) -> [(row: Int, lanes: [Bool])] {
      rows.compactMap { row in
        guard (0..<laneCount).contains(where: { isCandidate(row, $0) }) else { return nil }
        return (row, (0..<laneCount).map { isCandidate(row, $0) })
      }
    }
  }

  private func search(_ table: LaneCode.TableCode) {
    let candidates = candidates(table)
    let used = candidates.used(table.rows.indices)
    for column in table.columns {
      if column.isCondition {
        searchOutcomes(table, column, used, candidates)
      } else {
        var agreement = LaneAgreement(column.place, candidates.doubts, isNumber: column.isNumber)
        for (row, lanes) in used {
          switch column.cells[row] {
          case .dash: for lane in 0..<count where lanes[lane] { agreement.add(LaneState.dash, 0, 1, lane, self) }
          case .body(let body):
            run(body.instructions)
            agreement.add(body.place, self, lanes)
          }
        }
        finish(&agreement, table, candidates)
      }
    }
    guard table.namePlace >= 0 else { return }
    var agreement = LaneAgreement(table.namePlace, candidates.doubts, isNumber: false)
    for (row, lanes) in used {
      let member = table.rows[row].member
      for lane in 0..<count where lanes[lane] {
        agreement.add(member == nil ? LaneState.dash : LaneState.known, Int64(member ?? 0), 1, lane, self)
      }
    }
    finish(&agreement, table, candidates)
  }

  private func candidates(_ table: LaneCode.TableCode) -> Candidates {
    var result = Candidates(
      laneCount: count, matches: Array(repeating: LaneOutcome.unmet, count: table.rows.count * count),
      chosen: Array(repeating: -1, count: count), mayHaveNoRow: Array(repeating: false, count: count),
      inForce: period(table.plan.period), doubts: Array(repeating: 0, count: count))
    for (number, row) in table.rows.enumerated() {
      if let otherwise = table.plan.otherwise, number == Int(otherwise) { continue }
      run(row.instructions)
      inForce(row.period, into: bytes[5])
      for lane in 0..<count {
        let match = match(row, lane, inForce: bytes[5][lane])
        result.matches[number * count + lane] = match
        if match == LaneOutcome.met, result.chosen[lane] < 0 { result.chosen[lane] = number }
      }
    }
    takeOtherwise(table, &result)
    for lane in 0..<count { result.doubts[lane] = doubts(table, result, lane) }
    return result
  }

  private func takeOtherwise(_ table: LaneCode.TableCode, _ result: inout Candidates) {
    let otherwise = table.plan.otherwise.map { Int($0) }
    let period = otherwise.map { self.period(table.rows[$0].period) }
    for lane in 0..<count where result.chosen[lane] < 0 {
      let gap = gapIsPossible(table, lane)
      if let otherwise, let period {
        let isOpen = table.rows.indices.contains { result.match($0, lane) & LaneOutcome.met != 0 }
        let reached = !gap ? LaneOutcome.unmet : isOpen ? openGap(table, lane) : LaneOutcome.met
        let outcome = Outcomes.all([Outcomes(rawValue: period[lane]), Outcomes(rawValue: reached)]).rawValue
        result.matches[otherwise * count + lane] = outcome
        if outcome == LaneOutcome.met { result.chosen[lane] = otherwise }
      }
      let takesTheRest = period?[lane] == LaneOutcome.met
      result.mayHaveNoRow[lane] =
        result.chosen[lane] < 0 && !takesTheRest && gap && result.inForce[lane] & LaneOutcome.met != 0
    }
  }

  private func period(_ period: Period) -> [UInt8] {
    inForce(period, into: bytes[5])
    return (0..<count).map { bytes[5][$0] }
  }

  /// Why it isn't known which row a lane uses.
  private func doubts(_ table: LaneCode.TableCode, _ found: Candidates, _ lane: Int) -> UInt8 {
    let inForce = found.inForce[lane]
    guard inForce & LaneOutcome.met != 0 else { return 0 }
    var doubts = inForce & LaneState.doubts
    if found.chosen[lane] >= 0 { return doubts }
    var rowIsPossible = false
    for row in table.rows.indices where found.match(row, lane) & LaneOutcome.met != 0 {
      rowIsPossible = true
      doubts |= found.match(row, lane) & LaneState.doubts
    }
    // No row at all is as certain as one.
    guard found.mayHaveNoRow[lane], rowIsPossible else { return doubts }
    for selector in table.selectors where canBeNone(selector, lane) { doubts |= self.doubts(selector, lane) }
    return doubts
  }

  private func doubts(_ selector: LaneCode.Selector, _ lane: Int) -> UInt8 {
    selector.isCondition
      ? outcomes(selector.place)[lane] & LaneState.doubts : LaneState.doubts(states(selector.place)[lane])
  }

  private func openGap(_ table: LaneCode.TableCode, _ lane: Int) -> UInt8 {
    table.selectors.reduce(LaneOutcome.unknown) { $0 | doubts($1, lane) }
  }

  private func searchOutcomes(
    _ table: LaneCode.TableCode, _ column: LaneCode.Column, _ used: [(row: Int, lanes: [Bool])], _ found: Candidates
  ) {
    let result = outcomes(column.place)
    for lane in 0..<count { result[lane] = found.doubts[lane] }
    for (row, lanes) in used {
      switch column.cells[row] {
      case .dash: for lane in 0..<count where lanes[lane] { result[lane] |= LaneOutcome.notApplicable }
      case .body(let body):
        run(body.instructions)
        let own = outcomes(body.place)
        for lane in 0..<count where lanes[lane] { result[lane] |= own[lane] }
      }
    }
    let withoutRow = table.plan.outcomeWithoutRow.rawValue
    for lane in 0..<count {
      if found.mayHaveNoRow[lane] { result[lane] |= withoutRow }
      if found.inForce[lane] != LaneOutcome.met { result[lane] |= LaneOutcome.notApplicable }
      result[lane] = LaneOutcome.settled(result[lane])
    }
    noteSettled(column.place)
  }

  private func finish(_ agreement: inout LaneAgreement, _ table: LaneCode.TableCode, _ found: Candidates) {
    let without = LaneState.absent(table.plan.absenceWithoutRow)
    for lane in 0..<count {
      if found.mayHaveNoRow[lane] { agreement.add(without, 0, 1, lane, self) }
      if found.inForce[lane] != LaneOutcome.met { agreement.add(LaneState.notInForce, 0, 1, lane, self) }
    }
    agreement.settle(self)
  }

  /// Whether a row may be the one.
  private func match(_ row: LaneCode.Row, _ lane: Int, inForce: UInt8) -> UInt8 {
    var all = Outcomes.All()
    all.add(Outcomes(rawValue: inForce))
    for place in row.selectors {
      let own = outcomes(place)[lane]
      // A selector without a value selects no row.
      all.add(
        Outcomes(
          rawValue: own & LaneOutcome.notApplicable != 0
            ? LaneOutcome.settled(own & ~LaneOutcome.notApplicable | LaneOutcome.unmet) : own))
    }
    return all.result.rawValue
  }
}
