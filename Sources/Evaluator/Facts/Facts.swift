import RulesDSL

/// What an application says: values by name, where a name is an identifier or a Japanese name of the vocabulary.
///
/// Values are as they were given; whether they fit is found when the program reads them.
public struct Facts: Sendable {
  public enum Entry: Sendable, Hashable {
    /// null: the same as not being there
    case unknown
    case truth(Bool)
    case number(Rational)
    /// A choice's member, or a value in the notation of the language: `2億8,000万円`, `1.15%`, `令和6年3月15日`.
    case text(String)
    /// What a person decided, with who and why.
    case judgement(Bool?, by: String?, reason: String?)
    /// Something that is no value, such as a list; holds what to call it.
    case other(String)
  }

  public private(set) var entries: [(key: String, entry: Entry)]

  public init(_ entries: [(key: String, entry: Entry)]) {
    self.entries = entries
  }

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
