import RulesDSL

/// Two decided applications side by side: two versions of one, one on two days, or one by the rules of two associations.
///
///     let before = try Comparison.Side(program, draft)
///     let after = try Comparison.Side(program, revised)
///     for decision in Comparison(from: before, to: after).decisions { … }
public struct Comparison: Sendable {
  /// An application, the rules that decide it and the day on which they do.
  public struct Side: Sendable {
    /// The rules.
    public let program: Program
    let explanation: Explanation

    /// `date` replaces the application's own basis date. Throws where a fact can't be read or two contradict each other.
    public init(_ program: Program, _ facts: Facts, on date: CalendarDate? = nil) throws(EvaluationError) {
      self.program = program
      explanation = try program.explain(facts, on: date)
    }

    /// What was decided.
    public var decision: Decision { explanation.decision }
  }

  /// A fact that the two say otherwise. Texts, such as names, decide nothing and aren't compared.
  public struct FactDifference: Sendable, Hashable {
    /// The identifier of the fact.
    public let fact: String
    /// What the first says; nil where it isn't given.
    public let before: Amount?
    /// What the second says; nil where it isn't given.
    public let after: Amount?
  }

  /// Something that differs and that a decision turns by.
  public enum Cause: Sendable, Hashable {
    /// A fact, by its identifier.
    case fact(String)
    /// The basis date.
    case day
    /// The rules, as those of two associations.
    case rules
  }

  /// A decision that turned out otherwise.
  public struct DecisionDifference: Sendable {
    /// The identifier of the decision.
    public let decision: String
    /// Of the first; nil where its rules have no such decision.
    public let before: Outcome?
    /// Of the second; nil where its rules have no such decision.
    public let after: Outcome?
    /// What, taken over into the first, already makes the decision that of the second. None of them can be left out, and
    /// of up to ten no part at all is enough. Mixtures that contradict themselves (整合) don't count.
    public let causes: [Cause]
    /// With its causes, but for the day and the rules; and with all of them. nil where neither is a cause.
    let ways: (before: Explanation, after: Explanation)?
  }

  /// In the order of the vocabulary.
  public let facts: [FactDifference]
  /// The basis dates of both, where they differ.
  public let days: (before: CalendarDate?, after: CalendarDate?)?
  /// Whether the rules differ in any way.
  public let differsInRules: Bool
  /// In the order in which decisions are shown.
  public let decisions: [DecisionDifference]

  /// `decisions` are identifiers; empty stands for those that are shown of any application. What neither side has is
  /// left out.
  public init(from before: Side, to after: Side, decisions: [String] = []) {
    let mixtures = Mixtures(before, after)
    facts = mixtures.facts
    let dates = (before.decision.basisDate, after.decision.basisDate)
    days = dates.0 == dates.1 ? nil : dates
    differsInRules = before.program.rulesDigest != after.program.rulesDigest
    let presentation = Presentation(.japanese, decisions: decisions.isEmpty ? nil : decisions)
    var names: [String] = []
    for program in [before.program, after.program] {
      for fact in program.rules.chosen(presentation) {
        let name = program.rules.facts[fact].name.identifier
        if !names.contains(name) { names.append(name) }
      }
    }
    self.decisions = names.compactMap { name in
      let (own, other) = (before.decision[name], after.decision[name])
      guard !Mixtures.areSame(own, other) else { return nil }
      let causes = mixtures.causes(of: name, other)
      return DecisionDifference(
        decision: name, before: own, after: other, causes: causes.map { mixtures.differences[$0] },
        ways: mixtures.ways(causes))
    }
  }
}
