/// What people write for 以外 and なし. A hint that left their "not" out would say the opposite.
extension PhraseReader {
  private static let exclusions = [
    "に該当しないもの", "ではないもの", "ではないこと", "でないもの", "でないこと", "以外のもの", "以外の方", "以外の者", "に該当しない", "を除いた",
    "を除く", "は除く", "ではない", "でない", "以外の",
  ]

  /// `個人事業者を除く` and `農業、林業でない` as `農業、林業以外`.
  mutating func reportExclusion(of choice: Int, from start: Int) -> Bool {
    let names = scope.names.members[choice]
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
      NameFault.notAMember(written, choice: scope.choices[choice].name.japanese, nearest: nearest), at: whole.range,
      fix: nearest.map { Fix(replacing: whole, with: $0) })
    return true
  }

  /// The nearest member, unless what was written takes something out and that doesn't.
  func nearestMember(_ written: String, of choice: Int) -> String? {
    let nearest = scope.names.members[choice].nearest(written)
    return nearest.flatMap { PhraseReader.isOpposite(written, $0) ? nil : $0 }
  }

  /// The nearest name that isn't the thing being defined, and doesn't say the opposite.
  func nearestName(_ written: String) -> String? {
    let nearest = scope.names.facts.nearest(written) { $0 != scope.defined }
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
    let name = scope.names.facts.target(of: stem) == nil ? scope.names.facts.nearest(stem) : stem
    guard let name, case .fact(let fact)? = scope.names.facts.target(of: name), scope.facts[fact].type == .yesNo,
      scope.names.facts.target(of: name) != scope.defined
    else { return nil }
    let answer: Keyword =
      scope.facts[fact].isCondition ? (isTrue ? .met : .unmet) : (isTrue ? .yes : .no)
    return "\(name): \(answer.japanese)"
  }

  /// `資本金が3億円以下`: が stands where the colon should.
  mutating func reportParticle(after subject: Names.Subject, _ name: Range<Int>) -> Bool {
    guard name.upperBound < limit, [0x304C, 0x306F].contains(text[name.upperBound]) else { return false }
    guard case .fact(let fact) = subject, scope.facts[fact].isSound else { return false }
    var ahead = self
    ahead.position = name.upperBound + 1
    ahead.skipSpaces()
    let test = ahead.position
    guard ahead.readTest(of: .fact(fact)) != nil, !ahead.hasFailed else { return false }
    let particle = Span(sourceIndex, name.upperBound..<test)
    let written = string(test..<ahead.position).split(separator: " ").joined(separator: " ")
    report(
      PhraseFault.particle(
        string(name), string(name.upperBound..<name.upperBound + 1), suggestion: string(name) + ": " + written),
      at: name.lowerBound..<limit, fix: Fix(replacing: particle, with: ": "))
    return true
  }
}
