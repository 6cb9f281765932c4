/// 様式 and 制度: one shape for every scheme, and each scheme in a file of its own.
///
///     様式 制度の内容 (scheme_terms): 保証制度        制度 小口零細企業保証 (small_micro)
///       ・利用できる方 (available_to): 要件             利用できる方: 小規模企業者
///       ・限度額 (limit): 円                            限度額: 2,000万円
///
/// Each item is read as a table with one column whose rows are the schemes, and what a scheme says under an item as
/// a rule called `小口零細企業保証の限度額`. So nothing behind the checker knows of forms, and a file that is added
/// adds a scheme.
struct Form {
  struct Item {
    var name: Name
    /// nil where it is a requirement.
    var type: Phrase?
    /// What holds for a scheme that says nothing.
    var standard: Phrase?
    var span: Span
    /// Whether it is the scheme's own 適用.
    var isPeriod = false
  }

  struct Scheme {
    var name: Name
    var statement: Checker.Declaration
    var member: Int
    /// The scheme whose items hold where it says nothing: 準用.
    var follows: Phrase?
    /// What it says itself.
    var entries: [Entry] = []
    /// The rule for each item that it fills.
    var rules: [String: FactID] = [:]
  }

  /// What an item is called by that could not be read.
  static let lost: TableID = -1

  var name: Name
  var statement: Checker.Declaration
  /// The input that says which scheme is meant, and its choice.
  var subject: FactID
  var choice: Int
  /// By the table that stands for it.
  var items: [TableID: Item] = [:]
  var schemes: [Scheme] = []

  /// Where each scheme stands, by either name.
  private var places = NameTable<Int>()

  init(name: Name, statement: Checker.Declaration, subject: FactID, choice: Int) {
    (self.name, self.statement, self.subject, self.choice) = (name, statement, subject, choice)
  }

  mutating func add(_ scheme: Scheme) {
    places.declare(scheme.name.japanese, schemes.count)
    if scheme.name.identifier != scheme.name.japanese { places.declare(scheme.name.identifier, schemes.count) }
    schemes.append(scheme)
  }

  func scheme(called name: String) -> Scheme? { places.target(of: name).map { schemes[$0] } }
}

extension Checker {
  mutating func declareForm(_ declaration: Declaration) {
    let statement = declaration.statement
    guard statement.name != nil else { return }
    checkIdentifier(of: statement)
    let name = name(of: statement)
    if let form {
      report(FormFault.secondForm(name.japanese, first: place(form.statement.statement.place)), at: statement.place)
      return
    }
    guard declareInFacts(name, .form, at: statement.place) else { return }
    form = Form(name: name, statement: declaration, subject: -1, choice: -1)
  }

  /// Once every name is declared: the members that schemes are, the items as tables, and the schemes' rules.
  mutating func declareForm() {
    guard var form else {
      for scheme in schemeStatements.prefix(1) {
        report(FormFault.schemeWithoutForm(name(of: scheme.statement).japanese), at: scheme.statement.place)
      }
      return
    }
    scope.formName = form.name.japanese
    guard declareSubject(of: &form) else { return self.form = form }
    declareItems(of: &form)
    for scheme in schemeStatements { declare(scheme, in: &form) }
    followOthers(in: &form)
    self.form = form
  }

  private mutating func declareSubject(of form: inout Form) -> Bool {
    let statement = form.statement.statement
    guard let type = statement.type else {
      report(FormFault.formOfNoChoice(form.name.japanese), at: statement.place)
      return false
    }
    guard case .fact(let fact)? = scope.names.facts.target(of: text(type)),
      let kind = factStatements[fact].statement.type, case .choice(let choice)? = knownType(text(kind))
    else {
      report(FormFault.formOfNoChoice(text(type)), at: type)
      return false
    }
    form.subject = fact
    form.choice = choice
    if factStatements[fact].statement.keyword == .input { rules.form = FormSubject(fact: fact, choice: choice) }
    return true
  }

  private mutating func declareItems(of form: inout Form) {
    let period = Name(japanese: Keyword.inForce.japanese, identifier: "in_force")
    add(Form.Item(name: period, span: form.statement.statement.place, isPeriod: true), to: &form)
    for item in form.statement.statement.items {
      guard case .bullet(let bullet) = item, case .phrase(let phrase) = bullet.content else {
        if case .clause(let clause) = item, [.source, .note, .description].contains(clause.keyword) { continue }
        let parts = formItem(item.span)
        let start = item.span.range.lowerBound
        let bullet = Fix(replacing: Span(item.span.source, start..<start), with: "・")
        reportNotInStatement(item, .form, fix: parts?.kind == nil ? nil : bullet)
        lose(parts)
        continue
      }
      if reportedUnclosedQuote(phrase) { continue }
      guard let parts = formItem(phrase) else { continue }
      guard let kind = parts.kind else {
        reportItemWithoutType(parts.name)
        continue
      }
      checkIdentifier(parts.name, parts.identifier)
      if parts.identifier == nil, !Checker.isIdentifier(Width.half(text(parts.name))) {
        // The brackets may be what is misspelt: what stands before them is lost too.
        let first = text(parts.name).prefix { $0 != " " && $0 != "(" && $0 != "（" }
        scope.names.items.declare(String(first), Form.lost)
        lose(parts)
        continue
      }
      let name = self.name(parts.name, parts.identifier)
      let isRequirement = Keyword.requirement.forms.contains(Width.folded(text(kind)))
      if !isRequirement, type(kind) == nil {
        lose(parts)
        continue
      }
      if scope.names.items.target(of: name.japanese) != nil || scope.names.items.target(of: name.identifier) != nil {
        report(FormFault.itemTwice(name.japanese), at: phrase)
        continue
      }
      add(
        Form.Item(name: name, type: isRequirement ? nil : kind, standard: parts.standard, span: parts.name), to: &form)
    }
  }

  typealias Parts = (name: Phrase, identifier: Phrase?, kind: Phrase?, standard: Phrase?)

  /// An item that can't be used is told of where it stands, and nowhere else.
  private mutating func lose(_ parts: Parts?) {
    for name in [parts?.name, parts?.identifier].compactMap({ $0 }) { scope.names.items.declare(text(name), Form.lost) }
  }

  /// `「限度額 (limit): 円`
  private mutating func reportedUnclosedQuote(_ phrase: Phrase) -> Bool {
    let folded = sources[phrase.source].folded
    guard folded[phrase.range.lowerBound] == Scalar.openQuote,
      !folded[phrase.range].contains(Scalar.closeQuote)
    else { return false }
    let end = phrase.range.first { folded[$0] == Scalar.space } ?? phrase.range.upperBound
    let name = Span(phrase.source, phrase.range.lowerBound + 1..<max(end, phrase.range.lowerBound + 1))
    scope.names.items.declare(text(name), Form.lost)
    report(SyntaxFault.unclosedQuote(text(name)), at: name, fix: Fix(replacing: name.end, with: "」"))
    return true
  }

  /// `限度額 (limit) 円`, without the colon, is an item all the same: what is said of it isn't judged.
  private mutating func reportItemWithoutType(_ phrase: Phrase) {
    let source = sources[phrase.source]
    guard let close = phrase.range.last(where: { source.folded[$0] == Scalar.close }) else {
      report(FormFault.itemWithoutType(text(phrase)), at: phrase)
      scope.names.items.declare(text(phrase), Form.lost)
      return
    }
    let (name, identifier) = Parser.nameAndIdentifier(
      Span(phrase.source, phrase.range.lowerBound..<close + 1), in: source)
    for name in [name, identifier].compactMap({ $0 }) { scope.names.items.declare(text(name), Form.lost) }
    let isColonMissing = close + 1 < phrase.range.upperBound
    report(
      FormFault.itemWithoutType(text(name) ?? text(phrase)), at: phrase,
      fix: isColonMissing ? Fix(replacing: Span(phrase.source, close + 1..<close + 1), with: ":") : nil)
  }

  /// `名 (identifier): 型 = 既定`
  func formItem(_ phrase: Phrase) -> Parts? {
    let source = sources[phrase.source]
    var rest = phrase.range
    var standard: Phrase?
    if let equals = rest.first(where: { source.folded[$0] == Scalar.equals }) {
      standard = Parser.trimmed(Span(phrase.source, equals + 1..<rest.upperBound), in: source)
      rest = rest.lowerBound..<equals
    }
    let colon = Parser.typeColon(in: rest, of: source.folded)
    let names = Parser.nameAndIdentifier(
      Span(phrase.source, rest.lowerBound..<(colon ?? rest.upperBound)), in: source)
    guard let name = names.name else { return nil }
    let kind = colon.flatMap { Parser.trimmed(Span(phrase.source, $0 + 1..<rest.upperBound), in: source) }
    return (name, names.identifier, kind, standard)
  }

  private mutating func add(_ item: Form.Item, to form: inout Form) {
    let table = rules.tables.count
    let kind: Table.Column.Kind = item.type.flatMap { knownType(text($0)) }.map { .value($0) } ?? .condition
    rules.tables.append(
      Table(
        name: form.name, provenance: Provenance(ruleSet: form.statement.ruleSet, span: item.span),
        selectors: [Table.Selector(subject: .fact(form.subject), title: rules.facts[form.subject].name.japanese)],
        columns: [Table.Column(name: item.name, kind: kind)], rows: []))
    rules.tables[table].isItem = true
    tableStatements.append(form.statement)
    scope.names.items.declare(item.name.japanese, table)
    if item.name.identifier != item.name.japanese { scope.names.items.declare(item.name.identifier, table) }
    form.items[table] = item
  }
}
