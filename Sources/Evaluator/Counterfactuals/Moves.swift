import RulesDSL

/// One fact set otherwise, and what that turns.
struct Move {
  let fact: FactID
  let value: Value
  let target: Trial.Target
  let standing: Trial.Standing
  /// Facts that a consistency statement ties to it, and that must be given anew.
  var released: [FactID] = []

  var settings: [(fact: FactID, value: Value?)] { [(fact, value)] + released.map { ($0, nil) } }
}

/// Finds the nearest values of one fact at which something turns.
struct Moves {
  private let rules: CheckedRules
  /// Values that aren't looked at, nor any that lies beyond one of them.
  private let limits: [Move]

  init(_ rules: CheckedRules, nearerThan limits: [Move] = []) { (self.rules, self.limits) = (rules, limits) }

  /// Of each target the nearest value of a fact, up and down, for each other way in which it can turn out. What a
  /// consistency statement forbids is tried again with as few facts unknown as do of those that it ties to this one. The
  /// trial is as before in the end.
  func nearest(_ fact: FactID, _ targets: [Trial.Target], _ trial: inout Trial) -> [Move] {
    let now = Dictionary(uniqueKeysWithValues: targets.map { ($0, trial.standing(of: $0)) })
    var (found, broken) = moves(&trial, fact, targets, now)
    if broken.isEmpty { return found }
    let tied = self.tied(broken, to: fact, trial)
    var left = trial.with(([fact] + tied).map { ($0, nil) }) { free in
      targets.filter { target in
        !found.contains { $0.target == target } && free.standing(of: target) != now[target] ?? nil
      }
    }
    for released in Moves.parts(of: tied) where !left.isEmpty {
      let (more, _) = trial.with(released.map { ($0, nil) }) { moves(&$0, fact, left, now) }
      found += more.map { move in
        var move = move
        move.released = released
        return move
      }
      left.removeAll { target in more.contains { $0.target == target } }
    }
    return found
  }

  /// Of some facts those that may bring something about. Many are left free at once: what they can't bring about together,
  /// none of them can.
  func those(of facts: [FactID], _ trial: inout Trial, thatMay bringAbout: (Trial) -> Bool) -> [FactID] {
    if facts.isEmpty { return [] }
    let tied = facts.flatMap { self.tied(trial.resting.consistencies[$0], to: $0, trial) }
    guard trial.freeing(Array(Set(facts + tied)), bringAbout) else { return [] }
    if facts.count == 1 { return facts }
    let half = facts.count / 2
    return those(of: Array(facts[..<half]), &trial, thatMay: bringAbout)
      + those(of: Array(facts[half...]), &trial, thatMay: bringAbout)
  }

  /// One fact alone, two together, and all, those of fewer facts first.
  static func parts(of facts: [FactID]) -> [[FactID]] {
    let pairs = facts.indices.flatMap { one in facts[(one + 1)...].map { [facts[one], $0] } }
    return facts.map { [$0] } + pairs + (facts.count > 2 ? [facts] : [])
  }

  /// Numbers and days that the application gives and the statements look at.
  func tied(_ consistencies: some Collection<Int>, to fact: FactID, _ trial: Trial) -> [FactID] {
    Set(consistencies.flatMap { trial.resting.lookedAt[$0] }).filter { other in
      other != fact && other != rules.basisDate && trial.given[other]?.orderKey != nil
    }.sorted()
  }

  private typealias Standings = [Trial.Target: Trial.Standing?]

  /// The moves, and the consistency statements that were broken on the way.
  private func moves(
    _ trial: inout Trial, _ fact: FactID, _ targets: [Trial.Target], _ now: Standings
  ) -> ([Move], broken: Set<Int>) {
    guard let change = rules.facts[fact].change, let value = trial.given[fact], !targets.isEmpty else {
      return ([], [])
    }
    switch change.way {
    case .values(let values):
      let values = (values.isEmpty ? trial.program.answers(to: fact) ?? [] : values).filter { value in
        !limits.contains { $0.fact == fact && $0.value == value }
      }
      return tried(&trial, fact, values, value, targets, now)
    case .steps(let up, let down, let step):
      guard let axis = Axis(fact, trial.program, step: step), let (below, above) = axis.places(around: value) else {
        return ([], [])
      }
      let turnable = targets.filter { isStepwise($0) }
      var (moves, broken): ([Move], Set<Int>) = ([], [])
      trial.varying([fact]) { varied in
        if up { swept(&varied, axis, above, below == above, isDescending: false, turnable, now, &moves, &broken) }
        if down { swept(&varied, axis, below, below == above, isDescending: true, turnable, now, &moves, &broken) }
      }
      return (moves, broken)
    }
  }

  private func tried(
    _ trial: inout Trial, _ fact: FactID, _ values: [Value], _ own: Value, _ targets: [Trial.Target], _ now: Standings
  ) -> ([Move], broken: Set<Int>) {
    trial.varying([fact]) { varied in
      var (moves, broken): ([Move], Set<Int>) = ([], [])
      for value in values where value != own {
        varied.suppose(fact, .value(value))
        varied.settle()
        let contradicted = varied.contradicted() ?? []
        broken.formUnion(contradicted)
        guard contradicted.isEmpty else { continue }
        for target in targets {
          guard let standing = varied.standing(of: target), turns(now[target] ?? nil, standing) else { continue }
          moves.append(Move(fact: fact, value: value, target: target, standing: standing))
        }
      }
      return (moves, broken)
    }
  }

  private func swept(
    _ varied: inout Trial, _ axis: Axis, _ place: Int128, _ isOwn: Bool, isDescending: Bool, _ targets: [Trial.Target],
    _ now: Standings, _ moves: inout [Move], _ broken: inout Set<Int>
  ) {
    let first = isOwn ? isDescending ? place - 1 : place + 1 : place
    let beyond = limits.filter { $0.fact == axis.fact }.compactMap { axis.places(around: $0.value) }
    let (least, most) =
      isDescending
      ? (beyond.map(\.above).filter { $0 <= first }.max().map { $0 + 1 }, first)
      : (first, beyond.map(\.below).filter { $0 >= first }.min().map { $0 - 1 })
    let parts = axis.stretches.compactMap { stretch in
      let (low, high) = (
        max(stretch.lowerBound, least ?? stretch.lowerBound), min(stretch.upperBound, most ?? stretch.upperBound)
      )
      return low <= high ? low...high : nil
    }
    var sweep = Sweep(axis, parts, from: place, isDescending: isDescending)
    var sought = targets
    var met: [Trial.Target: Set<Outcome.Status>] = [:]
    while !sought.isEmpty, let stretch = sweep.next(&varied, sought) {
      broken.formUnion(stretch.contradicted)
      guard stretch.contradicted.isEmpty else { continue }
      var still: [Trial.Target] = []
      for (target, standing) in zip(sought, stretch.standings) {
        let own = now[target] ?? nil
        if turns(own, standing), met[target, default: []].insert(standing.status).inserted {
          let end = isDescending ? stretch.places.upperBound : stretch.places.lowerBound
          moves.append(Move(fact: axis.fact, value: axis.value(end), target: target, standing: standing))
        }
        if met[target, default: []].count < goals(own) { still.append(target) }
      }
      sought = still
    }
  }

  /// Whether a result is another one, and certain.
  private func turns(_ now: Trial.Standing?, _ then: Trial.Standing) -> Bool {
    then.status != .undetermined && then != now
  }

  /// In how many ways it can turn.
  private func goals(_ now: Trial.Standing?) -> Int { now?.status == .undetermined && now?.value == nil ? 2 : 1 }

  /// What follows a number step by step, such as a fee in yen, turns with each of its steps: nothing to be told.
  func isStepwise(_ target: Trial.Target) -> Bool {
    guard case .fact(let fact) = target, !rules.isCondition(fact) else { return true }
    switch rules.facts[fact].type {
    case .rate, .choice, .yesNo: return true
    default: return false
    }
  }
}
