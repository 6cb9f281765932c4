/// What people write for 以外 and なし. A hint that left their "not" out would say the opposite.
extension PhraseReader {
  private static let exclusions = [
    "に該当しないもの", "ではないもの", "ではないこと", "でないもの", "でないこと", "以外のもの", "以外の方", "以外の者", "に該当しない", "を除いた",
    "を除く", "は除く", "ではない", "でない", "以外の",
  ]

  /// `個人事業者を除く` and `農業、林業でない` as `農業、林業以外`.
  mutating func reportExclusion(of choice: Int, from start: Int) -> Bool {
    let names = declarations.names.members[choice]
    let end = (start..<limit).first { self.end(of: .then, at: $0) != nil } ?? limit
    guard let whole = Parser.trimmed(Span(sourceIndex, start..<end), in: source) else { return false }
    let written = string(whole.range)
    guard let word = PhraseReader.exclusions.first(where: { written.hasSuffix($0) }) else { return false }
    let members = written.dropLast(word.count).split { "、,，".contains($0) }.map { part in
      part.split(separator: " ").joined(separator: " ")
    }
    let known = members.map { names.target(of: $0) == nil ? names.nearest($0) : $0 }
    guard names.target(of: written) == nil, !members.isEmpty, names.target(of: members[members.count - 1] + word) == nil
    else { return false }
    let nearest =
      known.contains(nil) ? nil : known.compactMap { $0 }.joined(separator: "、") + Keyword.otherThan.japanese
    report(
      NameFault.notAMember(written, choice: declarations.choices[choice].name.japanese, nearest: nearest),
      at: whole.range,
      fix: nearest.map { Fix(replacing: whole, with: $0) })
    return true
  }

  /// The nearest member, unless what was written takes something out and that doesn't.
  func nearestMember(_ written: String, of choice: Int) -> String? {
    let nearest = declarations.names.members[choice].nearest(written)
    return nearest.flatMap { PhraseReader.isOpposite(written, $0) ? nil : $0 }
  }

  /// The nearest name that isn't the thing being defined, and doesn't say the opposite.
  func nearestName(_ written: String) -> String? {
    let nearest = declarations.names.facts.nearest(written) { $0 != defined }
    return nearest.flatMap { PhraseReader.isOpposite(written, $0) ? nil : $0 }
  }

  private static func isOpposite(_ written: String, _ other: String) -> Bool {
    ["除く", "除いた", "以外", "ない", "なし", "無し"].contains { written.contains($0) && !other.contains($0) }
  }

  private static let truths: [(word: String, isTrue: Bool)] =
    [
      "がないこと", "がないもの", "ではないこと", "でないこと", "に該当しない", "を満たさない", "ではない", "がない", "が無い", "はない", "でない",
      "がなし", "はなし", "のない", "なし", "無し",
    ].map { ($0, false) }
    + ["があること", "があるもの", "であること", "に該当する", "を満たす", "がある", "が有る", "はある", "である", "があり", "はあり", "のある", "あり", "有り"]
    .map { ($0, true) }

  /// `税金の滞納がない` as `税金の滞納: なし`, `企業規模を満たす` as `企業規模: 充足`.
  func statedTruth(_ written: String) -> String? {
    guard let (word, isTrue) = PhraseReader.truths.first(where: { written.hasSuffix($0.word) }) else { return nil }
    let stem = String(written.dropLast(word.count))
    let name = declarations.names.facts.target(of: stem) == nil ? declarations.names.facts.nearest(stem) : stem
    guard let name, case .fact(let fact)? = declarations.names.facts.target(of: name),
      declarations.facts[fact].type == .yesNo,
      declarations.names.facts.target(of: name) != defined
    else { return nil }
    let answer: Keyword =
      declarations.facts[fact].isCondition ? (isTrue ? .met : .unmet) : (isTrue ? .yes : .no)
    return "\(name): \(answer.japanese)"
  }

  /// The same of an item or a column; it is one by the name before the words.
  func statedTruth(of written: String, _ named: (String) -> Reference?) -> String? {
    guard let (word, isTrue) = PhraseReader.truths.first(where: { written.hasSuffix($0.word) }),
      let reference = named(String(written.dropLast(word.count)))
    else { return nil }
    let (type, isCondition) = type(of: reference)
    guard type == .yesNo else { return nil }
    let answer: Keyword = isCondition ? (isTrue ? .met : .unmet) : (isTrue ? .yes : .no)
    return written.dropLast(word.count) + ": " + answer.japanese
  }

  /// `資本金が3億円以下`, `資本金≦3億円`, `資本金 = 3億円`: what stands where the colon should.
  mutating func reportParticle(after subject: Names.Subject, _ name: Range<Int>) -> Bool {
    guard case .fact(let fact) = subject else { return false }
    return reportSign(after: .fact(fact), name)
  }

  mutating func reportSign(after reference: Reference, _ name: Range<Int>) -> Bool {
    let written = trimmedText(name)
    let end = name.lowerBound + written.unicodeScalars.count
    guard let place = (end..<limit).first(where: { text[$0] != Scalar.space }) else { return false }
    // が, は, ; and =; ≦ is part of the test.
    let isSign = [0x304C, 0x306F, 0x3B, Scalar.equals].contains(text[place])
    var ahead = self
    ahead.position = isSign ? place + 1 : place
    ahead.skipSpaces()
    guard isSign || ahead.comparatorBefore() != nil, let test = ahead.likelyTest(of: reference) else { return false }
    let sign = isSign ? Width.half(string(place..<place + 1)) : ""
    let suggestion = written + ": " + test
    report(
      isSign
        ? PhraseFault.particle(written, sign, suggestion: suggestion)
        : PhraseFault.missingColon(written, suggestion: suggestion),
      at: name.lowerBound..<limit,
      // An amount behind = is tested exactly, which is seldom meant.
      fix: sign == "=" && type(of: reference).type == .money
        ? nil : Fix(replacing: Span(sourceIndex, end..<ahead.position), with: ": " + test))
    return true
  }

  /// The test that begins here, as it should be written; the position is behind it.
  private mutating func likelyTest(of reference: Reference) -> String? {
    let start = position
    diagnostics = []
    if let (keyword, number) = comparatorBefore() {
      position = number
      guard type(of: reference).type.dimension != nil, readLiteral(of: type(of: reference).type) != nil else {
        return nil
      }
      let amount = trimmedText(number..<position)
      return isEnglish ? keyword.english + " " + amount : amount + keyword.japanese
    }
    guard readTest(of: reference) != nil, !hasFailed else { return nil }
    return trimmedText(start..<position)
  }
}
