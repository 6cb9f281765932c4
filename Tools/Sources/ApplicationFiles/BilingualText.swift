import RulesDSL

/// One sentence or word in both languages.
public struct BilingualText: Hashable, Sendable {
  public let japanese: String
  public let english: String

  public init(_ japanese: String, _ english: String) {
    self.japanese = japanese
    self.english = english
  }

  public func text(_ language: Language) -> String {
    language == .japanese ? japanese : english
  }
}
