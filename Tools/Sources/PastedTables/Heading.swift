/// The heading of a column: its name, its unit, and what a value in brackets below it is called.
struct Heading {
  /// As the rules call it, and as it is printed.
  var name: String
  var printed = ""
  var unit: Unit?
  /// 小規模事業者 in 従業員数（小規模事業者）
  var second: String?
  /// A formula below the name, as pamphlets print it.
  var formula: String?
  var origin = Origin(row: 1, column: 0)
  var marks: [String] = []
  /// The heading that this one's cells are values beside: what 小規模事業者 tests is 従業員数.
  var subject: String?
  /// The unit that its bare numbers were given.
  var given: Unit?

  init(name: String, origin: Origin) { (self.name, self.origin) = (name, origin) }

  init(_ cell: Grid.Cell) {
    self.init(lines: cell.lines)
    (origin, marks) = (cell.origin, cell.marks)
  }

  init(lines: [String]) {
    let isFormula = { (line: String) in line.contains { "÷×=".contains($0) } }
    var name = lines.filter { !isFormula($0) }.joined()
    let formulas = lines.filter { isFormula($0) }
    formula = formulas.isEmpty ? nil : formulas.joined(separator: " ")
    if let unit = Unit(heading: name), name.contains("単位") { (self.unit, name) = (unit, "") }
    while name.hasSuffix(")") || name.hasSuffix("]"), let match = name.wholeMatch(of: #/(.+?) ?[(\[]([^()\[\]]+)[)\]]/#)
    {
      if let unit = Unit(heading: String(match.2)), self.unit == nil {
        self.unit = unit
      } else if second == nil {
        second = String(match.2)
      } else {
        break
      }
      name = String(match.1)
    }
    (self.name, printed) = (name, name)
  }

  func isCalled(_ name: String) -> Bool { [self.name, printed, subject].contains(name) }

  /// The name with its brackets, where nothing below it is in brackets.
  mutating func joinSecond() {
    if let second { name += "(\(second))" }
    second = nil
  }
}

/// Rows of headings.
extension Grid {
  /// Refuses cells in which a line ends and another begins with a digit.
  func refuseBrokenNumbers(_ headings: [Heading]) throws(PasteProblems) {
    let problems = rows.flatMap { row in
      zip(headings, row).filter { heading, cell in
        zip(cell.lines, cell.lines.dropFirst()).contains { $0.last?.isNumber == true && $1.first?.isNumber == true }
      }.map { heading, cell in
        PasteProblem(
          kind: .brokenNumber(cell.lines.joined(separator: " ")), origin: cell.origin, heading: heading.name)
      }
    }
    guard problems.isEmpty else { throw PasteProblems(problems) }
  }

  /// The headings, taken off the table.
  mutating func takeHeadings(_ asked: Int?) throws(PasteProblems) -> [Heading] {
    let count = if let asked { asked } else { try headingRows() }
    guard (1...2).contains(count), rows.count > count else { throw PasteProblems(.notATable) }
    let top = rows.removeFirst().map { Heading($0) }
    guard count == 2 else { return top }
    let below = rows.removeFirst().map { Heading($0) }
    return top.indices.map { column in
      let group = top[...column].last { !$0.isEmpty }
      guard !below[column].isEmpty, var heading = group else {
        return below[column].isEmpty ? top[column] : below[column]
      }
      let own = below[column]
      if heading.name.isEmpty || heading.name == own.name {
        heading.name = own.name
      } else {
        heading.name += "・" + own.name
      }
      heading.printed = heading.name
      heading.unit = own.unit ?? heading.unit
      heading.second = own.second ?? heading.second
      heading.origin = own.origin
      heading.marks += own.marks
      return heading
    }
  }

  /// Two where the second row parts what stands merged in the first, one where the first has all headings.
  private func headingRows() throws(PasteProblems) -> Int {
    guard let hole = rows[0].dropFirst().first(where: \.isEmpty) else { return 1 }
    let isParted = (0..<width).allSatisfy { column in
      let isGroup = rows[0][column].isEmpty || column + 1 < width && rows[0][column + 1].isEmpty
      if column == 0, rows[0][0].isEmpty { return rows[1][0].isEmpty }
      return rows[1][column].isEmpty != isGroup
    }
    let isWords = rows[1].allSatisfy { !$0.text.contains { $0.isNumber || Ditto.signs.contains(String($0)) } }
    guard rows.count > 2, isParted, isWords else { throw PasteProblems(.mixedHeadings, hole.origin) }
    return 2
  }
}

extension Heading {
  fileprivate var isEmpty: Bool { name.isEmpty && unit == nil }
}
