import ApplicationFiles

/// What is said of units outside the headings of a table: above it, below it, in its corner, or by the clerk.
struct UnitStatement {
  let units: [Unit]
  let place: BilingualText
  /// nil where it is said of the whole table.
  var columns: [Int]?

  init(_ units: [Unit], _ origin: Origin, _ columns: [Int]? = nil) {
    (self.units, self.columns) = (units, columns)
    place = BilingualText("\(origin.row)行目 \(origin.letter)列", "row \(origin.row), column \(origin.letter)")
  }

  init(_ option: String, _ columns: [Int]? = nil) throws(PasteProblems) {
    guard let unit = Unit(heading: option) else { throw PasteProblems(.noUnit(option)) }
    (units, self.columns, place) = ([unit], columns, BilingualText("--unit", "--unit"))
  }

  func contradicts(_ unit: Unit) -> Bool {
    !units.contains(unit) && (columns != nil || units.contains { $0.base == unit.base })
  }
}

extension Sheet {
  mutating func takeStatements(
    _ options: PasteOptions, _ titles: [Grid.Cell], _ footnotes: [Grid.Footnote]
  ) throws(PasteProblems) {
    try takeUnitColumn()
    let lines = titles.map { ($0.text, $0.origin) } + footnotes.map { ($0.text, $0.origin) }
    for (text, origin) in lines where Unit.isStatement(text) && Unit.stated(in: text).isEmpty {
      throw PasteProblems(.unitForeign(text), origin)
    }
    for title in titles {
      let units = Unit(heading: title.text).map { [$0] } ?? Heading(lines: title.lines).units
      statements.append(UnitStatement(units + Unit.stated(in: title.text), title.origin, named(title.text)))
    }
    for note in footnotes {
      let marked = headings.indices.filter { headings[$0].marks.contains(note.mark) }
      // What is said of single cells is compared with them.
      if marked.isEmpty, rows.joined().contains(where: { $0.marks.contains(note.mark) }) {
        for row in rows.indices {
          for column in headings.indices where rows[row][column].marks.contains(note.mark) {
            rows[row][column].said += note.units
          }
        }
      } else {
        statements.append(UnitStatement(note.units, note.origin, marked.isEmpty ? named(note.text) : marked))
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
    let parts = column < left ? (left - 1, headings.count - left) : (left, headings.count - left - 1)
    guard units.count == 1, let unit = units.first ?? nil, parts.0 > 0, parts.1 > 0 else {
      throw PasteProblems(.unitColumn, headings[column].origin)
    }
    // It is that of the column before it, and where that has no numbers, of the table.
    let isBehind = across == nil && rows.contains { Quantities($0[column - 1].text).hasBareNumber }
    statements.append(UnitStatement([unit], headings[column].origin, isBehind ? [column - 1] : nil))
    headings.remove(at: column)
    for row in rows.indices { rows[row].remove(at: column) }
    left = parts.0
  }

  /// The columns that a sentence names: 限度額の単位は百万円.
  private func named(_ text: String) -> [Int]? {
    let columns = headings.indices.filter { !headings[$0].printed.isEmpty && text.contains(headings[$0].printed + "の単位") }
    return columns.isEmpty ? nil : columns
  }

  /// The unit of a column's bare numbers by all that says one, or the two that differ.
  func unit(of column: Int) -> (unit: Unit?, isOwn: Bool, doubt: PasteProblem.Kind?) {
    let heading = headings[column]
    let name = heading.printed.isEmpty ? heading.name : heading.printed
    let own =
      heading.units.map { UnitStatement([$0], heading.origin, [column]) }
      + statements.filter { $0.columns?.contains(column) ?? false }
    let shared = statements.filter { $0.columns == nil && $0.units.contains { $0.mayBeUnit(of: name) } }
    func doubt(_ first: UnitStatement, _ unit: Unit, _ second: UnitStatement) -> PasteProblem.Kind {
      let other = second.units.first { $0.base == unit.base } ?? second.units[0]
      return .unitsDiffer(unit.text, first.place, other.text, second.place)
    }
    if let first = own.first {
      let unit = first.units.first { unit in own.allSatisfy { $0.units.contains(unit) } } ?? first.units[0]
      return (unit, true, (own + shared).first { $0.contradicts(unit) }.map { doubt(first, unit, $0) })
    }
    let fitting = shared.map { $0.units.filter { $0.mayBeUnit(of: name) } }
    let units = Set(fitting.joined())
    guard let first = fitting.first, units.count > 1 else { return (units.first, false, nil) }
    let common = fitting.reduce(units) { $0.intersection($1) }
    guard common.isEmpty else { return (common.count == 1 ? common.first : nil, false, nil) }
    let other = shared.indices.dropFirst().first { !fitting[$0].contains(first[0]) } ?? 0
    return (nil, false, doubt(shared[0], first[0], shared[other]))
  }
}
