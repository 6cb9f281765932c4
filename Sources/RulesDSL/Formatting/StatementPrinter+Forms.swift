/// Items of a 様式, and what a 制度 says under them.
extension StatementPrinter {
  mutating func print(item bullet: Bullet) {
    guard case .phrase(let phrase) = bullet.content, let parts = checker.formItem(phrase) else { return }
    let name = checker.name(parts.name, parts.identifier)
    var text = declared(name, as: .column(hasIdentifier: parts.identifier != nil))
    if let kind = parts.kind {
      let isRequirement = Keyword.requirement.forms.contains(Width.folded(asWritten(kind)))
      text += ": " + (isRequirement ? word(.requirement) : type(kind))
      if let standard = parts.standard {
        let shape: PhraseShape.OutcomeShape =
          isRequirement ? .condition : .value(checker.knownType(asWritten(kind)) ?? .text)
        text += " = " + phrases.text(standard, as: .outcome(shape))
      }
    }
    add(self.bullet + text, at: bullet.span, depth: 1)
  }

  mutating func print(_ entry: Entry) {
    let written = asWritten(entry.label)
    let item = checker.scope.names.items.target(of: written)
    let name = item.flatMap { checker.form?.items[$0]?.name }
    let label = name.map { $0.spelling(.plain, language) } ?? written
    let fact = checker.entryFacts[entry.label]
    let value = entry.value.map { phrase in
      item.map { checker.rules.tables[$0].columns[0].isCondition } == true
        ? phrases.text(phrase, as: .condition) : outcome(phrase, of: fact)
    }
    add(label + (value.map { ": " + $0 } ?? ""), at: entry.span, depth: 1)
    outerDepth = 1
    for item in entry.items { print(item, of: fact) }
    outerDepth = 0
  }
}
