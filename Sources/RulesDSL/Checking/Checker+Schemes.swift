/// The rows of a 様式: what each 制度 says under an item.
extension Checker {
  mutating func resolve(_ item: Form.Item, in table: TableID) {
    guard let form else { return }
    rules.tables[table].provenance.citation = citation(of: form.statement)
    for scheme in form.schemes {
      let statement = scheme.statement.statement
      guard let cell = cell(item, of: scheme, in: table) else { continue }
      rules.tables[table].rows.append(
        Table.Row(
          node: makeNode(), selectors: [selector(scheme, form, at: statement.place)], cells: [cell], period: .always,
          citation: citation(of: scheme.statement), span: statement.place, title: scheme.name.japanese,
          isOtherwise: false))
    }
  }

  private func citation(of declaration: Declaration) -> String? {
    for case .clause(let clause) in declaration.statement.items where clause.keyword == .source {
      return text(clause.text)
    }
    return rules.ruleSets[declaration.ruleSet].citation
  }

  private mutating func selector(_ scheme: Form.Scheme, _ form: Form, at span: Span) -> Condition {
    let literal = Expression(
      node: makeNode(), kind: .literal(.choice(scheme.member)), type: .choice(form.choice), dimension: nil, span: span)
    return Condition(
      node: makeNode(), kind: .test(.fact(form.subject), Test(kind: .oneOf([literal], negated: false), span: span)),
      span: span)
  }

  private mutating func cell(_ item: Form.Item, of scheme: Form.Scheme, in table: TableID) -> Table.Cell? {
    let kind = rules.tables[table].columns[0].kind
    if item.isPeriod { return .criterion(inForce(scheme.statement.statement)) }
    if let fact = scheme.rules[item.name.japanese] {
      let span = rules.facts[fact].provenance.span
      guard case .value(let type) = kind else {
        return .criterion(
          Condition(node: makeNode(), kind: .test(.fact(fact), Test(kind: .truth(true), span: span)), span: span))
      }
      return .value(
        Expression(
          node: makeNode(), kind: .reference(.fact(fact)), type: type, dimension: type.dimension, span: span))
    }
    guard let standard = item.standard else { return .dash }
    guard case .value(let type) = kind else { return read(standard) { $0.readCondition() }.map { .criterion($0) } }
    return expression(standard, of: type).map { .value($0) }
  }

  /// 適用 of a scheme, as a condition on the basis date.
  private mutating func inForce(_ statement: Statement) -> Condition {
    for case .clause(let clause) in statement.items where clause.keyword == .inForce {
      guard let phrase = clause.text, let period = period(phrase), let basis = rules.basisDate else { continue }
      func bound(_ date: CalendarDate?) -> Test.Bound? {
        guard let date else { return nil }
        let literal = Expression(
          node: makeNode(), kind: .literal(.date(date)), type: .date, dimension: nil, span: phrase)
        return Test.Bound(value: literal, isInclusive: true)
      }
      let (lower, upper) = (bound(period.from), bound(period.until))
      guard lower != nil || upper != nil else { continue }
      return Condition(
        node: makeNode(), kind: .test(.fact(basis), Test(kind: .range(lower: lower, upper: upper), span: phrase)),
        span: phrase)
    }
    return Condition(node: makeNode(), kind: .constant(true), span: statement.place)
  }
}
