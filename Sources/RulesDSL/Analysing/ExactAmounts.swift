/// Amounts that are tested for exactly one value, where a range was most likely meant, and conditions that stand twice
/// in one block.
struct ExactAmounts {
  private(set) var diagnostics: [FoundFault] = []
  private let rules: CheckedRules

  init(_ rules: CheckedRules) {
    self.rules = rules
    for table in rules.tables { check(table) }
    for condition in rules.facts.flatMap(\.conditions) + rules.consistencies.flatMap(\.conditions) {
      check(condition)
    }
  }

  /// `3億円` among `5,000万円以下` and its like.
  private mutating func check(_ table: Table) {
    for (number, column) in table.columns.enumerated() {
      let cells = table.rows.compactMap { row -> (row: Table.Row, subject: Reference, test: Test)? in
        guard case .criterion(let condition) = row.cells[number], case .test(let subject, let test) = condition.kind
        else { return nil }
        return (row, subject, test)
      }
      let words = comparators(of: cells.map(\.test))
      guard !words.isEmpty else { continue }
      for cell in cells {
        guard let exact = exactAmount(cell.test, of: cell.subject) else { continue }
        let suggestions = words.map { suggestion(exact, $0) }
        diagnostics.append(
          FoundFault(
            AnalysisFault.exactlyEqual(rules.text(exact.span), suggestions: suggestions), at: exact.span,
            in: TableContext(
              table: table.name.japanese, row: cell.row.title, column: column.name.japanese, keyword: table.keyword),
            fix: words.count == 1 ? Fix(replacing: exact.span, with: suggestions[0].japanese) : nil))
      }
    }
  }

  /// The words of the ranges with one end, each once.
  private func comparators(of tests: [Test]) -> [Keyword] {
    let found = tests.compactMap { test -> Keyword? in
      switch test.kind {
      case .range(let bound?, nil): bound.isInclusive ? .atLeast : .over
      case .range(nil, let bound?): bound.isInclusive ? .atMost : .under
      default: nil
      }
    }
    return [.atMost, .under, .atLeast, .over].filter { found.contains($0) }
  }

  private mutating func check(_ condition: Condition) {
    switch condition.kind {
    case .constant: break
    case .block(_, let children):
      var told: Set<String> = []
      for child in children {
        check(child)
        guard case .test = child.kind else { continue }
        let text = rules.text(child.span)
        guard !told.insert(text.filter { $0 != " " && $0 != "\u{3000}" }).inserted else { continue }
        diagnostics.append(FoundFault(AnalysisFault.conditionTwice(text), at: child.span))
      }
    case .test(let subject, let test):
      guard rules.type(of: subject) == .money, let exact = exactAmount(test, of: subject) ?? namedAmount(test) else {
        return
      }
      diagnostics.append(
        FoundFault(
          AnalysisFault.exactlyEqual(
            rules.text(exact.span), suggestions: [suggestion(exact, .atMost), suggestion(exact, .atLeast)]),
          at: exact.span))
    }
  }

  /// The one amount that a test names; none is commonly tested exactly.
  private func exactAmount(_ test: Test, of subject: Reference) -> Expression? {
    guard case .oneOf(let values, negated: false) = test.kind, values.count == 1,
      case .literal(.number(let number)) = values[0].kind, number != .zero
    else { return nil }
    switch rules.type(of: subject) {
    case .money, .people, .times, .months, .days, .percentage, .rate, .multiple: return values[0]
    case .number, .date, .yesNo, .text, .choice: return nil
    }
  }

  /// `担保の基準額`, of which 超 or 以下 was lost.
  private func namedAmount(_ test: Test) -> Expression? {
    guard case .oneOf(let values, negated: false) = test.kind, values.count == 1, case .reference = values[0].kind
    else {
      return nil
    }
    return values[0]
  }

  private func suggestion(_ exact: Expression, _ word: Keyword) -> Told {
    let written = rules.text(exact.span)
    let text = rules.sources[exact.span.source].language.pick(written + word.japanese, word.english + " " + written)
    return Told(text, text)
  }
}
