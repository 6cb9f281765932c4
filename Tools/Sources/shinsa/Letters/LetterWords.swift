import Evaluator
import RulesDSL

/// A template's texts in one language.
struct LetterWords: Sendable {
  let language: Language
  private let texts: [LetterWord: [LetterTemplate.Piece]]
  private let facts: [String: [LetterWord: [LetterTemplate.Piece]]]
  private let ways: [String: String]
  private let values: FactWords

  init(_ template: LetterTemplate, _ names: LetterNames, _ vocabulary: Vocabulary, _ language: Language) {
    self.language = language
    values = FactWords(vocabulary, language)
    texts = template.texts.compactMapValues { $0[language] }
    facts = Dictionary(
      template.requirements.flatMap(\.facts).map { ($0.name, $0.texts.compactMapValues { $0[language] }) }
        .map { (names.identifier($0), $1) }, uniquingKeysWith: { first, _ in first })
    let terms = Dictionary(vocabulary.decisions.map { ($0.identifier, $0) }) { first, _ in first }
    ways = Dictionary(
      template.routes.compactMap { route in
        terms[names.identifier(route.name)].map { ($0.identifier, language.pick($0.japanese, $0.english)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The text without what isn't known.
  static func text(_ pieces: [LetterTemplate.Piece], _ values: [Placeholder: String] = [:]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .blank(let place): values[place] ?? ""
      }
    }.joined()
  }

  func pieces(_ word: LetterWord) -> [LetterTemplate.Piece] { texts[word] ?? [] }

  func page(_ word: LetterWord, _ values: [Placeholder: String] = [:]) -> String {
    LetterWords.text(pieces(word), values)
  }

  func list(_ items: [String]) -> String { items.joined(separator: language.pick("、", "; ")) }

  func way(_ identifier: String) -> String? { ways[identifier] }

  /// What a fact is called to an owner.
  func name(_ fact: String) -> String {
    facts[fact]?[.called].map { LetterWords.text($0) } ?? values.name(fact)
  }

  func shortfall(_ short: LetterFindings.Shortfall) -> String? {
    facts[short.fact]?[.short].map {
      LetterWords.text($0, [.value: short.value, .threshold: short.threshold, .distance: short.distance])
    }
  }

  /// What would mend a fact, where that can be said without figures.
  func improvement(_ fact: String) -> String? {
    guard let pieces = facts[fact]?[.improved] else { return nil }
    let isPlain = pieces.allSatisfy { if case .text = $0 { true } else { false } }
    return isPlain ? LetterWords.text(pieces) : nil
  }

  func change(_ setting: Change.Setting) -> String? {
    guard let pieces = facts[setting.fact]?[.improved], let to = setting.to else { return nil }
    return LetterWords.text(
      pieces,
      [.from: values.value(setting.from, of: setting.fact), .to: values.value(to, of: setting.fact)])
  }
}
