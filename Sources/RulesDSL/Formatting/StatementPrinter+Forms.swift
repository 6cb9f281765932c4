/// Items of a 様式, and what a 制度 says under them.
extension StatementPrinter {
  mutating func print(item bullet: Bullet) {
    guard case .phrase(let phrase) = bullet.content, let parts = declarations.formItem(phrase) else { return }
    let name = sources.name(parts.name, parts.identifier)
    var text = declared(name, as: .column(hasIdentifier: parts.identifier != nil))
    if let kind = parts.kind {
      let isRequirement = Keyword.requirement.forms.contains(Width.folded(asWritten(kind)))
      text += ": " + (isRequirement ? word(.requirement) : type(kind))
      if let standard = parts.standard {
        let shape: PhraseShape.OutcomeShape =
          isRequirement ? .condition : .value(declarations.type(asWritten(kind)) ?? .text)
        text += " = " + phrases.text(standard, as: .outcome(shape))
      }
    }
    add(self.bullet + text, at: bullet.span, depth: 1)
  }

  mutating func print(_ entry: Entry) {
    let written = asWritten(entry.label)
    var label = written
    if let form = declarations.form,
      case .column(let item, _)? = declarations.tables[form].columnNames.target(of: written)
    {
      label = declarations.tables[item].columns[0].name.spelling(.plain, language)
    }
    let fact = entryFacts[entry.label]
    let value = entry.value.map { outcome($0, of: fact) }
    add(label + (value.map { ": " + $0 } ?? ""), at: entry.span, depth: 1)
    outerDepth = 1
    for item in entry.items { print(item, of: fact) }
    outerDepth = 0
  }
}
