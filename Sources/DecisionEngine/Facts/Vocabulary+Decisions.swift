import RulesDSL

extension Vocabulary {
  /// Something that the rules decide of an application (結論).
  public struct DecisionTerm: Sendable, Hashable {
    let name: Name
    /// As rules, JSON and other programs write it.
    public var identifier: String { name.identifier }
    public var japanese: String { name.japanese }
    public var english: String { name.text(.english) }
    /// What kind of value it has; nil of one that is a condition, which is met, unmet or undetermined.
    public let type: ValueKind?
    /// Whether being met is bad news to the applicant.
    public let isAdverse: Bool
    /// Whether it is the verdict on the application (総合).
    public let isVerdict: Bool
    /// Whether it stands in the first lines of what people are shown (冒頭).
    public let isAtTop: Bool
    /// Whether it is shown only where it is asked for (参考).
    public let isReference: Bool
    /// The stage of the work at which it is asked (場面); nil is every stage.
    public let stage: Term?
    /// Where it comes from (出典): document and page.
    public let source: String?
    private let display: [Fact.Display.Words?]

    /// What to call a result: the decision's own word, or 充足, 非充足, 未確定; of a value whether there is one.
    public func word(for status: Outcome.Status, _ language: Language) -> String {
      let (own, mark): (Fact.Display.Words?, Mark) =
        switch status {
        case .met: (display[0], .met)
        case .unmet: (display[1], .unmet)
        case .undetermined: (display[2], .undetermined)
        }
      if let word = language.pick(own?.japanese, own?.english) { return word }
      switch (status, type) {
      case (.undetermined, _), (_, nil), (_, .truth?): return mark.word(language)
      case (.met, _): return language.pick("値がある", "has a value")
      case (.unmet, _): return language.pick("値がない", "has no value")
      }
    }

    package init(_ fact: FactID, _ rules: CheckedRules) {
      let definition = rules.facts[fact]
      name = definition.name
      type = definition.isCondition ? nil : ValueKind(definition.type, rules)
      isAdverse = definition.display.isAdverse
      isVerdict = rules.headline == fact
      isAtTop = definition.display.isAtTop
      isReference = definition.isReference
      stage = definition.display.stage.map { Term(name: $0) }
      source = definition.provenance.citation
      display = [definition.display.met, definition.display.unmet, definition.display.undetermined]
    }
  }

  /// Every decision, in the order in which decisions are shown. They are made anew each time.
  public var decisions: [DecisionTerm] { rules.value.decisions.map { DecisionTerm($0, rules.value) } }
}

extension CheckedRules {
  /// What each fact and table rests on, down to what is given.
  package var uses: Uses { Uses(self) }
}

/// By fact and table, the given facts on which it may rest, as bits.
package struct Uses {
  private let words: Int
  private var byFact: [UInt64]

  init(_ rules: CheckedRules) {
    words = rules.facts.count / 64 + 1
    byFact = Array(repeating: 0, count: rules.facts.count * words)
    var byTable: [UInt64] = Array(repeating: 0, count: rules.tables.count * words)
    var references = References()
    func collected(_ own: [UInt64], _ found: some Sequence<Reference>, _ basis: FactID?) -> [UInt64] {
      var bits = own
      if let basis { bits[basis / 64] |= 1 << UInt64(basis % 64) }
      for reference in found {
        let source: ArraySlice<UInt64> =
          switch reference {
          case .fact(let fact): byFact[fact * words..<(fact + 1) * words]
          case .column(let table, _), .rowName(let table): byTable[table * words..<(table + 1) * words]
          }
        for (place, word) in source.enumerated() { bits[place] |= word }
      }
      return bits
    }
    for step in rules.order {
      references = References()
      switch step {
      case .fact(let fact):
        references.collect(rules.facts[fact])
        var own: [UInt64] = Array(repeating: 0, count: words)
        if rules.isGiven(fact) { own[fact / 64] |= 1 << UInt64(fact % 64) }
        let bits = collected(own, references.found, rules.hasPeriods(fact) ? rules.basisDate : nil)
        byFact.replaceSubrange(fact * words..<(fact + 1) * words, with: bits)
      case .table(let table):
        references.collect(rules.tables[table])
        let bits = collected(
          Array(repeating: 0, count: words), references.found,
          rules.tables[table].hasPeriods ? rules.basisDate : nil)
        byTable.replaceSubrange(table * words..<(table + 1) * words, with: bits)
      }
    }
  }

  package func fact(_ fact: FactID, needs given: FactID) -> Bool {
    byFact[fact * words + given / 64] & 1 << UInt64(given % 64) != 0
  }
}

extension CheckedRules {
  /// Whether it depends on the day if a fact's definition holds.
  fileprivate func hasPeriods(_ fact: FactID) -> Bool {
    if facts[fact].provenance.period != .always { return true }
    guard case .principle(let principle) = facts[fact].definition else { return false }
    return principle.exceptions.contains { $0.period != .always }
  }
}

extension Table {
  fileprivate var hasPeriods: Bool { provenance.period != .always || rows.contains { $0.period != .always } }
}
