import RulesDSL

/// All that checked rules hold, as lines without places, indices and titles: what formatting must not change.
struct RulesRecord: Equatable {
  let lines: [String]

  init(_ book: RuleBook) {
    let rules = book.checked
    var lines = Meaning(book).lines.sorted()
    lines += rules.ruleSets.map { "ruleset \($0.name) \($0.issuer ?? "-") \($0.citation ?? "-")" }
    lines += rules.choices.map { "choice \($0.name) \($0.members)" }
    lines += rules.facts.map { fact in
      "\(fact.kind) \(fact.name) \(RulesRecord.text(fact.provenance)) \(fact.formField ?? "-") "
        + RulesRecord.exceptions(of: fact).joined(separator: ", ")
    }
    lines += rules.tables.map { table in
      let rows = table.rows.map { "\($0.citation ?? "-")/\($0.note ?? "-")" }
      return "table \(table.name) \(table.columns.map(\.name)) \(table.isMatrix) "
        + "\(RulesRecord.text(table.provenance)) \(rows)"
    }
    lines += rules.consistencies.map { "consistency \($0.name) \(RulesRecord.text($0.provenance))" }
    lines += rules.examples.map { "example \($0.title)" }
    lines.append("decisions \(rules.decisions) basis date \(rules.basisDate ?? -1) nodes \(rules.nodeCount)")
    self.lines = lines
  }

  private static func text(_ provenance: Provenance) -> String {
    "\(provenance.citation ?? "-")/\(provenance.note ?? "-")/\(provenance.description ?? "-")"
      + "/\(provenance.ruleSet)/\(provenance.overriddenBy ?? -1)"
  }

  private static func exceptions(of fact: Fact) -> [String] {
    guard case .principle(let principle) = fact.definition else { return [] }
    return principle.exceptions.map { "\($0.name) \($0.priority ?? 0)" }
  }

  /// The first line in which two records differ, for a failing test.
  func difference(from other: RulesRecord) -> String? {
    if let (one, two) = zip(lines, other.lines).first(where: { $0 != $1 }) { return "\(one)\n\(two)" }
    return lines.count == other.lines.count ? nil : "\(lines.count) lines, \(other.lines.count) lines"
  }
}
