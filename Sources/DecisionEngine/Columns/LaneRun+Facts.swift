import RulesDSL

extension LaneRun {
  func run(_ fact: LaneCode.FactCode) {
    guard !fact.scope.isEmpty || !fact.period.isAlways else { return run(fact.definition, of: fact) }
    let (canApply, canSkip, doubts, inForce) = (bytes[1], bytes[2], bytes[3], bytes[4])
    self.inForce(fact.period, into: inForce)
    for lane in 0..<count {
      canApply[lane] = inForce[lane] & LaneOutcome.met
      canSkip[lane] = inForce[lane] == LaneOutcome.met ? 0 : 1
      doubts[lane] = inForce[lane] & LaneState.doubts
    }
    for body in fact.scope {
      run(body.instructions)
      let holds = outcomes(body.place)
      for lane in 0..<count {
        canApply[lane] &= holds[lane] & LaneOutcome.met
        canSkip[lane] |= holds[lane] == LaneOutcome.met ? 0 : 1
        doubts[lane] |= holds[lane] & LaneState.doubts
      }
    }
    // The scope is kept while the definition is run, which uses the other rooms.
    run(fact.definition, of: fact)
    if fact.isCondition {
      let result = outcomes(fact.place)
      for lane in 0..<count where canSkip[lane] != 0 {
        let own = canApply[lane] != 0 ? result[lane] : 0
        result[lane] = LaneOutcome.settled(own | LaneOutcome.notApplicable | doubts[lane])
      }
      noteSettled(fact.place)
    } else {
      skipValues(fact, canApply, canSkip, doubts, inForce)
    }
  }

  /// What has no value where its rule doesn't apply; what was given stays.
  private func skipValues(
    _ fact: LaneCode.FactCode, _ canApply: UnsafeMutablePointer<UInt8>, _ canSkip: UnsafeMutablePointer<UInt8>,
    _ doubts: UnsafeMutablePointer<UInt8>, _ inForce: UnsafeMutablePointer<UInt8>
  ) {
    let states = states(fact.place)
    var isGiven = false
    if case .given = fact.definition { isGiven = true }
    for lane in 0..<count where canSkip[lane] != 0 {
      let state = states[lane]
      if isGiven, state == LaneState.known { continue }
      note(fact.place).pointee.isKnown = false
      if canApply[lane] == 0 {
        states[lane] = inForce[lane] == LaneOutcome.unmet ? LaneState.notInForce : LaneState.outOfScope
      } else if !LaneState.isAbsent(state) || state == LaneState.noRow {
        let range = fact.isNumber ? range(fact.place, lane) : nil
        let own = LaneState.lackOfRow(state) | LaneState.doubts(state)
        states[lane] = LaneState.open | LaneState.mayBeAbsent | doubts[lane] | own
        setRange(fact.place, lane, range)
      }
    }
  }

  private func run(_ definition: LaneCode.FactCode.Definition, of fact: LaneCode.FactCode) {
    switch definition {
    case .given: break
    case .body(let body):
      run(body.instructions)
      if fact.isCondition { copyOutcomes(body.place, to: fact.place) } else { copyValue(body.place, to: fact.place) }
    case .principle(let principle): run(principle, fact)
    }
  }

  private func copyOutcomes(_ source: Place, to place: Place) {
    outcomes(place).update(from: outcomes(source), count: count)
    isSettled[Int(place)] = isSettled[Int(source)]
  }

  private func copyValue(_ source: Place, to place: Place) {
    states(place).update(from: states(source), count: count)
    tops(place).update(from: tops(source), count: count)
    bottoms(place).update(from: bottoms(source), count: count)
    if !isKnown(source) {
      rangePlaces(place).update(from: rangePlaces(source), count: count)
    }
    note(place).pointee = note(source).pointee
  }

  // MARK: 原則 and ただし

  private func run(_ principle: LaneCode.FactCode.Principle, _ fact: LaneCode.FactCode) {
    var isSettled = true
    for exception in principle.exceptions {
      run(exception.guarding.instructions)
      isSettled =
        isSettled && self.isSettled[Int(exception.guarding.place)]
        && (exception.period.isAlways || basisDatePlace.map { isKnown($0) } ?? false)
    }
    if isSettled { runSettled(principle, fact) } else { runOpen(principle, fact) }
  }

  /// Every guard is known: one body a lane.
  private func runSettled(_ principle: LaneCode.FactCode.Principle, _ fact: LaneCode.FactCode) {
    rows.update(repeating: Int32(principle.exceptions.count), count: count)
    for number in principle.exceptions.indices.reversed() {
      let exception = principle.exceptions[number]
      let holds = outcomes(exception.guarding.place)
      if exception.period.isAlways {
        for lane in 0..<count { rows[lane] = holds[lane] == LaneOutcome.met ? Int32(number) : rows[lane] }
      } else {
        inForce(exception.period, into: bytes[5])
        for lane in 0..<count where holds[lane] & bytes[5][lane] == LaneOutcome.met { rows[lane] = Int32(number) }
      }
    }
    choose(principle.outcomes, into: fact.place, isCondition: fact.isCondition)
  }

  /// Takes, lane by lane, the result of the body that `rows` names; those that no lane uses are not run. Where every lane
  /// is beyond them nothing is taken.
  func choose(_ bodies: [LaneCode.Body], into place: Place, isCondition: Bool) {
    var (areSettled, areKnown) = (true, true)
    var shared: Int64?
    var (most, mostBottom): (UInt64, UInt64) = (0, 1)
    for (number, body) in bodies.enumerated() {
      var used = 0
      for lane in 0..<count { used += rows[lane] == Int32(number) ? 1 : 0 }
      guard used > 0 else { continue }
      run(body.instructions)
      if isCondition {
        let (own, result) = (outcomes(body.place), outcomes(place))
        for lane in 0..<count { result[lane] = rows[lane] == Int32(number) ? own[lane] : result[lane] }
        areSettled = areSettled && isSettled[Int(body.place)]
      } else {
        let (states, tops, bottoms) = (states(body.place), tops(body.place), bottoms(body.place))
        let (own, ownTops, ownBottoms) = (self.states(place), self.tops(place), self.bottoms(place))
        for lane in 0..<count where rows[lane] == Int32(number) {
          (own[lane], ownTops[lane], ownBottoms[lane]) = (states[lane], tops[lane], bottoms[lane])
        }
        if !isKnown(body.place) { chooseRanges(Int32(number), body.place, into: place) }
        areKnown = areKnown && isKnown(body.place)
        let bottom = note(body.place).pointee.sharedBottom
        shared = shared ?? bottom == bottom ? bottom : 0
        most = max(most, note(body.place).pointee.most)
        mostBottom = max(mostBottom, note(body.place).pointee.mostBottom)
      }
    }
    if isCondition {
      isSettled[Int(place)] = areSettled
    } else {
      note(place, areKnown: areKnown, sharedBottom: shared ?? 1, most: most, mostBottom: mostBottom)
    }
  }

  private func chooseRanges(_ number: Int32, _ source: Place, into place: Place) {
    let (ranges, own) = (rangePlaces(source), rangePlaces(place))
    for lane in 0..<count where rows[lane] == number { own[lane] = ranges[lane] }
  }

  private func runOpen(_ principle: LaneCode.FactCode.Principle, _ fact: LaneCode.FactCode) {
    var certain = Array(repeating: Int?.none, count: count)
    var doubts = Array(repeating: UInt8(0), count: count)
    // By exception and lane, whether it holds.
    var holding: [UInt8] = []
    holding.reserveCapacity(principle.exceptions.count * count)
    for exception in principle.exceptions {
      let (own, period) = (outcomes(exception.guarding.place), bytes[5])
      inForce(exception.period, into: period)
      for lane in 0..<count {
        let holds =
          period[lane] == LaneOutcome.unmet
          ? LaneOutcome.unmet
          : period[lane] == LaneOutcome.met
            ? own[lane] : LaneOutcome.settled(own[lane] | LaneOutcome.unmet | Outcomes.waits.rawValue)
        doubts[lane] |= holds & LaneState.doubts
        if certain[lane] == nil, holds == LaneOutcome.met { certain[lane] = exception.priority }
        holding.append(holds)
      }
    }
    var agreement = LaneAgreement(fact.place, doubts, isNumber: fact.isNumber)
    if fact.isCondition { outcomes(fact.place).update(from: doubts, count: count) }
    var isCandidate = Array(repeating: false, count: count)
    for (number, body) in principle.outcomes.enumerated() {
      for lane in 0..<count {
        guard number < principle.exceptions.count else {
          isCandidate[lane] = certain[lane] == nil
          continue
        }
        let (holds, priority) = (holding[number * count + lane], principle.exceptions[number].priority)
        let comesFirst = certain[lane].map { priority < $0 || (priority == $0 && holds == LaneOutcome.met) } ?? true
        isCandidate[lane] = holds & LaneOutcome.met != 0 && comesFirst
      }
      guard isCandidate.contains(true) else { continue }
      run(body.instructions)
      if fact.isCondition {
        let (own, result) = (outcomes(body.place), outcomes(fact.place))
        for lane in 0..<count where isCandidate[lane] { result[lane] |= own[lane] }
      } else {
        agreement.add(body.place, self, isCandidate)
      }
    }
    guard fact.isCondition else { return agreement.settle(self) }
    let result = outcomes(fact.place)
    for lane in 0..<count { result[lane] = LaneOutcome.settled(result[lane]) }
    noteSettled(fact.place)
  }
}

extension UnsafeMutablePointer where Pointee == UInt8 {
  fileprivate func update(from bytes: [UInt8], count: Int) {
    for place in 0..<count { self[place] = bytes[place] }
  }
}
