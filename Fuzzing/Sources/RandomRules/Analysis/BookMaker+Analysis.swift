/// Books for the law "analysis": one table whose rows may miss and meet each other, and one requirement whose lines
/// may hold always or never. All that they name is given, so that every case can be enumerated.
extension BookMaker {
  static func analysisBook(seed: UInt64) -> Book {
    var maker = BookMaker(dice: Dice(seed), names: Names(Dice(seed &+ 0xCA5E)))
    for _ in 0..<maker.dice.number(1...2) { _ = maker.makeChoice(maker.dice.number(2...5)) }
    maker.makeInputs()
    maker.makeLooseTable()
    var rule = Fact(name: maker.names.rule(), role: .requirement, kind: .yesNo, isCondition: true, body: .given)
    let subjects = Array(maker.dice.shuffled(maker.known.filter { maker.isGiven($0) }).prefix(2))
    rule.body = .condition(maker.looseCondition(of: subjects, depth: 2))
    maker.add(rule)
    maker.addProbes()
    maker.book.files = [
      maker.book.choices.indices.map { .choice($0) } + maker.book.facts.indices.map { .fact($0) } + [.table(0)]
    ]
    return maker.book
  }

  private mutating func makeLooseTable() {
    var table = Table(name: names.table(), selectors: [], columns: [], rows: [])
    table.selectors = Array(dice.shuffled(known).prefix(dice.pick([1, 1, 2, 2, 3])))
    for _ in 0..<dice.number(1...2) { table.columns.append(.init(name: names.fact(), content: .value(.number))) }
    if dice.chance(20) { table.rowNames = makeChoice(2) }
    table.hasPeriods = book.basisDate != nil && dice.chance(40)
    var grid: [[Test?]] = []
    fill(&grid, [], table.selectors)
    grid = Array(dice.shuffled(grid).prefix(10))
    // What is left out is a gap, what is widened or written again meets others.
    if grid.count > 1, dice.chance(40) { grid.removeLast(dice.number(1...min(2, grid.count - 1))) }
    if dice.chance(25) { grid.append(dice.pick(grid)) }
    for index in grid.indices where dice.chance(12) {
      let side = dice.below(table.selectors.count)
      let test = test(of: table.selectors[side], onlyLiterals: true)
      grid[index][side] = dice.chance(25) ? nil : test
    }
    for tests in grid { table.rows.append(looseRow(tests, table)) }
    if dice.chance(30) { table.noRow = dice.pick(Table.NoRow.allCases) }
    if dice.chance(20) {
      var row = looseRow(Array(repeating: nil, count: table.selectors.count), table)
      row.isOtherwise = true
      if table.noRow == nil { row.period = nil }
      table.rows.insert(row, at: dice.below(table.rows.count + 1))
    }
    book.tables.append(table)
    known += table.columns.indices.map { .column(table: 0, column: $0) }
  }

  private mutating func looseRow(_ tests: [Test?], _ table: Table) -> Table.Row {
    var row = Table.Row(tests: tests, cells: [])
    row.cells = table.columns.map { _ in
      dice.chance(10) ? .dash : .value(.literal(.number(Number(dice.number(1...2))), .number))
    }
    row.member = table.rowNames.map { _ in dice.chance(80) ? 0 : 1 }
    if table.hasPeriods, dice.chance(50) { row.period = period() }
    return row
  }

  private mutating func looseCondition(of subjects: [Reference], depth: Int) -> Condition {
    guard depth > 0, dice.chance(depth == 2 ? 90 : 30) else {
      let subject = dice.pick(subjects)
      return .test(subject, test(of: subject, onlyLiterals: true))
    }
    let count = dice.number(2...3)
    return .block(block(of: count), (0..<count).map { _ in looseCondition(of: subjects, depth: depth - 1) })
  }
}
