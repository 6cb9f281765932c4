import RulesDSL

extension Program {
  /// Whether the rules have schemes (制度) to compare: an input to compare by (比較), and a verdict (総合).
  public var comparesSchemes: Bool { rules.compared != nil && rules.headline != nil }

  /// Decides an application once for each scheme, as if it were the one applied for, so that all stand side by side.
  /// `date` replaces the application's own basis date. nil where the rules have no schemes to compare.
  ///
  /// A scheme that the application's facts contradict (整合) is not open and says so. Throws where a fact can't be
  /// read, and where the facts contradict each other whatever the scheme.
  public func schemes(_ facts: Facts, on date: CalendarDate? = nil) throws(EvaluationError) -> SchemeComparison? {
    guard let compared = rules.compared, let headline = rules.headline,
      case .choice(let choice) = rules.facts[compared].type
    else { return nil }
    let reader = try read(facts)
    let own = ownDate(reader.values)
    var values = reader.values
    let appliedFor = values[compared]
    values[compared] = nil
    let (observations, contradicted) = run(values, on: date ?? own)
    guard contradicted.isEmpty else {
      throw EvaluationError(contradicted.map { contradiction(rules.consistencies[$0], observations, reader.keys) })
    }
    let texts = reader.texts.sorted { $0.fact < $1.fact }
    let isReplaced = date != nil && date != own
    func explanation(_ observations: Observations) -> Explanation {
      Explanation(
        Examination(
          Evidence(rules, observations, judgements: reader.judgements), texts: texts,
          isDateReplaced: isReplaced, given: reader.values, rulesDigest: rulesDigest))
    }
    let schemes = rules.choices[choice].members.indices.map { member in
      values[compared] = .choice(member)
      let (observations, contradicted) = run(values, on: date ?? own)
      return SchemeComparison.Scheme(
        rules.choices[choice].members[member], isAppliedFor: appliedFor == .choice(member), verdict: headline,
        contradictions: contradicted.map {
          contradiction(rules.consistencies[$0], observations, reader.keys, trying: compared)
        },
        explanation(observations))
    }
    return SchemeComparison(schemes, rules.choices[choice].name, explanation(observations))
  }
}
