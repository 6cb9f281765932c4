/// What associations change and add, and what applications must never say together.
extension BookMaker {
  mutating func overrideParameter(_ index: Int) {
    guard dice.chance(30) else { return }
    let kind = book.facts[index].kind
    add(.parameter(index, parameterBody(of: kind)))
  }

  /// Other rows, chosen by other facts, below the same columns.
  mutating func overrideTable(_ index: Int) {
    guard dice.chance(20) else { return }
    var table = book.tables[index]
    (table.selectors, table.rows, table.noRow, table.period) = (selectors(), [], nil, nil)
    if table.across != nil { addAcross(to: &table) }
    table.columns = book.tables[index].columns
    makeRows(of: &table)
    add(.table(index, table))
  }

  mutating func extend(_ index: Int) {
    guard case .condition(.block) = book.facts[index].body, dice.chance(40) else { return }
    book.facts[index].mayBeExtended = true
    for association in 0...1 where dice.chance(60) {
      let lines = (0..<dice.number(1...2)).map { _ in condition(depth: 1) }
      book.overrides.append(Override(association: association, change: .lines(index, lines)))
    }
  }

  private mutating func add(_ change: Override.Change) {
    book.overrides.append(Override(association: dice.below(2), change: change))
  }

  /// Of lines enough that most applications are not refused.
  mutating func makeConsistency() {
    let given = known.filter { isGiven($0) }
    let conditions = (0..<dice.number(2...3)).map { _ -> Condition in
      if dice.chance(25) { return condition(depth: 1) }
      let subject = dice.pick(given)
      return .test(subject, test(of: subject))
    }
    book.consistencies.append(Consistency(name: names.consistency(), conditions: conditions))
  }
}
