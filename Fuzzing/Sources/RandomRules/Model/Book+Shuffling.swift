/// The same book in another order: files, statements, members, bullets, exceptions and rows.
extension Book {
  func shuffled(_ dice: inout Dice) -> Book {
    var result = self
    result.files = dice.shuffled(files.map { dice.shuffled($0) })
    for index in facts.indices {
      result.facts[index].scope = dice.shuffled(facts[index].scope)
      switch facts[index].body {
      case .given, .value: break
      case .dated(var dated):
        dated.rows = dice.shuffled(dated.rows)
        result.facts[index].body = .dated(dated)
      case .condition(let condition): result.facts[index].body = .condition(condition.shuffled(&dice))
      case .principle(var principle):
        for position in principle.exceptions.indices {
          principle.exceptions[position].guarding = principle.exceptions[position].guarding.shuffled(&dice)
        }
        principle.exceptions = dice.shuffled(principle.exceptions)
        result.facts[index].body = .principle(principle)
      }
    }
    for index in tables.indices { result.tables[index].rows = dice.shuffled(tables[index].rows) }
    return result
  }
}

extension Condition {
  fileprivate func shuffled(_ dice: inout Dice) -> Condition {
    guard case .block(let kind, let lines) = self else { return self }
    return .block(kind, dice.shuffled(lines.map { $0.shuffled(&dice) }))
  }
}
