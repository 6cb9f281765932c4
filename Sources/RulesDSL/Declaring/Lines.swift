/// The lines of a statement: those that may stand there once, and those that mean nothing there.
extension Pass {
  /// What follows the word of a clause; nil, with a report, where nothing does.
  mutating func content(of clause: Clause) -> Phrase? {
    if clause.text == nil { report(StatementFault.clauseWithoutText(clause.keyword), at: clause.span) }
    return clause.text
  }

  /// 注 adds to 注 and 対象 to 対象; a second 原則 is told as a second definition. Of two others one would go unread.
  mutating func reportRepeatedClauses(in items: [Item]) {
    var first: [Keyword: Clause] = [:]
    for item in items {
      switch item {
      case .clause(let clause) where ![.note, .appliesTo, .inPrinciple].contains(clause.keyword):
        guard let earlier = first[clause.keyword] else {
          first[clause.keyword] = clause
          continue
        }
        report(StatementFault.clauseTwice(clause.keyword, joined: joined(earlier, clause)), at: clause.span)
      case .entry(let entry): reportRepeatedClauses(in: entry.items)
      default: break
      }
    }
  }

  /// `適用 2022-04-01 から` and `適用 2024-03-31 まで` as the one line that they are.
  private func joined(_ first: Clause, _ second: Clause) -> String? {
    guard first.keyword == .inForce, let one = text(first.text), let two = text(second.text) else { return nil }
    let word = text(first.span).prefix { $0 != " " && $0 != "\u{3000}" }
    let isFrom = [one, two].map { end in Keyword.from.forms.contains { Width.folded(end).suffix($0.count) == $0[...] } }
    let isUntil = [one, two].map { end in Keyword.until.forms.contains { Width.folded(end).suffix($0.count) == $0[...] }
    }
    if isFrom[0], isUntil[1] { return "\(word) \(one) \(two)" }
    return isUntil[0] && isFrom[1] ? "\(word) \(two) \(one)" : nil
  }

  /// A line that isn't 出典, 注 or 説明.
  mutating func reportUnlessProvenance(_ item: Item, _ keyword: Keyword) {
    if case .clause(let clause) = item, Keyword.provenance.contains(clause.keyword) { return }
    reportNotInStatement(item, keyword)
  }

  /// A line with the bars of a row, but the first.
  func isRowWithoutBar(_ item: Item) -> Bool {
    guard case .given(let phrase) = item else { return false }
    return sources[phrase.source].folded[phrase.range].contains { Scalar.isBar($0) } || isBarredByLetters(text(phrase))
  }

  /// `l 卸売業 ll 1億円以下 l`
  private func isBarredByLetters(_ text: String) -> Bool {
    ["l", "I"].contains { text.hasPrefix($0 + " ") && text.hasSuffix(" " + $0) && text.contains(" \($0)\($0) ") }
  }

  mutating func reportNotInStatement(_ item: Item, _ keyword: Keyword, fix: Fix? = nil) {
    if case .poisoned = item { return }
    if isRowWithoutBar(item) {
      let otherSigns = isBarredByLetters(text(item.span)) || text(item.span).contains { "│┃ǀ∣¦".contains($0) }
      return report(
        StatementFault.rowWithoutBar(otherSigns: otherSigns), at: item.span,
        fix: otherSigns ? nil : Fix(replacing: item.span.start, with: "| "))
    }
    let written = text(item.span)
    let word = lineWord(of: written)
    var nearest: Keyword?
    if case .given = item, keyword != .example, word.count > 1 {
      let words = keyword.ownLines.filter { $0 != .atLeastOf } + Keyword.provenance
      let name = Nearness.nearest(to: word, among: words.flatMap { [$0.japanese, $0.english] })
      nearest =
        Lexicon.lineWords[word].flatMap { words.contains($0) ? $0 : nil }
        ?? words.first { $0.japanese == name || $0.english == name }
    }
    let start = item.span.range.lowerBound
    // `表示順180`: only the space is missing.
    let words = keyword.ownLines + Keyword.provenance
    if case .given = item, let (clause, length) = joinedNumber(word, words) {
      let end = Span(item.span.source, start + length..<start + length)
      return report(
        StatementFault.notInStatement(written, in: keyword, nearest: clause), at: item.span,
        fix: Fix(replacing: end, with: " "))
    }
    let place = Span(item.span.source, start..<start + word.unicodeScalars.count)
    report(
      StatementFault.notInStatement(written, in: keyword, nearest: nearest), at: item.span,
      fix: nearest.map { Fix(replacing: place, with: $0.spelling(language(of: item.span))) } ?? fix)
  }

  /// What a line begins with.
  func lineWord(of written: String) -> String {
    String(written.prefix { $0 != " " && $0 != "\u{3000}" && $0 != ":" && $0 != "：" })
  }

  /// The word of a line that a number directly follows, and its length.
  private func joinedNumber(_ word: String, _ words: [Keyword]) -> (Keyword, Int)? {
    let folded = Width.folded(word)
    for keyword in words {
      for form in keyword.forms where folded.starts(with: form) && folded.count > form.count {
        if Scalar.isDigit(folded[form.count]) { return (keyword, form.count) }
      }
    }
    return nil
  }

  /// The language that a file is written in.
  func language(of span: Span) -> Language { sources[span.source].language }
}
