import RulesDSL

/// The types of the language, as the generator knows them.
enum Kind: Hashable {
  case money, people, times, months, days
  case percentage, rate, multiple, number
  case date, yesNo
  case choice(Int)

  /// What can be added and compared; nil for what is no number.
  enum Dimension: Hashable { case money, people, times, months, days, pure }

  var dimension: Dimension? {
    switch self {
    case .money: .money
    case .people: .people
    case .times: .times
    case .months: .months
    case .days: .days
    case .percentage, .rate, .multiple, .number: .pure
    case .date, .yesNo, .choice: nil
    }
  }

  var isInPercent: Bool { self == .percentage || self == .rate }

  /// Whether an application gives only whole numbers of it.
  var isWhole: Bool { dimension.map { $0 != .pure } ?? false || self == .number }

  static func kinds(of dimension: Dimension) -> [Kind] {
    switch dimension {
    case .money: [.money]
    case .people: [.people]
    case .times: [.times]
    case .months: [.months]
    case .days: [.days]
    case .pure: [.percentage, .rate, .multiple, .number]
    }
  }
}

/// A number as people write it: a small fraction in the base unit of its kind (1.15% is 115/10000).
struct Number: Hashable, Comparable {
  var numerator: Int
  var denominator: Int

  init(_ numerator: Int, over denominator: Int = 1) {
    self.numerator = numerator
    self.denominator = denominator
  }

  var exact: BigRational { BigRational(numerator, over: denominator) }
  var isNegative: Bool { numerator < 0 }

  static func < (left: Number, right: Number) -> Bool { left.exact < right.exact }
  static func == (left: Number, right: Number) -> Bool { left.exact == right.exact }
  func hash(into hasher: inout Hasher) {}

  /// Away by so many of the smallest step that its own notation shows.
  func moved(by steps: Int) -> Number { Number(numerator + steps, over: denominator) }
}

/// A value that is written out.
enum Literal: Hashable {
  case number(Number)
  case date(CalendarDate)
  /// The index of a choice's member.
  case member(Int)
  case truth(Bool)
}
