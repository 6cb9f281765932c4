/// Collects every name of every file, so that order means nothing.
struct Declarer: StagedPass {
  /// The names, and the statements that change or add to what others declare.
  struct Product {
    var declarations: Declarations
    var overrides: [Declaration] = []
    var form: Declaration?
    var schemes: [Declaration] = []
  }

  let trees: [FileTree]
  var diagnostics: [FoundFault] = []
  private var product: Product
  var stages = Stages()
  private var consistencies = NameTable<Int>()
  /// The files that declare a 設定 or a 表; looked for only where the word of a 変更 may be missing.
  private lazy var declaring = filesByHead()
  /// Files that begin as another did.
  private var copies: Set<Int> = []

  var sources: [SourceText] { product.declarations.sources }

  init(_ sources: [SourceText], _ trees: [FileTree]) {
    self.trees = trees
    product = Product(declarations: Declarations(sources))
  }

  mutating func run() -> Product {
    for tree in trees {
      let ruleSet = declareRuleSet(tree)
      for statement in tree.statements { reportRepeatedClauses(in: statement.items) }
      poison(tree.lostNames.map { text($0) })
      for statement in tree.statements.dropFirst(tree.statements.first?.keyword == .ruleSet ? 1 : 0) {
        // What a copy declares is declared.
        if statement.keyword == .ruleSet, isCopy(statement, of: tree) { break }
        if !copies.contains(tree.source) || isOwn(statement, besides: product.declarations.names) {
          declare(Declaration(statement: statement, ruleSet: ruleSet))
        }
      }
    }
    product.declarations.stages = stages
    return product
  }

  /// What is said of these names isn't judged, unless they are declared elsewhere.
  private mutating func poison(_ names: [String]) {
    for name in names where product.declarations.names.facts.target(of: name) == nil {
      product.declarations.names.facts.declare(name, .poisoned)
    }
  }

  private mutating func declareRuleSet(_ tree: FileTree) -> Int {
    let index = product.declarations.ruleSets.count
    let file = Name(japanese: sources[tree.source].name, identifier: sources[tree.source].name)
    guard let statement = tree.statements.first, statement.keyword == .ruleSet else {
      if !tree.isPoisoned {
        let first = tree.statements.first
        report(first == nil ? NameFault.emptyFile : .missingRuleSet, at: first?.span ?? Span(tree.source, 0..<0))
      }
      product.declarations.ruleSets.append(RuleSet(name: file, source: tree.source))
      return index
    }
    checkIdentifier(of: statement)
    var set = RuleSet(name: statement.name == nil ? file : sources.name(of: statement), source: tree.source)
    if let first = product.declarations.ruleSets.first(where: {
      $0.name.japanese == set.name.japanese || $0.name.identifier == set.name.identifier
    }) {
      let begin = Span(first.source, sources[first.source].lineRange(0))
      let isCopy = first.name == set.name
      if isCopy { copies.insert(tree.source) }
      let (own, other) = (sources[tree.source].name.count, sources[first.source].name.count)
      // A backup has the longer name.
      let places = isCopy && other > own ? (begin, statement.place) : (statement.place, begin)
      report(
        isCopy ? NameFault.copied(set.name.japanese, inOneFile: false) : .declaredTwice(set.name.japanese),
        at: places.0, related: places.1)
    }
    let others = statement.items.filter { if case .clause = $0 { false } else { true } }
    if others.count > 1 {
      report(StatementFault.lostHead(text(others[0].span)), at: others[0].span)
    } else if let item = others.first {
      reportNotInStatement(item, .ruleSet)
    }
    for clause in statement.clauses { read(clause, of: &set) }
    product.declarations.ruleSets.append(set)
    return index
  }

  private mutating func read(_ clause: Clause, of set: inout RuleSet) {
    switch clause.keyword {
    case .issuer: set.issuer = text(clause.text)
    case .source: set.citation = text(clause.text)
    case .stage: set.stage = stage(clause)
    case .examplesOn: set.examplesOn = day(of: clause)
    case .readOn: set.readOn = day(of: clause)
    case .note, .description: break
    default: report(StatementFault.clauseNotAllowed(clause.keyword, in: .ruleSet), at: clause.span)
    }
  }

  private mutating func day(of clause: Clause) -> CalendarDate? {
    guard let phrase = content(of: clause) else { return nil }
    let day = CalendarDate(text(phrase))
    if day == nil { report(StatementFault.dayIsNoDate(clause.keyword, text(phrase)), at: phrase) }
    return day
  }

  private mutating func declare(_ declaration: Declaration) {
    let statement = declaration.statement
    if isLostOverride(statement) { return declareLostOverride(declaration) }
    switch statement.keyword {
    case .ruleSet: report(NameFault.ruleSetNotFirst, at: statement.span)
    case .choice: declareChoice(statement)
    case .table: declareTable(declaration)
    case .form: declareForm(declaration)
    case .scheme: product.schemes.append(declaration)
    case .example: product.declarations.examples.append(declaration)
    case .override: product.overrides.append(declaration)
    case .consistency: declareConsistency(declaration)
    default: declareFact(declaration)
    }
  }

  private mutating func declareConsistency(_ declaration: Declaration) {
    poison(checkIdentifier(of: declaration.statement))
    let name = sources.name(of: declaration.statement)
    if let first = consistencies.target(of: name) {
      let earlier = product.declarations.consistencies[first].statement.place
      return report(NameFault.declaredTwice(name.japanese), at: declaration.statement.place, related: earlier)
    }
    consistencies.declare(name, product.declarations.consistencies.count)
    product.declarations.consistencies.append(declaration)
  }

  private mutating func declareForm(_ declaration: Declaration) {
    guard declaration.statement.name != nil else { return }
    poison(checkIdentifier(of: declaration.statement))
    if let first = product.form {
      let name = sources.name(of: declaration.statement)
      return report(
        FormFault.secondForm(name.japanese), at: declaration.statement.place, related: first.statement.place)
    }
    product.form = declaration
  }

  private mutating func declareFact(_ declaration: Declaration) {
    let statement = declaration.statement
    guard statement.name != nil else { return }
    poison(checkIdentifier(of: statement))
    let name = sources.name(of: statement)
    guard isNew(name, in: product.declarations, at: statement.place) else { return }
    product.declarations.declare(
      DeclaredFact(
        name: name, kind: Fact.Kind(statement.keyword), isCondition: statement.isCondition, declaration: declaration))
  }

  private mutating func declareTable(_ declaration: Declaration) {
    let statement = declaration.statement
    guard statement.name != nil else { return }
    poison(checkIdentifier(of: statement))
    let name = sources.name(of: statement)
    guard isNew(name, in: product.declarations, at: statement.place) else { return }
    product.declarations.declare(DeclaredTable(name: name, declaration: declaration, place: statement.place))
  }

  private mutating func declareChoice(_ statement: Statement) {
    guard statement.name != nil else { return }
    poison(checkIdentifier(of: statement))
    let name = sources.name(of: statement)
    if let first = product.declarations.names.choices.target(of: name) {
      let earlier = product.declarations.choices[first].span
      return report(NameFault.declaredTwice(name.japanese), at: statement.place, related: earlier)
    }
    product.declarations.names.choices.declare(name, product.declarations.choices.count)
    var choice = Choice(name: name, members: [], span: statement.place)
    var members = NameTable<Int>()
    for item in statement.items {
      guard case .bullet(let bullet) = item, case .phrase(let phrase) = bullet.content else {
        if case .clause(let clause) = item, clause.keyword == .note {
          choice.notes += [text(clause.text)].compactMap { $0 }
        }
        reportUnlessProvenance(item, .choice)
        continue
      }
      declareMember(phrase, of: &choice, &members)
    }
    product.declarations.choices.append(choice)
    product.declarations.names.members.append(members)
  }

  private mutating func declareMember(_ phrase: Phrase, of choice: inout Choice, _ members: inout NameTable<Int>) {
    let (first, second) = Parser.nameAndIdentifier(phrase, in: sources[phrase.source])
    if let first { poison(checkIdentifier(first, second)) }
    // Where only the space before the bracket is missing, what other files call the member is still found.
    let spaced = second == nil ? first.flatMap { spacedIdentifier(text($0)) } : nil
    let member = spaced ?? sources.name(first, second)
    if members.target(of: member) != nil { return report(NameFault.memberTwice(member.japanese), at: phrase) }
    members.declare(member, choice.members.count)
    // A lone 「 was told where it stands.
    let plain = member.japanese.filter { $0 != "「" && $0 != "」" }
    if plain != member.japanese, members.target(of: plain) == nil { members.declare(plain, choice.members.count) }
    choice.members.append(member)
    choice.places.append(first ?? phrase)
  }
}

extension Pass {
  /// Whether no fact or table is called so yet.
  mutating func isNew(_ name: Name, in declarations: Declarations, at span: Span) -> Bool {
    for spelling in [name.japanese, name.identifier] {
      guard let first = declarations.names.facts.target(of: spelling), let earlier = declarations.place(of: first)
      else { continue }
      report(NameFault.declaredTwice(spelling), at: span, related: earlier)
      return false
    }
    return true
  }
}

extension Declarations {
  mutating func declare(_ fact: DeclaredFact) {
    names.facts.declare(fact.name, .fact(facts.count))
    facts.append(fact)
  }

  mutating func declare(_ table: DeclaredTable) {
    names.facts.declare(table.name, .table(tables.count))
    tables.append(table)
  }

  /// Where something is declared; nil of what can't be read.
  func place(of subject: Names.Subject) -> Span? {
    switch subject {
    case .fact(let fact): facts[fact].declaration.statement.place
    case .table(let table): tables[table].declaration.statement.place
    case .poisoned: nil
    }
  }
}

extension Fact.Kind {
  init(_ keyword: Keyword) {
    self =
      switch keyword {
      case .input: .input
      case .judgement: .judgement
      case .parameter: .parameter
      case .calculation: .calculation
      case .requirement: .requirement
      case .exclusion: .exclusion
      default: .decision
      }
  }
}

extension Statement {
  /// Whether what it declares is met or unmet rather than a value.
  var isCondition: Bool {
    keyword == .requirement || keyword == .exclusion || keyword == .decision && type == nil
  }
}

/// 変更 whose word is missing.
extension Declarer {
  /// `設定 担保の基準額` of a thing that another file declares.
  fileprivate mutating func isLostOverride(_ statement: Statement) -> Bool {
    guard statement.keyword == .parameter || statement.keyword == .table, statement.identifier == nil,
      let name = text(statement.name), statement.keyword == .table || statement.type == nil
    else { return false }
    return declaring[Head(keyword: statement.keyword, name: name)].map { $0 != [statement.span.source] } ?? false
  }

  fileprivate struct Head: Hashable {
    var keyword: Keyword
    var name: String
  }

  fileprivate func filesByHead() -> [Head: Set<Int>] {
    var files: [Head: Set<Int>] = [:]
    for statement in trees.flatMap(\.statements) where statement.identifier != nil {
      guard statement.keyword == .parameter || statement.keyword == .table, let name = text(statement.name) else {
        continue
      }
      files[Head(keyword: statement.keyword, name: name), default: []].insert(statement.span.source)
    }
    return files
  }

  fileprivate mutating func declareLostOverride(_ declaration: Declaration) {
    let statement = declaration.statement
    let head = text(statement.span)
    let word = Keyword.override.spelling(language(of: statement.span)) + " "
    report(
      NameFault.lostOverride(text(statement.name) ?? "", suggestion: word + head), at: statement.place,
      fix: Fix(replacing: statement.span.start, with: word))
    var override = declaration
    override.statement.overridden = statement.keyword
    product.overrides.append(override)
  }
}
