import RulesDSL

/// What an application says: values by name, where a name is an identifier or a Japanese name of the vocabulary.
///
/// Values are as they were given; whether they fit is found when the program reads them. A name that stands twice, a
/// value of another type and a number beyond 10^18 are refused then, with an `EvaluationError` that names them.
public struct Facts: Sendable {
  /// One value, as it was given.
  public enum Entry: Sendable, Hashable {
    /// null: the same as not being there
    case unknown
    case truth(Bool)
    /// A whole number of the fact's unit: yen, people, times, months, days, or of a 番号.
    case number(Rational)
    /// An exact number with its unit, whole or not: a rate of 1.15% as 23/2000 with `.rate`. It is refused where the fact
    /// has another unit.
    case quantity(Quantity)
    case date(CalendarDate)
    /// A choice's member, or a value in the notation of the language: `2億8,000万円`, `1.15%`, `令和6年3月15日`.
    case text(String)
    /// What a person decided, with who and why.
    case judgement(Bool?, by: String?, reason: String?)
    /// Something that is no value, such as a list; holds what to call it.
    case other(String)
  }

  /// Names and values, in the order in which they were given.
  public private(set) var entries: [(key: String, entry: Entry)]

  /// Values in an order of their own; problems are told in it.
  public init(_ entries: [(key: String, entry: Entry)]) {
    self.entries = entries
  }

  /// Values in the order of their names.
  public init(_ dictionary: [String: Entry]) {
    entries = dictionary.sorted { $0.key < $1.key }.map { (key: $0.key, entry: $0.value) }
  }
}

extension Facts: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, Entry)...) {
    entries = elements.map { (key: $0.0, entry: $0.1) }
  }
}

extension Facts.Entry: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  public init(integerLiteral value: Int) {
    self = .number(Rational(value))
  }

  public init(stringLiteral value: String) {
    self = .text(value)
  }

  public init(booleanLiteral value: Bool) {
    self = .truth(value)
  }
}
