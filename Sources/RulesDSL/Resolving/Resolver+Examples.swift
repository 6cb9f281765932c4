/// 例: what is given and what is expected, line by line or as a table.
extension Resolver {
  mutating func resolve(_ declaration: Declaration) {
    let statement = declaration.statement
    let title = text(statement.name) ?? ""
    var common = givenByFile(declaration.ruleSet)
    var expectations: [Example.Expectation] = []
    var rows: [Row] = []
    var expects = false
    for item in statement.items {
      switch item {
      case .given where isRowWithoutBar(item): reportNotInStatement(item, .example)
      case .given(let phrase): if let given = given(phrase) { add(given, to: &common, at: phrase) }
      case .expectation(let span, let phrases):
        if expects { report(StatementFault.clauseTwice(.expect, joined: nil), at: span) }
        expects = true
        expectations += phrases.compactMap { expectation($0) }
      case .row(let row): rows.append(row)
      default: reportUnlessProvenance(item, .example)
      }
    }
    if rows.isEmpty {
      if !expects, !statement.isPoisoned { report(RuleFault.expectsNothing(title), at: statement.span) }
      rules.examples.append(
        Example(
          title: title, given: common, expectations: expectations, span: statement.span,
          ruleSet: declaration.ruleSet))
    } else {
      resolveExampleRows(rows, title, common, expectations, declaration)
    }
  }

  private mutating func resolveExampleRows(
    _ rows: [Row], _ title: String, _ common: [Example.Given], _ expectations: [Example.Expectation],
    _ declaration: Declaration
  ) {
    let header = rows[0]
    guard header.hasDivider else {
      report(HeaderFault.noDivider(title), at: header.span)
      return
    }
    let context = TableContext(table: title, row: nil, column: nil, keyword: .example)
    let facts = header.left.map { cell in cell.phrase.flatMap { givenFact($0, context) } }
    let subjects = header.right.map { cell -> Reference? in
      guard let phrase = cell.phrase else {
        report(HeaderFault.emptyHeader, at: cell.place, in: context)
        return nil
      }
      return read(phrase, in: context) { $0.readReference() }
    }
    guard !facts.contains(where: { $0 == nil }), !subjects.contains(where: { $0 == nil }) else { return }
    let (left, right) = (header.left.map { text($0.phrase) }, header.right.map { text($0.phrase) })
    for (number, row) in rows.dropFirst().enumerated() {
      let context = TableContext(table: title, row: String(number + 1), column: nil, keyword: .example)
      guard row.left.count == facts.count, row.right.count == subjects.count else {
        report(
          TableFault.cellCount(
            expected: facts.count + subjects.count, found: row.left.count + row.right.count),
          at: row.span, in: context)
        continue
      }
      var example = Example(
        title: title, given: common, expectations: expectations, span: row.span, ruleSet: declaration.ruleSet)
      for (index, (cell, fact)) in zip(row.left, facts).enumerated() {
        if let fact { fill(cell, fact, &example, context.column(left[index])) }
      }
      for (index, (cell, subject)) in zip(row.right, subjects).enumerated() {
        let context = context.column(right[index])
        guard let phrase = cell.phrase, let subject else {
          report(TableFault.emptyCell, at: cell.place, in: context)
          continue
        }
        if let result = read(phrase, in: context, { $0.readResult(of: subject) }) {
          example.expectations.append(Example.Expectation(subject: subject, result: result, span: phrase))
        }
      }
      rules.examples.append(example)
    }
  }

  /// One cell left of `||`: a value, or ― for "not given"; it takes the place of a common fact.
  private mutating func fill(_ cell: Row.Cell, _ fact: FactID, _ example: inout Example, _ context: TableContext) {
    guard let phrase = cell.phrase else {
      report(TableFault.emptyCell, at: cell.place, in: context)
      return
    }
    example.given.removeAll { $0.fact == fact }
    if isDash(phrase) { return }
    let type = rules.facts[fact].type
    if let value = read(phrase, in: context, as: .value, { $0.readGiven(of: type, fact) }) {
      checkGiven(value, of: fact, at: phrase, in: context)
      example.given.append(Example.Given(fact: fact, value: value))
    }
  }

  private mutating func add(_ given: Example.Given, to list: inout [Example.Given], at phrase: Phrase) {
    if let first = list.firstIndex(where: { $0.fact == given.fact }) {
      if !list[first].isOfFile { report(RuleFault.givenTwice(rules.facts[given.fact].name.japanese), at: phrase) }
      list.remove(at: first)
    }
    list.append(given)
  }

  /// The day that the file gives its examples (例の基準日).
  private func givenByFile(_ ruleSet: Int) -> [Example.Given] {
    guard let day = rules.ruleSets[ruleSet].examplesOn, let basis = rules.basisDate else { return [] }
    return [Example.Given(fact: basis, value: .date(day), isOfFile: true)]
  }

  private mutating func givenFact(_ phrase: Phrase, _ context: TableContext?) -> FactID? {
    guard let reference = read(phrase, in: context, { $0.readReference() }) else { return nil }
    return givenFact(reference, at: phrase)
  }

  private mutating func givenFact(_ reference: Reference, at phrase: Phrase) -> FactID? {
    guard case .fact(let fact) = reference, [.input, .judgement, .parameter].contains(rules.facts[fact].kind) else {
      report(RuleFault.givenIsCalculated(text(phrase)), at: phrase)
      return nil
    }
    return fact
  }

  /// `事実: 値`
  private mutating func given(_ phrase: Phrase) -> Example.Given? {
    let facts = rules.facts
    let given = read(phrase, as: .value) { reader -> Example.Given? in
      guard let reference = reader.readReference() else { return nil }
      guard reader.take(Scalar.colon) else {
        reader.report(RuleFault.notAGiven(reader.string(reader.whole)), at: reader.whole)
        return nil
      }
      guard case .fact(let fact) = reference, [.input, .judgement, .parameter].contains(facts[fact].kind) else {
        reader.report(RuleFault.givenIsCalculated(reader.name(of: reference)), at: reader.whole)
        return nil
      }
      return reader.readGiven(of: facts[fact].type, fact).map { Example.Given(fact: fact, value: $0) }
    }
    if let given { checkGiven(given.value, of: given.fact, at: phrase, in: nil) }
    return given
  }

  /// What an application couldn't have, an example can't either.
  private mutating func checkGiven(_ value: Value, of fact: FactID, at phrase: Phrase, in context: TableContext?) {
    let declared = rules.facts[fact]
    guard declared.kind == .input else { return }
    let name = declared.name.japanese
    if case .number(let number) = value, declared.type.isWhole, !number.isInteger {
      report(RuleFault.givenInPart(rules.text(value, declared.type, .japanese), of: name), at: phrase, in: context)
    } else if let range = declared.range, let allowed = range.values(of: declared.type, rules.choices),
      !allowed.contains(value)
    {
      report(
        RuleFault.givenOutsideRange(rules.text(value, declared.type, .japanese), of: name, range: text(range.span)),
        at: phrase, in: context)
    }
  }

  /// `名前: 結果`
  private mutating func expectation(_ phrase: Phrase) -> Example.Expectation? {
    read(phrase) { reader -> Example.Expectation? in
      guard let subject = reader.readReference() else { return nil }
      guard reader.take(Scalar.colon) else {
        reader.report(RuleFault.notAGiven(reader.string(reader.whole)), at: reader.whole)
        return nil
      }
      return reader.readResult(of: subject).map {
        Example.Expectation(subject: subject, result: $0, span: phrase)
      }
    }
  }
}

extension TableContext {
  func column(_ name: String?) -> TableContext {
    TableContext(table: table, row: row, column: name, keyword: keyword)
  }
}
