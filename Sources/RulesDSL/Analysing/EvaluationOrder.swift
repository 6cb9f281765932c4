/// Facts and tables, each behind everything that it needs. Every evaluation therefore ends, after at most as many
/// steps as there are nodes.
struct EvaluationOrder {
  private(set) var steps: [Step] = []
  /// What needs itself.
  private(set) var diagnostics: [FoundFault] = []
  private let rules: CheckedRules

  /// A depth-first walk with a stack of its own, so that a long chain of calculations is no danger. Facts are
  /// counted first, then tables; what is left behind is the order in which they are evaluated.
  init(_ rules: CheckedRules) {
    self.rules = rules
    let uses = (0..<rules.facts.count + rules.tables.count).map { self.uses(of: $0) }
    var isDone = Array(repeating: false, count: uses.count)
    var depth = Array(repeating: -1, count: uses.count)
    var reported: Set<Int> = []
    for start in uses.indices where !isDone[start] {
      var path = [start]
      var progress = [0]
      depth[start] = 0
      while let node = path.last {
        let step = progress[progress.count - 1]
        guard step < uses[node].count else {
          isDone[node] = true
          depth[node] = -1
          path.removeLast()
          progress.removeLast()
          steps.append(node < rules.facts.count ? .fact(node) : .table(node - rules.facts.count))
          continue
        }
        progress[progress.count - 1] += 1
        let next = uses[node][step]
        if depth[next] >= 0 {
          reportCycle(path[depth[next]...], &reported)
        } else if !isDone[next] {
          depth[next] = path.count
          path.append(next)
          progress.append(0)
        }
      }
    }
  }

  private mutating func reportCycle(_ cycle: ArraySlice<Int>, _ reported: inout Set<Int>) {
    defer { reported.formUnion(cycle) }
    guard reported.isDisjoint(with: cycle), let first = cycle.first else { return }
    let names = (cycle + [first]).map { name(of: $0) }
    diagnostics.append(
      FoundFault(
        AnalysisFault.cycle(
          Told(
            names.map(\.japanese).joined(separator: " → "),
            names.map { $0.text(.english) }.joined(separator: " → "))),
        at: first < rules.facts.count
          ? rules.facts[first].provenance.span : rules.tables[first - rules.facts.count].provenance.span))
  }

  private func name(of node: Int) -> Name {
    node < rules.facts.count ? rules.facts[node].name : rules.tables[node - rules.facts.count].name
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
