import RulesDSL

/// Everything that was observed while the rules were evaluated for one application, by node, fact and table.
///
/// Explanations are computed from this and the rules alone.
package struct Observations: Sendable {
  package var basisDate: CalendarDate?
  /// What the application and people gave, by fact; parameters too where an example sets them.
  package var given: [Value?]
  package var conditions: [Outcomes]
  package var expressions: [Finding]
  /// Of requirements, exclusions and decisions.
  package var outcomes: [Outcomes]
  /// Of facts with a value.
  package var findings: [Finding]
  /// Why a fact is not applicable or has no value, where that is certain.
  package var absences: [Finding.Absence?]
  package var tables: [Selection]
  /// Of numbers that are open, by the place that their findings name.
  package var ranges: [NumberRange] = []

  /// Which row a table uses.
  package struct Selection: Sendable {
    /// The rows that may be in use; one and certain, or several that the missing facts leave.
    package var rows: [Int] = []
    package var isCertain = false
    package var noRowIsPossible = true
    /// Whether the table itself may be, or certainly is, out of force.
    package var mayBeOutOfForce = false
    /// Why it isn't known which row is in use.
    package var doubts: Outcomes = []
    /// By row, whether it may be the one.
    package var rowOutcomes: [Outcomes] = []
    /// By column.
    package var outcomes: [Outcomes] = []
    package var findings: [Finding] = []

    /// Whether what it gives, or its row, isn't known.
    package var isOpen: Bool { !isCertain || !outcomes.allSatisfy(\.isKnown) || findings.contains(where: \.isOpen) }
  }

  package init(_ rules: CheckedRules) {
    given = Array(repeating: nil, count: rules.facts.count)
    conditions = Array(repeating: [], count: rules.nodeCount)
    expressions = Array(repeating: .missing, count: rules.nodeCount)
    outcomes = Array(repeating: [], count: rules.facts.count)
    findings = Array(repeating: .missing, count: rules.facts.count)
    absences = Array(repeating: nil, count: rules.facts.count)
    tables = Array(repeating: Selection(), count: rules.tables.count)
  }

  /// Before anything is known but what the rules write out.
  package init(_ rules: CheckedRules, _ plan: Plan) {
    self.init(rules)
    for (node, value) in plan.literals { expressions[node] = .value(value) }
    for (fact, definition) in plan.facts.enumerated() {
      guard let range = definition.range else { continue }
      findings[fact] = .open(Finding.Open(range: Int32(ranges.count)))
      ranges.append(range)
    }
  }

  /// Between which ends an open number lies.
  package func range(of finding: Finding) -> Interval? {
    finding.open?.range.map { ranges[Int($0)].interval }
  }
}
