/// Pass 5, tables: rows that meet and differ, and cases without a row, each shown by a case.
extension Checker {
  mutating func checkTables() {
    for index in rules.tables.indices {
      let sides = caseSides(of: rules.tables[index])
      let boxes = rules.tables[index].rows.map { box($0, of: rules.tables[index], sides) }
      checkMeetings(index, boxes, sides)
      checkGaps(index, boxes, sides)
    }
  }

  /// What the cases of a table are told apart by: its selectors, and the basis date last.
  struct CaseSide {
    var name: Name
    var type: ValueType
    var all: ValueSet
  }

  private func caseSides(of table: Table) -> [CaseSide] {
    var sides = table.selectors.map { selector -> CaseSide in
      CaseSide(
        name: name(selector.subject), type: type(of: selector.subject), all: possibleValues(of: selector.subject))
    }
    let date = rules.basisDate.map { rules.facts[$0].name } ?? Name(japanese: "基準日", identifier: "basis date")
    sides.append(CaseSide(name: date, type: .date, all: .all(of: .date, rules.choices)))
    return sides
  }

  func type(of reference: Reference) -> ValueType {
    switch reference {
    case .fact(let fact): rules.facts[fact].type
    case .column(let table, let column):
      if case .value(let type) = rules.tables[table].columns[column].kind { type } else { .yesNo }
    case .rowName(let table): rules.tables[table].rowNames.map { .choice($0) } ?? .text
    }
  }

  private func box(_ row: Table.Row, of table: Table, _ sides: [CaseSide]) -> CaseBox {
    var values = zip(row.selectors, sides).map { selector, side -> ValueSet in
      guard let selector, case .test(_, let test) = selector.kind,
        let passing = test.values(within: side.all)
      else { return side.all }
      return passing
    }
    values.append(dates(of: row.period))
    return CaseBox(values)
  }

  func dates(of period: Period) -> ValueSet {
    let end = { (date: CalendarDate) in Interval.End(value: Rational(Int128(date.dayNumber)), isIncluded: true) }
    return .intervals([Interval(lower: period.from.map(end), upper: period.until.map(end))], isWhole: true)
  }

  private mutating func checkMeetings(_ index: Int, _ boxes: [CaseBox], _ sides: [CaseSide]) {
    let table = rules.tables[index]
    func context(_ row: Table.Row) -> TableContext {
      TableContext(table: table.name.japanese, row: row.title, column: nil)
    }
    for (row, box) in zip(table.rows, boxes) where box.isEmpty && !row.isOtherwise {
      report(TableFault.rowNeverMatches(row.title), at: row.span, in: context(row))
    }
    for pair in Checker.candidates(boxes) {
      let (first, second) = (table.rows[pair.0], table.rows[pair.1])
      guard !first.isOtherwise, !second.isOtherwise, let shared = boxes[pair.0].intersection(boxes[pair.1])
      else { continue }
      if !agree(first, second) {
        report(
          TableFault.rowsDiffer(first.title, second.title, case: witness(shared, sides)), at: second.span,
          in: context(second))
      } else if boxes[pair.1].subtracting(boxes[pair.0]).isEmpty {
        report(TableFault.rowNeverChosen(second.title, by: first.title), at: second.span, in: context(second))
      } else if boxes[pair.0].subtracting(boxes[pair.1]).isEmpty {
        report(TableFault.rowNeverChosen(first.title, by: second.title), at: first.span, in: context(first))
      }
    }
  }

  /// Pairs of rows that may meet: those that share a value of the side that tells most rows apart.
  private static func candidates(_ boxes: [CaseBox]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    guard let sides = boxes.first?.sides.indices else { return [] }
    var best: [Int: [Int]]?
    for side in sides {
      var rows: [Int: [Int]] = [:]
      var isChoice = true
      for (row, box) in boxes.enumerated() {
        guard case .members(let members) = box.sides[side] else {
          isChoice = false
          break
        }
        for member in members { rows[member, default: []].append(row) }
      }
      if isChoice, rows.values.map(\.count).max() ?? 0 < best?.values.map(\.count).max() ?? .max { best = rows }
    }
    if let best {
      var seen = Set<[Int]>()
      for rows in best.values {
        for (offset, first) in rows.enumerated() {
          for second in rows[(offset + 1)...] where seen.insert([first, second]).inserted {
            pairs.append((first, second))
          }
        }
      }
      return pairs.sorted { $0 < $1 }
    }
    return sweep(boxes)
  }

  /// Without a choice among the sides: rows in the order of their lower ends; only neighbours in that order can meet.
  private static func sweep(_ boxes: [CaseBox]) -> [(Int, Int)] {
    let spans = boxes.map { box -> (low: Rational?, high: Rational?) in
      guard case .intervals(let intervals, _)? = box.sides.first, !intervals.isEmpty else { return (nil, nil) }
      let lows = intervals.map(\.lower?.value)
      let highs = intervals.map(\.upper?.value)
      return (
        lows.contains { $0 == nil } ? nil : lows.compactMap { $0 }.min(),
        highs.contains { $0 == nil } ? nil : highs.compactMap { $0 }.max()
      )
    }
    let order = boxes.indices.sorted { first, second in
      guard let one = spans[first].low else { return spans[second].low != nil || first < second }
      guard let two = spans[second].low else { return false }
      return one == two ? first < second : one < two
    }
    var pairs: [(Int, Int)] = []
    var open: [Int] = []
    for row in order {
      open.removeAll { other in
        guard let high = spans[other].high, let low = spans[row].low else { return false }
        return high < low
      }
      for other in open { pairs.append((min(other, row), max(other, row))) }
      open.append(row)
    }
    return pairs.sorted { $0 < $1 }
  }

  /// Whether two rows say the same in every column.
  private func agree(_ first: Table.Row, _ second: Table.Row) -> Bool {
    guard first.member == second.member else { return false }
    return zip(first.cells, second.cells).allSatisfy { one, two in
      switch (one, two) {
      case (.dash, .dash): true
      case (.criterion(let one), .criterion(let two)): one.means(two)
      case (.value(let one), .value(let two)): one.means(two)
      default: false
      }
    }
  }

  private mutating func checkGaps(_ index: Int, _ boxes: [CaseBox], _ sides: [CaseSide]) {
    let table = rules.tables[index]
    var gaps = [CaseBox(sides.map(\.all))]
    for (row, box) in zip(table.rows, boxes) where !row.isOtherwise {
      gaps = gaps.flatMap { $0.subtracting(box) }
    }
    rules.tables[index].gaps = gaps
    let isSettled = table.noRow != nil || table.rows.contains { $0.isOtherwise && $0.period == .always }
    let context = TableContext(table: table.name.japanese, row: nil, column: nil)
    if let gap = gaps.first, !isSettled {
      report(TableFault.gap(case: witness(gap, sides)), at: table.provenance.span, in: context)
    }
    if gaps.isEmpty, table.noRow != nil {
      report(TableFault.noRowNeverHappens, at: table.provenance.span, in: context)
    }
  }

  /// One case of a box in the user's words: `純資産額 3億円、保証申込受付日 2018-03-31`.
  func witness(_ box: CaseBox, _ sides: [CaseSide]) -> Told {
    let told = Language.allCases.map { witness(box, sides, $0) }
    return Told(told[0], told[1])
  }

  private func witness(_ box: CaseBox, _ sides: [CaseSide], _ language: Language) -> String {
    let parts = zip(box.sides, sides).compactMap { set, side -> String? in
      // The date is worth naming only where it matters.
      if set == side.all && sides.count > 1 && box.sides.contains(where: { $0 != side.all }) && side.type == .date {
        return nil
      }
      guard let value = set.example(of: side.type) else { return nil }
      return side.name.text(language) + " " + rules.text(value, side.type, language)
    }
    return parts.joined(separator: language.pick("、", ", "))
  }
}

extension CheckedRules {
  /// A value in the notation of its type.
  package func text(_ value: Value, _ type: ValueType, _ language: Language) -> String {
    switch value {
    case .number(let number): return Notation.text(number, type, language)
    case .date(let date): return date.description
    case .truth(let truth): return (truth ? Keyword.yes : .no).spelling(language)
    case .choice(let member):
      guard case .choice(let choice) = type else { return String(member) }
      let name = choices[choice].members[member]
      return language == .japanese ? name.japanese : name.text(.english)
    }
  }
}
