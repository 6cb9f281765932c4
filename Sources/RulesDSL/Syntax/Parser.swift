/// Reads the lines of a rule file into statements.
///
/// Three decisions shape it. Nesting is indentation alone, so a line is what it is by itself, and a faulty line
/// spoils nothing but itself: it is reported and left out, and the next line is read as if it had not been there;
/// lines ahead are looked at only to see which slip a wrong depth is. Phrases stay text, because names need every
/// file (see `PhraseReader`). And what may stand in which statement is said by the passes behind, in the user's words;
/// here a statement matters only where one line is read differently in it: 例, 制度, 規則集 and tables. So the whole
/// grammar of lines is:
///
///     file       = statement*
///     statement  = header item*                      items are indented; 変更 has a second KEYWORD in its header
///     header     = KEYWORD name ["(" identifier ")"] [":" type]
///     item       = clause | value | block | bullet | exception | row | given | expectation | entry
///     clause     = KEYWORD [":"] [phrase]
///     value      = "=" phrase
///     block      = ("すべて" | "いずれか" | "いずれもない" | n "つ以上" | "あってはならない") bullet+
///     bullet     = "・" (phrase | block)
///     exception  = "ただし" name "(" identifier ")" ["優先" n] (phrase "のとき" phrase | block "のとき" phrase)
///     row        = "|" cell ("|" cell)* "||" cell ("|" cell)* "|"
///     expectation = "期待" phrase+
///     entry      = item [":" phrase] item*
package struct Parser: Pass {
  let sources: [SourceText]
  let sourceIndex: Int
  let source: SourceText
  let lines: [Line]
  private let tabs: [Int]
  var next = 0
  var depth = 0
  package var diagnostics: [FoundFault] = []
  private var lostNames: [Phrase] = []
  /// Statements found inside another one's body: reported, and read as what they are.
  var indented: [Statement] = []
  /// Whether such a statement is being read.
  var isInside = false
  var table = OpenTable()
  /// Before which line entries that stand too deep are told.
  var toldEntries = 0
  /// The lines, counted from 0, that are rows as they were pasted.
  var pasted: Set<Int> = []

  /// Freeing a deeply nested tree recurses, so nesting must end somewhere; no rule in print nests past four.
  static let nestingLimit = 24

  package init(_ sources: [SourceText], _ index: Int) {
    self.sources = sources
    source = sources[index]
    sourceIndex = index
    let lexer = Lexer(source)
    let (read, conflicts) = Conflict.resolved(lexer.lines, source)
    let folded = source.folded
    let quoted = read.filter { folded[$0.range.lowerBound] == 0x3E }
    let isQuoted = quoted.count > 2 && 2 * quoted.count > read.count
    lines = isQuoted ? [] : read
    tabs = lexer.tabs
    for conflict in conflicts { reportConflict(conflict) }
    if isQuoted { reportQuoted(quoted) }
    reportInvisible()
  }

  package mutating func run() -> FileTree {
    var tree = FileTree(source: sourceIndex)
    if let statement = parseUntitledRules() { tree.statements.append(statement) }
    while next < lines.count {
      if let statement = parseStatement() { tree.statements.append(statement) }
      tree.statements += indented
      indented = []
    }
    tree.lostNames = lostNames
    reportTabs(tabs.filter { !pasted.contains(source.line(at: $0)) })
    tree.isPoisoned = hasErred(since: 0)
    return tree
  }

  mutating func report(_ fault: SyntaxFault, at span: Span, in context: TableContext? = nil, fix: Fix? = nil) {
    diagnostics.append(FoundFault(fault, at: span, in: context, fix: fix))
  }

  func span(_ line: Line) -> Span { Span(sourceIndex, line.range) }
  func span(_ token: Token) -> Span { Span(sourceIndex, token.range) }

  /// The phrase that follows the first token of a line, if there is one.
  func phrase(after count: Int, of line: Line) -> Phrase? {
    guard line.tokens.count > count else { return nil }
    return Span(sourceIndex, line.tokens[count].range.lowerBound..<line.range.upperBound)
  }

  /// statement = header item*
  mutating func parseStatement() -> Statement? {
    let line = lines[next]
    next += 1
    guard case .keyword(let keyword)? = line.tokens.first?.kind, keyword.beginsStatement else {
      // A slip in the first word alone leaves the statement what it is, and its names known.
      if let (keyword, header) = reportNotAStatement(line) {
        return parseStatement(keyword, header, headedBy: line)
      }
      keepLostNames(line)
      skipLines(deeperThan: line.indent)
      return nil
    }
    if line.indent > 0 { report(.indentedStatement, at: span(line), fix: shift([line][...], by: -line.indent)) }
    return parseStatement(keyword, phrase(after: 1, of: line), headedBy: line)
  }

  private mutating func parseStatement(_ keyword: Keyword, _ header: Phrase?, headedBy line: Line) -> Statement? {
    let outer = table
    defer { table = outer }
    var statement = Statement(keyword: keyword, span: span(line), items: [])
    var header = header
    let told = diagnostics.count
    if keyword == .override {
      (statement.overridden, header) = overriddenKind(header)
    }
    if let header {
      if keyword == .example {
        statement.name = header
      } else {
        parseHeader(header, into: &statement)
      }
    } else if diagnostics.last?.span.range.lowerBound != line.range.lowerBound {
      report(.missingName(keyword), at: span(line))
    }
    statement.isHeadPoisoned = hasErred(since: told)
    table = OpenTable(name: statement.name, isRead: keyword == .table || statement.overridden == .table)
    // The body of a statement that is wrongly indented may stand as deep as its header.
    let isFlat = line.indent > 0 && next < lines.count && lines[next].indent == line.indent
    statement.items = parseItems(deeperThan: isFlat ? line.indent - 1 : line.indent, in: keyword)
    statement.isPoisoned = hasErred(since: told)
    guard table.hasPasted else { return statement }
    // A table whose rows are still to be written is known by its name alone.
    lostNames += [statement.name, statement.identifier].compactMap { $0 }
    return nil
  }

  /// `入カ 資本金 (capital): 円`: the keyword is misspelt, but everything else may well speak of 資本金.
  private mutating func keepLostNames(_ line: Line) {
    let folded = source.folded
    let range = line.range
    let isGap = { (offset: Int) in folded[offset] == Scalar.space || folded[offset] == Scalar.colon }
    guard let gap = range.first(where: isGap).map({ $0 + 1 }) else { return }
    let end = Parser.typeColon(in: range, of: folded) ?? range.upperBound
    guard gap < end else { return }
    let (name, identifier) = nameAndIdentifier(gap..<end)
    lostNames += [name, identifier].compactMap { $0 }
  }

  /// In `変更 設定 名` the second word says what is changed; what can't be changed is told by the checker.
  private func overriddenKind(_ header: Phrase?) -> (Keyword?, Phrase?) {
    guard let header else { return (nil, nil) }
    let folded = source.folded[header.range]
    for keyword in Keyword.allCases where keyword.beginsStatement && keyword != .override {
      for form in keyword.forms where folded.starts(with: form + [Scalar.space]) {
        let start =
          folded[(header.range.lowerBound + form.count)...]
          .firstIndex { $0 != Scalar.space } ?? header.range.upperBound
        return (keyword, Span(header.source, start..<header.range.upperBound))
      }
    }
    return (nil, header)
  }

  /// header = name ["(" identifier ")"] [":" type]
  mutating func parseHeader(_ header: Phrase, into statement: inout Statement) {
    var rest = header.range
    if let colon = Parser.typeColon(in: rest, of: source.folded) {
      statement.type = trimmed(colon + 1..<rest.upperBound)
      if statement.type == nil { report(.missingType, at: header) }
      rest = rest.lowerBound..<colon
    } else if let type = typeWithoutColon(header, of: statement.keyword) {
      statement.type = type
      let close = rest.prefix { $0 < type.range.lowerBound }.last { source.folded[$0] == Scalar.close }
      rest = rest.lowerBound..<(close.map { $0 + 1 } ?? type.range.lowerBound)
    }
    let (name, identifier) = nameAndIdentifier(rest)
    statement.name = name.map { closed($0) }
    statement.identifier = identifier
    if name == nil { report(.missingName(statement.keyword), at: header) }
  }

  /// A name without a 「 that nothing closes.
  private mutating func closed(_ name: Phrase) -> Phrase {
    guard source.folded[name.range.lowerBound] == Scalar.openQuote, name.range.count > 1 else { return name }
    let inside = Span(sourceIndex, name.range.lowerBound + 1..<name.range.upperBound)
    report(.unclosedQuote(text(inside)), at: name, fix: Fix(replacing: name.end, with: "」"))
    return inside
  }

  func nameAndIdentifier(_ range: Range<Int>) -> (name: Phrase?, identifier: Phrase?) {
    Parser.nameAndIdentifier(Span(sourceIndex, range), in: source)
  }

  func unquoted(_ phrase: Phrase) -> Phrase { Parser.unquoted(phrase, in: source) }

  func trimmed(_ range: Range<Int>) -> Phrase? { Parser.trimmed(Span(sourceIndex, range), in: source) }

  mutating func skipLines(deeperThan indent: Int) {
    while next < lines.count, lines[next].indent > indent { next += 1 }
  }
}

/// The statement whose rows are read, for saying where in a table something stands.
struct OpenTable {
  var name: Phrase?
  /// Whether its lines are rows.
  var isRead = false
  var header: Row?
  /// Whether some of its rows were pasted and are told.
  var hasPasted = false
}
