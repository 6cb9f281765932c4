/// What is declared and left unused.
struct UnusedNames {
  private(set) var diagnostics: [FoundFault] = []

  init(_ rules: CheckedRules, _ resolved: ResolvedRules) {
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
      let name = fact.name.japanese
      let fault =
        fact.kind == .exclusion
        ? AnalysisFault.exclusionUnused(name, extendable: resolved.extendable) : AnalysisFault.unused(name)
      diagnostics.append(FoundFault(fault, at: fact.provenance.span))
    }
    for (index, text) in resolved.tables.enumerated() where !tables.contains(index) && !text.isImplied {
      diagnostics.append(FoundFault(AnalysisFault.unused(text.name.japanese), at: rules.tables[index].provenance.span))
    }
  }
}
