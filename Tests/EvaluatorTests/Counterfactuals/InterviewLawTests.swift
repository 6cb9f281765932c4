import Comparing
import RulesDSL
import Testing

@testable import DecisionEngine
@testable import Evaluator

/// An interview with somebody who knows every answer.
@Suite struct InterviewLawTests {
  @Test func aMissingFactIsToldWithEachOfItsAnswers() throws {
    let text = """
      規則集 試し (trial)
        出典 試験
      入力 人数 (people): 人
        範囲 0人以上
      判断 保全 (security)
      結論 可否 (allowed)
        すべて
          ・人数: 20人以下
          ・保全
      """
    let program = Program(try RuleBook([RuleSource(name: "a.rules", text: text)]))
    let counterfactuals = try #require(Counterfactuals(program, decisions: ["allowed"]))
    let leads = try #require(try counterfactuals.leads([:], decision: "allowed"))
    #expect(leads.map(\.fact) == ["people", "security"])
    #expect(leads.last?.answers.map(\.status) == [.undetermined, .unmet])
    let stretches = leads.first?.answers.map { "\($0.range?.text(.english) ?? ""): \($0.status.rawValue)" }
    #expect(stretches == ["at least 0 people and at most 20 people: undetermined", "at least 21 people: unmet"])
  }

  /// However little of the rules is looked at for each answer.
  @Test func whatIsMissingAfterAnAnswerIsWhatTheWholeApplicationLacks() throws {
    var (answered, differing) = (0, 0)
    for seed in 1...60 {
      var rules = try ChangeableRules(seed: 1400 + seed)
      guard var trial = rules.draw() else { continue }
      let program = rules.program
      for decision in program.rules.decisions.prefix(4) {
        let missing = Support(decision, Evidence(program.rules, trial.observations)).missing
        var needs = NeedsByAnswer(decision, trial)
        for fact in missing {
          needs.ask(fact, trial)
          for answer in program.answers(to: fact) ?? [] {
            var given = trial.given
            given[fact] = answer
            let (anew, contradicted) = program.run(given, on: trial.observations.basisDate)
            let found = trial.answering(fact) { answered -> Set<FactID>? in
              answered.suppose(fact, .value(answer))
              answered.settle()
              return answered.contradicted() == [] ? needs.found(answered) : nil
            }
            let whole = Support(decision, Evidence(program.rules, anew)).missing
            #expect(found == (contradicted.isEmpty ? Set(whole) : nil), "seed \(1400 + seed), \(rules.name(fact))")
            answered += 1
            if found.map({ $0.count + 1 < missing.count }) ?? false { differing += 1 }
          }
        }
        #expect(Support(decision, Evidence(program.rules, trial.observations)).missing == missing)
      }
    }
    print("answers on random rules: \(answered), that leave out more than themselves: \(differing), seeds from 1401")
    #expect(differing > 50)
  }

  @Test func itEndsAsksOnlyWhatMattersAndDecidesWhatAllFactsDecide() throws {
    var (asked, ended) = (0, 0)
    for seed in 1...20 {
      var rules = try ChangeableRules(seed: 1300 + seed)
      for decision in rules.program.rules.decisions.prefix(4) {
        let whole = rules.whole()
        guard rules.program.run(whole, on: rules.program.ownDate(whole)).contradicted.isEmpty,
          let standing = rules.program.standings(whole, [.fact(decision)])?[0]
        else { continue }
        let name = rules.program.rules.facts[decision].name.identifier
        var interview = try #require(try Interview(rules.program, [:], decision: name))
        while let question = interview.question {
          asked += 1
          #expect(interview.outcome.needs.contains(question.input.identifier), "seed \(1300 + seed)")
          let fact = try #require(rules.program.vocabulary.fact(named: question.input.identifier))
          try interview.answer(try #require(rules.entry(whole[fact], of: fact)))
          try #require(interview.steps <= 60)
        }
        ended += 1
        #expect(interview.outcome.status == standing.status, "seed \(1300 + seed), \(name)")
      }
    }
    print("interviews on random rules: \(ended), questions: \(asked), seeds from 1301")
    #expect(ended > 30)
  }
}

extension ChangeableRules {
  /// A value as an application gives it.
  fileprivate func entry(_ value: Value?, of fact: FactID) -> Facts.Entry? {
    switch (value, program.rules.facts[fact].type) {
    case (.truth(let truth)?, _):
      program.rules.facts[fact].kind == .judgement ? .judgement(truth, by: nil, reason: nil) : .truth(truth)
    case (.date(let date)?, _): .date(date)
    case (.choice(let member)?, .choice(let choice)): .text(program.rules.choices[choice].members[member].identifier)
    case (.number(let number)?, let type): Unit(type).map { .quantity(Quantity(number: number, unit: $0)) }
    default: nil
    }
  }
}
