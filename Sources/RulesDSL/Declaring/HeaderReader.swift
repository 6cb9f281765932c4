/// Reads the headers of tables, before any row: what each column is, and what chooses the row. The names of tables whose
/// header can't be read are poisoned.
struct HeaderReader: Pass {
  private var declarations: Declarations
  var diagnostics: [FoundFault] = []
  /// Tables with a header that can't be read, or about something that can't.
  private var poisoned: Set<TableID> = []
  /// Of the table that is read, the names of its columns.
  private var columns: Set<String> = []

  var sources: [SourceText] { declarations.sources }

  init(_ declarations: Declarations) { self.declarations = declarations }

  /// Columns of all tables first, then selectors: a table may be chosen from by a value of another, wherever that
  /// one stands.
  mutating func run() -> Declarations {
    let written = declarations.tables.indices.filter { declarations.tables[$0].keyword == .table }
    for index in written { readColumns(of: index) }
    for index in written { readSelectors(of: index) }
    for index in written where poisoned.contains(index) {
      declarations.tables[index].rows = .poisoned
      for spelling in declarations.tables[index].name.spellings {
        declarations.names.facts.replace(spelling, by: .poisoned)
      }
    }
    return declarations
  }

  private mutating func report(_ fault: HeaderFault, at span: Span, in index: TableID, fix: Fix? = nil) {
    poisoned.insert(index)
    report(fault, at: span, in: context(of: index), fix: fix)
  }

  private func context(of index: TableID) -> TableContext {
    TableContext(table: declarations.tables[index].name.japanese, row: nil, column: nil)
  }

  private mutating func readColumns(of index: TableID) {
    let table = declarations.tables[index]
    let defining = table.declaration.defining
    guard let header = defining.rows.first else {
      poisoned.insert(index)
      return report(HeaderFault.noRows(table.name.japanese), at: defining.place)
    }
    guard header.hasDivider else {
      poisoned.insert(index)
      return report(HeaderFault.noDivider(table.name.japanese), at: header.span)
    }
    declarations.tables[index].rows = .written(header)
    columns = []
    if let type = table.declaration.statement.type {
      declarations.tables[index].isMatrix = true
      let kind = self.type(type, of: declarations)
      if kind == nil { poisoned.insert(index) }
      declarations.tables[index].columns = [Table.Column(name: table.name, kind: .value(kind ?? .text))]
    } else if runsAcross(header) {
      poisoned.insert(index)
      return report(HeaderFault.acrossWithoutType(table.name.japanese), at: defining.place)
    } else {
      for cell in header.right { readColumn(cell, of: index) }
    }
    reportRepeatedMeta(header, of: index)
    for (position, column) in declarations.tables[index].columns.enumerated() {
      declarations.tables[index].columnNames.declare(column.name, .column(index, position))
    }
    for phrase in header.left.compactMap(\.phrase) {
      guard case .rowName(let choice)? = declarations.selectorHead(sources.unquoted(phrase)) else { continue }
      declarations.tables[index].columnNames.declare(declarations.choices[choice].name, .rowName)
    }
  }

  /// `料率区分: ①`, as only tables with a type begin: of a column ① would be the type.
  private func runsAcross(_ header: Row) -> Bool {
    guard header.right.count > 1, let first = header.right[0].phrase, let (fact, test) = declarations.acrossFact(first)
    else { return false }
    return declarations.fact(text(fact)) != nil && declarations.columnKind(text(test)) == nil
  }

  private mutating func readColumn(_ cell: Row.Cell, of index: TableID) {
    guard let phrase = cell.phrase else { return report(.emptyHeader, at: cell.place, in: index) }
    if Declarations.metaColumn(text(phrase)) != nil { return }
    guard let parts = declarations.columnParts(phrase) else { return readCriterion(phrase, of: index) }
    guard let name = parts.name, let kind = parts.kind else { return report(.emptyHeader, at: phrase, in: index) }
    checkIdentifier(name, parts.identifier)
    let known = declarations.columnKind(text(kind)) ?? type(kind, of: declarations).map { .value($0) }
    if known == nil { poisoned.insert(index) }
    add(Table.Column(name: sources.name(name, parts.identifier), kind: known ?? .value(.text)), to: index, at: phrase)
  }

  /// Of two columns 適用 one would go unread.
  private mutating func reportRepeatedMeta(_ header: Row, of index: TableID) {
    var found: Set<Keyword> = []
    for phrase in header.right.compactMap(\.phrase) {
      guard let meta = Declarations.metaColumn(text(phrase)), !found.insert(meta).inserted else { continue }
      report(.columnTwice(meta.spelling(language(of: phrase)), isOfRow: true), at: phrase, in: index)
    }
  }

  private mutating func readCriterion(_ phrase: Phrase, of index: TableID) {
    let title = sources.unquoted(phrase)
    guard let fact = declarations.fact(title) else { return reportUnknown(title, at: phrase, in: index) }
    add(Table.Column(name: declarations.facts[fact].name, kind: .criterion(.fact(fact))), to: index, at: phrase)
  }

  private mutating func add(_ column: Table.Column, to index: TableID, at span: Span) {
    if !columns.insert(column.name.japanese).inserted {
      report(.columnTwice(column.name.japanese, isOfRow: false), at: span, in: index)
    }
    declarations.tables[index].columns.append(column)
  }

  private mutating func readSelectors(of index: TableID) {
    guard case .written(let header) = declarations.tables[index].rows else { return }
    for cell in header.left { readSelector(cell, of: index) }
    if declarations.tables[index].isMatrix { readAcross(header, of: index) }
  }

  private mutating func readSelector(_ cell: Row.Cell, of index: TableID) {
    guard let phrase = cell.phrase else { return report(.emptyHeader, at: cell.place, in: index) }
    let title = sources.unquoted(phrase)
    switch declarations.selectorHead(title) {
    case .subject(let subject)?:
      declarations.tables[index].selectors.append(Table.Selector(subject: subject, title: title))
    case .rowName(let choice)?:
      if declarations.tables[index].rowNames != nil { report(.twoRowNames, at: phrase, in: index) }
      declarations.tables[index].rowNames = choice
    case nil: reportUnknown(title, at: phrase, in: index)
    }
  }

  /// The fact that runs across the columns of a matrix, as the last selector.
  private mutating func readAcross(_ header: Row, of index: TableID) {
    guard let across = header.right.first?.phrase, let (fact, _) = declarations.acrossFact(across) else {
      return report(.noAcross, at: header.right.first?.place ?? header.span, in: index)
    }
    guard let subject = declarations.fact(text(fact)) else { return reportUnknown(text(fact), at: fact, in: index) }
    declarations.tables[index].selectors.append(Table.Selector(subject: .fact(subject), title: text(fact)))
  }

  /// A header that names nothing; nothing is said of one that names what could not be read.
  private mutating func reportUnknown(_ title: String, at phrase: Phrase, in index: TableID) {
    poisoned.insert(index)
    guard !declarations.isPoisoned(title) else { return }
    let meta = Lexicon.lineWords[title].flatMap { Declarations.metaColumn($0.japanese) }
    let guess =
      meta.map { NameGuess.slip($0.japanese) } ?? (suggests ? declarations.names.facts.guess(title) : .nothing)
    report(
      .unknownHeader(title, guess), at: phrase, in: index,
      fix: guess.only.map { Fix(replacing: phrase, with: $0) })
  }
}
