/// The lines of a statement's body.
extension Parser {
  /// item*, as long as lines are indented deeper than the header.
  mutating func parseItems(deeperThan indent: Int, in keyword: Keyword) -> [Item] {
    var items: [Item] = []
    var isReported = false
    while next < lines.count {
      if table.isRead, isPasted(lines[next]) {
        takePasted()
        continue
      }
      if indent == 0, let keyword = wrapped(lines[next]) {
        reportWrapped(keyword, below: lines[next - 1], lines[next])
        next += 1
      }
      guard next < lines.count else { break }
      let isUnindented = indent == 0 && isUnindentedItem(lines[next])
      guard lines[next].indent > indent || isUnindented, !endsInner(lines[next], keyword) else { break }
      if isUnindented, !isReported {
        reportNotIndented(from: next)
        isReported = true
      }
      if let item = parseItem(in: keyword) { items.append(item) }
    }
    return items
  }

  /// Whether a line begins a statement, wherever it stands.
  private func begins(_ line: Line, in statement: Keyword) -> Bool {
    guard case .keyword(let keyword)? = line.tokens.first?.kind, keyword.beginsStatement else { return false }
    return statement != .example || declaresName(line)
  }

  /// A statement inside another one holds no third, however deep that stands: a stair of them is no deep tree.
  func endsInner(_ line: Line, _ statement: Keyword) -> Bool { isInside && begins(line, in: statement) }

  mutating func parseItem(in statement: Keyword) -> Item? {
    let line = lines[next]
    guard let first = line.tokens.first else { return nil }
    switch first.kind {
    case .bar, .doubleBar:
      next += 1
      if isRuledLine(line) {
        reportRuled(line)
        return .poisoned(span(line))
      }
      return takeWrapped(line) ?? .row(parseRow(line))
    case .equals:
      next += 1
      guard let phrase = phrase(after: 1, of: line) else {
        report(.missingValue, at: span(line))
        return .poisoned(span(line))
      }
      return .value(phrase)
    case .bullet:
      return parseBullet().map { .bullet($0) } ?? .poisoned(span(line))
    case .keyword(let keyword) where keyword.isBlock:
      next += 1
      return .block(parseBlock(keyword, headedBy: line))
    case .keyword(.except):
      return .exception(parseException())
    case .keyword(.expect):
      return parseExpectation()
    case .keyword where begins(line, in: statement):
      // Read it as the statement that it is, so that its names are known to the rest.
      isInside = true
      if let statement = parseStatement() { indented.append(statement) }
      isInside = false
      return nil
    case .keyword(let keyword):
      next += 1
      let skipped = first.kind == .keyword(.noRow) && line.tokens.dropFirst().first?.kind == .colon
      let text = phrase(after: skipped ? 2 : 1, of: line)
      if statement == .scheme, next < lines.count, lines[next].indent > line.indent, startsEntry(lines[next]) {
        reportDeepEntry(below: line)
      } else {
        skipUnexpectedNesting(below: line)
      }
      return .clause(Clause(keyword: keyword, span: span(line), text: text))
    default:
      if statement == .example, reportExpectationWithColon(line) || reportOtherExpectation(line) {
        return parseExpectation()
      }
      if let clause = clauseWithColon(line, in: statement) ?? markedNote(line) {
        next += 1
        skipUnexpectedNesting(below: line)
        return .clause(clause)
      }
      if isFrame(line) {
        next += 1
        reportRuled(line)
        return .poisoned(span(line))
      }
      if statement == .scheme { return .entry(parseEntry()) }
      next += 1
      if isAboveBullets(line), let bounds = LeastCount.bounds(text(span(line))) {
        report(.otherCount(text(span(line)), least: bounds.least, fewerThan: bounds.fewerThan), at: span(line))
        return .block(parseBlock(.any, headedBy: line))
      }
      if let keyword = misspeltBlock(line, above: next < lines.count ? lines[next] : nil) {
        let count = LeastCount.meant(by: text(span(line)))
        let meant = Told(
          count.map { LeastCount.spelling($0, .japanese) } ?? keyword.japanese,
          count.map { LeastCount.spelling($0, .english) } ?? keyword.english)
        report(
          .misspeltBlock(text(span(line)), meant), at: span(line),
          fix: Fix(replacing: span(line), with: source.language.pick(meant.japanese, meant.english))
        )
        return .block(parseBlock(keyword, headedBy: line))
      }
      // At the head of a file the line itself is told, and what it holds belongs to it.
      if statement == .ruleSet { skipLines(deeperThan: line.indent) } else { skipUnexpectedNesting(below: line) }
      return .given(Span(sourceIndex, line.range))
    }
  }

  /// `結論 財務要件型 (route_financial)` is no line of an example, however deep it stands.
  func declaresName(_ line: Line) -> Bool {
    guard let header = phrase(after: 1, of: line) else { return false }
    let end = Parser.typeColon(in: header.range, of: source.folded) ?? header.range.upperBound
    return nameAndIdentifier(header.range.lowerBound..<end).identifier != nil
  }

  mutating func skipUnexpectedNesting(below line: Line) {
    // Below a line that should be indented itself, depth says nothing.
    guard next < lines.count, lines[next].indent > line.indent, line.indent > 0 else { return }
    let first = next
    skipLines(deeperThan: line.indent)
    // Bullets at the depth of a block's head stand where they should: only the head is too deep.
    if case .keyword(let keyword)? = line.tokens.first?.kind, Keyword.provenance.contains(keyword),
      lines[first].tokens.first?.kind == .phrase, next == first + 1
    {
      return reportWrapped(keyword, below: line, lines[first])
    }
    let isHeadAlone =
      lines[first].tokens.dropFirst().first.map { isBlockHead($0.kind) } == true
      && first + 1 < next && lines[first + 1].indent == lines[first].indent
    let bullets = lines[first..<next].filter { $0.indent == lines[first].indent && $0.tokens.first?.kind == .bullet }
    if !isHeadAlone, lines[first].tokens.first?.kind == .bullet, bullets.count > 1 {
      report(.bulletsWithoutBlock, at: span(lines[first]))
      return
    }
    report(
      .unexpectedIndent, at: span(lines[first]),
      fix: shift(lines[first..<(isHeadAlone ? first + 1 : next)], by: line.indent - lines[first].indent))
  }

  /// block = keyword bullet+
  mutating func parseBlock(_ keyword: Keyword, headedBy line: Line) -> Block {
    let least = keyword == .atLeastOf ? least(headedBy: line) : nil
    var block = Block(keyword: keyword, least: least, span: span(line), bullets: [])
    if line.tokens.count > 2 || (line.tokens.count == 2 && line.tokens[0].kind != .bullet) {
      report(.textAfterBlock(keyword), at: span(line.tokens[line.tokens.count - 1]))
    }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Parser.nestingLimit else {
      report(.nestedTooDeep(Parser.nestingLimit, isCalculation: false), at: span(line))
      skipLines(deeperThan: line.indent)
      return block
    }
    let told = diagnostics.count
    let isFlat = startsFlatBlock(headedBy: line)
    if isFlat { reportFlatBlock(keyword) }
    while next < lines.count, lines[next].indent > line.indent || (isFlat && isSibling(lines[next], of: line)) {
      let child = lines[next]
      if child.tokens.first?.kind == .bullet {
        if let bullet = parseBullet() { block.bullets.append(bullet) }
      } else {
        report(
          .bulletExpected, at: span(child), fix: Fix(replacing: otherBullet(child), with: source.language.bullet))
        next += 1
      }
    }
    guard !hasErred(since: told) else { return block }
    if block.bullets.isEmpty { report(.emptyBlock(keyword), at: span(line)) }
    if let least = block.least, !block.bullets.isEmpty, least < 1 || least > block.bullets.count {
      report(.leastOutOfReach(text(headWord(of: line)), lines: block.bullets.count), at: headWord(of: line))
    }
    return block
  }

  /// The number of `2つ以上`.
  private func least(headedBy line: Line) -> Int? {
    LeastCount.read(source.folded[headWord(of: line).range]) ?? LeastCount.meant(by: text(span(line)))
  }

  private func headWord(of line: Line) -> Span {
    line.tokens.first { if case .keyword = $0.kind { true } else { false } }.map { span($0) } ?? span(line)
  }

  /// Whether the bullets of a block stand at its own depth: below `すべて` alone they can belong to nothing else.
  private func startsFlatBlock(headedBy line: Line) -> Bool {
    line.indent > 0 && line.tokens.first?.kind != .bullet && next < lines.count && isSibling(lines[next], of: line)
  }

  private func isSibling(_ bullet: Line, of line: Line) -> Bool {
    bullet.indent == line.indent && bullet.tokens.first?.kind == .bullet
  }

  private mutating func reportFlatBlock(_ keyword: Keyword) {
    let first = next
    let line = lines[first]
    var last = first
    while last + 1 < lines.count, lines[last + 1].indent > line.indent || isSibling(lines[last + 1], of: line) {
      last += 1
    }
    report(.notIndented(below: keyword), at: span(line), fix: shift(lines[first...last], by: 2))
  }

  /// bullet = "・" (phrase | block)
  mutating func parseBullet() -> Bullet? {
    let line = lines[next]
    next += 1
    if line.tokens.count > 1, case .keyword(let keyword) = line.tokens[1].kind {
      return Bullet(span: span(line), content: .block(parseBlock(keyword, headedBy: line)))
    }
    skipUnexpectedNesting(below: line)
    guard let phrase = phrase(after: 1, of: line) else {
      report(.emptyBullet, at: span(line))
      return nil
    }
    return Bullet(span: span(line), content: .phrase(phrase))
  }

  /// row = "|" cell ("|" cell)* "||" cell ("|" cell)* "|"
  mutating func parseRow(_ line: Line) -> Row {
    var row = Row(span: span(line), left: [], right: [], hasDivider: false)
    var cellStart: Int?
    var phrase: Phrase?
    for token in line.tokens {
      guard token.kind == .bar || token.kind == .doubleBar else {
        phrase = span(token)
        continue
      }
      if let start = cellStart {
        let cell = Row.Cell(phrase: phrase, place: Span(sourceIndex, start..<token.range.lowerBound))
        if row.hasDivider { row.right.append(cell) } else { row.left.append(cell) }
      }
      if token.kind == .doubleBar, cellStart != nil {
        if row.hasDivider { report(.secondDivider, at: span(token), in: context(of: row)) }
        row.hasDivider = true
      }
      cellStart = token.range.upperBound
      phrase = nil
    }
    if let phrase, let start = cellStart {
      let cell = Row.Cell(phrase: phrase, place: Span(sourceIndex, start..<phrase.range.upperBound))
      if row.hasDivider { row.right.append(cell) } else { row.left.append(cell) }
    }
    let behind = row.span.range.upperBound..<source.lineRange(line.number).upperBound
    if phrase != nil, !source.folded[behind].contains(Scalar.hash) {
      report(.rowNotClosed, at: row.span.end, in: context(of: row), fix: Fix(replacing: row.span.end, with: " |"))
    }
    if table.header == nil { table.header = row }
    return row
  }

  /// The table, the row by its selectors, and the column that comes next.
  private func context(of row: Row) -> TableContext? {
    guard let name = table.name else { return nil }
    let title = row.left.map { $0.phrase.map { text($0) } ?? "" }.joined(separator: "・")
    let headers = table.header?.right ?? []
    let column = row.hasDivider && row.right.count <= headers.count ? max(0, row.right.count - 1) : nil
    return TableContext(
      table: text(name), row: table.header == nil ? nil : title,
      column: column.flatMap { $0 < headers.count ? headers[$0].phrase.map { text($0) } : nil })
  }

  /// expectation = "期待" phrase+
  mutating func parseExpectation() -> Item {
    let line = lines[next]
    next += 1
    var phrases: [Phrase] = []
    let isFlat = next < lines.count && isFlatExpectation(lines[next], of: line)
    if isFlat {
      let run = lines[next...].prefix { isFlatExpectation($0, of: line) }
      report(.notIndented(below: .expect), at: span(lines[next]), fix: shift(run, by: 2))
    }
    while next < lines.count, lines[next].indent > line.indent || (isFlat && isFlatExpectation(lines[next], of: line)) {
      phrases.append(span(lines[next]))
      next += 1
    }
    if phrases.isEmpty { report(.emptyExpectation, at: span(line)) }
    return .expectation(span(line), phrases)
  }
}

extension Parser {
  /// `企業規模: 充足` below 期待 at the same depth.
  private func isFlatExpectation(_ child: Line, of line: Line) -> Bool {
    line.indent > 0 && child.indent == line.indent && child.tokens.first?.kind == .phrase
  }
}

extension Span {
  package var start: Span { Span(source, range.lowerBound..<range.lowerBound) }
  package var end: Span { Span(source, range.upperBound..<range.upperBound) }
}
