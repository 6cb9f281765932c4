import RulesDSL

/// Reads what an application says into values of the declared types, or says everything that doesn't fit.
struct FactReader {
  let rules: CheckedRules
  let vocabulary: Vocabulary
  private(set) var values: [Value?]
  private(set) var texts: [(fact: FactID, text: String)] = []
  /// By fact: who judged and why.
  private(set) var judgements: [FactID: Judgement] = [:]
  private(set) var problems: [EvaluationError.Problem] = []
  /// By fact: what the application calls it, where it does.
  private(set) var keys: [String?]

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
    guard rules.isGiven(fact) else { return report(.isDecided, key, entry) }
    if let other = keys[fact] { return report(.givenTwice(other: other), key, entry) }
    keys[fact] = key
    if case .unknown = entry { return }
    if case .number(let number) = entry, number.numerator == .min { return report(.tooLarge, key, entry) }
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

  private mutating func value(_ entry: Facts.Entry, _ fact: FactID, _ key: String) -> Value? {
    let type = rules.facts[fact].type
    switch (type, entry) {
    case (.yesNo, .truth(let truth)): return .truth(truth)
    case (.yesNo, .text(let text)):
      let folded = Width.folded(text)
      if Keyword.yes.forms.contains(folded) { return .truth(true) }
      if Keyword.no.forms.contains(folded) { return .truth(false) }
    case (.choice(let choice), .text(let text)):
      if let member = vocabulary.member(text, of: choice) { return .choice(member) }
      if !Slip.saysUnknown(entry.typed) {
        report(notAMember(text, choice), key, entry)
        return nil
      }
    case (.date, .text(let text)): return date(text, key, entry, fact)
    case (_, .number(let number)) where type.dimension != nil: return self.number(number, type, key, entry)
    case (_, .text(let text)) where type.dimension != nil: return self.number(text, type, key, entry, fact)
    default: break
    }
    wrongType(fact, key, entry)
    return nil
  }

  private mutating func number(_ number: Rational, _ type: ValueType, _ key: String, _ entry: Facts.Entry) -> Value? {
    guard type.isWhole else {
      report(.missingUnit(example: type == .multiple ? "1.5倍" : "1.15%"), key, entry)
      return nil
    }
    guard number.isInteger else {
      report(.notWhole, key, entry)
      return nil
    }
    return .number(number)
  }

  private mutating func number(
    _ text: String, _ type: ValueType, _ key: String, _ entry: Facts.Entry, _ fact: FactID
  ) -> Value? {
    let folded = Width.folded(text)
    let start = folded.firstIndex { $0 != Scalar.space } ?? folded.count
    let end = (folded.lastIndex { $0 != Scalar.space } ?? start - 1) + 1
    if !type.isWhole, let fraction = fraction(folded[start..<max(start, end)]) { return .number(fraction) }
    guard case .number(let value, let unit, let stop) = NumberReader.read(folded, start..<max(start, end)), stop == end
    else {
      wrongType(fact, key, entry)
      return nil
    }
    if unit == .none && !type.isWhole {
      report(.missingUnit(example: type == .multiple ? "1.5倍" : "1.15%"), key, entry)
      return nil
    }
    guard unit == .none || unit.type == type || (unit == .percent && type.isWrittenInPercent) else {
      wrongType(fact, key, entry)
      return nil
    }
    guard !type.isWhole || value.isInteger else {
      report(.notWhole, key, entry)
      return nil
    }
    return .number(value)
  }

  /// `2/3`, for shares that no decimal writes exactly.
  private func fraction(_ text: ArraySlice<UInt32>) -> Rational? {
    let parts = text.split(separator: Scalar.slash, omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...18).contains($0.count) && $0.allSatisfy(Scalar.isDigit) }) else {
      return nil
    }
    let numbers = parts.map { $0.reduce(Int128(0)) { $0 * 10 + Int128($1 - 0x30) } }
    return Rational(numbers[0], over: numbers[1])
  }

  private mutating func date(_ text: String, _ key: String, _ entry: Facts.Entry, _ fact: FactID) -> Value? {
    let folded = Width.folded(text)
    let start = folded.firstIndex { $0 != Scalar.space } ?? folded.count
    let end = max(start, (folded.lastIndex { $0 != Scalar.space } ?? -1) + 1)
    switch DateReader.read(folded, start..<end) {
    case .date(let date, end): return .date(date)
    case .noSuchDay: report(.noSuchDay, key, entry)
    default: wrongType(fact, key, entry)
    }
    return nil
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

  private mutating func wrongType(_ fact: FactID, _ key: String, _ entry: Facts.Entry) {
    report(misfit(entry, rules.facts[fact].type), key, entry)
  }

  private mutating func report(_ kind: EvaluationError.Problem.Kind, _ key: String, _ entry: Facts.Entry) {
    problems.append(EvaluationError.Problem(key: key, value: entry.written, kind: kind))
  }
}

extension Facts.Entry {
  /// The value as the application has it, for messages.
  var written: String {
    switch self {
    case .unknown: "null"
    case .truth(let truth): truth ? "true" : "false"
    case .number(let number): Notation.decimal(number)
    case .text(let text): text.count > 60 ? String(text.prefix(60)) + "…" : text
    case .judgement: "判断"
    case .other(let kind): kind
    }
  }
}
