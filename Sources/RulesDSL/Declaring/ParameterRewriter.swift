/// Rewrites a 設定 whose value changes with the day as an ordinary table that nothing but the day chooses from, which the
/// fact reads, so that periods are checked, evaluated and explained as in any table.
///
///     設定 割引の幅 (discount_step): 料率
///       | 値   | 適用            |
///       | 0.1% | 2025-03-31 まで |
///       | 0.2% | 2025-04-01 から |
struct ParameterRewriter: Pass {
  private var declarations: Declarations
  var diagnostics: [FoundFault] = []

  var sources: [SourceText] { declarations.sources }

  init(_ declarations: Declarations) { self.declarations = declarations }

  mutating func run() -> Declarations {
    for index in declarations.facts.indices where declarations.facts[index].kind == .parameter { rewrite(index) }
    return declarations
  }

  private mutating func rewrite(_ index: FactID) {
    let fact = declarations.facts[index]
    guard let type = fact.type, let header = fact.declaration.defining.rows.first else { return }
    var table = DeclaredTable(name: fact.name, declaration: fact.declaration, place: fact.declaration.statement.place)
    table.keyword = .parameter
    table.isImplied = true
    let value = Name(japanese: Keyword.value.japanese, identifier: Keyword.value.english)
    table.columns = [Table.Column(name: value, kind: .value(type))]
    table.declaration.statement = withoutSelectors(table.declaration.statement)
    table.declaration.override?.statement = withoutSelectors(fact.declaration.defining)
    if isSound(header, fact.name.japanese) { table.rows = .written(withoutSelectors(header)) }
    declarations.facts[index].rows = declarations.tables.count
    declarations.tables.append(table)
  }

  private func withoutSelectors(_ statement: Statement) -> Statement {
    var result = statement
    result.items = result.items.map { if case .row(let row) = $0 { .row(withoutSelectors(row)) } else { $0 } }
    return result
  }

  private func withoutSelectors(_ row: Row) -> Row {
    Row(span: row.span, left: [], right: row.left + row.right, hasDivider: true)
  }

  /// One column 値, and beside it what says something of a row.
  private mutating func isSound(_ header: Row, _ name: String) -> Bool {
    let told = diagnostics.count
    let context = TableContext(table: name, row: nil, column: nil, keyword: .parameter)
    if header.hasDivider, let last = header.left.last {
      let divider = Span(last.place.source, last.place.range.upperBound..<last.place.range.upperBound + 2)
      report(HeaderFault.dividerInParameter, at: divider, in: context, fix: Fix(replacing: divider, with: "|"))
    }
    var found: Set<Keyword> = []
    for cell in header.left + header.right {
      guard let phrase = cell.phrase else {
        report(HeaderFault.emptyHeader, at: cell.place, in: context)
        continue
      }
      let isValue = Keyword.value.forms.contains(Width.folded(text(phrase)))
      guard let keyword = isValue ? .value : Declarations.metaColumn(text(phrase)) else {
        report(HeaderFault.headerInParameter(text(phrase)), at: phrase, in: context)
        continue
      }
      if !found.insert(keyword).inserted {
        report(HeaderFault.columnTwice(text(phrase), isOfRow: true), at: phrase, in: context)
      }
    }
    if !found.contains(.value), !hasErred(since: told) {
      report(HeaderFault.noValueInParameter, at: header.span, in: context)
    }
    return !hasErred(since: told)
  }
}
