import RulesDSL

extension LaneRun {
  func run(_ fact: LaneCode.FactCode) {
    if fact.isPlain, case .body(let body) = fact.definition { return run(body.instructions) }
    guard !fact.scope.isEmpty || fact.period != .always else { return run(fact.definition, of: fact) }
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
      isKnown[Int(fact.place)] = false
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
    case .principle(let standard, let exceptions): principle(standard, exceptions, fact)
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
    if !isKnown[Int(source)] {
      rangePlaces(place).update(from: rangePlaces(source), count: count)
    }
    note(
      place, areKnown: isKnown[Int(source)], sharedBottom: sharedBottom[Int(source)], most: most[Int(source)],
      mostBottom: mostBottom[Int(source)])
  }

  // MARK: 原則 and ただし

  private func principle(_ standard: LaneCode.Body, _ exceptions: [LaneCode.Exception], _ fact: LaneCode.FactCode) {
    var isSettled = true
    for exception in exceptions {
      run(exception.guarding.instructions)
      isSettled =
        isSettled && self.isSettled[Int(exception.guarding.place)]
        && (exception.period == .always || basisDatePlace.map { isKnown[Int($0)] } ?? false)
    }
    if isSettled { settledPrinciple(standard, exceptions, fact) } else { openPrinciple(standard, exceptions, fact) }
  }

  /// Every guard is known: one body a lane.
  private func settledPrinciple(
    _ standard: LaneCode.Body, _ exceptions: [LaneCode.Exception], _ fact: LaneCode.FactCode
  ) {
    rows.update(repeating: Int32(exceptions.count), count: count)
    for (number, exception) in exceptions.enumerated().reversed() {
      let holds = outcomes(exception.guarding.place)
      if exception.period == .always {
        for lane in 0..<count { rows[lane] = holds[lane] == LaneOutcome.met ? Int32(number) : rows[lane] }
      } else {
        inForce(exception.period, into: bytes[5])
        for lane in 0..<count where holds[lane] & bytes[5][lane] == LaneOutcome.met { rows[lane] = Int32(number) }
      }
    }
    choose(exceptions.map(\.outcome) + [standard], into: fact.place, isCondition: fact.isCondition)
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
        if !isKnown[Int(body.place)] { chooseRanges(Int32(number), body.place, into: place) }
        areKnown = areKnown && isKnown[Int(body.place)]
        let bottom = sharedBottom[Int(body.place)]
        shared = shared ?? bottom == bottom ? bottom : 0
        most = max(most, self.most[Int(body.place)])
        mostBottom = max(mostBottom, self.mostBottom[Int(body.place)])
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

  private func openPrinciple(
    _ standard: LaneCode.Body, _ exceptions: [LaneCode.Exception], _ fact: LaneCode.FactCode
  ) {
    var certain = Array(repeating: Int.max, count: count)
    var isCertain = Array(repeating: false, count: count)
    var doubts = Array(repeating: UInt8(0), count: count)
    var holding: [[UInt8]] = []
    for exception in exceptions {
      let (own, period) = (outcomes(exception.guarding.place), bytes[5])
      inForce(exception.period, into: period)
      var holds = Array(repeating: UInt8(0), count: count)
      for lane in 0..<count {
        holds[lane] =
          period[lane] == LaneOutcome.unmet
          ? LaneOutcome.unmet
          : period[lane] == LaneOutcome.met
            ? own[lane] : LaneOutcome.settled(own[lane] | LaneOutcome.unmet | Outcomes.waits.rawValue)
        doubts[lane] |= holds[lane] & LaneState.doubts
        if !isCertain[lane], holds[lane] == LaneOutcome.met {
          (isCertain[lane], certain[lane]) = (true, exception.priority)
        }
      }
      holding.append(holds)
    }
    var candidates: [(body: LaneCode.Body, lanes: [Bool])] = []
    for (holds, exception) in zip(holding, exceptions) {
      let lanes = (0..<count).map { lane in
        guard holds[lane] & LaneOutcome.met != 0 else { return false }
        guard isCertain[lane] else { return true }
        return exception.priority < certain[lane]
          || (exception.priority == certain[lane] && holds[lane] == LaneOutcome.met)
      }
      if lanes.contains(true) { candidates.append((exception.outcome, lanes)) }
    }
    let open = isCertain.map { !$0 }
    if open.contains(true) { candidates.append((standard, open)) }
    if fact.isCondition {
      let result = outcomes(fact.place)
      result.update(from: doubts, count: count)
      for (body, lanes) in candidates {
        run(body.instructions)
        let own = outcomes(body.place)
        for lane in 0..<count where lanes[lane] { result[lane] |= own[lane] }
      }
      for lane in 0..<count { result[lane] = LaneOutcome.settled(result[lane]) }
      noteSettled(fact.place)
    } else {
      var agreement = LaneAgreement(fact.place, self, doubts, isNumber: fact.isNumber)
      for (body, lanes) in candidates {
        run(body.instructions)
        agreement.add(body.place, self, lanes)
      }
      agreement.settle(self)
    }
  }
}

extension UnsafeMutablePointer where Pointee == UInt8 {
  fileprivate func update(from bytes: [UInt8], count: Int) {
    for place in 0..<count { self[place] = bytes[place] }
  }
}
