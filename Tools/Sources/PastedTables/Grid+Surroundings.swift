import ApplicationFiles

/// What is copied with a table and is none of its cells: notes below it, a title above, a unit, numbers of the lines.
extension Grid {
  struct Footnote {
    let mark: String
    let text: String
  }

  /// Takes the lines below the table that begin like a note, and the marks of the cells that refer to them.
  mutating func takeFootnotes() -> [Footnote] {
    var notes: [Footnote] = []
    while let row = rows.last, let cell = row.onlyFilled {
      let found = cell.lines.compactMap { Grid.footnote($0) }
      guard found.count == cell.lines.count else { break }
      notes = found + notes
      rows.removeLast()
    }
    for row in rows.indices {
      for column in rows[row].indices { rows[row][column].takeMarks() }
    }
    return notes
  }

  private static func footnote(_ line: String) -> Footnote? {
    let marked = #/^(?:([※*]\d*)|\((注\d*)\)|(注\d+)\)?|(注)(?![意記釈])|(備考))[ :.、)]*(.+)$/#
    guard let match = line.wholeMatch(of: marked) else { return nil }
    let mark = match.1 ?? match.2 ?? match.3 ?? match.4 ?? match.5 ?? ""
    return Footnote(mark: String(mark), text: String(match.6))
  }

  /// Takes the lines above the heading: a unit for the whole table, and a title.
  mutating func takeTitle() -> (unit: Unit?, titles: [Cell]) {
    var unit: Unit?
    var titles: [Cell] = []
    while width > 2, rows.count > 2, let cell = rows[0].onlyFilled {
      if let found = Unit(heading: cell.text) { unit = found } else { titles.append(cell) }
      rows.removeFirst()
    }
    removeEmpty()
    return (unit, titles)
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

  /// Cells that are the same as another, in a table on its side: above or beside them, who knows.
  var dittos: [PasteProblem] {
    rows.joined().filter { cell in cell.lines.contains { Ditto.isSign($0.filter { !"()".contains($0) }) } }
      .map { PasteProblem(kind: .dittoOnItsSide($0.text), origin: $0.origin, heading: nil) }
  }

  /// Whether columns mix units and no row does, or the first column has units as headings do.
  var isOnItsSide: Bool {
    if rows.dropFirst().contains(where: { Heading(lines: $0[0].lines).unit != nil }) { return true }
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
