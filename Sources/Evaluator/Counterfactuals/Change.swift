import RulesDSL

/// Facts of an application that, set together, turn a decision: the rest stays as it is.
public struct Change: Sendable, Hashable {
  /// One fact and what it becomes.
  public struct Setting: Sendable, Hashable {
    /// The identifier of the fact.
    public let fact: String
    /// What the application says.
    public let from: Amount
    /// What it becomes; nil of one that a consistency statement (整合) ties to another and that must be given anew.
    public let to: Amount?
  }

  /// In the order of the vocabulary.
  public let settings: [Setting]
  /// How the decision then turns out.
  public let status: Outcome.Status
  /// Its value then, of a decision that has a type.
  public let value: Amount?
  /// How the verdict (総合) then turns out; nil where the rules have none.
  public let verdict: Outcome.Status?
}

/// What would have to change for one decision to turn out otherwise.
public struct Changes: Sendable {
  /// The identifier of the decision.
  public let decision: String
  /// How it turns out for the application as it is.
  public let outcome: Outcome
  /// Those of one fact first, and of as many facts those first that change them by the smallest part of what they are.
  /// Of a number each is the nearest value that turns the decision: one step less doesn't.
  public let changes: [Change]
  /// Identifiers of facts that stand in the way and can't be changed (no 変更可), in the order of the vocabulary.
  public let held: [String]
  /// Whether the search went to its end, so that no smaller change of one fact exists.
  public let isComplete: Bool
}
