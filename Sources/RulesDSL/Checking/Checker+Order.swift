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
    rules.order.append(node < rules.facts.count ? .fact(node) : .table(node - rules.facts.count))
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
