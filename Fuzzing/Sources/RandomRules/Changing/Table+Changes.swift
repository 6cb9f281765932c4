/// Changes of tables: rows, columns, cells.
extension Table {
  mutating func change(_ choices: inout Choices, _ book: Book) {
    switch choices.below(9) {
    case 0 where rows.count > 1, 1 where rows.count > 1: rows.rearrange(&choices)
    case 2 where selectors.count > 1: exchangeSelectors(&choices)
    case 3 where columns.count > 1: exchangeColumns(&choices)
    case 4: noRow = choices.pick([nil] + NoRow.allCases.map { $0 }) ?? nil
    case 5:
      if let row = choices.pick(rows.indices), hasPeriods {
        rows[row].period = book.changed(rows[row].period, &choices)
      }
    case 6: changeCell(&choices, book)
    default: changeTest(&choices, book)
    }
  }

  /// Their headers, with or without what stands below.
  private mutating func exchangeSelectors(_ choices: inout Choices) {
    let (one, two) = (choices.below(selectors.count), choices.below(selectors.count))
    let takesTests = choices.below(2) == 0
    selectors.swapAt(one, two)
    if takesTests { for row in rows.indices { rows[row].tests.swapAt(one, two) } }
  }

  private mutating func exchangeColumns(_ choices: inout Choices) {
    let (one, two) = (choices.below(columns.count), choices.below(columns.count))
    columns.swapAt(one, two)
    guard choices.below(2) == 0, across == nil else { return }
    for row in rows.indices { rows[row].cells.swapAt(one, two) }
  }

  private mutating func changeCell(_ choices: inout Choices, _ book: Book) {
    guard let row = choices.pick(rows.indices), let place = choices.pick(rows[row].cells.indices) else { return }
    let column = columns[across == nil ? place : 0]
    switch (rows[row].cells[place], column.content) {
    case (.test(var test), .criterion(let subject)):
      test.change(&choices, book.kind(of: subject), book)
      rows[row].cells[place] = choices.below(8) == 0 ? .dash : .test(test)
    case (.value(var expression), .value(let kind)):
      expression.change(&choices, kind, book)
      rows[row].cells[place] = choices.below(8) == 0 ? .dash : .value(expression)
    default: break
    }
  }

  private mutating func changeTest(_ choices: inout Choices, _ book: Book) {
    guard let row = choices.pick(rows.indices), let place = choices.pick(rows[row].tests.indices) else { return }
    if choices.below(8) == 0 { return rows[row].tests[place] = nil }
    let kind = book.kind(of: selectors[place])
    rows[row].tests[place]?.change(&choices, kind, book)
  }
}
