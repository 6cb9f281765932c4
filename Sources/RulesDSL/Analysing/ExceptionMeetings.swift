/// Exceptions of one rule that can hold at once: they must agree or be ordered.
struct ExceptionMeetings {
  private(set) var diagnostics: [FoundFault] = []
  private let rules: CheckedRules
  private let demands: Demands

  /// So many pairs are told one by one.
  static let shown = 20

  init(_ rules: CheckedRules, _ demands: Demands, _ steps: inout Steps) {
    self.rules = rules
    self.demands = demands
    for fact in rules.facts {
      guard case .principle(let principle) = fact.definition, principle.exceptions.count > 1 else { continue }
      var count = 0
      do throws(OutOfSteps) {
        try compare(principle.exceptions, &count, &steps)
        if count > ExceptionMeetings.shown { report(more: count, isAll: true, fact) }
      } catch {
        if count > ExceptionMeetings.shown {
          report(more: count, isAll: false, fact)
        } else {
          diagnostics.append(
            FoundFault(AnalysisFault.tooManyExceptionCases(fact.name.japanese), at: fact.provenance.span))
        }
      }
    }
  }

  private mutating func report(more count: Int, isAll: Bool, _ fact: Fact) {
    diagnostics.append(
      FoundFault(
        AnalysisFault.moreExceptionsMeet(fact.name.japanese, count - ExceptionMeetings.shown, isAll: isAll),
        at: fact.provenance.span))
  }

  private mutating func compare(
    _ exceptions: [Principle.Exception], _ count: inout Int, _ steps: inout Steps
  ) throws(OutOfSteps) {
    let guards = exceptions.map { demands.of($0.guard) }
    let sizes = guards.map(\.size)
    steps.begin(sizes.reduce(0, +))
    for (one, two) in try candidates(exceptions, guards, &steps) {
      let (first, second) = (exceptions[one], exceptions[two])
      if let one = first.priority, let two = second.priority, one != two { continue }
      if first.outcome.means(second.outcome) { continue }
      try steps.take(20 + 2 * (sizes[one] + sizes[two]))
      guard let shared = try CaseSearch.firstCase(of: .all([guards[one], guards[two]]), demands.possible, &steps)
      else { continue }
      count += 1
      guard count <= ExceptionMeetings.shown else { continue }
      diagnostics.append(
        FoundFault(
          AnalysisFault.exceptionsMeet(first.name.japanese, second.name.japanese, case: witness(shared)),
          at: second.span))
    }
  }

  /// Pairs that what each asks for certain doesn't keep apart: most exceptions differ in one fact or in their days.
  private func candidates(
    _ exceptions: [Principle.Exception], _ guards: [Demand], _ steps: inout Steps
  ) throws(OutOfSteps) -> [(Int, Int)] {
    let asked = guards.map(\.certain)
    let certain = asked.map { Dictionary($0, uniquingKeysWith: { $0.intersection($1) }) }
    var uses: [Reference: Int] = [:]
    for reference in certain.flatMap(\.keys) { uses[reference, default: 0] += 1 }
    // In the order of the text, so that the same steps are taken on every run.
    let telling = asked.joined().map(\.0).filter { (uses.removeValue(forKey: $0) ?? 0) > 1 }
    let sides = telling.map { demands.possible[$0] } + [Period.always.days]
    let boxes = zip(exceptions, certain).map { exception, certain in
      CaseBox(zip(telling, sides).map { certain[$0] ?? $1 } + [exception.period.days])
    }
    try steps.take(boxes.count * sides.count / 8)
    return try CaseGrid(sides, boxes).meetings(&steps)
  }

  private func witness(_ values: [(Reference, ValueSet)]) -> Told {
    if values.isEmpty { return Told("条件が独立しています", "the conditions are independent") }
    let told = Language.allCases.map { language in
      values.compactMap { reference, set -> String? in
        let type = rules.type(of: reference)
        guard let value = set.example(of: type) else { return nil }
        return rules.name(of: reference).text(language) + " " + rules.text(value, type, language)
      }.sorted().joined(separator: language.pick("、", ", "))
    }
    return Told(told[0], told[1])
  }
}

extension Principle.Outcome {
  fileprivate func means(_ other: Principle.Outcome) -> Bool {
    switch (self, other) {
    case (.condition(let one), .condition(let two)): one.means(two)
    case (.expression(let one), .expression(let two)): one.means(two)
    default: false
    }
  }
}
