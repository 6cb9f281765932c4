/// What each 制度 says under the items of the 様式, as rules of its own.
extension Checker {
  mutating func declare(_ declaration: Declaration, in form: inout Form) {
    // Only now every name is known, and with it which lines give facts.
    let statement = withoutLostExample(declaration.statement)
    guard statement.name != nil else { return }
    checkIdentifier(of: statement)
    // Where only the brackets are misspelt, what other files call the scheme is still found.
    let spaced = statement.identifier == nil ? spacedIdentifier(text(statement.name) ?? "") : nil
    var name = spaced.map { ordered($0.name, $0.identifier) } ?? name(of: statement)
    if let first = form.scheme(called: name.japanese) ?? form.scheme(called: name.identifier) {
      let isIdentifier = first.name.japanese != name.japanese && first.name.identifier == name.identifier
      report(
        NameFault.declaredTwice(
          isIdentifier ? name.identifier : name.japanese, first: place(first.statement.statement.place)),
        at: isIdentifier ? statement.identifier ?? statement.place : statement.place)
      guard isIdentifier else { return }
      // What other files call it is still found.
      name.identifier = name.japanese
    }
    var scheme = Form.Scheme(name: name, statement: declaration, member: member(name, of: form.choice))
    for item in statement.items {
      switch item {
      case .entry(let entry):
        if declare(entry, of: &scheme, in: form.items) { scheme.entries.append(entry) }
      case .clause(let clause) where clause.keyword == .follows:
        scheme.follows = scheme.follows ?? clause.text
        if clause.text == nil { report(RuleFault.clauseWithoutText(.follows), at: clause.span) }
      case .clause(let clause) where [.source, .note, .description, .inForce].contains(clause.keyword): break
      case .clause(let clause): report(RuleFault.clauseNotAllowed(clause.keyword, in: .scheme), at: clause.span)
      default: reportNotInStatement(item, .scheme)
      }
    }
    form.add(scheme)
  }

  /// The member of the choice that a scheme is; a new one unless the choice lists it itself.
  private mutating func member(_ name: Name, of choice: Int) -> Int {
    let names = scope.names.members[choice]
    if let member = names.target(of: name.japanese) ?? names.target(of: name.identifier) { return member }
    let member = rules.choices[choice].members.count
    scope.names.members[choice].declare(name.japanese, member)
    if name.identifier != name.japanese { scope.names.members[choice].declare(name.identifier, member) }
    rules.choices[choice].members.append(name)
    return member
  }

  /// The rule that an entry is for one scheme; false where it is none.
  private mutating func declare(
    _ entry: Entry, of scheme: inout Form.Scheme, in items: [TableID: Form.Item]
  ) -> Bool {
    let label = text(entry.label)
    if scope.names.items.target(of: label) == Form.lost { return false }
    guard let table = scope.names.items.target(of: label), let item = items[table], !item.isPeriod else {
      if reportLostColon(entry) { return false }
      let nearest = Nearness.nearestPart(of: label, among: scope.names.items.all.map(\.name))
      report(
        FormFault.unknownItem(label, form: scope.formName, nearest: nearest), at: entry.label,
        fix: nearest.map { Fix(replacing: entry.label, with: $0) })
      return false
    }
    if scheme.rules[item.name.japanese] != nil {
      report(FormFault.itemTwice(label), at: entry.label)
      return false
    }
    let name = Name(
      japanese: scheme.name.japanese + "の" + item.name.japanese,
      identifier: scheme.name.identifier + "_" + item.name.identifier)
    let fact = rules.facts.count
    guard declareInFacts(name, .fact(fact), at: entry.label) else { return false }
    let isRequirement = item.type == nil
    rules.facts.append(
      Fact(
        name: name, kind: isRequirement ? .requirement : .calculation, type: .yesNo,
        provenance: Provenance(ruleSet: scheme.statement.ruleSet, span: entry.label), definition: .given))
    var items = entry.items
    if let value = entry.value {
      items.insert(isRequirement ? .bullet(Bullet(span: value, content: .phrase(value))) : .value(value), at: 0)
    }
    // What the scheme says of all its items holds for those that name no source of their own, also for those that
    // stand in a scheme that it follows.
    if !items.contains(where: { $0.isSource }) { items += scheme.statement.statement.items.filter { $0.isSource } }
    factStatements.append(
      Declaration(
        statement: Statement(
          keyword: isRequirement ? .requirement : .calculation, span: entry.span, name: entry.label, type: item.type,
          items: items, extent: entry.extent),
        ruleSet: scheme.statement.ruleSet))
    scheme.rules[item.name.japanese] = fact
    if entryFacts[entry.label] == nil { entryFacts[entry.label] = fact }
    return true
  }

  /// `限度額 2億円`: an item's name, and behind it what it says.
  private mutating func reportLostColon(_ entry: Entry) -> Bool {
    let label = entry.label
    let source = sources[label.source]
    let range = label.range
    guard let (_, end) = scope.names.items.longest(source.folded, range.lowerBound, range.upperBound),
      let rest = Parser.trimmed(Span(label.source, end..<range.upperBound), in: source)
    else { return false }
    let name = source.text(range.lowerBound..<end)
    let said = text(rest) + (entry.value.map { ": " + text($0) } ?? "")
    report(
      PhraseFault.missingColon(name, suggestion: "\(name): \(said)"), at: label,
      fix: Fix(replacing: Span(label.source, end..<rest.range.lowerBound), with: ": "))
    return true
  }

  /// 準用: what a scheme leaves unsaid is what the one that it follows says, as if it were written once more.
  mutating func followOthers(in form: inout Form) {
    let items = form.items
    for index in form.schemes.indices {
      guard let phrase = form.schemes[index].follows, let base = followed(phrase, in: form) else { continue }
      for entry in base.entries {
        let item = scope.names.items.target(of: text(entry.label)).flatMap { items[$0] }
        guard let item, form.schemes[index].rules[item.name.japanese] == nil else { continue }
        _ = declare(entry, of: &form.schemes[index], in: items)
        noteFollowed(entry.extent)
      }
    }
  }

  private mutating func noteFollowed(_ extent: Span) {
    let source = sources[extent.source]
    let first = source.line(at: extent.range.lowerBound)
    let last = source.line(at: max(extent.range.lowerBound, extent.range.upperBound - 1))
    followedLines[extent.source, default: []].formUnion(first...last)
  }

  /// One that follows another can't be followed, so nothing goes round in a circle and a reader looks up one place.
  private mutating func followed(_ phrase: Phrase, in form: Form) -> Form.Scheme? {
    let called = text(Parser.unquoted(phrase, in: sources[phrase.source]))
    guard let base = form.scheme(called: called) else {
      let nearest = Nearness.nearest(to: called, among: form.schemes.map(\.name.japanese))
      report(
        FormFault.unknownScheme(called, nearest: nearest), at: phrase,
        fix: nearest.map { Fix(replacing: phrase, with: $0) })
      return nil
    }
    guard let further = base.follows else { return base }
    let first = form.scheme(called: text(further)).flatMap { $0.follows == nil ? $0.name.japanese : nil }
    report(
      FormFault.followedFollows(called, first: first), at: phrase,
      fix: first.map { Fix(replacing: phrase, with: $0) })
    return nil
  }
}

extension Item {
  fileprivate var isSource: Bool { if case .clause(let clause) = self { clause.keyword == .source } else { false } }
}
