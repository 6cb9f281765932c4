extension CheckedRules {
  /// What other files add to the block of a rule.
  package func additions(to fact: FactID) -> [Provenance] {
    guard !additions.isEmpty, case .condition(let condition) = facts[fact].definition,
      case .block(_, let children) = condition.kind
    else { return [] }
    return children.compactMap { additions[$0.node] }
  }
}

/// The references in a definition, in the order in which they stand.
package struct References: DefinitionWalk {
  package private(set) var found: [Reference] = []
  private var seen: Set<Reference> = []

  package init() {}

  package mutating func add(_ reference: Reference) {
    if seen.insert(reference).inserted { found.append(reference) }
  }

  package mutating func add(_ literal: Value, of type: ValueType?) {}

  /// Adds what the definitions of the found facts and tables name, down to what is given, and the basis date where
  /// one of them has a period.
  package mutating func followToGiven(_ rules: CheckedRules) {
    var next = 0
    while next < found.count {
      switch found[next] {
      case .fact(let fact):
        collect(rules.facts[fact])
        add(rules.basisDate, where: rules.facts[fact].periods)
      case .column(let table, _), .rowName(let table):
        collect(rules.tables[table])
        add(rules.basisDate, where: rules.tables[table].periods)
      }
      next += 1
    }
  }

  private mutating func add(_ basisDate: FactID?, where periods: [Period]) {
    if let basisDate, periods.contains(where: { $0 != .always }) { add(.fact(basisDate)) }
  }
}

extension Fact {
  fileprivate var periods: [Period] {
    guard case .principle(let principle) = definition else { return [provenance.period] }
    return [provenance.period] + principle.exceptions.map(\.period)
  }
}

extension Table {
  fileprivate var periods: [Period] { [provenance.period] + rows.map(\.period) }
}
