/// Ranges and units in other words than the language's, and ranges where a value belongs.
extension PhraseReader {
  private static let before = words([
    ("≦", .atMost), ("≤", .atMost), ("<=", .atMost), ("≧", .atLeast), ("≥", .atLeast), (">=", .atLeast), ("<", .under),
    (">", .over), ("最大", .atMost), ("最高", .atMost), ("最長", .atMost), ("上限", .atMost), ("最小", .atLeast),
    ("最低", .atLeast), ("最短", .atLeast), ("下限", .atLeast), ("no more than", .atMost), ("not more than", .atMost),
    ("not over", .atMost), ("not exceeding", .atMost), ("up to", .atMost), ("maximum", .atMost),
    ("no less than", .atLeast),
    ("not less than", .atLeast), ("minimum", .atLeast), ("fewer than", .under), ("below", .under), ("above", .over),
  ])

  private static let behind = words([
    ("まで", .atMost), ("迄", .atMost), ("を限度とする", .atMost), ("を限度", .atMost), ("が限度", .atMost), ("が上限", .atMost),
    ("を上限", .atMost), ("を超えない", .atMost), ("を上回らない", .atMost), ("を下回らない", .atLeast), ("より小さい", .under),
    ("より少ない", .under), ("より短い", .under), ("より低い", .under), ("に満たない", .under), ("より大きい", .over), ("より多い", .over),
    ("より長い", .over), ("より高い", .over), ("を上回る", .over), ("を上回り", .over), ("or more", .atLeast), ("or over", .atLeast),
    ("or above", .atLeast), ("or longer", .atLeast), ("or less", .atMost), ("or fewer", .atMost), ("or under", .atMost),
    ("or below", .atMost), ("or shorter", .atMost),
  ])

  /// Words by their first letter, folded once: every value is looked at for them.
  private typealias Words = [UInt32: [(form: [UInt32], keyword: Keyword)]]

  private static func words(_ list: [(String, Keyword)]) -> Words {
    Dictionary(grouping: list.map { (form: Width.folded($0.0), keyword: $0.1) }) { $0.form[0] }
  }

  private func word(_ words: Words, at start: Int) -> (keyword: Keyword, end: Int)? {
    for (form, keyword) in words[text[start]] ?? [] {
      guard start + form.count <= limit, text[start..<start + form.count].elementsEqual(form) else { continue }
      return (keyword, start + form.count)
    }
    return nil
  }

  /// `≦3億円`, `最大3億円`, `no more than 3 yen`: the comparator, and the number behind it.
  func comparatorBefore() -> (keyword: Keyword, number: Int)? {
    guard position < limit, let found = word(PhraseReader.before, at: position) else { return nil }
    let number = (found.end..<limit).first { text[$0] != Scalar.space } ?? limit
    return number < limit && Scalar.isDigit(text[number]) ? (found.keyword, number) : nil
  }

  mutating func reportComparatorBefore(of type: ValueType) -> Bool {
    guard let (keyword, number) = comparatorBefore() else { return false }
    let start = position
    position = number
    guard readLiteral(of: type) != nil else { return true }
    let amount = trimmedText(number..<position)
    let range = start..<start + trimmedText(start..<position).unicodeScalars.count
    let suggestion = isEnglish ? keyword.english + " " + amount : amount + keyword.japanese
    report(
      PhraseFault.unexpectedText(string(range), nearest: suggestion), at: range,
      fix: Fix(replacing: Span(sourceIndex, range), with: suggestion))
    return true
  }

  /// `3億円まで`, `5人より少ない`, `1 year or more`.
  mutating func reportComparatorBehind(_ first: Expression) -> Bool {
    guard position < limit, let (keyword, end) = word(PhraseReader.behind, at: position) else { return false }
    let amount = string(first.span.range)
    if text[position] < 0x7F {
      let range = first.span.range.lowerBound..<end
      let suggestion = keyword.english + " " + amount
      report(
        PhraseFault.unexpectedText(string(range), nearest: suggestion), at: range,
        fix: Fix(replacing: Span(sourceIndex, range), with: suggestion))
    } else {
      let range = position..<end
      report(
        PhraseFault.unexpectedText(string(range), nearest: amount + keyword.japanese), at: range,
        fix: Fix(replacing: Span(sourceIndex, range), with: keyword.japanese))
    }
    return true
  }

  /// `10年以内` where the value alone belongs: the item says itself that it is a limit.
  mutating func reportTestForValue(from start: Int) -> Bool {
    guard position < limit, !hasFailed else { return false }
    let words: [Keyword] = [.atLeast, .over, .atMost, .under]
    guard
      let end = words.compactMap({ self.end(of: $0, at: position) }).max()
        ?? word(PhraseReader.behind, at: position)?.end
    else { return false }
    let value = trimmedText(start..<position)
    report(
      PhraseFault.onlyAValue(trimmedText(start..<limit), value: value), at: start..<limit,
      fix: trimmedText(end..<limit).isEmpty
        ? Fix(replacing: Span(sourceIndex, start + value.unicodeScalars.count..<limit), with: "") : nil)
    return true
  }

  /// `最大10年`, `at most 10 years` where the value alone belongs.
  mutating func reportTestBeforeValue() -> Bool {
    let start = position
    var number = comparatorBefore()?.number
    for keyword in [Keyword.atLeast, .over, .atMost, .under] where number == nil && isEnglishPrefix(keyword) {
      number = end(of: keyword, at: start).flatMap { end in (end..<limit).first { text[$0] != Scalar.space } }
      if let place = number, !Scalar.isDigit(text[place]) { number = nil }
    }
    guard let number else { return false }
    report(
      PhraseFault.onlyAValue(trimmedText(start..<limit), value: trimmedText(number..<limit)), at: start..<limit,
      fix: Fix(replacing: Span(sourceIndex, start..<number), with: ""))
    return true
  }

  /// What follows a number and is no unit of the language, with the number as it should read.
  struct ForeignUnit {
    var type: ValueType
    var end: Int
    var amount: String
  }

  /// What a foreign unit begins with; nearly every number has a unit of the language.
  private static let foreign = Set(Width.folded("割パpe圓かヶカヵケ箇月Jjtmb"))

  /// 5割 as 50%, 5パーセント as 5%, 36月 as 36か月, 3か年 as 3年, 3億圓 as 3億円, 5 million yen as 5,000,000 yen.
  func foreignUnit(behind number: Range<Int>, _ value: Rational) -> ForeignUnit? {
    let digits = string(number)
    var start = number.upperBound
    while start < limit, text[start] == Scalar.space { start += 1 }
    guard start < limit, PhraseReader.foreign.contains(text[start]) else { return nil }
    func end(_ words: String...) -> Int? {
      for word in words {
        let form = Width.folded(word)
        let stop = start + form.count
        if stop <= limit, text[start..<stop].elementsEqual(form) { return stop }
      }
      return nil
    }
    if let end = end("割"), let tenths = value.divided(by: Rational(10)) {
      return ForeignUnit(type: .percentage, end: end, amount: Notation.percentage(tenths))
    }
    if let end = end("パーセント", "ﾊﾟｰｾﾝﾄ", "percent", "per cent") {
      return ForeignUnit(type: .percentage, end: end, amount: digits + "%")
    }
    if let end = end("圓") { return ForeignUnit(type: .money, end: end, amount: digits + "円") }
    if let end = end("か年", "ヶ年", "カ年", "ヵ年", "ケ年", "箇年") {
      return ForeignUnit(type: .months, end: end, amount: digits + "年")
    }
    if let end = end("月") { return ForeignUnit(type: .months, end: end, amount: digits + "か月") }
    if let end = end("persons", "employees") { return ForeignUnit(type: .people, end: end, amount: digits + " people") }
    if let end = end("JPY", "jpy") { return ForeignUnit(type: .money, end: end, amount: digits + " yen") }
    for (word, scale) in [("thousand yen", 1000), ("million yen", 1_000_000), ("billion yen", 1_000_000_000)] {
      guard let end = end(word), let yen = value.times(Rational(scale)) else { continue }
      return ForeignUnit(type: .money, end: end, amount: Notation.money(yen, .english))
    }
    return nil
  }

  /// nil, without a report, where nothing of the kind stands here.
  mutating func reportForeignUnit(behind number: Range<Int>, _ value: Rational, for type: ValueType?) -> Bool {
    guard let found = foreignUnit(behind: number, value) else { return false }
    let wanted = type ?? found.type
    guard wanted == found.type || (found.type == .percentage && wanted.isWrittenInPercent) else { return false }
    let range = number.lowerBound..<found.end
    let rest = string(found.end..<limit)
    report(
      PhraseFault.unitMismatch(
        string(range) + rest, type: wanted.name(declarations.choices), unit: wanted.unitName,
        suggestion: found.amount + rest,
        of: nil, found: nil),
      at: range, fix: Fix(replacing: Span(sourceIndex, range), with: found.amount))
    return true
  }

  /// What pamphlets put behind a condition and the language doesn't need: `8,000万円を超えるもの`.
  mutating func reportNeedless() -> Bool {
    let rest = trimmedText(position..<limit)
    let words = [
      "もの", "のもの", "こと", "であること", "である", "とする", "の者", "者", "の方", "方", "の場合", "の", "。", "、", "，", ",", "間", "であるもの",
      "のもの。", "こと。",
    ]
    guard words.contains(rest) else { return false }
    report(
      PhraseFault.needlessText(rest), at: position..<limit,
      fix: Fix(replacing: Span(sourceIndex, position..<limit), with: ""))
    return true
  }
}
