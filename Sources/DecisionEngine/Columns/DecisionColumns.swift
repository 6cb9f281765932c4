import RulesDSL

/// What the rules say of many applications: a column a decision.
public struct DecisionColumns: Sendable {
  /// How many applications there are.
  public let count: Int
  /// By row, whether the application is refused: a fact is outside its range, or two contradict each other. Its outcomes
  /// are `undetermined`; `Program.explain` says why.
  public internal(set) var isRefused: [Bool]
  /// In the order in which they were asked for.
  public internal(set) var decisions: [DecisionColumn]
  /// How the applications that are not refused turned out at each requirement, exclusion and decision that was needed,
  /// in the order in which they need each other.
  public internal(set) var counts: [RuleCounts]

  /// The decision with this identifier.
  public subscript(identifier: String) -> DecisionColumn? { decisions.first { $0.identifier == identifier } }
}

/// How many applications met a rule, failed it, are still open, and are none of its concern.
public struct RuleCounts: Sendable, Hashable {
  public let identifier: String
  public let japanese: String
  /// How many met it.
  public internal(set) var met = 0
  /// How many failed it.
  public internal(set) var unmet = 0
  /// How many are still open.
  public internal(set) var undetermined = 0
  /// Of how many it is no concern.
  public internal(set) var notApplicable = 0
}

/// One decision of many applications.
public struct DecisionColumn: Sendable {
  public let identifier: String
  public let japanese: String
  /// By row.
  public internal(set) var statuses: [Outcome.Status]
  /// By row, why the decision is of no concern to the application; nil where it is.
  public internal(set) var inapplicabilities: [Outcome.Inapplicability?]
  /// By row, whether there is a value. Empty where the decision has no type.
  public internal(set) var hasValue: [Bool]
  /// By row, the numerator of the value where it has one: of a number over `denominators`, in the unit of the
  /// decision's type (yen, people, months; 1.15% may be 115 over 10,000); of a choice the place among its `members`, of
  /// a date the days since 1970-01-01, of a yes or no 1 or 0. Empty where the decision has no type.
  public internal(set) var numerators: [Int64]
  /// By row, the denominator of the value: above zero, and 1 of what is whole.
  public internal(set) var denominators: [Int64]
  /// By row, the values of which numerator or denominator take more than 64 bits; theirs above are 0 over 1.
  public internal(set) var large: [Int: Rational] = [:]
  /// The identifiers of the choice's members, where the value is one.
  public let members: [String]
}
