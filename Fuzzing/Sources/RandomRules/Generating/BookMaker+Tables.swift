/// Tables: rows from partitions of their selectors, so that they neither overlap nor, unless some are left out, leave
/// a gap.
extension BookMaker {
  mutating func makeTable() {
    var table = Table(name: names.table(), selectors: selectors(), columns: [], rows: [])
    let isMatrix = dice.chance(25)
    isMatrix ? addAcross(to: &table) : addColumns(to: &table)
    if !isMatrix, dice.chance(25) { table.rowNames = makeChoice(dice.number(2...4)) }
    makeRows(of: &table)
    book.tables.append(table)
    let index = book.tables.count - 1
    overrideTable(index)
    known += table.columns.indices.map { .column(table: index, column: $0) }
    if table.rowNames != nil { known.append(.rowName(table: index)) }
  }

  mutating func selectors() -> [Reference] {
    var result: [Reference] = []
    for _ in 0..<dice.pick([1, 1, 1, 2, 2, 3]) {
      let selector = dice.pick(known)
      if !result.contains(selector) { result.append(selector) }
    }
    return result
  }

  mutating func makeRows(of table: inout Table) {
    var grid: [[Test?]] = []
    fill(&grid, [], table.selectors)
    var isFull = true
    if grid.count > 1, dice.chance(35) {
      grid.remove(at: dice.below(grid.count))
      isFull = false
    }
    table.hasPeriods = book.basisDate != nil && dice.chance(30)
    for tests in dice.shuffled(grid) { isFull = addRows(tests, to: &table) && isFull }
    if table.across == nil, dice.chance(15) { overlap(&table) }
    settle(&table, isFull)
    if book.basisDate != nil, dice.chance(12) { table.period = period() }
  }

  private mutating func addColumns(to table: inout Table) {
    var facts: Set<Int> = []
    for _ in 0..<dice.number(1...3) {
      if dice.chance(50) {
        let subject = dice.pick(known)
        if case .fact(let fact) = subject {
          let takesName = !facts.insert(fact).inserted || dice.chance(20)
          table.columns.append(Table.Column(name: takesName ? names.fact() : nil, content: .criterion(subject)))
          continue
        }
      }
      table.columns.append(Table.Column(name: names.fact(), content: .value(dice.pick(kinds))))
    }
  }

  mutating func addAcross(to table: inout Table) {
    let facts = known.filter { if case .fact = $0 { !table.selectors.contains($0) } else { false } }
    let subject = dice.pick(facts)
    table.across = Table.Across(subject: subject, tests: partition(of: subject))
    table.columns = [Table.Column(name: nil, content: .value(dice.pick(kinds)))]
  }

  /// A row for each combination; now and then a selector that doesn't matter.
  mutating func fill(_ grid: inout [[Test?]], _ tests: [Test?], _ selectors: [Reference]) {
    guard tests.count < selectors.count else {
      grid.append(tests)
      return
    }
    if tests.count + 1 < selectors.count || selectors.count > 1, dice.chance(20) || grid.count > 8 {
      return fill(&grid, tests + [nil], selectors)
    }
    for part in partition(of: selectors[tests.count]) { fill(&grid, tests + [part], selectors) }
  }

  /// One row, or two that follow each other in time; false where they leave days without a row.
  private mutating func addRows(_ tests: [Test?], to table: inout Table) -> Bool {
    var row = Table.Row(tests: tests, cells: [])
    func fresh(_ maker: inout BookMaker, _ row: inout Table.Row) {
      row.cells = maker.cells(of: table)
      row.member = table.rowNames.map { maker.dice.below(maker.book.choices[$0].members.count) }
    }
    fresh(&self, &row)
    guard table.hasPeriods, dice.chance(50) else {
      table.rows.append(row)
      return true
    }
    let last = day()
    row.period = Period(until: last)
    table.rows.append(row)
    guard dice.chance(70) else { return false }
    fresh(&self, &row)
    row.period = Period(from: last.next)
    table.rows.append(row)
    return true
  }

  private mutating func cells(of table: Table) -> [Table.Cell] {
    let count = table.across?.tests.count ?? table.columns.count
    return (0..<count).map { index in
      if dice.chance(10) { return .dash }
      switch table.columns[table.across == nil ? index : 0].content {
      case .criterion(let subject): return .test(test(of: subject))
      case .value(let kind):
        return .value(dice.chance(75) ? .literal(literal(of: kind), kind) : expression(of: kind))
      }
    }
  }

  /// Lets a row take what the next takes too; both then say the same.
  private mutating func overlap(_ table: inout Table) {
    guard table.rows.count > 1 else { return }
    let index = dice.below(table.rows.count - 1)
    guard case .oneOf(let first, false)?? = table.rows[index].tests.last,
      case .oneOf(let second, false)?? = table.rows[index + 1].tests.last, table.rows[index].tests.count == 1,
      table.rows[index].period == nil, table.rows[index + 1].period == nil
    else { return }
    table.rows[index + 1].cells = table.rows[index].cells
    table.rows[index + 1].member = table.rows[index].member
    table.rows[index].tests = [.oneOf(first + second.prefix(1), isNegated: false)]
  }

  /// 該当なし or a それ以外 row, where one is needed and sometimes where it isn't.
  private mutating func settle(_ table: inout Table, _ isFull: Bool) {
    let choice = dice.below(10)
    let isMatrix = table.across != nil
    if !isFull && (choice < 7 || isMatrix) || isFull && choice < 2 { table.noRow = dice.pick(Table.NoRow.allCases) }
    guard !isMatrix, table.noRow == nil && !isFull || dice.chance(15) else { return }
    var row = Table.Row(tests: Array(repeating: nil, count: table.selectors.count), isOtherwise: true, cells: [])
    row.cells = cells(of: table)
    row.member = table.rowNames.map { dice.below(book.choices[$0].members.count) }
    if table.hasPeriods, table.noRow != nil, dice.chance(30) { row.period = period() }
    table.rows.insert(row, at: dice.below(table.rows.count + 1))
  }
}
