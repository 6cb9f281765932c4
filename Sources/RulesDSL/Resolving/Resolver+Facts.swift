/// Facts: their clauses and how they are decided.
extension Resolver {
  mutating func resolve(_ declared: DeclaredFact, _ index: FactID) -> Fact {
    let declaration = declared.declaration
    let (statement, keyword) = (declaration.defining, declaration.statement.keyword)
    var fact = Fact(
      name: declared.name, kind: declared.kind, type: declared.type ?? .yesNo,
      provenance: provenance(of: declaration, at: declaration.statement.place), definition: .given)
    fact.display.stage = declarations.ruleSets[declaration.ruleSet].stage
    var body = Body(isPoisoned: statement.isPoisoned || declared.type == nil)
    for item in statement.items {
      switch item {
      case .clause(let clause) where clause.keyword == .inPrinciple: body.standards.append(clause)
      case .clause(let clause) where clause.keyword == .noRow && declared.rows != nil: break
      case .row where keyword == .parameter: break
      case .clause(let clause): resolve(clause, of: &fact, index, keyword)
      case .exception(let exception): body.exceptions.append(exception)
      case .bullet(let bullet) where declared.isCondition: body.bullets.append(bullet)
      case .block(let block) where declared.isCondition && block.keyword.joinsConditions:
        let additions = additions(to: declared)
        body.definitions.append((condition(block, additions).map { .condition($0) }, block.span))
        body.isBlock = true
      case .value where declared.type == nil: break
      case .value(let phrase) where !declared.isCondition && !fact.isGiven:
        body.definitions.append((expression(phrase, of: fact.type).map { .expression($0) }, phrase))
      default:
        reportNotInStatement(item, keyword)
        body.isPoisoned = true
      }
    }
    if statement.mayBeExtended, !body.isBlock, !body.isPoisoned {
      report(RuleFault.extendedWithoutBlock(declared.name.japanese), at: statement.place)
    }
    if let rows = declared.rows {
      if let (_, span) = body.definitions.first, case .some = statement.items.first(where: { $0.isValue }) {
        report(RuleFault.valueAboveRows(text(span)), at: span, related: statement.rows.first?.span)
        body.definitions = []
      }
      body.definitions.append((value(of: rows), statement.rows.first?.span ?? statement.place))
    }
    if let definition = definition(&body, of: declared) { fact.definition = definition }
    return fact
  }

  /// The conditions that other files add, each with what its 変更 says of it.
  private mutating func additions(to declared: DeclaredFact) -> [Condition?] {
    declared.declaration.additions.flatMap { addition -> [Condition?] in
      let provenance = provenance(of: addition)
      return addition.statement.items.flatMap { item -> [Condition?] in
        guard case .block(let block) = item else { return [] }
        return block.bullets.map { bullet in
          let condition = condition(bullet)
          if let condition { rules.additions[condition.node] = provenance }
          return condition
        }
      }
    }
  }

  private func provenance(of addition: Declaration.Override) -> Provenance {
    var result = Provenance(ruleSet: addition.ruleSet, span: addition.statement.place)
    result.overriddenBy = addition.ruleSet
    let source = addition.statement.clauses.first { $0.keyword == .source }
    result.citation = source.map { text($0.text) } ?? declarations.ruleSets[addition.ruleSet].citation
    return result
  }

  /// What the rows of a 設定 say.
  private mutating func value(of rows: TableID) -> Definition? {
    guard case .value(let type)? = declarations.tables[rows].columns.first?.kind else { return nil }
    return .expression(
      Expression(
        node: makeNode(), kind: .reference(.column(rows, 0)), type: type, dimension: type.dimension,
        span: declarations.tables[rows].place))
  }

  /// The lines of a statement that say how something is decided, as they stand.
  private struct Body {
    /// Each that was found, nil where it can't be read.
    var definitions: [(Definition?, Span)] = []
    var bullets: [Bullet] = []
    var standards: [Clause] = []
    var exceptions: [Exception] = []
    /// Whether one of them is a block.
    var isBlock = false
    /// Whether some line was told already: then none is said to be missing.
    var isPoisoned: Bool
  }

  private mutating func definition(_ body: inout Body, of fact: DeclaredFact) -> Definition? {
    let name = fact.name.japanese
    if body.bullets.count > 1, !body.isPoisoned { report(RuleFault.bulletsWithoutBlock, at: body.bullets[1].span) }
    if let bullet = body.bullets.first {
      body.definitions.append((condition(bullet).map { .condition($0) }, bullet.span))
    }
    if let standard = body.standards.first {
      if body.standards.count > 1 { report(RuleFault.secondDefinition(name), at: body.standards[1].span) }
      var read: Definition?
      if let type = fact.type, let principle = principle(standard, body.exceptions, fact.isCondition, type) {
        read = .principle(principle)
      }
      body.definitions.append((read, standard.span))
    } else if let exception = body.exceptions.first {
      report(RuleFault.exceptionWithoutStandard(name), at: exception.span)
    }
    if body.definitions.count > 1 { report(RuleFault.secondDefinition(name), at: body.definitions[1].1) }
    if body.definitions.isEmpty, fact.kind != .input, fact.kind != .judgement, !body.isPoisoned,
      body.exceptions.isEmpty
    {
      let declaration = fact.declaration
      report(RuleFault.noDefinition(name, declaration.statement.keyword), at: declaration.defining.place)
    }
    return body.definitions.first?.0
  }

  private mutating func resolve(_ clause: Clause, of fact: inout Fact, _ index: FactID, _ keyword: Keyword) {
    guard Keyword.provenance.contains(clause.keyword) || keyword.ownLines.contains(clause.keyword),
      ![.shownWhenMet, .shownWhenUnmet].contains(clause.keyword) || fact.kind == .decision || fact.type == .yesNo
    else { return report(StatementFault.clauseNotAllowed(clause.keyword, in: keyword), at: clause.span) }
    switch clause.keyword {
    case .appliesTo:
      if let phrase = clause.text, let condition = read(phrase, as: .condition, { $0.readCondition() }) {
        fact.scope.append(condition)
      }
    case .range:
      if let phrase = clause.text, let type = declarations.facts[index].type {
        fact.range = read(phrase) { $0.readRange(of: type) }
      }
    case .formField: fact.formField = text(clause.text)
    case .reference: fact.isReference = true
    case .onlyWhereItApplies: fact.isOnlyWhereItApplies = true
    case .basisDate: setBasisDate(fact, index, at: clause.span)
    case .compared: setCompared(fact, index, at: clause.span)
    case .changeable:
      if let phrase = content(of: clause) { fact.change = read(phrase) { $0.readChange(of: index)?.change } }
    default: resolveDisplay(clause, of: &fact, index)
    }
  }

  private mutating func resolveDisplay(_ clause: Clause, of fact: inout Fact, _ index: FactID) {
    switch clause.keyword {
    case .displayOrder:
      fact.display.order = text(clause.text).flatMap { Int(Width.half($0)) }
      guard fact.display.order == nil else { break }
      if let phrase = clause.text, sources[phrase.source].folded[phrase.range].allSatisfy(Scalar.isDigit) {
        report(SyntaxFault.numberTooLarge(text(phrase)), at: phrase)
      } else {
        report(RuleFault.displayOrderIsNoNumber, at: clause.span)
      }
    case .adverse: fact.display.isAdverse = true
    case .headline: setHeadline(fact, index, at: clause.span)
    case .stage: fact.display.stage = stage(clause)
    case .inList: fact.display.isInList = true
    case .atTop:
      fact.display.isAtTop = true
      if fact.kind == .decision { fact.display.detailOf = clause.text.flatMap { decision($0) } }
    case .shownWhenMet: fact.display.met = content(of: clause).map { sources.displayWords($0) }
    case .shownWhenUnmet: fact.display.unmet = content(of: clause).map { sources.displayWords($0) }
    case .shownWhenUndetermined: fact.display.undetermined = content(of: clause).map { sources.displayWords($0) }
    default: break
    }
  }

  /// 総合: one decision that is a condition.
  private mutating func setHeadline(_ fact: Fact, _ index: FactID, at span: Span) {
    let name = fact.name.japanese
    if let first = rules.headline {
      return report(NameFault.twoHeadlines(declarations.facts[first].name.japanese, name), at: span)
    }
    guard declarations.facts[index].isCondition else { return report(NameFault.headlineHasType(name), at: span) }
    rules.headline = index
  }

  private mutating func setBasisDate(_ fact: Fact, _ index: FactID, at span: Span) {
    namesBasisDate = true
    let name = fact.name.japanese
    if let first = rules.basisDate {
      return report(NameFault.twoBasisDates(declarations.facts[first].name.japanese, name), at: span)
    }
    guard fact.type == .date else { return report(NameFault.basisDateIsNoDate(name), at: span) }
    rules.basisDate = index
  }

  /// 比較: one input of a choice.
  private mutating func setCompared(_ fact: Fact, _ index: FactID, at span: Span) {
    let name = fact.name.japanese
    if let first = rules.compared {
      return report(NameFault.twoCompared(declarations.facts[first].name.japanese, name), at: span)
    }
    guard case .choice = fact.type else { return report(NameFault.comparedIsNoChoice(name), at: span) }
    rules.compared = index
  }

  /// `冒頭 連帯保証人`: a detail of another decision.
  private mutating func decision(_ phrase: Phrase) -> FactID? {
    guard let reference = read(phrase, { $0.readReference() }) else { return nil }
    if case .fact(let fact) = reference, declarations.facts[fact].kind == .decision { return fact }
    report(RuleFault.detailOfNoDecision(text(phrase)), at: phrase)
    return nil
  }
}

extension Item {
  fileprivate var isValue: Bool { if case .value = self { true } else { false } }
}
