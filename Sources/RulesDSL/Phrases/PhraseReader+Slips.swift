/// Slips that are told before, or instead of, what they lead to.
extension PhraseReader {
  /// 「 that nothing closes: what follows it can't be cut into names.
  mutating func reportUnclosedQuote() -> Bool {
    var open: Int?
    for offset in position..<limit {
      if text[offset] == Scalar.openQuote, open == nil { open = offset }
      if text[offset] == Scalar.closeQuote { open = nil }
    }
    guard let open else { return false }
    let end = (open + 1..<limit).first { isQuoteEnd(text[$0]) } ?? limit
    let word = string(open + 1..<end)
    report(
      SyntaxFault.unclosedQuote(word), at: open..<limit,
      fix: isName(word) ? Fix(replacing: Span(sourceIndex, end..<end), with: "」") : nil)
    return true
  }

  private func isQuoteEnd(_ scalar: UInt32) -> Bool {
    scalar == Scalar.space || scalar == Scalar.colon || scalar == Scalar.bar || scalar == Scalar.ideographicComma
  }

  /// A word of the language may be a member's name as well, but then it isn't clear which was meant.
  private func isName(_ word: String) -> Bool {
    guard Keyword.allCases.allSatisfy({ !$0.forms.contains(Width.folded(word)) }) else { return false }
    return declarations.names.facts.target(of: word) != nil
      || declarations.names.members.contains { $0.target(of: word) != nil }
  }

  /// `または`, `かつ` and their like, which have no place within a line.
  struct Joined {
    var joiner: PhraseFault.Joiner
    var end: Int
  }

  func joiner(at start: Int) -> Joined? {
    for (form, joiner) in PhraseReader.joiners where start + form.count < limit {
      let end = start + form.count
      guard text[start..<end].elementsEqual(form) else { continue }
      if Scalar.isIdentifier(form[form.count - 1]), Scalar.isIdentifier(text[end]) { continue }
      return Joined(joiner: joiner, end: (end..<limit).first { text[$0] != Scalar.space } ?? end)
    }
    return nil
  }

  private static let joiners: [([UInt32], PhraseFault.Joiner)] =
    ["または", "又は", "もしくは", "若しくは", "あるいは", "or"].map { (Width.folded($0), .or) }
    + ["かつ", "且つ", "及び", "および", "並びに", "ならびに", "and"].map { (Width.folded($0), .and) }

  /// `従業員数 20人以下`: a test follows the name, and only the colon is missing.
  mutating func reportMissingColon(after reference: Reference, from start: Int) -> Bool {
    guard position < limit, joiner(at: position) == nil, end(of: .then, at: position) == nil else { return false }
    if reportSign(after: reference, start..<position) { return true }
    var ahead = self
    guard ahead.readTest(of: reference) != nil, !ahead.hasFailed else { return false }
    let end = Parser.trimmed(Span(sourceIndex, start..<position), in: source)?.range.upperBound ?? position
    let name = string(start..<end)
    report(
      PhraseFault.missingColon(name, suggestion: name + ": " + trimmedText(position..<ahead.position)),
      at: start..<limit,
      fix: Fix(replacing: Span(sourceIndex, end..<position), with: ": "))
    return true
  }

  /// `5千万円～3億円`: whether the second end belongs to the range is not said.
  mutating func reportWaveDash(after first: Expression, of type: ValueType) -> Bool {
    guard position < limit, let start = rangeMark(at: position, of: type) else { return false }
    let low = string(first.span.range)
    var high = trimmedText(start..<limit)
    if type != .date, high.hasSuffix("まで") { high.removeLast(2) }
    guard !high.isEmpty else { return false }
    let suggestions =
      type == .date
      ? ["\(low) から \(high) まで"] : ["\(low)以上\(high)以下", "\(low)以上\(high)未満"]
    let range = first.span.range.lowerBound..<limit
    report(
      PhraseFault.upperBoundExpected(suggestions: suggestions, isDate: type == .date), at: range,
      fix: type == .date ? Fix(replacing: Span(sourceIndex, range), with: suggestions[0]) : nil)
    return true
  }

  /// ～, or から between two numbers: where the second begins.
  private func rangeMark(at start: Int, of type: ValueType) -> Int? {
    if text[start] == 0x7E || text[start] == 0x301C { return start + 1 }
    return type == .date ? nil : end(of: .from, at: start)
  }

  /// 確認資料の基準超 speaks of a name that isn't there, 三億円以下 of a number in other digits.
  mutating func reportNoNumber(at word: Range<Int>, of type: ValueType) {
    let written = string(word)
    let digits = PhraseReader.arabic(written)
    if reportSignedAmount(of: type) { return }
    let folded = Width.folded(digits ?? "")
    if let digits, case .number = NumberReader.read(folded, 0..<folded.count) {
      report(
        PhraseFault.notAValue(written, type: type.name(declarations.choices), example: Told(digits, digits)), at: word,
        fix: Fix(replacing: Span(sourceIndex, word), with: digits))
      return
    }
    let comparators: [Keyword] = [.atLeast, .over, .atMost, .under]
    let name = word.dropFirst().first { offset in
      comparators.contains { end(of: $0, at: offset) == word.upperBound }
    }
    if let end = name, !text[word].contains(where: Scalar.isDigit), digits == nil {
      return reportUnknown(string(word.lowerBound..<end), at: word.lowerBound..<end)
    }
    report(PhraseFault.notAValue(written, type: type.name(declarations.choices), example: type.example), at: word)
  }

  /// ¥280,000,000 as 280,000,000円.
  private mutating func reportSignedAmount(of type: ValueType) -> Bool {
    guard position < limit, text[position] == 0xA5 || text[position] == 0x5C,
      case .number(_, let unit, let end) = NumberReader.read(text, position + 1..<limit), unit == .none || unit == .yen
    else { return false }
    let written = string(position..<end)
    let suggestion = string(position + 1..<end) + (unit == .yen ? "" : "円")
    report(
      PhraseFault.notAValue(written, type: type.name(declarations.choices), example: Told(suggestion, suggestion)),
      at: position..<end,
      fix: type == .money ? Fix(replacing: Span(sourceIndex, position..<end), with: suggestion) : nil)
    return true
  }

  /// 三億円 as 3億円; nil where it has no such digit.
  static func arabic(_ written: String) -> String? {
    let kanji = Array("〇一二三四五六七八九")
    let mapped = written.map { letter in kanji.firstIndex(of: letter).map { Character(String($0)) } ?? letter }
    return String(mapped) == written ? nil : String(mapped)
  }

  /// 農業・林業 for 農業、林業
  func listed(_ written: String, among names: NameTable<Int>) -> String? {
    let parts = written.split { "・･/／と&＆".contains($0) }.map(String.init)
    guard (2...16).contains(parts.count) else { return nil }
    // A member may hold the sign itself: 運転・設備資金. So the members of every end are found from behind.
    var members: [[String]?] = Array(repeating: nil, count: parts.count) + [[]]
    for start in parts.indices.reversed() {
      for end in (start + 1...parts.count).reversed() {
        let whole = parts[start..<end].joined(separator: "・")
        guard let rest = members[end], names.target(of: whole) != nil else { continue }
        members[start] = [whole] + rest
        break
      }
    }
    return members[0].flatMap { $0.count > 1 ? $0.joined(separator: "、") : nil }
  }

  /// Two conditions on one line, rewritten as a block where the line is a bullet.
  mutating func reportJoined(_ joined: Joined) {
    let first = trimmedText(whole.lowerBound..<position)
    let second = trimmedText(joined.end..<limit)
    report(
      PhraseFault.joinedConditions(joined.joiner, first, second), at: position..<limit,
      fix: blockFix(joined.joiner, first, second))
  }

  /// `、` for または between two values of a choice or two numbers.
  mutating func reportJoinedValues(_ joined: Joined, from start: Int) {
    let before = trimmedText(start..<position)
    let suggestion = before + (joined.joiner == .or ? "、" : "") + trimmedText(joined.end..<limit)
    let place = start + before.unicodeScalars.count..<joined.end
    report(
      PhraseFault.joinedValues(joined.joiner, suggestion: suggestion), at: position..<limit,
      fix: Fix(replacing: Span(sourceIndex, place), with: joined.joiner == .or ? "、" : ""))
  }

  func trimmedText(_ range: Range<Int>) -> String {
    Parser.trimmed(Span(sourceIndex, range), in: source).map { string($0.range) } ?? ""
  }

  private func blockFix(_ joiner: PhraseFault.Joiner, _ first: String, _ second: String) -> Fix? {
    let line = source.lineRange(source.line(at: whole.lowerBound))
    let before = line.lowerBound..<whole.lowerBound
    guard let bullet = before.last(where: { text[$0] != Scalar.space }),
      text[bullet] == Scalar.bullet || text[bullet] == Scalar.roundBullet,
      text[line.lowerBound..<bullet].allSatisfy({ $0 == Scalar.space }), second.isEmpty == false,
      joiner == .or || !second.contains("または"), joiner == .and || !second.contains("かつ")
    else { return nil }
    let indent = string(line.lowerBound..<bullet)
    let word = (joiner == .or ? Keyword.any : .all).japanese
    return Fix(
      replacing: Span(sourceIndex, bullet..<limit),
      with: "・\(word)\n\(indent)  ・\(first)\n\(indent)  ・\(second)")
  }

  /// 売上-費用: two names with a hyphen, or a long vowel mark, for a minus.
  func subtraction(_ name: String) -> String? {
    let letters = Array(name.unicodeScalars)
    for (place, letter) in letters.enumerated() where Scalar.isDash(Width.folded(letter.value)) {
      let sides = [letters[..<place], letters[(place + 1)...]].map { side in
        String(String.UnicodeScalarView(side)).split(separator: " ").joined(separator: " ")
      }
      if sides.allSatisfy({ declarations.names.facts.target(of: $0) != nil }) { return sides.joined(separator: " − ") }
    }
    return nil
  }

  /// The word that was most likely meant where あり, なし, 充足 or 非充足 is asked for.
  func nearestTruth(_ word: String, isCondition: Bool) -> Keyword? {
    let isYes = TruthWords.meaning(of: word.filter { $0 != "「" && $0 != "」" })
    return isYes.map { isCondition ? ($0 ? .met : .unmet) : ($0 ? .yes : .no) }
  }
}
