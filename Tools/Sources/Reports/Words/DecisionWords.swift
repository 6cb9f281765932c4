import ApplicationFiles
import Evaluator
import RulesDSL

/// Decisions and their results in the words of the rules.
package struct DecisionWords: Sendable {
  private let terms: [String: Vocabulary.DecisionTerm]
  let language: Language

  package init(_ vocabulary: Vocabulary, _ language: Language) {
    terms = Dictionary(vocabulary.decisions.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    self.language = language
  }

  package func term(_ identifier: String) -> Vocabulary.DecisionTerm? { terms[identifier] }

  package func name(_ identifier: String) -> String {
    terms[identifier].map { language.pick($0.japanese, $0.english) } ?? identifier
  }

  package func word(_ status: Outcome.Status, of identifier: String) -> String {
    terms[identifier]?.word(for: status, language) ?? status.rawValue
  }

  /// The value, or the word for how it turned out.
  package func result(_ outcome: Outcome) -> String {
    outcome.value?.text(language) ?? word(outcome.status, of: outcome.identifier)
  }
}

extension Application {
  /// Its number and whose it is, as the first line has them.
  package var title: String { facts.title }
}
