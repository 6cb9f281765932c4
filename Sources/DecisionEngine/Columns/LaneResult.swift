import RulesDSL

/// Gathers what the lanes of each block say into columns.
struct LaneResult {
  private let rules: CheckedRules
  private let code: LaneCode
  private let decisions: [FactID]
  private(set) var columns: DecisionColumns
  /// The requirements, exclusions and decisions that are conditions and are needed.
  private let counted: [FactID]

  init(_ rules: CheckedRules, _ code: LaneCode, _ decisions: [FactID], count: Int) {
    (self.rules, self.code, self.decisions) = (rules, code, decisions)
    let own = decisions.map { DecisionColumn($0, rules, count: count) }
    counted = rules.order.compactMap { step in
      if case .fact(let fact) = step, code.outcomePlaces[fact] >= 0 { fact } else { nil }
    }
    let counts = counted.map { fact in
      RuleCounts(identifier: rules.facts[fact].name.identifier, japanese: rules.facts[fact].name.japanese)
    }
    columns = DecisionColumns(
      count: count, isRefused: Array(repeating: false, count: count), decisions: own, counts: counts)
  }

  /// `exactly` decides a row that the lanes leave to the exact path; nil where its facts contradict each other.
  mutating func take(
    _ run: LaneRun, _ rows: Range<Int>, _ refused: inout [Bool], _ exactly: (Int) -> Observations?
  ) {
    var exact: [Int: Observations] = [:]
    for lane in 0..<rows.count where !refused[lane] && run.hasLeft[lane] {
      exact[lane] = exactly(rows.lowerBound + lane)
      if exact[lane] == nil { refused[lane] = true }
    }
    var oneIsRefused = false
    for lane in 0..<rows.count where refused[lane] {
      columns.isRefused[rows.lowerBound + lane] = true
      oneIsRefused = true
    }
    for (index, fact) in decisions.enumerated() {
      if code.outcomePlaces[fact] >= 0 {
        takeOutcomes(of: fact, index, run, rows, refused, exact, areSome: oneIsRefused || !exact.isEmpty)
      } else {
        takeValues(of: fact, index, run, rows, refused, exact)
      }
    }
    for (index, fact) in counted.enumerated() {
      var counts = columns.counts[index]
      count(fact, run, rows.count, oneIsRefused || !exact.isEmpty ? refused : [], exact, &counts)
      columns.counts[index] = counts
    }
  }

  private func count(
    _ fact: FactID, _ run: LaneRun, _ count: Int, _ refused: [Bool], _ exact: [Int: Observations],
    _ counts: inout RuleCounts
  ) {
    let outcomes = run.outcomes(code.outcomePlaces[fact])
    if refused.isEmpty, run.isSettled[Int(code.outcomePlaces[fact])] {
      var (met, unmet) = (0, 0)
      for lane in 0..<count {
        met += Int(outcomes[lane] & LaneOutcome.met)
        unmet += Int(outcomes[lane] & LaneOutcome.unmet) >> 1
      }
      counts.met += met
      counts.unmet += unmet
      counts.notApplicable += count - met - unmet
      return
    }
    for lane in 0..<count where refused.isEmpty || !refused[lane] {
      switch exact[lane]?.outcomes[fact].rawValue ?? outcomes[lane] {
      case LaneOutcome.met: counts.met += 1
      case LaneOutcome.notApplicable: counts.notApplicable += 1
      case let outcome where outcome & LaneOutcome.met != 0: counts.undetermined += 1
      default: counts.unmet += 1
      }
    }
  }

  private mutating func takeOutcomes(
    of fact: FactID, _ index: Int, _ run: LaneRun, _ rows: Range<Int>, _ refused: [Bool],
    _ exact: [Int: Observations], areSome: Bool
  ) {
    let outcomes = run.outcomes(code.outcomePlaces[fact])
    let first = rows.lowerBound
    columns.decisions[index].statuses.withUnsafeMutableBufferPointer { statuses in
      for lane in 0..<rows.count { statuses[first + lane] = LaneResult.status(outcomes[lane]) }
    }
    var union: UInt8 = 0
    for lane in 0..<rows.count { union |= outcomes[lane] }
    if union & LaneOutcome.notApplicable != 0 {
      for lane in 0..<rows.count where outcomes[lane] == LaneOutcome.notApplicable {
        columns.decisions[index].inapplicabilities[first + lane] = .outOfScope
      }
    }
    let period = rules.facts[fact].provenance.period
    if !period.isAlways {
      run.inForce(period, into: run.bytes[5])
      for lane in 0..<rows.count where run.bytes[5][lane] == LaneOutcome.unmet {
        columns.decisions[index].inapplicabilities[first + lane] = .notInForce
      }
    }
    guard areSome else { return }
    for lane in 0..<rows.count where refused[lane] || exact[lane] != nil {
      guard let observations = exact[lane], !refused[lane] else {
        columns.decisions[index].statuses[first + lane] = .undetermined
        columns.decisions[index].inapplicabilities[first + lane] = nil
        continue
      }
      let outcome = Outcome(fact, rules, observations)
      columns.decisions[index].statuses[first + lane] = outcome.status
      columns.decisions[index].inapplicabilities[first + lane] = outcome.inapplicability
    }
  }

  @inline(__always)
  static func status(_ outcome: UInt8) -> Outcome.Status {
    outcome & 7 == LaneOutcome.met ? .met : outcome & LaneOutcome.met != 0 ? .undetermined : .unmet
  }

  private mutating func takeValues(
    of fact: FactID, _ index: Int, _ run: LaneRun, _ rows: Range<Int>, _ refused: [Bool], _ exact: [Int: Observations]
  ) {
    let place = code.valuePlaces[fact]
    let (states, tops, bottoms) = (run.states(place), run.tops(place), run.bottoms(place))
    let isTruth = rules.facts[fact].type == .yesNo
    var column = columns.decisions[index]
    columns.decisions[index].empty()
    for lane in 0..<rows.count where !refused[lane] {
      let row = rows.lowerBound + lane
      var (state, top, bottom) = (states[lane], tops[lane], bottoms[lane])
      if !exact.isEmpty, let observations = exact[lane] {
        (state, top, bottom) = LaneResult.parts(of: observations.findings[fact])
        if case .value(.number(let number)) = observations.findings[fact], LaneRun.parts(of: .number(number)) == nil {
          column.large[row] = number
        }
      }
      if state == LaneState.known {
        column.hasValue[row] = true
        column.statuses[row] = isTruth && top == 0 ? .unmet : .met
        (column.numerators[row], column.denominators[row]) = (top, bottom)
      } else {
        column.statuses[row] = LaneState.isAbsent(state) ? .unmet : .undetermined
        column.inapplicabilities[row] =
          state == LaneState.outOfScope ? .outOfScope : state == LaneState.notInForce ? .notInForce : nil
      }
    }
    columns.decisions[index] = column
  }

  private static func parts(of finding: Finding) -> (UInt8, Int64, Int64) {
    switch finding {
    case .value(let value):
      let parts = LaneRun.parts(of: value) ?? (0, 1)
      return (LaneState.known, parts.top, parts.bottom)
    case .absent(let absence): return (LaneState.absent(absence), 0, 1)
    case .open(let open): return (LaneState.open | (open.mayBeAbsent ? LaneState.mayBeAbsent : 0), 0, 1)
    }
  }
}

extension DecisionColumn {
  fileprivate init(_ fact: FactID, _ rules: CheckedRules, count: Int) {
    (identifier, japanese) = (rules.facts[fact].name.identifier, rules.facts[fact].name.japanese)
    statuses = Array(repeating: .undetermined, count: count)
    inapplicabilities = Array(repeating: nil, count: count)
    let values = rules.isCondition(fact) ? 0 : count
    hasValue = Array(repeating: false, count: values)
    numerators = Array(repeating: 0, count: values)
    denominators = Array(repeating: 1, count: values)
    if case .choice(let choice) = rules.facts[fact].type {
      members = rules.choices[choice].members.map(\.identifier)
    } else {
      members = []
    }
  }

  /// Lets go of what it holds, so that a copy of it is changed in place.
  fileprivate mutating func empty() {
    (statuses, inapplicabilities, hasValue, numerators, denominators) = ([], [], [], [], [])
    large = [:]
  }
}
