import RulesDSL

/// What the rules say of one application: an outcome for every decision.
public struct Decision: Sendable {
  /// The day whose rules were used; nil where the application has none.
  public let basisDate: CalendarDate?
  /// Whether the caller's date took the place of the application's.
  public let isBasisDateReplaced: Bool
  /// In the order in which decisions are shown.
  public let outcomes: [Outcome]

  /// The outcome of the decision with this identifier.
  public subscript(identifier: String) -> Outcome? {
    outcomes.first { $0.identifier == identifier }
  }
}

/// How one decision turned out.
public struct Outcome: Sendable, Hashable {
  public enum Status: String, Sendable { case met, unmet, undetermined }

  /// Why a decision has no result although nothing is missing.
  public enum Inapplicability: String, Sendable {
    case notInForce = "not in force"
    case outOfScope = "not applicable"
  }

  public enum Amount: Sendable, Hashable {
    /// Whole yen, people, times, months, days or a plain number.
    case whole(Int128)
    /// In the notation of its type; `exact` is the fraction where the notation had to round it.
    case written(String, exact: String?)
    case member(String)
    case date(CalendarDate)
    case truth(Bool)
  }

  /// What has no value whatever else becomes known.
  public struct Undefined: Sendable, Hashable {
    public let at: String
    public let because: String
  }

  public let identifier: String
  public let japanese: String
  public let status: Status
  /// Only decisions with a type have one, and only while it is known.
  public let value: Amount?
  /// Whether the decision has a type, so that its value may be missing.
  public let isValued: Bool
  public let inapplicability: Inapplicability?
  /// Identifiers of the facts that are missing and matter, in the order of the vocabulary.
  public let needs: [String]
  public let undefined: [Undefined]
  /// What no source states and the rules therefore leave to the association (充足か未詳): it keeps nothing open.
  public let unstated: [Undefined]

  public var isApplicable: Bool { inapplicability == nil }
}

extension Outcome {
  init(_ fact: FactID, _ evidence: Evidence, _ language: Language) {
    let (rules, observations) = (evidence.rules, evidence.observations)
    // Read in place: a fact is large, and a copy of it would cost more than all that is done here.
    identifier = rules.facts[fact].name.identifier
    japanese = rules.facts[fact].name.japanese
    let isCondition = rules.isCondition(fact)
    isValued = !isCondition
    (status, value) = Outcome.result(fact, rules, observations)
    inapplicability = Outcome.inapplicability(fact, status, rules, observations)
    let wording = Wordings(evidence: evidence, language: language)
    unstated = evidence.accepted(by: fact).map { Undefined(at: wording.place($0), because: wording.reason($0)) }
    guard status == .undetermined else {
      needs = []
      undefined = []
      return
    }
    var search = Needs(evidence)
    search.visit(fact: fact)
    needs = search.facts.sorted().map { rules.facts[$0].name.identifier }
    undefined = search.undefined.map { Undefined(at: wording.place($0), because: wording.reason($0)) }
  }

  static func inapplicability(
    _ fact: FactID, _ status: Status, _ rules: CheckedRules, _ observations: Observations
  ) -> Inapplicability? {
    switch (status, observations.absences[fact]) {
    case (.unmet, .notInForce?): .notInForce
    case (.unmet, .outOfScope?): .outOfScope
    case (.unmet, nil) where rules.isCondition(fact) && observations.outcomes[fact] == .notApplicable: .outOfScope
    default: nil
    }
  }

  static func result(
    _ fact: FactID, _ rules: CheckedRules, _ observations: Observations
  ) -> (Status, Amount?) {
    if rules.isCondition(fact) {
      let outcomes = observations.outcomes[fact]
      return (outcomes == .met ? .met : outcomes.canBeMet ? .undetermined : .unmet, nil)
    }
    switch observations.findings[fact] {
    case .absent: return (.unmet, nil)
    case .open: return (.undetermined, nil)
    case .value(.truth(let truth)): return (truth ? .met : .unmet, .truth(truth))
    case .value(let value): return (.met, Amount(value, rules.facts[fact].type, rules))
    }
  }
}

extension Outcome.Amount {
  init(_ value: Value, _ type: ValueType, _ rules: CheckedRules) {
    switch value {
    case .truth(let truth): self = .truth(truth)
    case .date(let date): self = .date(date)
    case .choice(let member):
      guard case .choice(let choice) = type else {
        preconditionFailure("INVARIANT: a member's type is its choice")
      }
      self = .member(rules.choices[choice].members[member].identifier)
    case .number(let number):
      if type.isWhole && number.isInteger {
        self = .whole(number.numerator)
      } else {
        let written = type.isWhole ? Notation.decimal(number) : Notation.text(number, type, .japanese)
        self = .written(written, exact: Notation.isExact(number) ? nil : number.description)
      }
    }
  }
}
