import RulesDSL

extension Language {
  package func pick(_ japanese: String, _ english: String) -> String { self == .japanese ? japanese : english }
}
