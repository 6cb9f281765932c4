import ApplicationFiles
@testable import DecisionEngine
@testable import Evaluator
@testable import RulesDSL

/// Parts of the engine by themselves, thousands of inputs a second: what a whole file leads to too seldom.
extension FuzzTarget {
  static func calculate(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let folded = Width.folded(text)
    for readsSlash in [false, true] {
      switch NumberReader.read(folded, 0..<folded.count, readsSlash: readsSlash) {
      case .none: break
      case .faulty(_, let end): require((1...folded.count).contains(end), "a number that takes nothing")
      case .number(let value, let unit, let end):
        require((1...folded.count).contains(end), "a number that takes nothing")
        if let type = unit.type { writeBack(value, type) }
        calculate(value, Rational(end))
      }
    }
    for case let type? in [NumberReader.Unit.yen, .months, .percent, .multiple].map(\.type) {
      if case .number(let value, _) = TypedNumber.read(text, type) { writeBack(value, type) }
    }
    if case .date(let date, _) = DateReader.read(folded, 0..<folded.count) { check(date) }
    if let date = CalendarDate(typed: text) { check(date) }
    if let value = ExactNumber.value(of: text) { calculate(value, .one) }
    calculate(bytes[...])
  }

  /// The bytes as numbers: four of up to sixteen bytes, two fractions, and a day.
  private static func calculate(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    func integer() -> Int128 {
      let length = Int(rest.popFirst() ?? 0) % 17
      defer { rest = rest.dropFirst(length) }
      let value = rest.prefix(length).reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
      // Short ones may be negative too.
      return length > 0 && length < 16 && value & 1 == 1 ? -Int128(value >> 1) : Int128(truncatingIfNeeded: value)
    }
    let numbers = (0..<4).map { _ in integer() }
    let values = [Rational(numbers[0], over: numbers[1]), Rational(numbers[2], over: numbers[3])]
    if let one = values[0], let two = values[1] { calculate(one, two) }
    if let day = Int32(exactly: numbers[0]) {
      let date = CalendarDate(dayNumber: day)
      require(date.previous <= date && date <= date.next && !date.description.isEmpty, "days out of order")
      if let same = CalendarDate(
        year: date.components.year, month: date.components.month, day: date.components.day)
      {
        require(same == date, "\(date) is another day")
      }
    }
  }

  private static func calculate(_ one: Rational, _ two: Rational) {
    require(one.negated.negated == one && one.minus(one) == .zero, "no negative of \(one)")
    require((one < two) == (two.negated < one.negated), "\(one) and \(two) have no order")
    require(one.plus(two) == two.plus(one) && one.times(two) == two.times(one), "\(one) and \(two) in two ways")
    if let sum = one.plus(two), let back = sum.minus(two) { require(back == one, "\(one) + \(two) − \(two)") }
    if let product = one.times(two), !two.isZero, let back = product.divided(by: two) {
      require(back == one, "\(one) × \(two) ÷ \(two)")
    }
    require(one.floor <= one && one <= one.ceiling, "\(one) is not between its neighbours")
    for rounding in [Rational.Rounding.down, .up, .half] {
      let whole = one.rounded(rounding)
      require(whole.isInteger && whole.negated == one.negated.rounded(rounding), "\(one) rounded")
      if !two.isZero, let step = one.rounded(rounding, to: two.magnitude), let count = step.divided(by: two) {
        require(count.isInteger, "\(one) is not rounded to \(two)")
      }
    }
    let ends = [one, two].map { Interval.End(value: $0, isIncluded: $0.denominator % 2 == 1) }
    let intervals = [
      Interval(lower: ends[0], upper: nil), Interval(lower: nil, upper: ends[1]),
    ]
    if let both = intervals[0].intersection(intervals[1]) {
      let fits = one.plus(two)?.divided(by: Rational(2)) != nil
      require(!fits || both.contains(both.example), "\(both.example) is no example")
      if let whole = both.whole { require(both.contains(whole.example), "\(whole.example) is no whole example") }
    }
    for type in [ValueType.money, .people, .months, .percentage, .rate, .multiple, .number] {
      for language in Language.allCases { require(!Notation.text(one, type, language).isEmpty, "no text") }
    }
  }

  /// What is written is read as the same, unless it had to be rounded or takes more digits than are read.
  private static func writeBack(_ value: Rational, _ type: ValueType) {
    guard Notation.isExact(value), value.magnitude < Rational(1_000_000_000_000) else { return }
    for language in Language.allCases {
      let text = Notation.text(value, type, language)
      let folded = Width.folded(text)
      guard case .number(let read, _, folded.count) = NumberReader.read(folded, 0..<folded.count) else {
        return require(text.contains("0.000000000000000000") || value.decimals ?? 0 > 16, "\(text) is not read")
      }
      require(read == value, "\(text) is read as \(read)")
    }
  }

  private static func check(_ date: CalendarDate) {
    require(CalendarDate(date.description) == date, "\(date) is not read")
    for era in Era.allCases where era.contains(date) {
      require(CalendarDate(era.text(date)) == date, "\(era.text(date)) is not \(date)")
    }
  }

  private static let declarations: Shared<Declarations> = {
    guard let checker = try? Checker.checked([RuleSource(name: "fuzz.rules", text: vocabulary + rows)]) else {
      preconditionFailure("the vocabulary is sound")
    }
    return Shared(checker.declarations)
  }()

  static func readPhrase(_ bytes: [UInt8]) {
    let source = SourceText(RuleSource(name: "fuzz.rules", text: String(decoding: bytes, as: UTF8.self)))
    // As the lexer leaves it: part of one line, without spaces around it.
    guard let token = Lexer(source).tokens.first(where: { $0.kind == .phrase }) else { return }
    let phrase = Phrase(0, token.range)
    func read(_ what: String, isTold: Bool = true, _ reading: (inout PhraseReader) -> Bool) {
      var reader = PhraseReader(phrase, in: [source], declarations)
      let isRead = reading(&reader)
      require(isRead || !isTold || reader.hasFailed, "not read as \(what) and not told: \(source.text(phrase.range))")
      require((phrase.range.lowerBound...phrase.range.upperBound).contains(reader.position), "read beyond the end")
      for diagnostic in reader.diagnostics {
        require(phrase.contains(diagnostic.span), "told of another place")
        for language in Language.allCases { require(!diagnostic.message(language).isEmpty, "an empty message") }
      }
    }
    read("condition") { $0.readCondition() != nil }
    read("period") { $0.readPeriod() != nil }
    // One type an input: it is the number of inputs that finds something.
    let types = [ValueType.money, .months, .rate, .number, .date]
    let type = types[phrase.range.count % types.count]
    read("\(type)") { $0.readExpression(of: type) != nil }
    read("range of \(type)") { $0.readRange(of: type) != nil }
    // Whoever asks for a literal tells what else stands there.
    read("literal of \(type)", isTold: false) { $0.readWholeLiteral(of: type) != nil }
  }

  static func checkTable(_ bytes: [UInt8]) {
    let text = vocabulary + "  " + String(decoding: bytes, as: UTF8.self) + "\n"
    do throws(InvalidRules) {
      let book = try RuleBook([RuleSource(name: "fuzz.rules", text: text)])
      require(book.warnings.isEmpty || !book.report(.japanese).isEmpty, "an empty report")
      let program = Program(book)
      let facts: Facts = ["capital": 100_000_000, "industry": "卸売業", "received_on": "2024-04-01"]
      do throws(EvaluationError) { _ = try program.decide(facts) } catch { require(false, "\(error)") }
    } catch {
      require(error.diagnostics.contains { $0.severity == .error }, "rules are refused without an error")
      require(!error.report(.japanese).isEmpty, "an empty report")
    }
  }

  static func parse(_ bytes: [UInt8]) {
    let source = SourceText(RuleSource(name: "fuzz.rules", text: String(decoding: bytes, as: UTF8.self)))
    require(source.scalars.count == source.folded.count, "folding moves places")
    var end = 0
    let isSpace = { (scalar: UInt32) in scalar == 0x20 || scalar == 0x0A }
    for token in Lexer(source).tokens {
      require(token.range.lowerBound >= end && !token.range.isEmpty, "tokens don't follow each other")
      require(source.folded[end..<token.range.lowerBound].allSatisfy(isSpace), "a letter is in no token")
      end = token.range.upperBound
    }
    require(source.folded[end...].allSatisfy(isSpace), "a letter is in no token")
    var parser = Parser([source], 0)
    let tree = parser.run()
    let whole = Span(0, 0..<source.scalars.count)
    for statement in tree.statements { require(whole.contains(statement.span), "a statement beyond the text") }
    for diagnostic in parser.diagnostics {
      require(whole.contains(diagnostic.span), "told of another place")
      if let fix = diagnostic.fix { require(whole.contains(fix.span), "a mend of another place") }
    }
  }

  private static let vocabulary = """
    規則集 見本 (sample)
      出典 試験
    区分 業種 (industry)
      ・製造業等 (manufacturing_etc)
      ・卸売業 (wholesale)
    入力 業種 (industry): 業種
      参考
    入力 資本金 (capital): 円
      範囲 0円以上
      参考
    入力 従業員数 (employees): 人
      参考
    入力 自己資本比率 (equity_ratio): 割合
      参考
    入力 受付日 (received_on): 日付
      基準日
    結論 規模 (size)
      いずれもない
        ・基準.資本金
        ・基準.従業員数
    表 基準 (limits)

    """

  private static let rows = """
      | 業種 || 資本金 | 従業員数 | 率 (step): 料率 |
      | 製造業等 || 3億円以下 | 300人以下 | 0.10% |
      該当なし: 非充足
    """
}
