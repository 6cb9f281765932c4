/// What people are shown first: the verdict, the stage of the work, the day of a file's examples.
extension Checker {
  /// 総合: one decision that is a condition.
  mutating func setHeadline(_ index: FactID, at span: Span) {
    if let first = rules.headline {
      report(NameFault.twoHeadlines(rules.facts[first].name.japanese, rules.facts[index].name.japanese), at: span)
    } else if !isConditional(index) {
      report(NameFault.headlineHasType(rules.facts[index].name.japanese), at: span)
    } else {
      rules.headline = index
    }
  }

  /// `場面 受付審査 (screening)`: one name wherever it is written.
  mutating func stage(_ clause: Clause) -> Name? {
    guard let phrase = clause.text else {
      report(RuleFault.clauseWithoutText(clause.keyword), at: clause.span)
      return nil
    }
    let (first, second) = Parser.nameAndIdentifier(phrase, in: sources[phrase.source])
    let name = name(first, second)
    let other = rules.stages.first {
      $0 != name && ($0.japanese == name.japanese || $0.identifier == name.identifier)
    }
    // Written without its identifier it is the one that has it.
    if second == nil, let other { return other }
    checkIdentifier(first ?? phrase, second)
    if let other { report(NameFault.stageDiffers(name, other), at: phrase) }
    if !rules.stages.contains(name) { rules.stages.append(name) }
    return name
  }

  /// `冒頭 連帯保証人`: a detail of another decision.
  mutating func decision(_ phrase: Phrase) -> FactID? {
    guard let reference = read(phrase, { $0.readReference() }) else { return nil }
    if case .fact(let fact) = reference, rules.facts[fact].kind == .decision { return fact }
    report(RuleFault.detailOfNoDecision(text(phrase)), at: phrase)
    return nil
  }

  /// `例の基準日 2024-04-01`
  mutating func examplesDay(_ clause: Clause) -> CalendarDate? {
    guard let phrase = clause.text else {
      report(RuleFault.clauseWithoutText(clause.keyword), at: clause.span)
      return nil
    }
    let day = CalendarDate(text(phrase))
    if day == nil { report(RuleFault.examplesDayIsNoDate(text(phrase)), at: phrase) }
    return day
  }
}
