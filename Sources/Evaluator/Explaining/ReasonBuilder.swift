import RulesDSL

/// Computes the reasons of a decision from the rules and what was observed; evaluates nothing.
///
/// A requirement or calculation that several lines use is told in full where it is first named and by its name
/// after that; another decision is only named, because it has a section of its own. All alternatives are told,
/// also when one of them is enough.
struct ReasonBuilder {
  let evidence: Evidence
  let language: Language
  /// By fact, whether it was told in full already.
  var told: [Bool]
  private let written: WrittenValues
  /// How many definitions lie around the one being told. A chain longer than anyone reads is only named beyond it.
  var depth = 0
  static let deepest = 32
  /// Whether the lines being made are of an exclusion or another rule whose being met is bad news.
  var isAdverse = false
  /// Whether what the lines being made say must hold for the rule to hold.
  var isRequired = true
  /// The missing facts that the section's decision depends on: only of these is it told where to find them.
  let needed: Set<FactID>

  init(
    _ explanation: Explanation, _ language: Language, of decision: FactID? = nil, written: WrittenValues? = nil
  ) {
    self.written = written ?? WrittenValues(explanation.rules)
    evidence = explanation.evidence
    self.language = language
    told = Array(repeating: false, count: explanation.rules.facts.count)
    guard let decision else {
      needed = []
      return
    }
    var search = Needs(explanation.evidence)
    search.visit(fact: decision)
    needed = search.facts
  }

  var rules: CheckedRules { evidence.rules }
  var observations: Observations { evidence.observations }
  var wordings: Wordings { Wordings(evidence: evidence, language: language) }

  /// The sections of decisions.
  static func reasons(of decisions: [FactID], _ explanation: Explanation, _ language: Language) -> [Reason] {
    let written = WrittenValues(explanation.rules)
    return decisions.map { decision in
      var builder = ReasonBuilder(explanation, language, of: decision, written: written)
      var reason = builder.reason(of: decision, isDecisive: true)
      reason.identify()
      return reason
    }
  }

  /// The value as one reads it, 不明 where it isn't known.
  func valueText(of reference: Reference) -> String {
    guard case .fact(let fact) = reference else { return text(of: finding(of: reference), wordings.type(reference)) }
    if let text = written.byFact[fact] { return text }
    if rules.isCondition(fact) { return wordings.shown(fact, observations.outcomes[fact]) }
    var text = text(of: observations.findings[fact], rules.facts[fact].type)
    if case .value(.truth(let truth)) = observations.findings[fact] { text = wordings.ownWord(fact, truth) ?? text }
    written.byFact[fact] = text
    return text
  }

  /// A fact that the rules decide, with everything it rests on.
  mutating func reason(of index: FactID, isDecisive: Bool) -> Reason {
    // Facts are large: they are read in place and never copied.
    told[index] = true
    depth += 1
    defer { depth -= 1 }
    let outer = isAdverse
    isAdverse =
      rules.facts[index].kind == .exclusion
      || (rules.facts[index].kind == .decision ? rules.facts[index].display.isAdverse : outer)
    defer { isAdverse = outer }
    let wasRequired = isRequired
    isRequired = !isAdverse && (wasRequired || rules.facts[index].kind == .decision)
    defer { isRequired = wasRequired }
    var reason = Reason(Reason.Kind(rules.facts[index].kind), wordings.name(index))
    reason.identifier = rules.facts[index].name.identifier
    reason.source = rules.facts[index].provenance.citation
    reason.isDecisive = isDecisive
    reason.isAdverse = isAdverse
    if rules.isCondition(index) {
      reason.mark = Reason.Mark(observations.outcomes[index])
      reason.ruleMark = reason.mark
    } else {
      reason.value = valueText(of: .fact(index))
      if rules.facts[index].kind == .decision { reason.mark = mark(ofValue: index) }
    }
    reason.layer = wordings.layer(rules.facts[index].provenance)
    reason.children += periodReason(rules.facts[index].provenance.period, isDecisive: isDecisive)
    reason.children += scopeReasons(index, isDecisive: isDecisive)
    if takesNoPart(index) {
      reason.remark = absenceRemark(index)
      reason.isFolded = rules.facts[index].kind != .decision
      return reason
    }
    switch rules.facts[index].definition {
    case .given: break
    case .expression where rules.facts[index].kind == .parameter: takeRow(of: index, into: &reason)
    case .condition(let condition): reason.children.append(self.reason(of: condition, isDecisive: isDecisive))
    case .expression(let expression):
      reason.test = working(expression)
      reason.children += operands(of: expression)
    case .principle(let principle): reason.children += reasons(of: principle, isDecisive: isDecisive)
    }
    return reason
  }

  private func mark(ofValue index: FactID) -> Reason.Mark {
    switch observations.findings[index] {
    case .value(.truth(let truth)): truth ? .met : .unmet
    case .value: .met
    case .absent: .unmet
    case .open: .undetermined
    }
  }

  /// Whether the rule is certainly out of scope or out of force.
  private func takesNoPart(_ index: FactID) -> Bool {
    switch observations.absences[index] {
    case .outOfScope?, .notInForce?: true
    case .noRow?, .dash?, nil: false
    }
  }

  /// 適用期間外 (2024-03-15 から), or whom the rule is about.
  private func absenceRemark(_ fact: FactID) -> String {
    if let date = observations.basisDate, !rules.facts[fact].provenance.period.contains(date) {
      let period = wordings.period(rules.facts[fact].provenance.period)
      return wordings.pick("適用期間外 (\(period))", "not in force (\(period))")
    }
    let failing = rules.facts[fact].scope.filter { !observations.conditions[$0.node].canBeMet }.map {
      wordings.brief($0)
    }
    let scope = failing.joined(separator: wordings.pick("、", ", "))
    return wordings.pick("対象は \(scope)", "applies to \(scope)")
  }

  /// 適用 of a rule or an exception beside the basis date.
  private func periodReason(_ period: Period, isDecisive: Bool) -> [Reason] {
    guard period != .always else { return [] }
    let inForce = observations.basisDate.map { period.contains($0) }
    var reason = Reason(
      .period, wordings.pick("適用期間", "in force"), mark: inForce.map { $0 ? .met : .notApplicable } ?? .undetermined)
    reason.value = observations.basisDate?.description ?? wordings.pick("基準日が不明", "no basis date")
    reason.identifier = rules.basisDate.map { rules.facts[$0].name.identifier }
    reason.test = wordings.period(period)
    if inForce == false { reason.remark = wordings.pick("適用期間外", "not in force") }
    reason.isDecisive = isDecisive
    return [reason]
  }

  /// 対象: in the text only where it keeps the rule from taking part.
  private mutating func scopeReasons(_ fact: FactID, isDecisive: Bool) -> [Reason] {
    rules.facts[fact].scope.map { condition in
      let outcome = observations.conditions[condition.node]
      var reason = Reason(
        .scope, wordings.pick("対象", "applies to"),
        mark: outcome.isMet ? .met : outcome.canBeMet ? .undetermined : .notApplicable)
      reason.isFolded = outcome.isMet
      reason.isHidden = outcome.isMet
      reason.isDecisive = isDecisive
      let toldBefore = told
      reason.children = [asking { $0.reason(of: condition, isDecisive: isDecisive) }]
      if outcome.isMet { told = toldBefore }
      return reason
    }
  }

  /// Lines of what only asks whether a rule or an exception is meant.
  mutating func asking<Lines>(_ lines: (inout ReasonBuilder) -> Lines) -> Lines {
    let outer = isRequired
    isRequired = false
    defer { isRequired = outer }
    return lines(&self)
  }

  private mutating func reasons(of principle: Principle, isDecisive: Bool) -> [Reason] {
    let applied = principle.exceptions.first { holds($0).isMet }
    // The standard first: what it names is told there, not in an exception that does not apply.
    var result = applied != nil ? [] : reasons(of: principle.standard, isDecisive: isDecisive)
    for exception in principle.exceptions {
      let isApplied = applied?.guard.node == exception.guard.node
      // One that comes later in priority bears on nothing.
      let bears = isApplied || applied == nil || (exception.priority ?? .max) < (applied?.priority ?? .max)
      let superseding = bears ? nil : applied?.name
      result.append(reason(of: exception, supersededBy: superseding, isDecisive: isDecisive && bears))
    }
    return result
  }

  /// Whether an exception's guard holds on the basis date.
  private func holds(_ exception: Principle.Exception) -> Outcomes {
    let own = observations.conditions[exception.guard.node]
    if exception.period == .always { return own }
    guard let date = observations.basisDate else { return own.union(.unmet) }
    return exception.period.contains(date) ? own : .unmet
  }

  private mutating func reason(
    of exception: Principle.Exception, supersededBy superseding: Name?, isDecisive: Bool
  ) -> Reason {
    let holds = holds(exception)
    let isOutOfForce = observations.basisDate.map { !exception.period.contains($0) } ?? false
    let isSuperseded = superseding != nil && holds.canBeMet
    var reason = Reason(
      .exception, wordings.pick("ただし ", "except ") + exception.name.text(language),
      mark: isOutOfForce || isSuperseded || !holds.canBeMet ? .notApplicable : Reason.Mark(holds))
    let toldBefore = told
    // One that does not apply stands on its guard or on its period, not on both; one that may apply on neither,
    // because the result is the same with it.
    let guarding = asking { $0.reason(of: exception.guard, isDecisive: isDecisive && holds.isKnown && !isOutOfForce) }
    let period = periodReason(exception.period, isDecisive: isDecisive && (isOutOfForce || holds.isMet))
    reason.children = period + [guarding]
    reason.isDecisive = isDecisive
    if reason.mark != .notApplicable {
      reason.children += reasons(of: exception.outcome, isDecisive: isDecisive)
      return reason
    }
    told = toldBefore
    reason.isFolded = true
    reason.test = wordings.brief(exception.guard)
    if isOutOfForce {
      let period = wordings.period(exception.period)
      reason.remark = wordings.pick("適用期間外 (\(period))", "not in force (\(period))")
    } else if isSuperseded, let superseding {
      reason.remark = wordings.pick(
        "「\(superseding.japanese)」が優先する", "“\(superseding.text(.english))” goes first")
    } else {
      let because = Because(language).parts(of: [guarding], .unmet)
      reason.remark = wordings.pick("当てはまらない", "does not apply")
      if !because.isEmpty {
        reason.remark? += wordings.pick(": ", ": ") + because.joined(separator: wordings.pick("、", ", "))
      }
    }
    return reason
  }

  private mutating func reasons(of outcome: Principle.Outcome, isDecisive: Bool) -> [Reason] {
    switch outcome {
    case .condition(let condition): return [reason(of: condition, isDecisive: isDecisive)]
    case .expression(let expression):
      let working = working(expression)
      guard !working.isEmpty else { return operands(of: expression) }
      var line = Reason(.calculation, "= " + working)
      line.children = operands(of: expression)
      return [line]
    }
  }
}

/// Values of facts as text: most are told in several sections and written once.
final class WrittenValues {
  var byFact: [String?]

  init(_ rules: CheckedRules) {
    byFact = Array(repeating: nil, count: rules.facts.count)
  }
}

extension Reason.Kind {
  init(block: Condition.BlockKind) {
    switch block {
    case .all: self = .all
    case .any: self = .any
    case .none: self = .none
    case .atLeast: self = .atLeast
    }
  }

  init(_ kind: Fact.Kind) {
    switch kind {
    case .input: self = .input
    case .judgement: self = .judgement
    case .parameter: self = .parameter
    case .calculation: self = .calculation
    case .requirement: self = .requirement
    case .exclusion: self = .exclusion
    case .decision: self = .decision
    }
  }
}
