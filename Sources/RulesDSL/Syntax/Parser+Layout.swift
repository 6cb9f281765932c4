/// Lines that stand at the wrong depth, begin with the wrong word, or hold tabs: what is said of them, and their mend.
extension Parser {
  /// Told once for the file, with a mend for all of them.
  mutating func reportTabs(_ tabs: [Int]) {
    guard let first = tabs.first, let last = tabs.last else { return }
    let others = Set(tabs.map { source.line(at: $0) }).count - 1
    var mended: [Unicode.Scalar] = []
    var isIndent = source.folded[source.lineStarts[source.line(at: first)]..<first].allSatisfy { $0 == Scalar.space }
    for offset in first...last {
      switch source.scalars[offset] {
      case "\t": mended += isIndent ? [" ", " "] : [" "]
      case let scalar:
        isIndent = scalar == "\n" || isIndent && source.folded[offset] == Scalar.space
        mended.append(scalar)
      }
    }
    report(
      .tab(otherLines: others), at: Span(sourceIndex, first..<first + 1),
      fix: Fix(replacing: Span(sourceIndex, first..<last + 1), with: String(String.UnicodeScalarView(mended))))
  }

  /// A line in the first column that begins no statement: a misspelt word, or a word with a colon. Where it is clear
  /// which word was meant, that word and what follows it.
  mutating func reportNotAStatement(_ line: Line) -> (keyword: Keyword, header: Phrase?)? {
    let word = line.range.lowerBound..<(line.range.first { isWordEnd($0) } ?? line.range.upperBound)
    let written = source.text(word)
    let statements = Keyword.allCases.filter(\.beginsStatement)
    let behind = word.upperBound < line.range.upperBound ? source.folded[word.upperBound] : Scalar.space
    let header = trimmed(min(word.upperBound + 1, line.range.upperBound)..<line.range.upperBound)
    if behind == Scalar.colon, let keyword = statements.first(where: { $0.forms.contains(Width.folded(written)) }) {
      let colon = word.upperBound..<word.upperBound + 1
      let hasSpace = colon.upperBound < source.folded.count && source.folded[colon.upperBound] == Scalar.space
      report(
        .wordWithColon(keyword), at: Span(sourceIndex, word.lowerBound..<colon.upperBound),
        fix: Fix(replacing: Span(sourceIndex, colon), with: hasSpace ? "" : " "))
      return (keyword, header)
    }
    if let (keyword, header) = decorated(line, statements) {
      report(
        .notAStatement(text(span(line)), nearest: keyword), at: span(line),
        fix: Fix(
          replacing: Span(sourceIndex, line.range.lowerBound..<header.range.lowerBound), with: keyword.japanese + " "))
      return (keyword, header)
    }
    let names = statements.flatMap { [$0.japanese, $0.english] }
    var isWord = false
    if case .keyword? = line.tokens.first?.kind { isWord = true }
    guard behind == Scalar.space, written.count > 1, !isWord,
      let nearest = Nearness.nearest(to: written, among: names),
      let keyword = statements.first(where: { $0.japanese == nearest || $0.english == nearest })
    else {
      report(.notAStatement(text(span(line)), nearest: nil), at: span(line))
      return nil
    }
    report(
      .notAStatement(text(span(line)), nearest: keyword), at: span(line),
      fix: Fix(replacing: Span(sourceIndex, word), with: nearest))
    return (keyword, header)
  }

  /// `【結論】担保の要否 (…)`, `1. 結論 …`, `結　論 …`, `結論担保の要否 (…)`: the word with ornaments, or with no space behind.
  private func decorated(_ line: Line, _ statements: [Keyword]) -> (Keyword, Phrase)? {
    func isOrnament(_ offset: Int) -> Bool {
      let scalar = source.folded[offset]
      return Scalar.isDigit(scalar) || Width.folded(" .、[]()【】〔〕「」『』<>〈〉《》■□◆◇●○#*").contains(scalar)
    }
    for keyword in statements {
      let letters = Width.folded(keyword.japanese)
      var place = line.range.drop { isOrnament($0) }.startIndex
      for letter in letters {
        while place < line.range.upperBound, source.folded[place] == Scalar.space { place += 1 }
        guard place < line.range.upperBound, source.folded[place] == letter else {
          place = line.range.upperBound
          break
        }
        place += 1
      }
      guard let header = trimmed((line.range.lowerBound..<line.range.upperBound).drop { $0 < place || isOrnament($0) }),
        nameAndIdentifier(header.range).identifier != nil
      else { continue }
      return (keyword, header)
    }
    return nil
  }

  /// 制定 and 出典 at the head of a file, with no 規則集 above them.
  mutating func parseUntitledRules() -> Statement? {
    guard let line = lines.first, line.indent > 0, case .keyword(let keyword)? = line.tokens.first?.kind,
      !keyword.beginsStatement
    else { return nil }
    report(.untitledRules, at: span(line))
    return Statement(keyword: .ruleSet, span: span(line), items: parseItems(deeperThan: 0, in: .ruleSet))
  }

  /// `資本金 (capital) 円`: what follows the bracket is the type, and only the colon is missing.
  mutating func typeWithoutColon(_ header: Phrase, of keyword: Keyword) -> Phrase? {
    guard [.input, .parameter, .calculation, .decision, .table].contains(keyword),
      let open = header.range.first(where: { source.folded[$0] == Scalar.open && isSpaceBefore($0) }),
      let close = header.range.first(where: { $0 > open && source.folded[$0] == Scalar.close }),
      close > open + 1, (open + 1..<close).allSatisfy({ Scalar.isIdentifier(source.folded[$0]) }),
      let start = (close + 1..<header.range.upperBound).first(where: { !isSemicolon(source.folded[$0]) }),
      let type = trimmed(start..<header.range.upperBound)
    else { return nil }
    let bracketed = source.text(header.range.lowerBound..<close + 1)
    report(
      .typeWithoutColon(text(Span(sourceIndex, header.range.lowerBound..<open)), bracketed + ": " + text(type)),
      at: header, fix: Fix(replacing: Span(sourceIndex, close + 1..<type.range.lowerBound), with: ": "))
    return type
  }

  private func isSemicolon(_ scalar: UInt32) -> Bool {
    scalar == 0x3B || scalar == Scalar.comma || scalar == Scalar.space
  }

  private func isSpaceBefore(_ offset: Int) -> Bool { offset > 0 && source.folded[offset - 1] == Scalar.space }

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
    var moved: Set<Int> = []
    var isHead = false
    while last < lines.count, lines[last].indent > 0 || isUnindentedItem(lines[last]) {
      let line = lines[last]
      // What stands deeper moves with the head of its block, and stays where it is below any other line.
      if line.indent == 0 {
        isHead = line.tokens.first.map { isBlockHead($0.kind) } ?? false
        moved.insert(line.number)
      } else if isHead {
        moved.insert(line.number)
      }
      last += 1
    }
    report(
      .notIndented(below: nil), at: span(lines[first]),
      fix: shift(lines[first..<last], by: 2) { moved.contains($0) })
  }

  func isBlockHead(_ kind: Token.Kind) -> Bool {
    guard case .keyword(let keyword) = kind else { return false }
    return keyword.isBlock || keyword == .expect || keyword == .except
  }

  /// Whether the next line is a bullet that stands below this one.
  func isAboveBullets(_ line: Line) -> Bool {
    next < lines.count && lines[next].indent > line.indent && lines[next].tokens.first?.kind == .bullet
  }

  /// A word that heads a block, misspelt or said otherwise, with the conditions below it.
  func misspeltBlock(_ line: Line, above child: Line?) -> Keyword? {
    guard let child, child.indent > line.indent, child.tokens.first?.kind == .bullet else { return nil }
    let written = text(span(line))
    let blocks: [Keyword] = [.none, .any, .all, .mustNot]
    if LeastCount.meant(by: written) != nil { return .atLeastOf }
    // 「いずれか2つ」 is another number than いずれか, and may be an exact one.
    if Width.folded(written).contains(where: Scalar.isDigit) { return nil }
    if let keyword = blocks.first(where: { written.contains($0.japanese) }) { return keyword }
    if ["全て", "全部", "どれも", "いずれも", "何れも", "いづれも"].contains(written) { return .all }
    if ["または", "又は", "どちらか", "どれか"].contains(written) { return .any }
    // A word that denies nothing is never taken for one that does.
    let denies = written.contains("ない") || written.contains("なし")
    let nearest = Nearness.nearest(to: written, among: blocks.filter { denies == ($0 == .none) }.map(\.japanese))
    return written.count > 2 ? blocks.first { $0.japanese == nearest } : nil
  }

  /// Lines, and what stands between them, so many columns deeper.
  func shift(_ lines: ArraySlice<Line>, by columns: Int, where isMoved: (Int) -> Bool = { _ in true }) -> Fix? {
    guard let first = lines.first, let last = lines.last else { return nil }
    let moved = (first.number...last.number).map { number -> String in
      let text = source.text(source.lineRange(number))
      guard isMoved(number) else { return text }
      if columns > 0 { return text.isEmpty ? text : String(repeating: " ", count: columns) + text }
      let indent = text.prefix { $0 == " " || $0 == "\u{3000}" }
      let width = indent.reduce(0) { $0 + ($1 == " " ? 1 : 2) }
      return String(repeating: " ", count: max(0, width + columns)) + text.dropFirst(indent.count)
    }
    let range = source.lineRange(first.number).lowerBound..<source.lineRange(last.number).upperBound
    return Fix(replacing: Span(sourceIndex, range), with: moved.joined(separator: "\n"))
  }
}
