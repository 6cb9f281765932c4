import ApplicationFiles
import Evaluator
import RulesDSL

/// Why a call gives no result.
public struct Failure: Error, Sendable {
  /// One thing that is wrong, and where.
  public struct Problem: Sendable {
    /// The fact, column, file or option that it is about.
    public var key: String?
    /// The row of a table, counted from 0.
    public var row: Int?
    /// The line of a text, counted from 1.
    public var line: Int?
    public var message: String
    /// What to do about it, or what was meant.
    public var hint: String?
    /// Whether the message says so already.
    private(set) var isHintTold: Bool

    public init(
      _ message: String, key: String? = nil, row: Int? = nil, line: Int? = nil, hint: String? = nil,
      isHintTold: Bool = false
    ) {
      (self.message, self.key, self.row, self.line, self.hint) = (message, key, row, line, hint)
      self.isHintTold = isHintTold
    }
  }

  public let problems: [Problem]

  public init(_ problems: [Problem]) {
    self.problems = problems
  }

  public init(_ message: String, key: String? = nil, row: Int? = nil, hint: String? = nil) {
    problems = [Problem(message, key: key, row: row, hint: hint)]
  }

  /// Sentences on lines of their own.
  public var text: String {
    problems.map { problem in
      guard let hint = problem.hint, !problem.isHintTold else { return problem.message }
      return problem.message + (problem.message.hasSuffix("。") ? "" : ": ") + hint
    }.joined(separator: "\n")
  }

  public var json: String {
    let told = problems.map { problem in
      JSON.object([
        ("key", problem.key.map(JSON.string)), ("row", problem.row.map { String($0) }),
        ("line", problem.line.map { String($0) }), ("message", JSON.string(problem.message)),
        ("hint", problem.hint.map(JSON.string)),
      ])
    }
    return JSON.object([("message", JSON.string(text)), ("problems", JSON.array(told))])
  }
}

extension Failure {
  /// An application that the rules refuse.
  init(_ error: EvaluationError, of application: Application, _ language: Language) {
    self.init(
      error.problems.map { problem in
        Problem(
          problem.message(language), key: problem.key,
          line: (application.entry(problem.key)?.position ?? application.position).line, hint: problem.kind.nearest,
          isHintTold: true)
      })
  }

  /// An application that can't be read.
  init(_ unreadable: UnreadableApplication, _ language: Language) {
    self.init(
      unreadable.problems.map { problem in
        Problem(
          problem.message.text(language), key: problem.key, line: problem.position.line,
          hint: problem.mend?.text(language))
      })
  }

  /// Rules that have errors; the warnings beside them are left out.
  public init(_ rules: InvalidRules, _ language: Language) {
    self.init(
      rules.diagnostics.filter { $0.severity == .error }.map { diagnostic in
        let place = diagnostic.place
        return Problem(
          "\(place.file):\(place.line):\(place.column): \(diagnostic.message(language)) [\(diagnostic.code)]",
          key: place.file, line: place.line, hint: diagnostic.hint(language))
      })
  }
}

extension EvaluationError.Problem.Kind {
  /// What was meant, where it can be told.
  fileprivate var nearest: String? {
    switch self {
    case .unknownKey(let nearest), .notAMember(_, let nearest, _, _): nearest
    case .opposite(let name, _), .unitInName(let name, _), .givenTwice(let name): name
    case .noSuchDay(let day), .timeOfDay(let day): day
    case .serialNumber(let day): day
    default: nil
    }
  }
}
