import Evaluator
import RulesDSL

/// Facts and their values in the words of the form.
package struct FactWords: Sendable {
  private let inputs: [String: Vocabulary.Input]
  package let language: Language

  package init(_ vocabulary: Vocabulary, _ language: Language) {
    inputs = Dictionary(vocabulary.inputs.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    self.language = language
  }

  func input(_ identifier: String) -> Vocabulary.Input? { inputs[identifier] }

  package func name(_ identifier: String) -> String {
    inputs[identifier].map { language.pick($0.japanese, $0.english) } ?? identifier
  }

  package func names(_ identifiers: [String]) -> String {
    identifiers.map(name).joined(separator: language.pick("、", ", "))
  }

  package func value(_ value: Amount, of identifier: String) -> String {
    if case .truth(let truth) = value, let input = inputs[identifier] { return input.word(for: truth, language) }
    return value.text(language)
  }

  /// 申込金額 2億円 → 1億6,000万円 (4,000万円減らす).
  package func setting(_ setting: Change.Setting) -> String {
    let name = name(setting.fact)
    guard let to = setting.to else {
      return language.pick("\(name)は改めて書く", "\(name) to be given anew")
    }
    let change = "\(name) \(value(setting.from, of: setting.fact)) → \(value(to, of: setting.fact))"
    return difference(setting.from, to).map { change + language.pick(" (\($0))", " (\($0))") } ?? change
  }

  private func difference(_ from: Amount, _ to: Amount) -> String? {
    switch (from, to) {
    case (.number(let one), .number(let other)):
      guard let difference = other.number.minus(one.number) else { return nil }
      let text = Quantity(number: max(difference, Rational(0).minus(difference) ?? difference), unit: one.unit).text(
        language)
      return difference < 0
        ? language.pick("\(text)減らす", "\(text) less") : language.pick("\(text)増やす", "\(text) more")
    case (.date(let one), .date(let other)):
      let days = Int(other.dayNumber - one.dayNumber)
      return days < 0
        ? language.pick("\(-days)日早める", "\(-days) days earlier") : language.pick("\(days)日遅らせる", "\(days) days later")
    default: return nil
    }
  }

  /// Who can bring a change about, where all of its facts name the same.
  package func agent(_ change: Change) -> String? {
    let agents = Set(change.settings.filter { $0.to != nil }.compactMap { inputs[$0.fact]?.change?.agent })
    guard agents.count == 1, let agent = agents.first else { return nil }
    switch agent {
    case .applicant: return language.pick("申込人", "applicant")
    case .lender: return language.pick("金融機関", "lender")
    }
  }
}
