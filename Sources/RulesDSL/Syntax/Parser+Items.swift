/// The lines of a statement's body.
extension Parser {
  /// item*, as long as lines are indented deeper than the header.
  mutating func parseItems(deeperThan indent: Int, in keyword: Keyword) -> [Item] {
    var items: [Item] = []
    while next < lines.count, lines[next].indent > indent {
      if let item = parseItem(in: keyword) { items.append(item) }
    }
    return items
  }

  mutating func parseItem(in statement: Keyword) -> Item? {
    let line = lines[next]
    guard let first = line.tokens.first else { return nil }
    switch first.kind {
    case .bar, .doubleBar:
      next += 1
      return .row(parseRow(line))
    case .equals:
      next += 1
      guard let phrase = phrase(after: 1, of: line) else {
        report(.missingValue, at: span(line))
        return nil
      }
      return .value(phrase)
    case .bullet:
      return parseBullet().map { .bullet($0) }
    case .keyword(let keyword) where keyword.isBlock:
      next += 1
      return .block(parseBlock(keyword, headedBy: line))
    case .keyword(.except):
      return .exception(parseException())
    case .keyword(.expect):
      return parseExpectation()
    case .keyword(let keyword) where keyword.beginsStatement && statement != .example:
      report(.indentedStatement, at: span(line))
      // Read it as the statement that it is, so that its names are known to the rest.
      if let statement = parseStatement() { indented.append(statement) }
      return nil
    case .keyword(let keyword):
      next += 1
      let skipped = first.kind == .keyword(.noRow) && line.tokens.dropFirst().first?.kind == .colon
      let text = phrase(after: skipped ? 2 : 1, of: line)
      skipUnexpectedNesting(below: line)
      return .clause(Clause(keyword: keyword, span: span(line), text: text))
    case _ where statement == .scheme:
      return .entry(parseEntry())
    default:
      next += 1
      skipUnexpectedNesting(below: line)
      return .given(Span(sourceIndex, line.range))
    }
  }

  private mutating func skipUnexpectedNesting(below line: Line) {
    guard next < lines.count, lines[next].indent > line.indent else { return }
    report(.unexpectedIndent, at: span(lines[next]))
    skipLines(deeperThan: line.indent)
  }

  /// entry = item [":" phrase] item*
  mutating func parseEntry() -> Entry {
    let line = lines[next]
    next += 1
    var entry = Entry(span: span(line), label: span(line), items: [], extent: span(line))
    if let colon = Parser.firstColon(in: line.range, of: source.folded) {
      entry.label = trimmed(line.range.lowerBound..<colon) ?? span(line)
      entry.value = trimmed(colon + 1..<line.range.upperBound)
      if entry.value == nil { report(.missingValue, at: span(line)) }
    }
    entry.label = unquoted(entry.label)
    entry.items = parseItems(deeperThan: line.indent, in: .calculation)
    entry.extent = entry.span.joined(span(lines[next - 1]))
    return entry
  }

  /// block = keyword bullet+
  mutating func parseBlock(_ keyword: Keyword, headedBy line: Line) -> Block {
    var block = Block(keyword: keyword, span: span(line), bullets: [])
    if line.tokens.count > 2 || (line.tokens.count == 2 && line.tokens[0].kind != .bullet) {
      report(.textAfterBlock(keyword), at: span(line.tokens[line.tokens.count - 1]))
    }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Parser.nestingLimit else {
      report(.nestedTooDeep(Parser.nestingLimit), at: span(line))
      skipLines(deeperThan: line.indent)
      return block
    }
    let faults = diagnostics.count
    while next < lines.count, lines[next].indent > line.indent {
      let child = lines[next]
      if child.tokens.first?.kind == .bullet {
        if let bullet = parseBullet() { block.bullets.append(bullet) }
      } else {
        report(.bulletExpected, at: span(child), fix: Fix(replacing: span(child).start, with: "・"))
        next += 1
      }
    }
    if block.bullets.isEmpty, diagnostics.count == faults { report(.emptyBlock(keyword), at: span(line)) }
    return block
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
        if row.hasDivider { report(.secondDivider, at: span(token)) }
        row.hasDivider = true
      }
      cellStart = token.range.upperBound
      phrase = nil
    }
    if phrase != nil { report(.rowNotClosed, at: row.span.end) }
    if let phrase, let start = cellStart {
      let cell = Row.Cell(phrase: phrase, place: Span(sourceIndex, start..<phrase.range.upperBound))
      if row.hasDivider { row.right.append(cell) } else { row.left.append(cell) }
    }
    return row
  }

  /// expectation = "期待" phrase+
  mutating func parseExpectation() -> Item {
    let line = lines[next]
    next += 1
    var phrases: [Phrase] = []
    while next < lines.count, lines[next].indent > line.indent {
      phrases.append(span(lines[next]))
      next += 1
    }
    if phrases.isEmpty { report(.emptyExpectation, at: span(line)) }
    return .expectation(span(line), phrases)
  }
}

extension Span {
  package var start: Span { Span(source, range.lowerBound..<range.lowerBound) }
  package var end: Span { Span(source, range.upperBound..<range.upperBound) }
}
