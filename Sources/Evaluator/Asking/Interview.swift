import RulesDSL

/// An application filled in by questions: each time the missing fact that settles most, until a decision is settled. A
/// value, so that a terminal and a web page drive it alike, and an earlier one can be kept.
///
///     var interview = try Interview(program, [:])
///     while let question = interview.question { try interview.answer(ask(question)) }
///
/// No question is asked that can't matter any more, nor one that another's answer may make needless before that other.
public struct Interview: Sendable {
  /// What is asked.
  public struct Question: Sendable {
    /// The fact, with its names, type and place in the form.
    public let input: Vocabulary.Input
    /// Of a choice or a yes or no, the answers that can be given, each with how the decision turns out with it. Empty of
    /// others.
    public let answers: [Lead.Answer]
    /// How many more facts are missing that may matter.
    public let others: Int
  }

  private let counterfactuals: Counterfactuals
  private let decision: FactID
  private let date: CalendarDate?
  /// What each decision may depend on.
  private let uses: Uses
  private var states: [State]

  private struct State: Sendable {
    var facts: Facts
    var skipped: Set<FactID> = []
    var question: Question?
    var outcome: Outcome
  }

  /// Begins with what an application says already. `decision` is the identifier of what is to be settled; the verdict
  /// where it is nil. nil where the rules have no such decision. Throws where a fact can't be read or two contradict each
  /// other.
  public init?(
    _ program: Program, _ facts: Facts, decision: String? = nil, on date: CalendarDate? = nil
  ) throws(EvaluationError) {
    guard let identifier = decision ?? program.verdict?.identifier,
      let counterfactuals = Counterfactuals(program, decisions: [identifier]),
      let fact = counterfactuals.decisions.first
    else { return nil }
    (self.counterfactuals, self.decision, self.date, states) = (counterfactuals, fact, date, [])
    uses = program.rules.uses
    states = [try state(facts, skipped: [])]
  }

  private var state: State { states[states.count - 1] }

  /// What to ask next; nil once the decision is settled, or nothing is left that was not skipped.
  public var question: Question? { state.question }
  /// How the decision stands.
  public var outcome: Outcome { state.outcome }
  /// The application so far.
  public var facts: Facts { state.facts }
  /// How many answers and skips can be taken back.
  public var steps: Int { states.count - 1 }

  /// Takes the answer to the question, and gives the identifiers of decisions that it settled. Throws where it can't be
  /// read or contradicts what was said before; then the question stands as it was.
  @discardableResult
  public mutating func answer(_ entry: Facts.Entry) throws(EvaluationError) -> [String] {
    guard let question else { return [] }
    let before = try settled(facts)
    let answered = facts.setting(question.input.identifier, to: entry, counterfactuals.program.vocabulary)
    states.append(try state(answered, skipped: state.skipped))
    return try settled(answered).filter { !before.contains($0) }
  }

  /// Leaves the question open: it isn't asked again.
  public mutating func skip() throws(EvaluationError) {
    guard let question, let fact = counterfactuals.program.vocabulary.fact(named: question.input.identifier) else {
      return
    }
    states.append(try state(facts, skipped: state.skipped.union([fact])))
  }

  /// Takes the last answer or skip back; false where there is none.
  @discardableResult
  public mutating func back() -> Bool {
    guard states.count > 1 else { return false }
    states.removeLast()
    return true
  }

  private func settled(_ facts: Facts) throws(EvaluationError) -> [String] {
    let program = counterfactuals.program
    let given = try program.read(facts).values
    let (observations, _) = program.run(given, on: date ?? program.ownDate(given))
    return program.rules.decisions.filter { Outcome($0, program.rules, observations).status != .undetermined }
      .map { program.rules.facts[$0].name.identifier }
  }

  private func state(_ facts: Facts, skipped: Set<FactID>) throws(EvaluationError) -> State {
    var trial = try counterfactuals.trial(facts, on: date, runs: Interview.runs)
    let support = Support(decision, Evidence(counterfactuals.program.rules, trial.observations))
    var state = State(facts: facts, skipped: skipped, outcome: support.outcome)
    let missing = support.outcome.status == .undetermined ? support.missing.filter { !skipped.contains($0) } : []
    guard let next = NextQuestion(decision).choose(missing, &trial) else { return state }
    let rules = counterfactuals.program.rules
    state.question = Question(
      input: Vocabulary.Input(
        next, rules,
        decisions: rules.decisions.filter { uses.fact($0, needs: next) }.map { rules.facts[$0].name.identifier }),
      answers: counterfactuals.singleAnswers(&trial, next, decision), others: missing.count - 1)
    return state
  }

  private static let runs = 2000
}

extension Facts {
  /// The same with another entry for a fact, under the name and at the place where it stands, else behind all.
  fileprivate func setting(_ identifier: String, to entry: Entry, _ vocabulary: Vocabulary) -> Facts {
    var entries = entries
    if let place = entries.firstIndex(where: { vocabulary.identifier(of: $0.key) == identifier }) {
      entries[place].entry = entry
    } else {
      entries.append((identifier, entry))
    }
    return Facts(entries)
  }
}
