/// Values written out.
extension PhraseReader {
  /// A literal of the type that the place asks for.
  mutating func readLiteral(of type: ValueType) -> Expression? {
    let start = position
    guard let value = readValue(of: type) else { return nil }
    return Expression(
      node: makeNode(), kind: .literal(value), type: type, dimension: type.dimension, span: span(from: start))
  }

  /// The value of a cell, an example or a parameter.
  mutating func readValue(of type: ValueType) -> Value? {
    skipSpaces()
    let start = position
    switch type {
    case .date:
      return readDate().map { .date($0) }
    case .yesNo:
      if take(.yes) { return .truth(true) }
      if take(.no) { return .truth(false) }
      let word = wordRange(from: start)
      report(PhraseFault.notATruth(string(word), of: nil, isCondition: false), at: word)
      return nil
    case .choice(let choice):
      return readMember(of: choice).map { .choice($0) }
    case .text:
      // An example may give a name; no rule depends on it.
      position = limit
      return nil
    default:
      return readNumber(of: type).map { .number($0) }
    }
  }

  private mutating func readDate() -> CalendarDate? {
    let start = position
    switch DateReader.read(text, position..<limit) {
    case .date(let date, let end):
      position = end
      skipSpaces()
      return date
    case .noSuchDay(let end):
      report(PhraseFault.noSuchDay(string(start..<end)), at: start..<end)
    case .none:
      let word = wordRange(from: start)
      report(PhraseFault.notADate(string(word)), at: word)
    }
    return nil
  }

  private mutating func readNumber(of type: ValueType) -> Rational? {
    let start = position
    switch NumberReader.read(text, position..<limit, readsSlash: type.isWrittenInPercent) {
    case .none:
      let word = wordRange(from: start)
      report(PhraseFault.notAValue(string(word), type: type.name(scope.choices), example: type.example), at: word)
      return nil
    case .faulty(let problem, let end):
      report(PhraseFault.malformedNumber(string(start..<end), problem), at: start..<end)
      return nil
    case .number(let value, let unit, let end):
      guard accepts(unit, for: type, at: start..<end, value) else { return nil }
      position = end
      skipSpaces()
      return value
    }
  }

  /// Whether the unit written is the one of the fact; says which was meant where it isn't.
  private mutating func accepts(
    _ unit: NumberReader.Unit, for type: ValueType, at range: Range<Int>, _ value: Rational
  ) -> Bool {
    let matches =
      unit.type == type || (unit == .none && type == .number) || (unit == .percent && type.isWrittenInPercent)
    if matches { return true }
    let written = string(range)
    let digits = unit == .none ? written : unitless(range)
    // 1年6か月 has no amount that another unit could follow.
    let isPeriod = unit == .months && written.contains("年") && written.contains("月")
    let fixed = isPeriod ? type.example : digits + type.unitName.japanese
    let whole = string(range.lowerBound..<limit)
    if unit == .none {
      report(
        PhraseFault.missingUnit(written, unit: type.unitName, suggestion: fixed), at: range,
        fix: Fix(replacing: Span(sourceIndex, range), with: fixed))
    } else {
      report(
        PhraseFault.unitMismatch(
          whole, type: type.name(scope.choices), unit: type.unitName,
          suggestion: fixed + string(range.upperBound..<limit)),
        at: range, fix: isPeriod ? nil : Fix(replacing: Span(sourceIndex, range), with: fixed))
    }
    return false
  }

  /// The number as written without its unit.
  private func unitless(_ range: Range<Int>) -> String {
    var end = range.upperBound
    while end > range.lowerBound, !Scalar.isDigit(text[end - 1]), text[end - 1] != 0x4E07,
      text[end - 1] != 0x5104, text[end - 1] != 0x5343, text[end - 1] != 0x5146
    { end -= 1 }
    return string(range.lowerBound..<end)
  }
}

extension ValueType {
  /// The unit as it is written behind a number.
  package var unitName: UnitName {
    switch self {
    case .money: UnitName("円", " yen")
    case .people: UnitName("人", " people")
    case .times: UnitName("回", " times")
    case .months: UnitName("か月", " months")
    case .days: UnitName("日", " days")
    case .percentage, .rate: UnitName("%", "%")
    case .multiple: UnitName("倍", "x")
    case .number, .date, .yesNo, .text, .choice: UnitName("", "")
    }
  }

  package struct UnitName: Sendable, Hashable {
    package var japanese: String
    package var english: String

    init(_ japanese: String, _ english: String) {
      self.japanese = japanese
      self.english = english
    }
  }

  /// What a value of this type is called in a message.
  package func name(_ choices: [Choice]) -> Name {
    switch self {
    case .money: Name(japanese: "金額", identifier: "an amount of money")
    case .people: Name(japanese: "人数", identifier: "a number of people")
    case .times: Name(japanese: "回数", identifier: "a number of times")
    case .months: Name(japanese: "期間(月)", identifier: "a period in months")
    case .days: Name(japanese: "日数", identifier: "a number of days")
    case .percentage: Name(japanese: "割合", identifier: "a percentage")
    case .rate: Name(japanese: "料率", identifier: "a rate")
    case .multiple: Name(japanese: "倍率", identifier: "a multiple")
    case .number: Name(japanese: "番号", identifier: "a number")
    case .date: Name(japanese: "日付", identifier: "a date")
    case .yesNo: Name(japanese: "有無", identifier: "a yes or no")
    case .text: Name(japanese: "文字", identifier: "text")
    case .choice(let index):
      Name(
        japanese: "区分「\(choices[index].name.japanese)」", identifier: "the choice \(choices[index].name.identifier)")
    }
  }

  /// A value of this type as one writes it.
  var example: String {
    switch self {
    case .money: "3億円"
    case .people: "300人"
    case .times: "12回"
    case .months: "6か月"
    case .days: "30日"
    case .percentage: "20%"
    case .rate: "1.15%"
    case .multiple: "1.5倍"
    case .number: "5"
    case .date: "2024-03-15"
    case .yesNo, .text, .choice: "あり"
    }
  }
}
