/// Lets what an association's file changes (変更) take the place of what it changes, and what it adds (追加) stand in the
/// block of what may be extended, once and visibly.
struct OverrideApplier: Pass {
  let overrides: [Declaration]
  var declarations: Declarations
  var diagnostics: [FoundFault] = []
  private lazy var extendable = declarations.facts.filter(\.declaration.statement.mayBeExtended).map(\.name)

  var sources: [SourceText] { declarations.sources }

  init(_ overrides: [Declaration], to declarations: Declarations) {
    self.overrides = overrides
    self.declarations = declarations
  }

  mutating func run() -> Declarations {
    for override in overrides { apply(override) }
    return declarations
  }

  private mutating func apply(_ override: Declaration) {
    let statement = override.statement
    guard let name = statement.name else { return }
    guard let kind = statement.overridden else {
      return report(NameFault.overrideWithoutKind, at: statement.span)
    }
    let change = Declaration.Override(statement: statement, ruleSet: override.ruleSet)
    if Declarations.extendable.contains(kind) { return extend(name, with: change) }
    guard kind == .parameter || kind == .table else {
      return report(NameFault.overrideOfOther(kind), at: statement.span)
    }
    switch (declarations.names.facts.target(of: text(name)), kind) {
    case (.poisoned?, _): break
    case (.fact(let fact)?, .parameter) where declarations.facts[fact].kind == .parameter:
      let declared = declarations.facts[fact]
      guard isHeadKept(statement, declared.name, declared.declaration.statement.type) else { return }
      declarations.facts[fact].declaration = applying(change, to: declared.declaration, text(name))
    case (.table(let table)?, .table) where declarations.tables[table].keyword == .table:
      let declared = declarations.tables[table]
      guard isHeadKept(statement, declared.name, declared.declaration.statement.type),
        areColumnsKept(statement, declared.declaration.statement)
      else { return }
      declarations.tables[table].declaration = applying(change, to: declared.declaration, text(name))
    case (let found, _): reportNothingOverridden(text(name), found, statement)
    }
  }

  /// `追加` and the lines that an association adds to a rule.
  private mutating func extend(_ name: Phrase, with change: Declaration.Override) {
    let statement = change.statement
    guard let found = declarations.names.facts.target(of: text(name)) else {
      return reportNothingOverridden(text(name), nil, statement)
    }
    guard case .fact(let fact) = found, declarations.facts[fact].declaration.statement.keyword == statement.overridden
    else {
      if found != .poisoned { reportNothingOverridden(text(name), found, statement) }
      return
    }
    let declared = declarations.facts[fact]
    guard isHeadKept(statement, declared.name, declared.declaration.statement.type), isAddition(statement) else {
      return
    }
    guard declared.declaration.statement.mayBeExtended else {
      return report(
        NameFault.notExtendable(
          text(name), declared.declaration.statement.keyword, others: Array(extendable.prefix(5)),
          more: max(0, extendable.count - 5)),
        at: name)
    }
    let layer = declarations.ruleSets[change.ruleSet].issuer
    if let earlier = declared.declaration.additions.first(where: {
      declarations.ruleSets[$0.ruleSet].issuer == layer
    }) {
      report(NameFault.extendedTwice(text(name)), at: statement.span, related: earlier.statement.span)
      return
    }
    reportMissingSource(of: change, text(name))
    declarations.facts[fact].declaration.additions.append(change)
  }

  /// Whether a 変更 of a rule holds 追加 and nothing that it may not.
  private mutating func isAddition(_ statement: Statement) -> Bool {
    let told = diagnostics.count
    var additions = 0
    for item in statement.items {
      switch item {
      case .block(let block) where block.keyword == .add: additions += 1
      case .clause(let clause) where Keyword.provenance.contains(clause.keyword): break
      case .clause(let clause): report(StatementFault.clauseNotAllowed(clause.keyword, in: .override), at: clause.span)
      default: reportNotInStatement(item, .override)
      }
    }
    if additions > 1 { report(StatementFault.clauseTwice(.add, joined: nil), at: statement.place) }
    if additions == 0, !hasErred(since: told), !statement.isPoisoned, let kind = statement.overridden {
      report(NameFault.overrideOfOther(kind), at: statement.span)
    }
    return additions == 1 && !hasErred(since: told)
  }

  /// `変更 表 幅` of a 設定 says so, with the right word; nothing else can be changed.
  private mutating func reportNothingOverridden(_ called: String, _ found: Names.Subject?, _ statement: Statement) {
    guard let name = statement.name else { return }
    let actual: Keyword? =
      switch found {
      case .fact(let fact): declarations.facts[fact].declaration.statement.keyword
      case .table(let table): declarations.tables[table].keyword
      case .poisoned, nil: nil
      }
    if let actual {
      let word = overriddenWord(of: statement)
      report(
        NameFault.overrideOfAnother(called, actual), at: name,
        fix: Declarations.changeable.contains(actual)
          ? word.map { Fix(replacing: $0, with: actual.spelling(language(of: $0))) } : nil)
      return
    }
    let guess =
      suggests
      ? declarations.names.facts.guess(called) { declarations.mayBeChanged($0, as: statement.overridden) } : .nothing
    report(
      NameFault.overrideOfNothing(called, guess), at: name,
      fix: guess.only.map { Fix(replacing: name, with: $0) })
  }

  /// Where 設定 or 表 stands in `変更 設定 名`.
  private func overriddenWord(of statement: Statement) -> Span? {
    guard let kind = statement.overridden, let name = statement.name else { return nil }
    let folded = sources[name.source].folded
    let head = statement.span.range.lowerBound..<name.range.lowerBound
    for form in kind.forms {
      for start in head.reversed() where start + form.count <= head.upperBound {
        if folded[start..<start + form.count].elementsEqual(form) {
          return Span(name.source, start..<start + form.count)
        }
      }
    }
    return nil
  }

  /// Another identifier or type in the header of a 変更 would have no effect.
  private mutating func isHeadKept(_ statement: Statement, _ declared: Name, _ type: Phrase?) -> Bool {
    guard let name = statement.name else { return false }
    let names = [text(name), text(statement.identifier)].compactMap { $0 }.map { Width.half($0) }
    let isNamed = names.allSatisfy { $0 == declared.japanese || $0 == declared.identifier }
    let isTyped = statement.type.map { own in
      type.map {
        Width.folded(text($0)) == Width.folded(text(own)) || declarations.type(text($0)) == declarations.type(text(own))
      }
        ?? false
    }
    if isNamed, isTyped != false { return true }
    let folded = sources[name.source].folded
    let rest = Span(name.source, name.range.upperBound..<statement.span.range.upperBound)
    let isQuoted = rest.range.first.map { folded[$0] == Scalar.closeQuote } ?? false
    report(
      isNamed
        ? NameFault.overrideOfType(text(name), type.map { text($0) }, own: text(statement.type) ?? "")
        : NameFault.overrideOfIdentifier(text(name), declared, own: text(statement.identifier) ?? ""),
      at: (isNamed ? statement.type : statement.identifier) ?? name,
      fix: isQuoted ? nil : Fix(replacing: rest, with: ""))
    return false
  }

  /// Rules name the columns of a table, so a 変更 keeps them; its rows and what chooses them are free.
  private mutating func areColumnsKept(_ change: Statement, _ declared: Statement) -> Bool {
    guard declared.type == nil, let old = declared.rows.first, old.hasDivider, let new = change.rows.first,
      new.hasDivider
    else { return true }
    let (wanted, given) = (columns(of: old), columns(of: new))
    let byName = Dictionary(given.map { ($0.name, $0) }) { first, _ in first }
    let missing = wanted.filter { byName[$0.name] == nil }
    guard missing.isEmpty else {
      report(
        NameFault.overrideWithoutColumn(
          text(change.name) ?? "", missing: missing.map(\.name), wanted: wanted.map(\.name)), at: change.place)
      return false
    }
    for one in wanted {
      guard let other = byName[one.name], let kind = one.kind, other.kind != nil,
        other.kind != kind
      else { continue }
      report(NameFault.overrideOfColumn(one.name, table: text(change.name) ?? "", was: one.written), at: other.place)
      return false
    }
    return true
  }

  private typealias Heading = (name: Name, kind: Table.Column.Kind?, written: String, place: Span)

  /// The columns that rules can name: those right of `||`, and the row's own name.
  private func columns(of header: Row) -> [Heading] {
    let own = header.left.compactMap { cell -> Heading? in
      guard let phrase = cell.phrase, case .rowName(let choice)? = declarations.selectorHead(sources.unquoted(phrase))
      else {
        return nil
      }
      return (declarations.choices[choice].name, nil, text(phrase), phrase)
    }
    return own
      + header.right.compactMap { cell -> Heading? in
        guard let phrase = cell.phrase, Declarations.metaColumn(text(phrase)) == nil else { return nil }
        if let parts = declarations.columnParts(phrase) {
          guard let name = parts.name, let kind = parts.kind else { return nil }
          return (sources.name(name, parts.identifier), declarations.columnKind(text(kind)), text(phrase), phrase)
        }
        let title = sources.unquoted(phrase)
        guard let fact = declarations.fact(title) else {
          return (Name(japanese: title, identifier: title), nil, text(phrase), phrase)
        }
        return (declarations.facts[fact].name, .criterion(.fact(fact)), text(phrase), phrase)
      }
  }

  private mutating func applying(
    _ change: Declaration.Override, to declaration: Declaration, _ name: String
  ) -> Declaration {
    if let earlier = declaration.override {
      report(NameFault.overriddenTwice(name), at: change.statement.span, related: earlier.statement.span)
      return declaration
    }
    reportMissingSource(of: change, name)
    var result = declaration
    result.override = change
    return result
  }

  private mutating func reportMissingSource(of change: Declaration.Override, _ name: String) {
    let hasSource = change.statement.clauses.contains { $0.keyword == .source }
    if !hasSource && declarations.ruleSets[change.ruleSet].citation == nil {
      report(NameFault.overrideWithoutSource(name), at: change.statement.place)
    }
  }
}

extension Declarations {
  /// What an association's file adds to.
  static let extendable: [Keyword] = [.requirement, .exclusion, .decision]
  /// What it changes in some way.
  static let changeable: [Keyword] = [.parameter, .table] + extendable

  /// `結論 除外事由`: the first of those that say 追加できる and that collect what speaks against an application.
  var exclusionsToExtend: [Told] {
    facts.lazy.filter { fact in
      let statement = fact.declaration.statement
      return statement.mayBeExtended
        && (statement.keyword == .exclusion || statement.clauses.contains { $0.keyword == .adverse })
    }.prefix(5).map { fact in
      let keyword = fact.declaration.statement.keyword
      return Told("\(keyword.japanese) \(fact.name.japanese)", "\(keyword.english) \(fact.name.identifier)")
    }
  }

  /// Whether a 変更 of such a kind may be of it.
  func mayBeChanged(_ subject: Names.Subject, as kind: Keyword?) -> Bool {
    switch subject {
    case .fact(let fact): facts[fact].declaration.statement.keyword == kind
    case .table(let table): tables[table].keyword == kind
    case .poisoned: false
    }
  }
}

extension Statement {
  var mayBeExtended: Bool { clauses.contains { $0.keyword == .mayBeExtended } }
}
