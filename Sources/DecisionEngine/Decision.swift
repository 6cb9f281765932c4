import RulesDSL

/// What the rules say of one application: an outcome for every decision.
public struct Decision: Sendable, Hashable {
  /// The day whose rules were used; nil where the application has none.
  public let basisDate: CalendarDate?
  /// Whether the caller's date took the place of the application's.
  public let isBasisDateReplaced: Bool
  /// In the order in which decisions are shown.
  public let outcomes: [Outcome]

  /// The outcome of the decision with this identifier; nil where the rules have no such decision.
  public subscript(identifier: String) -> Outcome? {
    outcomes.first { $0.identifier == identifier }
  }
}

/// How one decision turned out.
public struct Outcome: Sendable, Hashable {
  /// Whether a decision holds. One that has a type rather than a condition is met while it has a value, but for a yes
  /// or no, which is met where it is yes.
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable { case met, unmet, undetermined }

  /// Why a decision has no result although nothing is missing.
  public enum Inapplicability: String, Sendable, Hashable, Codable {
    /// The basis date lies outside its 適用期間.
    case notInForce = "not in force"
    /// The application is none of those that it is about (対象), or no row of its table has a value for it.
    case outOfScope = "not applicable"
  }

  /// A place that has no value whatever else becomes known: a division by zero, or what no source states (未詳).
  public struct Undefined: Sendable, Hashable {
    /// The identifier of the rule, or of the table and column as `table.column`.
    public let at: String
    /// Why, in Japanese.
    public let japanese: String
    /// Why, in English.
    public let english: String

    /// Why, in a few words.
    public func because(_ language: Language) -> String { language.pick(japanese, english) }
  }

  let name: Name
  public let status: Status
  /// Only decisions with a type have one, and only while it is known.
  public let value: Amount?
  /// While the value of a number isn't known, between which ends it lies; nil where it may be anything.
  public private(set) var range: AmountRange?
  /// Whether the decision has a type, so that its value may be missing.
  public let isValued: Bool
  /// Of an unmet decision that is none of the application's concern, why; else nil.
  public let inapplicability: Inapplicability?
  /// Identifiers of the facts that are missing and matter, in the order of the vocabulary. Empty unless undetermined.
  public private(set) var needs: [String] = []
  /// What has no value and why, where that keeps it open. Empty unless undetermined.
  public private(set) var undefined: [Undefined] = []
  /// What no source states and the rules therefore leave to the association (充足か未詳): it keeps nothing open. Empty where the
  /// decision is unmet.
  public private(set) var unstated: [Undefined] = []

  /// As rules, JSON and other programs name the decision.
  public var identifier: String { name.identifier }
  public var japanese: String { name.japanese }
  public var english: String { name.text(.english) }
  /// Whether the decision is of any concern to the application.
  public var isApplicable: Bool { inapplicability == nil }
}

extension Outcome {
  /// The same of an application that was run with a record.
  package init(_ fact: FactID, _ rules: CheckedRules, _ observations: Observations) {
    self.init(fact, rules, observations.outcomes[fact], observations.findings[fact], observations.absences[fact])
  }

  /// How a decision turned out, at once and without a record; what is missing is told by `Support`.
  package init(
    _ fact: FactID, _ rules: CheckedRules, _ outcomes: Outcomes, _ finding: Finding, _ absence: Finding.Absence?
  ) {
    // Read in place: a fact is large, and a copy of it would cost more than all that is done here.
    name = rules.facts[fact].name
    let isCondition = rules.isCondition(fact)
    isValued = !isCondition
    if isCondition {
      (status, value) = (outcomes == .met ? .met : outcomes.canBeMet ? .undetermined : .unmet, nil)
    } else {
      switch finding {
      case .absent: (status, value) = (.unmet, nil)
      case .open: (status, value) = (.undetermined, nil)
      case .value(.truth(let truth)): (status, value) = (truth ? .met : .unmet, .truth(truth))
      case .value(let found): (status, value) = (.met, Amount(found, rules.facts[fact].type, rules))
      }
    }
    switch (status, absence) {
    case (.unmet, .notInForce?): inapplicability = .notInForce
    case (.unmet, .outOfScope?): inapplicability = .outOfScope
    case (.unmet, nil) where isCondition && outcomes == .notApplicable: inapplicability = .outOfScope
    default: inapplicability = nil
    }
  }
}

/// What one decision rests on that is missing or has no value: looked for once, when an application is explained.
package struct Support: Sendable {
  package private(set) var outcome: Outcome
  /// The missing facts, those first that decide whether others matter.
  package private(set) var missing: [FactID] = []

  package init(_ fact: FactID, _ evidence: Evidence) {
    var search = Needs(evidence)
    self.init(fact, evidence, &search)
  }

  /// The same with a search that serves several decisions.
  package init(_ fact: FactID, _ evidence: Evidence, _ search: inout Needs) {
    let (rules, observations) = (evidence.rules, evidence.observations)
    outcome = Outcome(fact, rules, observations)
    // What isn't met needs nobody's confirmation.
    let unstated = outcome.status == .unmet ? [] : evidence.accepted(by: fact)
    if !unstated.isEmpty { outcome.tell(unstated: unstated, evidence) }
    let isOpen = rules.isCondition(fact) ? !observations.outcomes[fact].isKnown : observations.findings[fact].isOpen
    guard isOpen else { return }
    search.reset()
    search.visit(fact: fact)
    missing = search.inOrder
    guard outcome.status == .undetermined else { return }
    outcome.tell(missing: search.facts, search.undefined, evidence)
    if outcome.isValued {
      outcome.tell(AmountRange(observations.range(of: observations.findings[fact]), rules.facts[fact].type))
    }
  }
}

extension Outcome {
  fileprivate mutating func tell(missing: Set<FactID>, _ undefined: [DecisionEngine.Undefined], _ evidence: Evidence) {
    needs = missing.sorted().map { evidence.rules.facts[$0].name.identifier }
    self.undefined = undefined.map { Undefined($0, evidence) }
  }

  fileprivate mutating func tell(_ range: AmountRange?) { self.range = range }

  fileprivate mutating func tell(unstated: [DecisionEngine.Undefined], _ evidence: Evidence) {
    self.unstated = unstated.map { Undefined($0, evidence) }
  }
}

extension Outcome.Undefined {
  fileprivate init(_ undefined: DecisionEngine.Undefined, _ evidence: Evidence) {
    let (japanese, english) = (
      Wordings(evidence: evidence, language: .japanese), Wordings(evidence: evidence, language: .english)
    )
    at = japanese.place(undefined)
    self.japanese = japanese.reason(undefined)
    self.english = english.reason(undefined)
  }
}
