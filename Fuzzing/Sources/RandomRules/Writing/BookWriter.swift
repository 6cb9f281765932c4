import RulesDSL

/// Writes a book as rule files: plainly, or with every literal, name and keyword in a spelling of its own choice.
struct BookWriter {
  let book: Book
  let isVaried: Bool
  var literals: LiteralWriter
  /// Whether the file at hand is written in English.
  var isEnglish = false
  var dice: Dice

  init(_ book: Book, isVaried: Bool = false, seed: UInt64 = 0) {
    self.book = book
    self.isVaried = isVaried
    dice = Dice(seed)
    literals = LiteralWriter(Dice(seed &+ 1), isVaried: isVaried)
  }

  mutating func sources() -> [RuleSource] {
    book.files.indices.map { index in
      isEnglish = isVaried && dice.chance(40)
      return RuleSource(name: "file\(index + 1).rules", text: file(index))
    }
  }

  private mutating func file(_ index: Int) -> String {
    var lines = [word("規則集", "ruleset") + " " + both(Name(japanese: "規則\(index + 1)", identifier: "set\(index + 1)"))]
    if let issuer = issuer(of: book.files[index]) { lines.append("  " + issuer) }
    lines.append("  " + word("出典 試験", "source test"))
    for item in book.files[index] {
      lines.append("")
      switch item {
      case .choice(let choice): lines += self.choice(choice)
      case .fact(let fact): lines += self.fact(fact)
      case .table(let table): lines += self.table(book.tables[table])
      case .form: lines += book.form.map { form($0) } ?? []
      case .scheme(let scheme): lines += self.scheme(book.schemes[scheme])
      case .consistency(let index): lines += consistency(book.consistencies[index])
      case .override(let index): lines += override(book.overrides[index].change)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func word(_ japanese: String, _ english: String) -> String { isEnglish ? english : japanese }

  /// `名 (id)`, or in English `id (名)`.
  func both(_ name: Name) -> String {
    isEnglish ? "\(name.identifier) (\(name.japanese))" : "\(name.japanese) (\(name.identifier))"
  }

  var bullet: String { word("・", "- ") }

  /// With the members that no scheme adds.
  private func choice(_ index: Int) -> [String] {
    let choice = book.choices[index]
    let isOfSchemes = book.form.map { book.schemeChoice(of: $0) == index } ?? false
    let added = isOfSchemes ? book.schemes.filter { !$0.isListed }.map(\.member) : []
    let listed = choice.members.indices.filter { !added.contains($0) }
    return [word("区分", "choice") + " " + both(choice.name)] + listed.map { "  " + bullet + both(choice.members[$0]) }
  }

  private mutating func fact(_ index: Int) -> [String] {
    let fact = book.facts[index]
    let type = fact.isCondition || fact.role == .judgement ? "" : ": " + name(of: fact.kind)
    var lines = [keyword(fact.role) + " " + both(fact.name) + type]
    if let range = fact.range { lines.append("  " + word("範囲", "range") + " " + text(range, of: fact.kind)) }
    if book.basisDate == index { lines.append("  " + word("基準日", "basis date")) }
    if fact.body.isGiven { lines.append("  " + word("参考", "for reference")) }
    if fact.mayBeExtended { lines.append("  " + word("追加できる", "may be extended")) }
    return lines + (clauses(fact) + definition(fact.body, fact.kind)).map { "  " + $0 }
  }

  /// 適用 and 対象.
  mutating func clauses(_ fact: Fact) -> [String] {
    (fact.period.map { [word("適用", "in force") + " " + text($0)] } ?? [])
      + fact.scope.map { word("対象", "applies to") + " " + text($0) }
  }

  mutating func definition(_ body: Fact.Body, _ kind: Kind) -> [String] {
    switch body {
    case .given, .followed: []
    case .condition(let condition): self.body(condition)
    case .value(let expression): ["= " + phrase(text(expression, of: kind))]
    case .principle(let principle): self.principle(principle, kind)
    case .dated(let dated): rows(dated, kind)
    }
  }

  func keyword(_ role: Fact.Role) -> String {
    switch role {
    case .input: word("入力", "input")
    case .judgement: word("判断", "judgement")
    case .parameter: word("設定", "parameter")
    case .calculation: word("計算", "calculation")
    case .requirement: word("要件", "requirement")
    case .exclusion: word("除外", "exclusion")
    case .decision: word("結論", "decision")
    }
  }

  /// A block with its bullets, or a single bullet.
  mutating func body(_ condition: Condition) -> [String] {
    guard case .block(let kind, let children) = condition else { return [bullet + phrase(text(condition))] }
    return [name(of: kind)] + bullets(children)
  }

  mutating func bullets(_ children: [Condition]) -> [String] {
    children.flatMap { child -> [String] in
      let lines = body(child)
      guard case .block = child else { return lines.map { "  " + $0 } }
      return ["  " + bullet + lines[0]] + lines.dropFirst().map { "  " + $0 }
    }
  }

  private mutating func name(of block: Condition.Block) -> String {
    switch block {
    case .atLeast(let least):
      word(
        isVaried && (1...3).contains(least) && dice.chance(30) ? ["一", "二", "三"][least - 1] + "つ以上" : "\(least)つ以上",
        "at least \(least) of")
    case .all: word("すべて", "all")
    case .any: word("いずれか", "any")
    case .none: word("いずれもない", "none")
    }
  }

  mutating func principle(_ principle: Principle, _ kind: Kind) -> [String] {
    var lines = [word("原則", "in principle") + " " + phrase(text(principle.standard, of: kind))]
    for exception in principle.exceptions {
      var head = word("ただし", "except") + " " + both(exception.name)
      if let priority = exception.priority { head += " " + word("優先", "priority") + " \(priority)" }
      if case .block = exception.guarding {
      } else if exception.period == nil {
        let condition = text(exception.guarding)
        let gap = isVaried && !isEnglish && dice.chance(20) ? "" : " "
        lines.append(
          head + "  " + condition + gap + word("のとき", "then") + " " + text(exception.outcome, of: kind))
        continue
      }
      lines.append(head)
      if let period = exception.period { lines.append("  " + word("適用", "in force") + " " + text(period)) }
      var guarding = exception.guarding
      if case .block = guarding {} else { guarding = .block(.all, [guarding]) }
      lines += body(guarding).map { "  " + $0 }
      lines.append("  " + word("のとき", "then") + " " + phrase(text(exception.outcome, of: kind)))
    }
    return lines
  }

  /// A phrase in full width, now and then.
  mutating func phrase(_ text: String) -> String {
    isVaried && !isEnglish && dice.chance(15) ? LiteralWriter.widened(text) : text
  }
}
