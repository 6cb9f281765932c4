/// Rule files that have been read and checked together: the first of the five nouns that a host needs.
///
/// Immutable and free of the files it came from. The order of the sources means nothing to any decision.
public struct RuleBook: Sendable {
  package let checked: CheckedRules
  /// What is worth a look but keeps nothing from working.
  public let warnings: [Diagnostic]
  /// The SHA-256, in hexadecimal, of every file's name and text, each ended by a zero byte, in the order of names: it
  /// tells which rules decided.
  public let digest: String

  /// Reads and checks; throws everything that is wrong at once.
  public init(_ sources: [RuleSource]) throws(InvalidRules) {
    let checker = try Checker.checked(sources)
    checked = checker.rules
    let report = Report(checked.sources)
    warnings = checker.diagnostics.map { report.diagnostic($0) }
    digest = RuleBook.digest(of: sources)
  }

  private static func digest(of sources: [RuleSource]) -> String {
    var hash = SHA256()
    for source in sources.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      for part in [source.name, source.text] {
        hash.update(part.utf8)
        hash.update([0])
      }
    }
    return hash.hexadecimal()
  }

  /// How much there is of what, as readers of rules count it: a table of examples counts by its rows.
  public var counts: Counts {
    Counts(
      files: checked.sources.count, facts: checked.facts.count { $0.isGiven },
      rules: checked.facts.count { !$0.isGiven }, tables: checked.tables.count, examples: checked.examples.count,
      steps: checked.nodeCount)
  }

  /// How much a rule book holds.
  public struct Counts: Sendable, Hashable {
    /// Rule files.
    public let files: Int
    /// Inputs and judgements.
    public let facts: Int
    /// Parameters, calculations, requirements, exclusions and decisions.
    public let rules: Int
    /// Tables, those of forms (様式) and of parameters with rows among them.
    public let tables: Int
    /// Examples (例); of a table of examples each row.
    public let examples: Int
    /// The most steps that any evaluation takes: each node is evaluated at most once.
    public let steps: Int
  }

  /// The report of the warnings; empty where there are none.
  public func report(_ language: Language) -> String { warnings.report(language) }
}
