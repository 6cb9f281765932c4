/// Pass 1: every name of every file.
extension Checker {
  mutating func declare() {
    for tree in trees {
      let ruleSet = declareRuleSet(tree)
      for statement in tree.statements { reportRepeatedClauses(in: statement.items) }
      for name in tree.lostNames where scope.names.facts.target(of: text(name)) == nil {
        scope.names.facts.declare(text(name), .lost)
      }
      for statement in tree.statements.dropFirst(tree.statements.first?.keyword == .ruleSet ? 1 : 0) {
        declare(statement, in: ruleSet)
      }
    }
    declareForm()
    for choice in rules.choices where choice.members.isEmpty {
      report(RuleFault.choiceWithoutMembers(choice.name.japanese), at: choice.span)
    }
    applyOverrides()
    scope.choices = rules.choices
    declareTypes()
    declareColumns()
  }

  private mutating func declareRuleSet(_ tree: FileTree) -> Int {
    let index = rules.ruleSets.count
    guard let statement = tree.statements.first, statement.keyword == .ruleSet else {
      let place = tree.statements.first?.span ?? Span(tree.source, 0..<0)
      if !diagnostics.contains(where: { $0.span.source == tree.source }) { report(NameFault.missingRuleSet, at: place) }
      let name = sources[tree.source].name
      rules.ruleSets.append(RuleSet(name: Name(japanese: name, identifier: name), source: tree.source))
      return index
    }
    checkIdentifier(of: statement)
    var set = RuleSet(name: name(of: statement), source: tree.source)
    if statement.name == nil {
      set.name = Name(japanese: sources[tree.source].name, identifier: sources[tree.source].name)
    }
    if let first = rules.ruleSets.first(where: {
      $0.name.japanese == set.name.japanese || $0.name.identifier == set.name.identifier
    }) {
      let begin = Span(first.source, sources[first.source].lineRange(0))
      report(NameFault.declaredTwice(set.name.japanese, first: place(begin)), at: statement.place)
    }
    let others = statement.items.filter { if case .clause = $0 { false } else { true } }
    if others.count > 1 {
      report(RuleFault.lostHead(text(others[0].span)), at: others[0].span)
    } else if let item = others.first {
      reportNotInStatement(item, .ruleSet)
    }
    for item in statement.items {
      guard case .clause(let clause) = item else { continue }
      switch clause.keyword {
      case .issuer: set.issuer = text(clause.text)
      case .source: set.citation = text(clause.text)
      case .stage: set.stage = stage(clause)
      case .examplesOn: set.examplesOn = examplesDay(clause)
      case .note, .description: break
      default: report(RuleFault.clauseNotAllowed(clause.keyword, in: .ruleSet), at: clause.span)
      }
    }
    rules.ruleSets.append(set)
    return index
  }

  private mutating func declare(_ whole: Statement, in ruleSet: Int) {
    // The head of a table of examples is told by its names, which may be declared further down.
    let statement = whole.keyword == .scheme || whole.keyword == .example ? whole : withoutLostExample(whole)
    var declaration = Declaration(statement: statement, ruleSet: ruleSet)
    if isLostOverride(statement) {
      reportLostOverride(statement)
      declaration.statement.overridden = statement.keyword
      overrideStatements.append(declaration)
      return
    }
    switch statement.keyword {
    case .ruleSet: report(NameFault.ruleSetNotFirst, at: statement.span)
    case .choice: declareChoice(declaration)
    case .table: declareTable(declaration)
    case .form: declareForm(declaration)
    case .scheme: schemeStatements.append(declaration)
    case .example: exampleStatements.append(declaration)
    case .override: overrideStatements.append(declaration)
    case .consistency:
      checkIdentifier(of: statement)
      declareConsistency(declaration)
    default: declareFact(declaration)
    }
  }

  private mutating func declareConsistency(_ declaration: Declaration) {
    let name = name(of: declaration.statement)
    for text in [name.japanese, name.identifier] {
      guard let first = consistencyNames.target(of: text) else { continue }
      report(
        NameFault.declaredTwice(name.japanese, first: place(consistencyStatements[first].statement.place)),
        at: declaration.statement.place)
      return
    }
    for text in [name.japanese, name.identifier] { consistencyNames.declare(text, consistencyStatements.count) }
    consistencyStatements.append(declaration)
  }

  /// The two names of a statement; a missing one is the other.
  func name(of statement: Statement) -> Name {
    name(statement.name ?? statement.identifier, statement.identifier)
  }

  /// The names that stand at two places, with the English label behind the second.
  func name(_ first: Phrase?, _ second: Phrase?) -> Name {
    var name = ordered(text(first) ?? "", text(second) ?? text(first) ?? "")
    name.label = second.flatMap { text(Parser.label(behind: $0, in: sources[$0.source])) }.map { Width.half($0) }
    return name
  }

  /// In the English view the identifier stands first and the Japanese name in brackets.
  func ordered(_ first: String, _ second: String) -> Name {
    let (first, second) = (Width.half(first), Width.half(second))
    return Checker.isIdentifier(first) && !Checker.isIdentifier(second)
      ? Name(japanese: second, identifier: first) : Name(japanese: first, identifier: second)
  }

  static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
  }

  mutating func checkIdentifier(of statement: Statement) {
    guard let name = statement.name else { return }
    checkIdentifier(name, statement.identifier)
  }

  mutating func checkIdentifier(_ name: Phrase, _ identifier: Phrase?) {
    guard let identifier else {
      if !Checker.isIdentifier(Width.half(text(name))) {
        let spaced = spacedIdentifier(text(name))
        let suggestion = spaced.map { "\($0.name) (\($0.identifier))" }
        report(
          NameFault.missingIdentifier(text(name), suggestion: suggestion), at: name,
          fix: suggestion.map { Fix(replacing: name, with: $0) })
        for lost in [spaced?.name, spaced?.identifier].compactMap({ $0 })
        where scope.names.facts.target(of: lost) == nil { scope.names.facts.declare(lost, .lost) }
      }
      // The brackets may be what is misspelt: `資本金 capital)` still declares 資本金.
      let first = text(name).split(separator: " ").first.map { String($0) } ?? ""
      if first != text(name), scope.names.facts.target(of: first) == nil { scope.names.facts.declare(first, .lost) }
      return
    }
    if !Checker.isIdentifier(Width.half(text(identifier))), !Checker.isIdentifier(Width.half(text(name))) {
      let likely = likelyIdentifier(text(identifier))
      report(
        NameFault.badIdentifier(text(identifier), nearest: likely), at: identifier,
        fix: likely.map { Fix(replacing: identifier, with: $0) })
    }
    if let label = Parser.label(behind: identifier, in: sources[identifier.source]), !isPlain(Width.half(text(label))) {
      report(NameFault.labelNotEnglish(text(label)), at: label)
    }
    reportLoneQuote(in: name)
    reportLoneQuote(in: identifier)
  }

  private mutating func declareFact(_ declaration: Declaration) {
    let statement = declaration.statement
    guard statement.name != nil else { return }
    checkIdentifier(of: statement)
    let name = name(of: statement)
    guard declareInFacts(name, .fact(rules.facts.count), at: statement.place) else { return }
    let kind: Fact.Kind =
      switch statement.keyword {
      case .input: .input
      case .judgement: .judgement
      case .parameter: .parameter
      case .calculation: .calculation
      case .requirement: .requirement
      case .exclusion: .exclusion
      default: .decision
      }
    rules.facts.append(
      Fact(
        name: name, kind: kind, type: .yesNo,
        provenance: Provenance(ruleSet: declaration.ruleSet, span: statement.place), definition: .given))
    factStatements.append(declaration)
  }

  private mutating func declareTable(_ declaration: Declaration) {
    let statement = declaration.statement
    guard statement.name != nil else { return }
    checkIdentifier(of: statement)
    let name = name(of: statement)
    guard declareInFacts(name, .table(rules.tables.count), at: statement.place) else { return }
    rules.tables.append(
      Table(
        name: name, provenance: Provenance(ruleSet: declaration.ruleSet, span: statement.place), selectors: [],
        columns: [], rows: []))
    tableStatements.append(declaration)
  }

  mutating func declareInFacts(_ name: Name, _ subject: Names.Subject, at span: Span) -> Bool {
    for text in [name.japanese, name.identifier] where scope.names.facts.target(of: text) != .lost {
      if let first = scope.names.facts.target(of: text) {
        let firstSpan =
          switch first {
          case .fact(let fact): rules.facts[fact].provenance.span
          case .table(let table): rules.tables[table].provenance.span
          case .form: form?.statement.statement.place ?? span
          case .lost: span
          }
        report(NameFault.declaredTwice(text, first: place(firstSpan)), at: span)
        return false
      }
    }
    scope.names.facts.declare(name.japanese, subject)
    if name.identifier != name.japanese { scope.names.facts.declare(name.identifier, subject) }
    return true
  }

  /// The types of facts, which decide how phrases about them are read.
  private mutating func declareTypes() {
    for index in rules.facts.indices {
      let statement = factStatements[index].statement
      var fact = rules.facts[index]
      var isSound = true
      if let type = statement.type {
        if let known = self.type(type) { fact.type = known } else { isSound = false }
        if fact.type == .text, fact.kind != .input { report(RuleFault.textOutsideInput, at: type) }
        if fact.kind == .judgement || fact.kind == .requirement || fact.kind == .exclusion {
          report(RuleFault.typeNotAllowed(statement.keyword), at: type)
          fact.type = .yesNo
        }
      } else if [.input, .parameter, .calculation].contains(fact.kind) {
        isSound = false
        if !diagnostics.contains(where: { $0.code == "missing-type" && statement.span.contains($0.span) }) {
          report(RuleFault.typeMissing(fact.name.japanese), at: statement.place)
        }
      }
      rules.facts[index] = fact
      let isCondition =
        fact.kind == .requirement || fact.kind == .exclusion || (fact.kind == .decision && statement.type == nil)
      scope.facts.append(
        PhraseReader.Scope.Declared(
          name: fact.name, kind: fact.kind, type: fact.type, isCondition: isCondition, isSound: isSound))
    }
  }
}
