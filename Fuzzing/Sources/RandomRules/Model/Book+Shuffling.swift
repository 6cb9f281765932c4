/// The same book in another order: files, statements, members, bullets, exceptions and rows.
extension Book {
  func shuffled(_ dice: inout Dice) -> Book {
    var result = self
    result.files = dice.shuffled(files.map { dice.shuffled($0) })
    for index in facts.indices {
      result.facts[index].scope = dice.shuffled(facts[index].scope)
      switch facts[index].body {
      case .given, .value, .followed: break
      case .dated(let dated): result.facts[index].body = .dated(dated.shuffled(&dice))
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
    result.shuffleStatements(&dice)
    return result
  }

  private mutating func shuffleStatements(_ dice: inout Dice) {
    for index in schemes.indices { schemes[index].entries = dice.shuffled(schemes[index].entries) }
    for index in consistencies.indices {
      let conditions = consistencies[index].conditions.map { $0.shuffled(&dice) }
      consistencies[index].conditions = dice.shuffled(conditions)
    }
    for index in overrides.indices {
      switch overrides[index].change {
      case .parameter(let fact, .dated(let dated)):
        overrides[index].change = .parameter(fact, .dated(dated.shuffled(&dice)))
      case .parameter: break
      case .table(let table, var other):
        other.rows = dice.shuffled(other.rows)
        overrides[index].change = .table(table, other)
      case .lines(let fact, let lines):
        overrides[index].change = .lines(fact, dice.shuffled(lines.map { $0.shuffled(&dice) }))
      }
    }
  }
}

extension Dated {
  fileprivate func shuffled(_ dice: inout Dice) -> Dated {
    var result = self
    result.rows = dice.shuffled(rows)
    return result
  }
}

extension Condition {
  fileprivate func shuffled(_ dice: inout Dice) -> Condition {
    guard case .block(let kind, let lines) = self else { return self }
    return .block(kind, dice.shuffled(lines.map { $0.shuffled(&dice) }))
  }
}
