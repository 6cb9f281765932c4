import RulesDSL

extension PlanRun {
  mutating func run(table index: Int) {
    let table = plan.tables[index]
    var selection = Observations.Selection()
    selection.rowOutcomes = Array(repeating: .unmet, count: table.rows.count)
    var chosen: Int?
    for row in 0..<table.rows.count where row != table.otherwise.map({ Int($0) }) {
      let outcome = matches(plan.rows[Int(table.rows.lowerBound) + row])
      selection.rowOutcomes[row] = outcome
      if chosen == nil, outcome == .met { chosen = row }
    }
    let gapIsPossible = chosen == nil && gapIsPossible(table)
    if let otherwise = table.otherwise.map({ Int($0) }) {
      let row = plan.rows[Int(table.rows.lowerBound) + otherwise]
      let gap: Outcomes =
        !(gapIsPossible || (chosen != nil && self.gapIsPossible(table)))
        ? .unmet : selection.rowOutcomes.contains(where: \.canBeMet) ? .unknown : .met
      let outcome = Outcomes.all([isInForce(row.period), gap])
      observations.conditions[Int(row.node)] = outcome
      selection.rowOutcomes[otherwise] = outcome
      if outcome == .met, chosen.map({ otherwise < $0 }) ?? true { chosen = otherwise }
    }
    select(&selection, table, chosen, gapIsPossible)
    for column in 0..<table.columns.count { run(column, of: index, table, &selection) }
    observations.tables[index] = selection
  }

  private func select(
    _ selection: inout Observations.Selection, _ table: Plan.TablePlan, _ chosen: Int?, _ gapIsPossible: Bool
  ) {
    let inForce = isInForce(table.period)
    selection.mayBeOutOfForce = inForce != .met
    guard inForce.canBeMet else {
      selection.isCertain = true
      selection.noRowIsPossible = false
      return
    }
    if let chosen {
      selection.rows = [chosen]
      selection.isCertain = inForce == .met
      selection.noRowIsPossible = false
      return
    }
    selection.rows = selection.rowOutcomes.indices.filter { selection.rowOutcomes[$0].canBeMet }
    let otherwise = table.otherwise.map { isInForce(plan.rows[Int(table.rows.lowerBound + $0)].period) } ?? .unmet
    selection.noRowIsPossible = otherwise != .met && gapIsPossible
    selection.isCertain = selection.rows.isEmpty && selection.noRowIsPossible && inForce == .met
  }

  private mutating func matches(_ row: Plan.RowPlan) -> Outcomes {
    run(row.instructions)
    var all = Outcomes.All()
    all.add(isInForce(row.period))
    for selector in row.selectors {
      let outcome = observations.conditions[Int(plan.nodes[Int(selector)])]
      // A selector without a value selects no row.
      all.add(outcome.canBeNotApplicable ? outcome.subtracting(.notApplicable).union(.unmet) : outcome)
    }
    observations.conditions[Int(row.node)] = all.result
    return all.result
  }

  private func gapIsPossible(_ table: Plan.TablePlan) -> Bool {
    var failed: Set<Int32> = []
    return (!table.gaps.isEmpty && isPossible(table.gaps.upperBound - 1, table, &failed))
      || table.selectors.contains { canBeNone(plan.selectors[Int($0)]) }
  }

  /// Whether a gap can be reached from a node. What failed is remembered where other ways lead to it.
  private func isPossible(_ index: Int32, _ table: Plan.TablePlan, _ failed: inout Set<Int32>) -> Bool {
    let node = plan.gaps[Int(index)]
    if node.isShared, failed.contains(index) { return false }
    var isPossible = node.side == nil
    for place in node.branches {
      let branch = plan.gapBranches[Int(place)]
      if let side = node.side, let values = branch.values, !admits(values, side: side, table) { continue }
      isPossible = self.isPossible(branch.next, table, &failed)
      if isPossible == (node.side != nil) { break }
    }
    if !isPossible, node.isShared { failed.insert(index) }
    return isPossible
  }

  private func admits(_ values: Plan.Side, side: Int32, _ table: Plan.TablePlan) -> Bool {
    guard side < table.selectors.count else {
      return observations.basisDate.map { contains(values, .date($0)) } ?? true
    }
    return admits(values, plan.selectors[Int(table.selectors.lowerBound + side)])
  }

  private func admits(_ side: Plan.Side, _ selector: Plan.Selector) -> Bool {
    guard selector.isCondition else {
      return finding(in: selector.slot).value.map { contains(side, $0) } ?? true
    }
    let outcomes = outcomes(in: selector.slot)
    return (outcomes.canBeMet && contains(side, .truth(true))) || (outcomes.canBeUnmet && contains(side, .truth(false)))
  }

  private func canBeNone(_ selector: Plan.Selector) -> Bool {
    selector.isCondition
      ? outcomes(in: selector.slot).canBeNotApplicable : finding(in: selector.slot).canBeAbsent
  }

  private func contains(_ side: Plan.Side, _ value: Value) -> Bool {
    switch side {
    case .members(let words): return isMember(value, words)
    case .numbers(let intervals):
      guard let key = value.orderKey else { return false }
      return intervals.contains { plan.intervals[Int($0)].contains(key) }
    }
  }

  private mutating func run(
    _ column: Int, of index: Int, _ table: Plan.TablePlan, _ selection: inout Observations.Selection
  ) {
    var outcomes: Outcomes = []
    var agreed = Agreement()
    for row in selection.rows {
      place = .cell(index, row: row, column: column)
      let cells = plan.rows[Int(table.rows.lowerBound) + row].cells
      switch plan.cells[Int(cells.lowerBound) + column] {
      case .dash:
        outcomes.insert(.notApplicable)
        agreed.add(.absent(.dash))
      case .criterion(let body): outcomes.formUnion(self.outcomes(of: body))
      case .value(let body): agreed.add(finding(of: body))
      }
    }
    if selection.noRowIsPossible {
      agreed.add(.absent(table.absenceWithoutRow))
      switch table.noRow ?? .notApplicable {
      case .met: outcomes.insert(.met)
      case .unmet: outcomes.insert(.unmet)
      case .notApplicable: outcomes.insert(.notApplicable)
      }
    }
    if selection.mayBeOutOfForce {
      agreed.add(.absent(.notInForce))
      outcomes.insert(.notApplicable)
    }
    selection.outcomes.append(outcomes)
    selection.findings.append(agreed.result)
    columnOutcomes[Int(table.columns.lowerBound) + column] = outcomes
    columnFindings[Int(table.columns.lowerBound) + column] = agreed.result
  }

  func rowName(of table: Int) -> Finding {
    agreement(in: table) { run, row in
      let plan = run.plan
      return plan.rows[Int(plan.tables[table].rows.lowerBound) + row].member.map { .value(.choice(Int($0))) }
        ?? .absent(.dash)
    }
  }

  /// What the rows that may be in use say together.
  func agreement(in table: Int, _ finding: (borrowing PlanRun, Int) -> Finding) -> Finding {
    var agreed = Agreement()
    for row in observations.tables[table].rows { agreed.add(finding(self, row)) }
    if observations.tables[table].noRowIsPossible { agreed.add(.absent(plan.tables[table].absenceWithoutRow)) }
    if observations.tables[table].mayBeOutOfForce { agreed.add(.absent(.notInForce)) }
    return agreed.result
  }
}

extension Plan.TablePlan {
  var absenceWithoutRow: Finding.Absence { noRow == .unmet ? .noRow : .dash }
}

/// What is known of a value that is one of several candidates: theirs where they agree.
struct Agreement {
  private var first: Finding?
  private var areEqual = true
  private var areNoneAlike = true
  private var oneIsDash = false
  private var areUndefined = true
  private var oneCanBeAbsent = false

  mutating func add(_ candidate: Finding) {
    if let first { areEqual = areEqual && candidate == first } else { first = candidate }
    areNoneAlike = areNoneAlike && candidate.isAbsent && candidate != .absent(.noRow)
    oneIsDash = oneIsDash || candidate == .absent(.dash)
    areUndefined = areUndefined && candidate.undefined != nil
    oneCanBeAbsent = oneCanBeAbsent || candidate.canBeAbsent
  }

  var result: Finding {
    guard let first else { return .absent(.noRow) }
    if areEqual { return first }
    if areNoneAlike { return .absent(oneIsDash ? .dash : .outOfScope) }
    return .open(mayBeAbsent: oneCanBeAbsent, areUndefined ? first.undefined : nil)
  }
}
