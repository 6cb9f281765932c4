import RulesDSL

/// What one application came to: what it gives, what was observed, and what each decision rests on.
package struct Examination: Sendable {
  package let evidence: Evidence
  /// What the application is called: facts that are text, in the order of the vocabulary.
  package let texts: [(fact: FactID, text: String)]
  /// What the application gives, by fact.
  package let given: [Value?]
  package let rulesDigest: String
  /// Of each decision, in their order.
  package let supports: [Support]
  package let decision: Decision

  package init(
    _ evidence: Evidence, texts: [(fact: FactID, text: String)], isDateReplaced: Bool, given: [Value?],
    rulesDigest: String
  ) {
    (self.evidence, self.texts, self.given, self.rulesDigest) = (evidence, texts, given, rulesDigest)
    var search = Needs(evidence)
    supports = evidence.rules.decisions.map { Support($0, evidence, &search) }
    decision = Decision(
      basisDate: evidence.observations.basisDate, isBasisDateReplaced: isDateReplaced,
      outcomes: supports.map(\.outcome))
  }

  /// Of facts that nobody wrote down: without names and judgements.
  package init(_ program: Program, _ observations: Observations) {
    self.init(
      Evidence(program.rules, observations), texts: [], isDateReplaced: false, given: observations.given,
      rulesDigest: program.rulesDigest)
  }
}
