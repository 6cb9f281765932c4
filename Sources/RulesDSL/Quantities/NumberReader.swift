/// Reads numbers as people type them: `3億円`, `2億8,000万円`, `300,000千円`, `15年`, `1.15%`, `3分の2`, `⑤`, `▲500円`.
package struct NumberReader {
  /// What stands behind the digits.
  package enum Unit: Hashable, Sendable {
    case yen, people, times, months, days, percent, multiple, none

    package var type: ValueType? {
      switch self {
      case .yen: .money
      case .people: .people
      case .times: .times
      case .months: .months
      case .days: .days
      case .percent: .percentage
      case .multiple: .multiple
      case .none: nil
      }
    }
  }

  package enum Problem: Error, Hashable {
    /// A comma that doesn't stand before exactly three digits.
    case grouping
    /// 万 before 億, two decimal points.
    case malformed
    /// More digits than any number of the language has.
    case tooLarge
  }

  package enum Result: Hashable, Sendable {
    case none
    /// The value in its base unit, the unit written, and the offset behind it.
    case number(Rational, Unit, end: Int)
    case faulty(Problem, end: Int)
  }

  private let text: [UInt32]
  private let limit: Int
  private var position: Int
  /// Whether `2/3` is a share; inside a calculation it is a division.
  private let readsSlash: Bool

  private init(_ text: [UInt32], _ range: Range<Int>, readsSlash: Bool) {
    self.text = text
    position = range.lowerBound
    limit = range.upperBound
    self.readsSlash = readsSlash
  }

  /// The number that begins where the range does.
  package static func read(_ text: [UInt32], _ range: Range<Int>, readsSlash: Bool = false) -> Result {
    var reader = NumberReader(text, range, readsSlash: readsSlash)
    return reader.read()
  }

  private mutating func read() -> Result {
    if position < limit, (0x2460...0x2473).contains(text[position]) {
      return .number(Rational(Int(text[position] - 0x245F)), .none, end: position + 1)
    }
    let isNegative = skipSign()
    guard position < limit, Scalar.isDigit(text[position]) else { return .none }
    if let fraction = readFraction() {
      // 1/2% is half of a percent to some.
      if position < limit, text[position] == 0x25 { return faulty(.malformed) }
      return .number(isNegative ? fraction.negated : fraction, .percent, end: position)
    }
    guard let amount = readAmount() else { return faulty(.malformed) }
    if case .failure(let problem) = amount { return faulty(problem) }
    guard case .success(var value) = amount else { return .none }
    // 1.2.3円
    if position + 1 < limit, text[position] == Scalar.fullStop, Scalar.isDigit(text[position + 1]) {
      return faulty(.malformed)
    }
    let unit = readUnit()
    if unit.isYears {
      guard let months = value.times(Rational(12)) else { return faulty(.tooLarge) }
      value = months
      value = addMonths(to: value)
    }
    if unit.kind == .percent {
      guard let rate = value.divided(by: Rational(100)) else { return faulty(.tooLarge) }
      value = rate
    }
    return .number(isNegative ? value.negated : value, unit.kind, end: position)
  }

  private mutating func faulty(_ problem: Problem) -> Result {
    while position < limit, text[position] != Scalar.space, text[position] != Scalar.bar,
      text[position] != Scalar.ideographicComma
    { position += 1 }
    return .faulty(problem, end: position)
  }

  private mutating func skipSign() -> Bool {
    guard position + 1 < limit else { return false }
    switch text[position] {
    case Scalar.hyphen, 0x2212, 0x25B2, 0x25B3:
      guard Scalar.isDigit(text[position + 1]) else { return false }
      position += 1
      return true
    default: return false
    }
  }

  /// `3分の2` or `2/3`, a share that no decimal writes exactly.
  private mutating func readFraction() -> Rational? {
    let start = position
    guard case .success(let first)? = readDigits(), position + 1 < limit else {
      position = start
      return nil
    }
    if text[position] == 0x5206, text[position + 1] == 0x306E, position + 2 < limit,
      Scalar.isDigit(text[position + 2])
    {
      position += 2
      if case .success(let numerator)? = readDigits(), let share = numerator.divided(by: first) { return share }
    } else if readsSlash, text[position] == Scalar.slash, Scalar.isDigit(text[position + 1]) {
      position += 1
      if case .success(let denominator)? = readDigits(), let share = first.divided(by: denominator) { return share }
    }
    position = start
    return nil
  }

  /// Digits with 千, 万 and 億 between them.
  private mutating func readAmount() -> Swift.Result<Rational, Problem>? {
    var total = Rational.zero
    var section = Rational.zero
    var lastGreat = Int.max
    var lastSmall = Int.max
    repeat {
      let digits = readDigits()
      guard case .success(let number) = digits else { return digits }
      var part = number
      if let small = multiplier(NumberReader.small) {
        guard small < lastSmall else { return .failure(.malformed) }
        guard let scaled = part.times(Rational(small)) else { return .failure(.tooLarge) }
        (part, lastSmall) = (scaled, small)
      }
      guard let sum = section.plus(part) else { return .failure(.tooLarge) }
      section = sum
      if let great = multiplier(NumberReader.great) {
        guard great < lastGreat else { return .failure(.malformed) }
        guard let scaled = section.times(Rational(great)), let sum = total.plus(scaled) else {
          return .failure(.tooLarge)
        }
        (total, section, lastGreat, lastSmall) = (sum, .zero, great, .max)
      } else if lastSmall == .max {
        break
      }
    } while position < limit && Scalar.isDigit(text[position])
    return total.plus(section).map { .success($0) } ?? .failure(.tooLarge)
  }

  private static let small: [(UInt32, Int)] = [(0x5341, 10), (0x767E, 100), (0x5343, 1000)]
  private static let great: [(UInt32, Int)] = [
    (0x4E07, 10_000), (0x5104, 100_000_000), (0x5146, 1_000_000_000_000),
  ]

  private mutating func multiplier(_ table: [(UInt32, Int)]) -> Int? {
    guard position < limit, let found = table.first(where: { $0.0 == text[position] }) else { return nil }
    position += 1
    return found.1
  }

  /// Digits, grouped in threes or not at all, with an optional decimal part.
  private mutating func readDigits() -> Swift.Result<Rational, Problem>? {
    let start = position
    var value: Int128 = 0
    var groupStart = position
    var groups = 0
    while position < limit {
      if Scalar.isDigit(text[position]) {
        guard position - start < 30, let longer = NumberReader.append(text[position], to: value) else {
          return .failure(.tooLarge)
        }
        value = longer
        position += 1
      } else if text[position] == Scalar.comma, position + 1 < limit, Scalar.isDigit(text[position + 1]) {
        let length = position - groupStart
        guard groups == 0 ? (1...3).contains(length) : length == 3 else {
          return .failure(.grouping)
        }
        groups += 1
        position += 1
        groupStart = position
      } else {
        break
      }
    }
    if groups > 0 && position - groupStart != 3 { return .failure(.grouping) }
    return readDecimals(after: value)
  }

  private mutating func readDecimals(after whole: Int128) -> Swift.Result<Rational, Problem>? {
    guard position + 1 < limit, text[position] == Scalar.fullStop, Scalar.isDigit(text[position + 1]) else {
      return Rational(exactly: whole).map { .success($0) }
    }
    position += 1
    var value = whole
    var scale: Int128 = 1
    while position < limit, Scalar.isDigit(text[position]) {
      guard scale < 1_000_000_000_000_000_000, let longer = NumberReader.append(text[position], to: value) else {
        return .failure(.tooLarge)
      }
      value = longer
      scale *= 10
      position += 1
    }
    return Rational(value, over: scale).map { .success($0) }
  }

  /// The number with one more digit; nil where it doesn't fit.
  private static func append(_ digit: UInt32, to value: Int128) -> Int128? {
    let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
    let (sum, isStillTooLarge) = product.addingReportingOverflow(Int128(digit - 0x30))
    return isTooLarge || isStillTooLarge ? nil : sum
  }

  /// `6か月` after `1年`, `6 months` after `1 year`.
  private mutating func addMonths(to value: Rational) -> Rational {
    let start = position
    if position < limit, text[position] == Scalar.space { position += 1 }
    if case .success(let months)? = readDigits(), readUnit().kind == .months, let sum = value.plus(months) {
      return sum
    }
    position = start
    return value
  }

  private struct FoundUnit {
    var kind: Unit
    var isYears = false
  }

  private mutating func readUnit() -> FoundUnit {
    for (form, unit, isYears) in NumberReader.units {
      var start = position
      if form[0] < 0x7F, form[0] != 0x25, start < limit, text[start] == Scalar.space { start += 1 }
      guard start + form.count <= limit, text[start..<start + form.count].elementsEqual(form) else { continue }
      let end = start + form.count
      if form[form.count - 1] < 0x7F, form[0] != 0x25, end < limit, Scalar.isIdentifier(text[end]) { continue }
      position = end
      return FoundUnit(kind: unit, isYears: isYears)
    }
    return FoundUnit(kind: .none)
  }

  /// Units as written, longest first where one begins another.
  private static let units: [(form: [UInt32], unit: Unit, isYears: Bool)] = spelledUnits.map {
    (Width.folded($0.0), $0.1, $0.2)
  }

  private static let spelledUnits: [(String, Unit, Bool)] = [
    ("円", .yen, false), ("人", .people, false), ("名", .people, false), ("回", .times, false),
    ("か月", .months, false), ("ヶ月", .months, false), ("カ月", .months, false), ("ヵ月", .months, false),
    ("ケ月", .months, false), ("箇月", .months, false), ("年", .months, true), ("日", .days, false),
    ("%", .percent, false), ("倍", .multiple, false),
    ("yen", .yen, false), ("people", .people, false), ("person", .people, false),
    ("times", .times, false), ("time", .times, false), ("months", .months, false), ("month", .months, false),
    ("years", .months, true), ("year", .months, true), ("days", .days, false), ("day", .days, false),
    ("x", .multiple, false),
  ]
}
