import RulesDSL

/// Lines for conditions.
extension ReasonBuilder {
  mutating func reason(of condition: Condition, isDecisive: Bool) -> Reason {
    let outcome = observations.conditions[condition.node]
    switch condition.kind {
    case .constant(let truth):
      var reason = Reason(.test, Reason.Mark(Outcomes(truth)).word(language), mark: Reason.Mark(outcome))
      reason.isDecisive = isDecisive
      return reason
    case .block(let kind, let children):
      var reason = Reason(Reason.Kind(block: kind), wordings.block(kind), mark: Reason.Mark(outcome))
      let decisive = isDecisive ? decisiveChildren(kind, children, outcome) : []
      reason.isDecisive = isDecisive
      reason.children = children.map { self.reason(of: $0, isDecisive: decisive.contains($0.node)) }
      return reason
    case .test(let reference, let test):
      return reason(of: test, on: reference, outcome, isDecisive: isDecisive)
    }
  }

  /// The children on which a block's result stands: all of them, or the one that says it in the fewest facts.
  private func decisiveChildren(
    _ kind: Condition.BlockKind, _ children: [Condition], _ outcome: Outcomes
  ) -> Set<NodeID> {
    guard outcome.isKnown else { return [] }
    let wanted: Outcomes
    let oneIsEnough: Bool
    switch kind {
    case .all: (wanted, oneIsEnough) = (outcome, outcome == .unmet)
    case .any: (wanted, oneIsEnough) = (outcome, outcome == .met)
    case .none: (wanted, oneIsEnough) = (outcome.negated, outcome == .unmet)
    }
    let bearing = children.filter { observations.conditions[$0.node] == wanted }
    guard oneIsEnough else { return Set(bearing.map(\.node)) }
    return Set(bearing.min { weight($0) < weight($1) }.map { [$0.node] } ?? [])
  }

  /// How many tests a condition's result takes.
  private func weight(_ condition: Condition) -> Int {
    switch condition.kind {
    case .constant: return 0
    case .block(let kind, let children):
      let decisive = decisiveChildren(kind, children, observations.conditions[condition.node])
      return children.filter { decisive.contains($0.node) }.reduce(0) { $0 + weight($1) }
    case .test(.fact(let fact), _):
      guard case .condition(let definition) = rules.facts[fact].definition else { return 1 }
      return max(1, weight(definition))
    case .test: return 1
    }
  }

  private mutating func reason(
    of test: Test, on reference: Reference, _ outcome: Outcomes, isDecisive: Bool
  ) -> Reason {
    var reason: Reason
    switch reference {
    case .fact(let fact) where rules.facts[fact].isCondition:
      reason = named(fact, test, outcome, isDecisive: isDecisive)
    case .column(let table, let column):
      if case .criterion = rules.tables[table].columns[column].kind {
        reason = criterion(table, column, test, outcome)
      } else {
        reason = plain(test, on: reference, outcome)
      }
    default:
      reason = plain(test, on: reference, outcome)
    }
    reason.isDecisive = isDecisive
    return reason
  }

  /// A requirement, exclusion or decision by its name.
  private mutating func named(_ fact: FactID, _ test: Test, _ outcome: Outcomes, isDecisive: Bool) -> Reason {
    let definition = rules.facts[fact]
    var reason: Reason
    if definition.kind == .decision || told.contains(fact) {
      reason = Reason(Reason.Kind(definition.kind), wordings.name(fact))
      reason.identifier = definition.name.identifier
      let own = observations.outcomes[fact]
      reason.value = wordings.shown(fact, own)
      if own == .notApplicable { reason.remark = wordings.absence(observations.absences[fact]) }
    } else {
      reason = self.reason(of: fact, isDecisive: isDecisive)
    }
    reason.mark = Reason.Mark(outcome)
    if case .truth(false) = test.kind { reason.test = wordings.text(test, of: .yesNo, isCondition: true) }
    return reason
  }

  /// A test of a value.
  private mutating func plain(_ test: Test, on reference: Reference, _ outcome: Outcomes) -> Reason {
    let type = wordings.type(reference)
    var reason = Reason(.test, wordings.name(reference), mark: Reason.Mark(outcome))
    reason.value = valueText(of: reference)
    reason.test = wordings.text(test, of: type, isCondition: false)
    reason.remark = outcome == .unmet ? distance(test, reference, type) : nil
    switch reference {
    case .fact(let fact): tell(fact, in: &reason)
    case .column(let table, let column):
      let line = row(table, column)
      (reason.row, reason.remark, reason.children) = (line.row, reason.remark ?? line.remark, line.children)
    case .rowName(let table):
      let line = row(table, nil)
      (reason.row, reason.remark, reason.children) = (line.row, reason.remark ?? line.remark, line.children)
    }
    return reason
  }

  /// What stands behind a fact: where it is found, who judged, or how it was calculated.
  mutating func tell(_ fact: FactID, in reason: inout Reason) {
    let definition = rules.facts[fact]
    reason.identifier = definition.name.identifier
    switch definition.kind {
    case .judgement:
      reason.kind = .judgement
      reason.remark = judgement(fact)
    case .input:
      if needed.contains(fact) {
        reason.remark = definition.formField.map { wordings.pick("記入欄: \($0)", "form field: \($0)") }
      }
    default:
      guard !told.contains(fact) else { return }
      let calculated = self.reason(of: fact, isDecisive: false)
      if let working = calculated.test, !working.isEmpty {
        var line = calculated
        line.title = "= " + working
        line.value = nil
        line.test = nil
        line.mark = nil
        line.source = calculated.source
        line.children = calculated.children.filter { $0.bears }
        reason.children.append(line)
      } else {
        reason.children += calculated.children
      }
      if case .open(_, let undefined?) = observations.findings[fact] {
        reason.remark = wordings.pick("値がない: ", "no value: ") + wordings.reason(undefined)
      }
    }
  }

  private func judgement(_ fact: FactID) -> String? {
    guard observations.given[fact] != nil else {
      guard needed.contains(fact) else { return nil }
      return wordings.pick("判断「\(wordings.name(fact))」がまだない", "not yet judged")
    }
    let judgement = explanation.judgements[fact]
    let who = judgement?.by ?? wordings.pick("担当者", "officer")
    let why = judgement?.reason.map { wordings.pick("「\($0)」", ": “\($0)”") } ?? ""
    return wordings.pick("\(who)の判断\(why)", "judged by \(who)\(why)")
  }

  /// A cell of the row in use.
  private mutating func criterion(_ table: TableID, _ column: Int, _ test: Test, _ outcome: Outcomes) -> Reason {
    let definition = rules.tables[table]
    guard case .criterion(let subject) = definition.columns[column].kind else {
      preconditionFailure("INVARIANT: only criteria are told as criteria")
    }
    let selection = observations.tables[table]
    var reason = Reason(.criterion, wordings.name(subject), mark: Reason.Mark(outcome))
    reason.value = valueText(of: subject)
    reason.source = definition.provenance.citation
    let tableName = definition.name.text(language)
    if selection.isCertain, let row = selection.rows.first {
      let used = definition.rows[row]
      reason.row = wordings.pick(
        "\(tableName)「\(wordings.rowTitle(table, row))」", "\(tableName) “\(wordings.rowTitle(table, row))”")
      reason.source = used.citation ?? reason.source
      if case .criterion(let condition) = used.cells[column], case .test(_, let cell) = condition.kind {
        reason.test = wordings.text(cell, of: wordings.type(subject), isCondition: false)
        let isMet = observations.conditions[condition.node]
        if isMet == .unmet { reason.remark = distance(cell, subject, wordings.type(subject)) }
      } else {
        reason.remark = wordings.pick("この行に条件はない", "the row has no such criterion")
      }
      if case .fact(let fact) = subject { tell(fact, in: &reason) }
    } else if selection.isCertain {
      reason.row = tableName
      reason.remark = wordings.pick("該当する行がない", "no row applies")
      if case .fact(let fact) = subject { reason.identifier = rules.facts[fact].name.identifier }
    } else {
      reason.row = tableName
      reason.remark = wordings.pick("どの行を使うかが決まらない: ", "the row isn't known: ") + openSelectors(of: table)
      if case .fact(let fact) = subject { reason.identifier = rules.facts[fact].name.identifier }
    }
    if case .truth(false) = test.kind {
      reason.test = reason.test.map { wordings.pick("\($0)を満たさない", "not \($0)") }
      if outcome == .met, let row = selection.rows.first,
        case .criterion(let condition) = definition.rows[row].cells[column], case .test(_, let cell) = condition.kind
      {
        reason.remark = distance(cell, subject, wordings.type(subject))
      }
    }
    return reason
  }

  func openSelectors(of table: TableID) -> String {
    let names = rules.tables[table].selectors.compactMap { selector -> String? in
      if case .open = finding(of: selector.subject) { wordings.name(selector.subject) } else { nil }
    }
    return (names.isEmpty ? [wordings.pick("基準日", "basis date")] : names).joined(separator: wordings.pick("、", ", "))
  }
}
