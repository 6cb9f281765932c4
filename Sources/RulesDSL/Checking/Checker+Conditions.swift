/// Blocks, expressions, principles and periods.
extension Checker {
  mutating func condition(_ block: Block) -> Condition? {
    let children = block.bullets.compactMap { condition($0) }
    guard children.count == block.bullets.count, !children.isEmpty else { return nil }
    let kind: Condition.BlockKind =
      switch block.keyword {
      case .any: .any
      case .none: .none
      default: .all
      }
    return Condition(node: makeNode(), kind: .block(kind, children), span: block.span)
  }

  mutating func condition(_ bullet: Bullet) -> Condition? {
    switch bullet.content {
    case .block(let block): condition(block)
    case .phrase(let phrase): read(phrase) { $0.readCondition() }
    }
  }

  /// An expression whose result must be of a type.
  mutating func expression(_ phrase: Phrase, of type: ValueType, in context: TableContext? = nil) -> Expression? {
    read(phrase, in: context) { $0.readExpression(of: type) }
  }

  /// principle = 原則 outcome, ただし …
  mutating func principle(_ phrase: Phrase, _ exceptions: [Exception], of index: Int) -> Principle? {
    let isCondition = isConditional(index)
    let type = rules.facts[index].type
    guard let standard = outcome(phrase, isCondition, type) else {
      for exception in exceptions { _ = resolve(exception, isCondition, type) }
      return nil
    }
    var principle = Principle(node: makeNode(), standard: standard, exceptions: [])
    var names: Set<String> = []
    for exception in exceptions {
      guard let resolved = resolve(exception, isCondition, type) else { continue }
      if !names.insert(resolved.name.japanese).inserted {
        report(RuleFault.exceptionTwice(resolved.name.japanese), at: exception.span)
      }
      principle.exceptions.append(resolved)
    }
    principle.exceptions.sort { ($0.priority ?? .max) < ($1.priority ?? .max) }
    return principle
  }

  private mutating func outcome(_ phrase: Phrase, _ isCondition: Bool, _ type: ValueType) -> Principle.Outcome? {
    if isCondition { return read(phrase) { $0.readCondition() }.map { .condition($0) } }
    return expression(phrase, of: type).map { .expression($0) }
  }

  private mutating func resolve(
    _ exception: Exception, _ isCondition: Bool, _ type: ValueType
  ) -> Principle.Exception? {
    if let name = exception.name { checkIdentifier(name, exception.identifier) }
    var outcomePhrase = exception.outcome
    var condition: Condition?
    if let inline = exception.inline {
      (condition, outcomePhrase) = inlineGuard(inline)
    } else if case .block(let block)? = exception.guardItem {
      condition = self.condition(block)
      if outcomePhrase == nil { report(PhraseFault.whenExpected, at: exception.span) }
    } else {
      report(PhraseFault.whenExpected, at: exception.span)
    }
    guard let condition, let outcomePhrase, let outcome = outcome(outcomePhrase, isCondition, type) else { return nil }
    let label = text(exception.name) ?? ""
    return Principle.Exception(
      name: ordered(label, text(exception.identifier) ?? label),
      priority: text(exception.priority).flatMap { Int(Width.half($0)) },
      guard: condition, outcome: outcome, period: exception.period.flatMap { period($0) } ?? .always,
      span: exception.span)
  }

  /// `条件 のとき 帰結`
  private mutating func inlineGuard(_ phrase: Phrase) -> (Condition?, Phrase?) {
    var reader = PhraseReader(phrase, in: sources, scope: scope, nextNode: rules.nodeCount)
    var condition = reader.readCondition()
    var outcome: Phrase?
    if condition != nil {
      if reader.take(.when) {
        outcome = reader.isAtEnd ? nil : Span(phrase.source, reader.position..<phrase.range.upperBound)
        if outcome == nil { reader.report(SyntaxFault.missingOutcome, at: phrase.range) }
      } else {
        reader.report(PhraseFault.whenExpected, at: reader.position..<phrase.range.upperBound)
        condition = nil
      }
    }
    rules.nodeCount = reader.nextNode
    diagnostics += reader.diagnostics
    if reader.isSpoiled { spoiled.append(phrase) }
    return (condition, outcome)
  }

  mutating func period(_ phrase: Phrase, in context: TableContext? = nil) -> Period? {
    read(phrase, in: context) { $0.readPeriod() }
  }
}

extension PhraseReader {
  /// All of the phrase as a value of a type: a literal, 未詳, or a calculation.
  mutating func readExpression(of type: ValueType) -> Expression? {
    let whole = position..<limit
    let isCalculated = type.dimension != nil
    if !isCalculated, !startsQuotedName(notIn: type), !startsName() || startsLongerMember(of: type) {
      if take(.unstated) {
        return Expression(
          node: makeNode(), kind: .unstated, type: type, dimension: nil, span: span(from: whole.lowerBound))
      }
      return readLiteral(of: type)
    }
    if isCalculated, let literal = readWholeLiteral(of: type) { return literal }
    if hasFailed { return nil }
    guard let found = readExpression() else { return nil }
    skipSpaces()
    if case .unstated = found.kind { return found }
    if isCalculated {
      guard found.dimension == type.dimension else {
        let own = found.type?.name(scope.choices)
        let name = Told(
          found.dimension?.name(.japanese) ?? own?.japanese ?? "",
          found.dimension?.name(.english) ?? own?.identifier ?? "")
        report(
          PhraseFault.wrongDimension(expected: type.name(scope.choices), unit: type.unitName, found: name), at: whole)
        return nil
      }
    } else if found.type != type {
      report(
        PhraseFault.wrongType(
          string(whole), expected: type.name(scope.choices),
          found: found.type?.name(scope.choices) ?? Name(japanese: "数", identifier: "a number")),
        at: whole)
      return nil
    }
    return found
  }

  /// period = 常時 | date から [date まで] | date まで
  mutating func readPeriod() -> Period? {
    let whole = position..<limit
    if take(.always) { return Period.always }
    var period = Period()
    guard let test = readRange(of: .date) else { return nil }
    guard case .range(let lower, let upper) = test.kind else {
      report(RuleFault.periodNeedsEnds(string(whole)), at: whole)
      return nil
    }
    for bound in [lower, upper].compactMap({ $0 }) {
      guard bound.isInclusive, case .literal(.date(let date)) = bound.value.kind else {
        report(RuleFault.periodNeedsEnds(string(whole)), at: whole)
        return nil
      }
      if bound.value.node == lower?.value.node { period.from = date } else { period.until = date }
    }
    return period
  }

  /// Whether 「…」 stands here and holds the name of a fact rather than a member of the choice that is asked for.
  private func startsQuotedName(notIn type: ValueType) -> Bool {
    var ahead = self
    guard let quoted = ahead.readQuoted() else { return false }
    if case .choice(let choice) = type, scope.names.members[choice].target(of: string(quoted)) != nil { return false }
    return scope.names.facts.target(of: string(quoted)) != nil
  }

  /// Whether a declared name, rather than a literal, stands here.
  func startsName() -> Bool {
    guard position < limit else { return false }
    return scope.names.facts.longest(text, position, limit) != nil
  }

  /// Whether a member of the choice stands here that is longer than the name of a fact it begins with.
  func startsLongerMember(of type: ValueType) -> Bool {
    guard case .choice(let choice) = type, let (_, end) = scope.names.members[choice].longest(text, position, limit),
      let (_, nameEnd) = scope.names.facts.longest(text, position, limit)
    else { return false }
    return end > nameEnd
  }

  /// A literal that is all of the phrase, read with the notation of its type so that a slip is told in its words.
  mutating func readWholeLiteral(of type: ValueType) -> Expression? {
    guard position < limit, !startsName(),
      case .number(_, _, let end) = NumberReader.read(
        text, position..<limit, readsSlash: type.isWrittenInPercent),
      text[end..<limit].allSatisfy({ $0 == Scalar.space })
    else { return nil }
    return readLiteral(of: type)
  }
}
