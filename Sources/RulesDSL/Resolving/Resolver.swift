/// Reads every phrase with the names of the whole book: what was declared becomes facts, tables and examples with types
/// and units.
///
/// What can't be read is nil and was told where it stands; whatever holds it is poisoned with it, silently, so that a
/// fault is told once and not again as its own consequence.
struct Resolver: StagedPass {
  private let shared: Shared<Declarations>
  var rules = CheckedRules()
  var diagnostics: [FoundFault] = []
  /// What is being defined: a hint that names it would only lead round in a circle.
  private var defined: Names.Subject?
  var stages: Stages
  /// Where a period was read first, and whether some line names the basis date, be it rightly or not.
  private var dated: Span?
  var namesBasisDate = false

  var declarations: Declarations { shared.value }
  var sources: [SourceText] { declarations.sources }

  init(_ declarations: Declarations) {
    shared = Shared(declarations)
    rules.sources = declarations.sources
    rules.ruleSets = declarations.ruleSets
    rules.choices = declarations.choices
    stages = declarations.stages
  }

  mutating func run() -> CheckedRules {
    for (index, fact) in declarations.facts.enumerated() {
      defined = .fact(index)
      let told = diagnostics.count
      rules.facts.append(resolve(fact, index))
      // The lines were judged for the fact that they define first.
      if fact.isRepeated { diagnostics.removeSubrange(told...) }
    }
    for (index, table) in declarations.tables.enumerated() {
      defined = .table(index)
      rules.tables.append(resolve(table))
    }
    defined = nil
    for declaration in declarations.consistencies { rules.consistencies.append(consistency(declaration)) }
    for declaration in declarations.examples { resolve(declaration) }
    reportNoBasisDate()
    rules.stages = stages.all
    rules.decisions = rules.facts.indices.filter { rules.facts[$0].kind == .decision }
      .sorted { first, second in
        (rules.facts[first].display.order ?? .max, first) < (rules.facts[second].display.order ?? .max, second)
      }
    return rules
  }

  /// Said of rules that have no other fault: the line that names the basis date may be what can't be read.
  private mutating func reportNoBasisDate() {
    guard let dated, !namesBasisDate, !hasErred(since: 0),
      !declarations.names.facts.all.contains(where: { $0.target == .poisoned })
    else { return }
    report(RuleFault.noBasisDate, at: dated)
  }

  mutating func makeNode() -> NodeID {
    rules.nodeCount += 1
    return rules.nodeCount - 1
  }

  /// Reads a phrase. What the reader found wrong is added to the report, or what was most likely meant instead.
  mutating func read<Result>(
    _ phrase: Phrase, in context: TableContext? = nil, as kind: PhraseKind = .other,
    _ body: (inout PhraseReader) -> Result?
  ) -> Result? {
    let (shared, defined, node) = (shared, defined, rules.nodeCount)
    func read(_ phrase: Phrase, in sources: [SourceText], suggests: Bool) -> (Result?, PhraseReader) {
      var reader = PhraseReader(phrase, in: sources, shared, nextNode: node)
      (reader.context, reader.defined, reader.suggests) = (context, defined, suggests)
      let result = reader.reportUnclosedQuote() ? nil : body(&reader)
      if result != nil, kind != .beginning { reader.expectEnd() }
      return (result, reader)
    }
    let (result, reader) = read(phrase, in: sources, suggests: suggests)
    rules.nodeCount = reader.nextNode
    if !reader.hasFailed || reader.isPoisoned || kind == .beginning {
      diagnostics += reader.diagnostics
      return reader.hasFailed ? nil : result
    } else {
      diagnostics +=
        mended(phrase, kind, in: context) { text in
          let source = SourceText(RuleSource(name: "", text: text))
          return !read(Span(0, 0..<source.scalars.count), in: [source], suggests: false).1.hasFailed
        } ?? reader.diagnostics
    }
    return nil
  }

  mutating func period(_ phrase: Phrase, in context: TableContext? = nil) -> Period? {
    let period = read(phrase, in: context) { $0.readPeriod() }
    if let period, period != .always { dated = dated ?? phrase }
    return period
  }

  /// A value of a type: written out, or calculated.
  mutating func expression(_ phrase: Phrase, of type: ValueType, in context: TableContext? = nil) -> Expression? {
    read(phrase, in: context, as: .value) { $0.readExpression(of: type) }
  }

  /// A test of something, as a cell has it.
  mutating func test(_ phrase: Phrase, of subject: Reference, in context: TableContext) -> Condition? {
    read(phrase, in: context) { reader -> Condition? in
      guard let test = reader.readTest(of: subject) else { return nil }
      return Condition(node: reader.makeNode(), kind: .test(subject, test), span: test.span)
    }
  }

  /// Whether a phrase is nothing but a dash.
  func isDash(_ phrase: Phrase) -> Bool {
    phrase.range.count == 1 && Scalar.isDash(sources[phrase.source].folded[phrase.range.lowerBound])
  }

  /// 出典, 注, 説明 and 適用 of a statement; the rule set's source where it has none of its own.
  mutating func provenance(of declaration: Declaration, at place: Span) -> Provenance {
    let keyword = declaration.statement.keyword
    var result = Provenance(ruleSet: declaration.ruleSet, span: place)
    result.overriddenBy = declaration.override?.ruleSet
    for clause in declaration.defining.clauses {
      switch clause.keyword {
      case .source: result.citation = text(clause.text)
      case .note: result.note = [result.note, text(clause.text)].compactMap { $0 }.joined(separator: "\n")
      case .description: result.description = text(clause.text)
      case .inForce where ![.input, .judgement, .parameter].contains(keyword):
        if let phrase = clause.text { result.period = period(phrase) ?? .always }
      default: break
      }
    }
    let ruleSet = declaration.override?.ruleSet ?? declaration.ruleSet
    result.citation = result.citation ?? declarations.ruleSets[ruleSet].citation
    let needsSource: Set<Keyword> = [.table, .requirement, .exclusion, .decision, .parameter]
    if result.citation == nil, declaration.override == nil, needsSource.contains(keyword) {
      report(NameFault.missingSource(text(declaration.statement.name) ?? "", inFile: place.source), at: place)
    }
    return result
  }

  private mutating func consistency(_ declaration: Declaration) -> Consistency {
    let statement = declaration.statement
    var conditions: [Condition?] = []
    var isPoisoned = statement.isPoisoned
    for item in statement.items {
      if case .block(let block) = item, block.keyword == .mustNot {
        conditions += block.bullets.map { condition($0) }
      } else if !isProvenance(item) {
        reportNotInStatement(item, .consistency)
        isPoisoned = true
      }
    }
    let name = sources.name(of: statement)
    if conditions.isEmpty, !isPoisoned {
      report(RuleFault.noDefinition(name.japanese, .consistency), at: statement.place)
    }
    return Consistency(
      name: name, conditions: conditions.compactMap { $0 }, provenance: provenance(of: declaration, at: statement.place)
    )
  }

  func isProvenance(_ item: Item) -> Bool {
    if case .clause(let clause) = item { Keyword.provenance.contains(clause.keyword) } else { false }
  }
}
