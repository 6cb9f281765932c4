import RulesDSL

/// The facts that an application can still need, each with when it is asked: what a form is made from.
public struct BlankForm: Sendable {
  /// One fact to ask for.
  public struct Field: Sendable {
    /// The fact, with its names, type, place in the form and notes.
    public let input: Vocabulary.Input
    /// What must be answered before it for it to matter, all of them; empty for what is always asked. Each is necessary:
    /// with any other answer no rule needs the fact. Only answers that are choices or yes and no are looked at.
    public let conditions: [Condition]
  }

  /// An earlier question and the answers with which a field is asked.
  public struct Condition: Sendable, Hashable {
    /// The identifier of the earlier fact.
    public let identifier: String
    /// Its answers, `.member` or `.truth`.
    public let answers: [Amount]
  }

  /// What the application says already.
  public let given: [(input: Vocabulary.Input, value: Amount)]
  /// In the order of the form: documents in the order in which the vocabulary first names them.
  public let fields: [Field]
}

extension Program {
  /// The facts that an application which says `facts` can still need for the decisions of a presentation, by the rules of
  /// a day: `[“program”: “general”]` for the blank form of a scheme. What is text and no rule needs is asked too, and what
  /// a decision needs that is 参考, where the facts of its 対象 are asked anyway.
  ///
  /// Throws where a fact can't be read or two contradict each other.
  public func blankForm(
    _ facts: Facts, on date: CalendarDate? = nil, _ presentation: Presentation = Presentation(.japanese)
  ) throws(EvaluationError) -> BlankForm {
    let reader = try read(facts)
    let day = date ?? ownDate(reader.values)
    let answers = Answers(self, reader.values, day)
    let chosen = rules.chosen(presentation)
    let main = answers.reached(chosen.filter { !rules.facts[$0].isReference }).needed
    let decisions = chosen.filter { decision in
      !rules.facts[decision].isReference
        || rules.given(behind: rules.facts[decision].scope).allSatisfy { fact in
          reader.values[fact] != nil || main.contains(fact) || (fact == rules.basisDate && day != nil)
        }
    }
    let reached = answers.reached(decisions)
    guard reached.contradicted.isEmpty else {
      throw EvaluationError(
        reached.contradicted.map { contradiction(rules.consistencies[$0], reached.observations, reader.keys) })
    }
    let inputs = vocabulary.inputs
    let givable = rules.facts.indices.filter { rules.isGiven($0) }
    let places = Dictionary(uniqueKeysWithValues: zip(givable, inputs.indices))
    let asked = formOrder(
      givable.filter { fact in
        reader.values[fact] == nil
          && (reached.needed.contains(fact) || rules.facts[fact].type == .text
            || (fact == rules.basisDate && day != nil))
      })
    let conditions = answers.conditions(of: asked, below: decisions, rules: Set(reached.rules))
    return BlankForm(
      given: formOrder(givable).compactMap { fact in
        guard let value = reader.values[fact], let place = places[fact] else { return nil }
        return (inputs[place], Amount(value, rules.facts[fact].type, rules))
      },
      fields: asked.compactMap { fact in
        places[fact].map { BlankForm.Field(input: inputs[$0], conditions: conditions[fact] ?? []) }
      })
  }

  /// Document by document, in the order in which the vocabulary names them: first what stands in the file of the basis
  /// date, which is the application's own. What stands in no document comes at the end, text before all.
  private func formOrder(_ facts: [FactID]) -> [FactID] {
    func file(_ fact: FactID) -> Int { rules.facts[fact].provenance.span.source }
    let own = rules.basisDate.map { file($0) }
    let ordered = facts.sorted { (file($0) == own ? 0 : 1, $0) < (file($1) == own ? 0 : 1, $1) }
    var documents: [String: Int] = [:]
    for fact in ordered {
      if let document = rules.facts[fact].formDocument, documents[document] == nil {
        documents[document] = documents.count
      }
    }
    func rank(_ fact: FactID) -> Int {
      if let document = rules.facts[fact].formDocument { return documents[document] ?? 0 }
      return rules.facts[fact].type == .text ? -1 : documents.count
    }
    let ranked = ordered.enumerated().map { (rank: rank($1), place: $0, fact: $1) }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.fact)
  }
}

extension Fact {
  /// The document in which it is filled in: what its 記入欄 says before the box, or all that stands in 「」 at its start.
  fileprivate var formDocument: String? { formField.map { Vocabulary.Input.place($0).document } }
}

extension Vocabulary.Input {
  /// The document in which it is filled in; nil where the rule files name none.
  public var document: String? { formField.map { Vocabulary.Input.place($0).document } }
  /// Where it stands in that document; nil where the rule files don't say.
  public var box: String? { formField.flatMap { Vocabulary.Input.place($0).box } }

  /// `申込人(企業)概要「主たる業種」(産業分類)` is the document 申込人(企業)概要 and the box 主たる業種; `開業届(写し)、登記簿` is
  /// the document 開業届.
  fileprivate static func place(_ formField: String) -> (document: String, box: String?) {
    let before = formField.prefix { $0 != "「" }
    let quoted = formField.dropFirst(before.count + 1).prefix { $0 != "」" }
    if before.isEmpty { return (String(quoted), nil) }
    if !quoted.isEmpty { return (String(before), String(quoted)) }
    // Of several documents the first, without what is remarked on it.
    let first = before.prefix { $0 != "、" }
    return (String(first.last == ")" ? first.prefix { $0 != "(" } : first), nil)
  }
}

extension CheckedRules {
  /// The facts of an application on which conditions may rest.
  fileprivate func given(behind conditions: [Condition]) -> [FactID] {
    var references = References()
    conditions.forEach { references.collect($0) }
    references.followToGiven(self)
    return references.found.compactMap { if case .fact(let fact) = $0, isGiven(fact) { fact } else { nil } }
  }
}

/// Tries answers out: which facts are still needed with each.
private struct Answers {
  let program: Program
  let given: [Value?]
  let date: CalendarDate?

  init(_ program: Program, _ given: [Value?], _ date: CalendarDate?) {
    (self.program, self.given, self.date) = (program, given, date)
  }

  /// What is needed for some decisions, and the rules behind them that are open.
  func reached(
    _ decisions: [FactID]
  ) -> (needed: Set<FactID>, rules: [FactID], observations: Observations, contradicted: [Int]) {
    let (observations, contradicted) = program.run(given, on: date)
    var needs = Needs(Evidence(program.rules, observations))
    for decision in decisions { needs.visit(fact: decision) }
    return (needs.facts, needs.reached.sorted(), observations, contradicted)
  }

  /// By fact, the earlier answers that make it matter. A condition and a decision count by themselves, whether or not
  /// others have settled what rests on them: a form asks for each ground of refusal, though one would do.
  func conditions(
    of asked: [FactID], below decisions: [FactID], rules: Set<FactID>
  ) -> [FactID: [BlankForm.Condition]] {
    var conditions: [FactID: [BlankForm.Condition]] = [:]
    for (place, question) in asked.enumerated() {
      let answers = program.answers(to: question) ?? []
      guard !answers.isEmpty else { continue }
      let tried = answers.map { needs(question, $0, decisions, rules) }
      for fact in asked[(place + 1)...] where tried.contains(where: { $0.needed.contains(fact) }) {
        let asking = zip(answers, tried).filter { $1.needed.contains(fact) }.map(\.0)
        // An answer that refuses the application makes all else needless, which goes without saying.
        guard tried.contains(where: { !$0.needed.contains(fact) && !$0.isRefused }) else { continue }
        conditions[fact, default: []].append(
          BlankForm.Condition(
            identifier: program.rules.facts[question].name.identifier,
            answers: asking.map { Amount($0, program.rules.facts[question].type, program.rules) }))
      }
    }
    return conditions.mapValues { own in own.filter { !isImplied($0, among: own, conditions) } }
  }

  /// Whether an answer that is asked for says it too: it is itself asked only then.
  private func isImplied(
    _ condition: BlankForm.Condition, among own: [BlankForm.Condition],
    _ conditions: [FactID: [BlankForm.Condition]]
  ) -> Bool {
    own.contains { other in
      let fact = program.vocabulary.fact(named: other.identifier)
      return fact.flatMap { conditions[$0] }?.contains { earlier in
        earlier.identifier == condition.identifier && Set(earlier.answers).isSubset(of: condition.answers)
      } ?? false
    }
  }

  private func needs(
    _ question: FactID, _ answer: Value, _ decisions: [FactID], _ rules: Set<FactID>
  ) -> (needed: Set<FactID>, isRefused: Bool) {
    var values = given
    values[question] = answer
    let observations = program.run(values, on: date).observations
    var needs = Needs(Evidence(program.rules, observations))
    for rule in inUse(decisions, rules, observations) { needs.visit(fact: rule) }
    return (needs.facts, program.rules.headline.map { observations.outcomes[$0] == .unmet } ?? false)
  }

  /// The conditions and decisions that some decisions come to; what stands only behind a 対象 that isn't met isn't used.
  private func inUse(_ decisions: [FactID], _ rules: Set<FactID>, _ observations: Observations) -> [FactID] {
    var (references, next) = (References(), 0)
    for decision in decisions { references.add(.fact(decision)) }
    var used: [FactID] = []
    while next < references.found.count {
      switch references.found[next] {
      case .fact(let fact):
        let definition = program.rules.facts[fact]
        let isOutOfScope = definition.scope.contains {
          let outcome = observations.conditions[$0.node]
          return outcome.isKnown && !outcome.isMet
        }
        if isOutOfScope { break }
        references.collect(definition)
        if rules.contains(fact), definition.kind != .calculation { used.append(fact) }
      case .column(let table, _), .rowName(let table): references.collect(program.rules.tables[table])
      }
      next += 1
    }
    return used
  }
}
