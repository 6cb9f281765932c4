/// Pass 4: nothing needs itself. Every evaluation therefore ends, after at most as many steps as there are nodes.
extension Checker {
  private enum Mark { case new, open, done }

  mutating func checkOrder() {
    let facts = rules.facts.count
    var marks = Array(repeating: Mark.new, count: facts + rules.tables.count)
    var path: [Int] = []
    var reported: Set<Int> = []
    for start in marks.indices where marks[start] == .new {
      visit(start, &marks, &path, &reported)
    }
  }

  /// Facts are counted first, then tables.
  private mutating func visit(_ node: Int, _ marks: inout [Mark], _ path: inout [Int], _ reported: inout Set<Int>) {
    marks[node] = .open
    path.append(node)
    for next in uses(of: node) {
      if marks[next] == .new {
        visit(next, &marks, &path, &reported)
      } else if marks[next] == .open, let first = path.firstIndex(of: next) {
        let cycle = Array(path[first...])
        if reported.isDisjoint(with: cycle) {
          report(NameFault.cycle((cycle + [next]).map { name(of: $0) }), at: span(of: next))
        }
        reported.formUnion(cycle)
      }
    }
    path.removeLast()
    marks[node] = .done
  }

  private func name(of node: Int) -> String {
    node < rules.facts.count ? rules.facts[node].name.japanese : rules.tables[node - rules.facts.count].name.japanese
  }

  private func span(of node: Int) -> Span {
    node < rules.facts.count
      ? rules.facts[node].provenance.span : rules.tables[node - rules.facts.count].provenance.span
  }

  private func uses(of node: Int) -> [Int] {
    var references = References()
    if node < rules.facts.count {
      references.collect(rules.facts[node])
    } else {
      references.collect(rules.tables[node - rules.facts.count])
    }
    return references.found.map { reference in
      switch reference {
      case .fact(let fact): fact
      case .column(let table, _), .rowName(let table): rules.facts.count + table
      }
    }
  }
}

/// The references in a definition, in the order in which they stand.
struct References {
  private(set) var found: [Reference] = []
  private var seen: Set<Reference> = []

  mutating func add(_ reference: Reference) {
    if seen.insert(reference).inserted { found.append(reference) }
  }

  mutating func collect(_ fact: Fact) {
    fact.scope.forEach { collect($0) }
    switch fact.definition {
    case .given: break
    case .condition(let condition): collect(condition)
    case .expression(let expression): collect(expression)
    case .principle(let principle):
      collect(principle.standard)
      for exception in principle.exceptions {
        collect(exception.guard)
        collect(exception.outcome)
      }
    }
  }

  mutating func collect(_ table: Table) {
    table.selectors.forEach { add($0.subject) }
    for column in table.columns {
      if case .criterion(let subject) = column.kind { add(subject) }
    }
    for row in table.rows {
      for cell in row.cells {
        switch cell {
        case .dash: break
        case .criterion(let condition): collect(condition)
        case .value(let expression): collect(expression)
        }
      }
    }
  }

  private mutating func collect(_ outcome: Principle.Outcome) {
    switch outcome {
    case .condition(let condition): collect(condition)
    case .expression(let expression): collect(expression)
    }
  }

  mutating func collect(_ condition: Condition) {
    switch condition.kind {
    case .constant: break
    case .block(_, let children): children.forEach { collect($0) }
    case .test(let reference, let test):
      add(reference)
      test.operands.forEach { collect($0) }
    }
  }

  mutating func collect(_ expression: Expression) {
    switch expression.kind {
    case .literal, .unstated: break
    case .reference(let reference): add(reference)
    case .binary(_, let left, let right):
      collect(left)
      collect(right)
    case .negated(let inner): collect(inner)
    case .call(_, let arguments): arguments.forEach { collect($0) }
    case .bound(let table, let column, _): add(.column(table, column))
    }
  }
}
