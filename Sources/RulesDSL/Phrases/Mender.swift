/// Finds what was most likely meant by a phrase that can't be read, by rewriting it in the language's own words
/// (`Lexicon`) until it can. What it offers is read in the same place before it is offered, and means what was written.
struct Mender {
  let declarations: Declarations
  let language: Language
  /// Whether a text can be read where the phrase stands.
  let isRead: (String) -> Bool

  /// Each look reads a phrase: more than this is no slip.
  private static let mostLooks = 200
  private static let mostSteps = 3

  /// The phrase in the language's words; nil where no rewriting can be read.
  func meaning(of written: String) -> String? {
    search(from: written) { rewritings(of: $0) }
  }

  /// `10年以内` where a value alone belongs, since what asks for it says that it is a limit: the value.
  func value(in written: String) -> String? {
    let words = [Keyword.atLeast, .over, .atMost, .under].flatMap { [$0.japanese, $0.english + " "] + $0.alternatives }
    let comparators = words + Lexicon.comparatorsBefore.map(\.written)
    let bare = comparators.filter { written.contains($0) }.map { written.replacing($0, with: "") }
    return bare.map { trimmed($0) }.first { isRead($0) }
  }

  /// `約300人以下`: what leaves open where the amount ends.
  func vague(in written: String) -> String? {
    Lexicon.vague.first { written.contains($0) && isRead(trimmed(written.replacing($0, with: ""))) }
  }

  /// Two conditions on one line, and whether one of them is enough (`nil` where it isn't said).
  func conditions(in written: String) -> (joiner: Keyword?, first: String, second: String)? {
    for (word, joiner) in Lexicon.joiners {
      for range in written.ranges(of: word) {
        let (first, second) = (trimmed(written[..<range.lowerBound]), trimmed(written[range.upperBound...]))
        if isRead(first), isRead(second) { return (joiner, first, second) }
      }
    }
    return nil
  }

  private func search(from written: String, _ step: (String) -> [String]) -> String? {
    var seen: Set<String> = [written]
    var front = [written]
    for _ in 0..<Mender.mostSteps {
      var next: [String] = []
      for candidate in front.lazy.flatMap(step).map(trimmed) where !candidate.isEmpty && seen.insert(candidate).inserted
      {
        if isRead(candidate) { return candidate }
        guard seen.count < Mender.mostLooks else { return nil }
        next.append(candidate)
      }
      front = next
    }
    return nil
  }

  private func rewritings(of text: String) -> [String] {
    var result = [Width.fullKatakana(text), Width.half(text)]
    if !text.contains(":"), !text.contains("：") { result += withColon(text) }
    result += withAmounts(text) + withDates(text) + withGarbledBounds(text)
    for (written, meant) in Lexicon.words where text.contains(written) {
      result += text.ranges(of: written).map { range in
        meant == "、"
          ? trimmed(text[..<range.lowerBound]) + meant + trimmed(text[range.upperBound...])
          : text.replacingCharacters(in: range, with: meant)
      }
    }
    for word in Lexicon.needless where text.hasSuffix(word) { result.append(String(text.dropLast(word.count))) }
    result += withoutNote(text) + withComparators(text) + withNames(text)
    return result
  }

  /// `300人以下(注1)`, `1億円※`
  private func withoutNote(_ text: String) -> [String] {
    var rest = text[...]
    if let last = rest.last, ")）".contains(last) { rest.removeLast() }
    while let last = rest.last, last.isDigit { rest.removeLast() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    guard let mark = rest.popLast(), "注※".contains(mark) else { return [] }
    if let last = rest.last, "(（".contains(last) { rest.removeLast() }
    return [String(rest)]
  }

  /// `資本金が3億円以下`, `資本金 3億円以下`, `税金の滞納がない`
  private func withColon(_ text: String) -> [String] {
    var result: [String] = []
    for (written, isTrue) in Lexicon.truths where text.hasSuffix(written) {
      let stem = text.dropLast(written.count)
      let answers = isTrue ? [Keyword.yes, .met] : [.no, .unmet]
      result += answers.map { trimmed(stem) + ": " + $0.spelling(language) }
    }
    for particle in Lexicon.particles {
      result += text.ranges(of: particle).map { range in
        trimmed(text[..<range.lowerBound]) + ": " + trimmed(text[range.upperBound...])
      }
    }
    let folded = Width.folded(text)
    if let (_, end) = declarations.names.facts.longest(folded, 0, folded.count) {
      let scalars = text.unicodeScalars
      let place = scalars.index(scalars.startIndex, offsetBy: end)
      result.append(text[..<place] + ": " + trimmed(text[place...]))
    }
    return result
  }

  /// `三億円`, `¥280,000,000`, `5割`, `5 million yen`
  private func withAmounts(_ text: String) -> [String] {
    var result = ["〇一二三四五六七八九", "零壱弐参四五"].map { numerals in
      let kanji = Array(numerals)
      return String(text.map { letter in kanji.firstIndex(of: letter).map { Character(String($0)) } ?? letter })
    }
    let folded = Width.folded(text)
    let scalars = Array(text.unicodeScalars)
    func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    // 3 億円, 60か 月, 卸　売　業, 3'500万円: what parts them; 3OO人: letters for digits.
    let letters = Array(text)
    // 千円, 3億千円
    let counted = letters.indices.map { place in
      let isBare = "十百千".contains(letters[place]) && (place == 0 || !letters[place - 1].isDigit)
      return (isBare ? "1" : "") + String(letters[place])
    }
    result.append(counted.joined())
    let said = (letters.firstIndex(of: ":") ?? -1) + 1
    result.append(
      String(letters[..<said]) + " " + String(letters[said...].filter { !" \u{3000}\u{A0}'’".contains($0) }))
    let zeros = letters.indices.map { place in
      "OoＯｏ".contains(letters[place]) && place > 0
        && (letters[place - 1].isWholeNumber || "OoＯｏ".contains(letters[place - 1]))
        ? "0" : letters[place]
    }
    if zeros != letters { result.append(String(zeros)) }
    for start in folded.indices
    where Scalar.isDigit(folded[start]) && (start == 0 || !Scalar.isDigit(folded[start - 1])) {
      guard case .number(let value, let unit, let end) = NumberReader.read(folded, start..<folded.count) else {
        continue
      }
      let digits = string(start..<end)
      if start > 0, folded[start - 1] == 0xA5 || folded[start - 1] == 0x5C {
        let amount = digits + (unit == .none ? "円" : "")
        result.append(string(0..<start - 1) + amount + string(end..<folded.count))
      }
      // 年1.00% is a rate for a year, as rates are.
      if start > 0, scalars[start - 1] == "年", unit == .percent {
        result.append(string(0..<start - 1) + string(start..<folded.count))
      }
      let rest = trimmed(string(end..<folded.count))
      if let (share, behind) = shares(digits + rest) {
        result.append(string(0..<start) + Notation.percentage(share) + behind)
      }
      for (word, scale) in [("thousand yen", 1000), ("million yen", 1_000_000), ("billion yen", 1_000_000_000)]
      where rest.hasPrefix(word) {
        guard let yen = value.times(Rational(scale)) else { continue }
        result.append(string(0..<start) + Notation.money(yen, .english) + rest.dropFirst(word.count))
      }
    }
    return result
  }

  /// `1割5分`, `1分1厘5毛`; a 分 alone may be part of a minute or of anything else.
  private func shares(_ text: String) -> (share: Rational, behind: Substring)? {
    var (share, rest) = (Rational.zero, Width.half(text)[...])
    for (word, parts) in [("割", 10), ("分", 100), ("厘", 1000), ("毛", 10_000)] {
      let folded = Width.folded(rest)
      guard case .number(let value, .none, let end) = NumberReader.read(folded, 0..<folded.count) else { continue }
      let behind = rest.dropFirst(end)
      guard behind.hasPrefix(word), let part = value.divided(by: Rational(parts)), let sum = share.plus(part) else {
        continue
      }
      (share, rest) = (sum, behind.dropFirst())
    }
    return share == .zero || rest.hasPrefix("の") ? nil : (share, rest)
  }

  /// `位下`, `異常`, `末満`: a kanji for another of its kind.
  private func withGarbledBounds(_ text: String) -> [String] {
    let letters = Array(text)
    return ["以上", "以下", "以内", "以外", "未満"].flatMap { word -> [String] in
      letters.indices.dropLast().compactMap { place in
        let pairs = zip(letters[place...place + 1], word)
        guard pairs.allSatisfy({ $0 == $1 || LikeKanji.mayBeTaken($0, for: $1) }), pairs.contains(where: !=) else {
          return nil
        }
        return String(letters[..<place]) + word + String(letters[(place + 2)...])
      }
    }
  }

  /// `≦3億円`, `3 yen or more`
  private func withComparators(_ text: String) -> [String] {
    var result: [String] = []
    for (written, keyword) in Lexicon.comparatorsBefore {
      for range in text.ranges(of: written) {
        let (before, amount) = (text[..<range.lowerBound], trimmed(text[range.upperBound...]))
        result.append(
          language == .english ? before + keyword.english + " " + amount : before + amount + keyword.japanese)
      }
    }
    for (written, keyword) in Lexicon.comparatorsBehind where text.hasSuffix(written) {
      let rest = text.dropLast(written.count)
      let start = rest.ranges(of: ": ").first?.upperBound ?? rest.startIndex
      result.append(rest[..<start] + keyword.english + " " + rest[start...])
    }
    return result
  }

  /// `規模基準の資本金`, `売上-費用`, `農業・林業`, `2022-04-01～2024-03-31`
  private func withNames(_ text: String) -> [String] {
    var result = text.ranges(of: "の").map { text.replacingCharacters(in: $0, with: ".") }
    for index in text.indices where text[index].unicodeScalars.allSatisfy({ Scalar.isDash(Width.folded($0.value)) }) {
      result.append(trimmed(text[..<index]) + " − " + trimmed(text[text.index(after: index)...]))
    }
    for sign in ["～", "〜", "~"] {
      for range in text.ranges(of: sign) {
        let ends = [text[..<range.lowerBound], text[range.upperBound...]].map { trimmed($0) }
        let (from, until) = (Keyword.from.spelling(language), Keyword.until.spelling(language))
        result.append(
          language == .japanese ? "\(ends[0]) \(from) \(ends[1]) \(until)" : "\(from) \(ends[0]) \(until) \(ends[1])")
      }
    }
    let start = text.firstIndex(of: ":").map { text.index(after: $0) } ?? text.startIndex
    let said = trimmed(text[start...])
    for members in declarations.names.members {
      let parts = said.split(separator: "、").map { listed(String($0), among: members) ?? String($0) }
      let list = parts.joined(separator: "、")
      if list != said { result.append(text[..<start] + " " + list) }
    }
    return result
  }

  /// 農業・林業 for 農業、林業; a member may hold the sign itself, as 運転・設備資金 does.
  private func listed(_ written: String, among names: NameTable<Int>) -> String? {
    let parts = written.split { "・･/／と&＆".contains($0) }.map(String.init)
    guard (2...16).contains(parts.count) else { return nil }
    // So the members of every end are found from behind.
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

  private func trimmed(_ text: some StringProtocol) -> String {
    var rest = Substring(text)
    while let first = rest.first, first == " " || first == "\u{3000}" { rest.removeFirst() }
    while let last = rest.last, last == " " || last == "\u{3000}" { rest.removeLast() }
    return String(rest)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with word: String) -> String {
    self[..<range.lowerBound] + word + self[range.upperBound...]
  }
}

extension Character {
  /// 0 to 9, of either width.
  var isDigit: Bool { unicodeScalars.allSatisfy { Scalar.isDigit(Width.folded($0.value)) } }
}
