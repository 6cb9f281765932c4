/// Tables in which one fact runs across the columns, as pamphlets print rates by class:
///
///     表 基準料率表 (base_rates): 料率
///       | 責任共有 || 料率区分: ① | ②    | ③    |
///       | あり     || 1.90%       | 1.75% | 1.55% |
///
/// They are read as tables with a row for each cell, so nothing behind the checker knows of them.
extension Checker {
  /// The fact that runs across, as the last selector.
  mutating func declareAcross(_ header: Row, in index: Int) {
    let context = TableContext(table: rules.tables[index].name.japanese, row: nil, column: nil)
    guard let across = header.right.first?.phrase, let (fact, _) = acrossFact(across) else {
      report(TableFault.noAcross, at: header.right.first?.place ?? header.span, in: context)
      return
    }
    guard case .fact(let subject)? = scope.names.facts.target(of: text(fact)) else {
      reportUnknownHeader(text(fact), at: fact, in: index)
      return
    }
    rules.tables[index].selectors.append(Table.Selector(subject: .fact(subject), title: text(fact)))
  }

  /// `料率区分: ①` in the first header cell: the fact and its first test.
  func acrossFact(_ cell: Phrase) -> (fact: Phrase, test: Phrase)? {
    let source = sources[cell.source]
    guard let colon = cell.range.first(where: { source.folded[$0] == Scalar.colon }),
      let fact = Parser.trimmed(Span(cell.source, cell.range.lowerBound..<colon), in: source),
      let test = Parser.trimmed(Span(cell.source, colon + 1..<cell.range.upperBound), in: source)
    else { return nil }
    return (Parser.unquoted(fact, in: source), test)
  }

  /// A printed row as one row for each of its cells.
  mutating func resolveMatrixRow(_ row: Row, _ header: Row, in index: Int, _ base: Table.Row) {
    guard let column = rules.tables[index].columns.first, let across = rules.tables[index].selectors.last else {
      return
    }
    let tableName = rules.tables[index].name.japanese
    for (number, (cell, head)) in zip(row.right, header.right).enumerated() {
      guard let phrase = head.phrase else {
        report(TableFault.emptyHeader, at: head.place, in: TableContext(table: tableName, row: nil, column: nil))
        continue
      }
      let test = number == 0 ? acrossFact(phrase)?.test ?? phrase : phrase
      let context = TableContext(table: tableName, row: base.title, column: text(test))
      guard let value = cell.phrase else {
        report(TableFault.emptyCell, at: cell.place, in: context)
        continue
      }
      var result = base
      result.node = makeNode()
      result.title = base.title + "・" + text(test)
      result.selectors.append(matrixSelector(test, across, context))
      result.cells = [self.cell(value, column, context)]
      result.span = value
      rules.tables[index].rows.append(result)
    }
  }

  private mutating func matrixSelector(
    _ test: Phrase, _ across: Table.Selector, _ context: TableContext
  ) -> Condition? {
    let condition = read(test, in: context) { reader -> Condition? in
      guard let test = reader.readTest(of: across.subject) else { return nil }
      return Condition(node: reader.makeNode(), kind: .test(across.subject, test), span: test.span)
    }
    if let operand = condition?.nonLiteral {
      report(TableFault.selectorNotLiteral(text(operand.span)), at: operand.span, in: context)
    }
    return condition
  }
}
