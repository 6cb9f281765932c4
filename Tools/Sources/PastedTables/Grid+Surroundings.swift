import ApplicationFiles

/// What is copied with a table and is none of its cells: notes below it, a title above, a unit, numbers of the lines.
extension Grid {
  /// A line above or below the table.
  struct Line {
    let mark: String
    let text: String
    let origin: Origin
    /// The units that it states.
    let units: [Unit]

    init(mark: String, text: String, origin: Origin) {
      (self.mark, self.text, self.origin) = (mark, text, origin)
      units = Unit.stated(in: text)
    }

    init(title: Cell) {
      (mark, text, origin) = ("", title.text, title.origin)
      units = Unit(heading: text).map { [$0] } ?? Unit.stated(in: text) + Heading(lines: title.lines).units
    }

    /// Whether there is nothing else in it.
    var isUnit: Bool { Unit.isStatement(text) || Unit(heading: text) != nil }
  }

  /// Takes the lines below the table that begin like a note or state a unit, and the marks of the cells that refer to them.
  mutating func takeFootnotes() -> [Line] {
    var notes: [Line] = []
    while let row = rows.last, let cell = row.onlyFilled {
      let found = cell.lines.compactMap { Grid.footnote($0, cell.origin) }
      guard found.count == cell.lines.count else { break }
      notes = found + notes
      rows.removeLast()
    }
    for row in rows.indices {
      for column in rows[row].indices { rows[row][column].takeMarks() }
    }
    return notes
  }

  private static func footnote(_ line: String, _ origin: Origin) -> Line? {
    if Unit.isStatement(line) { return Line(mark: "", text: line, origin: origin) }
    let marked = #/^(?:([※*]\d*)|\((注\d*)\)|(注\d+)\)?|(注)(?![意記釈])|(備考))[ :.、)]*(.+)$/#
    guard let match = line.wholeMatch(of: marked) else { return nil }
    let mark = match.1 ?? match.2 ?? match.3 ?? match.4 ?? match.5 ?? ""
    return Line(mark: String(mark), text: String(match.6), origin: origin)
  }

  /// Takes the lines above the heading: titles, and units for the whole table.
  mutating func takeTitles() -> [Line] {
    var titles: [Line] = []
    while rows.count > 2 {
      let filled = rows[0].filter { !$0.isEmpty }
      let isStated = filled.contains { Unit.isStatement($0.text) }
      let isAlone = filled.count == 1 && (width > 2 || isStated)
      guard isAlone || filled.count == 2 && isStated && !rows[1].contains(where: \.isEmpty) else { break }
      titles += filled.map { Line(title: $0) }
      rows.removeFirst()
    }
    removeEmpty()
    return titles
  }

  /// Takes a first column that only numbers the lines (①, ②), and tells which lines have one number together.
  mutating func takeNumbering() -> String? {
    guard let head = rows.first?.first, head.isEmpty, width > 2,
      rows.dropFirst().allSatisfy({ $0[0].isEmpty || $0[0].text.wholeMatch(of: #/[①-⑳]|\(?\d{1,2}[).]/#) != nil })
    else { return nil }
    let groups = rows.dropFirst().reduce(into: [(String, [String])]()) { groups, row in
      let label = row[1].lines.first.map { Heading(lines: [$0]).name } ?? ""
      if row[0].isEmpty, !groups.isEmpty {
        groups[groups.count - 1].1.append(label)
      } else {
        groups.append((row[0].text, [label]))
      }
    }
    remove(0)
    guard groups.contains(where: { $0.1.count > 1 }) else { return "" }
    return groups.map { "\($0.0) " + $0.1.joined(separator: "、") }.joined(separator: "、")
  }

  /// Writes out the cells that are the same as the one at their left, in a table on its side.
  ///
  /// A sign that isn't 同左 means the cell above where there is one of the same kind, or may.
  mutating func writeOutDittos() throws(PasteProblems) {
    var problems: [PasteProblem] = []
    let units = rows.first?.firstIndex { $0.text == "単位" }
    let bases = rows.map { row in
      let unit = Heading(lines: row[0].lines).units.first ?? units.flatMap { Unit(heading: row[$0].text) }
      let base = unit?.base ?? row.dropFirst().lazy.compactMap { Quantities($0.text).base }.first
      return base == "年" ? "か月" : base
    }
    for row in rows.indices {
      for column in rows[row].indices {
        let cell = rows[row][column]
        guard cell.lines.contains(where: { Ditto.isSign($0.filter { !"()".contains($0) }) || Ditto.isLeft($0) }) else {
          continue
        }
        let isUnlike = row == 1 || row > 1 && bases[row] != nil && bases[row - 1] != nil && bases[row] != bases[row - 1]
        if row > 0, column > 1, column - 1 != units, !rows[row][column - 1].isEmpty, cell.lines.count == 1,
          Ditto.isLeft(cell.text) || Ditto.isSign(cell.text) && isUnlike
        {
          rows[row][column].lines = rows[row][column - 1].lines
        } else {
          problems.append(PasteProblem(kind: .dittoOnItsSide(cell.text), origin: cell.origin, heading: nil))
        }
      }
    }
    guard problems.isEmpty else { throw PasteProblems(problems) }
  }

  /// Whether columns mix units and no row does, or the first column has units as headings do.
  var isOnItsSide: Bool {
    if rows.dropFirst().contains(where: { !Heading(lines: $0[0].lines).units.isEmpty }) { return true }
    if let column = rows[0].firstIndex(where: { $0.text == "単位" }),
      Set(rows.dropFirst().compactMap { Unit(heading: $0[column].text)?.base }).count > 1
    {
      return true
    }
    let bases = rows.dropFirst().map { $0.dropFirst().map { Quantities($0.text).base } }
    func isMixed(_ line: [String?]) -> Bool { Set(line.compactMap { $0 }).count > 1 }
    // A single column shows nothing of its rows.
    guard let first = bases.first, bases.contains(where: { $0.count { $0 != nil } > 1 }) else { return false }
    return first.indices.contains { column in isMixed(bases.map { $0[column] }) } && !bases.contains { isMixed($0) }
  }
}

extension [Grid.Cell] {
  fileprivate var onlyFilled: Grid.Cell? {
    let filled = filter { !$0.isEmpty }
    return filled.count == 1 ? filled[0] : nil
  }
}

extension Grid.Cell {
  fileprivate mutating func takeMarks() {
    let mark = #/\(?(?:(※\d*)|([*]\d+)|(注\d+)\)|(?:\()(注\d*)\))\)?/#
    for index in lines.indices where lines[index].contains(where: { "※*注".contains($0) }) {
      marks += lines[index].matches(of: mark).map { String($0.1 ?? $0.2 ?? $0.3 ?? $0.4 ?? "") }
      lines[index] = Grid.folded(lines[index].replacing(mark, with: ""))
    }
    if !marks.isEmpty { lines = lines.map { $0.trimmingSuffix("、") }.filter { !$0.isEmpty } }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    var text = self
    while text.last == suffix { text.removeLast() }
    return text
  }
}
