import RulesDSL

/// Finds the missing facts that an undetermined result depends on: those that are reached through undetermined
/// nodes alone. What is decided whatever they are is passed over. References wait in a list, so that a long chain of
/// calculations needs no deep stack.
struct Needs {
  private let evidence: Evidence
  private(set) var facts: Set<FactID> = []
  private(set) var undefined: [Undefined] = []
  private var visitedFacts: Set<Visit<FactID>> = []
  /// Among several candidate rows, one without a value doesn't make the result undefined.
  private var isAmongCandidates = false
  private var visitedTables: Set<Visit<TableID>> = []
  private var pending: [(reference: Reference, isAmongCandidates: Bool)] = []
  private var next = 0

  /// What is reached among candidates may be reached again where its want of a value counts.
  private struct Visit<ID: Hashable>: Hashable {
    let id: ID
    let isAmongCandidates: Bool
  }

  init(_ evidence: Evidence) {
    self.evidence = evidence
  }

  private var rules: CheckedRules { evidence.rules }
  private var observations: Observations { evidence.observations }

  mutating func visit(fact index: FactID) { visit(.fact(index)) }

  mutating func visit(_ reference: Reference) {
    follow(reference)
    while next < pending.count {
      let (reference, isAmong) = pending[next]
      next += 1
      isAmongCandidates = isAmong
      switch reference {
      case .fact(let fact): look(at: fact)
      case .rowName(let table): visitRows(of: table)
      case .column(let table, let column): visit(column, of: table)
      }
    }
  }

  private mutating func follow(_ reference: Reference) {
    pending.append((reference, isAmongCandidates))
  }

  private mutating func look(at index: FactID) {
    guard visitedFacts.insert(Visit(id: index, isAmongCandidates: isAmongCandidates)).inserted else { return }
    if rules.isGiven(index) {
      if observations.given[index] == nil { facts.insert(index) }
      return
    }
    if rules.isCondition(index) {
      if observations.outcomes[index].isKnown { return }
    } else {
      guard case .open(_, let reason) = observations.findings[index] else { return }
      add(reason)
    }
    visit(rules.facts[index].provenance.period)
    rules.facts[index].scope.forEach { visit($0) }
    switch rules.facts[index].definition {
    case .given: break
    case .condition(let condition): visit(condition)
    case .expression(let expression): visit(expression)
    case .principle(let principle): visit(principle)
    }
  }

  private mutating func add(_ reason: Undefined?) {
    if let reason, !isAmongCandidates, !undefined.contains(where: { $0.place == reason.place }) {
      undefined.append(reason)
    }
  }

  private mutating func visit(_ period: Period) {
    guard period != .always, observations.basisDate == nil, let basis = rules.basisDate else { return }
    facts.insert(basis)
  }

  private mutating func visit(_ principle: Principle) {
    var isReplaced = false
    for exception in principle.exceptions {
      if let date = observations.basisDate, !exception.period.contains(date) { continue }
      let holds = observations.conditions[exception.guard.node]
      if !holds.isKnown { visit(exception.guard) }
      visit(exception.period)
      if holds.canBeMet { visit(exception.outcome) }
      if holds.isMet, exception.period == .always || observations.basisDate != nil { isReplaced = true }
    }
    if !isReplaced { visit(principle.standard) }
  }

  private mutating func visit(_ outcome: Principle.Outcome) {
    switch outcome {
    case .condition(let condition): visit(condition)
    case .expression(let expression): visit(expression)
    }
  }

  private mutating func visit(_ condition: Condition) {
    let result = observations.conditions[condition.node]
    guard !result.isKnown else { return }
    switch condition.kind {
    case .constant: break
    case .test(let reference, let test):
      follow(reference)
      test.operands.forEach { visit($0) }
    case .block(let kind, let children):
      let open = children.filter { !observations.conditions[$0.node].isKnown }
      // In すべて only what can still fail decides, in the others only what can still hold.
      let deciding = open.filter { child in
        let outcomes = observations.conditions[child.node]
        return kind == .all ? outcomes.canBeUnmet : outcomes.canBeMet
      }
      (result.canBeNotApplicable || deciding.isEmpty ? open : deciding).forEach { visit($0) }
    }
  }

  private mutating func visit(_ expression: Expression) {
    guard case .open(_, let reason) = observations.expressions[expression.node] else { return }
    add(reason)
    switch expression.kind {
    case .literal, .unstated: break
    case .reference(let reference): follow(reference)
    case .negated(let inner): visit(inner)
    case .binary(_, let left, let right):
      visit(left)
      visit(right)
    case .call(_, let arguments): arguments.forEach { visit($0) }
    case .bound(let table, let column, let isUpper):
      visitRows(of: table)
      for row in observations.tables[table].rows {
        guard case .criterion(let condition) = rules.tables[table].rows[row].cells[column],
          case .test(_, let test) = condition.kind, case .range(let lower, let upper) = test.kind
        else { continue }
        (isUpper ? upper : lower).map { visit($0.value) }
      }
    }
  }

  private mutating func visit(_ column: Int, of table: TableID) {
    let selection = observations.tables[table]
    if rules.tables[table].columns[column].isCondition {
      if selection.outcomes[column].isKnown { return }
    } else {
      guard case .open(_, let reason) = selection.findings[column] else { return }
      add(reason)
    }
    visitRows(of: table)
    let outer = isAmongCandidates
    isAmongCandidates = outer || !selection.isCertain
    defer { isAmongCandidates = outer }
    for row in selection.rows {
      switch rules.tables[table].rows[row].cells[column] {
      case .dash: break
      case .criterion(let condition): visit(condition)
      case .value(let expression): visit(expression)
      }
    }
  }

  /// What would tell which row is in use.
  private mutating func visitRows(of table: TableID) {
    let visit = Visit(id: table, isAmongCandidates: isAmongCandidates)
    guard visitedTables.insert(visit).inserted, !observations.tables[table].isCertain else { return }
    self.visit(rules.tables[table].provenance.period)
    if observations.tables[table].noRowIsPossible {
      // A selector that turns out to have no value chooses no row.
      rules.tables[table].selectors.map(\.subject).filter { mayLack($0) }.forEach { follow($0) }
    }
    for row in observations.tables[table].rows {
      let definition = rules.tables[table].rows[row]
      if definition.isOtherwise {
        rules.tables[table].selectors.forEach { follow($0.subject) }
      }
      self.visit(definition.period)
      for case let selector? in definition.selectors { self.visit(selector) }
    }
  }

  private func mayLack(_ reference: Reference) -> Bool {
    switch reference {
    case .fact(let fact) where rules.facts[fact].isCondition:
      observations.outcomes[fact].canBeNotApplicable && !observations.outcomes[fact].isKnown
    case .fact(let fact): observations.findings[fact].isOpen && observations.findings[fact].canBeAbsent
    case .column(let table, let column):
      if case .criterion = rules.tables[table].columns[column].kind {
        observations.tables[table].outcomes[column].canBeNotApplicable
      } else {
        observations.tables[table].findings[column].isOpen
      }
    case .rowName(let table): !observations.tables[table].isCertain
    }
  }
}
