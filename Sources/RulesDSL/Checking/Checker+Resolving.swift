/// Pass 3: phrases become conditions, expressions and tests.
extension Checker {
  mutating func resolve() {
    for index in rules.facts.indices {
      scope.defined = .fact(index)
      resolveFact(index)
    }
    for index in rules.tables.indices {
      scope.defined = .table(index)
      resolveTable(index)
    }
    scope.defined = nil
    for declaration in consistencyStatements { resolveConsistency(declaration) }
    for declaration in exampleStatements { resolveExample(declaration) }
  }

  private mutating func resolveFact(_ index: Int) {
    let declaration = factStatements[index]
    let keyword = declaration.statement.keyword
    var fact = rules.facts[index]
    fact.provenance = provenance(of: declaration, keyword)
    fact.display.stage = rules.ruleSets[declaration.ruleSet].stage
    var definitions: [(Definition, Span)] = []
    var bullets: [Bullet] = []
    var standard: (Phrase, Span)?
    var exceptions: [Exception] = []
    for item in declaration.defining.items {
      switch item {
      case .clause(let clause) where clause.keyword == .inPrinciple:
        if standard != nil { report(RuleFault.secondDefinition(fact.name.japanese), at: clause.span) }
        if let phrase = clause.text {
          standard = (phrase, clause.span)
        } else {
          report(RuleFault.clauseWithoutText(.inPrinciple), at: clause.span)
        }
      case .clause(let clause): resolve(clause, of: &fact, at: index, keyword)
      case .exception(let exception): exceptions.append(exception)
      case .bullet(let bullet) where isConditional(index): bullets.append(bullet)
      case .block(let block) where isConditional(index) && block.keyword != .mustNot:
        if let condition = condition(block) { definitions.append((.condition(condition), block.span)) }
      case .value where !scope.facts[index].isSound: break
      case .value(let phrase) where !isConditional(index) && !fact.isGiven:
        if let value = expression(phrase, of: fact.type) { definitions.append((.expression(value), phrase)) }
      default:
        reportNotInStatement(item, keyword)
      }
    }
    if bullets.count > 1, !hasErrors(in: declaration.defining) {
      report(RuleFault.bulletsWithoutBlock, at: bullets[1].span)
    }
    if let bullet = bullets.first, let condition = condition(bullet) {
      definitions.append((.condition(condition), bullet.span))
    }
    if let (phrase, span) = standard {
      if scope.facts[index].isSound, let principle = principle(phrase, exceptions, of: index) {
        definitions.append((.principle(principle), span))
      }
    } else if let exception = exceptions.first {
      report(RuleFault.exceptionWithoutStandard(fact.name.japanese), at: exception.span)
    }
    if definitions.count > 1 { report(RuleFault.secondDefinition(fact.name.japanese), at: definitions[1].1) }
    if let definition = definitions.first {
      fact.definition = definition.0
    } else if !fact.isGiven, scope.facts[index].isSound, !hasErrors(in: declaration.defining) {
      report(RuleFault.noDefinition(fact.name.japanese, keyword), at: declaration.defining.place)
    }
    rules.facts[index] = fact
  }

  /// Whether something below this header was reported: then "it says nothing" would be a consequence.
  func hasErrors(in statement: Statement) -> Bool {
    (diagnostics.map(\.span) + spoiled).contains { statement.extent.contains($0) }
  }

  func isConditional(_ index: Int) -> Bool { scope.facts[index].isCondition }

  private mutating func resolve(_ clause: Clause, of fact: inout Fact, at index: FactID, _ keyword: Keyword) {
    switch clause.keyword {
    case .source, .note, .description: break
    case .inForce where !fact.isGiven && fact.kind != .parameter: break
    case .appliesTo where !fact.isGiven && fact.kind != .parameter:
      if let phrase = clause.text, let condition = read(phrase, { $0.readCondition() }) { fact.scope.append(condition) }
    case .range where fact.kind == .input:
      if let phrase = clause.text, scope.facts[index].isSound {
        let type = fact.type
        fact.range = read(phrase) { $0.readRange(of: type) }
      }
    case .formField where fact.isGiven: fact.formField = text(clause.text)
    case .reference where fact.isGiven || fact.kind == .decision: fact.isReference = true
    case .basisDate where fact.kind == .input: setBasisDate(fact, at: clause.span)
    case .displayOrder where fact.kind == .decision:
      if let text = text(clause.text), let order = Int(Width.half(text)) {
        fact.display.order = order
      } else if let phrase = clause.text, sources[phrase.source].folded[phrase.range].allSatisfy(Scalar.isDigit) {
        report(SyntaxFault.numberTooLarge(text(phrase)), at: phrase)
      } else {
        report(RuleFault.displayOrderIsNoNumber, at: clause.span)
      }
    case .adverse where fact.kind == .decision: fact.display.isAdverse = true
    case .headline where fact.kind == .decision: setHeadline(index, at: clause.span)
    case .stage where fact.kind == .decision: fact.display.stage = stage(clause)
    case .inList where fact.kind == .decision: fact.display.isInList = true
    case .onlyWhereItApplies where fact.isGiven: fact.isOnlyWhereItApplies = true
    case .atTop where fact.isGiven || fact.kind == .decision:
      fact.display.isAtTop = true
      if fact.kind == .decision { fact.display.detailOf = clause.text.flatMap { decision($0) } }
    case .shownWhenMet where fact.kind == .decision || isYesOrNo(fact): fact.display.met = words(clause)
    case .shownWhenUnmet where fact.kind == .decision || isYesOrNo(fact): fact.display.unmet = words(clause)
    case .shownWhenUndetermined where fact.kind == .decision: fact.display.undetermined = words(clause)
    default: report(RuleFault.clauseNotAllowed(clause.keyword, in: keyword), at: clause.span)
    }
  }

  /// An input whose あり and なし may have other words: 代表者への貸付がない はい.
  private func isYesOrNo(_ fact: Fact) -> Bool { fact.kind == .input && fact.type == .yesNo }

  /// `原則必要 (required in principle)`, in the English view `required in principle (原則必要)`.
  private mutating func words(_ clause: Clause) -> Fact.Display.Words? {
    guard let phrase = clause.text else {
      report(RuleFault.clauseWithoutText(clause.keyword), at: clause.span)
      return nil
    }
    return displayWords(phrase)
  }

  func displayWords(_ phrase: Phrase) -> Fact.Display.Words {
    let (first, second) = Parser.nameAndIdentifier(phrase, in: sources[phrase.source])
    guard let first, let second else { return Fact.Display.Words(japanese: first.map { text($0) } ?? "", english: nil) }
    let words: (String, String) = (text(first), text(second))
    let isEnglishFirst = isPlain(words.0) && !isPlain(words.1)
    return Fact.Display.Words(
      japanese: isEnglishFirst ? words.1 : words.0, english: isEnglishFirst ? words.0 : words.1)
  }

  /// Whether a text has no letter of the Japanese scripts.
  func isPlain(_ text: String) -> Bool { text.unicodeScalars.allSatisfy { $0.value < 0x3000 } }

  private mutating func setBasisDate(_ fact: Fact, at span: Span) {
    guard case .fact(let index)? = scope.names.facts.target(of: fact.name.japanese) else { return }
    if let first = rules.basisDate {
      report(NameFault.twoBasisDates(rules.facts[first].name.japanese, fact.name.japanese), at: span)
    } else if fact.type != .date {
      report(NameFault.basisDateIsNoDate(fact.name.japanese), at: span)
    } else {
      rules.basisDate = index
    }
  }

  func provenanceClauses(_ statement: Statement) -> [Clause] {
    statement.items.compactMap { if case .clause(let clause) = $0 { clause } else { nil } }
  }

  /// 出典, 注, 説明 and 適用 of a statement; the rule set's source where it has none of its own.
  mutating func provenance(of declaration: Declaration, _ keyword: Keyword) -> Provenance {
    let defining = declaration.defining
    let ruleSet = declaration.overriddenBy?.ruleSet ?? declaration.ruleSet
    var result = Provenance(ruleSet: declaration.ruleSet, span: declaration.statement.place)
    result.overriddenBy = declaration.overriddenBy?.ruleSet
    for clause in provenanceClauses(defining) {
      switch clause.keyword {
      case .source: result.citation = text(clause.text)
      case .note:
        result.note = [result.note, text(clause.text)].compactMap { $0 }.joined(separator: "\n")
      case .description: result.description = text(clause.text)
      case .inForce where ![.input, .judgement, .parameter].contains(keyword):
        if let phrase = clause.text { result.period = period(phrase) ?? .always }
      default: break
      }
    }
    result.citation = result.citation ?? rules.ruleSets[ruleSet].citation
    let needsSource: Set<Keyword> = [.table, .requirement, .exclusion, .decision, .parameter]
    if result.citation == nil, declaration.overriddenBy == nil, needsSource.contains(keyword) {
      report(
        NameFault.missingSource(text(declaration.statement.name) ?? "", others: 0), at: declaration.statement.place)
    }
    return result
  }

  private mutating func resolveConsistency(_ declaration: Declaration) {
    var conditions: [Condition] = []
    for item in declaration.statement.items {
      switch item {
      case .block(let block) where block.keyword == .mustNot:
        conditions += block.bullets.compactMap { condition($0) }
      case .clause(let clause) where [.source, .note, .description].contains(clause.keyword): break
      default: reportNotInStatement(item, .consistency)
      }
    }
    if conditions.isEmpty, !hasErrors(in: declaration.statement) {
      report(
        RuleFault.noDefinition(name(of: declaration.statement).japanese, .consistency),
        at: declaration.statement.place)
    }
    rules.consistencies.append(
      Consistency(
        name: name(of: declaration.statement), conditions: conditions,
        provenance: provenance(of: declaration, .consistency)))
  }
}
