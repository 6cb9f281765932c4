/// Lines that stand at the wrong depth, begin with the wrong word, or hold tabs: what is said of them, and their mend.
extension Parser {
  /// Told once for the file, with a mend for all of them.
  mutating func reportTabs(_ tabs: [Int]) {
    guard let first = tabs.first, let last = tabs.last else { return }
    let others = Set(tabs.map { source.line(at: $0) }).count - 1
    var mended = String.UnicodeScalarView()
    for offset in first...last {
      let scalar = source.scalars[offset]
      let isIndent = source.folded[source.lineStarts[source.line(at: offset)]..<offset]
        .allSatisfy { $0 == Scalar.space }
      mended.append(contentsOf: (scalar.value == Scalar.tab ? isIndent ? "  " : " " : String(scalar)).unicodeScalars)
    }
    report(
      .tab(otherLines: others), at: Span(sourceIndex, first..<first + 1),
      fix: Fix(replacing: Span(sourceIndex, first..<last + 1), with: String(mended)))
  }

  /// A line in the first column that begins no statement: a misspelt word, or a word with a colon.
  mutating func reportNotAStatement(_ line: Line) {
    let whole = text(span(line))
    let word = line.range.lowerBound..<(line.range.first { isWordEnd($0) } ?? line.range.upperBound)
    let written = source.text(word)
    let statements = Keyword.allCases.filter(\.beginsStatement)
    let behind = word.upperBound < line.range.upperBound ? source.folded[word.upperBound] : Scalar.space
    if behind == Scalar.colon, let keyword = statements.first(where: { $0.forms.contains(Width.folded(written)) }) {
      report(.wordWithColon(keyword), at: Span(sourceIndex, word.lowerBound..<word.upperBound + 1))
      return
    }
    // 備考 begins nothing, and no word of two letters is like another by one of them alone where nothing follows.
    let names = statements.flatMap { [$0.japanese, $0.english] }
    guard behind == Scalar.space, written.count > 1, let nearest = Nearness.nearest(to: written, among: names),
      let keyword = statements.first(where: { $0.japanese == nearest || $0.english == nearest })
    else { return report(.notAStatement(whole, nearest: nil), at: span(line)) }
    report(
      .notAStatement(whole, nearest: keyword), at: span(line),
      fix: Fix(replacing: Span(sourceIndex, word), with: nearest))
  }

  private func isWordEnd(_ offset: Int) -> Bool {
    source.folded[offset] == Scalar.space || source.folded[offset] == Scalar.colon
  }

  /// Whether a line that should be indented clearly continues the statement above it.
  func isUnindentedItem(_ line: Line) -> Bool {
    guard line.indent == 0, let first = line.tokens.first?.kind else { return false }
    switch first {
    case .bar, .doubleBar, .equals, .bullet: return true
    case .keyword(let keyword): return !keyword.beginsStatement
    default: return false
    }
  }

  /// Reports a stretch of lines without indentation once, at its first line.
  mutating func reportNotIndented(from first: Int) {
    var last = first
    while last + 1 < lines.count, lines[last + 1].indent > 0 || isUnindentedItem(lines[last + 1]) { last += 1 }
    report(.notIndented(below: nil), at: span(lines[first]), fix: shift(lines[first...last], by: 2))
  }

  /// Lines, and what stands between them, so many columns deeper.
  func shift(_ lines: ArraySlice<Line>, by columns: Int) -> Fix? {
    guard let first = lines.first, let last = lines.last else { return nil }
    let moved = (first.number...last.number).map { number -> String in
      let text = source.text(source.lineRange(number))
      if columns > 0 { return text.isEmpty ? text : String(repeating: " ", count: columns) + text }
      let indent = text.prefix { $0 == " " || $0 == "\u{3000}" }
      let width = indent.reduce(0) { $0 + ($1 == " " ? 1 : 2) }
      return String(repeating: " ", count: max(0, width + columns)) + text.dropFirst(indent.count)
    }
    let range = source.lineRange(first.number).lowerBound..<source.lineRange(last.number).upperBound
    return Fix(replacing: Span(sourceIndex, range), with: moved.joined(separator: "\n"))
  }
}
