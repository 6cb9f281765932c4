/// Names in phrases.
extension PhraseReader {
  /// name = 「…」 | the longest declared name; table "." column
  mutating func readReference() -> Reference? {
    let start = position
    guard let subject = readSubject() else { return nil }
    switch subject {
    case .lost:
      isSpoiled = true
      return nil
    case .fact(let fact):
      isSpoiled = isSpoiled || !scope.facts[fact].isSound
      return isSpoiled ? nil : .fact(fact)
    case .form:
      guard take(Scalar.fullStop) else {
        report(FormFault.formWithoutItem(string(start..<position)), at: start..<position)
        return nil
      }
      return readItem()
    case .table(let table) where !scope.tables[table].isSound:
      isSpoiled = true
      return nil
    case .table(let table)
    where scope.tables[table].isMatrix && !(position < limit && text[position] == Scalar.fullStop):
      return .column(table, 0)
    case .table(let table):
      guard take(Scalar.fullStop) else {
        report(NameFault.tableWithoutColumn(scope.tables[table].name.japanese), at: start..<position)
        return nil
      }
      return readColumn(of: table)
    }
  }

  private mutating func readSubject() -> Names.Subject? {
    let start = position
    if let quoted = readQuoted() {
      if hasFailed { return nil }
      if let subject = scope.names.facts.target(of: string(quoted)) { return subject }
      reportUnknown(string(quoted), at: quoted)
      return nil
    }
    guard let (subject, end) = scope.names.facts.longest(text, position, limit) else {
      let word = wordRange(from: start)
      reportUnknown(string(word), at: word)
      return nil
    }
    // 資本金額 is a misspelt name, not the fact 資本金 with 額 behind it.
    let word = wordRange(from: start)
    if end < word.upperBound, !continues(at: end) {
      if !reportParticle(after: subject, start..<end) { reportUnknown(string(word), at: word) }
      return nil
    }
    position = end
    skipSpaces()
    return subject
  }

  mutating func reportUnknown(_ name: String, at range: Range<Int>) {
    if reportMergedBullets(at: range) { return }
    let nearest = statedTruth(name) ?? otherWords(name, at: range) ?? nearestName(name)
    report(
      NameFault.unknownName(name, nearest: nearest, others: 0), at: range,
      fix: nearest.map { Fix(replacing: Span(sourceIndex, range), with: $0) })
  }

  /// Whether what follows a name directly may do so.
  private func continues(at end: Int) -> Bool {
    let followers: [Keyword] = [.then, .atLeast, .over, .atMost, .under, .otherThan, .from, .until]
    return joiner(at: end) != nil || followers.contains { self.end(of: $0, at: end) != nil }
  }

  /// `様式.項目`
  private mutating func readItem() -> Reference? {
    let start = position
    let names = scope.names.items
    let quoted = readQuoted()
    let found =
      quoted.map { range in names.target(of: string(range)).map { ($0, position) } }
      ?? names.longest(text, position, limit).map { ($0.target, $0.end) }
    let word = quoted ?? wordRange(from: start)
    guard let (table, end) = found, end >= word.upperBound || continues(at: end) else {
      let truth = statedTruth(of: string(word)) { names.target(of: $0).map { $0 == Form.lost ? nil : .column($0, 0) } }
      let nearest = truth ?? Nearness.nearestPart(of: string(word), among: names.all.map(\.name))
      report(
        FormFault.unknownItem(string(word), form: scope.formName, nearest: nearest), at: word,
        fix: truth.map { Fix(replacing: Span(sourceIndex, word), with: $0) })
      return nil
    }
    position = end
    skipSpaces()
    isSpoiled = isSpoiled || table == Form.lost
    return isSpoiled ? nil : .column(table, 0)
  }

  private mutating func readColumn(of table: TableID) -> Reference? {
    let start = position
    let names = scope.names.columns[table]
    let quoted = readQuoted()
    let found =
      quoted.map { range in names.target(of: string(range)).map { ($0, position) } }
      ?? names.longest(text, position, limit).map { ($0.target, $0.end) }
    let word = quoted ?? wordRange(from: start)
    guard let (column, end) = found, end >= word.upperBound || continues(at: end) else {
      if reportMergedBullets(at: word) { return nil }
      let truth = statedTruth(of: string(word)) { stem in
        if case .column(let column)? = names.target(of: stem) { .column(table, column) } else { nil }
      }
      let nearest = truth ?? names.nearest(string(word))
      report(
        NameFault.unknownColumn(string(word), table: scope.tables[table].name.japanese, nearest: nearest), at: word,
        fix: nearest.map { Fix(replacing: Span(sourceIndex, word), with: $0) })
      return nil
    }
    position = end
    skipSpaces()
    switch column {
    case .column(let index): return .column(table, index)
    case .rowName: return .rowName(table)
    }
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
    let names = scope.names.members[choice]
    // A choice without members was told where it stands.
    if names.all.isEmpty {
      isSpoiled = true
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
    let nearest = listed(text, among: scope.names.members[choice]) ?? nearestMember(text, of: choice)
    report(
      NameFault.notAMember(text, choice: scope.choices[choice].name.japanese, nearest: nearest), at: range,
      fix: nearest.map { Fix(replacing: Span(sourceIndex, range), with: $0) })
  }

  /// The type of what a reference stands for, and whether it is a condition.
  func type(of reference: Reference) -> (type: ValueType, isCondition: Bool) {
    switch reference {
    case .fact(let fact):
      return (scope.facts[fact].type, scope.facts[fact].isCondition)
    case .column(let table, let column):
      switch scope.tables[table].columns[column].kind {
      case .criterion, .condition: return (.yesNo, true)
      case .value(let type): return (type, false)
      }
    case .rowName(let table):
      guard let choice = scope.tables[table].rowNames else {
        preconditionFailure("INVARIANT: only a table with row names has the column that calls them")
      }
      return (.choice(choice), false)
    }
  }

  func name(of reference: Reference) -> String {
    switch reference {
    case .fact(let fact): scope.facts[fact].name.japanese
    case .column(let table, let column):
      scope.tables[table].name.japanese + "." + scope.tables[table].columns[column].name.japanese
    case .rowName(let table): scope.tables[table].name.japanese
    }
  }
}
