/// Other ways in which people write what the language has a word for.
extension PhraseReader {
  /// 切り捨て( as 切捨て(, 一億円 as 1億円, ¥280,000 as 280,000円, 規模基準の資本金 as 規模基準.資本金, 売上-費用 as 売上 − 費用.
  func otherWords(_ written: String, at range: Range<Int>) -> String? {
    if range.upperBound < limit, text[range.upperBound] == Scalar.open, let function = PhraseReader.function(written) {
      return function.japanese
    }
    return PhraseReader.amount(written) ?? columnAfterParticle(written) ?? subtraction(written)
  }

  private static func function(_ written: String) -> Keyword? {
    switch Width.half(written).lowercased() {
    case "切り捨て", "切りすて", "切捨", "rounddown", "floor": .roundDown
    case "切り上げ", "切りあげ", "切上", "roundup", "ceil", "ceiling": .roundUp
    case "四捨五入する", "round": .roundHalf
    case "max", "最大値", "大きい方", "いずれか大きい額": .maximum
    case "min", "最小値", "小さい方", "いずれか小さい額": .minimum
    default: nil
    }
  }

  /// The same amount as the language reads it; nil where it is none.
  static func amount(_ written: String) -> String? {
    let digits = arabic(written) ?? written
    var plain = Width.half(digits).replacing("圓", with: "円")
    if let sign = plain.unicodeScalars.first, sign == "\u{A5}" || sign == "\\" {
      plain = String(plain.unicodeScalars.dropFirst()) + (plain.hasSuffix("円") ? "" : "円")
    }
    let folded = Width.folded(plain)
    guard plain != written, case .number(_, let unit, let end) = NumberReader.read(folded, 0..<folded.count),
      unit != .none, end == folded.count
    else { return nil }
    return plain
  }

  /// A column of a table behind の.
  private func columnAfterParticle(_ written: String) -> String? {
    for place in written.indices where written[place] == "の" {
      let (table, column) = (written[..<place], written[written.index(after: place)...])
      guard case .table(let index)? = declarations.names.facts.target(of: table),
        declarations.tables[index].columnNames.target(of: column) != nil
      else { continue }
      return "\(table).\(column)"
    }
    return nil
  }

  /// `規模基準.資本金・規模基準.従業員数`: two bullets on one line.
  mutating func reportMergedBullets(at word: Range<Int>) -> Bool {
    let bullets = (word.lowerBound..<limit).filter { text[$0] == Scalar.bullet }
    for bullet in bullets {
      let (first, second) = (trimmedText(whole.lowerBound..<bullet), trimmedText(bullet + 1..<limit))
      guard isCondition(whole.lowerBound..<bullet), isCondition(bullet + 1..<limit) else { continue }
      report(
        PhraseFault.joinedConditions(.bullet, first, second), at: whole.lowerBound..<limit,
        fix: bulletIndent().map { Fix(replacing: Span(sourceIndex, bullet..<limit), with: "\n\($0)・\(second)") })
      return true
    }
    return false
  }

  private func isCondition(_ range: Range<Int>) -> Bool {
    var reader = self
    (reader.position, reader.limit, reader.diagnostics) = (range.lowerBound, range.upperBound, [])
    reader.skipSpaces()
    guard reader.position < reader.limit, reader.readCondition() != nil else { return false }
    return reader.isAtEnd && !reader.hasFailed
  }

  /// What stands before the bullet of this line, where the line is one of a block: there another may follow it.
  private func bulletIndent() -> String? {
    let number = source.line(at: whole.lowerBound)
    let line = source.lineRange(number)
    guard let bullet = (line.lowerBound..<whole.lowerBound).last(where: { text[$0] != Scalar.space }),
      text[bullet] == Scalar.bullet, number > 0
    else { return nil }
    let above = source.lineRange(number - 1)
    guard let head = above.first(where: { text[$0] != Scalar.space }) else { return nil }
    let isSibling = text[head] == Scalar.bullet && head - above.lowerBound == bullet - line.lowerBound
    let isBlock = Keyword.allCases.contains { keyword in
      keyword.isBlock && keyword.forms.contains { text[head..<above.upperBound].reversed().starts(with: $0.reversed()) }
    }
    return isSibling || isBlock ? string(line.lowerBound..<bullet) : nil
  }
}
