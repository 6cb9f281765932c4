/// Tables: those of rules and those of examples.
extension StatementPrinter {
  /// What a column is, and so how its cells are read.
  enum ColumnHead {
    /// the row's own name, of this choice
    case rowName(Int)
    case selector(Reference)
    /// 適用, 出典 or 注
    case meta(Keyword)
    /// a criterion; with a name of its own, or with that of its fact
    case criterion(Reference, Name?, hasIdentifier: Bool)
    case value(ValueType, Name, hasIdentifier: Bool)
    /// what a 設定 is
    case ownValue(ValueType)
    /// one of the columns of a matrix; the fact that runs across and its test
    case across(Reference, Phrase, ValueType, isFirst: Bool)
    case given(Reference, ValueType)
    case expected(Reference)
    case unread
  }

  func heads(of row: Row, in statement: Statement) -> [ColumnHead] {
    if statement.keyword == .example { return exampleHeads(of: row) }
    if let fact = subject(of: statement), let type = declarations.facts[fact].type {
      return row.left.map { $0.phrase.map { ownHead($0, type) } ?? .unread }
    }
    let left = row.left.map { $0.phrase.map { selectorHead($0) } ?? .unread }
    guard let type = matrixType(of: statement) else {
      return left + row.right.map { $0.phrase.map { columnHead($0) } ?? .unread }
    }
    return left + matrixHeads(of: row, type)
  }

  private func selectorHead(_ phrase: Phrase) -> ColumnHead {
    switch declarations.selectorHead(asWritten(phrase).withoutQuotes) {
    case .subject(let reference)?: .selector(reference)
    case .rowName(let choice)?: .rowName(choice)
    case nil: .unread
    }
  }

  /// A column of the rows of a 設定.
  private func ownHead(_ phrase: Phrase, _ type: ValueType) -> ColumnHead {
    Declarations.metaColumn(asWritten(phrase)).map { .meta($0) } ?? .ownValue(type)
  }

  private func columnHead(_ phrase: Phrase) -> ColumnHead {
    let written = asWritten(phrase)
    if let keyword = Declarations.metaColumn(written) { return .meta(keyword) }
    guard let parts = declarations.columnParts(phrase) else {
      guard case .fact(let fact)? = declarations.names.facts.target(of: written.withoutQuotes) else {
        return .unread
      }
      return .criterion(.fact(fact), nil, hasIdentifier: false)
    }
    guard let first = parts.name, let kind = parts.kind else { return .unread }
    let name = sources.name(first, parts.identifier)
    switch declarations.columnKind(asWritten(kind)) {
    case .criterion(let reference)?: return .criterion(reference, name, hasIdentifier: parts.identifier != nil)
    case .value(let type)?: return .value(type, name, hasIdentifier: parts.identifier != nil)
    case .condition?, nil: return .unread
    }
  }

  /// The type of a table in which a fact runs across; a 変更 of one has the type of what it changes.
  private func matrixType(of statement: Statement) -> ValueType? {
    guard let name = statement.name, case .table(let table)? = declarations.names.facts.target(of: asWritten(name)),
      let type = declarations.tables[table].declaration.statement.type
    else { return nil }
    return declarations.type(asWritten(type))
  }

  private func matrixHeads(of row: Row, _ type: ValueType) -> [ColumnHead] {
    guard let first = row.right.first?.phrase, let (name, test) = declarations.acrossFact(first),
      case .fact(let fact)? = declarations.names.facts.target(of: asWritten(name))
    else { return row.right.map { _ in .unread } }
    return row.right.enumerated().map { index, cell in
      guard let phrase = cell.phrase else { return .unread }
      if let keyword = Declarations.metaColumn(asWritten(phrase)) { return .meta(keyword) }
      return .across(.fact(fact), index == 0 ? test : phrase, type, isFirst: index == 0)
    }
  }

  private func exampleHeads(of row: Row) -> [ColumnHead] {
    let left = row.left.map { cell -> ColumnHead in
      guard let phrase = cell.phrase, case .fact(let fact)? = phrases.reference(phrase) else { return .unread }
      return .given(.fact(fact), declarations.type(of: .fact(fact)).type)
    }
    return left
      + row.right.map { cell in
        cell.phrase.flatMap { phrases.reference($0) }.map { .expected($0) } ?? .unread
      }
  }

  mutating func cells(of row: Row, _ heads: [ColumnHead]) -> PrintedLine.Cells {
    var rest = heads[...]
    let texts = (row.left + row.right).map { cell -> String in
      let head = rest.popFirst() ?? .unread
      return cell.phrase.map { self.cell($0, under: head) } ?? ""
    }
    return PrintedLine.Cells(left: Array(texts.prefix(row.left.count)), right: Array(texts.dropFirst(row.left.count)))
  }

  private mutating func cell(_ phrase: Phrase, under head: ColumnHead) -> String {
    let written = sources[phrase.source].folded[phrase.range]
    if written.count == 1, written.allSatisfy(Scalar.isDash) { return language.pick("―", "-") }
    switch head {
    case .rowName(let choice): return phrases.text(phrase, as: .member(choice))
    case .selector where Keyword.otherwise.forms.contains { written.elementsEqual($0) }: return word(.otherwise)
    case .selector(let subject), .criterion(let subject, _, _): return phrases.text(phrase, as: .test(subject))
    case .meta(.inForce): return phrases.text(phrase, as: .period)
    case .value(let type, _, _), .ownValue(let type), .across(_, _, let type, _):
      return phrases.text(phrase, as: .expression(type))
    case .given(_, let type): return phrases.text(phrase, as: .literal(type))
    case .expected(let subject): return phrases.text(phrase, as: .result(subject))
    case .meta, .unread: return asWritten(phrase)
    }
  }
}
