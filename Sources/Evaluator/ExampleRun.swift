import RulesDSL

/// The examples (例) of a rule book, run.
public struct ExampleRun: Sendable {
  /// An expectation that did not come true.
  public struct Failure: Sendable {
    public let file: String
    public let line: Int
    public let title: String
    /// What was expected of: a decision, a rule, or a column of a table.
    public let subject: String
    /// What the example says of it, in words.
    public let expected: String
    /// What came out, in words.
    public let found: String
    /// The reasons of what was found, as text, and the changes.
    public let why: String
    /// The changes of other files on which it rests, a line each.
    public let changes: String
  }

  /// An example, or one row of it.
  public struct Ran: Sendable {
    public let file: String
    public let line: Int
    public let title: String
    /// Its expectations that did not come true.
    public let failures: [Failure]
  }

  /// Every example, each row of a table of examples by itself, in the order of files and lines.
  public let examples: [Ran]

  /// How many came true in all that they expect.
  public var passed: Int { examples.count { $0.failures.isEmpty } }
  /// Examples of which some expectation did not come true; each such expectation is in `failures`.
  public var failed: Int { examples.count - passed }
  /// Every expectation that did not come true.
  public var failures: [Failure] { examples.flatMap(\.failures) }
}

extension Program {
  /// Runs every example; one counts as passed when all its expectations came true.
  public func runExamples(_ language: Language = .japanese) -> ExampleRun {
    ExampleRun(
      examples: rules.examples.map { example in
        let source = rules.sources[example.span.source]
        return ExampleRun.Ran(
          file: source.name, line: source.line(at: example.span.range.lowerBound) + 1, title: example.title,
          failures: failuresOf(example, language))
      })
  }

  /// The 変更 of another file on which a result rests, unless the example sets the parameter itself: a line each.
  private func changes(behind subject: Reference, of example: Example, _ language: Language) -> String {
    var references = References()
    references.add(subject)
    references.followToGiven(rules)
    var lines: [String] = []
    func add(_ name: Name, _ change: Int?, isAddition: Bool = false) {
      guard let change, change != example.ruleSet else { return }
      let file = rules.sources[rules.ruleSets[change].source].name
      let (japanese, english) = (name.japanese, name.text(.english))
      let line =
        isAddition
        ? language.pick("「\(japanese)」には \(file) の追加がある\n", "“\(english)” is added to by \(file)\n")
        : language.pick("「\(japanese)」は \(file) の変更による\n", "“\(english)” is changed by \(file)\n")
      if !lines.contains(line) { lines.append(line) }
    }
    for reference in references.found {
      switch reference {
      case .fact(let fact):
        if example.given.contains(where: { $0.fact == fact }) { continue }
        add(rules.facts[fact].name, rules.facts[fact].provenance.overriddenBy)
        for addition in rules.additions(to: fact) {
          add(rules.facts[fact].name, addition.ruleSet, isAddition: true)
        }
      case .column(let table, _), .rowName(let table):
        add(rules.tables[table].name, rules.tables[table].provenance.overriddenBy)
      }
    }
    return lines.joined()
  }

  private func failuresOf(_ example: Example, _ language: Language) -> [ExampleRun.Failure] {
    var given: [Value?] = Array(repeating: nil, count: rules.facts.count)
    for fact in example.given { given[fact.fact] = fact.value }
    var date: CalendarDate?
    if let basis = rules.basisDate, case .date(let day)? = given[basis] { date = day }
    let evidence = Evidence(rules, evaluate(given, on: date))
    let wordings = Wordings(evidence: evidence, language: language)
    let failing = example.expectations.filter { expectation in
      let found = wordings.result(of: expectation.subject)
      return found != expectation.result && !(found == .notApplicable && expectation.result == .unmet)
    }
    if failing.isEmpty { return [] }
    // Dear: what every decision needs is looked for.
    let explanation = Explanation(Examination(self, evidence.observations))
    return failing.map { expectation in
      let source = rules.sources[expectation.span.source]
      let changes = changes(behind: expectation.subject, of: example, language)
      return ExampleRun.Failure(
        file: source.name, line: source.line(at: expectation.span.range.lowerBound) + 1, title: example.title,
        subject: wordings.name(expectation.subject),
        expected: wordings.text(of: expectation.result, expectation.subject),
        found: wordings.text(of: wordings.result(of: expectation.subject), expectation.subject),
        why: explanation.why(expectation.subject, language) + changes, changes: changes)
    }
  }
}

extension Wordings {
  func result(of reference: Reference) -> Example.Expectation.Result {
    switch outcomes(of: reference) {
    case .met?: return .met
    case .unmet?: return .unmet
    case .notApplicable?: return .notApplicable
    case let outcomes?: return outcomes.canBeMet ? .undetermined : .unmet
    case nil: break
    }
    switch finding(of: reference) {
    case .value(let value): return .value(value)
    case .absent(.noRow): return .unmet
    case .absent: return .notApplicable
    case .open: return .undetermined
    }
  }

  private func outcomes(of reference: Reference) -> Outcomes? {
    switch reference {
    case .fact(let fact): return rules.isCondition(fact) ? observations.outcomes[fact] : nil
    case .column(let table, let column):
      guard rules.tables[table].columns[column].isCondition else { return nil }
      return observations.tables[table].outcomes[column]
    case .rowName: return nil
    }
  }

  func text(of result: Example.Expectation.Result, _ subject: Reference) -> String {
    switch result {
    case .met: Reason.Mark.met.word(language)
    case .unmet: Reason.Mark.unmet.word(language)
    case .undetermined: Reason.Mark.undetermined.word(language)
    case .notApplicable: Reason.Mark.notApplicable.word(language)
    case .value(let value): text(value, type(subject))
    }
  }
}

extension Explanation {
  /// The reasons of anything that a rule decides, as text: first what is missing, then the tree.
  func why(_ reference: Reference, _ language: Language) -> String {
    var missing: [String] = []
    if case .fact(let fact) = reference {
      let needs = outcome(fact).needs
      if !needs.isEmpty { missing = Summary(explanation: self, language: language).missing(needs) }
    }
    var builder = ReasonBuilder(self)
    let reasons = [builder.tree(of: reference).reason(0, language)]
    let text = ReasonText(language: language, layout: TextLayout(columns: 120), source: reasons.first?.source)
    let lines = missing.map { "  " + $0 } + text.lines(reasons, depth: 1)
    return lines.joined(separator: "\n") + "\n"
  }
}
