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
    /// What is wrong, and what to do about it.
    let message: String
  }

  /// How many problems are told; what comes after them is only counted.
  private static let mostProblems = 20

  let file: String
  let identifier: String?
  let line: Int
  let problems: [Problem]
  /// How many more there are.
  let untold: Int

  init(_ unreadable: UnreadableApplication, file: String, _ language: Language) {
    self.file = file
    identifier = unreadable.identifier
    line = unreadable.position.line
    untold = max(0, unreadable.problems.count - Refusal.mostProblems)
    problems = unreadable.problems.prefix(Refusal.mostProblems).map { problem in
      var message = problem.message.text(language)
      if let mend = problem.mend?.text(language) { message += (language == .japanese ? "。" : "; ") + mend }
      return Problem(
        key: problem.key, line: problem.position.line, column: problem.position.column, message: message)
    }
  }

  init(
    _ error: EvaluationError, of application: Application, file: String, _ vocabulary: Vocabulary,
    _ language: Language
  ) {
    self.file = file
    identifier = application.identifier
    line = application.position.line
    untold = max(0, error.problems.count - Refusal.mostProblems)
    problems = error.problems.prefix(Refusal.mostProblems).map { problem in
      // A contradiction names facts by identifier; the application may have them by their Japanese names.
      let japanese = vocabulary.terms.first { $0.identifier == problem.key }?.japanese
      let position =
        application.position(of: problem.key) ?? japanese.flatMap { application.position(of: $0) }
        ?? application.position
      return Problem(key: problem.key, line: position.line, column: nil, message: problem.message(language))
    }
  }
}

extension Refusal {
  /// Each problem on a line, with file, line and application.
  func report(_ language: Language) -> String {
    sentences(language).map { place, sentence in
      switch language {
      case .japanese: "\(file) \(place)\(identifier.map { "  申込「\($0.visible)」" } ?? ""): \(sentence)\n"
      case .english: "\(file), \(place)\(identifier.map { ", application “\($0.visible)”" } ?? ""): \(sentence)\n"
      }
    }.joined()
  }

  /// What stands in the text output in place of a result.
  func text(_ language: Language) -> String {
    "\(head(language))\n" + sentences(language).map { "  \($0.place): \($0.sentence)\n" }.joined()
  }

  /// What stands in the JSON output in place of a result, on one line.
  func json(_ language: Language) -> String {
    let message = sentences(language).map(\.sentence).joined(separator: "\n")
    return "{\"application_id\": \(identifier?.jsonString ?? "null"), \"error\": {\"message\": \(message.jsonString), "
      + "\"file\": \(file.jsonString), \"line\": \(line), "
      + "\"problems\": [\(problems.map(\.json).joined(separator: ", "))]}}"
  }

  /// What stands in the HTML output in place of a result.
  func html(_ language: Language) -> String {
    let items = sentences(language).map { "<li class=\"unmet\">\("\($0.place): \($0.sentence)".htmlEscaped)</li>\n" }
    return "<h1>\(head(language).htmlEscaped)</h1>\n<ul>\n\(items.joined())</ul>\n"
  }

  /// What to tell, with where it is.
  private func sentences(_ language: Language) -> [(place: String, sentence: String)] {
    var sentences = problems.map { (place: $0.place(language), sentence: $0.message.visible) }
    if untold > 0 {
      sentences.append(
        language == .japanese
          ? (place: "\(line)行目", sentence: "ほかに\(untold)件の問題があります")
          : (place: "line \(line)", sentence: "there are \(untold) problems more"))
    }
    return sentences
  }

  private func head(_ language: Language) -> String {
    switch language {
    case .japanese: "申込\(identifier.map { "「\($0.visible)」" } ?? "") 評価できません (\(file) \(line)行目)"
    case .english:
      "application\(identifier.map { " “\($0.visible)”" } ?? "") can't be evaluated (\(file), line \(line))"
    }
  }
}

extension Refusal.Problem {
  fileprivate func place(_ language: Language) -> String {
    switch language {
    case .japanese: "\(line)行目" + (column.map { " \($0)文字目" } ?? "")
    case .english: "line \(line)" + (column.map { ", column \($0)" } ?? "")
    }
  }

  fileprivate var json: String {
    let column = column.map { "\"column\": \($0), " } ?? ""
    return "{\"key\": \(key?.jsonString ?? "null"), \"line\": \(line), \(column)\"message\": \(message.jsonString)}"
  }
}
