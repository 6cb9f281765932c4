/// What a name stands for where more than facts may be named: types, headers of tables.
extension Declarations {
  static let builtInTypes: [(keyword: Keyword, type: ValueType)] = [
    (.money, .money), (.people, .people), (.times, .times), (.months, .months), (.days, .days),
    (.percentage, .percentage), (.rate, .rate), (.multiple, .multiple), (.number, .number), (.date, .date),
    (.yesNo, .yesNo), (.text, .text),
  ]

  func builtInType(_ name: String) -> ValueType? {
    let folded = Width.folded(name)
    return Declarations.builtInTypes.first { $0.keyword.forms.contains(folded) }?.type
  }

  /// A built-in type or a choice; 「…」 is never a built-in type.
  func type(_ name: String) -> ValueType? {
    builtInType(name) ?? choice(name.withoutQuotes).map { .choice($0) }
  }

  /// A choice by its name; `区分 名` where a fact or a type is called the same.
  func choice(_ name: String) -> Int? {
    if let choice = names.choices.target(of: name) { return choice }
    let folded = Width.folded(name)
    guard let form = Keyword.choice.forms.first(where: { folded.starts(with: $0 + [Scalar.space]) }) else { return nil }
    let rest = name.unicodeScalars.dropFirst(form.count).drop { Width.folded($0.value) == Scalar.space }
    return names.choices.target(of: Substring(rest))
  }

  func fact(_ name: some StringProtocol) -> FactID? {
    if case .fact(let fact)? = names.facts.target(of: name) { fact } else { nil }
  }

  /// The fact that is marked as the basis date.
  var basisDate: FactID? {
    facts.firstIndex { $0.declaration.statement.clauses.contains { $0.keyword == .basisDate } }
  }

  /// A name, or `表.列`, of which something was told where it is declared.
  func isPoisoned(_ name: String) -> Bool {
    names.facts.target(of: name) == .poisoned || column(Width.half(name))?.target == .poisoned
  }

  /// The type of what a reference stands for, and whether it is a condition.
  func type(of reference: Reference) -> (type: ValueType, isCondition: Bool) {
    guard case .fact(let fact) = reference else {
      return tableType(of: reference).map { ($0, false) } ?? (.yesNo, true)
    }
    guard let type = facts[fact].type else { preconditionFailure("INVARIANT: a fact without a type is poisoned") }
    return (type, facts[fact].isCondition)
  }

  enum SelectorHead: Hashable {
    case subject(Reference)
    case rowName(Int)
  }

  /// What a header left of `||` names: a fact, a choice that no fact is called by, or a value of a table.
  func selectorHead(_ title: String) -> SelectorHead? {
    if let fact = fact(title) { return .subject(.fact(fact)) }
    return choice(title).map { .rowName($0) } ?? tableValue(title).map { .subject($0) }
  }

  /// `表.列` as a selector, or the name of a table with a type.
  private func tableValue(_ written: String) -> Reference? {
    let title = Width.half(written)
    if case .table(let table)? = names.facts.target(of: title) {
      return tables[table].isMatrix ? .column(table, 0) : nil
    }
    guard let (table, target) = column(title) else { return nil }
    switch target {
    case .column(let table, let position): return .column(table, position)
    case .rowName: return .rowName(table)
    case .poisoned: return nil
    }
  }

  /// The table and the column of `表.列`.
  private func column(_ title: String) -> (table: TableID, target: Names.Column)? {
    let parts = title.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, case .table(let table)? = names.facts.target(of: parts[0]) else { return nil }
    return tables[table].columnNames.target(of: parts[1]).map { (table, $0) }
  }

  /// `名 (identifier): 事実か型`; nil where the header is a bare name.
  func columnParts(_ phrase: Phrase) -> (name: Phrase?, identifier: Phrase?, kind: Phrase?)? {
    let source = sources[phrase.source]
    guard let colon = Parser.typeColon(in: phrase.range, of: source.folded) else { return nil }
    let (name, identifier) = Parser.nameAndIdentifier(
      Span(phrase.source, phrase.range.lowerBound..<colon), in: source)
    let kind = Parser.trimmed(Span(phrase.source, colon + 1..<phrase.range.upperBound), in: source)
    return (name, identifier, kind)
  }

  /// What stands behind the colon: a built-in type, the fact that the cells test, or a choice.
  func columnKind(_ text: String) -> Table.Column.Kind? {
    if let type = builtInType(text) { return .value(type) }
    if let fact = fact(text.withoutQuotes) { return .criterion(.fact(fact)) }
    return type(text).map { .value($0) }
  }

  /// 適用, 出典 and 注 as columns say something of the row.
  static func metaColumn(_ title: String) -> Keyword? {
    let folded = Width.folded(title)
    return [Keyword.inForce, .source, .note].first { $0.forms.contains(folded) }
  }

  /// `料率区分: ①` in the first header cell of a matrix: the fact that runs across, and its first test.
  func acrossFact(_ cell: Phrase) -> (fact: Phrase, test: Phrase)? {
    let source = sources[cell.source]
    guard let colon = cell.range.first(where: { source.folded[$0] == Scalar.colon }),
      let fact = Parser.trimmed(Span(cell.source, cell.range.lowerBound..<colon), in: source),
      let test = Parser.trimmed(Span(cell.source, colon + 1..<cell.range.upperBound), in: source)
    else { return nil }
    return (Parser.unquoted(fact, in: source), test)
  }

  /// `名 (identifier): 型 = 既定`, an item of a 様式.
  func formItem(_ phrase: Phrase) -> FormItem? {
    let source = sources[phrase.source]
    var rest = phrase.range
    var standard: Phrase?
    if let equals = rest.first(where: { source.folded[$0] == Scalar.equals }) {
      standard = Parser.trimmed(Span(phrase.source, equals + 1..<rest.upperBound), in: source)
      rest = rest.lowerBound..<equals
    }
    let colon = Parser.typeColon(in: rest, of: source.folded)
    let names = Parser.nameAndIdentifier(
      Span(phrase.source, rest.lowerBound..<(colon ?? rest.upperBound)), in: source)
    guard let name = names.name else { return nil }
    let kind = colon.flatMap { Parser.trimmed(Span(phrase.source, $0 + 1..<rest.upperBound), in: source) }
    return FormItem(name: name, identifier: names.identifier, kind: kind, standard: standard)
  }
}

/// An item of a 様式 as it is written.
struct FormItem {
  var name: Phrase
  var identifier: Phrase?
  /// 要件, or a type.
  var kind: Phrase?
  /// What holds for a scheme that says nothing.
  var standard: Phrase?
}
