/// The rows of tables.
extension Checker {
  mutating func resolveTable(_ index: Int) {
    if let item = form?.items[index] { return resolve(item, in: index) }
    let declaration = tableStatements[index]
    rules.tables[index].provenance = provenance(of: declaration, .table)
    var rows: [Row] = []
    for item in declaration.defining.items {
      switch item {
      case .row(let row): rows.append(row)
      case .clause(let clause) where clause.keyword == .noRow: resolveNoRow(clause, in: index)
      case .clause(let clause) where [.source, .note, .description, .inForce].contains(clause.keyword): break
      default: reportNotInStatement(item, .table)
      }
    }
    guard let header = rows.first, scope.tables[index].isSound else { return }
    if rows.count == 1 { report(TableFault.noRows(rules.tables[index].name.japanese), at: header.span) }
    for row in rows.dropFirst() { resolveRow(row, header, in: index) }
    let others = rules.tables[index].rows.filter(\.isOtherwise)
    // The rows of a table with a type are its cells.
    let second = rules.tables[index].isMatrix ? header.right.count : 1
    if others.count > second {
      let context = TableContext(table: rules.tables[index].name.japanese, row: others[second].title, column: nil)
      report(TableFault.otherwiseTwice, at: others[second].span, in: context)
    }
  }

  private mutating func resolveNoRow(_ clause: Clause, in index: Int) {
    let outcomes: [(Keyword, Table.NoRow)] = [(.met, .met), (.unmet, .unmet), (.notApplicable, .notApplicable)]
    guard let phrase = clause.text else {
      report(RuleFault.clauseWithoutText(.noRow), at: clause.span)
      return
    }
    let folded = Width.folded(text(phrase))
    guard let outcome = outcomes.first(where: { $0.0.forms.contains(folded) }) else {
      report(TableFault.unknownNoRow(text(phrase)), at: phrase)
      return
    }
    rules.tables[index].noRow = outcome.1
  }

  private mutating func resolveRow(_ row: Row, _ header: Row, in index: Int) {
    let title = row.left.map { text($0.phrase) ?? "" }.joined(separator: "・")
    let tableName = rules.tables[index].name.japanese
    func context(_ column: String?) -> TableContext { TableContext(table: tableName, row: title, column: column) }
    guard row.left.count + row.right.count == header.left.count + header.right.count else {
      report(
        TableFault.cellCount(
          expected: header.left.count + header.right.count, found: row.left.count + row.right.count),
        at: row.span, in: context(nil))
      return
    }
    guard row.left.count == header.left.count else {
      report(
        TableFault.rowDivider(expected: header.left.count, found: row.left.count), at: row.span, in: context(nil),
        fix: dividerFix(row, after: header.left.count))
      return
    }
    var result = Table.Row(
      node: makeNode(), selectors: [], cells: [], period: .always, span: row.span, title: title, isOtherwise: false)
    resolveSelectors(row, header, into: &result, index, context)
    if rules.tables[index].isMatrix {
      resolveMatrixRow(row, header, in: index, result)
      return
    }
    resolveCells(row, header, into: &result, index, context)
    rules.tables[index].rows.append(result)
  }

  /// `||` for the `|` that stands where the header has `||`.
  private func dividerFix(_ row: Row, after count: Int) -> Fix? {
    guard !row.hasDivider, count > 0, count < row.left.count else { return nil }
    let bar = row.left[count - 1].place.range.upperBound
    return Fix(replacing: Span(row.span.source, bar..<bar + 1), with: "||")
  }

  private mutating func resolveSelectors(
    _ row: Row, _ header: Row, into result: inout Table.Row, _ index: Int,
    _ context: (String?) -> TableContext
  ) {
    var selectors = rules.tables[index].selectors[...]
    var others = 0
    for (cell, head) in zip(row.left, header.left) {
      let title = text(head.phrase)
      guard let phrase = cell.phrase else {
        report(TableFault.emptyCell, at: cell.place, in: context(title))
        continue
      }
      let isName = selectors.first?.title != title.map { Parser.unquoted($0, in: self, head) }
      if isName, let choice = rules.tables[index].rowNames {
        result.member = read(phrase, in: context(title)) { $0.readMember(of: choice) }
        continue
      }
      guard let selector = selectors.popFirst() else { continue }
      if isDash(phrase) {
        result.selectors.append(nil)
      } else if Keyword.otherwise.forms.contains(Width.folded(text(phrase))) {
        result.isOtherwise = true
        result.selectors.append(nil)
      } else {
        let condition = read(phrase, in: context(title)) { reader -> Condition? in
          guard let test = reader.readTest(of: selector.subject) else { return nil }
          return Condition(node: reader.makeNode(), kind: .test(selector.subject, test), span: test.span)
        }
        if let condition, let expression = condition.nonLiteral {
          report(TableFault.selectorNotLiteral(text(expression.span)), at: expression.span, in: context(title))
        }
        if condition != nil { others += 1 }
        result.selectors.append(condition)
      }
    }
    if result.isOtherwise && others > 0 { report(TableFault.otherwiseAlone, at: row.span, in: context(nil)) }
  }

  private mutating func resolveCells(
    _ row: Row, _ header: Row, into result: inout Table.Row, _ index: Int,
    _ context: (String?) -> TableContext
  ) {
    var position = 0
    for (cell, head) in zip(row.right, header.right) {
      let meta = text(head.phrase).flatMap { Checker.isMetaColumn($0) }
      let title = meta == nil ? rules.tables[index].columns[position].name.japanese : text(head.phrase)
      defer { if meta == nil { position += 1 } }
      guard let phrase = cell.phrase else {
        report(TableFault.emptyCell, at: cell.place, in: context(title))
        if meta == nil { result.cells.append(.dash) }
        continue
      }
      switch meta {
      case .inForce?: result.period = isDash(phrase) ? .always : period(phrase, in: context(title)) ?? .always
      case .source?: result.citation = isDash(phrase) ? nil : text(phrase)
      case .note?: result.note = isDash(phrase) ? nil : text(phrase)
      default: result.cells.append(self.cell(phrase, rules.tables[index].columns[position], context(title)))
      }
    }
  }

  mutating func cell(_ phrase: Phrase, _ column: Table.Column, _ context: TableContext) -> Table.Cell {
    if isDash(phrase) { return .dash }
    switch column.kind {
    case .criterion(let subject):
      if reportWordForDash(phrase, rules.type(of: subject), context) { return .dash }
      let condition = read(phrase, in: context) { reader -> Condition? in
        guard let test = reader.readTest(of: subject) else { return nil }
        return Condition(node: reader.makeNode(), kind: .test(subject, test), span: test.span)
      }
      return condition.map { .criterion($0) } ?? .dash
    case .condition:
      preconditionFailure("INVARIANT: only a 様式 has conditions as columns, and its cells are no phrases")
    case .value(let type):
      return expression(phrase, of: type, in: context).map { .value($0) } ?? .dash
    }
  }

  /// `なし` and `ーー` where there is no criterion; あり and なし are answers of their own.
  private mutating func reportWordForDash(_ phrase: Phrase, _ type: ValueType, _ context: TableContext) -> Bool {
    let written = text(phrase)
    let words: Set<String> = [
      "なし", "無し", "無", "条件なし", "要件なし", "制限なし", "定めなし", "定めない", "問わない", "不問", "空欄", "/", "none", "n/a", "any",
    ]
    let isDashes = phrase.range.allSatisfy { Scalar.isDash(sources[phrase.source].folded[$0]) }
    guard type != .yesNo, isDashes || words.contains(Width.half(written).lowercased()) else { return false }
    if case .choice(let choice) = type, scope.names.members[choice].target(of: written) != nil { return false }
    report(
      TableFault.wordForDash(written), at: phrase, in: context,
      fix: Fix(replacing: phrase, with: sources[phrase.source].isEnglish ? "-" : "―"))
    return true
  }

  /// A dash means "none" only when it fills the cell.
  private func isDash(_ phrase: Phrase) -> Bool {
    phrase.range.count == 1 && Scalar.isDash(sources[phrase.source].folded[phrase.range.lowerBound])
  }
}

extension Parser {
  fileprivate static func unquoted(_ title: String, in checker: Checker, _ head: Row.Cell) -> String {
    guard let phrase = head.phrase else { return title }
    return checker.text(unquoted(phrase, in: checker.sources[phrase.source]))
  }
}

extension Condition {
  /// An operand of this test that isn't written out, if any.
  var nonLiteral: Expression? {
    guard case .test(_, let test) = kind else { return nil }
    return test.operands.first { if case .literal = $0.kind { false } else { true } }
  }
}

extension Test {
  package var operands: [Expression] {
    switch kind {
    case .range(let lower, let upper): [lower?.value, upper?.value].compactMap { $0 }
    case .oneOf(let values, _): values
    case .truth: []
    }
  }
}
