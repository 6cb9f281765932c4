import RulesDSL

/// What checked rules mean, as lines without places and indices: two texts that mean the same give the same lines.
struct Meaning {
  let rules: CheckedRules

  init(_ book: RuleBook) { rules = book.checked }

  /// In the order of the text, which means nothing.
  var lines: Set<String> {
    Set(
      rules.facts.map { line($0) } + rules.tables.map { line($0) }
        + rules.consistencies.map { "consistency \($0.name.identifier): \($0.conditions.map { condition($0) })" }
        + rules.examples.map { line($0) }
        + rules.choices.map { "choice \($0.name.identifier): \($0.members.map(\.identifier))" })
  }

  func definition(of identifier: String) -> String? {
    rules.facts.first { $0.name.identifier == identifier }.map { text($0.definition) }
  }

  private func line(_ fact: Fact) -> String {
    var parts = ["\(fact.kind) \(fact.name.japanese)/\(fact.name.identifier): \(text(fact.type))"]
    parts.append(text(fact.definition))
    if !fact.scope.isEmpty { parts.append("for \(fact.scope.map { condition($0) })") }
    if let range = fact.range { parts.append("range \(text(range, fact.type))") }
    if let change = fact.change { parts.append("\(change)") }
    parts.append(text(fact.provenance.period))
    parts.append("\(fact.isReference) \(fact.display.order ?? 0) \(fact.display.isAdverse)")
    let words = [fact.display.met, fact.display.unmet, fact.display.undetermined]
    parts.append(words.map { $0.map { "\($0.japanese)/\($0.english ?? "")" } ?? "-" }.joined(separator: " "))
    return parts.joined(separator: "; ")
  }

  private func line(_ table: Table) -> String {
    let columns = table.columns.map { column in
      switch column.kind {
      case .condition: "\(column.name.identifier)"
      case .criterion(let subject): "\(column.name.identifier) tests \(name(subject))"
      case .value(let type): "\(column.name.identifier): \(text(type))"
      }
    }
    let rows = table.rows.map { row in
      let selectors = row.selectors.map { $0.map { condition($0) } ?? "-" }
      return "\(selectors) \(row.member ?? -1) \(row.cells.map { text($0) }) \(text(row.period)) \(row.isOtherwise)"
    }
    let noRow = table.noRow.map { "\($0)" } ?? "-"
    return "table \(table.name.identifier) \(columns) \(rows) \(noRow) \(text(table.provenance.period))"
  }

  private func line(_ example: Example) -> String {
    let given = example.given.map { "\(rules.facts[$0.fact].name.identifier)=\($0.value)" }
    let results = example.expectations.map { "\(name($0.subject))=\($0.result)" }
    return "example \(given.sorted()) \(results.sorted())"
  }

  private func text(_ definition: Definition) -> String {
    switch definition {
    case .given: return "given"
    case .condition(let condition): return self.condition(condition)
    case .expression(let expression): return text(expression)
    case .principle(let principle):
      let exceptions = principle.exceptions.map { exception in
        "\(exception.name.identifier) \(exception.priority ?? 0) \(condition(exception.guard)) "
          + "=> \(text(exception.outcome)) \(text(exception.period))"
      }
      return "\(text(principle.standard)) except \(exceptions.sorted())"
    }
  }

  private func text(_ outcome: Principle.Outcome) -> String {
    switch outcome {
    case .condition(let condition): self.condition(condition)
    case .expression(let expression): text(expression)
    }
  }

  private func text(_ cell: Table.Cell) -> String {
    switch cell {
    case .dash: "-"
    case .criterion(let condition): self.condition(condition)
    case .value(let expression): text(expression)
    }
  }

  func condition(_ condition: Condition) -> String {
    switch condition.kind {
    case .constant(let truth): "\(truth)"
    case .test(let reference, let test): "\(name(reference)) \(text(test, nil))"
    case .block(let kind, let children): "\(kind)(\(children.map { self.condition($0) }.joined(separator: ", ")))"
    }
  }

  private func text(_ test: Test, _ type: ValueType?) -> String {
    switch test.kind {
    case .truth(let truth): return "\(truth)"
    case .oneOf(let values, let negated): return (negated ? "not " : "") + "\(values.map { text($0) })"
    case .range(let lower, let upper):
      let low = lower.map { ($0.isInclusive ? ">=" : ">") + text($0.value) }
      let high = upper.map { ($0.isInclusive ? "<=" : "<") + text($0.value) }
      return [low, high].compactMap { $0 }.joined(separator: " ")
    }
  }

  private func text(_ expression: Expression) -> String {
    switch expression.kind {
    case .literal(let value): expression.type.map { rules.text(value, $0, .english) } ?? "\(value)"
    case .reference(let reference): name(reference)
    case .binary(let op, let left, let right): "(\(text(left)) \(op.rawValue) \(text(right)))"
    case .negated(let inner): "-(\(text(inner)))"
    case .call(let function, let arguments): "\(function)(\(arguments.map { text($0) }.joined(separator: ", ")))"
    case .unstated: "unstated"
    }
  }

  private func name(_ reference: Reference) -> String {
    switch reference {
    case .fact(let fact): rules.facts[fact].name.identifier
    case .column(let table, let column):
      "\(rules.tables[table].name.identifier).\(rules.tables[table].columns[column].name.identifier)"
    case .rowName(let table): "\(rules.tables[table].name.identifier).(row)"
    }
  }

  private func text(_ type: ValueType) -> String {
    if case .choice(let choice) = type { rules.choices[choice].name.identifier } else { "\(type)" }
  }

  private func text(_ period: Period) -> String {
    "\(period.from.map { "\($0)" } ?? "")..\(period.until.map { "\($0)" } ?? "")"
  }
}
