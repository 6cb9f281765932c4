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
      reason.isAdverse = isAdverse
      if case .atLeast = kind { reason.remark = counted(children) }
      let decisive = isDecisive ? decisiveChildren(kind, children, outcome) : []
      reason.isDecisive = isDecisive
      let outer = isRequired
      isRequired = outer && kind == .all
      defer { isRequired = outer }
      reason.children = children.map { child in
        var line = self.reason(of: child, isDecisive: decisive.contains(child.node))
        if let addition = rules.additions[child.node] { tell(addition, in: &line) }
        return line
      }
      return reason
    case .test(let reference, let test):
      return reason(of: test, on: reference, outcome, isDecisive: isDecisive)
    }
  }

  /// How many lines of 2つ以上 hold, of those that take part.
  private func counted(_ lines: [Condition]) -> String {
    let outcomes = lines.map { observations.conditions[$0.node] }.filter { $0 != .notApplicable }
    let (met, open) = (outcomes.count { $0 == .met }, outcomes.count { $0 != .met && $0.canBeMet })
    let more = open == 0 ? "" : wordings.pick("、未確定\(open)つ", ", \(open) undetermined")
    return wordings.pick("\(outcomes.count)つのうち充足\(met)つ\(more)", "\(met) of \(outcomes.count) met\(more)")
  }

  /// Whose line it is, and what it rests on besides the source of what it names.
  private func tell(_ addition: Provenance, in line: inout Reason) {
    line.layer = wordings.layer(addition, isAddition: true)
    let own = line.source.flatMap { addition.citation?.hasPrefix($0) == true ? nil : $0 }
    line.source = [own, addition.citation].compactMap { $0 }.joined(separator: wordings.pick("、", "; "))
  }

  /// The children on which a block's result stands: the one that settles it in the fewest facts, or else all of
  /// them. What left the block counts too: it could have come to stay.
  private func decisiveChildren(
    _ kind: Condition.BlockKind, _ children: [Condition], _ outcome: Outcomes
  ) -> Set<NodeID> {
    guard !outcome.isSuperset(of: .unknown) else { return [] }
    if case .atLeast(let least) = kind { return decisiveChildren(least, children, outcome) }
    let settling: Outcomes = kind == .all ? .unmet : .met
    let enough = children.filter { observations.conditions[$0.node] == settling }
    guard let lightest = enough.min(by: { weight($0) < weight($1) }) else { return Set(children.map(\.node)) }
    return [lightest.node]
  }

  /// Of 2つ以上 the fewest lines that hold or, where too few can, the fewest that don't; with one among them that stays,
  /// so that the block isn't left empty.
  private func decisiveChildren(_ least: Int, _ children: [Condition], _ outcome: Outcomes) -> Set<NodeID> {
    let all = Set(children.map(\.node))
    guard outcome == .met || outcome == .unmet else { return all }
    let settling = children.filter { child in
      let own = observations.conditions[child.node]
      return outcome == .met ? own == .met : !own.canBeMet
    }.sorted { weight($0) < weight($1) }
    let needed = outcome == .met ? least : children.count - least + 1
    guard let staying = settling.first(where: { !observations.conditions[$0.node].canBeNotApplicable }) else {
      return all
    }
    return Set([staying.node] + settling.filter { $0.node != staying.node }.prefix(needed - 1).map(\.node))
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
    case .fact(let fact) where rules.isCondition(fact):
      reason = named(fact, test, outcome, isDecisive: isDecisive)
      reason.isDecisive = isDecisive
      return reason
    case .column(let table, let column):
      switch rules.tables[table].columns[column].kind {
      case .criterion: reason = criterion(table, column, test, outcome)
      case .condition: return item(table, column, test, outcome, isDecisive: isDecisive)
      case .value: reason = plain(test, on: reference, outcome)
      }
    default:
      reason = plain(test, on: reference, outcome)
    }
    // A value stands on all that it was calculated from.
    if isDecisive { reason.markDecisive() }
    return reason
  }

  /// A requirement, exclusion or decision by its name.
  private mutating func named(_ fact: FactID, _ test: Test, _ outcome: Outcomes, isDecisive: Bool) -> Reason {
    var reason: Reason
    if rules.facts[fact].kind == .decision || told[fact] || depth >= ReasonBuilder.deepest {
      reason = Reason(Reason.Kind(rules.facts[fact].kind), wordings.name(fact))
      reason.isAdverse = rules.facts[fact].kind == .exclusion || rules.facts[fact].display.isAdverse
      reason.identifier = rules.facts[fact].name.identifier
      let own = observations.outcomes[fact]
      reason.ruleMark = Reason.Mark(own)
      reason.value = wordings.shown(fact, own)
      if own == .notApplicable { reason.remark = wordings.absence(observations.absences[fact]) }
      if isCut(fact) { reason.remark = "…" }
    } else {
      let isDenied = if case .truth(false) = test.kind { true } else { false }
      reason =
        isDenied
        ? asking { $0.reason(of: fact, isDecisive: isDecisive) } : self.reason(of: fact, isDecisive: isDecisive)
    }
    reason.mark = Reason.Mark(outcome)
    if test.acceptsUnstated, outcome.isMet, !observations.outcomes[fact].isKnown {
      reason.test = wordings.text(test, of: .yesNo, isCondition: true)
      reason.remark = wordings.pick("協会に確認", "ask the association")
    }
    if case .truth(false) = test.kind {
      reason.isDenied = true
      // ○ 除外事由 該当しない: what is wanted is that the bad news isn't so.
      if !reason.isAdverse { reason.test = wordings.text(test, of: .yesNo, isCondition: true) }
      reason.isAdverse = false
    }
    return reason
  }

  /// A test of a value.
  private mutating func plain(_ test: Test, on reference: Reference, _ outcome: Outcomes) -> Reason {
    let type = wordings.type(reference)
    var reason = Reason(.test, wordings.name(reference), mark: Reason.Mark(outcome))
    (reason.isAdverse, reason.isRequired) = (isAdverse, isRequired)
    reason.value = valueText(of: reference)
    if language == .english, case .absent = finding(of: reference) { reason.value = "(none)" }
    reason.test = wordings.text(test, on: reference)
    if case .fact(let fact) = reference, case .truth(let truth) = test.kind {
      let word = wordings.ownWord(fact, truth)
      // What is asked for goes without saying, as あり does; what must not be is said.
      if !truth { reason.test = word ?? reason.test }
      if outcome == .unmet, isRequired, let word {
        reason.asked = wordings.pick("「\(word)」であること", "must be “\(word)”")
      }
    }
    if outcome == .unmet { measure(test, reference, type, in: &reason) }
    if case .oneOf(let members, negated: false) = test.kind, members.count == 1, case .choice = type, isRequired,
      outcome == .unmet
    {
      reason.asked = wordings.pick("\(reason.test ?? "")であること", "must be \(reason.test ?? "")")
    }
    if outcome == .met, isAdverse { reason.gap = excess(test, reference, type) }
    switch reference {
    case .fact(let fact): tell(fact, in: &reason)
    case .column(let table, let column):
      let line = row(table, column)
      take(line, into: &reason)
    case .rowName(let table):
      let line = row(table, nil)
      take(line, into: &reason)
    }
    reason.children += boundLines(test)
    return reason
  }

  /// Of a parameter that changes with the day: the row that the day chooses, unless an example gave the value.
  mutating func takeRow(of fact: FactID, into reason: inout Reason) {
    guard observations.given[fact] == nil, case .expression(let expression) = rules.facts[fact].definition,
      case .reference(.column(let table, let column)) = expression.kind
    else { return }
    take(row(table, column), into: &reason)
  }

  private func take(_ line: Reason, into reason: inout Reason) {
    // A cell that tests the parameter stands in a row of its own table, with its own source.
    if reason.row == nil { (reason.source, reason.layer) = (line.source, line.layer) }
    let rows = [reason.row, line.row].compactMap { $0 }
    reason.row = rows.isEmpty ? nil : rows.joined(separator: wordings.pick("、", ", "))
    reason.children += line.children
    reason.remark = reason.remark ?? line.remark
  }

  /// What stands behind a fact: where it is found, who judged, or how it was calculated.
  mutating func tell(_ fact: FactID, in reason: inout Reason) {
    reason.identifier = rules.facts[fact].name.identifier
    switch rules.facts[fact].kind {
    case .parameter:
      reason.title = wordings.pick("設定「\(wordings.name(fact))」", "parameter “\(wordings.name(fact))”")
      if reason.row == nil {
        reason.source = rules.facts[fact].provenance.citation
        reason.layer = wordings.layer(rules.facts[fact].provenance)
      }
      takeRow(of: fact, into: &reason)
    case .judgement:
      reason.kind = .judgement
      reason.remark = judgement(fact)
    case .input:
      if needed.contains(fact) {
        reason.remark = rules.facts[fact].formField.map { wordings.pick("記入欄: \($0)", "form field: \($0)") }
      }
    default:
      guard !told[fact], depth < ReasonBuilder.deepest else { return }
      let calculated = self.reason(of: fact, isDecisive: false)
      if let working = calculated.test, !working.isEmpty {
        var line = calculated
        line.title = "= " + working
        line.value = nil
        line.test = nil
        line.mark = nil
        line.source = calculated.source
        line.children = calculated.children.hidingWhatIsShown
        reason.children.append(line)
      } else {
        reason.children += calculated.children
        reason.source = reason.source ?? calculated.source
      }
      if let undefined = observations.findings[fact].undefined {
        reason.remark = wordings.pick("値がない: ", "no value: ") + wordings.reason(undefined)
      }
    }
  }

  private func judgement(_ fact: FactID) -> String? {
    guard observations.given[fact] != nil else {
      guard needed.contains(fact) else { return nil }
      return wordings.pick("判断「\(wordings.name(fact))」がまだない", "not yet judged")
    }
    let judgement = evidence.judgements[fact]
    let who = judgement?.by ?? wordings.pick("担当者", "officer")
    let why = judgement?.reason.map { wordings.pick("「\($0)」", ": “\($0)”") } ?? ""
    return wordings.pick("\(who)の判断\(why)", "judged by \(who)\(why)") + lacking(judgement)
  }

  /// A call that says not whose it is, or not why, is marked.
  private func lacking(_ judgement: FactReader.Judgement?) -> String {
    let lacking = [
      judgement?.by == nil ? wordings.pick("氏名", "name") : nil,
      judgement?.reason == nil ? wordings.pick("理由", "reason") : nil,
    ].compactMap { $0 }
    if lacking.isEmpty { return "" }
    return wordings.pick(
      " (\(lacking.joined(separator: "と"))の記入がない)", " (no \(lacking.joined(separator: " and no ")) given)")
  }
}
