/// Blocks, and defaults with exceptions.
extension Resolver {
  /// The conditions that other files add stand behind those of the block itself.
  mutating func condition(_ block: Block, _ additions: [Condition?] = []) -> Condition? {
    let children = block.bullets.map { condition($0) } + additions
    let sound = children.compactMap { $0 }
    guard sound.count == children.count, !sound.isEmpty else { return nil }
    let kind: Condition.BlockKind =
      switch block.keyword {
      case .any: .any
      case .none: .none
      case .atLeastOf: .atLeast(block.least ?? 1)
      default: .all
      }
    return Condition(node: makeNode(), kind: .block(kind, sound), span: block.span)
  }

  mutating func condition(_ bullet: Bullet) -> Condition? {
    switch bullet.content {
    case .block(let block): condition(block)
    case .phrase(let phrase): read(phrase, as: .condition) { $0.readCondition() }
    }
  }

  /// principle = 原則 outcome, ただし …
  mutating func principle(
    _ standard: Clause, _ exceptions: [Exception], _ isCondition: Bool, _ type: ValueType
  ) -> Principle? {
    let outcome = content(of: standard).flatMap { self.outcome($0, isCondition, type) }
    let resolved = exceptions.map { resolve($0, isCondition, type) }
    var names: Set<String> = []
    for exception in resolved.compactMap({ $0 }) where !names.insert(exception.name.japanese).inserted {
      report(RuleFault.exceptionTwice(exception.name.japanese), at: exception.span)
    }
    guard let outcome else { return nil }
    return Principle(
      node: makeNode(), standard: outcome,
      exceptions: resolved.compactMap { $0 }.sorted { ($0.priority ?? .max) < ($1.priority ?? .max) })
  }

  private mutating func outcome(_ phrase: Phrase, _ isCondition: Bool, _ type: ValueType) -> Principle.Outcome? {
    if isCondition { return read(phrase, as: .condition) { $0.readCondition() }.map { .condition($0) } }
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
    } else {
      if case .block(let block)? = exception.guardItem { condition = self.condition(block) }
      if exception.guardItem == nil || outcomePhrase == nil, !exception.isPoisoned {
        report(PhraseFault.whenExpected, at: exception.span)
      }
    }
    guard let condition, let outcomePhrase, let outcome = outcome(outcomePhrase, isCondition, type) else { return nil }
    let priority = text(exception.priority).flatMap { Int(Width.half($0)) }
    // The parser has told a number that doesn't fit.
    if priority == nil, exception.priority != nil { return nil }
    return Principle.Exception(
      name: sources.name(exception.name, exception.identifier),
      priority: priority,
      guard: condition, outcome: outcome, period: exception.period.flatMap { period($0) } ?? .always,
      span: exception.span)
  }

  /// `条件 のとき 帰結`
  private mutating func inlineGuard(_ phrase: Phrase) -> (Condition?, Phrase?) {
    let folded = sources[phrase.source].folded[phrase.range]
    let told = diagnostics.count
    var outcome: Phrase?
    var isRead = false
    let condition = read(phrase, as: .beginning) { reader -> Condition? in
      guard let condition = reader.readCondition() else { return nil }
      isRead = true
      guard reader.take(.then) else {
        reader.report(PhraseFault.whenExpected, at: reader.position..<phrase.range.upperBound)
        return nil
      }
      guard !reader.isAtEnd else {
        reader.report(SyntaxFault.missingOutcome, at: phrase.range)
        return nil
      }
      outcome = Span(phrase.source, reader.position..<phrase.range.upperBound)
      return condition
    }
    let saysWhen = { (form: [UInt32]) in folded.indices.contains { folded[$0...].starts(with: form) } }
    if !isRead, !Keyword.then.forms.contains(where: saysWhen) {
      // What follows the condition was read as part of it, so what was found wrong is a consequence.
      diagnostics.removeSubrange(told...)
      report(PhraseFault.whenExpected, at: phrase)
    }
    return (condition, outcome)
  }
}
