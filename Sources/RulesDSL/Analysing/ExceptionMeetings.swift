/// Exceptions of one rule that can hold at once: they must agree or be ordered.
struct ExceptionMeetings {
  private(set) var diagnostics: [Diagnostic] = []
  private let rules: CheckedRules
  private let alternatives: Alternatives

  init(_ rules: CheckedRules, _ alternatives: Alternatives) {
    self.rules = rules
    self.alternatives = alternatives
    for fact in rules.facts {
      guard case .principle(let principle) = fact.definition else { continue }
      for (offset, first) in principle.exceptions.enumerated() {
        for second in principle.exceptions[(offset + 1)...] { check(first, second) }
      }
    }
  }

  private mutating func check(_ first: Principle.Exception, _ second: Principle.Exception) {
    if let one = first.priority, let two = second.priority, one != two { return }
    if same(first.outcome, second.outcome) { return }
    if first.period.days.intersection(second.period.days).isEmpty { return }
    guard let one = alternatives.of(first.guard), let two = alternatives.of(second.guard) else {
      diagnostics.append(
        Diagnostic(
          RuleFault.exceptionsMeet(
            first.name.japanese, second.name.japanese, case: Told("条件が独立しています", "the conditions are independent")),
          at: second.span))
      return
    }
    for a in one {
      for b in two {
        guard let shared = alternatives.merged(a, b) else { continue }
        diagnostics.append(
          Diagnostic(
            RuleFault.exceptionsMeet(first.name.japanese, second.name.japanese, case: witness(shared)), at: second.span)
        )
        return
      }
    }
  }

  private func same(_ first: Principle.Outcome, _ second: Principle.Outcome) -> Bool {
    switch (first, second) {
    case (.condition(let one), .condition(let two)): one.means(two)
    case (.expression(let one), .expression(let two)): one.means(two)
    default: false
    }
  }

  private func witness(_ values: [Reference: ValueSet]) -> Told {
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
