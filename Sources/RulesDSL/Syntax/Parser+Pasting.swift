/// Rows of a table as a spreadsheet puts them on the clipboard: cells between tabs, in the language's place for bars.
///
/// They are told once, and what else is wrong with a table that has no rows yet isn't.
extension Parser {
  /// Whether a line is such a row: it has a tab behind its first letter, or begins a cell in quotes, and isn't a line
  /// of another kind.
  func isPasted(_ line: Line) -> Bool {
    guard let first = line.tokens.first else { return false }
    let text = source.scalars[line.range.lowerBound..<source.lineRange(line.number).upperBound]
    guard text.first == "\"" || text.contains(where: { $0.value == Scalar.tab }) else { return false }
    switch first.kind {
    case .bar, .doubleBar, .equals, .bullet: return false
    // 区分 may head a column, but 変更 and 例 begin statements that declare nothing.
    case .keyword(let keyword) where keyword.beginsStatement:
      return keyword != .override && keyword != .example && !declaresName(line)
    case .keyword(let keyword): return !keyword.isClause
    default: return true
    }
  }

  /// Takes the rows that follow each other; a cell in quotes may hold line ends.
  mutating func takePasted() {
    let first = next
    var isOpen = false
    while next < lines.count, isOpen || isPasted(lines[next]) {
      let quotes = source.scalars[lines[next].range].count { $0 == "\"" }
      isOpen = isOpen != (quotes % 2 == 1)
      next += 1
    }
    let taken = lines[first..<next]
    pasted.formUnion(taken.map(\.number))
    guard !table.hasPasted else { return }
    table.hasPasted = true
    let fix = barred(taken)
    report(
      .pastedRows(taken.count, isPlain: fix != nil), at: span(lines[first]),
      in: table.name.map { TableContext(table: text($0), row: nil, column: nil) }, fix: fix)
  }

  /// The rows with bars, where the header shows which column each cell is in.
  private func barred(_ rows: ArraySlice<Line>) -> Fix? {
    guard let header = table.header, header.hasDivider, let first = rows.first, let last = rows.last else { return nil }
    var result: [String] = []
    for line in rows {
      let text = source.text(line.range.lowerBound..<source.lineRange(line.number).upperBound)
      var cells = text.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
        String(cell.drop { $0 == " " }).trimmedAtEnd
      }
      while cells.last == "" && cells.count > header.left.count + header.right.count { cells.removeLast() }
      guard cells.count == header.left.count + header.right.count,
        !text.contains(where: { "\"|｜#＃".contains($0) })
      else { return nil }
      let left = cells.prefix(header.left.count).joined(separator: " | ")
      let right = cells.dropFirst(header.left.count).joined(separator: " | ")
      result.append("  | \(left) || \(right) |")
    }
    let range = source.lineRange(first.number).lowerBound..<source.lineRange(last.number).upperBound
    return Fix(replacing: Span(sourceIndex, range), with: result.joined(separator: "\n"))
  }
}
