import ApplicationFiles

/// What is said of units outside the headings of a table: above it, below it, in its corner, or by the clerk.
struct UnitStatement {
  var units: [Unit]
  let place: BilingualText
  /// nil where it is said of the whole table.
  var columns: [Int]?
  /// Whether it may say something else: it is compared and gives no unit.
  var isDoubtful = false

  init(_ units: [Unit], _ origin: Origin, _ columns: [Int]? = nil, isDoubtful: Bool = false) {
    (self.units, self.columns, self.isDoubtful) = (units, columns, isDoubtful)
    place = BilingualText("\(origin.row)行目 \(origin.letter)列", "row \(origin.row), column \(origin.letter)")
  }

  init(_ option: String, _ columns: [Int]? = nil) throws(PasteProblems) {
    guard let unit = Unit(heading: option) else { throw PasteProblems(.noUnit(option)) }
    (units, self.columns, place) = ([unit], columns, BilingualText("--unit", "--unit"))
  }

  func contradicts(_ unit: Unit) -> Bool { !units.contains(unit) && units.contains { $0.base == unit.base } }
}

extension Sheet {
  mutating func takeStatements(_ options: PasteOptions, _ lines: [Grid.Line]) throws(PasteProblems) {
    try takeUnitColumn()
    for line in lines {
      if Unit.isStatement(line.text), line.units.isEmpty { throw PasteProblems(.unitForeign(line.text), line.origin) }
      let mentioned = Set(Unit.mentioned(in: line.text)).subtracting(line.units)
      statements += mentioned.map { UnitStatement([$0], line.origin, isDoubtful: true) }
      let marked = headings.indices.filter { headings[$0].marks.contains(line.mark) }
      let named = headings.indices.filter { line.text.contains("\(headings[$0].printed)の単位") }
      let isOfCells = marked.isEmpty && rows.joined().contains { $0.marks.contains(line.mark) }
      if !isOfCells {
        let columns = marked + named.filter { !headings[$0].printed.isEmpty }
        statements.append(UnitStatement(line.units, line.origin, columns.isEmpty ? nil : columns))
      }
      // What is said of single cells is compared with them.
      for row in rows.indices where isOfCells {
        for column in headings.indices where rows[row][column].marks.contains(line.mark) {
          rows[row][column].said += line.units
        }
      }
    }
    // 区分（単位：千円）: the corner says it for the whole table.
    if !rows.contains(where: { Quantities($0[0].text).isQuantity }) {
      statements.append(UnitStatement(headings[0].units, headings[0].origin))
      headings[0].units = []
    }
    for written in options.units {
      guard written.contains("=") else {
        try statements.append(UnitStatement(written))
        continue
      }
      let (name, unit) = PasteOptions.halves(written) ?? (written, "")
      let columns = headings.indices.filter { headings[$0].isCalled(name) }
      guard !columns.isEmpty else { throw PasteProblems(.noSuchColumn(option: "--unit", written: name)) }
      try statements.append(UnitStatement(unit, columns))
    }
    statements.removeAll { $0.units.isEmpty }
  }

  /// Takes a column 単位 that says one unit in every row.
  private mutating func takeUnitColumn() throws(PasteProblems) {
    guard let column = headings.indices.dropFirst().first(where: { headings[$0].name == "単位" }) else { return }
    let units = Set(rows.filter { !$0[column].isDash }.map { Unit(heading: $0[column].text) })
    let rest = column < left ? (left - 1, headings.count - left) : (left, headings.count - left - 1)
    guard units.count == 1, let unit = units.first ?? nil, rest.0 > 0, rest.1 > 0 else {
      throw PasteProblems(.unitColumn, headings[column].origin)
    }
    // It is that of the column before it, and where that has no numbers, of the table.
    let isBehind = across == nil && rows.contains { Quantities($0[column - 1].text).hasBareNumber }
    statements.append(UnitStatement([unit], headings[column].origin, isBehind ? [column - 1] : nil))
    headings.remove(at: column)
    for row in rows.indices { rows[row].remove(at: column) }
    left = rest.0
  }

  /// The unit of a column's bare numbers by all that says one, and the two places that differ.
  func unit(of column: Int) -> (unit: Unit?, isOwn: Bool, doubt: PasteProblem.Kind?) {
    let heading = headings[column]
    let name = heading.printed.isEmpty ? heading.name : heading.printed
    let ofTable = statements.filter { $0.columns == nil }.map { statement in
      var fitting = statement
      fitting.units.removeAll { !$0.mayBeUnit(of: name) }
      return fitting
    }
    let own =
      heading.units.map { UnitStatement([$0], heading.origin) }
      + statements.filter { $0.columns?.contains(column) ?? false }
    let said = own.isEmpty ? ofTable.filter { !$0.isDoubtful && !$0.units.isEmpty } : own
    guard let first = said.first else { return (nil, false, nil) }
    let common = said.reduce(Set(first.units)) { $0.intersection($1.units) }
    // 千円 and 人 in one line: which is meant is to be asked.
    guard common.count < 2 else { return (nil, false, nil) }
    let unit = common.first ?? first.units[0]
    let other = said.first { !$0.units.contains(unit) } ?? ofTable.first { $0.contradicts(unit) }
    let doubt = other.map { other in
      let second = other.units.first { $0.base == unit.base } ?? other.units[0]
      return PasteProblem.Kind.unitsDiffer(unit.text, first.place, second.text, other.place)
    }
    return (unit, !own.isEmpty, doubt)
  }
}
