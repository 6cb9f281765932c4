/// Pass 5, exceptions: two that can hold at once must agree or be ordered.
extension OldAnalysis {
  mutating func checkExceptions() {
    for fact in rules.facts {
      guard case .principle(let principle) = fact.definition else { continue }
      let exceptions = principle.exceptions
      for (offset, first) in exceptions.enumerated() {
        for second in exceptions[(offset + 1)...] {
          check(first, second)
        }
      }
    }
  }

  private mutating func check(_ first: Principle.Exception, _ second: Principle.Exception) {
    if let one = first.priority, let two = second.priority, one != two { return }
    if same(first.outcome, second.outcome) { return }
    if dates(of: first.period).intersection(dates(of: second.period)).isEmpty { return }
    guard let one = alternatives(first.guard), let two = alternatives(second.guard) else {
      report(
        RuleFault.exceptionsMeet(
          first.name.japanese, second.name.japanese, case: Told("条件が独立しています", "the conditions are independent")),
        at: second.span)
      return
    }
    for a in one {
      for b in two {
        guard let shared = merged(a, b) else { continue }
        report(
          RuleFault.exceptionsMeet(first.name.japanese, second.name.japanese, case: witness(shared)), at: second.span)
        return
      }
    }
  }

  private func same(_ first: Principle.Outcome, _ second: Principle.Outcome) -> Bool {
    switch (first, second) {
    case (.condition(let one), .condition(let two)): one.means(two)
    case (.expression(let one), .expression(let two)): one.means(two)
    default: false
    }
  }

  /// The cases in which a condition can hold, each as what it asks of the facts it names; facts are taken as
  /// independent, so nothing that can happen is left out. nil where there are too many to list.
  func alternatives(_ condition: Condition, negated: Bool = false) -> [[Reference: ValueSet]]? {
    switch condition.kind {
    case .constant(let truth): return truth != negated ? [[:]] : []
    case .test(let reference, let test):
      let all = possibleValues(of: reference)
      guard let passing = test.values(within: all) else { return [[:]] }
      // Without a value a test is unmet, whatever it says.
      if negated, lacking[reference].contains(.failing) { return [[:]] }
      let set = negated ? all.subtracting(passing) : passing
      return set.isEmpty ? [] : [[reference: set]]
    case .block(let kind, let children):
      // 「いずれもない」 is すべて of what is not so, and the opposite of すべて is いずれか.
      let isProduct = kind == .none ? !negated : (kind == .all) != negated
      let negatesChildren = (kind == .none) != negated
      var result: [[Reference: ValueSet]] = isProduct ? [[:]] : []
      for child in children {
        guard var options = alternatives(child, negated: negatesChildren) else { return nil }
        // A line that may leave asks nothing then.
        if isProduct, lacking.of(child).contains(.leaving) { options.append([:]) }
        result = isProduct ? result.flatMap { one in options.compactMap { merged(one, $0) } } : result + options
        if result.count > 256 { return nil }
      }
      // Left by all its lines the block itself is not applicable: the last of the cases.
      let mayLeave = !children.isEmpty && children.allSatisfy { lacking.of($0).contains(.leaving) }
      if isProduct && mayLeave { result.removeLast() }
      return result
    }
  }

  private func merged(
    _ first: [Reference: ValueSet], _ second: [Reference: ValueSet]
  ) -> [Reference: ValueSet]? {
    var result = first
    for (reference, set) in second {
      let both = result[reference].map { $0.intersection(set) } ?? set
      if both.isEmpty { return nil }
      result[reference] = both
    }
    return result
  }

  private func witness(_ values: [Reference: ValueSet]) -> Told {
    let told = Language.allCases.map { language in
      values.compactMap { reference, set -> String? in
        let type = self.type(of: reference)
        guard let value = set.example(of: type) else { return nil }
        return name(reference).text(language) + " " + rules.text(value, type, language)
      }.sorted().joined(separator: language.pick("、", ", "))
    }
    return Told(told[0], told[1])
  }

  /// What a reference is called; a table's value by table and column.
  func name(_ reference: Reference) -> Name {
    switch reference {
    case .fact(let fact): return rules.facts[fact].name
    case .column(let table, let column):
      let (own, part) = (rules.tables[table].name, rules.tables[table].columns[column].name)
      return Name(
        japanese: own.japanese + "." + part.japanese, identifier: own.identifier + "." + part.identifier)
    case .rowName(let table): return rules.tables[table].name
    }
  }
}
