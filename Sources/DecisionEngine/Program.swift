import RulesDSL

/// A rule book made ready to decide: made once, immutable, free to use from any thread.
///
///     let rules = try RuleBook(sources)
///     let program = Program(rules)
///     let decision = try program.decide(["employees": 250, "industry": "wholesale"], on: nil)
public struct Program: Sendable {
  package let rules: CheckedRules
  package let plan: Plan
  package let blank: Observations
  /// The SHA-256 of the rule text, in hexadecimal.
  public let rulesDigest: String
  /// What an application may say, and what is decided of it.
  public let vocabulary: Vocabulary

  /// Makes rules ready: once, for any number of applications on any number of threads.
  public init(_ rules: RuleBook) {
    self.rules = rules.checked
    rulesDigest = rules.digest
    plan = Compiler.plan(of: rules.checked)
    blank = Observations(rules.checked, plan)
    vocabulary = Vocabulary(rules.checked)
  }

  /// Decides everything that the rules decide. `date` replaces the application's own basis date; with neither,
  /// whatever depends on a date is undetermined. Throws where a fact can't be read or two contradict each other.
  public func decide(_ facts: Facts, on date: CalendarDate? = nil) throws(EvaluationError) -> Decision {
    try examine(facts, on: date).decision
  }

  /// The same with the properties of any `Encodable` value as the facts.
  public func decide(
    encoding value: some Encodable, on date: CalendarDate? = nil
  ) throws(EvaluationError) -> Decision {
    try decide(Facts(encoding: value), on: date)
  }

  /// What one application came to, with all that was observed. Throws as `decide`.
  package func examine(_ facts: Facts, on date: CalendarDate? = nil) throws(EvaluationError) -> Examination {
    let reader = try read(facts)
    let own = ownDate(reader.values)
    let (observations, contradicted) = run(reader.values, on: date ?? own)
    guard contradicted.isEmpty else {
      throw EvaluationError(
        contradicted.map { contradiction(rules.consistencies[$0], observations, reader.keys) })
    }
    return Examination(
      Evidence(rules, observations, judgements: reader.judgements),
      texts: reader.texts.sorted { $0.fact < $1.fact },
      isDateReplaced: date != nil && date != own, given: reader.values, rulesDigest: rulesDigest)
  }

  /// The facts of an application, if all fit.
  package func read(_ facts: Facts) throws(EvaluationError) -> FactReader {
    var reader = FactReader(rules, vocabulary)
    reader.read(facts)
    guard reader.problems.isEmpty else { throw EvaluationError(reader.problems) }
    return reader
  }

  /// The basis date that the application itself gives.
  package func ownDate(_ values: [Value?]) -> CalendarDate? {
    guard let basis = rules.basisDate, case .date(let date)? = values[basis] else { return nil }
    return date
  }

  package func evaluate(_ given: [Value?], on date: CalendarDate?) -> Observations {
    run(given, on: date).observations
  }

  /// What is observed, and the consistency statements (整合) that are certainly broken.
  package func run(
    _ given: [Value?], on date: CalendarDate?, _ steps: [Step]? = nil
  ) -> (observations: Observations, contradicted: [Int]) {
    var run = PlanRun(plan, blank, given: on(date, given), basisDate: date)
    run.run(steps ?? plan.steps)
    let contradicted = run.contradicted()
    return (run.observations, contradicted)
  }

  /// The facts with the date that counts as the basis date.
  package func on(_ date: CalendarDate?, _ given: [Value?]) -> [Value?] {
    guard let basis = rules.basisDate, let date else { return given }
    var given = given
    given[basis] = .date(date)
    return given
  }

  /// What is told of a broken 整合: the facts that it looks at, in the order of the vocabulary, but for what was tried in
  /// the application's place.
  package func contradiction(
    _ consistency: Consistency, _ observations: Observations, _ keys: [String?], trying tried: FactID? = nil
  ) -> EvaluationError.Problem {
    var references = References()
    consistency.conditions.forEach { references.collect($0) }
    references.followToGiven(rules)
    let facts = references.found.compactMap { reference -> FactID? in
      if case .fact(let fact) = reference, observations.given[fact] != nil, fact != tried { fact } else { nil }
    }.sorted()
    func told(_ fact: FactID, _ language: Language) -> String {
      let definition = rules.facts[fact]
      var value = observations.given[fact].map { rules.text($0, definition.type, language) } ?? ""
      if case .truth(let truth)? = observations.given[fact] { value = definition.ownWord(truth, language) ?? value }
      let name = definition.name.text(language)
      return language.pick("\(name)「\(value)」", "\(name) “\(value)”")
    }
    return EvaluationError.Problem(
      key: facts.first.map { keys[$0] ?? rules.facts[$0].name.identifier } ?? consistency.name.identifier, value: "",
      kind: .inconsistent(
        EvaluationError.Inconsistency(
          rule: consistency.name.japanese, ruleEnglish: consistency.name.text(.english),
          facts: facts.map { told($0, .japanese) }, factsEnglish: facts.map { told($0, .english) },
          identifiers: facts.map { rules.facts[$0].name.identifier },
          keys: facts.map { keys[$0] ?? rules.facts[$0].name.identifier }, note: consistency.provenance.note?.firstLine)
      ))
  }
}
