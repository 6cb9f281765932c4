/// Clauses, blocks and exceptions.
extension StatementPrinter {
  mutating func print(_ clause: Clause, of subject: FactID?) {
    var text = word(clause.keyword)
    if let phrase = clause.text {
      text += (clause.keyword == .noRow ? ": " : " ") + self.text(phrase, of: clause.keyword, subject)
    }
    add(text, at: clause.span, depth: 1)
  }

  /// What stands behind the word of a clause; free text stays as it is written.
  private mutating func text(_ phrase: Phrase, of keyword: Keyword, _ subject: FactID?) -> String {
    switch keyword {
    case .inForce: return phrases.text(phrase, as: .period)
    case .appliesTo: return phrases.text(phrase, as: .condition)
    case .inPrinciple: return outcome(phrase, of: subject)
    case .follows:
      let called = sources.unquoted(phrase)
      guard let form = declarations.form, let subject = declarations.tables[form].selectors.first?.subject,
        case .choice(let choice) = declarations.type(of: subject).type,
        let member = declarations.names.members[choice].target(of: called)
      else { return asWritten(phrase) }
      return declarations.choices[choice].members[member].spelling(.plain, language)
    case .atTop: return phrases.text(phrase, as: .reference)
    case .displayOrder: return Width.half(asWritten(phrase))
    case .examplesOn, .readOn: return CalendarDate(asWritten(phrase))?.description ?? asWritten(phrase)
    case .stage:
      let (first, second) = Parser.nameAndIdentifier(phrase, in: sources[phrase.source])
      return declared(sources.name(first ?? phrase, second), as: .header(hasIdentifier: second != nil))
    case .range:
      guard let type = subject.flatMap({ declarations.facts[$0].type }) else { return asWritten(phrase) }
      return phrases.text(phrase, as: .range(type))
    case .changeable:
      guard let subject else { return asWritten(phrase) }
      return phrases.text(phrase, as: .change(subject))
    case .noRow:
      let written = Width.folded(asWritten(phrase))
      let outcome = [Keyword.met, .unmet, .notApplicable].first { $0.forms.contains(written) }
      return outcome.map { word($0) } ?? asWritten(phrase)
    case .shownWhenMet, .shownWhenUnmet, .shownWhenUndetermined:
      let words = sources.displayWords(phrase)
      // Words with a bracket that nothing closes would not be read back the other way round.
      guard let english = words.english, english.isPlain, !words.japanese.isPlain,
        english.closesItsBrackets, words.japanese.closesItsBrackets
      else {
        return asWritten(phrase)
      }
      return language.pick("\(words.japanese) (\(english))", "\(english) (\(words.japanese))")
    default: return asWritten(phrase)
    }
  }

  private func outcomeShape(of subject: FactID) -> PhraseShape.OutcomeShape {
    let (type, isCondition) = declarations.type(of: .fact(subject))
    return isCondition ? .condition : .value(type)
  }

  mutating func outcome(_ phrase: Phrase, of subject: FactID?) -> String {
    guard let subject else { return asWritten(phrase) }
    return phrases.text(phrase, as: .outcome(outcomeShape(of: subject)))
  }

  mutating func print(_ block: Block, depth: Int, isBullet: Bool = false) {
    let head = block.least.map { LeastCount.spelling($0, language) } ?? word(block.keyword)
    add((isBullet ? bullet : "") + head, at: block.span, depth: depth)
    for bullet in block.bullets { print(bullet, depth: depth + 1) }
  }

  mutating func print(_ bullet: Bullet, depth: Int) {
    switch bullet.content {
    case .block(let block): print(block, depth: depth, isBullet: true)
    case .phrase(let phrase):
      add(self.bullet + phrases.text(phrase, as: .condition), at: bullet.span, depth: depth)
    }
  }

  var bullet: String { language.pick("・", "- ") }

  mutating func print(_ exception: Exception, of subject: FactID?) {
    var head = word(.except)
    if let name = exception.name {
      head += " " + declared(sources.name(name, exception.identifier), as: .label)
    }
    if let priority = exception.priority { head += " " + word(.priority) + " " + Width.half(asWritten(priority)) }
    if let inline = exception.inline {
      let rest = subject.map { phrases.text(inline, as: .exception(outcomeShape(of: $0))) } ?? asWritten(inline)
      head += "  " + rest
    }
    add(head, at: exception.span, depth: 1)
    if let period = exception.period {
      add(word(.inForce) + " " + phrases.text(period, as: .period), at: period, depth: 2)
    }
    if case .block(let block)? = exception.guardItem { print(block, depth: 2) }
    if let phrase = exception.outcome { add(word(.then) + " " + outcome(phrase, of: subject), at: phrase, depth: 2) }
  }
}

extension String {
  /// Whether every bracket is opened and closed in its turn.
  fileprivate var closesItsBrackets: Bool {
    var depth = 0
    for scalar in Width.folded(self) where depth >= 0 {
      if scalar == Scalar.open { depth += 1 }
      if scalar == Scalar.close { depth -= 1 }
    }
    return depth == 0
  }
}
