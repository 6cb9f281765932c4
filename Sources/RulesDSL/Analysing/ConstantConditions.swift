/// Conditions that hold whatever is given, or never do: slips or leftovers.
struct ConstantConditions {
  private(set) var diagnostics: [FoundFault] = []
  private let rules: CheckedRules
  private let demands: Demands

  init(_ rules: CheckedRules, _ demands: Demands, _ steps: inout Steps) {
    self.rules = rules
    self.demands = demands
    for fact in rules.facts {
      for condition in fact.conditions { check(condition, &steps) }
    }
    for table in rules.tables {
      for row in table.rows {
        for (cell, column) in zip(row.cells, table.columns) {
          guard case .criterion(let condition) = cell else { continue }
          check(
            condition, &steps,
            in: TableContext(table: table.name.japanese, row: row.title, column: column.name.japanese))
        }
      }
    }
  }

  /// Single tests first; a block is judged only where each of its lines can go both ways.
  @discardableResult
  private mutating func check(
    _ condition: Condition, _ steps: inout Steps, in context: TableContext? = nil
  ) -> Bool {
    switch condition.kind {
    case .constant: return true
    case .test(let reference, let test): return check(test, of: reference, condition.span, context)
    case .block(_, let children):
      let areSound = children.map { check($0, &steps, in: context) }
      guard areSound.allSatisfy({ $0 }), children.count > 1 else { return areSound.allSatisfy { $0 } }
      do throws(OutOfSteps) {
        if try !isPossible(condition, &steps) {
          report(.neverHolds(rules.text(condition.span)), at: condition.span, in: context)
          return false
        }
        if try !isPossible(condition, negated: true, &steps) {
          report(.alwaysHolds(rules.text(condition.span)), at: condition.span, in: context)
          return false
        }
      } catch {
        report(.tooManyConditions, at: condition.span, in: context)
        return false
      }
      return true
    }
  }

  private func isPossible(
    _ condition: Condition, negated: Bool = false, _ steps: inout Steps
  ) throws(OutOfSteps) -> Bool {
    let demand = demands.of(condition, negated: negated)
    var named: Set<Reference> = []
    if demand.isFree(&named) { return true }
    steps.begin(demand.size)
    return try CaseSearch.firstCase(of: demand, demands.possible, &steps) != nil
  }

  private mutating func check(
    _ test: Test, of reference: Reference, _ span: Span, _ context: TableContext?
  ) -> Bool {
    let type = rules.type(of: reference)
    // A yes or no that a rule decides is that rule's matter.
    let all = demands.possible[reference]
    guard type != .yesNo, !all.isEmpty, let passing = test.values(within: all) else { return true }
    if passing.isEmpty {
      report(.neverHolds(rules.text(span)), at: span, in: context)
      return false
    }
    // What a rule decides may also have no value, so a list of all its values isn't needless.
    if case .fact(let fact) = reference, rules.facts[fact].kind == .input, all.subtracting(passing).isEmpty {
      report(.alwaysHolds(rules.text(span)), at: span, in: context)
      return false
    }
    return true
  }

  private mutating func report(_ fault: AnalysisFault, at span: Span, in context: TableContext?) {
    diagnostics.append(FoundFault(fault, at: span, in: context))
  }
}

extension Fact {
  /// Every condition in its definition.
  var conditions: [Condition] {
    switch definition {
    case .given, .expression: return scope
    case .condition(let condition): return scope + [condition]
    case .principle(let principle):
      return scope + principle.exceptions.map(\.guard)
        + ([principle.standard] + principle.exceptions.map(\.outcome)).compactMap {
          if case .condition(let condition) = $0 { condition } else { nil }
        }
    }
  }
}
