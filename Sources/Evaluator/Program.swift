import RulesDSL

/// A rule book made ready to decide: made once, immutable, free to use from any thread.
///
///     let rules = try RuleBook(sources)
///     let program = Program(rules)
///     let decision = try program.decide(["employees": 250, "industry": "wholesale"], on: nil)
public struct Program: Sendable {
  package let rules: CheckedRules
  public let vocabulary: Vocabulary

  public init(_ rules: RuleBook) {
    self.rules = rules.checked
    vocabulary = Vocabulary(rules.checked)
  }

  /// Decides everything that the rules decide. `date` replaces the application's own basis date; with neither,
  /// whatever depends on a date is undetermined. Throws where a fact can't be read or two contradict each other.
  public func decide(_ facts: Facts, on date: CalendarDate? = nil) throws(EvaluationError) -> Decision {
    try explain(facts, on: date).decision
  }

  /// The same with the properties of any `Encodable` value as the facts.
  public func decide(
    encoding value: some Encodable, on date: CalendarDate? = nil
  ) throws(EvaluationError) -> Decision {
    try decide(FactEncoder.facts(value), on: date)
  }

  /// The decision together with every reason, source and threshold.
  public func explain(_ facts: Facts, on date: CalendarDate? = nil) throws(EvaluationError) -> Explanation {
    var reader = FactReader(rules, vocabulary)
    reader.read(facts)
    guard reader.problems.isEmpty else { throw EvaluationError(reader.problems) }
    let own = rules.basisDate.flatMap { reader.values[$0] }.flatMap { value -> CalendarDate? in
      if case .date(let date) = value { date } else { nil }
    }
    let observations = evaluate(reader.values, on: date ?? own)
    let problems = contradictions(observations)
    guard problems.isEmpty else { throw EvaluationError(problems) }
    return Explanation(
      rules: rules, observations: observations, judgements: reader.judgements,
      texts: reader.texts.sorted { $0.fact < $1.fact },
      isDateReplaced: date != nil && date != own)
  }

  /// The same for an `Encodable` value.
  public func explain(
    encoding value: some Encodable, on date: CalendarDate? = nil
  ) throws(EvaluationError) -> Explanation {
    try explain(FactEncoder.facts(value), on: date)
  }

  package func evaluate(_ given: [Value?], on date: CalendarDate?) -> Observations {
    var given = given
    if let basis = rules.basisDate { given[basis] = date.map { .date($0) } ?? given[basis] }
    var evaluation = Evaluation(rules, given: given, basisDate: date)
    return evaluation.run()
  }

  /// 整合: what is certainly said together and must not be.
  private func contradictions(_ observations: Observations) -> [EvaluationError.Problem] {
    guard !rules.consistencies.isEmpty else { return [] }
    var evaluation = Evaluation(rules, given: observations.given, basisDate: observations.basisDate)
    evaluation.observations = observations
    return rules.consistencies.compactMap { consistency in
      let outcomes = consistency.conditions.map { evaluation.evaluate($0) }
      guard outcomes.allSatisfy({ $0.isMet }) else { return nil }
      var references = References()
      consistency.conditions.forEach { references.collect($0) }
      let facts = references.found.compactMap { reference -> (String, String)? in
        guard case .fact(let fact) = reference, let value = observations.given[fact] else { return nil }
        let name = rules.facts[fact].name
        return (
          name.identifier,
          "\(name.japanese)「\(rules.text(value, rules.facts[fact].type, .japanese))」(\(name.identifier))"
        )
      }
      return EvaluationError.Problem(
        key: facts.first?.0 ?? consistency.name.identifier, value: "",
        kind: .inconsistent(rule: consistency.name.japanese, facts: facts.map(\.1)))
    }
  }
}
