/// Reads the types of facts, which decide how phrases about them are read; the names of those without one are poisoned.
struct TypeReader: Pass {
  private var declarations: Declarations
  var diagnostics: [FoundFault] = []

  var sources: [SourceText] { declarations.sources }

  init(_ declarations: Declarations) { self.declarations = declarations }

  mutating func run() -> Declarations {
    for choice in declarations.choices where choice.members.isEmpty {
      report(StatementFault.choiceWithoutMembers(choice.name.japanese), at: choice.span)
    }
    for index in declarations.facts.indices {
      let fact = declarations.facts[index]
      declarations.facts[index].type = type(of: fact)
      guard declarations.facts[index].type == nil else { continue }
      for spelling in fact.name.spellings { declarations.names.facts.replace(spelling, by: .poisoned) }
    }
    return declarations
  }

  private mutating func type(of fact: DeclaredFact) -> ValueType? {
    let statement = fact.declaration.statement
    guard let phrase = statement.type else {
      let isCalculated = statement.items.contains { if case .value = $0 { true } else { false } }
      guard [.input, .parameter, .calculation].contains(fact.kind) || fact.kind == .decision && isCalculated else {
        return .yesNo
      }
      if !statement.isHeadPoisoned { report(StatementFault.typeMissing(fact.name.japanese), at: statement.place) }
      return nil
    }
    if [.judgement, .requirement, .exclusion].contains(fact.kind) {
      report(StatementFault.typeNotAllowed(statement.keyword), at: phrase)
      return .yesNo
    }
    let type = type(phrase, of: declarations)
    if type == .text, fact.kind != .input { report(StatementFault.textOutsideInput, at: phrase) }
    return type
  }
}

extension Pass {
  /// The type that a name stands for; a name that means nothing is told, unless what declares it was.
  mutating func type(_ phrase: Phrase, of declarations: Declarations) -> ValueType? {
    let name = text(phrase)
    if let type = declarations.type(name) { return type }
    guard !declarations.isPoisoned(name) else { return nil }
    let builtIn = Declarations.builtInTypes.flatMap { [$0.keyword.japanese, $0.keyword.english] }
    let nearest =
      Lexicon.types[Width.half(name).lowercased()]?.spelling(language(of: phrase))
      ?? NameGuess(name, among: suggests ? declarations.names.choices.all.map(\.name) : []).only
      ?? Nearness.nearest(to: name, among: builtIn.filter { $0.count > 1 })
    // 万円 and 千円 are amounts; which of them a number means is written with it.
    let unit = name.count > 1 ? builtIn.first { $0.count == 1 && name.hasSuffix($0) } : nil
    report(
      NameFault.unknownType(name, nearest: nearest ?? unit), at: phrase,
      fix: nearest.map { Fix(replacing: phrase, with: $0) })
    return nil
  }
}
