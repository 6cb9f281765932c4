/// Which facts of an application a definition names, directly and through what it names.
extension Book {
  func named(by reference: Reference) -> Set<Int> {
    var walk = Walk(book: self)
    walk.visit(reference)
    return walk.found
  }

  /// What chooses the rows of a table.
  func choosing(_ table: Int) -> Set<Int> {
    var walk = Walk(book: self)
    walk.visitSelectors(of: table)
    return walk.found
  }

  private struct Walk {
    let book: Book
    var found: Set<Int> = []
    var visited: Set<Reference> = []

    mutating func visit(_ reference: Reference) {
      guard visited.insert(reference).inserted else { return }
      switch reference {
      case .fact(let index):
        let fact = book.facts[index]
        if fact.body.isGiven { found.insert(index) }
        visitLimits(of: fact)
        switch fact.body {
        case .given: break
        case .followed(let item, let scheme):
          if let other = book.entry(item, ofScheme: scheme) { visit(.fact(other)) }
        case .condition(let condition): visit(condition)
        case .value(let expression): visit(expression)
        case .dated(let dated):
          for row in dated.rows {
            visit(row.value)
            visit(row.period)
          }
        case .principle(let principle):
          visit(principle.standard)
          for exception in principle.exceptions {
            visit(exception.guarding)
            visit(exception.period)
            visit(exception.outcome)
          }
        }
      case .rowName(let table): visitSelectors(of: table)
      case .item(let item): visitItem(item)
      case .reception:
        visitScheme()
        book.schemes.forEach { visit($0.period) }
      case .column(let table, let column):
        visitSelectors(of: table)
        if case .criterion(let subject) = book.tables[table].columns[column].content { visit(subject) }
        for row in book.tables[table].rows {
          for cell in book.tables[table].across == nil ? [row.cells[column]] : row.cells { visit(cell) }
        }
      }
    }

    /// What chooses the scheme.
    mutating func visitScheme() {
      if let form = book.form { found.insert(form.subject) }
    }

    private mutating func visitItem(_ item: Int) {
      visitScheme()
      if let standard = book.form?.items[item].standard { visit(standard) }
      for scheme in book.writtenSchemes {
        if let entry = book.entry(item, of: scheme) { visit(.fact(entry)) }
      }
    }

    mutating func visitLimits(of fact: Fact) {
      visit(fact.period)
      fact.scope.forEach { visit($0) }
    }

    mutating func visitSelectors(of index: Int) {
      let table = book.tables[index]
      table.selectors.forEach { visit($0) }
      if let across = table.across { visit(across.subject) }
      visit(table.period)
      table.rows.forEach { visit($0.period) }
    }

    private mutating func visit(_ period: Period?) {
      guard period?.from != nil || period?.until != nil, let basis = book.basisDate else { return }
      found.insert(basis)
    }

    private mutating func visit(_ cell: Table.Cell) {
      switch cell {
      case .dash: break
      case .test(let test): visit(test)
      case .value(let expression): visit(expression)
      }
    }

    private mutating func visit(_ outcome: Principle.Outcome) {
      switch outcome {
      case .condition(let condition): visit(condition)
      case .value(let expression): visit(expression)
      }
    }

    private mutating func visit(_ condition: Condition) {
      switch condition {
      case .constant: break
      case .bare(let reference): visit(reference)
      case .block(_, let lines): lines.forEach { visit($0) }
      case .test(let reference, let test):
        visit(reference)
        visit(test)
      }
    }

    private mutating func visit(_ test: Test) {
      let operands: [Operand] =
        switch test {
        case .truth, .metOrUnstated: []
        case .oneOf(let operands, _): operands
        case .range(let lower, let upper): [lower?.operand, upper?.operand].compactMap { $0 }
        }
      for operand in operands {
        switch operand {
        case .literal: break
        case .reference(let reference): visit(reference)
        case .calculated(let expression): visit(expression)
        }
      }
    }

    private mutating func visit(_ expression: Expression) {
      switch expression {
      case .literal, .unstated: break
      case .reference(let reference): visit(reference)
      case .negated(let inner): visit(inner)
      case .binary(_, let left, let right), .call(_, let left, let right):
        visit(left)
        visit(right)
      }
    }
  }
}
