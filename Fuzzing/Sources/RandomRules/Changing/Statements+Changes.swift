/// Changes of schemes, consistency statements, and of what associations change.
extension Book {
  mutating func changeScheme(_ index: Int, _ choices: inout Choices) {
    switch choices.below(4) {
    case 0: schemes[index].follows = choices.pick([nil] + schemes.indices.map { $0 }) ?? nil
    case 1: schemes[index].period = changed(schemes[index].period, &choices)
    case 2: schemes[index].entries.rearrange(&choices)
    default:
      guard let entry = choices.pick(schemes[index].entries) else { return }
      var fact = facts[entry.fact]
      fact.change(&choices, self)
      facts[entry.fact] = fact
    }
  }

  mutating func changeConsistency(_ index: Int, _ choices: inout Choices) {
    guard let place = choices.pick(consistencies[index].conditions.indices) else { return }
    var condition = consistencies[index].conditions[place]
    condition.change(&choices, self)
    consistencies[index].conditions[place] = condition
  }

  mutating func changeOverride(_ index: Int, _ choices: inout Choices) {
    switch overrides[index].change {
    case .parameter(let fact, let body):
      var changed = facts[fact]
      changed.body = body
      changed.change(&choices, self)
      overrides[index].change = .parameter(fact, changed.body)
    case .table(let table, var other):
      other.change(&choices, self)
      overrides[index].change = .table(table, other)
    case .lines(let fact, var lines):
      guard let place = choices.pick(lines.indices) else { return }
      lines[place].change(&choices, self)
      overrides[index].change = .lines(fact, lines)
    }
  }
}
