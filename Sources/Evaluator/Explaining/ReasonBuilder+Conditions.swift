import RulesDSL

/// Lines for conditions.
extension ReasonBuilder {
  mutating func line(of condition: Condition, isDecisive: Bool) -> ReasonLine {
    let outcome = observations.conditions[condition.node]
    switch condition.kind {
    case .constant(let truth):
      var line = ReasonLine(.test, .constant(truth), at: place(of: condition), mark: Reason.Mark(outcome))
      line.isDecisive = isDecisive
      return line
    case .block(let kind, let children):
      var line = ReasonLine(
        Reason.Kind(block: kind), .block(0), at: place(of: condition), mark: Reason.Mark(outcome))
      line.isAdverse = isAdverse
      if case .atLeast(let least) = kind { (line.title, line.remark) = (.block(Int32(least)), counted(children)) }
      let decisive = isDecisive ? weights.decisive(kind, children, outcome, evidence) : .none
      line.isDecisive = isDecisive
      let outer = isRequired
      isRequired = outer && kind == .all
      defer { isRequired = outer }
      for child in children {
        var below = self.line(of: child, isDecisive: decisive.contains(child.node))
        if let addition = rules.additions[child.node] {
          below.addition = Int32(child.node)
          below.layer = addition.overriddenBy == nil ? nil : .addition(Int32(child.node))
        }
        add(below, to: &line.chain)
      }
      return line
    case .test(let reference, let test):
      return line(of: test, on: reference, in: condition, outcome, isDecisive: isDecisive)
    }
  }

  /// How many lines of 2つ以上 hold, of those that take part.
  private func counted(_ lines: [Condition]) -> ReasonLine.Remark {
    let outcomes = lines.map { observations.conditions[$0.node] }.filter { $0 != .notApplicable }
    return .counted(
      met: Int32(outcomes.count { $0 == .met }), of: Int32(outcomes.count),
      open: Int32(outcomes.count { $0 != .met && $0.canBeMet }))
  }

  private mutating func line(
    of test: Test, on reference: Reference, in condition: Condition, _ outcome: Outcomes, isDecisive: Bool
  ) -> ReasonLine {
    var line: ReasonLine
    let outer = isDecided
    isDecided = !outcome.isSuperset(of: .unknown)
    defer { isDecided = outer }
    switch reference {
    case .fact(let fact) where rules.isCondition(fact):
      line = named(fact, test, condition, outcome, isDecisive: isDecisive)
      line.isDecisive = isDecisive
      return line
    case .column(let table, let column):
      switch rules.tables[table].columns[column].kind {
      case .criterion: line = criterion(table, column, outcome, isNegated: test.asksForUnmet)
      case .condition: return item(table, column, outcome, isNegated: test.asksForUnmet, isDecisive: isDecisive)
      case .value: line = plain(test, on: reference, condition, outcome)
      }
    default:
      line = plain(test, on: reference, condition, outcome)
    }
    // A value stands on all that it was calculated from.
    if isDecisive { markDecisive(&line) }
    return line
  }

  /// A requirement, exclusion or decision by its name.
  private mutating func named(
    _ fact: FactID, _ test: Test, _ condition: Condition, _ outcome: Outcomes, isDecisive: Bool
  ) -> ReasonLine {
    var line: ReasonLine
    if rules.facts[fact].kind == .decision || told[fact] || depth >= ReasonBuilder.deepest {
      line = ReasonLine(kind(fact), .fact(Int32(fact)), at: place(of: condition))
      line.isAdverse = rules.facts[fact].kind == .exclusion || rules.facts[fact].display.isAdverse
      line.fact = fact
      let own = observations.outcomes[fact]
      line.ruleMark = Reason.Mark(own)
      line.value = .of(.fact(Int32(fact)))
      if own == .notApplicable, let absence = observations.absences[fact], absence != .dash {
        line.remark = .absence(absence)
      }
      if isCut(fact) { line.remark = .cut }
    } else {
      line =
        test.asksForUnmet
        ? asking { $0.line(of: fact, isDecisive: isDecisive) } : self.line(of: fact, isDecisive: isDecisive)
    }
    line.mark = Reason.Mark(outcome)
    if test.acceptsUnstated, outcome.isMet, !observations.outcomes[fact].isKnown {
      line.test = .asCondition(number(of: condition))
      line.remark = .askAssociation
    }
    if test.asksForUnmet {
      line.isDenied = true
      // ○ 除外事由 該当しない: what is wanted is that the bad news isn't so.
      if !line.isAdverse { line.test = .asCondition(number(of: condition)) }
      line.isAdverse = false
    }
    return line
  }

  /// A test of a value.
  private mutating func plain(
    _ test: Test, on reference: Reference, _ condition: Condition, _ outcome: Outcomes
  ) -> ReasonLine {
    let number = number(of: condition)
    var line = ReasonLine(
      .test, .reference(ReasonLine.Subject(reference)), at: place(of: condition), mark: Reason.Mark(outcome))
    (line.isAdverse, line.isRequired) = (isAdverse, isRequired)
    line.value = .tested(ReasonLine.Subject(reference))
    line.test = .test(number)
    if case .fact(let fact) = reference, case .truth(let truth) = test.kind {
      // What is asked for goes without saying, as あり does; what must not be is said.
      if !truth { line.test = .denied(Int32(fact), number) }
      if outcome == .unmet, isRequired { line.must = .own(Int32(fact), truth) }
    }
    if outcome == .unmet { measure(test, reference, number, in: &line) }
    if case .oneOf(let members, negated: false) = test.kind, members.count == 1,
      case .choice = rules.type(of: reference), isRequired, outcome == .unmet
    {
      line.must = .test(number)
    }
    if outcome == .met, isAdverse, observations.excess(of: test, reference, rules) != nil {
      line.gap = .excess(number)
    }
    switch reference {
    case .fact(let fact): tell(fact, in: &line)
    case .column(let table, let column): take(row(table, column), into: &line)
    case .rowName(let table): take(row(table, nil), into: &line)
    }
    addBounds(of: test, to: &line)
    return line
  }

  /// Says of a test that fails how far its value is from passing. Nothing is said of the distance to bad news.
  func measure(_ test: Test, _ reference: Reference, _ condition: Int32, in line: inout ReasonLine) {
    guard !isAdverse, observations.distance(of: test, reference, rules) != nil else { return }
    line.remark = .distance(condition)
    if observations.miss(of: test, reference, rules) != nil { line.gap = .measured(condition) }
  }

  /// Whether a rule that would be told is only named, because it lies too deep.
  func isCut(_ fact: FactID) -> Bool {
    depth >= ReasonBuilder.deepest && !told[fact] && !rules.isGiven(fact) && rules.facts[fact].kind != .decision
  }
}

extension Test {
  /// 非充足
  var asksForUnmet: Bool { if case .truth(false) = kind { true } else { false } }
}
