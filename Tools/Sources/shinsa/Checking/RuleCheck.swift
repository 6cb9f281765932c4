import RulesDSL

/// What checking a rule book says.
struct RuleCheck {
  /// The diagnostics that are told, without those that another layer answers.
  let diagnostics: [Diagnostic]
  let isSound: Bool
  private let result: Result<RuleBook, InvalidRules>
  private let counts: RuleCounts
  let association: String?

  init(_ files: RuleFiles) {
    association = files.association
    do throws(InvalidRules) {
      let book = try RuleBook(files.sources)
      (result, counts) = (.success(book), RuleCounts(book))
      (diagnostics, isSound) = (book.warnings, true)
    } catch {
      (result, counts) = (.failure(error), RuleCounts(files.sources))
      (diagnostics, isSound) = (error.diagnostics, false)
    }
  }

  private init(_ other: RuleCheck, _ diagnostics: [Diagnostic]) {
    (association, isSound, result, counts) = (other.association, other.isSound, other.result, other.counts)
    self.diagnostics = diagnostics
  }

  /// The same with only some of the diagnostics.
  func only(_ isKept: (Diagnostic) -> Bool) -> RuleCheck { RuleCheck(self, diagnostics.filter(isKept)) }

  var errorCount: Int { diagnostics.count { $0.severity == .error } }

  func place(of diagnostic: Diagnostic) -> DiagnosticPlace { places(of: diagnostic)[0] }

  private func places(of diagnostic: Diagnostic) -> [DiagnosticPlace] {
    switch result {
    case .success(let book): book.places(of: diagnostic)
    case .failure(let invalid): invalid.places(of: diagnostic)
    }
  }

  func fix(of diagnostic: Diagnostic) -> DiagnosticFix? {
    switch result {
    case .success(let book): book.fix(of: diagnostic)
    case .failure(let invalid): invalid.fix(of: diagnostic)
    }
  }

  /// The report of some of the diagnostics.
  func report(of diagnostics: [Diagnostic], _ language: Language) -> String {
    switch result {
    case .success(let book): book.report(of: diagnostics, language)
    case .failure(let invalid): invalid.report(of: diagnostics, language)
    }
  }

  /// How much there is.
  func summary(_ language: Language) -> String {
    counts.report(errors: errorCount, warnings: diagnostics.count - errorCount, language)
  }

  func json(_ diagnostic: Diagnostic, _ language: Language) -> String {
    let places = places(of: diagnostic)
    let others = places.dropFirst().map { "{\"file\": \($0.file.jsonString), \($0.json)}" }.joined(separator: ", ")
    let place = places[0]
    let mend =
      fix(of: diagnostic).map { "{\"range\": {\($0.place.json)}, \"replacement\": \($0.replacement.jsonString)}" }
      ?? "null"
    return "{\"file\": \(place.file.jsonString), \(place.json), "
      + "\"severity\": \"\(diagnostic.severity.rawValue)\", \"code\": \"\(diagnostic.code)\", "
      + "\"message\": \(diagnostic.message(language).jsonString), "
      + "\"hint\": \(diagnostic.hint(language)?.jsonString ?? "null"), \"fix\": \(mend), \"others\": [\(others)]}"
  }
}

extension DiagnosticPlace {
  fileprivate var json: String {
    "\"line\": \(line), \"column\": \(column), \"endLine\": \(endLine), \"endColumn\": \(endColumn)"
  }
}
