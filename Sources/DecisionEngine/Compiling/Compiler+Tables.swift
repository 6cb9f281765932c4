import RulesDSL

extension Compiler {
  mutating func compile(table index: TableID) {
    let table = rules.tables[index]
    var rows: [Plan.RowPlan] = []
    for definition in table.rows { rows.append(row(definition)) }
    let selectors = table.selectors.map { selector in
      Plan.Selector(slot: slot(selector.subject), isCondition: isCondition(selector.subject))
    }
    let gaps = gaps(table.gaps)
    let first = Int32(firstColumn(of: index))
    plan.tables.append(
      Plan.TablePlan(
        period: table.provenance.period, rows: Compiler.append(rows, to: &plan.rows),
        columns: first..<first + Int32(table.columns.count),
        selectors: Compiler.append(selectors, to: &plan.selectors),
        gaps: gaps, noRow: table.noRow,
        otherwise: table.rows.firstIndex(where: \.isOtherwise).map { Int32($0) }))
  }

  private mutating func row(_ row: Table.Row) -> Plan.RowPlan {
    let selectors = row.selectors.compactMap { $0 }
    let start = Int32(plan.instructions.count)
    for selector in selectors { add(selector) }
    let end = Int32(plan.instructions.count)
    let cells = row.cells.map { cell -> Plan.Cell in
      switch cell {
      case .dash: .dash
      case .criterion(let condition): .criterion(body(of: condition))
      case .value(let expression): .value(body(of: expression))
      }
    }
    return Plan.RowPlan(
      node: Int32(row.node), selectors: Compiler.append(selectors.map { Int32($0.node) }, to: &plan.nodes),
      instructions: start..<end, cells: Compiler.append(cells, to: &plan.cells),
      member: row.member.map { Int32($0) }, period: row.period)
  }

  private mutating func gaps(_ gaps: Gaps) -> Plan.Slice {
    let start = Int32(plan.gaps.count)
    let nodes = zip(gaps.nodes, gaps.isShared).map { node, isShared -> Plan.GapNode in
      let branches = node.branches.map { branch in
        Plan.GapBranch(values: node.side == nil ? nil : side(branch.values), next: start + Int32(branch.next))
      }
      return Plan.GapNode(
        side: node.side.map { Int32($0) }, branches: Compiler.append(branches, to: &plan.gapBranches),
        isShared: isShared)
    }
    return Compiler.append(nodes, to: &plan.gaps)
  }

  private mutating func side(_ values: ValueSet) -> Plan.Side {
    switch values {
    case .members(let members): .members(words(members))
    case .intervals(let intervals, _): .numbers(Compiler.append(intervals, to: &plan.intervals))
    }
  }
}
