/// Marks that don't belong where they stand: what can't be seen, a colon behind the word of a line, ※.
extension Parser {
  /// Told once for the file, with a mend for all of them; in free text they do no harm.
  mutating func reportInvisible() {
    let isFree: Set<Keyword> = [.source, .note, .description, .formField, .example, .issuer]
    var found: [Int] = []
    for line in lines {
      var isFreeText = false
      if case .keyword(let keyword)? = line.tokens.first?.kind { isFreeText = isFree.contains(keyword) }
      found += line.range.filter {
        Width.isInvisible(source.folded[$0])
          && (!isFreeText || VisibleText.endsLine(source.scalars[$0]) && startsLine(after: $0))
      }
    }
    guard let first = found.first, let last = found.last else { return }
    var mended = String.UnicodeScalarView()
    for place in first...last {
      if !Width.isInvisible(source.folded[place]) || source.scalars[place] == "\n" {
        mended.append(source.scalars[place])
      } else if VisibleText.endsLine(source.scalars[place]), startsLine(after: place) {
        mended.append("\n")
      }
    }
    let line = source.line(at: first)
    let others = Set(found.map { source.line(at: $0) }).subtracting([line]).count
    report(
      .invisible(source.scalars[first], in: word(around: first), otherLines: others),
      at: Span(sourceIndex, first..<first + 1),
      fix: Fix(replacing: Span(sourceIndex, first..<last + 1), with: String(mended)))
  }

  /// `> 規則集 …`: a file as mail quotes it.
  mutating func reportQuoted(_ lines: [Line]) {
    let places = (lines[0].number...lines[lines.count - 1].number).map { source.lineRange($0) }
    let mended = places.map { place in
      let text = source.text(place)
      return text.hasPrefix("> ") ? text.dropFirst(2) : text.hasPrefix(">") ? text.dropFirst() : text[...]
    }
    report(
      .quoted(lines.count), at: span(lines[0]),
      fix: Fix(
        replacing: Span(sourceIndex, places[0].lowerBound..<places[places.count - 1].upperBound),
        with: mended.joined(separator: "\n")))
  }

  /// `┌──┬──┐`
  func isFrame(_ line: Line) -> Bool {
    line.range.allSatisfy { (0x2500...0x257F).contains(source.folded[$0]) || source.folded[$0] == Scalar.space }
  }

  /// Whether what follows a line break of another kind reads as a line of its own.
  private func startsLine(after place: Int) -> Bool {
    let rest = source.folded[place + 1..<source.lineRange(source.line(at: place)).upperBound]
    guard let first = rest.first else { return false }
    let signs = [Scalar.space, Scalar.bullet, Scalar.bar, Scalar.equals, Scalar.hash]
    if signs.contains(first) || VisibleText.endsLine(source.scalars[place + 1]) { return true }
    let word = rest.prefix { $0 != Scalar.space && !Width.isInvisible($0) }
    return Keyword.byLineWord[Array(word)] != nil
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

  /// `期侍` or `結果` above what is expected.
  mutating func reportOtherExpectation(_ line: Line) -> Bool {
    let written = text(span(line))
    guard Lexicon.lineWords[written] == .expect, next + 1 < lines.count, lines[next + 1].indent > line.indent else {
      return false
    }
    let meant = Told(Keyword.expect.japanese, Keyword.expect.english)
    report(.misspeltBlock(written, meant), at: span(line), fix: Fix(replacing: span(line), with: meant.japanese))
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
    report(
      .markedNote(source.text(line.range.lowerBound..<end)), at: place,
      fix: Fix(replacing: place, with: Keyword.note.spelling(source.language) + " "))
    return Clause(keyword: .note, span: span(line), text: text)
  }

  /// `●`, `①`, `(1)`, `ア.` and what else other programs put before a line of a list; empty where there is none.
  func otherBullet(_ line: Line) -> Span {
    let text = source.folded[line.range]
    var end = text.startIndex
    let signs = Set("●○◎■□◆◇▪▫◦·‐–—*※→⇒▶►✓✔◯§".unicodeScalars.map(\.value))
    if let first = text.first,
      signs.contains(first) || (0x2460...0x2473).contains(first) || (0xF000...0xF0FF).contains(first)
    {
      end += 1
    } else {
      if text.first == Scalar.open { end += 1 }
      let letters = text[end...].prefix { Scalar.isDigit($0) }
      end += letters.isEmpty ? 1 : letters.count
      var closing = [Scalar.close, Scalar.fullStop, Scalar.ideographicComma]
      // ア 申込金額
      if text.first.map({ (0x30A1...0x30F6).contains($0) }) ?? false { closing.append(Scalar.space) }
      guard end + 1 < text.endIndex, closing.contains(text[end]), !Scalar.isDigit(text[end + 1]) else {
        return span(line).start
      }
      end += 1
    }
    while end < text.endIndex, text[end] == Scalar.space { end += 1 }
    return Span(sourceIndex, text.startIndex..<end)
  }

  mutating func reportRuled(_ line: Line) {
    let place = source.lineRange(line.number)
    let whole = Span(sourceIndex, place.lowerBound..<min(place.upperBound + 1, source.scalars.count))
    report(.ruledLine, at: span(line), fix: Fix(replacing: whole, with: ""))
  }

  /// The line that Markdown draws below the header of a table.
  func isRuledLine(_ line: Line) -> Bool {
    let cells = line.tokens.filter { $0.kind != .bar && $0.kind != .doubleBar }
    return !cells.isEmpty
      && cells.allSatisfy { cell in
        cell.range.count > 1
          && cell.range.allSatisfy { Scalar.isDash(source.folded[$0]) || source.folded[$0] == Scalar.colon }
          && cell.range.contains { source.folded[$0] == Scalar.hyphen }
      }
  }
}
