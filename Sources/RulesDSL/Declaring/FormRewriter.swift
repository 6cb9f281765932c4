/// Rewrites 様式 and 制度 (one shape for every scheme, and each scheme in a file of its own) as ordinary facts and
/// tables, so that nothing behind knows of them, and a file that is added adds a scheme.
///
///     様式 制度の内容 (scheme_terms): 保証制度        制度 小口零細企業保証 (small_micro)
///       ・利用できる方 (available_to): 要件             利用できる方: 小規模企業者
///       ・限度額 (limit): 円                            限度額: 2,000万円
///
/// Each item becomes a table with one column whose rows are the schemes, and what a scheme says under an item a rule
/// called `小口零細企業保証の限度額`. The name of the 様式 stands for the first of these tables, and all items are columns
/// behind it.
struct FormRewriter: Pass {
  private struct Column {
    var table: TableID
    var name: Name
    /// nil where it is a requirement.
    var type: Phrase?
    var standard: Phrase?
  }

  private struct Scheme {
    var name: Name
    var declaration: Declaration
    var member: Int
    /// The scheme whose items hold where it says nothing: 準用.
    var follows: Phrase?
    /// What it says itself.
    var entries: [Entry] = []
    /// The rule for each item that it fills.
    var rules: [TableID: FactID] = [:]
  }

  private let form: Declaration?
  private let schemeStatements: [Declaration]
  private var declarations: Declarations
  var diagnostics: [FoundFault] = []
  private var items: [Column] = []
  private var itemNames = NameTable<Names.Column>()
  private var schemes: [Scheme] = []
  private var schemePlaces = NameTable<Int>()
  private var formName = Name(japanese: "", identifier: "")

  var sources: [SourceText] { declarations.sources }

  init(_ product: Declarer.Product) {
    (form, schemeStatements, declarations) = (product.form, product.schemes, product.declarations)
  }

  mutating func run() -> Declarations {
    guard let form else {
      for scheme in schemeStatements.prefix(1) {
        report(
          FormFault.schemeWithoutForm(sources.name(of: scheme.statement).japanese), at: scheme.statement.place)
      }
      return declarations
    }
    formName = sources.name(of: form.statement)
    guard isNew(formName, in: declarations, at: form.statement.place) else { return declarations }
    guard let (subject, choice) = subject(of: form) else {
      for spelling in formName.spellings { declarations.names.facts.declare(spelling, .poisoned) }
      return declarations
    }
    declareItems(of: form, subject)
    for scheme in schemeStatements { declare(scheme, choice) }
    followOthers()
    for item in items { declarations.tables[item.table].rows = .made(schemes.compactMap { row(item, of: $0) }) }
    return declarations
  }

  /// The input that says which scheme is meant, and its choice.
  private mutating func subject(of form: Declaration) -> (FactID, Int)? {
    guard let type = form.statement.type else {
      report(FormFault.formOfNoChoice(formName.japanese), at: form.statement.place)
      return nil
    }
    guard let fact = declarations.fact(text(type)), let kind = declarations.facts[fact].declaration.statement.type,
      case .choice(let choice)? = declarations.type(text(kind))
    else {
      report(FormFault.formOfNoChoice(text(type)), at: type)
      return nil
    }
    return (fact, choice)
  }

  /// The row of a scheme in the table of an item.
  private func row(_ item: Column, of scheme: Scheme) -> MadeRow? {
    let declaration = scheme.declaration
    let citation =
      declaration.sourceClause.map { text($0.text) } ?? declarations.ruleSets[declaration.ruleSet].citation
    let cell: MadeRow.Cell
    if item.table == declarations.form {
      cell = .period(declaration.statement.clauses.first { $0.keyword == .inForce }?.text)
    } else if let fact = scheme.rules[item.table] {
      cell = .fact(fact)
    } else {
      cell = item.standard.map { .phrase($0) } ?? .dash
    }
    return MadeRow(
      member: scheme.member, title: scheme.name.japanese, citation: citation, place: declaration.statement.place,
      cell: cell)
  }
}

/// Items.
extension FormRewriter {
  private mutating func declareItems(of form: Declaration, _ subject: FactID) {
    declarations.form = declarations.tables.count
    let period = Name(japanese: Keyword.inForce.japanese, identifier: "in_force")
    add(period, nil, nil, at: form.statement.place, of: form, subject)
    for item in form.statement.items {
      guard case .bullet(let bullet) = item, case .phrase(let phrase) = bullet.content else {
        reportUnbulleted(item)
        continue
      }
      declareItem(phrase, of: form, subject)
    }
    if let first = declarations.form {
      declarations.tables[first].columnNames = itemNames
      declarations.names.facts.declare(formName, .table(first))
    }
  }

  private mutating func declareItem(_ phrase: Phrase, of form: Declaration, _ subject: FactID) {
    if reportedUnclosedQuote(phrase) { return }
    guard let item = declarations.formItem(phrase) else { return }
    guard let kind = item.kind else { return reportItemWithoutType(item.name) }
    checkIdentifier(item.name, item.identifier)
    if item.identifier == nil, !Width.half(text(item.name)).isIdentifier {
      // The brackets may be what is misspelt: what stands before them is poisoned too.
      itemNames.declare(String(text(item.name).prefix { $0 != " " && $0 != "(" && $0 != "（" }), .poisoned)
      return poison(item)
    }
    let name = sources.name(item.name, item.identifier)
    let isRequirement = Keyword.requirement.forms.contains(Width.folded(text(kind)))
    if !isRequirement, type(kind, of: declarations) == nil { return poison(item) }
    if itemNames.target(of: name) != nil { return report(FormFault.itemTwice(name.japanese), at: phrase) }
    add(name, isRequirement ? nil : kind, item.standard, at: item.name, of: form, subject)
  }

  private mutating func add(
    _ name: Name, _ type: Phrase?, _ standard: Phrase?, at place: Span, of form: Declaration, _ subject: FactID
  ) {
    let index = declarations.tables.count
    let kind: Table.Column.Kind = type.flatMap { declarations.type(text($0)) }.map { .value($0) } ?? .condition
    var table = DeclaredTable(name: formName, declaration: form, place: place)
    table.selectors = [
      Table.Selector(subject: .fact(subject), title: declarations.facts[subject].name.japanese)
    ]
    table.columns = [Table.Column(name: name, kind: kind)]
    table.keyword = .form
    table.isImplied = items.isEmpty
    declarations.tables.append(table)
    items.append(Column(table: index, name: name, type: type, standard: standard))
    itemNames.declare(name, .column(index, 0))
  }

  /// An item that can't be used is told of where it stands, and nowhere else.
  private mutating func poison(_ item: FormItem?) {
    for name in [item?.name, item?.identifier].compactMap({ $0 }) { itemNames.declare(text(name), .poisoned) }
  }

  private mutating func reportUnbulleted(_ item: Item) {
    if case .clause(let clause) = item, Keyword.provenance.contains(clause.keyword) { return }
    let written = declarations.formItem(item.span)
    let bullet = Fix(replacing: item.span.start, with: language(of: item.span).bullet)
    reportNotInStatement(item, .form, fix: written?.kind == nil ? nil : bullet)
    poison(written)
  }

  /// `「限度額 (limit): 円`
  private mutating func reportedUnclosedQuote(_ phrase: Phrase) -> Bool {
    let folded = sources[phrase.source].folded
    guard folded[phrase.range.lowerBound] == Scalar.openQuote, !folded[phrase.range].contains(Scalar.closeQuote)
    else { return false }
    let start = phrase.range.lowerBound + 1
    let end = phrase.range.first { folded[$0] == Scalar.space } ?? phrase.range.upperBound
    let name = Span(phrase.source, start..<max(end, start))
    itemNames.declare(text(name), .poisoned)
    report(SyntaxFault.unclosedQuote(text(name)), at: name, fix: Fix(replacing: name.end, with: "」"))
    return true
  }

  /// `限度額 (limit) 円`, without the colon, is an item all the same: what is said of it isn't judged.
  private mutating func reportItemWithoutType(_ phrase: Phrase) {
    let source = sources[phrase.source]
    guard let close = phrase.range.last(where: { source.folded[$0] == Scalar.close }) else {
      report(FormFault.itemWithoutType(text(phrase)), at: phrase)
      itemNames.declare(text(phrase), .poisoned)
      return
    }
    let (name, identifier) = Parser.nameAndIdentifier(
      Span(phrase.source, phrase.range.lowerBound..<close + 1), in: source)
    if let name { poison(FormItem(name: name, identifier: identifier)) }
    let colon = Span(phrase.source, close + 1..<close + 1)
    report(
      FormFault.itemWithoutType(text(name) ?? text(phrase)), at: phrase,
      fix: close + 1 < phrase.range.upperBound ? Fix(replacing: colon, with: ":") : nil)
  }
}

/// Schemes and what they say.
extension FormRewriter {
  private mutating func declare(_ declaration: Declaration, _ choice: Int) {
    let statement = declaration.statement
    guard statement.name != nil else { return }
    checkIdentifier(of: statement)
    // Where only the brackets are misspelt, what other files call the scheme is still found.
    let spaced = statement.identifier == nil ? spacedIdentifier(text(statement.name) ?? "") : nil
    var name = spaced.map { Name($0.japanese, $0.identifier) } ?? sources.name(of: statement)
    if let first = schemePlaces.target(of: name).map({ schemes[$0] }) {
      let isIdentifier = first.name.japanese != name.japanese && first.name.identifier == name.identifier
      report(
        NameFault.declaredTwice(isIdentifier ? name.identifier : name.japanese),
        at: isIdentifier ? statement.identifier ?? statement.place : statement.place,
        related: first.declaration.statement.place)
      guard isIdentifier else { return }
      // What other files call it is still found.
      name.identifier = name.japanese
    }
    var scheme = Scheme(name: name, declaration: declaration, member: member(name, of: choice, at: statement.place))
    for item in statement.items {
      switch item {
      case .entry(let entry): if declare(entry, of: &scheme) { scheme.entries.append(entry) }
      case .clause(let clause) where clause.keyword == .follows:
        scheme.follows = scheme.follows ?? content(of: clause)
      case .clause(let clause) where Keyword.provenance.contains(clause.keyword) || clause.keyword == .inForce: break
      case .clause(let clause): report(StatementFault.clauseNotAllowed(clause.keyword, in: .scheme), at: clause.span)
      default: reportNotInStatement(item, .scheme)
      }
    }
    schemePlaces.declare(name, schemes.count)
    schemes.append(scheme)
  }

  /// The member of the choice that a scheme is; a new one unless the choice lists it itself.
  private mutating func member(_ name: Name, of choice: Int, at place: Span) -> Int {
    if let member = declarations.names.members[choice].target(of: name) { return member }
    let member = declarations.choices[choice].members.count
    declarations.names.members[choice].declare(name, member)
    declarations.choices[choice].members.append(name)
    declarations.choices[choice].places.append(place)
    return member
  }

  /// The rule that an entry is for one scheme; false where it is none.
  private mutating func declare(_ entry: Entry, of scheme: inout Scheme, isRepeated: Bool = false) -> Bool {
    let label = text(entry.label)
    let target = itemNames.target(of: label)
    if target == .poisoned { return false }
    // The tables of the items follow each other; the first is no item's.
    guard case .column(let table, _)? = target, table > items[0].table else {
      reportUnknownItem(entry)
      return false
    }
    let item = items[table - items[0].table]
    if scheme.rules[item.table] != nil {
      report(FormFault.itemTwice(label), at: entry.label)
      return false
    }
    let name = Name(
      japanese: scheme.name.japanese + "の" + item.name.japanese,
      identifier: scheme.name.identifier + "_" + item.name.identifier)
    guard isNew(name, in: declarations, at: entry.label) else { return false }
    scheme.rules[item.table] = declarations.facts.count
    declarations.declare(
      DeclaredFact(
        name: name, kind: item.type == nil ? .requirement : .calculation, isCondition: item.type == nil,
        declaration: Declaration(statement: statement(entry, item, of: scheme), ruleSet: scheme.declaration.ruleSet),
        isRepeated: isRepeated))
    return true
  }

  /// What an entry says, as the statement that it stands for.
  private func statement(_ entry: Entry, _ item: Column, of scheme: Scheme) -> Statement {
    let isRequirement = item.type == nil
    var lines = entry.items
    if let value = entry.value {
      lines.insert(isRequirement ? .bullet(Bullet(span: value, content: .phrase(value))) : .value(value), at: 0)
    }
    var statement = Statement(
      keyword: isRequirement ? .requirement : .calculation, span: entry.span, name: entry.label, type: item.type,
      items: lines)
    statement.isPoisoned = entry.isPoisoned
    // What the scheme says of all its items holds for those that name no source of their own, also for those that
    // stand in a scheme that it follows.
    if !statement.clauses.contains(where: { $0.keyword == .source }), let source = scheme.declaration.sourceClause {
      statement.items.append(.clause(source))
    }
    return statement
  }

  private mutating func reportUnknownItem(_ entry: Entry) {
    let label = entry.label
    let source = sources[label.source]
    // 適用期間 2022-04-01 から
    if let meant = Lexicon.lineWords[lineWord(of: text(entry.span))],
      meant == .follows || meant == .inForce
        || Keyword.provenance.contains(meant)
    {
      return reportNotInStatement(.given(entry.span), .scheme)
    }
    // `限度額 2億円`: an item's name, and behind it what it says.
    if let (_, end) = itemNames.longest(source.folded, label.range.lowerBound, label.range.upperBound),
      let rest = Parser.trimmed(Span(label.source, end..<label.range.upperBound), in: source),
      rest.range.lowerBound > end || Scalar.isDigit(source.folded[end])
    {
      let name = source.text(label.range.lowerBound..<end)
      let said = text(rest) + (entry.value.map { ": " + text($0) } ?? "")
      return report(
        FormFault.entryWithoutColon(name, suggestion: "\(name): \(said)"), at: label,
        fix: Fix(replacing: Span(label.source, end..<rest.range.lowerBound), with: ": "))
    }
    let others = suggests ? items.dropFirst().map(\.name) : []
    let guess = NameGuess(text(label), amongAll: others.map(\.japanese), and: others.map(\.identifier))
    report(
      NameFault.unknownColumn(text(label), of: .form, formName.japanese, guess), at: label,
      fix: guess.only.map { Fix(replacing: label, with: $0) })
  }

  /// 準用: what a scheme leaves unsaid is what the one that it follows says, as if it were written once more.
  private mutating func followOthers() {
    for index in schemes.indices {
      guard let phrase = schemes[index].follows, let base = followed(phrase) else { continue }
      var scheme = schemes[index]
      for entry in base.entries {
        guard case .column(let table, _)? = itemNames.target(of: text(entry.label)), scheme.rules[table] == nil
        else { continue }
        _ = declare(entry, of: &scheme, isRepeated: true)
      }
      schemes[index] = scheme
    }
  }

  /// One that follows another can't be followed, so nothing goes round in a circle and a reader looks up one place.
  private mutating func followed(_ phrase: Phrase) -> Scheme? {
    let called = sources.unquoted(phrase)
    guard let base = schemePlaces.target(of: called).map({ schemes[$0] }) else {
      let guess = NameGuess(called, amongAll: suggests ? schemes.map(\.name.japanese) : [])
      report(
        FormFault.unknownScheme(called, guess), at: phrase,
        fix: guess.only.map { Fix(replacing: phrase, with: $0) })
      return nil
    }
    guard let further = base.follows else { return base }
    let first = schemePlaces.target(of: text(further)).map { schemes[$0] }.flatMap {
      $0.follows == nil ? $0.name.japanese : nil
    }
    report(
      FormFault.followedFollows(called, first: first), at: phrase,
      fix: first.map { Fix(replacing: phrase, with: $0) })
    return nil
  }
}
