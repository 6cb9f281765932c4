/// Leaves out the lines of an example whose 例 is missing: they follow the statement above, are told once, and read no
/// further. They are known by the facts that they name.
struct LostHeads: Pass {
  var product: Declarer.Product
  var diagnostics: [FoundFault] = []
  private var names: NameTable<Names.Subject> { product.declarations.names.facts }
  /// Labels that are items of the 様式, not facts.
  private var items: NameTable<Bool> = NameTable()

  var sources: [SourceText] { product.declarations.sources }

  init(_ product: Declarer.Product) {
    self.product = product
    for case .bullet(let bullet) in product.form?.statement.items ?? [] {
      guard case .phrase(let phrase) = bullet.content, let item = product.declarations.formItem(phrase) else {
        continue
      }
      items.declare(sources.name(item.name, item.identifier), true)
    }
  }

  mutating func run() -> Declarer.Product {
    for index in product.declarations.facts.indices {
      product.declarations.facts[index].declaration = shortened(product.declarations.facts[index].declaration)
    }
    for index in product.declarations.tables.indices {
      product.declarations.tables[index].declaration = shortened(product.declarations.tables[index].declaration)
    }
    product.declarations.consistencies = product.declarations.consistencies.map { shortened($0) }
    product.declarations.examples = product.declarations.examples.map { shortened($0) }
    product.overrides = product.overrides.map { shortened($0) }
    product.schemes = product.schemes.map { shortened($0) }
    return product
  }

  private mutating func shortened(_ declaration: Declaration) -> Declaration {
    // A row whose first bar is missing is told as that, and what stands below it isn't lost.
    if declaration.statement.items.contains(where: { isRowWithoutBar($0) }) { return declaration }
    guard let start = startOfExample(in: declaration.statement) else { return declaration }
    let item = declaration.statement.items[start]
    report(StatementFault.lostExample(text(item.span), in: declaration.statement.keyword), at: item.span)
    var result = declaration
    result.statement.items = Array(declaration.statement.items[..<start])
    result.statement.isPoisoned = true
    return result
  }

  private func startOfExample(in statement: Statement) -> Int? {
    let items = statement.items
    func isGiven(_ item: Item) -> Bool {
      switch item {
      case .given: true
      case .entry(let entry):
        entry.value != nil && self.items.target(of: text(entry.label)) == nil
          && names.target(of: text(entry.label)) != nil
      default: false
      }
    }
    if let rows = items.indices.first(where: { startsOtherRows(items, at: $0) }) { return rows }
    if statement.keyword == .example { return startOfOtherExample(in: items) }
    let value = items.firstIndex { if case .value = $0 { true } else { false } } ?? items.endIndex
    let sign = items.indices.first { index in
      switch items[index] {
      case .expectation: true
      case .row(let row):
        !mayHold(row, isDefined: value < index, in: statement) || index > 0 && isGiven(items[index - 1])
      default: false
      }
    }
    guard let sign else { return nil }
    return sign - items[..<sign].reversed().prefix { isGiven($0) }.count
  }

  private func mayHold(_ row: Row, isDefined: Bool, in statement: Statement) -> Bool {
    if statement.keyword != .parameter { return statement.keyword == .table || statement.keyword == .override }
    return !row.hasDivider || !isDefined
  }

  /// Facts given once more, behind what is expected and before what is expected too.
  private func startOfOtherExample(in items: [Item]) -> Int? {
    func expects(_ item: Item) -> Bool {
      switch item {
      case .expectation, .row: true
      default: false
      }
    }
    guard let first = items.firstIndex(where: expects),
      let given = items[first...].firstIndex(where: { if case .given = $0 { true } else { false } }),
      items[given...].contains(where: expects)
    else { return nil }
    return given
  }

  /// A row apart from the rows above it that names facts, as only the head of an example's table does.
  private func startsOtherRows(_ items: [Item], at index: Int) -> Bool {
    guard index > 1, case .row(let row) = items[index], row.hasDivider, case .row(let above) = items[index - 1] else {
      return false
    }
    let source = sources[row.span.source]
    guard source.line(at: above.span.range.lowerBound) + 1 < source.line(at: row.span.range.lowerBound) else {
      return false
    }
    return (row.left + row.right).allSatisfy { cell in
      guard let phrase = cell.phrase else { return false }
      return names.target(of: text(phrase).split(separator: ".").first ?? "") != nil
    }
  }
}
