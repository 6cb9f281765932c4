import Comparing
import RulesDSL
import Testing

@testable import DecisionEngine
@testable import Evaluator

/// What is said of other values of facts, held against deciding each of them.
@Suite struct CounterfactualLawTests {
  private static let books = 60
  private static let window: Int128 = 40

  /// In a window around what is given, the nearest value that turns each decision, up and down.
  private func nearestByTrying(_ trial: Evaluator.Trial, _ axis: Axis, _ targets: [Evaluator.Trial.Target]) -> Set<
    Found
  > {
    guard let own = trial.given[axis.fact], let (below, above) = axis.places(around: own),
      let now = trial.program.standings(trial.given, targets)
    else { return [] }
    var found: Set<Found> = []
    for isUp in [true, false] {
      var seen: [Evaluator.Trial.Target: Set<Outcome.Status>] = [:]
      for distance in 0...CounterfactualLawTests.window {
        let place = isUp ? above + distance : below - distance
        guard axis.value(place) != own, axis.stretches.contains(where: { $0.contains(place) }) else { continue }
        var given = trial.given
        given[axis.fact] = axis.value(place)
        guard let then = trial.program.standings(given, targets) else { continue }
        for (index, target) in targets.enumerated() {
          let goals = now[index].status == .undetermined ? 2 : 1
          guard then[index].status != .undetermined, then[index] != now[index], seen[target, default: []].count < goals,
            seen[target, default: []].insert(then[index].status).inserted
          else { continue }
          found.insert(Found(target: target, place: place, standing: then[index]))
        }
      }
    }
    return found
  }

  private struct Found: Hashable {
    let target: Evaluator.Trial.Target
    let place: Int128
    let standing: Evaluator.Trial.Standing
  }

  @Test func noSmallerChangeOfOneFactIsMissedAndNoneIsFalse() throws {
    var (count, given) = (0, 0)
    for seed in 1...CounterfactualLawTests.books {
      var rules = try ChangeableRules(seed: seed)
      for _ in 0..<3 {
        guard let trial = rules.draw() else { continue }
        let targets = rules.program.rules.decisions.map { Evaluator.Trial.Target.fact($0) }.filter {
          Moves(trial.program.rules).isStepwise($0)
        }
        for (fact, definition) in rules.program.rules.facts.enumerated() {
          guard case .steps(_, _, let step)? = definition.change?.way, let own = trial.given[fact],
            let axis = Axis(fact, rules.program, step: step), let (below, above) = axis.places(around: own)
          else { continue }
          let window = (below - CounterfactualLawTests.window)...(above + CounterfactualLawTests.window)
          let alone = Evaluator.Trial(
            rules.program, trial.resting, trial.given, on: rules.program.ownDate(trial.given), Budget(4000))
          var varied = alone
          let moves = Moves(alone.program.rules).nearest(fact, targets, &varied).filter(\.released.isEmpty)
          let told = moves.compactMap { move -> Found? in
            let place = axis.places(around: move.value)?.below ?? 0
            return window.contains(place) ? Found(target: move.target, place: place, standing: move.standing) : nil
          }
          let tried = nearestByTrying(trial, axis, targets)
          if alone.budget.isSpent { given += 1 } else { count += 1 }
          guard alone.budget.isSpent ? Set(told).isSubset(of: tried) : Set(told) == tried else {
            Issue.record(
              "seed \(seed), \(rules.name(fact)) of \(rules.told(trial)): told \(told), by trying \(tried)")
            return
          }
        }
      }
    }
    print(
      "facts of random applications moved: \(count), given up: \(given), books: \(CounterfactualLawTests.books), seeds from 1"
    )
    #expect(count > 500)
    #expect(given * 5 < count)
  }

  @Test func aSetTurnsTheDecisionAndNoPartOfItDoes() throws {
    var count = 0
    for seed in 1...30 {
      var rules = try ChangeableRules(seed: 500 + seed)
      let changeable = rules.program.rules.facts.indices.filter { rules.program.rules.facts[$0].change != nil }
      for _ in 0..<2 {
        guard let trial = rules.draw() else { continue }
        for decision in rules.program.rules.decisions {
          let target = Evaluator.Trial.Target.fact(decision)
          let now = trial.standing(of: target)
          let search = ChangeSetSearch(trial, decision, changeable.filter { trial.given[$0] != nil }, [])
          for set in search.sets(most: 2) {
            count += 1
            func standing(without left: FactID?) -> Evaluator.Trial.Standing? {
              var given = trial.given
              for (fact, value) in set.settings where fact != left { given[fact] = value }
              return rules.program.standings(given, [target])?[0]
            }
            #expect(standing(without: nil)?.status == set.standing.status, "seed \(500 + seed)")
            #expect(set.standing.status != now?.status)
            for move in set.moves where move.released.isEmpty {
              #expect(
                standing(without: move.fact)?.status != set.standing.status, "seed \(500 + seed), \(rules.told(trial))")
            }
          }
        }
      }
    }
    print("sets of random applications: \(count), seeds from 501")
    #expect(count > 50)
  }

  @Test func theGroundsDecideAndNoneCanBeLeftOut() throws {
    var count = 0
    for seed in 1...30 {
      var rules = try ChangeableRules(seed: 900 + seed)
      for _ in 0..<3 {
        guard let trial = rules.draw() else { continue }
        for decision in rules.program.rules.decisions {
          let target = Evaluator.Trial.Target.fact(decision)
          guard let standing = trial.standing(of: target), standing.status != .undetermined else { continue }
          var search = GroundsSearch(trial, decision, standing)
          let (facts, isFewest) = search.smallest()
          count += 1
          func decides(_ facts: [FactID]) -> Bool {
            var given: [Value?] = Array(repeating: nil, count: trial.given.count)
            if let basis = rules.program.rules.basisDate { given[basis] = trial.given[basis] }
            for fact in facts { given[fact] = trial.given[fact] }
            let observations = rules.program.run(given, on: rules.program.ownDate(given)).observations
            let outcome = Outcome(decision, rules.program.rules, observations)
            return outcome.status == standing.status
              && (rules.program.rules.isCondition(decision) || observations.findings[decision].value == standing.value)
          }
          #expect(decides(facts), "seed \(900 + seed)")
          for fact in facts {
            #expect(!decides(facts.filter { $0 != fact }), "seed \(900 + seed), \(rules.name(fact))")
          }
          guard isFewest, facts.count == 2 else { continue }
          let given = rules.program.rules.facts.indices.filter {
            trial.given[$0] != nil && rules.program.rules.isGiven($0)
          }
          #expect(!given.contains { decides([$0]) }, "seed \(900 + seed)")
        }
      }
    }
    print("decisions of random applications with grounds: \(count), seeds from 901")
    #expect(count > 200)
  }
}
