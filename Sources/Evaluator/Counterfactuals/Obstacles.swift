import RulesDSL

/// What stands in the way of a result: the conditions that would have to turn out otherwise, down to single tests, and the
/// tables whose row decides.
struct Obstacles {
  private let rules: CheckedRules
  private let observations: Observations
  /// Of what must turn altogether, whether only the first is looked at: the others come to stand in the way after it.
  private let isOnlyFirst: Bool
  /// In the order in which the rules name them.
  private(set) var targets: [Trial.Target] = []
  private var visited: Set<Visit> = []

  private struct Visit: Hashable {
    let reference: Reference
    let met: Bool
  }

  init(
    to fact: FactID, being met: Bool, _ rules: CheckedRules, _ observations: Observations, onlyFirst: Bool = false
  ) {
    (self.rules, self.observations, isOnlyFirst) = (rules, observations, onlyFirst)
    look(at: .fact(fact), wanting: met)
  }

  private mutating func add(_ target: Trial.Target) {
    if !targets.contains(target) { targets.append(target) }
  }

  private mutating func look(at reference: Reference, wanting met: Bool) {
    guard visited.insert(Visit(reference: reference, met: met)).inserted else { return }
    switch reference {
    case .rowName(let table): add(.row(table))
    case .column(let table, let column):
      add(.row(table))
      for row in observations.tables[table].rows {
        if case .criterion(let condition) = rules.tables[table].rows[row].cells[column] {
          look(at: condition, wanting: met)
        }
      }
    case .fact(let fact):
      for condition in rules.facts[fact].scope { look(at: condition, wanting: true) }
      switch rules.facts[fact].definition {
      case .given: break
      case .expression(let expression): look(at: expression)
      case .condition(let condition): look(at: condition, wanting: met)
      case .principle(let principle):
        look(at: principle.standard, wanting: met)
        for exception in principle.exceptions {
          add(.condition(exception.guard.node))
          look(at: exception.guard, wanting: !observations.conditions[exception.guard.node].isMet)
          look(at: exception.outcome, wanting: met)
        }
      }
    }
  }

  private mutating func look(at outcome: Principle.Outcome, wanting met: Bool) {
    switch outcome {
    case .condition(let condition): look(at: condition, wanting: met)
    case .expression(let expression): look(at: expression)
    }
  }

  /// A value rests on the rows of the tables that it is read from.
  private mutating func look(at expression: Expression) {
    var references = References()
    references.collect(expression)
    for reference in references.found where !isGiven(reference) { look(at: reference, wanting: true) }
  }

  private func isGiven(_ reference: Reference) -> Bool {
    if case .fact(let fact) = reference { rules.isGiven(fact) } else { false }
  }

  private func stands(_ condition: Condition, inTheWayOf met: Bool) -> Bool {
    observations.conditions[condition.node] != (met ? .met : .unmet)
  }

  private mutating func look(at condition: Condition, wanting met: Bool) {
    guard stands(condition, inTheWayOf: met) else { return }
    switch condition.kind {
    case .constant: break
    case .block(let kind, let children):
      let wanted = kind == .none ? !met : met
      let inTheWay = children.filter { stands($0, inTheWayOf: wanted) }
      let isEach = kind == (met ? .all : .any) || (kind == .none && met)
      for child in isOnlyFirst && isEach ? inTheWay.prefix(1) : inTheWay[...] { look(at: child, wanting: wanted) }
    case .test(let reference, let test):
      if case .truth(let truth) = test.kind, isCondition(reference) {
        return look(at: reference, wanting: truth == met)
      }
      add(.condition(condition.node))
      var references = References()
      references.add(reference)
      test.operands.forEach { references.collect($0) }
      for reference in references.found where !isGiven(reference) { look(at: reference, wanting: true) }
    }
  }

  private func isCondition(_ reference: Reference) -> Bool {
    switch reference {
    case .fact(let fact): rules.isCondition(fact)
    case .column(let table, let column): rules.tables[table].columns[column].isCondition
    case .rowName: false
    }
  }
}
