import Evaluator
import RulesDSL
import Specification

/// Holds what a program runs against what the specification says, for any application.
package struct SpecifiedProgram {
  package let program: Program
  private let specified: SpecifiedRules

  package init(_ program: Program) {
    self.program = program
    specified = SpecifiedRules(program.rules)
  }

  /// Where the two differ.
  package func differences(_ given: [Value?]) -> [String] {
    let day = program.rules.basisDate.flatMap { if case .date(let day)? = given[$0] { day } else { nil } }
    let meaning = specified.meaning(of: given, on: day)
    var run = PlanRun(program.plan, program.blank, given: given, basisDate: day)
    run.run()
    let broken = run.contradicted()
    let observations = run.observations
    var found: [String] = []
    if broken != meaning.broken { found.append("整合: run \(broken), specified \(meaning.broken)") }
    for (index, specified) in meaning.facts.enumerated() {
      let same =
        switch specified {
        case .condition(let answer): answer.agrees(with: observations.outcomes[index])
        case .value(let value): value.agrees(with: observations.findings[index])
        }
      if !same {
        let reference = Reference.fact(index)
        found.append(
          "\(program.rules.name(of: reference).japanese): run \(observations.outcomes[index]) "
            + "\(observations.findings[index]), specified \(specified)")
      }
    }
    for (table, columns) in meaning.columns.enumerated() {
      for (column, specified) in columns.enumerated() {
        let own = observations.tables[table]
        let same =
          switch specified {
          case .condition(let answer): answer.agrees(with: own.outcomes[column])
          case .value(let value): value.agrees(with: own.findings[column])
          }
        if !same {
          found.append(
            "\(program.rules.name(of: .column(table, column)).japanese): run \(own.outcomes[column]) "
              + "\(own.findings[column]), specified \(specified)")
        }
      }
    }
    return found
  }

  /// Fewer facts of which the two still differ.
  package func shrunk(_ given: [Value?]) -> [Value?] {
    var given = given
    for fact in given.indices where given[fact] != nil {
      var fewer = given
      fewer[fact] = nil
      if !differences(fewer).isEmpty { given = fewer }
    }
    return given
  }

  /// An application as it would be written.
  package func text(_ given: [Value?]) -> String {
    zip(program.rules.facts, given).compactMap { fact, value in
      value.map { "\(fact.name.japanese): \(program.rules.text($0, fact.type, .japanese))" }
    }.joined(separator: ", ")
  }
}

extension Answer {
  fileprivate func agrees(with outcomes: Outcomes) -> Bool {
    turns.met == outcomes.canBeMet && turns.unmet == outcomes.canBeUnmet
      && turns.notApplicable == outcomes.canBeNotApplicable
  }
}

extension Knowledge {
  fileprivate func agrees(with finding: Finding) -> Bool {
    switch (self, finding) {
    case (.value(let own), .value(let value)): own == Known(value)
    case (.none(let own), .absent(let absence)): own.rawValue == "\(absence)"
    case (.open(let own), .open(let mayBeAbsent, let undefined)):
      own.mayBeNone == mayBeAbsent && own.undefined?.node == undefined?.node
    default: false
    }
  }
}
