import RulesDSL

/// Numbers as people type them into an application: what a rule file writes, and `¥3,000,000`, `3,000,000 円`,
/// `三千万円`, for a 番号 `Ⅴ`.
enum TypedNumber {
  enum Reading: Equatable {
    case none
    case tooLarge
    /// In the base unit, with the unit written.
    case number(Rational, NumberReader.Unit)
  }

  static func read(_ text: String, _ type: ValueType) -> Reading {
    var scalars = TypedText.scalars(text)
    if scalars.count == 1, let number = KanjiNumeral.sign(scalars[0]) {
      return type == .number ? .number(Rational(number), .none) : .none
    }
    if type == .money, let amount = withoutMarks(scalars) { scalars = amount }
    let typed = withoutBlanks(scalars)
    let digits = KanjiNumeral.inDigits(typed)
    // A lone 一 is as often a dash; 五 may be a class, but no amount without its unit.
    if digits != typed, typed.count == 1, type != .number || typed == [0x4E00] { return .none }
    if !type.isWhole, let fraction = fraction(digits) {
      return .number(fraction, type == .multiple ? .multiple : .percent)
    }
    let reading = NumberReader.read(digits, 0..<digits.count)
    if case .faulty(.tooLarge, digits.count) = reading { return .tooLarge }
    guard case .number(let value, let unit, digits.count) = reading else { return .none }
    // 1億5 may mean 1億5千万 as well as 1億5円.
    if unit == .none, type != .number, let last = typed.last, KanjiNumeral.isDigit(last), typed.contains(where: isGreat)
    {
      return .none
    }
    return .number(value, unit)
  }

  /// 万 億 兆 千 百
  private static func isGreat(_ scalar: UInt32) -> Bool {
    [0x4E07, 0x842C, 0x5104, 0x5146, 0x5343, 0x767E].contains(scalar)
  }

  /// `2/3`, for shares that no decimal writes exactly.
  private static func fraction(_ text: [UInt32]) -> Rational? {
    let parts = text.split(separator: Scalar.slash, omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...18).contains($0.count) && $0.allSatisfy(Scalar.isDigit) }) else {
      return nil
    }
    let numbers = parts.map { $0.reduce(Int128(0)) { $0 * 10 + Int128($1 - 0x30) } }
    return Rational(numbers[0], over: numbers[1])
  }

  /// Without blanks at an end, as 金 3,000円 leaves one, or beside what is no letter or digit of ASCII: `3,000,000 円`,
  /// `▲ 500`; `300 yen` keeps its own.
  private static func withoutBlanks(_ text: [UInt32]) -> [UInt32] {
    text.indices.filter { place in
      guard text[place] == Scalar.space else { return true }
      guard place > 0, place + 1 < text.count else { return false }
      return text[place - 1] < 0x80 && text[place + 1] < 0x80
    }.map { text[$0] }
  }

  /// An amount without its marks: `¥3,000,000`, `−¥500`, `金3,000,000円也`; nil where a mark stands before no number.
  private static func withoutMarks(_ text: [UInt32]) -> [UInt32]? {
    var rest = text[...]
    if rest.last == 0x4E5F, rest.dropLast().last == yen { rest.removeLast() }
    if rest.first == 0x91D1 { rest.removeFirst() }
    var sign: [UInt32] = []
    if let first = rest.first, minuses.contains(first), let mark = rest.dropFirst().first, isYenMark(mark) {
      sign = [first]
      rest.removeFirst()
    }
    if let mark = rest.first, isYenMark(mark) {
      rest = rest.dropFirst().drop { $0 == Scalar.space }
      if let first = rest.first, sign.isEmpty, minuses.contains(first) {
        sign = [first]
        rest.removeFirst()
      }
      guard let first = rest.first, Scalar.isDigit(first) || KanjiNumeral.value([first]) != nil else { return nil }
      if rest.last != yen { rest.append(yen) }
    }
    return sign + rest
  }

  private static let yen: UInt32 = 0x5186
  private static let minuses: [UInt32] = [Scalar.hyphen, 0x2212, 0x25B2, 0x25B3]

  /// ¥, or the backslash that stands in its place in Japanese encodings.
  private static func isYenMark(_ scalar: UInt32) -> Bool { scalar == 0xA5 || scalar == 0x5C }
}
