import ApplicationFiles
import Evaluator
import RulesDSL

/// An application that was not evaluated, with every reason and its place.
struct Refusal {
  struct Problem {
    let key: String?
    let line: Int
    /// Given where the text itself is wrong; a wrong value is found by its key.
    let column: Int?
    /// The place in a sheet, where it is one.
    let cell: SheetCell?
    /// What is wrong, and what to do about it.
    let message: String
  }

  /// How many problems are told; what comes after them is only counted.
  private static let mostProblems = 20

  let file: String
  let identifier: String?
  /// Whose application it is.
  let applicant: String?
  let line: Int
  /// The row of a sheet.
  let cell: SheetCell?
  let problems: [Problem]
  /// How many more there are.
  let untold: Int

  init(_ unreadable: UnreadableApplication, file: String, _ language: Language) {
    self.file = file
    identifier = unreadable.identifier
    applicant = nil
    line = unreadable.position.line
    cell = unreadable.problems.first?.cell.map { SheetCell(row: $0.row) }
    untold = max(0, unreadable.problems.count - Refusal.mostProblems)
    problems = unreadable.problems.prefix(Refusal.mostProblems).map { problem in
      var message = problem.message.text(language)
      if let mend = problem.mend?.text(language) {
        message += (message.hasSuffix("?") ? " " : language == .japanese ? "。" : "; ") + mend
      }
      return Problem(
        key: problem.key, line: problem.position.line, column: problem.cell == nil ? problem.position.column : nil,
        cell: problem.cell, message: message)
    }
  }

  init(
    _ error: EvaluationError, of application: Application, file: String, _ language: Language
  ) {
    self.file = file
    identifier = application.identifier
    applicant = application.applicant
    line = application.position.line
    cell = application.cell
    untold = max(0, error.problems.count - Refusal.mostProblems)
    let medium: EvaluationError.Medium = application.cell == nil ? .json : .sheet
    problems = error.problems.prefix(Refusal.mostProblems).map { problem in
      let entry = application.entry(problem.key)
      return Problem(
        key: problem.key, line: (entry?.position ?? application.position).line, column: nil,
        cell: entry?.cell ?? application.cell,
        message: problem.message(language, in: medium) + Refusal.offer(problem, language))
    }
  }

  /// That a key which is like no fact can be left out.
  private static func offer(_ problem: EvaluationError.Problem, _ language: Language) -> String {
    guard case .unknownKey(nearest: nil) = problem.kind, let option = problem.key.ignoringOption else { return "" }
    return language == .japanese
      ? "。使わない項目なら、\(option) を付けて読み飛ばせます" : "; if it isn't needed, leave it out with \(option)"
  }
}
