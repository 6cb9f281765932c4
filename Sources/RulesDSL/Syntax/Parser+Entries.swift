/// The entries of a 制度.
extension Parser {
  /// entry = item [":" phrase] item*
  mutating func parseEntry() -> Entry {
    let line = lines[next]
    next += 1
    var entry = Entry(span: span(line), label: span(line), items: [])
    let told = diagnostics.count
    if let colon = Parser.firstColon(in: line.range, of: source.folded) {
      entry.label = trimmed(line.range.lowerBound..<colon) ?? span(line)
      entry.value = trimmed(colon + 1..<line.range.upperBound)
      if entry.value == nil {
        let hasBody = next < lines.count && lines[next].indent > line.indent
        report(
          .entryWithoutValue(text(entry.label), hasBody: hasBody), at: span(line),
          fix: hasBody ? Fix(replacing: Span(sourceIndex, colon..<line.range.upperBound), with: "") : nil)
      }
    }
    entry.label = unquoted(entry.label)
    while next < lines.count, lines[next].indent > line.indent, !endsInner(lines[next], .calculation) {
      // What an entry holds has a mark or a word of its own; another entry only stands too deep.
      if entry.value != nil || !entry.items.isEmpty, startsEntry(lines[next]) {
        reportDeepEntry(below: line)
        break
      }
      if let item = parseItem(in: .calculation) { entry.items.append(item) }
    }
    entry.isPoisoned = hasErred(since: told)
    return entry
  }

  func startsEntry(_ line: Line) -> Bool {
    line.tokens.first?.kind == .phrase && Parser.firstColon(in: line.range, of: source.folded) != nil
  }

  /// Told once with all that stands below it.
  mutating func reportDeepEntry(below line: Line) {
    guard next >= toldEntries else { return }
    let (first, indent) = (next, lines[next].indent)
    let last = lines[first...].prefix { $0.indent >= indent }.endIndex
    let columns = line.indent - indent
    toldEntries = last
    // Off by one, what it holds may well stand where it should.
    let moved = Set(lines[first..<last].filter { columns % 2 == 0 || $0.indent % 2 == indent % 2 }.map(\.number))
    report(
      .unexpectedIndent, at: span(lines[first]), fix: shift(lines[first..<last], by: columns) { moved.contains($0) })
  }
}
