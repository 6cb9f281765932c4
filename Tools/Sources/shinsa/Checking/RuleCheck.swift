import Reports
import RulesDSL

/// What checking a rule book says.
struct RuleCheck {
  /// The diagnostics that are told, without those that another layer answers.
  let diagnostics: [Diagnostic]
  let isSound: Bool
  /// What is wrong in the texts of letters beside the rules.
  let letterFaults: [LetterFault]
  private let counts: RuleCounts
  let association: String?

  init(_ files: RuleFiles) {
    association = files.association
    do throws(InvalidRules) {
      let book = try RuleBook(files.sources)
      (diagnostics, isSound, counts) = (book.warnings, true, RuleCounts(book))
      letterFaults = LetterCheck.faults(files, book)
    } catch {
      (diagnostics, isSound, counts) = (error.diagnostics, false, RuleCounts(files.sources))
      letterFaults = LetterCheck.faults(files, nil)
    }
  }

  private init(_ other: RuleCheck, _ diagnostics: [Diagnostic]) {
    (association, isSound, counts) = (other.association, other.isSound, other.counts)
    letterFaults = other.letterFaults
    self.diagnostics = diagnostics
  }

  /// The same with only some of the diagnostics.
  func only(_ isKept: (Diagnostic) -> Bool) -> RuleCheck { RuleCheck(self, diagnostics.filter(isKept)) }

  var errorCount: Int { ruleErrors + letterFaults.count }

  private var ruleErrors: Int { diagnostics.count { $0.severity == .error } }

  /// How much there is.
  func summary(_ language: Language) -> String {
    counts.report(errors: errorCount, warnings: diagnostics.count - ruleErrors, language)
  }
}

extension Diagnostic {
  /// The object that editors read.
  func json(_ language: Language) -> String {
    let others = (others + [related].compactMap { $0 }).map { "{\"file\": \($0.file.jsonString), \($0.json)}" }
    let mend =
      fix.map { "{\"range\": {\($0.place.json)}, \"replacement\": \($0.replacement.jsonString)}" } ?? "null"
    return "{\"file\": \(place.file.jsonString), \(place.json), "
      + "\"severity\": \"\(severity.rawValue)\", \"code\": \"\(code)\", "
      + "\"message\": \(message(language).jsonString), \"hint\": \(hint(language)?.jsonString ?? "null"), "
      + "\"fix\": \(mend), \"others\": [\(others.joined(separator: ", "))]}"
  }
}

extension Diagnostic.Place {
  fileprivate var json: String {
    "\"line\": \(line), \"column\": \(column), \"endLine\": \(endLine), \"endColumn\": \(endColumn)"
  }
}
