/// Members of a choice that neither a rule nor an example names, while examples name others: what is decided for them is
/// decided by それ以外, 該当なし or 以外, perhaps because nobody thought of them.
///
/// That a member falls to それ以外 is no fault, so an example that shows it is enough; and a choice of which much is left
/// out was not meant to be gone through: only where two thirds are named does it stand out what isn't.
struct UnnamedMembers {
  private(set) var diagnostics: [FoundFault] = []

  init(_ rules: CheckedRules) {
    var shown = NamedMembers()
    for example in rules.examples {
      for given in example.given { shown.add(given.value, of: rules.facts[given.fact].type) }
      for expectation in example.expectations {
        if case .value(let value) = expectation.result { shown.add(value, of: rules.type(of: expectation.subject)) }
      }
    }
    var named = NamedMembers()
    rules.facts.forEach { named.collect($0) }
    rules.tables.forEach { named.collectWithRows($0) }
    rules.consistencies.forEach { $0.conditions.forEach { named.collect($0) } }
    for (index, choice) in rules.choices.enumerated() {
      guard let examples = shown.found[index], let others = named.found[index] else { continue }
      guard 3 * examples.union(others).count >= 2 * choice.members.count else { continue }
      let unnamed = choice.members.indices.filter { !examples.contains($0) && !others.contains($0) }
      let deciding = unnamed.isEmpty ? [] : rules.names(thatTest: index)
      for member in unnamed where !deciding.isEmpty {
        diagnostics.append(
          FoundFault(
            AnalysisFault.memberUnnamed(choice.members[member].japanese, choice: choice.name.japanese, by: deciding),
            at: choice.places[member]))
      }
    }
  }
}

/// The members that are named, by choice.
private struct NamedMembers: DefinitionWalk {
  var found: [Int: Set<Int>] = [:]

  mutating func add(_ reference: Reference) {}

  mutating func add(_ literal: Value, of type: ValueType?) {
    if case .choice(let member) = literal, case .choice(let choice)? = type {
      found[choice, default: []].insert(member)
    }
  }

  /// The names of its rows too, where they are members.
  mutating func collectWithRows(_ table: Table) {
    collect(table)
    guard let choice = table.rowNames else { return }
    for member in table.rows.compactMap(\.member) { found[choice, default: []].insert(member) }
  }
}

extension CheckedRules {
  /// The tables and rules that ask which member of a choice something is.
  fileprivate func names(thatTest choice: Int) -> [String] {
    func isOfChoice(_ references: References) -> Bool { references.found.contains { type(of: $0) == .choice(choice) } }
    let tables = tables.filter { $0.selectors.contains { type(of: $0.subject) == .choice(choice) } }
    let facts = facts.filter { fact in
      guard fact.isCondition || !fact.scope.isEmpty || fact.definition.isPrinciple else { return false }
      var references = References()
      references.collect(fact)
      return isOfChoice(references)
    }
    return tables.map(\.name.japanese) + facts.map(\.name.japanese)
  }
}

extension Definition {
  fileprivate var isPrinciple: Bool { if case .principle = self { true } else { false } }
}
