/// Tables and their rows.
extension Resolver {
  mutating func resolve(_ declared: DeclaredTable) -> Table {
    var table = Table(
      name: declared.name, provenance: Provenance(ruleSet: declared.declaration.ruleSet, span: declared.place),
      isMatrix: declared.isMatrix, selectors: declared.selectors, rowNames: declared.rowNames,
      columns: declared.columns, rows: [])
    switch declared.rows {
    case .made(let rows):
      table.provenance.citation =
        text(declared.declaration.sourceClause?.text)
        ?? declarations.ruleSets[declared.declaration.ruleSet].citation
      table.rows = rows.map { resolve($0, in: table) }
    case .poisoned:
      _ = provenance(of: declared.declaration, at: declared.place)
    case .written(let header):
      table.provenance = provenance(of: declared.declaration, at: declared.place)
      resolveLines(declared, header, into: &table)
    }
    return table
  }

  private mutating func resolveLines(_ declared: DeclaredTable, _ header: Row, into table: inout Table) {
    let statement = declared.declaration.defining
    for item in statement.items {
      switch item {
      case .row: break
      case .clause(let clause) where clause.keyword == .noRow: table.noRow = noRow(clause)
      case .clause(let clause) where clause.keyword == .inForce || Keyword.provenance.contains(clause.keyword): break
      // The lines of a 設定 are judged with the fact that it is.
      default: if declared.keyword == .table { reportNotInStatement(item, .table) }
      }
    }
    let rows = statement.rows.dropFirst()
    if rows.isEmpty { report(HeaderFault.noRows(table.name.japanese), at: header.span) }
    let told = diagnostics.count
    for (row, above) in zip(rows, statement.rows) { resolve(row, header, below: above, into: &table) }
    foldIntoHeader(header, rows: rows.count, since: told, in: table)
    let others = table.rows.filter(\.isOtherwise)
    // The rows of a matrix are its cells.
    let second = table.isMatrix ? header.right.count { !isOfRow($0) } : 1
    if others.count > second {
      let context = TableContext(table: table.name.japanese, row: others[second].title, column: nil)
      report(TableFault.otherwiseTwice, at: others[second].span, in: context)
    }
  }

  private mutating func noRow(_ clause: Clause) -> Table.NoRow? {
    guard let phrase = content(of: clause) else { return nil }
    let outcomes: [(Keyword, Table.NoRow)] = [(.met, .met), (.unmet, .unmet), (.notApplicable, .notApplicable)]
    let folded = Width.folded(text(phrase))
    let outcome = outcomes.first { $0.0.forms.contains(folded) }
    if outcome == nil { report(TableFault.unknownNoRow(text(phrase)), at: phrase) }
    return outcome?.1
  }

  private mutating func resolve(_ row: Row, _ header: Row, below above: Row, into table: inout Table) {
    let title = title(of: row, header, in: table)
    let context = TableContext(table: table.name.japanese, row: title, column: nil, keyword: table.keyword)
    let (expected, found) = (header.left.count + header.right.count, row.left.count + row.right.count)
    guard found == expected else { return reportCellCount(row, header, expected: expected, found: found, context) }
    guard row.left.count == header.left.count else {
      return report(
        TableFault.rowDivider(expected: header.left.count, found: row.left.count), at: row.span, in: context,
        fix: dividerFix(row, after: header.left.count))
    }
    if reportDittos(row, header, below: above, context) { return }
    let told = diagnostics.count
    defer { reportSwappedCells(since: told, at: row.span, context) }
    var result = Table.Row(
      node: makeNode(), selectors: [], cells: [], period: .always, span: row.span, title: title, isOtherwise: false)
    resolveSelectors(row, header, below: above.span == header.span ? nil : above, into: &result, of: table, context)
    resolveMeta(row, header, into: &result, context)
    if table.isMatrix { return resolveMatrixCells(row, header, result, into: &table) }
    resolveCells(row, header, into: &result, of: table, context)
    table.rows.append(result)
  }

  /// Its selectors; where only the day chooses, its period.
  private func title(of row: Row, _ header: Row, in table: Table) -> String {
    let cells = table.isChosenByDayAlone ? zip(row.right, header.right).filter { isInForce($1) }.map(\.0) : row.left
    return cells.map { text($0.phrase) ?? "" }.joined(separator: "・")
  }

  func isInForce(_ head: Row.Cell) -> Bool {
    text(head.phrase).flatMap { Declarations.metaColumn($0) } == .inForce
  }

  /// `||` for the `|` that stands where the header has `||`.
  private func dividerFix(_ row: Row, after count: Int) -> Fix? {
    guard !row.hasDivider, count > 0, count < row.left.count else { return nil }
    let bar = row.left[count - 1].place.range.upperBound
    return Fix(replacing: Span(row.span.source, bar..<bar + 1), with: "||")
  }

  private mutating func resolveSelectors(
    _ row: Row, _ header: Row, below above: Row?, into result: inout Table.Row, of table: Table, _ context: TableContext
  ) {
    var selectors = table.selectors[...]
    var isSelecting = false
    for (place, (cell, head)) in zip(row.left, header.left).enumerated() {
      let context = context.column(text(head.phrase))
      let title = head.phrase.map { sources.unquoted($0) }
      // The column of the row's own name stands among the selectors and is none.
      let selector = selectors.first?.title == title ? selectors.popFirst() : nil
      guard let phrase = cell.phrase else {
        let above = above.flatMap { place < $0.left.count ? text($0.left[place].phrase) : nil }
        report(above.map { TableFault.emptySelector(above: $0) } ?? .emptyCell, at: cell.place, in: context)
        if selector != nil { result.selectors.append(nil) }
        continue
      }
      guard let selector else {
        if let choice = table.rowNames { result.member = read(phrase, in: context) { $0.readMember(of: choice) } }
        continue
      }
      if isDash(phrase) || Keyword.otherwise.forms.contains(Width.folded(text(phrase))) {
        result.isOtherwise = result.isOtherwise || !isDash(phrase)
        result.selectors.append(nil)
      } else {
        let condition = selection(phrase, selector, context)
        isSelecting = isSelecting || condition != nil
        result.selectors.append(condition)
      }
    }
    if result.isOtherwise, isSelecting {
      report(TableFault.otherwiseAlone, at: row.span, in: context)
    }
  }

  /// A test that chooses a row: of values written out, so that rows can be told apart.
  private mutating func selection(
    _ phrase: Phrase, _ selector: Table.Selector, _ context: TableContext
  ) -> Condition? {
    if reportWordForOtherwise(phrase, of: selector.subject, context) { return nil }
    let condition = test(phrase, of: selector.subject, in: context)
    if let operand = condition?.nonLiteral {
      report(TableFault.selectorNotLiteral(text(operand.span)), at: operand.span, in: context)
    }
    return condition
  }

  private mutating func resolveCells(
    _ row: Row, _ header: Row, into result: inout Table.Row, of table: Table, _ context: TableContext
  ) {
    var columns = table.columns[...]
    for (cell, head) in zip(row.right, header.right) where !isOfRow(head) {
      guard let column = columns.popFirst() else { break }
      let context = context.column(column.name.japanese)
      guard let phrase = cell.phrase else {
        report(TableFault.emptyCell, at: cell.place, in: context)
        result.cells.append(.dash)
        continue
      }
      result.cells.append(self.cell(phrase, column, context))
    }
  }

  /// Whether a column says something of the row: 適用, 出典 or 注.
  private func isOfRow(_ head: Row.Cell) -> Bool { text(head.phrase).flatMap { Declarations.metaColumn($0) } != nil }

  private mutating func resolveMeta(_ row: Row, _ header: Row, into result: inout Table.Row, _ context: TableContext) {
    for (cell, head) in zip(row.right, header.right) {
      guard let title = text(head.phrase), let meta = Declarations.metaColumn(title) else { continue }
      let context = context.column(title)
      guard let phrase = cell.phrase else {
        report(TableFault.emptyCell, at: cell.place, in: context)
        continue
      }
      guard !isDash(phrase) else { continue }
      switch meta {
      case .inForce: result.period = period(phrase, in: context) ?? .always
      case .source: result.citation = text(phrase)
      default: result.note = text(phrase)
      }
    }
  }

  /// A printed row of a matrix as one row for each of its cells.
  private mutating func resolveMatrixCells(_ row: Row, _ header: Row, _ base: Table.Row, into table: inout Table) {
    guard let column = table.columns.first, let across = table.selectors.last else { return }
    for (number, (cell, head)) in zip(row.right, header.right).enumerated() where !isOfRow(head) {
      guard let phrase = head.phrase else {
        report(
          HeaderFault.emptyHeader, at: head.place,
          in: TableContext(table: table.name.japanese, row: nil, column: nil))
        continue
      }
      let test = number == 0 ? declarations.acrossFact(phrase)?.test ?? phrase : phrase
      let context = TableContext(table: table.name.japanese, row: base.title, column: text(test))
      guard let value = cell.phrase else {
        report(TableFault.emptyCell, at: cell.place, in: context)
        continue
      }
      var result = base
      result.node = makeNode()
      result.title = base.title + "・" + text(test)
      result.selectors.append(selection(test, across, context))
      result.cells = [self.cell(value, column, context)]
      result.span = value
      table.rows.append(result)
    }
  }

  private mutating func cell(_ phrase: Phrase, _ column: Table.Column, _ context: TableContext) -> Table.Cell {
    if isDash(phrase) { return .dash }
    switch column.kind {
    case .criterion(let subject):
      if reportWordForDash(phrase, of: subject, context) { return .dash }
      return test(phrase, of: subject, in: context).map { .criterion($0) } ?? .dash
    case .condition: preconditionFailure("INVARIANT: a header names a fact or a type")
    case .value(let type): return expression(phrase, of: type, in: context).map { .value($0) } ?? .dash
    }
  }
}

/// Rows that another statement stands for.
extension Resolver {
  private mutating func resolve(_ made: MadeRow, in table: Table) -> Table.Row {
    let subject = table.selectors[0].subject
    let type = declarations.type(of: subject).type
    let literal = Expression(
      node: makeNode(), kind: .literal(.choice(made.member)), type: type, dimension: nil, span: made.place)
    let selector = Condition(
      node: makeNode(), kind: .test(subject, Test(kind: .oneOf([literal], negated: false), span: made.place)),
      span: made.place)
    return Table.Row(
      node: makeNode(), selectors: [selector], cells: [cell(made, table.columns[0])], period: .always,
      citation: made.citation, span: made.place, title: made.title, isOtherwise: false)
  }

  private mutating func cell(_ made: MadeRow, _ column: Table.Column) -> Table.Cell {
    switch (made.cell, column.kind) {
    case (.dash, _): return .dash
    case (.period(let phrase), _): return .criterion(inForce(phrase, at: made.place))
    case (.fact(let fact), .value(let type)):
      let place = declarations.facts[fact].declaration.statement.place
      return .value(
        Expression(
          node: makeNode(), kind: .reference(.fact(fact)), type: type, dimension: type.dimension, span: place))
    case (.fact(let fact), _):
      let place = declarations.facts[fact].declaration.statement.place
      return .criterion(
        Condition(node: makeNode(), kind: .test(.fact(fact), Test(kind: .truth(true), span: place)), span: place))
    case (.phrase(let phrase), .value(let type)): return expression(phrase, of: type).map { .value($0) } ?? .dash
    case (.phrase(let phrase), _):
      return read(phrase, as: .condition) { $0.readCondition() }.map { .criterion($0) } ?? .dash
    }
  }

  /// A period as a condition on the basis date.
  private mutating func inForce(_ phrase: Phrase?, at place: Span) -> Condition {
    guard let phrase, let period = period(phrase), period != .always, let basis = rules.basisDate else {
      return Condition(node: makeNode(), kind: .constant(true), span: place)
    }
    let bounds = [period.from, period.until].map { date in
      date.map { date in
        Test.Bound(
          value: Expression(
            node: makeNode(), kind: .literal(.date(date)), type: .date, dimension: nil, span: phrase),
          isInclusive: true)
      }
    }
    return Condition(
      node: makeNode(), kind: .test(.fact(basis), Test(kind: .range(lower: bounds[0], upper: bounds[1]), span: phrase)),
      span: phrase)
  }
}
