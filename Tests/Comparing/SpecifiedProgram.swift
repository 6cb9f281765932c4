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

  package func meaning(of given: [Value?]) -> Meaning { specified.meaning(of: given, on: basisDate(given)) }

  /// Where the two differ.
  package func differences(_ given: [Value?]) -> [String] { differences(given, meaning(of: given)) }

  func differences(_ given: [Value?], _ meaning: Meaning) -> [String] {
    let (observations, broken) = observed(given)
    var found: [String] = []
    if broken != meaning.broken { found.append("整合: run \(broken), specified \(meaning.broken)") }
    for (index, specified) in meaning.facts.enumerated() {
      let (outcomes, finding) = (observations.outcomes[index], observations.findings[index])
      if !specified.agrees(with: outcomes, finding, observations.ranges) {
        found.append(difference(.fact(index), outcomes, finding, observations.ranges, specified))
      }
    }
    for (table, columns) in meaning.columns.enumerated() {
      for (column, specified) in columns.enumerated() {
        let own = observations.tables[table]
        if !specified.agrees(with: own.outcomes[column], own.findings[column], observations.ranges) {
          found.append(
            difference(
              .column(table, column), own.outcomes[column], own.findings[column], observations.ranges, specified))
        }
      }
    }
    return found
  }

  private func basisDate(_ given: [Value?]) -> CalendarDate? {
    program.rules.basisDate.flatMap { if case .date(let day)? = given[$0] { day } else { nil } }
  }

  func observed(_ given: [Value?]) -> (observations: Observations, broken: [Int]) {
    var run = PlanRun(program.plan, program.blank, given: given, basisDate: basisDate(given))
    run.run()
    let broken = run.contradicted()
    return (run.observations, broken)
  }

  private func difference(
    _ reference: Reference, _ outcomes: Outcomes, _ finding: Finding, _ ranges: [NumberRange],
    _ specified: Meaning.Result
  ) -> String {
    let range = finding.open?.range.map { "\(ranges[Int($0)].interval)" } ?? ""
    let run = if case .condition = specified { "\(outcomes)" } else { "\(finding) \(range)" }
    return "\(program.rules.name(of: reference).japanese): run \(run), specified \(specified)"
  }

  /// Fewer facts that still have what is looked for.
  package func shrunk(_ given: [Value?], _ differs: ([Value?]) -> Bool) -> [Value?] {
    var given = given
    for fact in given.indices where given[fact] != nil {
      var fewer = given
      fewer[fact] = nil
      if differs(fewer) { given = fewer }
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

extension Meaning.Result {
  fileprivate func agrees(with outcomes: Outcomes, _ finding: Finding, _ ranges: [NumberRange]) -> Bool {
    switch self {
    case .condition(let answer): answer.agrees(with: outcomes)
    case .value(let value): value.agrees(with: finding, ranges)
    }
  }
}

extension Answer {
  fileprivate func agrees(with outcomes: Outcomes) -> Bool {
    turns.met == outcomes.canBeMet && turns.unmet == outcomes.canBeUnmet
      && turns.notApplicable == outcomes.canBeNotApplicable && doubts.agree(with: outcomes)
  }
}

extension Doubts {
  fileprivate func agree(with outcomes: Outcomes) -> Bool {
    waits == outcomes.contains(.waits) && silent == outcomes.contains(.silent)
  }
}

extension Knowledge {
  fileprivate func agrees(with finding: Finding, _ ranges: [NumberRange]) -> Bool {
    switch (self, finding) {
    case (.value(let own), .value(let value)): own == Known(value)
    case (.none(let own), .absent(let absence)): own.rawValue == "\(absence)"
    case (.open(let own), .open(let open)):
      own.mayBeNone == open.mayBeAbsent && own.doubts.agree(with: open.doubts)
        && Knowledge.Undefined.agree(own.undefined, open.undefined)
        && Extent.agree(own.estimate?.extent, open.range.map { ranges[Int($0)].interval })
    default: false
    }
  }
}

extension Knowledge.Undefined {
  fileprivate static func agree(_ own: Knowledge.Undefined?, _ other: Undefined?) -> Bool {
    guard let own, let other else { return own == nil && other == nil }
    let reason: Reason =
      switch other.reason {
      case .zeroDivisor: .zeroDivisor
      case .unstated: .unstated
      case .tooLarge: .tooLarge
      case .daysReversed: .daysReversed
      case .beyondCalendar: .beyondCalendar
      case .partOfPeriod: .partOfPeriod
      }
    return own.node == other.node && own.reason == reason
  }
}

extension Extent {
  fileprivate static func agree(_ own: Extent?, _ interval: Interval?) -> Bool {
    guard let own, let interval else { return own == nil && interval == nil }
    func agree(_ own: End?, _ end: Interval.End?) -> Bool {
      guard let own, let end else { return own == nil && end == nil }
      return own.isIncluded == end.isIncluded && own.value == Fraction(end.value)
    }
    return agree(own.lower, interval.lower) && agree(own.upper, interval.upper)
  }
}
