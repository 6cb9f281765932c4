/// What things of the rules are called, and how their values are written.
extension CheckedRules {
  func type(of reference: Reference) -> ValueType {
    switch reference {
    case .fact(let fact): facts[fact].type
    case .column(let table, let column):
      if case .value(let type) = tables[table].columns[column].kind { type } else { .yesNo }
    case .rowName(let table): tables[table].rowNames.map { .choice($0) } ?? .text
    }
  }

  /// A table's value is called by table and column.
  func name(of reference: Reference) -> Name {
    switch reference {
    case .fact(let fact): return facts[fact].name
    case .column(let table, let column):
      let (own, part) = (tables[table].name, tables[table].columns[column].name)
      return Name(
        japanese: own.japanese + "." + part.japanese, identifier: own.identifier + "." + part.identifier)
    case .rowName(let table): return tables[table].name
    }
  }

  /// A value in the notation of its type.
  package func text(_ value: Value, _ type: ValueType, _ language: Language) -> String {
    switch value {
    case .number(let number): return Notation.text(number, type, language)
    case .date(let date): return date.description
    case .truth(let truth): return (truth ? Keyword.yes : .no).spelling(language)
    case .choice(let member):
      guard case .choice(let choice) = type else { return String(member) }
      let name = choices[choice].members[member]
      return language == .japanese ? name.japanese : name.text(.english)
    }
  }

  func text(_ span: Span) -> String { sources[span.source].text(span.range) }
}

extension Period {
  /// `2022-02-01 から`
  var told: Told {
    guard self != .always else { return Told(Keyword.always.japanese, Keyword.always.english) }
    return Told(
      [from.map { "\($0) から" }, until.map { "\($0) まで" }].compactMap { $0 }.joined(separator: " "),
      [from.map { "from \($0)" }, until.map { "until \($0)" }].compactMap { $0 }.joined(separator: " "))
  }

  /// By the first day, then by the last; what has none begins first and ends last.
  func isBefore(_ other: Period) -> Bool {
    if from != other.from { return from.map { day in other.from.map { day < $0 } ?? false } ?? true }
    return until.map { day in other.until.map { day < $0 } ?? true } ?? false
  }

  var days: ValueSet {
    let end = { (date: CalendarDate) in Interval.End(value: Rational(Int(date.dayNumber)), isIncluded: true) }
    return .intervals([Interval(lower: from.map(end), upper: until.map(end))], isWhole: true)
  }
}
