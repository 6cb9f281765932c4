import RulesDSL

/// Lines for 原則 and ただし.
extension ReasonBuilder {
  mutating func addLines(of principle: Principle, of fact: FactID, isDecisive: Bool, to line: inout ReasonLine) {
    let applied = principle.exceptions.firstIndex { holds($0).isMet }
    // The standard first: what it names is told there, not in an exception that does not apply.
    if applied == nil { add(principle.standard, isDecisive: isDecisive, to: &line) }
    for (place, exception) in principle.exceptions.enumerated() {
      // One that comes later in priority bears on nothing.
      let priority = applied.map { principle.exceptions[$0].priority ?? .max }
      let bears = place == applied || priority.map { (exception.priority ?? .max) < $0 } ?? true
      let own = self.line(
        of: exception, at: place, of: fact, supersededBy: bears ? nil : applied, isDecisive: isDecisive && bears)
      add(own, to: &line.chain)
    }
  }

  /// Whether an exception's guard holds on the basis date.
  private func holds(_ exception: Principle.Exception) -> Outcomes {
    let own = observations.conditions[exception.guard.node]
    if exception.period == .always { return own }
    guard let date = observations.basisDate else { return own.union(.unmet) }
    return exception.period.contains(date) ? own : .unmet
  }

  private mutating func line(
    of exception: Principle.Exception, at place: Int, of fact: FactID, supersededBy superseding: Int?,
    isDecisive: Bool
  ) -> ReasonLine {
    let holds = holds(exception)
    let isOutOfForce = observations.basisDate.map { !exception.period.contains($0) } ?? false
    let isSuperseded = superseding != nil && holds.canBeMet
    let written = ReasonLine.Place.span(
      source: Int32(exception.span.source), Int32(exception.span.range.lowerBound))
    var line = ReasonLine(
      .exception, .exception(Int32(fact), Int32(place)), at: written,
      mark: isOutOfForce || isSuperseded || !holds.canBeMet ? .notApplicable : Reason.Mark(holds))
    let before = told.mark
    // One that does not apply stands on its guard or on its period, not on both; one that may apply on neither,
    // because the result is the same with it.
    let guarding = asking { $0.line(of: exception.guard, isDecisive: isDecisive && holds.isKnown && !isOutOfForce) }
    addPeriod(exception.period, at: written, isDecisive: isDecisive && (isOutOfForce || holds.isMet), to: &line)
    add(guarding, to: &line.chain)
    line.isDecisive = isDecisive
    if line.mark != .notApplicable {
      add(exception.outcome, isDecisive: isDecisive, to: &line)
      return line
    }
    told.reset(to: before)
    line.isFolded = true
    line.test = .brief(number(of: exception.guard))
    if isOutOfForce {
      line.remark = .outOfForce(number(of: exception.period))
    } else if isSuperseded, let superseding {
      line.remark = .superseded(Int32(fact), Int32(superseding))
    } else {
      line.remark = .doesNotApply
    }
    return line
  }

  private mutating func add(_ outcome: Principle.Outcome, isDecisive: Bool, to line: inout ReasonLine) {
    switch outcome {
    case .condition(let condition): add(self.line(of: condition, isDecisive: isDecisive), to: &line.chain)
    case .expression(let expression):
      guard expression.isWorked else { return addOperands(of: expression, to: &line) }
      var own = ReasonLine(.calculation, .working(number(of: expression)), at: line.place)
      addOperands(of: expression, to: &own)
      add(own, to: &line.chain)
    }
  }
}
