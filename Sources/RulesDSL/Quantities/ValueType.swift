/// What kind of value a fact has; it fixes the unit and the notation of the tests that may be made of it.
package enum ValueType: Hashable, Sendable {
  /// 円
  case money
  /// 人
  case people
  /// 回
  case times
  /// か月; 1年 is 12か月
  case months
  /// 日
  case days
  /// 割合: a pure number written with %
  case percentage
  /// 料率: a yearly rate written with % and at least two decimals
  case rate
  /// 倍率: a pure number written with 倍
  case multiple
  /// 番号: a plain integer, such as the credit class ⑤
  case number
  /// 日付
  case date
  /// 有無: あり or なし; what requirements, exclusions and judgements are too
  case yesNo
  /// 文字: carried through, never tested
  case text
  /// a member of the choice (区分) with this index
  case choice(Int)

  /// Whether it is written with %.
  package var isWrittenInPercent: Bool { self == .percentage || self == .rate }

  /// The dimension of a quantity; nil for what can't be calculated with.
  package var dimension: Dimension? {
    switch self {
    case .money: .yen
    case .people: .people
    case .times: .times
    case .months: .months
    case .days: .days
    case .percentage, .rate, .multiple, .number: .pure
    case .date, .yesNo, .text, .choice: nil
    }
  }

  /// Whether a value given from outside must be a whole number of its unit.
  package var isWhole: Bool {
    switch self {
    case .money, .people, .times, .months, .days, .number: true
    default: false
    }
  }
}

/// Exponents of the base units: 円 × か月 ÷ か月 is 円 again.
package struct Dimension: Hashable, Sendable {
  package var yen = 0
  package var people = 0
  package var times = 0
  package var months = 0
  package var days = 0

  package static let pure = Dimension()
  package static let yen = Dimension(yen: 1)
  package static let people = Dimension(people: 1)
  package static let times = Dimension(times: 1)
  package static let months = Dimension(months: 1)
  package static let days = Dimension(days: 1)

  package func combined(with other: Dimension, sign: Int) -> Dimension {
    Dimension(
      yen: yen + sign * other.yen, people: people + sign * other.people, times: times + sign * other.times,
      months: months + sign * other.months, days: days + sign * other.days)
  }

  /// 円, か月, 円×か月, 1/円 … for messages.
  package func name(_ language: Language) -> String {
    let parts: [(Int, String)] = [
      (yen, language.pick("円", "yen")), (people, language.pick("人", "people")),
      (times, language.pick("回", "times")), (months, language.pick("か月", "months")),
      (days, language.pick("日", "days")),
    ]
    let above = parts.flatMap { exponent, name in
      Array(repeating: name, count: max(exponent, 0))
    }
    let below = parts.flatMap { exponent, name in
      Array(repeating: name, count: max(-exponent, 0))
    }
    let top = above.isEmpty ? "1" : above.joined(separator: "×")
    if below.isEmpty { return above.isEmpty ? language.pick("単位のない数", "a pure number") : top }
    return top + "/" + below.joined(separator: "/")
  }
}

/// A value of the rules language; which unit it has is said by the type of the fact that holds it.
///
/// Text is not among them: no rule can test it, and without it values are plain bits that cost nothing to copy.
package enum Value: Hashable, Sendable {
  /// In the base unit of its type: yen, people, times, months, days, or 1.
  case number(Rational)
  case date(CalendarDate)
  /// The index of the member in its choice.
  case choice(Int)
  case truth(Bool)
}
