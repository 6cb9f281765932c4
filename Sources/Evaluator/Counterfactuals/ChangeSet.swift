import RulesDSL

/// Facts set together that turn a decision.
struct ChangeSet {
  private(set) var moves: [Move]

  init(_ moves: [Move]) { self.moves = moves }

  /// How the decision stands after the last of them.
  var standing: Trial.Standing { moves[moves.count - 1].standing }

  var settings: [(fact: FactID, value: Value?)] {
    let set = Set(moves.map(\.fact))
    var released: [FactID] = []
    for fact in moves.flatMap(\.released) where !set.contains(fact) && !released.contains(fact) {
      released.append(fact)
    }
    return moves.map { ($0.fact, $0.value) } + released.map { ($0, nil) }
  }

  /// The same facts and values, in whatever order they were found.
  var key: [FactID: Value?] {
    Dictionary(settings.map { ($0.fact, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Finds sets of facts that turn one decision together.
struct ChangeSetSearch {
  private let trial: Trial
  private let decision: FactID
  private let changeable: [FactID]
  private let single: [ChangeSet]
  private let rules: CheckedRules
  /// The status that would be good news; nil where it is that already, or isn't known.
  private let wanted: Outcome.Status?

  init(_ trial: Trial, _ decision: FactID, _ changeable: [FactID], _ single: [ChangeSet]) {
    (self.decision, self.single, rules) = (decision, single, trial.program.rules)
    wanted = ChangeSetSearch.wanted(of: decision, trial)
    let narrow = wanted == nil ? trial : trial.narrowed(to: decision)
    self.trial = narrow
    self.changeable = changeable.filter { narrow.resting.isUsed($0) }
  }

  private static let largest = 6
  private static let widest = 48

  private var target: Trial.Target { .fact(decision) }

  private static func wanted(of decision: FactID, _ trial: Trial) -> Outcome.Status? {
    let rules = trial.program.rules
    guard rules.isCondition(decision) else { return nil }
    let isAdverse = rules.facts[decision].display.isAdverse || rules.facts[decision].kind == .exclusion
    let good: Outcome.Status = isAdverse ? .unmet : .met
    let status = trial.standing(of: .fact(decision))?.status
    return status == .undetermined || status == good ? nil : good
  }

  private func obstacles(_ trial: Trial, onlyFirst: Bool) -> [Trial.Target] {
    Obstacles(to: decision, being: wanted == .met, rules, trial.observations, onlyFirst: onlyFirst).targets
  }

  /// Facts that can't be changed and keep it as it is whatever becomes of all others: each of several grounds for it.
  var held: [FactID] {
    guard wanted != nil, let standing = trial.standing(of: target) else { return [] }
    var rest = trial.with(changeable.map { ($0, nil) })
    var held: [FactID] = []
    while rest.standing(of: target) == standing {
      var search = GroundsSearch(rest, decision, standing)
      let facts = search.smallest().facts
      if facts.isEmpty { break }
      held += facts
      rest = rest.with(facts.map { ($0, nil) })
    }
    return held.sorted()
  }

  /// Whether other values of the facts that a set leaves may still turn it.
  private func mayTurn(_ trial: inout Trial, leaving moves: [Move]) -> Bool {
    wanted.map { wanted in trial.freeing(others(moves)) { $0.maySettle(decision, as: wanted) } } ?? false
  }

  private func others(_ moves: [Move]) -> [FactID] {
    changeable.filter { fact in !moves.contains { $0.fact == fact } }
  }

  /// The single ones, and where the decision is bad news larger ones: of up to `most` facts, or the fewest that do.
  func sets(most: Int) -> [ChangeSet] {
    var (found, trial) = (single, trial)
    guard wanted != nil, mayTurn(&trial, leaving: []) else { return sorted(found) }
    var frontier: [[Move]] = [[]]
    var size = 2
    let largest = { most > 1 && found.isEmpty ? ChangeSetSearch.largest : most }
    while size <= largest(), !frontier.isEmpty, !trial.budget.isSpent {
      var (next, seen): ([[Move]], Set<[FactID: Value?]>) = ([], [])
      for moves in frontier {
        for move in trial.with(ChangeSet(moves).settings, { steps(from: &$0, beside: moves) }) {
          let set = ChangeSet(moves + [move])
          guard !seen.contains(set.key), !isSuperset(set, found),
            let lasts = trial.with(set.settings, { lasts(behind: set, &$0) })
          else { continue }
          next.append(set.moves)
          seen.insert(set.key)
          for last in lasts {
            let rough = ChangeSet(set.moves + [last])
            if isSuperset(rough, found) { continue }
            let larger = polished(rough, &trial)
            if isSuperset(larger, found) || found.contains(where: { $0.key == larger.key }) { continue }
            if isSmallest(larger, &trial) { found.append(larger) }
          }
        }
        if trial.budget.isSpent { break }
      }
      frontier = Array(next.prefix(ChangeSetSearch.widest))
      size += 1
    }
    return sorted(found)
  }

  /// What turns the decision once a set is made; nil where nothing can.
  private func lasts(behind set: ChangeSet, _ moved: inout Trial) -> [Move]? {
    guard let wanted, moved.contradicted() == [], mayTurn(&moved, leaving: set.moves) else { return nil }
    // What turns it alone belongs to a set only where less of it is enough then.
    let alone = single.filter { $0.standing.status == wanted && $0.moves[0].released.isEmpty }.map { $0.moves[0] }
    let moves = Moves(rules, nearerThan: alone)
    return moves.those(of: others(set.moves), &moved) { $0.maySettle(decision, as: wanted) }.flatMap { fact in
      moves.nearest(fact, [target], &moved).filter { $0.standing.status == wanted }
    }
  }

  /// What turns a condition that stands in the way, or moves a table to another row: of what must turn altogether with
  /// the first, since in whatever order a set is made it is the same.
  private func steps(from trial: inout Trial, beside set: [Move]) -> [Move] {
    let moves = Moves(rules)
    let first = obstacles(trial, onlyFirst: true).map { ($0, trial.standing(of: $0)) }
    let facts = moves.those(of: others(set), &trial) { free in first.contains { free.standing(of: $0) != $1 } }
    let all = obstacles(trial, onlyFirst: false)
    return facts.flatMap { moves.nearest($0, all, &trial) }
  }

  /// Whether fewer of its facts do already.
  private func isSuperset(_ set: ChangeSet, _ found: [ChangeSet]) -> Bool {
    let key = set.key
    return found.contains { smaller in
      smaller.key.count < key.count && smaller.key.allSatisfy { fact, value in key[fact] == value }
    }
  }

  /// Each number brought as near as the others allow.
  private func polished(_ set: ChangeSet, _ trial: inout Trial) -> ChangeSet {
    var moves = set.moves
    for place in moves.indices.dropLast() {
      let rest = moves.enumerated().filter { $0.offset != place }.map(\.element)
      let fact = moves[place].fact
      let all = trial.with(ChangeSet(rest).settings) { Moves(rules).nearest(fact, [target], &$0) }
      let nearer = all.filter {
        $0.standing.status == set.standing.status && isNearer($0.value, moves[place].value, fact)
      }
      if let move = nearer.first {
        moves[place] = Move(
          fact: move.fact, value: move.value, target: moves[place].target, standing: moves[place].standing,
          released: move.released)
      }
    }
    return ChangeSet(moves)
  }

  private func isNearer(_ one: Value, _ other: Value, _ fact: FactID) -> Bool {
    guard let own = trial.given[fact]?.orderKey, let one = one.orderKey?.minus(own),
      let other = other.orderKey?.minus(own)
    else { return false }
    return one.isNegative == other.isNegative && one.magnitude < other.magnitude
  }

  /// Whether no part of it is enough.
  private func isSmallest(_ set: ChangeSet, _ trial: inout Trial) -> Bool {
    set.moves.indices.allSatisfy { place in
      let rest = set.moves.enumerated().filter { $0.offset != place }.map(\.element)
      return trial.with(ChangeSet(rest).settings) { part in
        part.contradicted() != [] || part.standing(of: target)?.status != set.standing.status
      }
    }
  }

  private func sorted(_ sets: [ChangeSet]) -> [ChangeSet] {
    let measured = sets.enumerated().map { (place: $0.offset, set: $0.element, distance: distance($0.element)) }
    return measured.sorted { one, two in
      if one.set.settings.count != two.set.settings.count { return one.set.settings.count < two.set.settings.count }
      return one.distance == two.distance ? one.place < two.place : one.distance < two.distance
    }.map(\.set)
  }

  /// By how great a part of what they are its numbers change; a choice counts as wholly another.
  private func distance(_ set: ChangeSet) -> Rational {
    set.moves.reduce(Rational.zero) { sum, move in
      guard let own = trial.given[move.fact], case .number(let from) = own, case .number(let to) = move.value,
        !from.isZero, let part = to.minus(from)?.divided(by: from)?.magnitude
      else { return sum.plus(.one) ?? sum }
      return sum.plus(part) ?? sum
    }
  }
}
