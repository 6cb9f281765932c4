import RulesDSL

/// Answers what would be: what would have to change, how far one can go, and on what a decision rests. Made once for
/// some decisions; free to use from any thread.
///
///     let counterfactuals = Counterfactuals(program, decisions: ["acceptable"])
///     let changes = try counterfactuals.changes(facts)
///
/// Every answer is found by the rules themselves. Where a fact is a number, they are run for whole ranges of it (a
/// range of which they can't tell is halved), so that what is said of all values is shown for all of them.
public struct Counterfactuals: Sendable {
  let program: Program
  let decisions: [FactID]
  let resting: Resting

  /// `decisions` are identifiers; empty stands for those that are shown of any application. nil where one isn't known.
  public init?(_ program: Program, decisions: [String] = []) {
    let presentation = Presentation(.japanese, decisions: decisions.isEmpty ? nil : decisions)
    let known = Set(program.vocabulary.decisions.map(\.identifier))
    guard decisions.allSatisfy({ known.contains($0) }) else { return nil }
    self.program = program
    self.decisions = program.rules.chosen(presentation)
    resting = Resting(
      program.rules, program.plan.steps, for: self.decisions + (program.rules.headline.map { [$0] } ?? []))
  }

  /// An application read and run once. Throws where a fact can't be read or two contradict each other.
  func trial(_ facts: Facts, on date: CalendarDate?, runs: Int) throws(EvaluationError) -> Trial {
    let reader = try program.read(facts)
    let date = date ?? program.ownDate(reader.values)
    var trial = Trial(program, resting, program.on(date, reader.values), on: date, Budget(runs))
    let broken = trial.broken()
    guard broken.isEmpty else {
      throw EvaluationError(
        broken.map { program.contradiction(program.rules.consistencies[$0], trial.observations, reader.keys) })
    }
    return trial
  }
}
