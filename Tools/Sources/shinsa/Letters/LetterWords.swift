import Evaluator
import Reports
import RulesDSL

/// A template's texts in one language.
struct LetterWords: Sendable {
  let language: Language
  private var texts: [LetterWord: [LetterTemplate.Piece]]
  /// What is said otherwise, by the value of the way.
  private let situations: [String: [LetterWord: [LetterTemplate.Piece]]]
  private let facts: [String: [LetterWord: [LetterTemplate.Piece]]]
  private let ways: [String: String]
  private let values: FactWords

  init(_ template: LetterTemplate, _ names: LetterNames, _ vocabulary: Vocabulary, _ language: Language) {
    self.language = language
    values = FactWords(vocabulary, language)
    texts = template.texts.compactMapValues { $0[language] }
    situations = Dictionary(
      template.situations.compactMap { situation in
        names.value(situation.name).map { ($0, situation.texts.compactMapValues { $0[language] }) }
      }, uniquingKeysWith: { first, _ in first })
    facts = Dictionary(
      template.requirements.flatMap(\.facts).map { ($0.name, $0.texts.compactMapValues { $0[language] }) }
        .map { (names.identifier($0), $1) }, uniquingKeysWith: { first, _ in first })
    let terms = Dictionary(vocabulary.decisions.map { ($0.identifier, $0) }) { first, _ in first }
    ways = Dictionary(
      template.routes.compactMap { route in
        terms[names.identifier(route.name)].map { ($0.identifier, language.pick($0.japanese, $0.english)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// As they are where the way has this value.
  func inSituation(_ value: String?) -> LetterWords {
    var words = self
    if let own = value.flatMap({ situations[$0] }) { words.texts.merge(own) { _, own in own } }
    return words
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

  func way(_ identifier: String) -> String? { ways[identifier] }

  /// What a fact is called to an owner.
  func name(_ fact: String) -> String {
    facts[fact]?[.called].map { LetterWords.text($0) } ?? values.name(fact)
  }

  func shortfall(_ short: LetterFindings.Shortfall) -> String? {
    let values: [Placeholder: String] = [
      .value: short.value, .threshold: short.threshold, .distance: short.distance,
    ]
    return facts[short.fact]?[.short].map { LetterWords.text($0, values.mapValues(inUnitsOfTenThousand)) }
  }

  /// What would mend a fact, where that can be said without figures.
  func improvement(_ fact: String) -> String? {
    guard let pieces = facts[fact]?[.improved] else { return nil }
    let isPlain = pieces.allSatisfy { if case .text = $0 { true } else { false } }
    return isPlain ? LetterWords.text(pieces) : nil
  }

  func change(_ setting: Change.Setting) -> String? {
    guard let pieces = facts[setting.fact]?[.improved], let to = setting.to else { return nil }
    let change: [Placeholder: String] = [
      .from: values.value(setting.from, of: setting.fact), .to: values.value(to, of: setting.fact),
    ]
    return LetterWords.text(pieces, change.mapValues(inUnitsOfTenThousand))
  }

  /// Sums in one style: 12,345,678円 beside 8,000万円 becomes 1,234万5,678円.
  private func inUnitsOfTenThousand(_ text: String) -> String {
    guard language == .japanese else { return text }
    return text.replacing(#/([0-9,]{6,})円/#) { match -> String in
      let digits = match.output.1.filter { $0 != "," }
      guard var rest = Int(digits) else { return String(match.output.0) }
      var parts: [String] = []
      for (size, name) in [(100_000_000, "億"), (10_000, "万"), (1, "")] where rest >= size {
        parts.append(grouped(rest / size) + name)
        rest %= size
      }
      return parts.joined() + "円"
    }
  }

  private func grouped(_ number: Int) -> String {
    number < 1000 ? "\(number)" : grouped(number / 1000) + "," + "\(number % 1000 + 1000)".dropFirst()
  }
}
