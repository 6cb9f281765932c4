import RulesDSL

extension Program {
  /// Whether the rules have schemes (制度) to compare: a 様式 about an input, and a decision `scheme_available`.
  public var comparesSchemes: Bool { comparison != nil }

  /// Decides an application once for each scheme, as if it were the one applied for, so that all stand side by side.
  /// `date` replaces the application's own basis date. nil where the rules have no schemes to compare.
  ///
  /// A scheme that the application's facts contradict (整合) is not open and says so. Throws where a fact can't be
  /// read, and where the facts contradict each other whatever the scheme.
  public func schemes(_ facts: Facts, on date: CalendarDate? = nil) throws(EvaluationError) -> SchemeComparison? {
    guard let (form, available) = comparison else { return nil }
    let reader = try read(facts)
    let own = ownDate(reader.values)
    var values = reader.values
    let appliedFor = values[form.fact]
    values[form.fact] = nil
    let (observations, contradicted) = run(values, on: date ?? own)
    guard contradicted.isEmpty else {
      throw EvaluationError(contradicted.map { contradiction(rules.consistencies[$0], observations, reader.keys) })
    }
    let texts = reader.texts.sorted { $0.fact < $1.fact }
    let isReplaced = date != nil && date != own
    func explanation(_ observations: Observations) -> Explanation {
      Explanation(
        evidence: Evidence(rules, observations, judgements: reader.judgements), texts: texts,
        isDateReplaced: isReplaced)
    }
    let schemes = rules.choices[form.choice].members.indices.map { member in
      values[form.fact] = .choice(member)
      let (observations, contradicted) = run(values, on: date ?? own)
      return SchemeComparison.Scheme(
        rules.choices[form.choice].members[member], isAppliedFor: appliedFor == .choice(member), available: available,
        contradictions: contradicted.map { contradiction(rules.consistencies[$0], observations, reader.keys) },
        explanation(observations))
    }
    return SchemeComparison(schemes, form.choice, explanation(observations))
  }

  private var comparison: (form: FormSubject, available: FactID)? {
    guard let form = rules.form,
      let available = rules.decisions.first(where: { rules.facts[$0].name.identifier == "scheme_available" })
    else { return nil }
    return (form, available)
  }
}
