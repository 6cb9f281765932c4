import Evaluator

/// The facts that lines of JSON are read into, a column each.
public struct ColumnLayout: Sendable {
  /// How a fact's value is written where a column takes it.
  enum Kind {
    case whole, truth, day, text
    /// Members by the bytes of their names.
    case member
    case other
  }

  public let facts: [ColumnFact]
  let kinds: [Kind]
  /// Both names of each fact.
  let names: ByteNames
  /// By fact, the members of its choice.
  let members: [ByteNames]

  public init(_ facts: [ColumnFact]) {
    self.facts = facts
    kinds = facts.map { Kind($0.kind) }
    names = ByteNames(
      facts.enumerated().map { ($1.identifier, $0) } + facts.enumerated().map { ($1.japanese, $0) })
    members = facts.map { fact in
      guard case .member(let members) = fact.kind else { return ByteNames([]) }
      let named = members.enumerated().flatMap { place, names in names.enumerated().map { ($0, $1, place) } }
      // Identifiers come first, as they do where an application is read by itself.
      return ByteNames(named.sorted { $0.0 < $1.0 }.map { ($0.1, $0.2) })
    }
  }
}

extension ColumnLayout.Kind {
  init(_ kind: ColumnFact.Kind) {
    switch kind {
    case .whole: self = .whole
    case .truth: self = .truth
    case .day: self = .day
    case .text: self = .text
    case .member: self = .member
    case .other: self = .other
    }
  }
}
