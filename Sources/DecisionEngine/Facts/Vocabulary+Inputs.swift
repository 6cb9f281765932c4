import RulesDSL

extension Vocabulary {
  /// A fact that an application may give, with what a form needs of it.
  public struct Input: Sendable, Hashable {
    let name: Name
    /// As rules, JSON and other programs write it.
    public var identifier: String { name.identifier }
    public var japanese: String { name.japanese }
    public var english: String { name.text(.english) }
    public let type: ValueKind
    /// Whether a person decides it (判断), so that who and why belong to it: `Facts.Entry.judgement`.
    public let isJudgement: Bool
    /// Which of the values of its type are allowed (範囲); nil where all are. Others are refused.
    public let allowed: Allowed?
    /// Where it stands in the form (記入欄), as the rule files say it in Japanese; nil where they don't.
    public let formField: String?
    /// What is asked, as the rule files say it in Japanese (説明); nil where the name says it.
    public let explanation: String?
    /// What the rule files note of it (注), in Japanese: one note a line.
    public let note: String?
    /// Where it comes from (出典): document and page.
    public let source: String?
    /// The rule file that declares it, and the line, counted from 1.
    public let file: String
    public let line: Int
    /// Whether it is the basis date: the day whose rules are used.
    public let isBasisDate: Bool
    /// Whether only those give it whom it concerns (該当者のみ): a form may ask for it last.
    public let isOnlyWhereItApplies: Bool
    /// How it may be changed (変更可); nil where the rules don't say that it can be.
    public let change: Change?
    /// Whether no rule needs it (参考): it is carried along.
    public let isReference: Bool
    /// The identifiers of the decisions that may depend on it, in the order in which decisions are shown.
    public let decisions: [String]
    private let yes: Fact.Display.Words?
    private let no: Fact.Display.Words?

    /// What to call yes or no on a form: the fact's own word (充足の表示, 非充足の表示), or あり and なし.
    public func word(for truth: Bool, _ language: Language) -> String {
      let own = truth ? yes : no
      return language.pick(own?.japanese, own?.english) ?? (truth ? Keyword.yes : .no).spelling(language)
    }

    package init(_ fact: FactID, _ rules: CheckedRules, decisions: [String]) {
      let definition = rules.facts[fact]
      let source = rules.sources[definition.provenance.span.source]
      name = definition.name
      type = ValueKind(definition.type, rules)
      isJudgement = definition.kind == .judgement
      allowed = definition.range.map { Allowed($0, definition.type, rules) }
      formField = definition.formField
      explanation = definition.provenance.description
      note = definition.provenance.note
      self.source = definition.provenance.citation
      file = source.name
      line = source.line(at: definition.provenance.span.range.lowerBound) + 1
      isBasisDate = rules.basisDate == fact
      isOnlyWhereItApplies = definition.isOnlyWhereItApplies
      change = definition.change.map { Change($0, of: definition.type, rules) }
      isReference = definition.isReference
      self.decisions = decisions
      (yes, no) = (definition.display.met, definition.display.unmet)
    }
  }

  /// Every fact that an application may give, in the order of the vocabulary's files. They are made anew each time.
  public var inputs: [Input] {
    let rules = rules.value
    let uses = rules.uses
    return rules.facts.indices.filter { rules.isGiven($0) }.map { input($0, uses) }
  }

  private func input(_ fact: FactID, _ uses: Uses) -> Input {
    let rules = rules.value
    return Input(
      fact, rules,
      decisions: rules.decisions.filter { uses.fact($0, needs: fact) }.map { rules.facts[$0].name.identifier })
  }

  /// The input whose values are compared as schemes (比較); nil where the rules mark none.
  public var compared: Input? { rules.value.compared.flatMap { input(named: rules.value.facts[$0].name.identifier) } }

  /// The fact of an application that a name means, whichever of its names it is; nil where there is none.
  public func input(named name: String) -> Input? {
    given(named: name).map { input($0, rules.value.uses) }
  }
}

/// What kind of value a fact or a decision has.
public enum ValueKind: Sendable, Hashable {
  /// A number of a unit.
  case quantity(Unit)
  case date
  /// Yes or no.
  case truth
  /// Text that is carried through and no rule tests.
  case text
  /// One of the members of a choice (区分), in the order of its declaration.
  case choice(Vocabulary.Term, [Member])

  init(_ type: ValueType, _ rules: CheckedRules) {
    switch type {
    case .date: self = .date
    case .yesNo: self = .truth
    case .text: self = .text
    case .choice(let choice):
      self = .choice(
        Vocabulary.Term(name: rules.choices[choice].name), rules.choices[choice].members.map { Member(name: $0) })
    case .money, .people, .times, .months, .days, .percentage, .rate, .multiple, .number:
      guard let unit = Unit(type) else { preconditionFailure("INVARIANT: a number has a unit") }
      self = .quantity(unit)
    }
  }
}

/// Which values an input may have (範囲).
public struct Allowed: Sendable, Hashable {
  /// Between which ends they lie; without ends where they are listed.
  public let range: AmountRange
  /// Where values are listed, those that are allowed; empty for a stretch.
  public let listed: [Amount]
  private let japanese: String
  private let english: String

  /// As a rule says it: `1以上9以下`, `at least 1 and at most 9`.
  public func text(_ language: Language) -> String { language.pick(japanese, english) }

  init(_ test: Test, _ type: ValueType, _ rules: CheckedRules) {
    let evidence = Evidence(rules, Observations(rules))
    japanese = Wordings(evidence: evidence, language: .japanese).text(test, of: type, isCondition: false)
    english = Wordings(evidence: evidence, language: .english).text(test, of: type, isCondition: false)
    func amount(_ expression: Expression) -> Amount? {
      if case .literal(let value) = expression.kind { Amount(value, type, rules) } else { nil }
    }
    func bound(_ bound: Test.Bound?) -> AmountRange.Bound? {
      bound.flatMap { bound in amount(bound.value).map { .init(value: $0, isIncluded: bound.isInclusive) } }
    }
    let endless = AmountRange(lower: nil, upper: nil)
    switch test.kind {
    case .range(let low, let high): (range, listed) = (AmountRange(lower: bound(low), upper: bound(high)), [])
    case .oneOf(let values, negated: false): (range, listed) = (endless, values.compactMap { amount($0) })
    case .oneOf(let values, negated: true):
      let barred = values.compactMap { amount($0) }
      (range, listed) = (endless, Allowed.members(type, rules).filter { !barred.contains($0) })
    case .truth(let truth): (range, listed) = (endless, [.truth(truth)])
    }
  }

  private static func members(_ type: ValueType, _ rules: CheckedRules) -> [Amount] {
    guard case .choice(let choice) = type else { return [] }
    return rules.choices[choice].members.map { .member(Member(name: $0)) }
  }
}

extension Fact.Display.Words: Hashable {
  package static func == (one: Self, two: Self) -> Bool { one.japanese == two.japanese && one.english == two.english }
  package func hash(into hasher: inout Hasher) { hasher.combine(japanese) }
}
