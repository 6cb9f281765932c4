import RulesDSL

/// A missing fact, and to what each answer would lead.
public struct Lead: Sendable {
  /// Answers that lead to the same.
  public struct Answer: Sendable, Hashable {
    /// The value; nil of a stretch.
    public let value: Amount?
    /// The stretch of values; nil of a single one.
    public let range: AmountRange?
    /// How the decision turns out with it: undetermined where more is missing.
    public let status: Outcome.Status
  }

  /// The identifier of the fact.
  public let fact: String
  /// In the order of the values; those that a consistency statement (整合) forbids are left out.
  public let answers: [Answer]
}

extension Counterfactuals {
  /// Of a decision that is open, the missing facts that it depends on, those first that decide whether others matter, each
  /// with what its answers lead to. Facts that are text or days are left out. Empty where it isn't open.
  ///
  /// nil where the decision isn't one of these. Throws where a fact can't be read or two contradict each other.
  public func leads(
    _ facts: Facts, decision identifier: String, on date: CalendarDate? = nil
  ) throws(EvaluationError) -> [Lead]? {
    guard let decision = decisions.first(where: { program.rules.facts[$0].name.identifier == identifier }) else {
      return nil
    }
    var trial = try trial(facts, on: date, runs: Counterfactuals.leadRuns)
    let missing = Support(decision, Evidence(program.rules, trial.observations)).missing
    return missing.compactMap { fact in
      let answers = answers(&trial, fact, decision)
      return answers.isEmpty ? nil : Lead(fact: program.rules.facts[fact].name.identifier, answers: answers)
    }
  }

  /// The decisions that are still open, as they stand. Throws where a fact can't be read or two contradict each other.
  public func open(_ facts: Facts, on date: CalendarDate? = nil) throws(EvaluationError) -> [Outcome] {
    let asked = Set(decisions.map { program.rules.facts[$0].name.identifier })
    return try program.decide(facts, on: date).outcomes.filter {
      $0.status == .undetermined && asked.contains($0.identifier)
    }
  }

  private static let leadRuns = 4000

  /// Of a choice or a yes or no that is missing.
  func singleAnswers(_ trial: inout Trial, _ fact: FactID, _ decision: FactID) -> [Lead.Answer] {
    guard let answers = program.answers(to: fact) else { return [] }
    return trial.answering(fact) { answered in
      answers.compactMap { value in
        answered.suppose(fact, .value(value))
        answered.settle()
        guard answered.contradicted() == [], let standing = answered.standing(of: .fact(decision)) else { return nil }
        return Lead.Answer(
          value: Amount(value, program.rules.facts[fact].type, program.rules), range: nil, status: standing.status)
      }
    }
  }

  private func answers(_ trial: inout Trial, _ fact: FactID, _ decision: FactID) -> [Lead.Answer] {
    let single = singleAnswers(&trial, fact, decision)
    if !single.isEmpty { return single }
    guard program.rules.facts[fact].type != .date, let axis = Axis(fact, program, step: step(of: fact)) else {
      return []
    }
    var varied = trial.varying([fact])
    var sweep = Sweep(axis, axis.stretches, from: 0)
    var found: [(places: ClosedRange<Int128>, status: Outcome.Status)] = []
    while let stretch = sweep.next(&varied, [.fact(decision)]) {
      guard let status = stretch.standings.first?.status else { continue }
      if let last = found.last, last.status == status, last.places.upperBound + 1 == stretch.places.lowerBound {
        found[found.count - 1].places = last.places.lowerBound...stretch.places.upperBound
      } else {
        found.append((stretch.places, status))
      }
    }
    return found.map { Lead.Answer(value: nil, range: range($0.places, axis), status: $0.status) }
  }
}

extension Program {
  /// The values that can be tried out one by one: of a yes or no, and of a choice; nil of other facts.
  func answers(to fact: FactID) -> [Value]? {
    let all: [Value]
    switch rules.facts[fact].type {
    case .yesNo: all = [.truth(true), .truth(false)]
    case .choice(let choice): all = rules.choices[choice].members.indices.map { .choice($0) }
    default: return nil
    }
    return all.filter { vocabulary.allowed[fact]?.contains($0) ?? true }
  }
}
