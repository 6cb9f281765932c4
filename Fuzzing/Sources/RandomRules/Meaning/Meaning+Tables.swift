import RulesDSL

/// Tables: which rows may be the one, and what they say.
extension Meaning {
  /// The rows of a table that may apply, and why none may.
  struct Use {
    var rows: [Table.Row]
    var absences: [Finding.Absence]
    /// What a criterion is where no row applies or the table is out of force.
    var otherwise: Verdicts
    /// Why it isn't known which row it is.
    var doubts: Doubts = []
  }

  func findUse(of index: Int) -> Use {
    let table = book.tables[index].expanded
    let inForce = isInForce(table.period)
    var use = Use(rows: [], absences: [], otherwise: [])
    if inForce.verdicts.contains(.met) {
      let plain = table.rows.filter { !$0.isOtherwise }
      let applying = plain.filter { applies($0, table).verdicts == .met }
      let possible = plain.filter { applies($0, table).verdicts.contains(.met) }
      if let row = applying.first {
        use.rows = [row]
      } else {
        use.rows = possible
        use.doubts = possible.reduce([]) { $0.union(applies($1, table).doubts) }
        if possible.isEmpty || mayTakeNone(index, table, possible) { takeNone(of: table, &use) }
      }
    }
    use.doubts.formUnion(inForce.doubts)
    if inForce.verdicts != .met {
      use.absences.append(.leaving)
      use.otherwise.formUnion(.leaves)
    }
    return use
  }

  /// The それ以外 row where it is in force, 該当なし where it isn't or there is none.
  private func takeNone(of table: Table, _ use: inout Use) {
    let otherwise = table.rows.first(where: \.isOtherwise)
    let inForce = otherwise.map { isInForce($0.period) } ?? Outlook(.unmet)
    if let otherwise, inForce.verdicts.contains(.met) { use.rows.append(otherwise) }
    let possible = use.rows.filter { !$0.isOtherwise }
    use.doubts.formUnion(inForce.doubts)
    // それ以外 stands for what none of the others takes, whatever it is that they select by.
    if otherwise != nil, inForce.verdicts.contains(.met), !possible.isEmpty {
      for selector in table.selectors { use.doubts.formUnion(doubts(selector)) }
    }
    guard inForce.verdicts != .met else { return }
    for selector in table.selectors where mayBeNone(selector) { use.doubts.formUnion(doubts(selector)) }
    let noRow = flaw == .noRowIsNeverUnmet ? .notApplicable : table.noRow
    use.absences.append(noRow == .unmet ? .failing : .leaving)
    use.otherwise.formUnion(noRow.map { Verdicts($0) } ?? .leaves)
  }

  /// A selector without a value selects no row.
  private func applies(_ row: Table.Row, _ table: Table) -> Outlook {
    let tests = zip(row.tests, table.selectors).compactMap { test, subject in
      test.map { outlook(of: $0, on: subject).withoutLeaving }
    }
    return .all([isInForce(row.period)] + tests)
  }

  private func doubts(_ subject: Reference) -> Doubts {
    book.isCondition(subject) ? outlook(of: subject).doubts : finding(of: subject).doubts
  }

  private func mayBeNone(_ subject: Reference) -> Bool {
    book.isCondition(subject) ? outlook(of: subject).verdicts.contains(.leaves) : finding(of: subject).mayBeNone
  }

  /// Whether the selectors allow a case that none of the rows takes; one without a value always does.
  private func mayTakeNone(_ index: Int, _ table: Table, _ rows: [Table.Row]) -> Bool {
    var sides: [[Datum]] = []
    for (position, subject) in table.selectors.enumerated() {
      if mayBeNone(subject) { return true }
      if book.isCondition(subject) {
        sides.append(outlook(of: subject).verdicts.each.map { .truth($0 == .met) })
        continue
      }
      let found = finding(of: subject)
      let tests = table.rows.compactMap { $0.tests[position] }
      sides.append(
        found.datum.map { [$0] } ?? book.samples(of: subject, besides: tests, within: found.range?.interval))
    }
    let dates = date.map { [Datum.date(Int($0.dayNumber))] } ?? Book.days(around: table.rows.compactMap(\.period))
    // By side and sample: the rows that take it.
    var taking = sides.enumerated().map { position, samples in
      samples.map { sample in Set(rows.indices.filter { rows[$0].tests[position]?.passes(sample) ?? true }) }
    }
    if date == nil, let basis = book.basisDate, let own = table.selectors.firstIndex(of: .fact(basis)) {
      // The selector and the periods speak of the same day.
      taking[own] = (sides[own] + dates).map { day in
        Set(rows.indices.filter { (rows[$0].tests[own]?.passes(day) ?? true) && rows[$0].isInForce(on: day) })
      }
    } else {
      taking.append(dates.map { day in Set(rows.indices.filter { rows[$0].isInForce(on: day) }) })
    }
    return leavesACase(taking[...], to: Set(rows.indices))
  }

  /// Whether some choice of one sample a side is taken by none of the rows.
  private func leavesACase(_ taking: ArraySlice<[Set<Int>]>, to rows: Set<Int>) -> Bool {
    if rows.isEmpty { return true }
    guard let samples = taking.first else { return false }
    return Set(samples.map { $0.intersection(rows) }).contains { leavesACase(taking.dropFirst(), to: $0) }
  }

  func outlook(ofColumn column: Int, in index: Int) -> Outlook {
    guard case .criterion(let subject) = book.tables[index].columns[column].content else {
      preconditionFailure("only a criterion is met")
    }
    let use = use(of: index)
    let cells = use.rows.map { row in
      if case .test(let test) = row.cells[column] { outlook(of: test, on: subject) } else { Outlook(.leaves) }
    }
    return .one(of: cells + [Outlook(use.otherwise)], use.doubts)
  }

  func finding(ofColumn column: Int, in index: Int) -> Finding {
    let use = use(of: index)
    let candidates = use.rows.map { row -> Finding in
      guard case .value(let expression) = row.cells[column] else { return .none(.leaving) }
      return finding(of: expression)
    }
    return .one(of: candidates + use.absences.map { .none($0) }, use.doubts)
  }

  func findingOfRowName(in index: Int) -> Finding {
    let use = use(of: index)
    let candidates = use.rows.map { row in row.member.map { Finding.known(.member($0)) } ?? .none(.leaving) }
    return .one(of: candidates + use.absences.map { .none($0) }, use.doubts)
  }
}

extension Verdicts {
  init(_ noRow: Table.NoRow) {
    switch noRow {
    case .met: self = .met
    case .unmet: self = .unmet
    case .notApplicable: self = .leaves
    }
  }
}

extension Table {
  /// A matrix as the table that it stands for: a row for each of its cells.
  var expanded: Table {
    guard let across else { return self }
    var result = self
    result.across = nil
    result.selectors.append(across.subject)
    result.rows = rows.flatMap { row in
      zip(across.tests, row.cells).map { test, cell in
        var one = row
        one.tests.append(row.isOtherwise ? nil : test)
        one.cells = [cell]
        return one
      }
    }
    return result
  }
}

extension Table.Row {
  func isInForce(on datum: Datum) -> Bool {
    guard let period, case .date(let day) = datum else { return true }
    return (period.from.map { Int($0.dayNumber) <= day } ?? true)
      && (period.until.map { day <= Int($0.dayNumber) } ?? true)
  }
}
