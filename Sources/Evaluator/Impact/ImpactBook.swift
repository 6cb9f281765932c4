import RulesDSL

/// One side's rules as they are paired: by name, with where the lanes keep them and what they name.
struct ImpactBook {
  typealias Source = ImpactNode.Place.Source

  let rules: CheckedRules
  private let plan: Plan
  private let code: LaneCode
  /// By node, the conditions that are lines of rules.
  private var conditions: [NodeID: Condition] = [:]
  private var linesByFact: [FactID: [(name: String, node: NodeID)]] = [:]
  /// The rules of which every line is there.
  private(set) var inLines: Set<FactID> = []

  init(_ program: Program, _ code: LaneCode) {
    (rules, plan, self.code) = (program.rules, program.plan, code)
    for (fact, definition) in rules.facts.enumerated() {
      guard case .condition(let condition) = definition.definition, code.outcomePlaces[fact] >= 0 else { continue }
      var counts: [String: Int] = [:]
      var lines: [(name: String, node: NodeID)] = []
      for line in condition.lines where code.nodePlaces[line.node] >= 0 {
        guard case .test(let subject, _) = line.kind else { continue }
        let name = names(of: [subject]).joined()
        counts[name, default: 0] += 1
        lines.append(("\(name) \(counts[name] ?? 1)", line.node))
        conditions[line.node] = line
      }
      linesByFact[fact] = lines
      if lines.count == condition.lines.count { inLines.insert(fact) }
    }
  }

  /// Everything that is run and isn't given.
  var sources: [(name: String, source: Source)] {
    rules.order.flatMap { step -> [(String, Source)] in
      switch step {
      case .fact(let fact):
        guard !rules.isGiven(fact), code.outcomePlaces[fact] >= 0 || code.valuePlaces[fact] >= 0 else { return [] }
        return [(rules.facts[fact].name.identifier, .fact(fact))]
      case .table(let table):
        return rules.tables[table].columns.indices.compactMap { column in
          code.columnPlaces[number(table, column)] >= 0 ? (name(table, column), .column(table, column)) : nil
        }
      }
    }
  }

  private func number(_ table: TableID, _ column: Int) -> Int { Int(plan.tables[table].columns.lowerBound) + column }

  private func name(_ table: TableID, _ column: Int) -> String {
    "\(rules.tables[table].name.identifier).\(rules.tables[table].columns[column].name.identifier)"
  }

  /// The lines of a rule that test something, each by what it tests.
  func lines(_ source: Source) -> [(name: String, node: NodeID)] {
    if case .fact(let fact) = source { linesByFact[fact] ?? [] } else { [] }
  }

  // MARK: What is named

  /// What something names in its definition.
  func names(_ source: Source) -> [String] {
    var references = References()
    switch source {
    case .fact(let fact): references.collect(rules.facts[fact])
    case .column(let table, _): references.collect(rules.tables[table])
    case .condition(let node): if let condition = conditions[node] { references.collect(condition) }
    }
    return names(of: references.found)
  }

  /// A line of a rule, by its node.
  func line(_ node: NodeID) -> Condition? { conditions[node] }

  /// What the scope of a rule names.
  func scope(_ source: Source) -> [String] {
    guard case .fact(let fact) = source else { return [] }
    var references = References()
    for condition in rules.facts[fact].scope { references.collect(condition) }
    return names(of: references.found)
  }

  private func names(of references: [Reference]) -> [String] {
    references.flatMap { reference -> [String] in
      switch reference {
      case .fact(let fact): [rules.facts[fact].name.identifier]
      case .column(let table, let column): [name(table, column)]
      // Which row it is tells itself by what chooses it.
      case .rowName(let table): names(.column(table, 0))
      }
    }
  }

  // MARK: One of them

  /// Where it is found, and what type of value it has; nil of a condition.
  func place(_ source: Source) -> (place: ImpactNode.Place, type: ValueType?) {
    let (lane, type): (Int32, ValueType?) =
      switch source {
      case .fact(let fact) where rules.isCondition(fact): (code.outcomePlaces[fact], nil)
      case .fact(let fact): (code.valuePlaces[fact], rules.facts[fact].type)
      case .column(let table, let column):
        (code.columnPlaces[number(table, column)], rules.tables[table].columns[column].type)
      case .condition(let node): (code.nodePlaces[node], nil)
      }
    return (ImpactNode.Place(source: source, isCondition: type == nil, lane: lane), type)
  }

  /// What it is called, and where it comes from.
  func told(_ source: Source) -> (japanese: String, english: String, source: String?)? {
    switch source {
    case .fact(let fact):
      let (name, provenance) = (rules.facts[fact].name, rules.facts[fact].provenance)
      return (name.japanese, name.text(.english), provenance.citation)
    case .column(let table, let column):
      let (name, part) = (rules.tables[table].name, rules.tables[table].columns[column].name)
      let isAlone = name.japanese == part.japanese
      return (
        isAlone ? name.japanese : "\(name.japanese)の\(part.japanese)",
        isAlone ? name.text(.english) : "\(part.text(.english)) of \(name.text(.english))",
        rules.tables[table].provenance.citation
      )
    case .condition: return nil
    }
  }
}

extension Condition {
  /// The tests in it, whatever blocks they stand in.
  fileprivate var lines: [Condition] {
    switch kind {
    case .block(_, let children): children.flatMap(\.lines)
    case .test: [self]
    case .constant: []
    }
  }
}

extension Table.Column {
  fileprivate var type: ValueType? { if case .value(let type) = kind { type } else { nil } }
}
