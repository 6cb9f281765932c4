import Comparing
import RulesDSL
import Testing

@testable import DecisionEngine
@testable import Evaluator

/// The shipped rules with other bounds, and by which of them decisions turn out otherwise.
@Suite struct ImpactLawTests {
  private static let edits = [
    ("300人以下", "200人以下"), ("3億円以下", "2億円以下"), ("8,000万円", "6,000万円"), ("= 0.1%", "= 0.2%"),
  ]

  @Test func theOldRuleInPlaceOfTheOnlyOneThatDiffersGivesTheOldDecision() throws {
    let old = try RuleFolder.program()
    let new = Program(
      try RuleBook(
        RuleFolder.files.map { file in
          RuleSource(
            name: file.name, text: ImpactLawTests.edits.reduce(file.text) { $0.replacing($1.0, with: $1.1) })
        }))
    let impact = try Impact(from: Impact.Side(old), to: Impact.Side(new))
    var random = Seeded(31)
    var (alone, together) = (0, 0)
    for number in 1...400 {
      let facts = try Applicant(old).accepted(&random)
      guard let given = try? new.read(facts).values else { continue }
      let date = new.ownDate(given)
      let (before, after) = (old.run(given, on: date).observations, new.run(given, on: date).observations)
      let own = impact.copy()
      for (_, changes) in own.take([facts]).changed {
        for change in changes {
          let term = own.terms.decisions[change.decision].term
          let decision = try #require(new.vocabulary.fact(named: term.identifier))
          let causes = own.tally.causes(of: change)
          #expect(!causes.isEmpty && causes.allSatisfy { $0.count == 1 })
          guard let only = causes.first(where: { $0.alone == 1 }) else {
            together += 1
            continue
          }
          #expect(causes.count == 1)
          let node = own.terms.nodes[only.rule]
          guard let from = node.before?.source, let to = node.after?.source else { continue }
          let replaced = new.observed(given, date, taking: from, of: before, as: to)
          let (was, now) = (Outcome(decision, new.rules, before), Outcome(decision, new.rules, replaced))
          let rule = own.terms.rules[only.rule].identifier
          #expect(now.isSame(as: was), "application \(number), \(term.identifier) by \(rule)")
          #expect(!was.isSame(as: Outcome(decision, new.rules, after)))
          alone += 1
        }
      }
    }
    print("changed decisions by one rule: \(alone), by several: \(together), seed 31")
    #expect(alone > 5)
  }

  /// The bound turns it, though what it is a bound of is another amount too.
  @Test func aLineThatSaysOtherwiseIsACauseBesideWhatItTests() throws {
    let old = """
      規則集 試し (trial)
        出典 試験
      入力 借入 (loan): 円
        範囲 0円以上
      計算 負担 (burden): 円
        = 借入 + 10円
      要件 軽い (light)
        ・負担: 100円以下
      結論 可 (fit)
        ・軽い
      """
    func causes(_ edits: (String, String)...) throws -> [String] {
      let new = edits.reduce(old) { $0.replacing($1.0, with: $1.1) }
      let books = try [old, new].map { try Program(RuleBook([RuleSource(name: "a.rules", text: $0)])) }
      let impact = try Impact(from: Impact.Side(books[0]), to: Impact.Side(books[1]))
      let changed = impact.take([["loan": 75]]).changed
      let change = try #require(changed.first?.changes.first)
      return impact.tally.causes(of: change).map { "\(impact.terms.rules[$0.rule].identifier) \($0.alone)" }
    }
    #expect(try causes(("100円", "80円")) == ["light 1"])
    #expect(try causes(("10円", "30円")) == ["burden 1"])
    #expect(try causes(("10円", "11円"), ("100円", "80円")) == ["burden 0", "light 0"])
  }
}

extension Program {
  /// What is observed where one rule turns out as it did by another book.
  fileprivate func observed(
    _ given: [Value?], _ date: CalendarDate?, taking from: ImpactNode.Place.Source, of other: Observations,
    as to: ImpactNode.Place.Source
  ) -> Observations {
    var run = PlanRun(plan, blank, given: on(date, given), basisDate: date)
    for step in plan.steps {
      run.run([step])
      switch (step, to, from) {
      case (.fact(let fact), .fact(let same), .fact(let old)) where fact == same:
        run.observations.outcomes[fact] = other.outcomes[old]
        run.observations.findings[fact] = other.findings[old]
        run.observations.absences[fact] = other.absences[old]
      case (.table(let table), .column(let same, let column), .column(let oldTable, let oldColumn)) where table == same:
        let place = Int(plan.tables[table].columns.lowerBound) + column
        run.columnOutcomes[place] = other.tables[oldTable].outcomes[oldColumn]
        run.columnFindings[place] = other.tables[oldTable].findings[oldColumn]
      default: break
      }
    }
    return run.observations
  }
}
