extension Checker {
  /// Lines of an example whose 例 is missing follow the statement above: told once, and read no further.
  mutating func withoutLostExample(_ statement: Statement) -> Statement {
    guard let start = startOfExample(in: statement) else { return statement }
    let item = statement.items[start]
    report(RuleFault.lostExample(text(item.span), in: statement.keyword), at: item.span)
    var result = statement
    result.items = Array(statement.items[..<start])
    return result
  }

  private func startOfExample(in statement: Statement) -> Int? {
    let items = statement.items
    func isGiven(_ item: Item) -> Bool {
      switch item {
      case .given: true
      case .entry(let entry):
        entry.value != nil && scope.names.items.target(of: text(entry.label)) == nil
          && scope.names.facts.target(of: text(entry.label)) != nil
      default: false
      }
    }
    guard ![.form, .choice, .ruleSet].contains(statement.keyword) else { return nil }
    if let rows = items.indices.first(where: { startsOtherRows(items, at: $0) }) { return rows }
    if statement.keyword == .example { return startOfOtherExample(in: items) }
    let sign = items.indices.first { index in
      switch items[index] {
      case .expectation: true
      case .row: statement.keyword != .table && statement.keyword != .override || index > 0 && isGiven(items[index - 1])
      default: false
      }
    }
    guard let sign else { return nil }
    let before = items[..<sign].reversed().prefix { isGiven($0) }.count
    return sign - before
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
      let name = text(phrase).split(separator: ".").first.map { String($0) } ?? ""
      return scope.names.facts.target(of: name) != nil
    }
  }
}
