/// Forms, schemes, consistency statements, and what associations change.
extension BookWriter {
  mutating func form(_ form: Form) -> [String] {
    var lines = [word("様式", "form") + " " + both(form.name) + ": " + title(.fact(form.subject))]
    for item in form.items {
      let type = item.kind.map { name(of: $0) } ?? word("要件", "requirement")
      let standard = item.standard.map { " = " + text($0, of: item.kind ?? .yesNo) } ?? ""
      lines.append("  " + bullet + both(item.name) + ": " + type + standard)
    }
    return lines
  }

  mutating func scheme(_ scheme: Scheme) -> [String] {
    guard let form = book.form else { return [] }
    var lines = [word("制度", "scheme") + " " + both(name(of: scheme, form))]
    if let other = scheme.follows {
      lines.append("  " + word("準用", "follows") + " " + spelling(name(of: book.schemes[other], form)))
    }
    if let period = scheme.period { lines.append("  " + word("適用", "in force") + " " + text(period)) }
    for entry in scheme.entries {
      lines += self.entry(book.facts[entry.fact], form.items[entry.item]).map { "  " + $0 }
    }
    return lines
  }

  func name(of scheme: Scheme, _ form: Form) -> Name {
    book.choices[book.schemeChoice(of: form)].members[scheme.member]
  }

  /// `限度額: 2,000万円`, or with lines below it.
  private mutating func entry(_ fact: Fact, _ item: Form.Item) -> [String] {
    let label = isEnglish ? item.name.identifier : item.name.japanese
    var below = clauses(fact)
    switch fact.body {
    case .condition(.block(let kind, let lines)):
      below += body(.block(kind, lines))
    case .condition(let condition): return [label + ": " + phrase(text(condition))] + below.map { "  " + $0 }
    case .value(let expression):
      return [label + ": " + phrase(text(expression, of: fact.kind))] + below.map { "  " + $0 }
    case .principle(let principle): below += self.principle(principle, fact.kind)
    case .given, .dated, .followed: preconditionFailure("an entry is a requirement or a calculation")
    }
    return [label] + below.map { "  " + $0 }
  }

  mutating func consistency(_ consistency: Consistency) -> [String] {
    let head = word("整合", "consistency") + " " + both(consistency.name)
    return [head, "  " + word("あってはならない", "must not hold together")]
      + bullets(consistency.conditions).map { "  " + $0 }
  }

  mutating func override(_ change: Override.Change) -> [String] {
    func head(_ keyword: String, _ reference: String) -> String {
      word("変更", "override") + " " + keyword + " " + reference
    }
    switch change {
    case .parameter(let index, let body):
      let fact = book.facts[index]
      return [head(keyword(.parameter), title(.fact(index)))] + definition(body, fact.kind).map { "  " + $0 }
    case .table(let index, let table):
      let name = isEnglish ? book.tables[index].name.identifier : book.tables[index].name.japanese
      return [head(word("表", "table"), name)] + rows(table)
    case .lines(let index, let lines):
      return [head(keyword(book.facts[index].role), title(.fact(index))), "  " + word("追加", "add")]
        + bullets(lines).map { "  " + $0 }
    }
  }

  /// Of the association whose file it is; national where it changes nothing.
  func issuer(of items: [Book.Item]) -> String? {
    for case .override(let index) in items {
      return word("制定 ", "issued by ") + ["見本信用保証協会", "ひな形信用保証協会"][book.overrides[index].association]
    }
    return nil
  }
}
