import RulesDSL

/// What checking the book of each association says, every fault once: as text for people or JSON for editors.
struct LayerCheck {
  private struct Finding: Hashable {
    let place: Diagnostic.Place
    let code: String
    let message: String

    init(_ diagnostic: Diagnostic) {
      (place, code, message) = (diagnostic.place, diagnostic.code, diagnostic.message(.japanese))
    }
  }

  private var checks: [RuleCheck]
  /// Of each book, what no earlier one has told.
  private var untold: [[Diagnostic]]
  private var untoldLetters: [[LetterFault]]

  init(_ books: [RuleFiles], national: RuleFiles?) {
    checks = LayerCheck.withoutUsedElsewhere(Threads.map(books) { RuleCheck($0) })
    var told: Set<Finding> = []
    untold = checks.map { check in
      check.diagnostics.filter { told.insert(Finding($0)).inserted }
    }
    var toldLetters: Set<LetterFault> = []
    untoldLetters = checks.map { check in check.letterFaults.filter { toldLetters.insert($0).inserted } }
    // What every association changes is read in none of their books.
    guard let alone = national.map({ RuleCheck($0) }) else { return }
    let only = alone.only { $0.severity == .error && told.insert(Finding($0)).inserted }
    guard !only.diagnostics.isEmpty else { return }
    checks.append(only)
    untold.append(only.diagnostics)
    untoldLetters.append([])
  }

  /// The mends that are offered, with the codes of what they mend.
  var fixes: [(code: String, fix: Diagnostic.Fix)] {
    untold.joined().compactMap { diagnostic in diagnostic.fix.map { (diagnostic.code, $0) } }
  }

  var hasErrors: Bool { checks.contains { $0.errorCount > 0 } }

  /// What one association leaves unused another may use: it is told only where none does.
  private static func withoutUsedElsewhere(_ checks: [RuleCheck]) -> [RuleCheck] {
    let sound = checks.filter(\.isSound)
    var counts: [Finding: Int] = [:]
    for check in sound {
      for diagnostic in check.diagnostics { counts[Finding(diagnostic), default: 0] += 1 }
    }
    return checks.map { check in
      check.only { diagnostic in
        guard diagnostic.code == "unused", sound.count > 1 else { return true }
        let isOwn = RuleLayers.layer(of: diagnostic.place.file) == check.association
        return isOwn || counts[Finding(diagnostic)] == sound.count
      }
    }
  }

  /// The report of each book, and how much there is in it.
  func text(_ language: Language) -> String {
    zip(checks, zip(untold, untoldLetters)).map { check, told in
      let name = checks.count > 1 ? check.association.map { $0 + ": " } ?? "" : ""
      let letters = told.1.map { "\($0.line(language))  [\(LetterFault.code)]\n" }.joined()
      return told.0.report(language) + letters + name + check.summary(language)
    }.joined()
  }

  /// One array, an object a line.
  func json(_ language: Language) -> String {
    let objects = (untold.joined().map { $0.json(language) } + untoldLetters.joined().map { $0.json(language) }).map {
      "  " + $0
    }
    return objects.isEmpty ? "[]\n" : "[\n\(objects.joined(separator: ",\n"))\n]\n"
  }
}
