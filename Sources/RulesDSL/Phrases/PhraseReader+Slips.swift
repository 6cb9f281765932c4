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
    // 5,000～3億円: whether the first counts 億 too isn't said.
    guard !text[digits + 1..<end].contains(where: { [0x4E07, 0x5104, 0x5343, 0x5146].contains($0) }) else {
      return false
    }
    return reportRange(low + string(digits + 1..<end), from: range.lowerBound, to: start)
  }

  private mutating func reportRange(_ low: String, from first: Int, to start: Int) -> Bool {
    var high = trimmedText(start..<limit)
    if high.hasSuffix("まで") { high.removeLast(2) }
    guard !high.isEmpty else { return false }
    let isBounded = [Keyword.atMost, .under].contains { word in
      word.forms.contains { Width.folded(high).reversed().starts(with: $0.reversed()) }
    }
    report(
      PhraseFault.upperBoundExpected(
        suggestions: source.language.pick(
          isBounded ? ["\(low)以上\(high)"] : ["\(low)以上\(high)以下", "\(low)以上\(high)未満"],
          ["at least \(low) and at most \(high)", "at least \(low) and under \(high)"]), isDate: false),
      at: first..<limit)
    return true
  }

  /// ～, or から between two numbers: where the second begins.
  private func rangeMark(at start: Int, of type: ValueType) -> Int? {
    guard type != .date else { return nil }
    return text[start] == 0x7E || text[start] == 0x301C ? start + 1 : end(of: .from, at: start)
  }

  /// `75匹未満`: nothing is offered for a unit that isn't known.
  mutating func reportUnknownUnit(at range: Range<Int>, _ type: ValueType) -> Bool {
    let followers: [Keyword] = [.atLeast, .over, .atMost, .under, .otherThan, .then, .from, .until]
    let signs = [
      Scalar.ideographicComma, Scalar.comma, Scalar.space, Scalar.close, Scalar.open, Scalar.bar, Scalar.hyphen, 0x2212,
      0x2B, 0xD7, 0xF7, 0x2A, Scalar.slash, Scalar.equals,
    ]
    let end =
      (range.upperBound..<limit).first { place in
        signs.contains(text[place]) || followers.contains { self.end(of: $0, at: place) != nil }
      } ?? limit
    let word = range.upperBound..<end
    // `3 億円`: a space within it makes it no other.
    let next = (word.upperBound..<limit).first { text[$0] != Scalar.space } ?? limit
    let isParted =
      word.isEmpty && next > end && next < limit && !signs.contains(text[next])
      && !followers.contains { self.end(of: $0, at: next) != nil }
    guard !word.isEmpty || isParted else { return false }
    let last = isParted ? wordRange(from: next).upperBound : end
    report(
      PhraseFault.unknownUnit(string(range.lowerBound..<last), unit: type.unitName), at: range.lowerBound..<last)
    return true
  }

  /// `8.000万円`: a point before three digits groups them where numbers come from other hands, and is a decimal here.
  mutating func reportDoubtfulPoint(at range: Range<Int>, _ value: Rational, _ unit: NumberReader.Unit) -> Bool {
    guard unit == .yen || unit == .people || unit == .times,
      let point = range.first(where: { text[$0] == Scalar.fullStop })
    else { return false }
    let digits = text[(point + 1)..<range.upperBound].prefix(while: Scalar.isDigit)
    let before = text[range.lowerBound..<point].reversed().prefix(while: Scalar.isDigit).count
    guard digits.count == 3, (1...3).contains(before), text[point - before] != 0x30, let type = unit.type else {
      return false
    }
    let grouped = string(range.lowerBound..<point) + "," + string(point + 1..<range.upperBound)
    report(
      PhraseFault.doubtfulPoint(
        string(range), grouped: grouped, decimal: Notation.text(value, type, source.language)),
      at: range)
    return true
  }

  /// `5年以内` where a day is asked for: counted from the day of a fact, to the basis date where it isn't said.
  mutating func reportPeriod(of fact: FactID?, until day: FactID? = nil, from start: Int) -> Bool {
    guard case .none = DateReader.read(text, start..<limit),
      case .number(_, let unit, let end) = NumberReader.read(text, start..<limit),
      unit.type == .months || unit.type == .days
    else { return false }
    let (period, rest) = (string(start..<end), trimmedText(end..<limit))
    let before = trimmedText(whole.lowerBound..<start)
    let words: [Keyword] = [.atLeast, .over, .under, .atMost, .until]
    let comparator = words.first { word in
      word.forms.contains {
        Width.folded(rest).starts(with: $0) || Width.folded(before).reversed().starts(with: $0.reversed())
      }
    }
    guard let comparator else { return false }
    let name = fact.map { declarations.facts[$0].name }
    var suggestion: Told?
    // A cell holds a test of its own column alone.
    if context == nil, let name, let day = day ?? declarations.basisDate, day != fact {
      let day = declarations.facts[day].name
      let first = Told("\(name.japanese)から", "from \(name.identifier) ")
      let later = Told("後(\(name.japanese), \(period))", "later(\(name.identifier), \(period))")
      let test =
        switch comparator {
        case .atLeast: Told("\(later.japanese)から", "from \(later.english)")
        case .over: Told("\(later.japanese)超", "over \(later.english)")
        case .under: Told("\(first.japanese)\(later.japanese)未満", "\(first.english)under \(later.english)")
        default: Told("\(first.japanese)\(later.japanese)まで", "\(first.english)until \(later.english)")
        }
      suggestion = Told("\(day.japanese): \(test.japanese)", "\(day.identifier): \(test.english)")
    }
    report(PhraseFault.periodOfDate(period + rest, of: name, suggestion: suggestion), at: start..<limit)
    return true
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

  /// Another word where あり, なし, 充足 or 非充足 is asked for.
  mutating func reportNotATruth(of name: String?, isCondition: Bool) {
    let word = wordRange(from: position)
    let isYes = TruthWords.meaning(of: string(word).filter { $0 != "「" && $0 != "」" })
    let nearest: Keyword? = isYes.map { isCondition ? ($0 ? .met : .unmet) : ($0 ? .yes : .no) }
    report(
      PhraseFault.notATruth(string(word), of: name, isCondition: isCondition, nearest: nearest), at: word,
      fix: nearest.map { Fix(replacing: Span(sourceIndex, word), with: $0.spelling(source.language)) })
  }
}
