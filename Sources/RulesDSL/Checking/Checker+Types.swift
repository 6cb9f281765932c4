/// Types by their names.
extension Checker {
  mutating func type(_ phrase: Phrase) -> ValueType? {
    let name = text(phrase)
    if let type = knownType(name) { return type }
    guard scope.names.facts.target(of: name) != .lost else { return nil }
    let builtIn = Checker.builtInTypes.flatMap { [$0.keyword.japanese, $0.keyword.english] }
    let nearest = Nearness.nearest(
      to: name, among: scope.names.choices.all.map(\.name) + builtIn.filter { $0.count > 1 })
    // 万円 and 千円 are amounts; which of them a number means is written with it.
    let unit = name.count > 1 ? builtIn.first { $0.count == 1 && name.hasSuffix($0) } : nil
    report(
      NameFault.unknownType(name, nearest: nearest ?? unit), at: phrase,
      fix: nearest.map { Fix(replacing: phrase, with: $0) })
    return nil
  }

  /// A built-in type or a choice; 「…」 is never a built-in type.
  func knownType(_ name: String) -> ValueType? {
    builtInType(name) ?? choice(Checker.unquoted(name)).map { .choice($0) }
  }

  /// A choice by its name; `区分 名` where a fact or a type is called the same.
  func choice(_ name: String) -> Int? {
    if let choice = scope.names.choices.target(of: name) { return choice }
    let folded = Width.folded(name)
    guard let form = Keyword.choice.forms.first(where: { folded.starts(with: $0 + [Scalar.space]) }) else { return nil }
    let rest = name.unicodeScalars.dropFirst(form.count).drop { Width.folded($0.value) == Scalar.space }
    return scope.names.choices.target(of: Substring(rest))
  }

  /// The inside of 「…」, where the whole name is quoted.
  static func unquoted(_ name: String) -> String {
    guard name.count > 2, name.first == "「", name.last == "」" else { return name }
    return String(name.dropFirst().dropLast())
  }

  static let builtInTypes: [(keyword: Keyword, type: ValueType)] = [
    (.money, .money), (.people, .people), (.times, .times), (.months, .months), (.days, .days),
    (.percentage, .percentage), (.rate, .rate), (.multiple, .multiple), (.number, .number), (.date, .date),
    (.yesNo, .yesNo), (.text, .text),
  ]

  func builtInType(_ name: String) -> ValueType? {
    let folded = Width.folded(name)
    return Checker.builtInTypes.first { $0.keyword.forms.contains(folded) }?.type
  }
}
