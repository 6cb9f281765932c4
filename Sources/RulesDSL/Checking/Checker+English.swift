/// Messages about a file in English call things as it does.
extension Checker {
  mutating func nameInEnglish() {
    guard sources.contains(where: \.isEnglish), !diagnostics.isEmpty else { return }
    var names: [String: String] = [:]
    func add(_ name: Name) { if name.identifier != name.japanese { names[name.japanese] = name.identifier } }
    rules.ruleSets.forEach { add($0.name) }
    for choice in rules.choices {
      add(choice.name)
      choice.members.forEach(add)
    }
    for table in rules.tables {
      add(table.name)
      table.columns.forEach { add($0.name) }
    }
    rules.facts.forEach { add($0.name) }
    if let form { add(form.name) }
    for index in diagnostics.indices where sources[diagnostics[index].span.source].isEnglish {
      diagnostics[index].englishNames = names
    }
  }
}
