import RulesDSL

/// What an application may say and what is decided of it: everything that a host needs to build a form, to name a
/// column, or to find what a name means.
public struct Vocabulary: Sendable {
  /// Something by its names.
  public struct Term: Sendable, Hashable {
    let name: Name
    /// As rules, JSON and other programs write it.
    public var identifier: String { name.identifier }
    public var japanese: String { name.japanese }
    public var english: String { name.text(.english) }
  }

  let rules: Shared<CheckedRules>
  private let byName: [String: FactID]
  private let members: [[String: Int]]
  /// By fact, the values that an input may have, where the rules say so.
  package let allowed: [ValueSet?]

  init(_ rules: CheckedRules) {
    self.rules = Shared(rules)
    var names: [String: FactID] = [:]
    for (index, fact) in rules.facts.enumerated() {
      names[fact.name.identifier] = index
      names[Vocabulary.key(fact.name.japanese)] = index
    }
    for (index, fact) in rules.facts.enumerated() {
      let plain = TypedText.plain(fact.name.japanese)
      if names[plain] == nil { names[plain] = index }
    }
    byName = names
    allowed = rules.facts.map { fact in fact.range.flatMap { $0.values(of: fact.type, rules.choices) } }
    members = rules.choices.map { choice in
      var table: [String: Int] = [:]
      for (index, member) in choice.members.enumerated() {
        table[member.identifier] = index
        table[Vocabulary.key(member.japanese)] = index
      }
      for (index, member) in choice.members.enumerated() {
        let plain = TypedText.plain(member.japanese)
        if table[plain] == nil { table[plain] = index }
      }
      return table
    }
  }

  /// Full and half width are the same name.
  static func key(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    var result = String.UnicodeScalarView()
    for scalar in Width.folded(name) { if let scalar = Unicode.Scalar(scalar) { result.append(scalar) } }
    return String(result)
  }

  package func fact(named name: String) -> FactID? { Vocabulary.find(name, in: byName) }

  func member(_ name: String, of choice: Int) -> Int? { Vocabulary.find(name, in: members[choice]) }

  /// By the name as it is, then in half width, then as people type it: ﾌﾞﾝﾔ for ブンヤ, with blanks around it.
  private static func find(_ name: String, in table: [String: Int]) -> Int? {
    if let index = table[name] ?? table[key(name)] { return index }
    guard name.utf8.count <= 1000 else { return nil }
    return table[TypedText.plain(name)]
  }

  /// The identifier of the application's fact that a name means, whichever of its names it is; nil where there is none.
  public func identifier(of name: String) -> String? {
    given(named: name).map { rules.value.facts[$0].name.identifier }
  }

  package func given(named name: String) -> FactID? { fact(named: name).flatMap { rules.value.isGiven($0) ? $0 : nil } }

  /// The identifier or Japanese name of a fact of the application that is most like one that doesn't exist; nil where
  /// none is near.
  public func nearest(_ name: String) -> String? {
    let names = rules.value.facts.filter(\.isGiven).flatMap { [$0.name.identifier, $0.name.japanese] }
    return NameGuess(name, among: Slip.names(names, keepingSenseOf: name)).only
  }

  /// The same among decisions.
  public func nearestDecision(_ name: String) -> String? {
    let names = rules.value.decisions.map { rules.value.facts[$0].name }
    return NameGuess(name, among: names.flatMap { [$0.identifier, $0.japanese] }).only
  }

  /// The stages of the work (場面) to which decisions belong.
  public var stages: [Term] { rules.value.stages.map { Term(name: $0) } }
}
