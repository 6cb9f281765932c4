/// Pass 2: what an association's file changes, once and visibly.
extension Checker {
  mutating func applyOverrides() {
    for declaration in overrideStatements {
      let statement = declaration.statement
      guard let name = statement.name else { continue }
      guard let kind = statement.overridden else {
        report(NameFault.overrideWithoutKind, at: statement.span)
        continue
      }
      guard kind == .parameter || kind == .table else {
        report(NameFault.overrideOfOther(kind), at: statement.span)
        continue
      }
      let called = text(name)
      let change = Declaration.Override(statement: statement, ruleSet: declaration.ruleSet)
      switch (scope.names.facts.target(of: called), kind) {
      case (.lost?, _): break
      case (.fact(let fact)?, .parameter) where rules.facts[fact].kind == .parameter:
        guard isHeadKept(statement, rules.facts[fact].name, factStatements[fact].statement.type) else { continue }
        factStatements[fact] = applying(change, to: factStatements[fact], called)
      case (.table(let table)?, .table):
        guard isHeadKept(statement, rules.tables[table].name, tableStatements[table].statement.type),
          areColumnsKept(statement, tableStatements[table].statement)
        else { continue }
        tableStatements[table] = applying(change, to: tableStatements[table], called)
      case (let found, _): reportNothingOverridden(called, found, statement)
      }
    }
  }

  /// `設定 担保の基準額` of a thing that another file declares: only 変更 is missing.
  func isLostOverride(_ statement: Statement) -> Bool {
    guard statement.keyword == .parameter || statement.keyword == .table, statement.identifier == nil,
      let name = text(statement.name), statement.keyword == .table || statement.type == nil
    else { return false }
    return trees.contains { tree in
      tree.source != statement.span.source
        && tree.statements.contains {
          $0.keyword == statement.keyword && $0.identifier != nil && text($0.name) == name
        }
    }
  }

  mutating func reportLostOverride(_ statement: Statement) {
    let head = text(statement.span)
    let word = isPlain(head) ? Keyword.override.english : Keyword.override.japanese
    report(
      NameFault.lostOverride(text(statement.name) ?? "", suggestion: word + " " + head), at: statement.place,
      fix: Fix(replacing: statement.span.start, with: word + " "))
  }

  /// `変更 表 幅` of a 設定 says so, with the right word; nothing else can be changed.
  private mutating func reportNothingOverridden(_ called: String, _ found: Names.Subject?, _ statement: Statement) {
    guard let name = statement.name else { return }
    let actual: Keyword? =
      switch found {
      case .fact(let fact): factStatements[fact].statement.keyword
      case .table: .table
      case .form: .form
      case .lost, nil: nil
      }
    if let actual {
      let word = overriddenWord(of: statement)
      report(
        NameFault.overrideOfAnother(called, actual), at: name,
        fix: actual == .parameter || actual == .table
          ? word.map { Fix(replacing: $0, with: isPlain(text($0)) ? actual.english : actual.japanese) } : nil)
      return
    }
    let nearest = scope.names.facts.nearest(called)
    report(
      NameFault.overrideOfNothing(called, nearest: nearest), at: name,
      fix: nearest.map { Fix(replacing: name, with: $0) })
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
      type.map { Width.folded(text($0)) == Width.folded(text(own)) || knownType(text($0)) == knownType(text(own)) }
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
    guard declared.type == nil, let old = header(of: declared), old.hasDivider, let new = header(of: change),
      new.hasDivider
    else { return true }
    let (wanted, given) = (columns(of: old), columns(of: new))
    let missing = wanted.filter { one in !given.contains { $0.name == one.name } }
    guard missing.isEmpty else {
      report(
        NameFault.overrideWithoutColumn(
          text(change.name) ?? "", missing: missing.map(\.name), wanted: wanted.map(\.name)), at: change.place)
      return false
    }
    for one in wanted {
      guard let other = given.first(where: { $0.name == one.name }), let kind = one.kind, other.kind != nil,
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
      guard let phrase = cell.phrase, case .rowName(let choice)? = selectorHead(unquotedText(phrase)) else {
        return nil
      }
      return (rules.choices[choice].name, nil, text(phrase), phrase)
    }
    return own
      + header.right.compactMap { cell -> Heading? in
        guard let phrase = cell.phrase, Checker.isMetaColumn(text(phrase)) == nil else { return nil }
        if let parts = columnParts(phrase) {
          guard let name = parts.name, let kind = parts.kind else { return nil }
          return (
            self.name(name, parts.identifier), columnKind(text(kind)), text(phrase), phrase
          )
        }
        let title = unquotedText(phrase)
        guard case .fact(let fact)? = scope.names.facts.target(of: title) else {
          return (Name(japanese: title, identifier: title), nil, text(phrase), phrase)
        }
        return (rules.facts[fact].name, .criterion(.fact(fact)), text(phrase), phrase)
      }
  }

  private func unquotedText(_ phrase: Phrase) -> String {
    text(Parser.unquoted(phrase, in: sources[phrase.source]))
  }

  private mutating func applying(
    _ change: Declaration.Override, to declaration: Declaration, _ name: String
  ) -> Declaration {
    if let earlier = declaration.overriddenBy {
      report(NameFault.overriddenTwice(name, first: place(earlier.statement.span)), at: change.statement.span)
      return declaration
    }
    let hasSource = change.statement.items.contains {
      if case .clause(let clause) = $0 { clause.keyword == .source } else { false }
    }
    if !hasSource && rules.ruleSets[change.ruleSet].citation == nil {
      report(NameFault.overrideWithoutSource(name), at: change.statement.place)
    }
    var result = declaration
    result.overriddenBy = change
    return result
  }
}
