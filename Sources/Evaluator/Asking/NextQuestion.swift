import RulesDSL

/// Chooses among missing facts.
struct NextQuestion {
  private let decision: FactID
  /// How many of those that come first are weighed against each other.
  private static let weighed = 12

  init(_ decision: FactID) { self.decision = decision }

  /// Of facts in the order in which they decide, the one that settles most and that no other's answer may make needless.
  func choose(_ missing: [FactID], _ trial: inout Trial) -> FactID? {
    guard missing.count > 1 else { return missing.first }
    let candidates = Array(missing.prefix(NextQuestion.weighed))
    var needs = NeedsByAnswer(decision, trial)
    let left = candidates.map { NextQuestion.needs(afterEachAnswerTo: $0, &trial, &needs) }
    // Whether an answer to the first makes the second needless.
    func frees(_ first: Int, _ second: Int) -> Bool { left[first].contains { !$0.contains(candidates[second]) } }
    let firsts = candidates.indices.filter { one in
      !candidates.indices.contains { $0 != one && frees($0, one) && !frees(one, $0) }
    }
    let best = firsts.min { one, other in
      let (first, second) = (least(left[one], missing), least(left[other], missing))
      return first == second ? one < other : first < second
    }
    return candidates[best ?? 0]
  }

  /// How much is still missing after the answer that settles most.
  private func least(_ left: [Set<FactID>], _ missing: [FactID]) -> Int { left.map(\.count).min() ?? missing.count }

  private static func needs(
    afterEachAnswerTo fact: FactID, _ trial: inout Trial, _ needs: inout NeedsByAnswer
  ) -> [Set<FactID>] {
    guard let answers = trial.program.answers(to: fact) else { return [] }
    needs.ask(fact, trial)
    return trial.answering(fact) { answered in
      answers.compactMap { value in
        answered.suppose(fact, .value(value))
        answered.settle()
        return answered.contradicted() == [] ? needs.found(answered) : nil
      }
    }
  }
}

/// What is missing of a decision after one answer and another: only what rests on the fact that is asked is looked at anew.
struct NeedsByAnswer {
  private let decision: FactID
  /// By number of the reference, what stands next behind it whatever is answered; nil of what wasn't reached yet.
  private var links: [Links?]
  /// By number of the reference, whether it rests on the fact that is asked.
  private var isAsked: [Bool]
  private let numbers: Numbers

  private struct Links {
    let next: [Reference]
    let missing: [FactID]
  }

  /// References in a row: facts, the columns of tables, tables.
  private struct Numbers {
    let plan: Plan

    var columns: Int { plan.facts.count }
    var tables: Int { columns + (plan.tables.last.map { Int($0.columns.upperBound) } ?? 0) }
    var count: Int { tables + plan.tables.count }

    func number(_ reference: Reference) -> Int {
      switch reference {
      case .fact(let fact): fact
      case .column(let table, let column): columns + Int(plan.tables[table].columns.lowerBound) + column
      case .rowName(let table): tables + table
      }
    }

    func those(of step: Step) -> [Int] {
      switch step {
      case .fact(let fact): [fact]
      case .table(let table): plan.tables[table].columns.map { columns + Int($0) } + [tables + table]
      }
    }
  }

  init(_ decision: FactID, _ trial: Trial) {
    self.decision = decision
    numbers = Numbers(plan: trial.program.plan)
    links = Array(repeating: nil, count: numbers.count)
    isAsked = []
  }

  /// Answers to this fact follow.
  mutating func ask(_ fact: FactID, _ trial: Trial) {
    isAsked = Array(repeating: false, count: numbers.count)
    for step in trial.resting.steps(on: [fact]) { for number in numbers.those(of: step) { isAsked[number] = true } }
  }

  /// What is missing with an answer that the trial has.
  mutating func found(_ trial: Trial) -> Set<FactID> {
    var needs = Needs(Evidence(trial.program.rules, trial.observations))
    var missing: Set<FactID> = []
    var isReached = Array(repeating: false, count: numbers.count)
    var waiting = [Reference.fact(decision)]
    while let reference = waiting.popLast() {
      let number = numbers.number(reference)
      if isReached[number] { continue }
      isReached[number] = true
      let own: Links
      if let known = isAsked[number] ? nil : links[number] {
        own = known
      } else {
        let (next, found) = needs.links(of: reference)
        own = Links(next: next, missing: found)
        if !isAsked[number] { links[number] = own }
      }
      missing.formUnion(own.missing)
      waiting += own.next
    }
    return missing
  }
}
