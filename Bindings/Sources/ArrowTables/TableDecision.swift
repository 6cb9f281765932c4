import Evaluator
import RulesDSL

/// A decision as columns of a result.
struct TableDecision: Sendable {
  enum Kind: Sendable, Equatable {
    /// Only a status.
    case condition
    case truth, day, member, whole, fraction
  }

  let identifier: String
  let japanese: String
  let kind: Kind
  let unit: Unit?
  let members: [String]

  /// Digits behind the point of what isn't whole.
  static let scale = 18
  static let one = Int128(1_000_000_000_000_000_000)

  init(_ term: Vocabulary.DecisionTerm) {
    (identifier, japanese) = (term.identifier, term.japanese)
    var (unit, members): (Unit?, [String]) = (nil, [])
    switch term.type {
    case nil, .text?: kind = .condition
    case .truth?: kind = .truth
    case .date?: kind = .day
    case .choice(_, let all)?: (kind, members) = (.member, all.map(\.identifier))
    case .quantity(let counted)?: (kind, unit) = (counted.isWhole ? .whole : .fraction, counted)
    }
    (self.unit, self.members) = (unit, members)
  }

  var isNumber: Bool { kind == .whole || kind == .fraction }

  static let statuses = Outcome.Status.allCases.map(\.rawValue)

  /// The columns, by the decision's name and what stands behind it.
  func schemas(hasNeeds: Bool) -> [OutgoingSchema] {
    var schemas = [OutgoingSchema.dictionary(identifier)]
    schemas[0].metadata = Metadata.bytes([("shinsa:name", japanese)])
    let value = identifier + "_value"
    switch kind {
    case .condition: break
    case .truth: schemas.append(OutgoingSchema(format: "b", name: value))
    case .day: schemas.append(OutgoingSchema(format: "tdD", name: value))
    case .member: schemas.append(.dictionary(value, index: "s"))
    case .whole: schemas.append(OutgoingSchema(format: "l", name: value))
    case .fraction: schemas.append(OutgoingSchema(format: "d:38,\(TableDecision.scale)", name: value))
    }
    if let unit { schemas[1].metadata = Metadata.bytes([("shinsa:unit", unit.rawValue)]) }
    if isNumber {
      let parts = ["numerator", "denominator"].map { OutgoingSchema(format: "d:38,0", name: $0) }
      schemas.append(OutgoingSchema(format: "+s", name: identifier + "_fraction", children: parts))
    }
    if hasNeeds {
      let item = OutgoingSchema(format: "u", name: "item")
      schemas.append(OutgoingSchema(format: "+l", name: identifier + "_needs", children: [item]))
    }
    return schemas
  }
}

extension TableFact {
  /// The column in which it is given best.
  var schema: OutgoingSchema {
    var schema =
      switch kind {
      case .whole: OutgoingSchema(format: "l", name: identifier)
      case .fraction: OutgoingSchema(format: "d:38,\(TableDecision.scale)", name: identifier)
      case .truth: OutgoingSchema(format: "b", name: identifier)
      case .day: OutgoingSchema(format: "tdD", name: identifier)
      case .member: OutgoingSchema.dictionary(identifier, index: "s")
      case .text: OutgoingSchema(format: "u", name: identifier)
      }
    var pairs = [(key: "shinsa:name", value: japanese)]
    if let unit { pairs.append((key: "shinsa:unit", value: unit.rawValue)) }
    if let judgement { pairs.append((key: "shinsa:judgement", value: judgement)) }
    if !members.isEmpty { pairs.append((key: "shinsa:members", value: members.joined(separator: ","))) }
    schema.metadata = Metadata.bytes(pairs)
    return schema
  }
}
