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

  /// `5千万円～3億円`: whether the second end belongs to the range is not said.
  mutating func reportWaveDash(after first: Expression, of type: ValueType) -> Bool {
    guard position < limit, let start = rangeMark(at: position, of: type) else { return false }
    return reportRange(string(first.span.range), from: first.span.range.lowerBound, to: start)
  }

  /// `3～5人`: the unit stands at the second end.
  mutating func reportRangeOfOneUnit(_ low: String, at range: Range<Int>, _ type: ValueType) -> Bool {
    guard range.upperBound < limit, let start = rangeMark(at: range.upperBound, of: type),
      let number = (start..<limit).first(where: { text[$0] != Scalar.space }),
      case .number(_, let unit, let end) = NumberReader.read(text, number..<limit), unit != .none
    else { return false }
    let digits = (number..<end).last { Scalar.isDigit(text[$0]) } ?? number
    return reportRange(low + string(digits + 1..<end), from: range.lowerBound, to: start)
  }

  private mutating func reportRange(_ low: String, from first: Int, to start: Int) -> Bool {
    var high = trimmedText(start..<limit)
    if high.hasSuffix("まで") { high.removeLast(2) }
    guard !high.isEmpty else { return false }
    report(
      PhraseFault.upperBoundExpected(
        suggestions: ["\(low)以上\(high)以下", "\(low)以上\(high)未満"], isDate: false), at: first..<limit)
    return true
  }

  /// ～, or から between two numbers: where the second begins.
  private func rangeMark(at start: Int, of type: ValueType) -> Int? {
    guard type != .date else { return nil }
    return text[start] == 0x7E || text[start] == 0x301C ? start + 1 : end(of: .from, at: start)
  }

  /// 確認資料の基準超 speaks of a name that isn't there.
  mutating func reportNoNumber(at word: Range<Int>, of type: ValueType) {
    let comparators: [Keyword] = [.atLeast, .over, .atMost, .under]
    let name = word.dropFirst().first { offset in
      comparators.contains { end(of: $0, at: offset) == word.upperBound }
    }
    if let end = name, !text[word].contains(where: Scalar.isDigit) {
      return reportUnknown(string(word.lowerBound..<end), at: word.lowerBound..<end)
    }
    report(PhraseFault.notAValue(string(word), type: type.name(declarations.choices), example: type.example), at: word)
  }

  /// The word that was most likely meant where あり, なし, 充足 or 非充足 is asked for.
  func nearestTruth(_ word: String, isCondition: Bool) -> Keyword? {
    let isYes = TruthWords.meaning(of: word.filter { $0 != "「" && $0 != "」" })
    return isYes.map { isCondition ? ($0 ? .met : .unmet) : ($0 ? .yes : .no) }
  }
}
