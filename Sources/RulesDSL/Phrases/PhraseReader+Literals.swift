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
    switch type {
    case .date:
      return readDate().map { .date($0) }
    case .yesNo:
      if take(.yes) { return .truth(true) }
      if take(.no) { return .truth(false) }
      reportNotATruth(of: nil, isCondition: false)
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
      reportFarDay(date, writtenAs: start..<end)
      return date
    case .noSuchDay(let absence, let end):
      report(
        PhraseFault.noSuchDay(string(start..<end), absence), at: start..<end,
        fix: absence.rightly.map { Fix(replacing: Span(sourceIndex, start..<end), with: $0) })
    case .none:
      let word = wordRange(from: start)
      if !reportPeriod(of: subject, from: start) { report(PhraseFault.notADate(string(word)), at: word) }
    }
    return nil
  }

  /// 令和36年, 2201年; what stands for no end, such as 9999 and 2999, is as it was meant.
  private mutating func reportFarDay(_ date: CalendarDate, writtenAs range: Range<Int>) {
    let written = string(range)
    let year = date.components.year
    let isOfEra = Era.allCases.contains { written.hasPrefix($0.rawValue) }
    guard year > CalendarDate.lastLikelyYear, isOfEra || year > 2100 && !String(year).hasSuffix("99") else { return }
    report(PhraseFault.farDay(written, year: year, isImpossible: false), at: range)
  }

  private mutating func readNumber(of type: ValueType) -> Rational? {
    let start = position
    switch NumberReader.read(text, position..<limit, readsSlash: type.isWrittenInPercent) {
    case .none:
      reportNoNumber(at: wordRange(from: start), of: type)
      return nil
    case .faulty(let problem, let end):
      report(PhraseFault.malformedNumber(string(start..<end), problem), at: start..<end)
      return nil
    case .number(let value, let unit, let end):
      if reportDoubtfulPoint(at: start..<end, value, unit) { return nil }
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
    let rest = string(range.upperBound..<limit)
    func fix(_ text: String?) -> Fix? { text.map { Fix(replacing: Span(sourceIndex, range), with: $0) } }
    if unit == .none {
      reportMissingUnit(at: range, value, type, before: rest)
    } else {
      let amount = amount(range, unit, value, type)
      report(
        PhraseFault.unitMismatch(
          written + rest, type: type.name(declarations.choices), unit: type.unitName,
          suggestion: amount.map { $0 + rest }, of: subject, found: unit.type),
        at: range, fix: fix(amount))
    }
    return false
  }

  mutating func reportMissingUnit(at range: Range<Int>, _ value: Rational, _ type: ValueType, before rest: String = "")
  {
    let written = string(range)
    if reportRangeOfOneUnit(written, at: range, type) || reportUnknownUnit(at: range, type) { return }
    let amounts = amounts(written, value, type)
    report(
      PhraseFault.missingUnit(written, unit: type.unitName, suggestions: amounts.map { $0 + rest }), at: range,
      fix: amounts.count == 1 ? Fix(replacing: Span(sourceIndex, range), with: amounts[0]) : nil)
  }

  /// The number with each unit that may have been meant: nothing says whether 300,000 counts yen or thousands, nor 15
  /// months or years. 0.0115 is 1.15%, as spreadsheets have it; 0.2 may be what a column in % holds.
  private func amounts(_ written: String, _ value: Rational, _ type: ValueType) -> [String] {
    let plain = written + unitWord(of: type)
    switch type {
    case .months: return [plain, written + source.language.pick("年", " years")]
    case .money
    where source.language == .japanese && value < Rational(1_000_000) && Width.half(written).allSatisfy({ $0.isASCII })
      && value >= Rational(1000):
      return [plain, written + "千円", written + "万円"]
    case .percentage, .rate:
      guard value > .zero, value <= .one else { return [plain] }
      let share = Notation.percentage(value)
      return value.times(Rational(20)).map { $0 < .one } ?? false ? [share] : [share, plain]
    default: return [plain]
    }
  }

  /// The same amount in the unit of the type, or the number with that unit; nil where neither could be meant.
  private func amount(_ range: Range<Int>, _ unit: NumberReader.Unit, _ value: Rational, _ type: ValueType) -> String? {
    switch (unit, type) {
    case (.multiple, .percentage), (.multiple, .rate), (.percent, .multiple):
      return Notation.text(value, type, source.language)
    case (.days, .months), (.months, .days): return nil
    case (.months, _) where string(range).contains("年") && string(range).contains("月"): return type.example.japanese
    default: return unitless(range) + unitWord(of: type)
    }
  }

  private func unitWord(of type: ValueType) -> String {
    source.language.pick(type.unitName.japanese, type.unitName.english)
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

  /// A test of this type as one writes it.
  func exampleOfTest(_ choices: [Choice]) -> Told {
    switch self {
    case .money: Told("3億円以下", "at most 300,000,000 yen")
    case .people: Told("300人以下", "at most 300 people")
    case .times: Told("12回以下", "at most 12 times")
    case .months: Told("15年以下", "at most 15 years")
    case .days: Told("30日以下", "at most 30 days")
    case .percentage: Told("20%以上", "at least 20%")
    case .rate: Told("1.15%以下", "at most 1.15%")
    case .multiple: Told("1.5倍以上", "at least 1.5x")
    case .number: Told("5以下", "at most 5")
    case .date: Told("2024-03-15から", "from 2024-03-15")
    case .yesNo, .text: Told("あり", "yes")
    case .choice(let choice):
      choices[choice].members.first.map { Told($0.japanese, $0.identifier) } ?? Told("あり", "yes")
    }
  }

  /// A value of this type as one writes it.
  var example: Told {
    switch self {
    case .money: Told("3億円", "300,000,000 yen")
    case .people: Told("300人", "300 people")
    case .times: Told("12回", "12 times")
    case .months: Told("6か月", "6 months")
    case .days: Told("30日", "30 days")
    case .percentage: Told("20%", "20%")
    case .rate: Told("1.15%", "1.15%")
    case .multiple: Told("1.5倍", "1.5x")
    case .number: Told("5", "5")
    case .date: Told("2024-03-15", "2024-03-15")
    case .yesNo, .text, .choice: Told("あり", "yes")
    }
  }
}
