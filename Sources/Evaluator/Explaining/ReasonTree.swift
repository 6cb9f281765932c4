import RulesDSL

/// The lines of one section of an explanation, each before those below it, in no language.
final class ReasonTree: Sendable {
  let evidence: Evidence
  let lines: [ReasonLine]
  /// What lines name by number.
  let conditions: [Condition]
  let expressions: [Expression]
  let periods: [Period]

  var rules: CheckedRules { _read { yield evidence.rules } }
  var observations: Observations { _read { yield evidence.observations } }

  /// Puts the lines below a line beside each other; what was made and not used is left out.
  init(_ section: ReasonLine, _ builder: borrowing ReasonBuilder) {
    evidence = builder.evidence
    conditions = builder.conditions
    expressions = builder.expressions
    periods = builder.periods
    var lines: [ReasonLine] = []
    lines.reserveCapacity(builder.lines.count + 1)
    lines.append(section)
    var next = 0
    while next < lines.count {
      var child = lines[next].chain.first
      let start = lines.count
      while child >= 0 {
        lines.append(builder.lines[Int(child)])
        lines[lines.count - 1].parent = Int32(next)
        child = builder.lines[Int(child)].next
      }
      if lines.count > start { lines[next].chain = ReasonLine.Chain(first: Int32(start), last: Int32(lines.count - 1)) }
      next += 1
    }
    self.lines = lines
  }

  func reason(_ index: Int, _ language: Language) -> Reason { Reason(tree: self, index: index, language: language) }
}

extension ReasonBuilder {
  /// The section of a decision, or of anything else that a rule decides.
  mutating func tree(of reference: Reference) -> ReasonTree {
    clear()
    let section =
      switch reference {
      case .fact(let fact): section(of: fact)
      case .column(let table, let column): line(ofColumn: column, in: table)
      case .rowName(let table): row(table, nil)
      }
    return ReasonTree(section, self)
  }
}
