/// Cuts a rule file into tokens and its tokens into lines.
///
/// The language is one of lines: what a line is can be told from its first word alone. What stands inside a
/// phrase can't be told here, because names may hold digits, brackets, particles and ・, and which names exist
/// is known only after every file has been read; `PhraseReader` takes it from there.
package struct Lexer {
  private let source: SourceText
  private let text: [UInt32]
  private var position = 0
  private var end = 0
  package private(set) var tokens: [Token] = []
  package private(set) var lines: [Line] = []
  /// Offsets of tabs outside comments.
  package private(set) var tabs: [Int] = []

  package init(_ source: SourceText) {
    self.source = source
    text = source.folded
    tokens.reserveCapacity(text.count / 6)
    for line in 0..<source.lineCount { readLine(line) }
  }

  private mutating func readLine(_ number: Int) {
    let range = source.lineRange(number)
    position = range.lowerBound
    end = range.upperBound
    let first = tokens.count
    skipSpace()
    // A tab is reported; meanwhile it counts as one step.
    let indent = source.scalars[range.lowerBound..<position].reduce(0) {
      $0 + ([0x3000, 0x2003, Scalar.tab].contains($1.value) ? 2 : 1)
    }
    readContent()
    let comment = tokens[first...].last.flatMap { $0.kind == .comment ? $0.range.lowerBound : nil } ?? end
    if source.scalars[range].contains("\t") { tabs += (range.lowerBound..<comment).filter { isTab($0) } }
    let meaningful = tokens[first...].filter { $0.kind != .comment }
    guard let start = meaningful.first, let last = meaningful.last else { return }
    lines.append(
      Line(
        number: number, indent: indent, tokens: meaningful,
        range: start.range.lowerBound..<last.range.upperBound))
  }

  private func isTab(_ offset: Int) -> Bool { source.scalars[offset] == "\t" }

  private mutating func readContent() {
    guard position < end else { return }
    switch text[position] {
    case Scalar.hash: comment()
    case Scalar.bar: row()
    case Scalar.bullet, Scalar.roundBullet: bullet()
    case Scalar.hyphen where position + 1 < end && text[position + 1] == Scalar.space: bullet()
    case Scalar.equals:
      add(.equals, from: position, to: position + 1)
      phrase()
    default:
      keyword()
      phrase()
    }
  }

  private mutating func bullet() {
    add(.bullet, from: position, to: position + 1)
    skipSpace()
    keyword(blocksOnly: true)
    phrase()
  }

  /// A table row: bars with cells between them; an empty cell has no token.
  private mutating func row() {
    while position < end {
      if text[position] == Scalar.hash {
        comment()
      } else if text[position] == Scalar.bar {
        let isDouble = position + 1 < end && text[position + 1] == Scalar.bar
        add(isDouble ? .doubleBar : .bar, from: position, to: position + (isDouble ? 2 : 1))
      } else {
        phrase(endingAtBar: true)
      }
      skipSpace()
    }
  }

  private mutating func keyword(blocksOnly: Bool = false) {
    var stop = position
    var found: (Keyword, Int)?
    // A keyword is a whole word, or in English up to four; the longest that fits is taken.
    for _ in 0..<4 {
      while stop < end, text[stop] != Scalar.space, text[stop] != Scalar.colon, stop - position < 24 { stop += 1 }
      if stop < end, text[stop] != Scalar.space, text[stop] != Scalar.colon { break }
      if let keyword = Keyword.byLineWord[Array(text[position..<stop])] { found = (keyword, stop) }
      if LeastCount.read(text[position..<stop]) != nil { found = (.atLeastOf, stop) }
      guard stop < end, text[stop] == Scalar.space, text[position] < 0x7F else { break }
      stop += 1
    }
    guard let (keyword, stop) = found, !blocksOnly || keyword.isInnerBlock else { return }
    // In `除外: あり` the word before the colon is a fact of that name unless the clause is written so.
    if stop < end, text[stop] == Scalar.colon, keyword != .noRow { return }
    add(.keyword(keyword), from: position, to: stop)
    skipSpace()
    if keyword == .noRow, position < end, text[position] == Scalar.colon {
      add(.colon, from: position, to: position + 1)
      skipSpace()
    }
  }

  private mutating func phrase(endingAtBar: Bool = false) {
    skipSpace()
    let start = position
    var last = position
    var closing: Int?
    while position < end {
      let scalar = text[position]
      if scalar == Scalar.openQuote, closing == nil { closing = closingQuote(after: position) }
      if scalar == Scalar.closeQuote { closing = nil }
      if closing == nil {
        if endingAtBar && scalar == Scalar.bar { break }
        if scalar == Scalar.hash && position > 0 && text[position - 1] == Scalar.space { break }
      }
      position += 1
      if scalar != Scalar.space { last = position }
    }
    let stop = position
    add(.phrase, from: start, to: last)
    position = stop
    if position < end && text[position] == Scalar.hash { comment() }
  }

  /// Where 「 is closed: before the next 「 and the end of the line; one that isn't closed hides nothing.
  private func closingQuote(after open: Int) -> Int? {
    let next = text[(open + 1)..<end].firstIndex { $0 == Scalar.closeQuote || $0 == Scalar.openQuote }
    return next.flatMap { text[$0] == Scalar.closeQuote ? $0 : nil }
  }

  private mutating func comment() {
    add(.comment, from: position, to: end)
  }

  private mutating func skipSpace() {
    while position < end, text[position] == Scalar.space { position += 1 }
  }

  private mutating func add(_ kind: Token.Kind, from start: Int, to stop: Int) {
    guard stop > start else { return }
    tokens.append(Token(kind: kind, range: start..<stop))
    position = stop
  }
}
