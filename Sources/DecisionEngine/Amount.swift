import RulesDSL

/// The value of a decision, of a type that the rules fix.
public enum Amount: Sendable, Hashable {
  case number(Quantity)
  /// A member of a choice (区分).
  case member(Member)
  case date(CalendarDate)
  case truth(Bool)

  /// The number by itself, in the unit of its quantity; nil of what is none.
  public var number: Rational? {
    if case .number(let quantity) = self { quantity.number } else { nil }
  }

  /// Of a member of a choice its identifier; nil of what is none.
  public var identifier: String? {
    if case .member(let member) = self { member.identifier } else { nil }
  }

  /// As people write it: `9,500万円`, `1.15%`, `卸売業`, `2024-03-15`, `あり`.
  public func text(_ language: Language) -> String {
    switch self {
    case .number(let quantity): quantity.text(language)
    case .member(let member): language.pick(member.japanese, member.english)
    case .date(let date): date.description
    case .truth(let truth): (truth ? Keyword.yes : .no).spelling(language)
    }
  }
}

/// An exact number with its unit.
public struct Quantity: Sendable, Hashable {
  /// How many of the unit: 1.15% is 23/2000, and 5年 is 60 months.
  public let number: Rational
  public let unit: Unit

  /// So many of a unit. Whether a fact may have it is seen when it is given.
  public init(number: Rational, unit: Unit) {
    (self.number, self.unit) = (number, unit)
  }

  /// In the notation of its unit: `9,500万円`, `1.15%`, `2.0倍`, `15年`; what no decimal writes is rounded to two places.
  public func text(_ language: Language) -> String { Notation.text(number, unit.type, language) }

  /// Whether `text` had to round it, as 5/34 to 14.71%.
  public var isRoundedInText: Bool { !Notation.isExact(number) }
}

/// What a number counts, and with it how it is written.
public enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
  case yen, people, times, months, days
  /// 割合: a pure number written with %.
  case percentage
  /// 料率: a yearly rate written with % and at least two decimals.
  case rate
  /// 倍率: a pure number written with 倍.
  case multiple
  /// 番号: a plain number, such as the credit class ⑤.
  case number

  /// Whether an application must give a whole number of it.
  public var isWhole: Bool { type.isWhole }

  /// The word or sign behind a number: 円, 人, 回, か月, 日, %, 倍; empty for a plain number.
  public func name(_ language: Language) -> String {
    switch self {
    case .yen, .people, .times, .months, .days: type.dimension?.name(language) ?? ""
    case .percentage, .rate: "%"
    case .multiple: language.pick("倍", "x")
    case .number: ""
    }
  }

  /// nil for what is no number.
  package init?(_ type: ValueType) {
    switch type {
    case .money: self = .yen
    case .people: self = .people
    case .times: self = .times
    case .months: self = .months
    case .days: self = .days
    case .percentage: self = .percentage
    case .rate: self = .rate
    case .multiple: self = .multiple
    case .number: self = .number
    case .date, .yesNo, .text, .choice: return nil
    }
  }

  var type: ValueType {
    switch self {
    case .yen: .money
    case .people: .people
    case .times: .times
    case .months: .months
    case .days: .days
    case .percentage: .percentage
    case .rate: .rate
    case .multiple: .multiple
    case .number: .number
    }
  }
}

/// A member of a choice (区分), as an application may name it.
public struct Member: Sendable, Hashable {
  let name: Name

  package init(name: Name) { self.name = name }

  /// As JSON and other programs write it.
  public var identifier: String { name.identifier }
  public var japanese: String { name.japanese }
  public var english: String { name.text(.english) }
}

/// Between which ends a number or a day lies.
public struct AmountRange: Sendable, Hashable {
  /// An end; `isIncluded` says whether it belongs to the range.
  public struct Bound: Sendable, Hashable {
    /// A number with its unit, or a day.
    public let value: Amount
    /// Whether the range holds the value itself: 以上, 以下 rather than 超, 未満.
    public let isIncluded: Bool

    package init(value: Amount, isIncluded: Bool) {
      (self.value, self.isIncluded) = (value, isIncluded)
    }
  }

  /// nil where nothing is too small.
  public let lower: Bound?
  /// nil where nothing is too large.
  public let upper: Bound?

  /// `280,000,001円以上`, `at least 1 and at most 9`.
  public func text(_ language: Language) -> String {
    let low = lower.map { bound in
      let value = bound.value.text(language)
      return bound.isIncluded
        ? language.pick("\(value)以上", "at least \(value)") : language.pick("\(value)超", "over \(value)")
    }
    let high = upper.map { bound in
      let value = bound.value.text(language)
      return bound.isIncluded
        ? language.pick("\(value)以下", "at most \(value)") : language.pick("\(value)未満", "under \(value)")
    }
    return [low, high].compactMap { $0 }.joined(separator: language.pick("", " and "))
  }

  package init(lower: Bound?, upper: Bound?) {
    (self.lower, self.upper) = (lower, upper)
  }

  /// nil where it has no end, or is of no number.
  package init?(_ interval: Interval?, _ type: ValueType) {
    guard let interval, let unit = Unit(type) else { return nil }
    func bound(_ end: Interval.End?) -> Bound? {
      end.map { Bound(value: .number(Quantity(number: $0.value, unit: unit)), isIncluded: $0.isIncluded) }
    }
    (lower, upper) = (bound(interval.lower), bound(interval.upper))
    if lower == nil && upper == nil { return nil }
  }
}

extension Amount {
  package init(_ value: Value, _ type: ValueType, _ rules: CheckedRules) {
    switch value {
    case .truth(let truth): self = .truth(truth)
    case .date(let date): self = .date(date)
    case .choice(let member):
      guard case .choice(let choice) = type else { preconditionFailure("INVARIANT: a member's type is its choice") }
      self = .member(Member(name: rules.choices[choice].members[member]))
    case .number(let number):
      guard let unit = Unit(type) else { preconditionFailure("INVARIANT: a number's type has a unit") }
      self = .number(Quantity(number: number, unit: unit))
    }
  }
}
