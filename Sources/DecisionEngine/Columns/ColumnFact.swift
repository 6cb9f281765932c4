import RulesDSL

/// A fact of the application as a column of it: what a reader of files must know to fill one.
public struct ColumnFact: Sendable {
  /// How a value of it is written in a file.
  public enum Kind: Sendable, Hashable {
    /// Whole yen, people, times, months, days or plain numbers.
    case whole
    case truth
    case day
    /// One of a choice's members; the names of each, its identifier first.
    case member([[String]])
    /// Carried through, never tested.
    case text
    /// Of what a column takes nothing as it is written in a file: a rate.
    case other
  }

  public let identifier: String
  public let japanese: String
  /// By what the value stands in results, where it is a text.
  public let keyInResults: String
  public let kind: Kind
  /// Whether it is the day whose rules are used.
  public let isBasisDate: Bool

  /// Keys of the results, which no text of an application takes.
  private static let keysOfResults: Set<String> = [
    "basis_date", "basis_date_replaced", "association", "rules", "application", "version", "verdict", "decisions",
    "explanation", "schemes",
  ]

  /// By what a text of an application stands in results.
  package static func keyInResults(_ identifier: String) -> String {
    keysOfResults.contains(identifier) ? "fact_" + identifier : identifier
  }
}

extension Program {
  /// The facts that an application may give, in the order of the vocabulary.
  public var columnFacts: [ColumnFact] {
    rules.facts.indices.filter { rules.isGiven($0) }.map { fact in
      ColumnFact(
        identifier: rules.facts[fact].name.identifier, japanese: rules.facts[fact].name.japanese,
        keyInResults: ColumnFact.keyInResults(rules.facts[fact].name.identifier),
        kind: kind(of: rules.facts[fact].type), isBasisDate: fact == rules.basisDate)
    }
  }

  private func kind(of type: ValueType) -> ColumnFact.Kind {
    switch type {
    case .yesNo: .truth
    case .date: .day
    case .text: .text
    case .choice(let choice): .member(rules.choices[choice].members.map { [$0.identifier, $0.japanese] })
    case _ where type.isWhole: .whole
    default: .other
    }
  }
}
