import RulesDSL

/// What is told of an entry that doesn't fit.
extension FactReader {
  /// A key that the rules don't have: it may deny one that they have.
  func unknown(_ key: String, _ entry: Facts.Entry) -> EvaluationError.Problem.Kind {
    let nearest = vocabulary.nearest(key)
    if let (name, said) = Slip.bracketed(key), vocabulary.given(named: name) != nil {
      let isUnit = said.last.map { "円人名回年月日%倍".contains($0) } ?? false
      return isUnit ? .unitInName(of: name, unit: said) : .unknownKey(nearest: name)
    }
    guard let rest = Slip.denied(key), nearest.flatMap({ Slip.denied($0) }) == nil,
      let name = vocabulary.given(named: rest) == nil ? vocabulary.nearest(rest) : rest,
      let fact = vocabulary.fact(named: name), rules.isGiven(fact), rules.facts[fact].type == .yesNo
    else { return .unknownKey(nearest: nearest) }
    return .opposite(of: name, value: truth(of: entry).map { !$0 })
  }

  /// What a calculation or a requirement is made of, where that is a few facts of the application, in the language of the key.
  func sources(of fact: FactID, _ key: String) -> [String] {
    guard [.calculation, .requirement].contains(rules.facts[fact].kind) else { return [] }
    var references = References()
    references.collect(rules.facts[fact])
    references.followToGiven(rules)
    let given = references.found.compactMap { reference -> FactID? in
      if case .fact(let fact) = reference, rules.isGiven(fact) { fact } else { nil }
    }.sorted().map { rules.facts[$0].name }
    let isIdentifier = key.utf8.allSatisfy { $0 < 0x80 }
    return given.count > 15 ? [] : given.map { isIdentifier ? $0.identifier : $0.japanese }
  }

  private func truth(of entry: Facts.Entry) -> Bool? {
    switch entry {
    case .truth(let truth): truth
    case .judgement(let truth, _, _): truth
    case .text: TruthWords.meaning(of: TypedText.plain(entry.typed))
    default: nil
    }
  }

  func notAMember(_ text: String, _ choice: Int) -> EvaluationError.Problem.Kind {
    let members = rules.choices[choice].members
    let names = members.flatMap { [$0.japanese, $0.identifier] }
    let nearest = NameGuess(text, among: Slip.names(names, keepingSenseOf: text)).only
    let (shown, hasMore) = NameGuess.likeliest(
      of: members.map(\.japanese), for: text, notes: rules.choices[choice].notes)
    return .notAMember(
      choice: rules.choices[choice].name.japanese, nearest: nearest, members: shown, hasMore: hasMore)
  }

  /// A value that is none of the type.
  func misfit(_ entry: Facts.Entry, _ fact: FactID) -> EvaluationError.Problem.Kind {
    let type = rules.facts[fact].type
    if type != .text, Slip.saysUnknown(entry.typed) { return .saysUnknown }
    switch type {
    case .yesNo:
      let words = [true, false].map { truth in
        rules.facts[fact].ownWord(truth, .japanese) ?? (truth ? Keyword.yes : .no).spelling(.japanese)
      }
      return .notATruth(yes: words[0], no: words[1])
    case .date: if let date = Slip.serialDate(entry.typed) { return .serialNumber(of: date.description) }
    default: break
    }
    let name = type.name(rules.choices)
    return .wrongType(expected: name.japanese, expectedEnglish: name.identifier, ValueKind(type, rules))
  }
}

extension Facts.Entry {
  /// The value as it was typed; empty where it is neither text nor a whole number, or longer than any slip.
  var typed: String {
    switch self {
    case .text(let text): text.utf8.count <= 100 ? text : ""
    case .number(let number) where number.isInteger: String(number.numerator)
    default: ""
    }
  }
}
