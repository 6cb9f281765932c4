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
      if outcomePhrase == nil, !isFaulty(exception) { report(PhraseFault.whenExpected, at: exception.span) }
    } else if !isFaulty(exception) {
      report(PhraseFault.whenExpected, at: exception.span)
    }
    guard let condition, let outcomePhrase, let outcome = outcome(outcomePhrase, isCondition, type) else { return nil }
    let priority = text(exception.priority).flatMap { Int(Width.half($0)) }
    // The parser has told a number that doesn't fit.
    if priority == nil, exception.priority != nil { return nil }
    return Principle.Exception(
      name: name(exception.name, exception.identifier),
      priority: priority,
      guard: condition, outcome: outcome, period: exception.period.flatMap { period($0) } ?? .always,
      span: exception.span)
  }

  /// Whether the parser already found fault with one of its lines.
  private func isFaulty(_ exception: Exception) -> Bool {
    let codes: Set<String> = [
      "not-in-exception", "priority-without-number", "missing-outcome", "exception-without-label",
    ]
    return diagnostics.contains {
      codes.contains($0.code) && $0.span.source == exception.span.source
        && $0.span.range.lowerBound >= exception.span.range.lowerBound
        && sources[$0.span.source].line(at: $0.span.range.lowerBound)
          <= sources[exception.span.source].line(at: exception.span.range.lowerBound) + 8
    }
  }

  /// `条件 のとき 帰結`
  private mutating func inlineGuard(_ phrase: Phrase) -> (Condition?, Phrase?) {
    var reader = PhraseReader(phrase, in: sources, scope: scope, nextNode: rules.nodeCount)
    var condition = reader.readCondition()
    var outcome: Phrase?
    let folded = sources[phrase.source].folded[phrase.range]
    if condition == nil, !Keyword.then.forms.contains(where: { folded.contains($0) }) {
      // What follows the condition was read as part of it, so what was found wrong is a consequence.
      report(PhraseFault.whenExpected, at: phrase)
      return (nil, nil)
    }
    if condition != nil {
      if reader.take(.then) {
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
