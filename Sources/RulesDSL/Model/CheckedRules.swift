/// Rule files that have been read, resolved and found sound: names are indices, types are known, nothing recurses.
///
/// Nodes that hold a value while rules are evaluated (conditions, expressions, rows) carry a `NodeID`; what was
/// observed there, and every explanation, is a table keyed by it.
package struct CheckedRules: Sendable {
  package var sources: [SourceText] = []
  package var ruleSets: [RuleSet] = []
  package var choices: [Choice] = []
  /// Everything in the namespace of facts except tables, by `FactID`.
  package var facts: [Fact] = []
  package var tables: [Table] = []
  package var consistencies: [Consistency] = []
  package var examples: [Example] = []
  package var nodeCount = 0
  /// By node, the conditions that a 変更 added to a rule, with what it says of them.
  package var additions: [NodeID: Provenance] = [:]
  /// Facts and tables, each behind everything that it needs: one pass in this order evaluates all of them.
  package var order: [Step] = []
  /// The fact that is the basis date.
  package var basisDate: FactID?
  /// Decisions, by their 表示順, then as written.
  package var decisions: [FactID] = []
  /// The decision 総合: the verdict on the application.
  package var headline: FactID?
  /// The stages of the work (場面), in the order of the decisions that name them.
  package var stages: [Name] = []
  /// The input whose values stand side by side in a comparison (比較), such as the scheme that an application is for.
  package var compared: FactID?
}

/// What is evaluated at one step of the order.
package enum Step: Hashable, Sendable {
  case fact(FactID)
  case table(TableID)
}

package typealias FactID = Int
package typealias TableID = Int
package typealias NodeID = Int

/// A Japanese name and an identifier for the same thing; where only one is given, it serves as both.
package struct Name: Hashable, Sendable {
  package var japanese: String
  package var identifier: String
  /// How it is called in English, where the identifier with spaces doesn't read.
  package var label: String?

  package func text(_ language: Language) -> String {
    language == .japanese ? japanese : label ?? identifier.split(separator: "_").joined(separator: " ")
  }
}

package struct RuleSet: Sendable {
  package var name: Name
  /// Who lays the rules down (制定): the layer.
  package var issuer: String?
  package var citation: String?
  /// The stage of the work to which its decisions belong (場面).
  package var stage: Name?
  /// The basis date of its examples that give none (例の基準日).
  package var examplesOn: CalendarDate?
  /// The day on which the sources of its rules were last read (確認日).
  package var readOn: CalendarDate?
  package var source: Int
}

package struct Choice: Sendable {
  package var name: Name
  package var members: [Name]
  package var span: Span
  /// Where each member stands.
  package var places: [Span] = []
  /// 注, which may say what a member holds.
  package var notes: [String] = []
}

/// When a rule or row is in force; both days are included.
package struct Period: Hashable, Sendable {
  package var from: CalendarDate?
  package var until: CalendarDate?

  package static let always = Period()
  package var isAlways: Bool { from == nil && until == nil }

  package func contains(_ date: CalendarDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }
}

/// Where a rule comes from: what every line of a trace can say of it.
package struct Provenance: Sendable {
  package var citation: String?
  package var note: String?
  package var description: String?
  package var period = Period.always
  /// The index of the rule set in which it stands.
  package var ruleSet: Int
  package var span: Span
  /// The rule set whose 変更 gave this definition, where it isn't the one that declared it.
  package var overriddenBy: Int?
}

package struct Fact: Sendable {
  package enum Kind: Sendable, Hashable {
    case input, judgement, parameter, calculation, requirement, exclusion, decision
  }

  package var name: Name
  package var kind: Kind
  package var type: ValueType
  package var provenance: Provenance
  package var definition: Definition
  package var scope: [Condition] = []
  /// The allowed values of an input, inclusive or not.
  package var range: Test?
  package var formField: String?
  package var isReference = false
  /// Whether only those give it whom it concerns (該当者のみ): a scheme that waits for it is no more than possible.
  package var isOnlyWhereItApplies = false
  /// How an input may be changed (変更可); nil where it can't.
  package var change: Change?
  package var display = Display()

  /// Whether its result is met, unmet or undetermined rather than a value.
  package var isCondition: Bool {
    switch definition {
    case .condition: true
    case .principle(let principle): principle.isCondition
    case .given, .expression: false
    }
  }

  package var isGiven: Bool { kind == .input || kind == .judgement }

  /// What may become of an input, and who can bring it about.
  package struct Change: Sendable, Hashable {
    package enum Way: Sendable, Hashable {
      /// Of a number or a day: whether it may go up and down, and in what multiples; of days a whole number of days.
      case steps(up: Bool, down: Bool, step: Rational)
      /// To one of these, where it isn't so already: of yes or no to one or to either, of a choice, where it is empty,
      /// to any other member.
      case values([Value])
    }
    package enum Agent: Sendable, Hashable, CaseIterable { case applicant, lender }

    package var way: Way
    package var agent: Agent

    package init(way: Way, agent: Agent) {
      (self.way, self.agent) = (way, agent)
    }
  }

  /// How a decision is shown in the summary.
  package struct Display: Sendable {
    package struct Words: Sendable {
      package var japanese: String
      package var english: String?
    }
    package var order: Int?
    /// Whether "met" is bad news for the applicant.
    package var isAdverse = false
    /// The stage of the work at which it is asked (場面); nil is every stage.
    package var stage: Name?
    /// Whether it stands at the head of what people are shown (冒頭).
    package var isAtTop = false
    /// The decision of which it is a detail: it stands at the head only where that one is bad news or open.
    package var detailOf: FactID?
    /// Whether it is a column where schemes stand side by side (一覧).
    package var isInList = false
    package var met: Words?
    package var unmet: Words?
    package var undetermined: Words?
  }
}

package enum Definition: Sendable {
  /// from the application or a person
  case given
  case condition(Condition)
  case expression(Expression)
  case principle(Principle)
}

/// 原則 … ただし …: a default with labelled exceptions.
package struct Principle: Sendable {
  package enum Outcome: Sendable {
    case condition(Condition)
    case expression(Expression)
  }

  package struct Exception: Sendable {
    package var name: Name
    package var priority: Int?
    package var `guard`: Condition
    package var outcome: Outcome
    package var period: Period
    package var span: Span
  }

  package var node: NodeID
  package var standard: Outcome
  /// By priority; those without one exclude each other or agree.
  package var exceptions: [Exception]

  package var isCondition: Bool {
    if case .condition = standard { true } else { false }
  }
}

/// What an application must never say together.
package struct Consistency: Sendable {
  package var name: Name
  package var conditions: [Condition]
  package var provenance: Provenance
}

/// An 例, one row of it, with its facts and what is expected.
package struct Example: Sendable {
  package struct Given: Sendable {
    package var fact: FactID
    package var value: Value
    /// Whether it is the 例の基準日 of the file, which an example's own day replaces.
    package var isOfFile = false
  }
  package struct Expectation: Sendable {
    package enum Result: Sendable, Hashable {
      case met, unmet, undetermined, notApplicable
      case value(Value)
    }
    package var subject: Reference
    package var result: Result
    package var span: Span
  }

  package var title: String
  package var given: [Given]
  package var expectations: [Expectation]
  package var span: Span
  package var ruleSet: Int
}
