/// Makes checked rules of the trees of all files, or says everything that is wrong with them.
///
/// The passes, in order; each works on what the earlier ones left sound, so that a fault is told once and not
/// again as its own consequence:
///
/// 1. `declare`: every name of every file, so that order means nothing;
/// 2. `applyOverrides`: an association's 変更 take the place of what they change;
/// 3. `resolve`: phrases become conditions, expressions and tests with types and units;
/// 4. `Analysis`: what can be said of resolved rules, each finding with a case that shows it.
package struct Checker {
  let sources: [SourceText]
  let trees: [FileTree]
  package var rules = CheckedRules()
  package var diagnostics: [Diagnostic] = []
  var scope = PhraseReader.Scope()
  /// Tables with a header that could not be read.
  var unsoundTables: Set<TableID> = []
  /// Phrases about things whose own declaration is at fault.
  var spoiled: [Phrase] = []
  /// The statement that declares each fact, and the one that defines it (a 変更, where there is one).
  var factStatements: [Declaration] = []
  var tableStatements: [Declaration] = []
  var consistencyStatements: [Declaration] = []
  var consistencyNames = NameTable<Int>()
  var exampleStatements: [Declaration] = []
  var overrideStatements: [Declaration] = []
  var schemeStatements: [Declaration] = []
  /// The 様式, once it is declared.
  var form: Form?
  /// The rule that each entry of a 制度 is, for the scheme that it stands in.
  var entryFacts: [Phrase: FactID] = [:]
  /// By source, the lines that other schemes follow: they are read for each of them.
  var followedLines: [Int: Set<Int>] = [:]

  struct Declaration {
    var statement: Statement
    var ruleSet: Int
    var overriddenBy: Declaration.Override?

    struct Override {
      var statement: Statement
      var ruleSet: Int
    }

    /// What defines the thing.
    var defining: Statement { overriddenBy?.statement ?? statement }
  }

  package init(_ sources: [SourceText], _ trees: [FileTree]) {
    self.sources = sources
    self.trees = trees
    rules.sources = sources
  }

  package mutating func check() {
    declare()
    resolve()
    let analysis = Analysis(resolvedRules, areSound: !hasErrors)
    rules = analysis.rules
    diagnostics += analysis.diagnostics
    rules.decisions = rules.facts.indices.filter { rules.facts[$0].kind == .decision }
      .sorted { first, second in
        (rules.facts[first].display.order ?? .max, first) < (rules.facts[second].display.order ?? .max, second)
      }
    foldInvisible()
    foldMismatches()
    foldRepeatedNames()
    foldRepeatedMembers()
    foldMissingSources()
    foldRepeatedFaults()
    nameInEnglish()
    diagnostics.sort { ($0.span.source, $0.span.range.lowerBound) < ($1.span.source, $1.span.range.lowerBound) }
  }

  /// What the analyses need to know of the text.
  private var resolvedRules: ResolvedRules {
    ResolvedRules(
      rules,
      tablePlaces: zip(tableStatements, rules.tables).map { declaration, table in
        .init(
          definition: declaration.overriddenBy?.statement.place ?? table.provenance.span,
          noRow: provenanceClauses(declaration.defining).first { $0.keyword == .noRow }?.span)
      },
      tablesInUse: Set(form?.items.filter(\.value.isPeriod).keys.map { $0 } ?? []),
      farDays: diagnostics.filter { $0.code == "far-day" }.map(\.span))
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  mutating func report(_ fault: any Fault, at span: Span, in context: TableContext? = nil, fix: Fix? = nil) {
    diagnostics.append(Diagnostic(fault, at: span, in: context, fix: fix))
  }

  func text(_ phrase: Phrase) -> String { sources[phrase.source].text(phrase.range) }

  func text(_ phrase: Phrase?) -> String? { phrase.map { text($0) } }

  /// `size.rules 7行目`
  func place(_ span: Span) -> Told {
    let source = sources[span.source]
    let line = source.line(at: span.range.lowerBound) + 1
    return Told("\(source.name) \(line)行目", "\(source.name), line \(line)")
  }

  mutating func makeNode() -> NodeID {
    rules.nodeCount += 1
    return rules.nodeCount - 1
  }

  /// Reads a phrase with the names of the whole book; what the reader found wrong is added to the report.
  mutating func read<Result>(
    _ phrase: Phrase, in context: TableContext? = nil, _ body: (inout PhraseReader) -> Result?
  ) -> Result? {
    var reader = PhraseReader(phrase, in: sources, scope: scope, nextNode: rules.nodeCount)
    reader.context = context
    if reader.reportUnclosedQuote() {
      diagnostics += reader.diagnostics
      spoiled.append(phrase)
      return nil
    }
    let result = body(&reader)
    if result != nil { reader.expectEnd() }
    rules.nodeCount = reader.nextNode
    diagnostics += reader.diagnostics
    if reader.isSpoiled { spoiled.append(phrase) }
    return reader.hasFailed ? nil : result
  }
}
