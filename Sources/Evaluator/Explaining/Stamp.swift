import RulesDSL

/// By what a result is known again: whose rules decided, which text of them, which facts, and which program.
public struct Stamp: Sendable, Hashable {
  /// The issuer (制定) whose file changes the others'; nil where no file does.
  public let association: String?
  /// The SHA-256 of the rule text, in hexadecimal.
  public let rules: String
  /// The SHA-256 of the facts in canonical form: neither their order nor how they were written counts.
  public let application: String
  /// The version of the program.
  public let version: String

  /// `規則 3f2a91c0   申込 9bd04e17   shinsa 0.3.0`: the digests by their beginnings.
  public func text(_ language: Language) -> String {
    [
      language.pick("規則 ", "rules ") + rules.prefix(8), language.pick("申込 ", "application ") + application.prefix(8),
      "shinsa \(version)",
    ].joined(separator: "   ")
  }
}

extension Explanation {
  /// By what this result is known again.
  public var stamp: Stamp {
    Stamp(
      association: rules.association(.japanese), rules: rulesDigest, application: applicationDigest,
      version: Program.version)
  }

  /// Each fact as `identifier=value` on a line, sorted; the value is exact and in no notation.
  private var applicationDigest: String {
    var facts = given.indices.filter { given[$0] != nil } + texts.map(\.fact)
    facts.sort { precedes(rules.facts[$0].name.identifier.utf8, rules.facts[$1].name.identifier.utf8) }
    var lines: [UInt8] = []
    lines.reserveCapacity(facts.count * 32)
    for fact in facts {
      let value = given[fact].map { canonical($0, rules.facts[fact].type) }
      lines += rules.facts[fact].name.identifier.utf8
      lines.append(0x3D)
      lines += (value ?? texts.first { $0.fact == fact }?.text ?? "").utf8
      lines.append(0x0A)
    }
    var digest = SHA256()
    digest.update(lines)
    return digest.hexadecimal()
  }

  /// The order of lines that begin so and go on with `=`.
  private func precedes(_ one: String.UTF8View, _ two: String.UTF8View) -> Bool {
    var (left, right) = (one.makeIterator(), two.makeIterator())
    while true {
      switch (left.next(), right.next()) {
      case (let first?, let second?): if first != second { return first < second }
      case (nil, let second?): return 0x3D < second
      case (let first?, nil): return first < 0x3D
      case (nil, nil): return false
      }
    }
  }

  private func canonical(_ value: Value, _ type: ValueType) -> String {
    switch (value, type) {
    case (.choice(let member), .choice(let choice)): rules.choices[choice].members[member].identifier
    case (.truth(let truth), _): truth ? "true" : "false"
    case (.date(let date), _): date.description
    case (.number(let number), _): number.description
    case (.choice(let member), _): String(member)
    }
  }
}

extension CheckedRules {
  /// Who issues the rules that change others or, where none does, those beside the rules of the verdict: the
  /// association.
  package func association(_ language: Language) -> String? {
    let changing = facts.compactMap(\.provenance.overriddenBy) + tables.compactMap(\.provenance.overriddenBy)
    let national = headline.flatMap { ruleSets[facts[$0].provenance.ruleSet].issuer }
    let beside = ruleSets.indices.filter { national != nil && ruleSets[$0].issuer != national }
    guard let set = (changing + beside).first(where: { ruleSets[$0].issuer != nil }) else { return nil }
    return language == .japanese ? ruleSets[set].issuer : ruleSets[set].name.text(.english)
  }
}
