import ApplicationFiles
import Evaluator
import RulesDSL

/// An application that was not evaluated, with every reason and its place.
struct Refusal {
  struct Problem {
    let key: String?
    let line: Int
    /// What is wrong, and what to do about it.
    let message: String
  }

  let file: String
  let identifier: String?
  let line: Int
  let problems: [Problem]

  init(_ unreadable: UnreadableApplication, file: String, _ language: Language) {
    self.file = file
    identifier = unreadable.identifier
    line = unreadable.position.line
    problems = unreadable.problems.map { problem in
      let place = language == .japanese ? "\(problem.position.column)文字目: " : "column \(problem.position.column): "
      var message = place + problem.message.text(language)
      if let mend = problem.mend?.text(language) { message += (language == .japanese ? "。" : "; ") + mend }
      return Problem(key: problem.key, line: problem.position.line, message: message)
    }
  }

  init(
    _ error: EvaluationError, of application: Application, file: String, _ vocabulary: Vocabulary,
    _ language: Language
  ) {
    self.file = file
    identifier = application.identifier
    line = application.position.line
    problems = error.problems.map { problem in
      // A contradiction names facts by identifier; the application may have them by their Japanese names.
      let japanese = vocabulary.terms.first { $0.identifier == problem.key }?.japanese
      let position =
        application.position(of: problem.key) ?? japanese.flatMap { application.position(of: $0) }
        ?? application.position
      return Problem(key: problem.key, line: position.line, message: problem.message(language))
    }
  }
}

extension Refusal {
  /// Each problem on a line, with file, line and application.
  func report(_ language: Language) -> String {
    problems.map { problem in
      switch language {
      case .japanese:
        "\(file) \(problem.line)行目\(identifier.map { "  申込「\($0)」" } ?? ""): \(problem.message)\n"
      case .english:
        "\(file), line \(problem.line)\(identifier.map { ", application “\($0)”" } ?? ""): \(problem.message)\n"
      }
    }.joined()
  }

  /// What stands in the text output in place of a result.
  func text(_ language: Language) -> String {
    let head =
      language == .japanese
      ? "申込\(identifier.map { "「\($0)」" } ?? "")  評価できません (\(file) \(line)行目)\n"
      : "Application\(identifier.map { " “\($0)”" } ?? "")  can't be evaluated (\(file), line \(line))\n"
    return head
      + problems.map { problem in
        language == .japanese
          ? "  \(problem.line)行目: \(problem.message)\n" : "  line \(problem.line): \(problem.message)\n"
      }.joined()
  }

  /// What stands in the JSON output in place of a result, on one line.
  func json(_ language: Language) -> String {
    let list = problems.map { problem in
      let key = problem.key?.jsonString ?? "null"
      return "{\"key\": \(key), \"line\": \(problem.line), \"message\": \(problem.message.jsonString)}"
    }
    let message = problems.map(\.message).joined(separator: "\n")
    return "{\"application_id\": \(identifier?.jsonString ?? "null"), \"error\": {\"message\": \(message.jsonString), "
      + "\"file\": \(file.jsonString), \"line\": \(line), \"problems\": [\(list.joined(separator: ", "))]}}"
  }

  /// What stands in the HTML output in place of a result.
  func html(_ language: Language) -> String {
    let lines = text(language).split(separator: "\n").map { $0.htmlEscaped }
    return "<h1>\(lines.first ?? "")</h1>\n<ul>\n"
      + lines.dropFirst().map { "<li class=\"unmet\">\($0)</li>\n" }.joined() + "</ul>\n"
  }
}
