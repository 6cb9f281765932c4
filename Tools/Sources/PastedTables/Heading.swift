/// The heading of a column: its name, its unit, and what a value in brackets below it is called.
struct Heading {
  /// As the rules call it, and as it is printed.
  var name: String
  var printed = ""
  /// As it is printed, with its brackets.
  var whole = ""
  /// Each unit that it says: where it says two, they are compared.
  var units: [Unit] = []
  /// 以内 in 期間（年以内）: what its numbers test.
  var test = ""
  /// 百万 in 資本金（百万）
  var foreign: String?
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
    (self.name, whole) = (name, name)
    // 限度額【千円】, 限度額・千円
    if let match = name.wholeMatch(of: #/(.+?)[【〔<〈\[]([^】〕>〉\]]+)[】〕>〉\]]/#), Unit(heading: String(match.2)) != nil {
      name = "\(match.1)(\(match.2))"
    } else if let match = name.wholeMatch(of: #/(.*[^\d十百千万億・:\/、,])[・:\/、,]?([十百千万億]+円|%)/#) {
      name = "\(match.1)(\(match.2))"
    }
    if name.contains("単位") || name.hasPrefix("("), take(name) { name = "" }
    while name.hasSuffix(")") || name.hasSuffix("]"), let match = name.wholeMatch(of: #/(.+?) ?[(\[]([^()\[\]]+)[)\]]/#)
    {
      if isOfYear(String(match.2), String(match.1)) || take(String(match.2), of: String(match.1)) {
        // 年率 is what rates are.
      } else if Unit.isForeign(String(match.2)) {
        foreign = String(match.2)
      } else if second == nil {
        second = String(match.2)
      } else {
        break
      }
      name = String(match.1)
    }
    (self.name, printed) = (name, name)
  }

  /// Takes what is the unit of the column; 年 is none of an amount, nor of a day or year of the calendar.
  private mutating func take(_ text: String, of name: String = "") -> Bool {
    let tests = ["以内", "以上", "以下", "未満", "を超える", "超"]
    let bare = text.trimming { "()".contains($0) }
    let found = tests.first { bare.hasSuffix($0) } ?? ""
    guard let unit = Unit(heading: String(bare.dropLast(found.count))) else { return false }
    let isPart = found.isEmpty && ["年", "月", "日"].contains(bare) && (name.hasSuffix(bare) || !mayLast(name))
    guard !isPart else { return false }
    units.append(unit)
    if !found.isEmpty { test = found }
    return true
  }

  private func mayLast(_ name: String) -> Bool { Unit.bases(of: name)?.contains("か月") ?? true }

  private func isOfYear(_ text: String, _ name: String) -> Bool {
    ["年", "年率", "年利"].contains(text) && Unit.isRate(name)
  }

  func isCalled(_ name: String) -> Bool { [self.name, printed, subject, whole].contains(name) }

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
    let isWhole = !rows[0].dropFirst().contains(where: \.isEmpty)
    let count =
      if isWhole, rows.count > 2, rows[1].areUnits { 1 } else if let asked { asked } else { try headingRows() }
    guard (1...2).contains(count), rows.count > count else { throw PasteProblems(.notATable) }
    var headings = joinedHeadings(count)
    if rows.count > 1, rows[0].areUnits {
      for (column, cell) in rows.removeFirst().enumerated() { headings[column].takeUnit(below: cell) }
    }
    return headings
  }

  private mutating func joinedHeadings(_ count: Int) -> [Heading] {
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
      } else if !own.name.isEmpty {
        heading.name += "・" + own.name
      }
      (heading.printed, heading.whole) = (heading.name, heading.name)
      heading.units += own.units
      heading.foreign = own.foreign ?? heading.foreign
      if !own.test.isEmpty { heading.test = own.test }
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
  fileprivate var isEmpty: Bool { name.isEmpty && units.isEmpty }

  fileprivate mutating func takeUnit(below cell: Grid.Cell) {
    if take(cell.text) { origin = cell.origin }
    marks += cell.marks
  }
}

extension [Grid.Cell] {
  /// Whether it is a row that gives the columns their units.
  fileprivate var areUnits: Bool {
    let texts = dropFirst().map(\.text).filter { !$0.isEmpty && !Ditto.isDash($0) }
    guard let first, first.isEmpty || first.text == "単位", !texts.isEmpty else { return false }
    return texts.allSatisfy { text in Heading(lines: ["(\(text.trimming { "()".contains($0) }))"]).name.isEmpty }
  }
}
