/// The headers of tables: what each column is, before any row is read.
extension Checker {
  /// Columns of all tables first, then selectors: a table may be chosen from by a value of another, wherever that
  /// one stands.
  mutating func declareColumns() {
    var faults: [Int] = []
    for index in rules.tables.indices {
      let before = diagnostics.count
      if form?.items[index] != nil {
        faults.append(0)
        declareColumnNames(rules.tables[index], [])
        continue
      }
      let header = soundHeader(of: index)
      if let header { declareColumns(header, in: index) }
      faults.append(diagnostics.count - before)
      declareColumnNames(rules.tables[index], header?.left ?? [])
    }
    for index in rules.tables.indices {
      let before = diagnostics.count
      let statement = tableStatements[index]
      if form?.items[index] == nil, let header = header(of: statement.defining), header.hasDivider {
        for cell in header.left { declareSelector(cell, in: index) }
        if statement.statement.type != nil { declareAcross(header, in: index) }
      }
      let table = rules.tables[index]
      scope.tables.append(
        PhraseReader.Scope.DeclaredTable(
          name: table.name, columns: table.columns, rowNames: table.rowNames, isMatrix: table.isMatrix,
          isSound: faults[index] == 0 && diagnostics.count == before && !unsoundTables.contains(index)))
    }
  }

  private mutating func declareColumnNames(_ table: Table, _ selectors: [Row.Cell]) {
    var names = NameTable<Names.Column>()
    for (position, column) in table.columns.enumerated() {
      names.declare(column.name.japanese, .column(position))
      if column.name.identifier != column.name.japanese { names.declare(column.name.identifier, .column(position)) }
    }
    for phrase in selectors.compactMap(\.phrase) {
      let title = text(Parser.unquoted(phrase, in: sources[phrase.source]))
      guard case .rowName(let choice)? = selectorHead(title) else { continue }
      names.declare(rules.choices[choice].name.japanese, .rowName)
      names.declare(rules.choices[choice].name.identifier, .rowName)
    }
    scope.names.columns.append(names)
  }

  /// The header row of a table's statement, after any override.
  func header(of statement: Statement) -> Row? {
    for case .row(let row) in statement.items { return row }
    return nil
  }

  private mutating func soundHeader(of index: Int) -> Row? {
    let statement = tableStatements[index].defining
    let name = rules.tables[index].name.japanese
    guard let header = header(of: statement) else {
      report(TableFault.noRows(name), at: statement.place)
      return nil
    }
    guard header.hasDivider else {
      report(TableFault.noDivider(name), at: header.span)
      return nil
    }
    return header
  }

  private mutating func declareColumns(_ header: Row, in index: Int) {
    if let type = tableStatements[index].statement.type {
      rules.tables[index].isMatrix = true
      rules.tables[index].columns = [
        Table.Column(name: rules.tables[index].name, kind: .value(self.type(type) ?? .text))
      ]
    } else {
      for cell in header.right { declareColumn(cell, in: index) }
    }
  }

  private mutating func declareSelector(_ cell: Row.Cell, in index: Int) {
    let context = TableContext(table: rules.tables[index].name.japanese, row: nil, column: nil)
    guard let phrase = cell.phrase else {
      report(TableFault.emptyHeader, at: cell.place, in: context)
      return
    }
    let title = text(Parser.unquoted(phrase, in: sources[phrase.source]))
    switch selectorHead(title) {
    case .subject(let subject)?:
      noteUnsound(subject, in: index)
      rules.tables[index].selectors.append(Table.Selector(subject: subject, title: title))
    case .rowName(let choice)?:
      if rules.tables[index].rowNames != nil { report(TableFault.twoRowNames, at: phrase, in: context) }
      rules.tables[index].rowNames = choice
    case nil:
      reportUnknownHeader(title, at: phrase, in: index)
    }
  }

  /// Nothing can be said of the cells below a fact whose own declaration is at fault.
  private mutating func noteUnsound(_ subject: Reference, in index: Int) {
    if case .fact(let fact) = subject, !scope.facts[fact].isSound { unsoundTables.insert(index) }
  }

  enum SelectorHead: Hashable {
    case subject(Reference)
    case rowName(Int)
  }

  /// What a header left of `||` names: a fact, a choice that no fact is called by, or a value of a table.
  func selectorHead(_ title: String) -> SelectorHead? {
    if case .fact(let fact)? = scope.names.facts.target(of: title) { return .subject(.fact(fact)) }
    return choice(title).map { .rowName($0) } ?? tableValue(title).map { .subject($0) }
  }

  /// `表.列` as a selector, or the name of a table with a type.
  private func tableValue(_ written: String) -> Reference? {
    let title = Width.half(written)
    if case .table(let table)? = scope.names.facts.target(of: title), rules.tables[table].isMatrix {
      return .column(table, 0)
    }
    let parts = title.split(separator: ".", maxSplits: 1)
    if parts.count == 2, scope.names.facts.target(of: parts[0]) == .form {
      return scope.names.items.target(of: parts[1]).flatMap { $0 == Form.lost ? nil : .column($0, 0) }
    }
    guard parts.count == 2, case .table(let table)? = scope.names.facts.target(of: parts[0]),
      table < scope.names.columns.count, let column = scope.names.columns[table].target(of: parts[1])
    else { return nil }
    switch column {
    case .column(let position): return .column(table, position)
    case .rowName: return .rowName(table)
    }
  }

  private mutating func declareColumn(_ cell: Row.Cell, in index: Int) {
    let context = TableContext(table: rules.tables[index].name.japanese, row: nil, column: nil)
    guard let phrase = cell.phrase else {
      report(TableFault.emptyHeader, at: cell.place, in: context)
      return
    }
    if Checker.isMetaColumn(text(phrase)) != nil { return }
    guard let parts = columnParts(phrase) else {
      declareCriterion(phrase, in: index, context)
      return
    }
    guard let name = parts.name, let kind = parts.kind else {
      report(TableFault.emptyHeader, at: phrase, in: context)
      return
    }
    checkIdentifier(name, parts.identifier)
    let columnName = self.name(name, parts.identifier)
    // A column whose type is unknown is kept, so that its cells are not reported as one too many.
    let columnKind = columnKind(text(kind)) ?? .value(type(kind) ?? .text)
    add(Table.Column(name: columnName, kind: columnKind), to: index, at: phrase, context)
  }

  /// `名 (identifier): 事実か型`; nil where the header is a bare name.
  func columnParts(_ phrase: Phrase) -> (name: Phrase?, identifier: Phrase?, kind: Phrase?)? {
    let source = sources[phrase.source]
    guard let colon = Parser.typeColon(in: phrase.range, of: source.folded) else { return nil }
    let (name, identifier) = Parser.nameAndIdentifier(
      Span(phrase.source, phrase.range.lowerBound..<colon), in: source)
    let kind = Parser.trimmed(Span(phrase.source, colon + 1..<phrase.range.upperBound), in: source)
    return (name, identifier, kind)
  }

  /// What stands behind the colon: a built-in type, the fact that the cells test, or a choice.
  func columnKind(_ text: String) -> Table.Column.Kind? {
    if let type = builtInType(text) { return .value(type) }
    if case .fact(let fact)? = scope.names.facts.target(of: Checker.unquoted(text)) { return .criterion(.fact(fact)) }
    return knownType(text).map { .value($0) }
  }

  private mutating func declareCriterion(_ phrase: Phrase, in index: Int, _ context: TableContext) {
    let title = text(Parser.unquoted(phrase, in: sources[phrase.source]))
    guard case .fact(let fact)? = scope.names.facts.target(of: title) else {
      reportUnknownHeader(title, at: phrase, in: index)
      add(
        Table.Column(name: Name(japanese: title, identifier: title), kind: .value(.text)), to: index, at: phrase,
        context)
      return
    }
    noteUnsound(.fact(fact), in: index)
    add(Table.Column(name: rules.facts[fact].name, kind: .criterion(.fact(fact))), to: index, at: phrase, context)
  }

  private mutating func add(_ column: Table.Column, to index: Int, at span: Span, _ context: TableContext) {
    if rules.tables[index].columns.contains(where: { $0.name.japanese == column.name.japanese }) {
      report(TableFault.columnTwice(column.name.japanese), at: span, in: context)
    }
    rules.tables[index].columns.append(column)
  }

  /// 適用, 出典 and 注 as columns say something of the row.
  static func isMetaColumn(_ title: String) -> Keyword? {
    let folded = Width.folded(title)
    return [Keyword.inForce, .source, .note].first { $0.forms.contains(folded) }
  }
}
