/// The cases of a table: for each of its rows, the values that it takes on every side.
struct TableCases {
  /// So many members of a choice are named; others are only said to be.
  static let mostListed = 8

  /// What cases are told apart by.
  struct Side {
    var name: Name
    var type: ValueType
    /// Everything that is possible.
    var all: ValueSet
  }

  let table: Table
  /// The selectors, and the basis date last.
  let sides: [Side]
  /// The rows that say which cases they take: all but それ以外.
  let rows: [Table.Row]
  /// By row.
  let boxes: [CaseBox]
  let grid: CaseGrid
  private let rules: CheckedRules

  init(of table: Table, _ rules: CheckedRules, _ possible: PossibleValues) {
    let date = rules.basisDate.map { rules.facts[$0].name } ?? Name(japanese: "基準日", identifier: "basis date")
    let sides =
      table.selectors.map { selector in
        Side(
          name: rules.name(of: selector.subject), type: rules.type(of: selector.subject),
          all: possible[selector.subject])
      } + [Side(name: date, type: .date, all: .all(of: .date, rules.choices))]
    // A selector that is the basis date itself and the period speak of one day.
    let basis = rules.basisDate.flatMap { date in table.selectors.firstIndex { $0.subject == .fact(date) } }
    let rows = table.rows.filter { !$0.isOtherwise }
    let boxes = rows.map { row in
      var values = zip(row.selectors + [nil], sides).map { selector, side -> ValueSet in
        guard let selector, case .test(_, let test) = selector.kind else { return side.all }
        return test.values(within: side.all) ?? side.all
      }
      let dated = basis ?? sides.count - 1
      values[dated] = values[dated].intersection(row.period.days)
      return CaseBox(values)
    }
    self.table = table
    self.sides = sides
    self.rows = rows
    self.boxes = boxes
    self.rules = rules
    grid = CaseGrid(sides.map(\.all), boxes)
  }

  /// The line that a row stands on; the rows of a table with a fact across are its cells.
  func line(of row: Table.Row) -> Int { rules.sources[row.span.source].line(at: row.span.range.lowerBound) }

  /// What is said where the steps don't suffice.
  var tooMany: FoundFault {
    FoundFault(AnalysisFault.tooManyCases(table.name.japanese), at: table.provenance.span, in: context())
  }

  /// Of the whole table, or of one of its rows.
  func context(_ row: Table.Row? = nil) -> TableContext {
    TableContext(table: table.name.japanese, row: row?.title, column: nil, keyword: table.keyword)
  }

  /// One case of a box in the user's words: `純資産額 3億円、保証申込受付日 2018-03-31`.
  /// One case of a box or, of choices, all that are in it.
  func witness(_ box: CaseBox, listsMembers: Bool = false) -> Told {
    Told(witness(box, listsMembers, .japanese), witness(box, listsMembers, .english))
  }

  private func witness(_ box: CaseBox, _ listsMembers: Bool, _ language: Language) -> String {
    let parts = zip(box.sides, sides).compactMap { set, side -> String? in
      // The date is worth naming only where it matters.
      if set == side.all && sides.count > 1 && box.sides.contains(where: { $0 != side.all }) && side.type == .date {
        return nil
      }
      guard let value = set.example(of: side.type) else { return nil }
      let values = listsMembers && set != side.all ? set.members(of: side.type) : [value]
      let listed = values.prefix(TableCases.mostListed).map { rules.text($0, side.type, language) }
      let more = values.count > listed.count ? language.pick("など", " and others") : ""
      return side.name.text(language) + " " + listed.joined(separator: language.pick("か", " or ")) + more
    }
    return parts.joined(separator: language.pick("、", ", "))
  }
}
