/// Names in phrases.
extension PhraseReader {
  /// name = 「…」 | the longest declared name; table "." column
  mutating func readReference() -> Reference? {
    let start = position
    guard let subject = readSubject() else { return nil }
    switch subject {
    case .poisoned:
      isPoisoned = true
      return nil
    case .fact(let fact): return .fact(fact)
    case .table(let table)
    where declarations.tables[table].isMatrix && !(position < limit && text[position] == Scalar.fullStop):
      return .column(table, 0)
    case .table(let table):
      guard take(Scalar.fullStop) else {
        let declared = declarations.tables[table]
        report(NameFault.withoutColumn(declared.keyword, declared.name.japanese), at: start..<position)
        return nil
      }
      return readColumn(of: table)
    }
  }

  private mutating func readSubject() -> Names.Subject? {
    let start = position
    if let quoted = readQuoted() {
      if hasFailed { return nil }
      if let subject = declarations.names.facts.target(of: string(quoted)) { return subject }
      reportUnknown(string(quoted), at: quoted)
      return nil
    }
    guard let (subject, end) = declarations.names.facts.longest(text, position, limit) else {
      let word = wordRange(from: start)
      reportUnknown(string(word), at: word)
      return nil
    }
    // 資本金額 is a misspelt name, not the fact 資本金 with 額 behind it.
    let word = wordRange(from: start)
    if end < word.upperBound, !continues(at: end) {
      reportUnknown(string(word), at: word)
      return nil
    }
    position = end
    skipSpaces()
    return subject
  }

  mutating func reportUnknown(_ name: String, at range: Range<Int>) {
    if range.upperBound < limit, text[range.upperBound] == Scalar.open {
      return report(NameFault.unknownFunction(name, meant: Lexicon.function(name)), at: range)
    }
    var guess = NameGuess.nothing
    if suggests {
      guess = declarations.names.facts.guess(name) { $0 != defined && mayStand($0, before: range.upperBound) }
    }
    if guess == .nothing, isDefiningValue, let values = valuesAskedFor { guess = .oneOf(values, hasMore: true) }
    report(
      NameFault.unknownName(name, guess), at: range,
      fix: guess.only.map { Fix(replacing: Span(sourceIndex, range), with: $0) })
  }

  /// A name that stands alone is of the type that is asked for: a condition is no amount.
  private func mayStand(_ subject: Names.Subject, before end: Int) -> Bool {
    guard let asksFor, trimmedText(end..<limit).isEmpty else { return true }
    switch subject {
    case .fact(let fact): return declarations.facts[fact].type == asksFor
    case .table: return true
    case .poisoned: return false
    }
  }

  /// What may be written out where one of few values is asked for.
  private var valuesAskedFor: [String]? {
    switch asksFor {
    case .yesNo?: [Keyword.yes, .no].map { $0.spelling(source.language) }
    case .choice(let choice)?: Array(declarations.choices[choice].members.map(\.japanese).prefix(NameGuess.shown))
    default: nil
    }
  }

  /// Whether what follows a name directly may do so.
  private func continues(at end: Int) -> Bool {
    let followers: [Keyword] = [.then, .atLeast, .over, .atMost, .under, .otherThan, .from, .until]
    return followers.contains { self.end(of: $0, at: end) != nil }
  }

  private mutating func readColumn(of table: TableID) -> Reference? {
    let start = position
    let declared = declarations.tables[table]
    let names = declared.columnNames
    let quoted = readQuoted()
    let found =
      quoted.map { range in names.target(of: string(range)).map { ($0, position) } }
      ?? names.longest(text, position, limit).map { ($0.target, $0.end) }
    let word = quoted ?? wordRange(from: start)
    guard let (column, end) = found, end >= word.upperBound || continues(at: end) else {
      reportUnknownColumn(at: word, of: declared)
      return nil
    }
    position = end
    skipSpaces()
    switch column {
    case .column(let table, let index): return .column(table, index)
    case .rowName: return .rowName(table)
    case .poisoned:
      isPoisoned = true
      return nil
    }
  }

  private mutating func reportUnknownColumn(at word: Range<Int>, of table: DeclaredTable) {
    let written = string(word)
    let names = suggests ? table.columnNames.all.map(\.name) : []
    let guess = NameGuess(written, amongAll: names.filter { !$0.isIdentifier }, and: names.filter(\.isIdentifier))
    report(
      NameFault.unknownColumn(written, of: table.keyword, table.name.japanese, guess), at: word,
      fix: guess.only.map { Fix(replacing: Span(sourceIndex, word), with: $0) })
  }

  /// 「…」: the range inside; nil, without moving, where no quotation begins.
  mutating func readQuoted() -> Range<Int>? {
    guard position < limit, text[position] == Scalar.openQuote else { return nil }
    guard let close = (position..<limit).first(where: { text[$0] == Scalar.closeQuote }) else {
      report(SyntaxFault.unclosedQuote(string(position + 1..<limit)), at: position..<limit)
      position = limit
      return limit..<limit
    }
    let inside = position + 1..<close
    position = close + 1
    skipSpaces()
    return inside
  }

  /// The member of a choice that stands here; nil and a report where none does.
  mutating func readMember(of choice: Int) -> Int? {
    let start = position
    let names = declarations.names.members[choice]
    // A choice without members was told where it stands.
    if names.all.isEmpty {
      isPoisoned = true
      return nil
    }
    if let quoted = readQuoted() {
      if let member = names.target(of: string(quoted)) { return member }
      reportNotAMember(string(quoted), of: choice, at: quoted)
      return nil
    }
    if let (member, end) = names.longest(text, position, limit) {
      let word = memberRange(from: start)
      if end >= word.upperBound || continues(at: end) {
        position = end
        skipSpaces()
        return member
      }
    }
    let word = memberRange(from: start)
    reportNotAMember(string(word), of: choice, at: word)
    return nil
  }

  private func memberRange(from start: Int) -> Range<Int> {
    var end = start
    while end < limit, text[end] != Scalar.ideographicComma, text[end] != Scalar.comma,
      text[end] != Scalar.space
    { end += 1 }
    return start..<max(end, min(start + 1, limit))
  }

  private mutating func reportNotAMember(_ text: String, of choice: Int, at range: Range<Int>) {
    let declared = declarations.choices[choice]
    let members = suggests ? declared.members : []
    let guess = NameGuess(
      text, amongAll: members.map(\.japanese), and: members.map(\.identifier), notes: declared.notes)
    report(
      NameFault.notAMember(text, choice: declared.name.japanese, guess), at: range,
      fix: guess.only.map { Fix(replacing: Span(sourceIndex, range), with: $0) })
  }

  func type(of reference: Reference) -> (type: ValueType, isCondition: Bool) { declarations.type(of: reference) }

  func name(of reference: Reference) -> String { declarations.name(of: reference).japanese }
}
