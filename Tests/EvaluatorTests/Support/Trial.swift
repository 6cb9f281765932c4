import Evaluator
import RulesDSL

/// A rule text under test, below the head of a rule set, made into a program.
struct Trial {
  let program: Program

  init(_ text: String) throws {
    program = Program(try RuleBook([RuleSource(name: "trial.rules", text: Trial.head + text + "\n")]))
  }

  init(files: [RuleSource]) throws { program = Program(try RuleBook(files)) }

  static let head = "規則集 試し (trial)\n  出典 試験\n\n"

  func decide(_ facts: Facts, on date: String? = nil) throws -> Decision {
    try program.decide(facts, on: date.map { try CalendarDate(day: $0) })
  }

  func outcome(_ identifier: String, _ facts: Facts, on date: String? = nil) throws -> Outcome {
    guard let outcome = try decide(facts, on: date)[identifier] else { throw Missing.decision(identifier) }
    return outcome
  }

  func status(_ identifier: String, _ facts: Facts, on date: String? = nil) throws -> Outcome.Status {
    try outcome(identifier, facts, on: date).status
  }

  func text(_ facts: Facts, _ language: Language = .japanese, on date: String? = nil) throws -> String {
    // Wide enough that no line is broken.
    var presentation = Presentation(language)
    (presentation.isFull, presentation.columns) = (true, 400)
    return try program.explain(facts, on: date.map { try CalendarDate(day: $0) }).text(presentation)
  }

  /// What is wrong with an application.
  func problems(_ facts: Facts) -> [EvaluationError.Problem] {
    do throws(EvaluationError) {
      _ = try program.decide(facts)
      return []
    } catch {
      return error.problems
    }
  }

  enum Missing: Error { case decision(String), day(String) }
}

extension CalendarDate {
  init(day text: String) throws {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let date = CalendarDate(year: parts[0], month: parts[1], day: parts[2]) else {
      throw Trial.Missing.day(text)
    }
    self = date
  }
}

extension Outcome {
  /// Everything that the outcome says, apart from the order of lists.
  var summary: String {
    let amount = value.map { "\($0.number?.description ?? "") \($0.text(.japanese))" } ?? "-"
    let why = undefined.map { "\($0.at): \($0.japanese)" }.sorted()
    return "\(status) \(amount) \(inapplicability?.rawValue ?? "-") \(needs.sorted()) \(why)"
  }
}

extension Facts {
  /// Those whose keys pass.
  func keeping(_ passes: (String) -> Bool) -> Facts { Facts(entries.filter { passes($0.key) }) }
}
