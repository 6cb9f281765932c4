import RulesDSL

/// What checking rule files says, as text for people or JSON for editors.
struct RuleCheck {
  private let result: Result<RuleBook, InvalidRules>
  private let counts: RuleCounts

  init(_ sources: [RuleSource]) {
    do throws(InvalidRules) {
      let book = try RuleBook(sources)
      (result, counts) = (.success(book), RuleCounts(book))
    } catch {
      (result, counts) = (.failure(error), RuleCounts(sources))
    }
  }

  var diagnostics: [Diagnostic] {
    switch result {
    case .success(let book): book.warnings
    case .failure(let invalid): invalid.diagnostics
    }
  }

  var errorCount: Int { diagnostics.count { $0.severity == .error } }

  /// The report, and how much there is.
  func text(_ language: Language) -> String {
    let report =
      switch result {
      case .success(let book): book.report(language)
      case .failure(let invalid): invalid.report(language)
      }
    return report + counts.report(errors: errorCount, warnings: diagnostics.count - errorCount, language)
  }

  /// One array, an object a line.
  func json(_ language: Language) -> String {
    let objects = diagnostics.map { "  " + json($0, language) }
    return objects.isEmpty ? "[]\n" : "[\n\(objects.joined(separator: ",\n"))\n]\n"
  }

  private func json(_ diagnostic: Diagnostic, _ language: Language) -> String {
    let (place, fix) =
      switch result {
      case .success(let book): (book.place(of: diagnostic), book.fix(of: diagnostic))
      case .failure(let invalid): (invalid.place(of: diagnostic), invalid.fix(of: diagnostic))
      }
    let mend = fix.map { "{\"range\": {\($0.place.json)}, \"replacement\": \($0.replacement.jsonString)}" } ?? "null"
    return "{\"file\": \(place.file.jsonString), \(place.json), "
      + "\"severity\": \"\(diagnostic.severity.rawValue)\", \"code\": \"\(diagnostic.code)\", "
      + "\"message\": \(diagnostic.message(language).jsonString), "
      + "\"hint\": \(diagnostic.hint(language)?.jsonString ?? "null"), \"fix\": \(mend)}"
  }
}

extension DiagnosticPlace {
  fileprivate var json: String {
    "\"line\": \(line), \"column\": \(column), \"endLine\": \(endLine), \"endColumn\": \(endColumn)"
  }
}
