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
        ? .unmet : selection.rowOutcomes.contains(where: \.canBeMet) ? openGap(table) : .met
      let outcome = Outcomes.all([isInForce(row.period), gap])
      observations.conditions[Int(row.node)] = outcome
      selection.rowOutcomes[otherwise] = outcome
      if outcome == .met, chosen.map({ otherwise < $0 }) ?? true { chosen = otherwise }
    }
    select(&selection, table, chosen, gapIsPossible)
    selection.doubts = doubts(selection, table)
    for column in 0..<table.columns.count { run(column, of: index, table, &selection) }
    observations.tables[index] = selection
  }

  /// A gap that may be reached or not, as the selectors will have it.
  private func openGap(_ table: Plan.TablePlan) -> Outcomes {
    table.selectors.reduce(.unknown) { $0.union(doubts(plan.selectors[Int($1)])) }
  }

  private func doubts(_ selector: Plan.Selector) -> Outcomes {
    selector.isCondition ? outcomes(in: selector.slot).doubts : finding(in: selector.slot).doubts
  }

  /// Why it isn't known which row is in use.
  private func doubts(_ selection: Observations.Selection, _ table: Plan.TablePlan) -> Outcomes {
    var doubts: Outcomes = []
    guard !selection.isCertain else { return doubts }
    doubts.formUnion(isInForce(table.period).doubts)
    for row in selection.rows { doubts.formUnion(selection.rowOutcomes[row].doubts) }
    // No row at all is as certain as one.
    guard selection.noRowIsPossible, !selection.rows.isEmpty else { return doubts }
    for selector in table.selectors {
      let own = self.doubts(plan.selectors[Int(selector)])
      doubts.formUnion(canBeNone(plan.selectors[Int(selector)]) ? own : own.intersection(.varies))
    }
    return doubts
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
      all.add(outcome.canBeNotApplicable ? outcome.subtracting(.notApplicable).union(.unmet).settled : outcome)
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
      let finding = finding(in: selector.slot)
      if let value = finding.value { return contains(side, value) }
      guard let range = range(of: finding)?.interval, case .numbers(let intervals) = side else { return true }
      return intervals.contains { plan.intervals[Int($0)].intersection(range) != nil }
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
    var outcomes = selection.doubts
    var agreed = Agreement()
    agreed.choosing = selection.doubts
    for row in selection.rows {
      place = .cell(index, row: row, column: column)
      let cells = plan.rows[Int(table.rows.lowerBound) + row].cells
      switch plan.cells[Int(cells.lowerBound) + column] {
      case .dash:
        outcomes.insert(.notApplicable)
        agreed.add(.absent(.dash), observations)
      case .criterion(let body): outcomes.formUnion(self.outcomes(of: body))
      case .value(let body):
        let finding = finding(of: body)
        agreed.add(finding, observations)
      }
    }
    if selection.noRowIsPossible {
      agreed.add(.absent(table.absenceWithoutRow), observations)
      outcomes.formUnion(table.outcomeWithoutRow)
    }
    if selection.mayBeOutOfForce {
      agreed.add(.absent(.notInForce), observations)
      outcomes.insert(.notApplicable)
    }
    let finding = result(of: agreed)
    selection.outcomes.append(outcomes.settled)
    selection.findings.append(finding)
    columnOutcomes[Int(table.columns.lowerBound) + column] = outcomes.settled
    columnFindings[Int(table.columns.lowerBound) + column] = finding
  }

  /// The name of the row in use, of rows that are members of a choice.
  func rowName(of table: Int) -> Finding {
    let selection = observations.tables[table]
    var agreed = Agreement()
    agreed.choosing = selection.doubts
    for row in selection.rows {
      let member = plan.rows[Int(plan.tables[table].rows.lowerBound) + row].member
      agreed.add(member.map { .value(.choice(Int($0))) } ?? .absent(.dash), observations)
    }
    if selection.noRowIsPossible { agreed.add(.absent(plan.tables[table].absenceWithoutRow), observations) }
    if selection.mayBeOutOfForce { agreed.add(.absent(.notInForce), observations) }
    return agreed.result.finding
  }
}

extension Plan.TablePlan {
  /// What its values and its criteria are where no row applies.
  var absenceWithoutRow: Finding.Absence { noRow == .unmet ? .noRow : .dash }
  var outcomeWithoutRow: Outcomes {
    switch noRow ?? .notApplicable {
    case .met: .met
    case .unmet: .unmet
    case .notApplicable: .notApplicable
    }
  }
}
