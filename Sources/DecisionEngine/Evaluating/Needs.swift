import RulesDSL

/// Finds the missing facts that an undetermined result depends on: those that are reached through undetermined
/// nodes alone. What is decided whatever they are is passed over. References wait in a list, so that a long chain of
/// calculations needs no deep stack.
///
/// They are found in the order in which they decide: what chooses a row before what its cells ask, and of lines of
/// which one may settle a block the first before the others.
package struct Needs {
  private let evidence: Evidence
  package private(set) var facts: Set<FactID> = []
  /// The same, those first that decide whether others matter.
  package private(set) var inOrder: [FactID] = []
  private(set) var undefined: [Undefined] = []
  private var visitedFacts: Set<Visit<FactID>> = []
  /// Whether an exclusion is looked at: what doesn't hold settles it.
  private var isAdverse = false
  /// Among several candidate rows, one without a value doesn't make the result undefined.
  private var isAmongCandidates = false
  private var visitedTables: Set<Visit<TableID>> = []
  private var pending: [[Waiting]] = [[]]
  /// What is found while one reference is looked at.
  private var found: [Waiting] = []
  /// How many answers may make what is looked at superfluous.
  private var rank = 0

  private struct Waiting {
    let reference: Reference
    let isAmongCandidates: Bool
    let rank: Int
  }

  /// What is reached among candidates may be reached again where its want of a value counts.
  private struct Visit<ID: Hashable>: Hashable {
    let id: ID
    let isAmongCandidates: Bool
  }

  package init(_ evidence: Evidence) {
    self.evidence = evidence
  }

  /// The rules and calculations that were looked at.
  package var reached: Set<FactID> { Set(visitedFacts.map(\.id)).filter { !rules.isGiven($0) } }

  /// Forgets what was found, to begin anew.
  mutating func reset() {
    facts.removeAll(keepingCapacity: true)
    inOrder.removeAll(keepingCapacity: true)
    undefined.removeAll(keepingCapacity: true)
    visitedFacts.removeAll(keepingCapacity: true)
    visitedTables.removeAll(keepingCapacity: true)
    (isAdverse, isAmongCandidates, rank) = (false, false, 0)
  }

  private var rules: CheckedRules { evidence.rules }
  private var observations: Observations { evidence.observations }

  package mutating func visit(fact index: FactID) { visit(.fact(index)) }

  package mutating func visit(_ reference: Reference) {
    follow(reference)
    takeUp()
    while let next = nextWaiting() {
      (isAmongCandidates, rank) = (next.isAmongCandidates, next.rank)
      look(at: next.reference)
      takeUp()
    }
  }

  /// What stands next behind one reference: what is to be looked at, and what is missing. Forgets what was found.
  package mutating func links(of reference: Reference) -> (next: [Reference], missing: [FactID]) {
    reset()
    look(at: reference)
    defer { found.removeAll(keepingCapacity: true) }
    return (found.map(\.reference), inOrder)
  }

  private mutating func look(at reference: Reference) {
    switch reference {
    case .fact(let fact): look(at: fact)
    case .rowName(let table): visitRows(of: table)
    case .column(let table, let column): visit(column, of: table)
    }
  }

  private mutating func follow(_ reference: Reference) {
    found.append(Waiting(reference: reference, isAmongCandidates: isAmongCandidates, rank: rank))
  }

  /// What was found goes before what waits already at its rank, in its own order.
  private mutating func takeUp() {
    for waiting in found.reversed() {
      while pending.count <= waiting.rank { pending.append([]) }
      pending[waiting.rank].append(waiting)
    }
    found.removeAll(keepingCapacity: true)
  }

  private mutating func nextWaiting() -> Waiting? {
    for rank in pending.indices where !pending[rank].isEmpty { return pending[rank].removeLast() }
    return nil
  }

  private mutating func need(_ fact: FactID) {
    if facts.insert(fact).inserted { inOrder.append(fact) }
  }

  /// Looks at what may turn out superfluous.
  private mutating func visitLater(_ body: (inout Needs) -> Void) {
    let outer = rank
    rank = min(rank + 1, Needs.ranks)
    body(&self)
    rank = outer
  }

  private static let ranks = 8

  private mutating func look(at index: FactID) {
    guard visitedFacts.insert(Visit(id: index, isAmongCandidates: isAmongCandidates)).inserted else { return }
    if rules.isGiven(index) {
      if observations.given[index] == nil { need(index) }
      return
    }
    if rules.isCondition(index) {
      if observations.outcomes[index].isKnown { return }
    } else {
      guard let open = observations.findings[index].open else { return }
      add(open.undefined)
    }
    isAdverse = rules.facts[index].kind == .exclusion
    visit(rules.facts[index].provenance.period)
    rules.facts[index].scope.forEach { visit($0) }
    // Whether the rule takes part at all comes before what it asks.
    let mayBeOutOfScope = rules.facts[index].scope.contains { !observations.conditions[$0.node].isKnown }
    if mayBeOutOfScope { visitLater { $0.visit(definitionOf: index) } } else { visit(definitionOf: index) }
  }

  private mutating func visit(definitionOf index: FactID) {
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
    need(basis)
  }

  private mutating func visit(_ principle: Principle) {
    let open = principle.exceptions.contains { !observations.conditions[$0.guard.node].isKnown }
    var isReplaced = false
    for exception in principle.exceptions {
      if let date = observations.basisDate, !exception.period.contains(date) { continue }
      let holds = observations.conditions[exception.guard.node]
      if !holds.isKnown { visit(exception.guard) }
      visit(exception.period)
      if holds.canBeMet {
        // Which of the outcomes it is comes before what they ask.
        if open { visitLater { $0.visit(exception.outcome) } } else { visit(exception.outcome) }
      }
      if holds.isMet, exception.period == .always || observations.basisDate != nil { isReplaced = true }
    }
    guard !isReplaced else { return }
    if open { visitLater { $0.visit(principle.standard) } } else { visit(principle.standard) }
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
      let asked = result.canBeNotApplicable || deciding.isEmpty ? open : deciding
      // One that holds may settle いずれか; in an exclusion one that doesn't, すべて.
      let mayOneSettle = kind == .any ? !isAdverse : kind == .all && isAdverse
      for (place, child) in asked.enumerated() {
        if place == 0 || !mayOneSettle { visit(child) } else { visitLater { $0.visit(child) } }
      }
    }
  }

  private mutating func visit(_ expression: Expression) {
    guard let open = observations.expressions[expression.node].open else { return }
    add(open.undefined)
    switch expression.kind {
    case .literal, .unstated: break
    case .reference(let reference): follow(reference)
    case .negated(let inner): visit(inner)
    case .binary(_, let left, let right):
      visit(left)
      visit(right)
    case .call(_, let arguments): arguments.forEach { visit($0) }
    }
  }

  private mutating func visit(_ column: Int, of table: TableID) {
    let selection = observations.tables[table]
    if rules.tables[table].columns[column].isCondition {
      if selection.outcomes[column].isKnown { return }
    } else {
      guard let open = selection.findings[column].open else { return }
      add(open.undefined)
    }
    visitRows(of: table)
    let outer = isAmongCandidates
    isAmongCandidates = outer || !selection.isCertain
    defer { isAmongCandidates = outer }
    let isLater = !selection.isCertain
    for row in selection.rows {
      let cell = rules.tables[table].rows[row].cells[column]
      if isLater { visitLater { $0.visit(cell) } } else { visit(cell) }
    }
  }

  private mutating func visit(_ cell: Table.Cell) {
    switch cell {
    case .dash: break
    case .criterion(let condition): visit(condition)
    case .value(let expression): visit(expression)
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
