/// Pass 6: nothing is declared and left unused.
extension OldAnalysis {
  mutating func checkUse() {
    var references = References()
    rules.facts.forEach { references.collect($0) }
    rules.tables.forEach { references.collect($0) }
    rules.consistencies.forEach { $0.conditions.forEach { references.collect($0) } }
    var facts = Set<FactID>()
    var tables = Set<TableID>()
    for reference in references.found {
      switch reference {
      case .fact(let fact): facts.insert(fact)
      case .column(let table, _), .rowName(let table): tables.insert(table)
      }
    }
    if let basis = rules.basisDate { facts.insert(basis) }
    for (index, fact) in rules.facts.enumerated()
    where !facts.contains(index) && fact.kind != .decision && !fact.isReference {
      let isLost = fact.kind == .exclusion
      report(
        isLost
          ? NameFault.exclusionUnused(fact.name.japanese, extendable: declarations.exclusionsToExtend)
          : NameFault.unused(fact.name.japanese),
        at: fact.provenance.span)
    }
    for (index, table) in rules.tables.enumerated() where !tables.contains(index) {
      if declarations.tables[index].isImplied { continue }
      let name = declarations.tables[index].keyword == .form ? table.columns[0].name : table.name
      report(NameFault.unused(name.japanese), at: table.provenance.span)
    }
    if rules.basisDate == nil, let dated = firstPeriod() { report(NameFault.noBasisDate, at: dated) }
  }

  private func firstPeriod() -> Span? {
    for fact in rules.facts {
      if fact.provenance.period != .always { return fact.provenance.span }
      guard case .principle(let principle) = fact.definition else { continue }
      if let dated = principle.exceptions.first(where: { $0.period != .always }) { return dated.span }
    }
    for table in rules.tables {
      if table.provenance.period != .always { return table.provenance.span }
      for row in table.rows where row.period != .always { return row.span }
    }
    return nil
  }
}
