/// Files that are backups of others, and files pasted twice: what they declare is declared.
extension Declarer {
  /// Whether the file begins once more with this statement.
  mutating func isCopy(_ statement: Statement, of tree: FileTree) -> Bool {
    guard let first = tree.statements.first, first.keyword == .ruleSet, let name = text(statement.name),
      name == text(first.name)
    else { return false }
    report(NameFault.copied(name, inOneFile: true), at: statement.place, related: first.place)
    return true
  }

  /// Whether a statement of a copy is none of what it was copied from.
  func isOwn(_ statement: Statement, besides names: Names) -> Bool {
    let nameless: Set<Keyword> = [.consistency, .form, .scheme, .example, .override]
    guard !nameless.contains(statement.keyword), let name = text(statement.name) else { return false }
    return names.facts.target(of: name) == nil && names.choices.target(of: name) == nil
  }
}
