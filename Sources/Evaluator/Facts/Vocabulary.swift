import RulesDSL

/// The facts that an application may give, found by either name.
public struct Vocabulary: Sendable {
  /// A fact of the application, as other programs see it.
  public struct Term: Sendable, Hashable {
    public let identifier: String
    public let japanese: String
    /// Whether a person decides it.
    public let isJudgement: Bool
  }

  /// In the order of the vocabulary's files.
  public let terms: [Term]
  /// Identifiers of the decisions, in the order in which they are shown.
  public let decisions: [Term]
  /// The stages of the work (場面) to which decisions belong.
  public let stages: [Term]
  let byName: [String: FactID]
  private let members: [[String: Int]]
  /// By fact, the values that an input may have, where the rules say so.
  let allowed: [ValueSet?]

  init(_ rules: CheckedRules) {
    terms = rules.facts.filter(\.isGiven).map { Vocabulary.term($0) }
    decisions = rules.decisions.map { Vocabulary.term(rules.facts[$0]) }
    stages = rules.stages.map { Term(identifier: $0.identifier, japanese: $0.japanese, isJudgement: false) }
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

  private static func term(_ fact: Fact) -> Term {
    Term(
      identifier: fact.name.identifier, japanese: fact.name.japanese, isJudgement: fact.kind == .judgement)
  }

  /// Full and half width are the same name.
  static func key(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    var result = String.UnicodeScalarView()
    for scalar in Width.folded(name) { if let scalar = Unicode.Scalar(scalar) { result.append(scalar) } }
    return String(result)
  }

  func fact(named name: String) -> FactID? { Vocabulary.find(name, in: byName) }

  func member(_ name: String, of choice: Int) -> Int? { Vocabulary.find(name, in: members[choice]) }

  /// By the name as it is, then in half width, then as people type it: ﾌﾞﾝﾔ for ブンヤ, with blanks around it.
  private static func find(_ name: String, in table: [String: Int]) -> Int? {
    if let index = table[name] ?? table[key(name)] { return index }
    guard name.utf8.count <= 1000 else { return nil }
    return table[TypedText.plain(name)]
  }

  /// The fact of an application that a name means, whichever of its names it is.
  public func term(named name: String) -> Term? {
    guard let fact = fact(named: name) else { return nil }
    return terms.first { byName[$0.identifier] == fact }
  }

  /// The identifier or Japanese name most like one that doesn't exist.
  public func nearest(_ name: String) -> String? {
    let names = terms.flatMap { [$0.identifier, $0.japanese] }
    return NameGuess(name, among: Slip.names(names, keepingSenseOf: name)).only
  }

  /// The same among decisions.
  public func nearestDecision(_ name: String) -> String? {
    NameGuess(name, among: decisions.flatMap { [$0.identifier, $0.japanese] }).only
  }
}
