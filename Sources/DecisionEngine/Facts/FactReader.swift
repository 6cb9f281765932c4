import RulesDSL

/// Reads what an application says into values of the declared types, or says everything that doesn't fit.
package struct FactReader {
  let rules: CheckedRules
  let vocabulary: Vocabulary
  package private(set) var values: [Value?]
  package private(set) var texts: [(fact: FactID, text: String)] = []
  /// By fact: who judged and why.
  package private(set) var judgements: [FactID: Judgement] = [:]
  private(set) var problems: [EvaluationError.Problem] = []
  /// By fact: what the application calls it, where it does.
  package private(set) var keys: [String?]

  /// A person's call.
  package struct Judgement: Sendable, Hashable {
    package var by: String?
    package var reason: String?
  }

  init(_ rules: CheckedRules, _ vocabulary: Vocabulary) {
    self.rules = rules
    self.vocabulary = vocabulary
    values = Array(repeating: nil, count: rules.facts.count)
    keys = Array(repeating: nil, count: rules.facts.count)
  }

  mutating func read(_ facts: Facts) {
    for (key, entry) in facts.entries { read(key, entry) }
  }

  private mutating func read(_ key: String, _ entry: Facts.Entry) {
    guard let fact = vocabulary.fact(named: key) else {
      return report(unknown(key, entry), key, entry)
    }
    guard rules.isGiven(fact) else { return report(.isDecided(sources(of: fact, key)), key, entry) }
    if let other = keys[fact] { return report(.givenTwice(other: other), key, entry) }
    keys[fact] = key
    if case .unknown = entry { return }
    if case .judgement(let truth, let by, let reason) = entry {
      guard rules.facts[fact].kind == .judgement else { return wrongType(fact, key, entry) }
      values[fact] = truth.map { .truth($0) }
      judgements[fact] = Judgement(by: by, reason: reason)
      return
    }
    if rules.facts[fact].type == .text { return readText(entry, fact, key) }
    guard let value = value(entry, fact, key) else { return }
    checkRange(value, fact, key, entry)
    values[fact] = value
  }

  private mutating func readText(_ entry: Facts.Entry, _ fact: FactID, _ key: String) {
    switch entry {
    case .text(let text): texts.append((fact, text))
    case .number(let number): texts.append((fact, number.description))
    default: wrongType(fact, key, entry)
    }
  }

  private mutating func checkRange(_ value: Value, _ fact: FactID, _ key: String, _ entry: Facts.Entry) {
    guard let allowed = vocabulary.allowed[fact], !allowed.contains(value), let range = rules.facts[fact].range else {
      return
    }
    let wordings = Language.allCases.map { language in
      Wordings(evidence: Evidence(rules, Observations(rules)), language: language).text(
        range, of: rules.facts[fact].type, isCondition: false)
    }
    report(.outOfRange(japanese: wordings[0], english: wordings[1]), key, entry)
  }

  mutating func wrongType(_ fact: FactID, _ key: String, _ entry: Facts.Entry) {
    report(misfit(entry, fact), key, entry)
  }

  mutating func report(_ kind: EvaluationError.Problem.Kind, _ key: String, _ entry: Facts.Entry) {
    let isIdentifier = key.utf8.allSatisfy { $0 < 0x80 }
    let name = isIdentifier ? vocabulary.given(named: key).map { rules.facts[$0].name.japanese } : nil
    problems.append(EvaluationError.Problem(key: key, name: name, value: entry.written, kind: kind))
  }
}

extension Facts.Entry {
  /// The value as the application has it, for messages.
  var written: String {
    switch self {
    case .unknown: "null"
    case .truth(let truth): truth ? "true" : "false"
    case .number(let number): Notation.decimal(number)
    case .quantity(let quantity): quantity.text(.japanese)
    case .date(let date): date.description
    case .text(let text): text.count > 60 ? String(text.prefix(60)) + "…" : text
    case .judgement: "判断"
    case .other(let kind): kind
    }
  }
}
