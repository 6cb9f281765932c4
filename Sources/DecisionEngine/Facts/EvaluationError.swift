import RulesDSL

/// An application that can't be evaluated, with every reason.
public struct EvaluationError: Error, Sendable {
  /// Everything that keeps the application from being evaluated, in the order of its facts; never empty.
  public let problems: [Problem]

  /// Of a host's own making, such as for a fact that it reads itself.
  public init(_ problems: [Problem]) {
    self.problems = problems
  }

  /// What an application says together and must not.
  public struct Inconsistency: Sendable, Hashable {
    /// The name of the 整合, in Japanese.
    public let rule: String
    /// The same in English.
    public let ruleEnglish: String
    /// Each fact with its value.
    public let facts: [String]
    /// The same in English.
    public let factsEnglish: [String]
    /// The identifiers of the facts.
    public let identifiers: [String]
    /// What the application calls them.
    public let keys: [String]
    /// What the rule's note says of it, such as what to write instead.
    public let note: String?
  }

  /// Where the values stand: what may be written differs.
  public enum Medium: Sendable, Hashable {
    case json
    case sheet
    /// Typed as the answer to a question.
    case answer
  }

  /// One thing that is wrong with an application.
  public struct Problem: Sendable, Hashable {
    /// What is wrong, with what is needed to say so.
    public enum Kind: Sendable, Hashable {
      case unknownKey(nearest: String?)
      /// The key says no to a yes or no that the rules have; and the value to give that, where one was given.
      case opposite(of: String, value: Bool?)
      /// The key is a name of the rules with the unit of its values behind it: 資本金（千円）.
      case unitInName(of: String, unit: String)
      case givenTwice(other: String)
      /// The fact is decided by the rules; a calculation from a handful of facts names them.
      case isDecided([String])
      /// What was expected, in words and as the type of the fact, where it is one.
      case wrongType(expected: String, expectedEnglish: String, ValueKind?)
      /// It is no yes or no; what to write instead, in the fact's words.
      case notATruth(yes: String, no: String)
      /// It is the number by which a spreadsheet counts the day.
      case serialNumber(of: String)
      /// It says in words or with a dash that the fact is unknown.
      case saysUnknown
      /// Where none of the members is near, the first of them, and whether there are more.
      case notAMember(choice: String, nearest: String?, members: [String], hasMore: Bool)
      case missingUnit(String)
      case notWhole
      /// How the day is rightly called, where it lies in another era.
      case noSuchDay(rightly: String?)
      /// A date with a time of day; the date, where the time is of no other zone.
      case timeOfDay(of: String?)
      case outOfRange(japanese: String, english: String)
      case tooLarge
      /// Two facts that must not stand together.
      case inconsistent(Inconsistency)
    }

    /// The key as the application has it.
    public let key: String
    /// The Japanese name of the fact, where the key is its identifier.
    public let name: String?
    /// The value as the application has it.
    public let value: String
    public let kind: Kind

    /// What is wrong with the value of a key, both as the application has them.
    public init(key: String, name: String? = nil, value: String, kind: Kind) {
      self.key = key
      self.name = name
      self.value = value
      self.kind = kind
    }
  }
}
