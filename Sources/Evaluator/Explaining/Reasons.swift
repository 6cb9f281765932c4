import RulesDSL

/// The sections of an explanation in one language, each made when it is first asked for.
package final class Reasons {
  private let language: Language
  private var builder: ReasonBuilder
  private var byFact: [FactID: Reason] = [:]

  package init(_ explanation: Explanation, _ language: Language) {
    self.language = language
    builder = ReasonBuilder(explanation)
  }

  package subscript(fact: FactID) -> Reason {
    if let reason = byFact[fact] { return reason }
    let reason = builder.tree(of: .fact(fact)).reason(0, language)
    byFact[fact] = reason
    return reason
  }
}
