/// Marks that don't belong where they stand: what can't be seen, a colon behind the word of a line, ※.
extension Parser {
  /// Told once for the file, with a mend for all of them; in free text they do no harm.
  mutating func reportInvisible() {
    let isFree: Set<Keyword> = [.source, .note, .description, .formField, .example, .issuer]
    var found: [Int] = []
    for line in lines {
      if case .keyword(let keyword)? = line.tokens.first?.kind, isFree.contains(keyword) { continue }
      found += line.range.filter { Width.isInvisible(source.folded[$0]) }
    }
    guard let first = found.first, let last = found.last else { return }
    var mended = String.UnicodeScalarView()
    for place in first...last where !Width.isInvisible(source.folded[place]) || source.scalars[place] == "\n" {
      mended.append(source.scalars[place])
    }
    let line = source.line(at: first)
    let others = Set(found.map { source.line(at: $0) }).subtracting([line]).count
    report(
      .invisible(source.scalars[first], in: word(around: first), otherLines: others),
      at: Span(sourceIndex, first..<first + 1),
      fix: Fix(replacing: Span(sourceIndex, first..<last + 1), with: String(mended)))
  }

  /// The word in which something stands, as it is seen.
  private func word(around place: Int) -> String {
    let line = source.lineRange(source.line(at: place))
    func isEnd(_ offset: Int) -> Bool {
      [Scalar.space, Scalar.colon, Scalar.bar, Scalar.bullet, Scalar.ideographicComma].contains(source.folded[offset])
    }
    let start = (line.lowerBound..<place).last { isEnd($0) }.map { $0 + 1 } ?? line.lowerBound
    let end = (place..<line.upperBound).first { isEnd($0) } ?? line.upperBound
    let seen = Width.visible(Array(source.folded[start..<end])).compactMap { Unicode.Scalar($0) }
    return String(String.UnicodeScalarView(seen))
  }

  /// `適用: 2022-04-01 から`: the word of a line takes no colon.
  mutating func clauseWithColon(_ line: Line, in statement: Keyword) -> Clause? {
    // An example may be about a fact of this name.
    guard statement != .example, let colon = Parser.firstColon(in: line.range, of: source.folded),
      let word = trimmed(line.range.lowerBound..<colon)
    else { return nil }
    let common: [Keyword] = [.source, .note, .description, .inForce, .follows]
    let folded = Array(source.folded[word.range])
    // A form may call its items as it likes; elsewhere no line has a colon of its own.
    guard let keyword = Keyword.byLineWord[folded], keyword.isClause, common.contains(keyword) || statement != .scheme
    else { return nil }
    let text = trimmed(colon + 1..<line.range.upperBound)
    let mark = Span(sourceIndex, word.range.upperBound..<(text?.range.lowerBound ?? line.range.upperBound))
    report(.clauseWithColon(keyword, text.map { self.text($0) }), at: span(line), fix: Fix(replacing: mark, with: " "))
    return Clause(keyword: keyword, span: span(line), text: text)
  }

  /// `期待:` above what is expected.
  mutating func reportExpectationWithColon(_ line: Line) -> Bool {
    guard let colon = Parser.firstColon(in: line.range, of: source.folded), colon + 1 == line.range.upperBound,
      Keyword.expect.forms.contains(Array(source.folded[line.range.lowerBound..<colon]))
    else { return false }
    report(
      .clauseWithColon(.expect, nil), at: span(line),
      fix: Fix(replacing: Span(sourceIndex, colon..<colon + 1), with: ""))
    return true
  }

  private func isNumbering(_ scalar: UInt32) -> Bool {
    Scalar.isDigit(scalar) || scalar == Scalar.close || scalar == Scalar.colon
  }

  /// `※ …` and `(注) …`, as pamphlets mark a note.
  mutating func markedNote(_ line: Line) -> Clause? {
    let folded = source.folded[line.range]
    let marks = ["※", "(注", "注)", "(備考)"].map { Width.folded($0) }
    guard let mark = marks.first(where: { folded.starts(with: $0) }) else { return nil }
    var end = line.range.lowerBound + mark.count
    while end < line.range.upperBound, isNumbering(source.folded[end]) { end += 1 }
    guard let text = trimmed(end..<line.range.upperBound) else { return nil }
    let place = Span(sourceIndex, line.range.lowerBound..<text.range.lowerBound)
    report(.markedNote(source.text(line.range.lowerBound..<end)), at: place, fix: Fix(replacing: place, with: "注 "))
    return Clause(keyword: .note, span: span(line), text: text)
  }
}
