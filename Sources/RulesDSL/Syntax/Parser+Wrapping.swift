/// Text that goes on in the next line, as mail and spreadsheets break it: a 注, and the cell of a row.
extension Parser {
  mutating func reportWrapped(_ keyword: Keyword, below above: Line, _ line: Line) {
    let join = Span(sourceIndex, above.range.upperBound..<line.range.lowerBound)
    report(.wrappedText(keyword), at: span(line), fix: Fix(replacing: join, with: ""))
  }

  /// The 注 or 出典 that an unindented line goes on with; one with a word of its own before a space is another.
  func wrapped(_ line: Line) -> Keyword? {
    guard line.indent == 0, line.tokens.first?.kind == .phrase, next > 0, lines[next - 1].number + 1 == line.number,
      case .keyword(let keyword)? = lines[next - 1].tokens.first?.kind, Keyword.provenance.contains(keyword),
      !source.folded[line.range].contains(where: { $0 == Scalar.space || $0 == Scalar.colon })
    else { return nil }
    return keyword
  }

  /// A row that isn't closed, and the next line, which is the end of one.
  mutating func takeWrapped(_ line: Line) -> Item? {
    guard let last = line.tokens.last?.kind, last != .bar, last != .doubleBar, next < lines.count else { return nil }
    let rest = lines[next]
    guard rest.number == line.number + 1, rest.tokens.first?.kind == .phrase,
      source.folded[rest.range.upperBound - 1] == Scalar.bar
    else { return nil }
    next += 1
    let join = Span(sourceIndex, line.range.upperBound..<rest.range.lowerBound)
    report(.wrappedCell, at: span(line), fix: Fix(replacing: join, with: ""))
    return .poisoned(span(line))
  }
}
