/// The two languages in which rules, messages and traces are written.
public enum Language: String, Sendable, CaseIterable {
  case japanese = "ja"
  case english = "en"

  package func pick<Choice>(_ japanese: Choice, _ english: Choice) -> Choice {
    self == .japanese ? japanese : english
  }
}
