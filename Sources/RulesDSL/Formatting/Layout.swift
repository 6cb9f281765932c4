/// Puts printed lines and the comments of the source together: indentation, empty lines and the columns of tables.
struct Layout {
  private struct Comment {
    var line: Int
    var indent: Int
    var text: String
  }

  private let source: SourceText
  /// The lines that say something, in order.
  private let lines: [Line]
  /// Comments that have a line to themselves and are still to be written, in order.
  private var comments: ArraySlice<Comment> = []
  /// Comments behind something else, by line.
  private var trailing: [Int: String] = [:]
  private var result = ""

  init(_ source: SourceText) {
    self.source = source
    let lexer = Lexer(source)
    lines = lexer.lines
    let saying = Set(lines.map(\.number))
    for token in lexer.tokens where token.kind == .comment {
      let line = source.line(at: token.range.lowerBound)
      let text = Parser.trimmed(Span(0, token.range), in: source).map { source.text($0.range) } ?? ""
      if saying.contains(line) {
        trailing[line] = text
      } else {
        let before = source.scalars[source.lineStarts[line]..<token.range.lowerBound]
        comments.append(Comment(line: line, indent: Layout.columns(before), text: text))
      }
    }
  }

  private static func columns(_ spaces: ArraySlice<Unicode.Scalar>) -> Int {
    spaces.reduce(0) { $0 + Width.columns($1) }
  }

  /// The file as text.
  mutating func text(_ printed: [PrintedLine]) -> String {
    let statements = statements(of: printed)
    for (index, statement) in statements.enumerated() {
      writeOutside(before: statement[0].source)
      write(statement)
      let next = index + 1 < statements.count ? statements[index + 1][0].source : .max
      if let last = statement.last { writeInside(after: last, before: nil, until: next) }
    }
    writeOutside(before: nil)
    return result
  }

  /// One printed line for each that says something, by statements; what no printer knows is copied.
  private func statements(of printed: [PrintedLine]) -> [[PrintedLine]] {
    let byLine = Dictionary(printed.map { ($0.source, $0) }) { first, _ in first }
    var statements: [[PrintedLine]] = []
    var depth = 0
    for line in lines {
      var found =
        byLine[line.number]
        ?? PrintedLine(source: line.number, depth: max(depth, 1), content: .text(source.text(line.range)))
      found.indent = line.indent
      depth = found.depth
      if depth == 0 || statements.isEmpty { statements.append([]) }
      statements[statements.count - 1].append(found)
    }
    return statements
  }

  /// Comments between statements keep the empty lines that group them and those that part them from what follows.
  private mutating func writeOutside(before header: Int?) {
    var previous: Int?
    while let comment = comments.first, comment.line < header ?? .max {
      part(from: previous, to: comment.line)
      write(comment.text, depth: 0)
      previous = comment.line
      comments.removeFirst()
    }
    if let header { part(from: previous, to: header) }
  }

  private mutating func part(from previous: Int?, to line: Int) {
    if previous.map({ line > $0 + 1 }) ?? !result.isEmpty { result += "\n" }
  }

  /// Comments inside a statement; behind its last line those that are indented belong to it.
  private mutating func writeInside(after line: PrintedLine, before next: PrintedLine?, until end: Int) {
    while let comment = comments.first, comment.line < end, next != nil || comment.indent > 0 {
      let isDeep = comment.indent >= line.indent
      let depth = next.map { $0.depth >= line.depth || !isDeep ? $0.depth : line.depth } ?? (isDeep ? line.depth : 1)
      write(comment.text, depth: max(depth, 1))
      comments.removeFirst()
    }
  }

  private mutating func write(_ statement: [PrintedLine]) {
    let columns = Columns(statement)
    for (index, line) in statement.enumerated() {
      if index > 0 { writeInside(after: statement[index - 1], before: line, until: line.source) }
      indent(line.depth)
      switch line.content {
      case .text(let text): result += text
      case .row(let cells): columns.write(cells, to: &result)
      }
      if let comment = trailing[line.source] { result += "  " + comment }
      result += "\n"
    }
  }

  private mutating func write(_ comment: String, depth: Int) {
    indent(depth)
    result += comment + "\n"
  }

  private mutating func indent(_ depth: Int) {
    for _ in 0..<depth { result += "  " }
  }
}

/// The widths of a table's columns.
private struct Columns {
  private var left: [Int] = []
  private var right: [Int] = []

  init(_ lines: [PrintedLine]) {
    for case .row(let cells) in lines.map(\.content) {
      Columns.widen(&left, cells.left)
      Columns.widen(&right, cells.right)
    }
  }

  private static func widen(_ widths: inout [Int], _ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      let width = Width.columns(cell)
      if index == widths.count { widths.append(width) } else { widths[index] = max(widths[index], width) }
    }
  }

  func write(_ cells: PrintedLine.Cells, to result: inout String) {
    result += "|"
    for (cell, width) in zip(cells.left, left) { Columns.write(cell, width, to: &result) }
    // Where nothing chooses the row, nothing is divided.
    if !cells.right.isEmpty { result += "|" }
    for (cell, width) in zip(cells.right, right) { Columns.write(cell, width, to: &result) }
  }

  private static func write(_ cell: String, _ width: Int, to result: inout String) {
    result += " "
    result += cell
    for _ in Width.columns(cell)...width { result += " " }
    result += "|"
  }
}
