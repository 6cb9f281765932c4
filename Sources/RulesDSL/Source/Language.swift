/// The two languages in which rules, messages and traces are written.
public enum Language: String, Sendable, CaseIterable {
  case japanese = "ja"
  case english = "en"

  /// What stands before a line of a block.
  package var bullet: String { pick("・", "- ") }

  package func pick<Said>(_ japanese: Said, _ english: Said) -> Said {
    self == .japanese ? japanese : english
  }
}
