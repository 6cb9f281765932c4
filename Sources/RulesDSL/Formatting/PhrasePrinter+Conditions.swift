/// Conditions, tests and results.
extension PhrasePrinter {
  func phrasing(_ reading: Reading) -> Phrasing {
    switch reading {
    case .condition(let condition): phrasing(condition)
    case .exception(let condition, let outcome):
      phrasing(condition) + " " + word(.then) + " " + phrasing(outcome)
    case .test(let test, let type, let isCondition): phrasing(test, type, isCondition: isCondition)
    case .value(let expression): phrasing(expression)
    case .result(let result, let type, let span): phrasing(result, type, span)
    case .reference(let reference): phrasing(reference)
    case .member(let member, let choice): Phrasing(declarations.choices[choice].members[member])
    case .period(let period): phrasing(period)
    case .change(let change, let fact): phrasing(change, of: fact)
    case .text(let text): Phrasing(text)
    case .stated(let reference, let said): phrasing(reference) + ": " + phrasing(said)
    }
  }

  /// A bare name stays bare.
  private func phrasing(_ condition: Condition) -> Phrasing {
    switch condition.kind {
    case .constant(let holds): return word(holds ? .met : .unmet)
    case .test(let reference, let test):
      let name = phrasing(reference)
      if test.span == condition.span { return name }
      let (type, isCondition) = declarations.type(of: reference)
      return name + ": " + phrasing(test, type, isCondition: isCondition)
    case .block:
      preconditionFailure("INVARIANT: a block is lines, never a phrase")
    }
  }

  private func phrasing(_ test: Test, _ type: ValueType, isCondition: Bool) -> Phrasing {
    switch test.kind {
    case .truth where test.acceptsUnstated: return word(.metOrUnstated)
    case .truth(let truth):
      return isCondition ? word(truth ? .met : .unmet) : word(truth ? .yes : .no)
    case .oneOf(let values, let isNegated):
      let list = Phrasing.joined(values.map { phrasing($0) }, by: language.pick("、", ", "))
      guard isNegated else { return list }
      return language == .japanese ? list + word(.otherThan) : word(.otherThan) + " " + list
    case .range(let lower, let upper):
      return range(lower, upper, isDate: type == .date)
    }
  }

  /// `5,000万円以上3億円未満`, `at least 50,000,000 yen and under 300,000,000 yen`
  private func range(_ lower: Test.Bound?, _ upper: Test.Bound?, isDate: Bool) -> Phrasing {
    let first = lower.map { ($0.isInclusive ? (isDate ? Keyword.from : .atLeast) : .over, phrasing($0.value)) }
    let last = upper.map { ($0.isInclusive ? (isDate ? Keyword.until : .atMost) : .under, phrasing($0.value)) }
    let bounds = [first, last].compactMap { $0 }
    if language == .japanese { return .joined(bounds.map { $1 + word($0) }, by: "") }
    return .joined(bounds.map { word($0) + " " + $1 }, by: last?.0 == .until ? " " : " and ")
  }

  /// `2024-03-15 から 2027-03-31 まで`, `from 2024-03-15 until 2027-03-31`
  private func phrasing(_ period: Period) -> Phrasing {
    if period == .always { return word(.always) }
    let ends = [(Keyword.from, period.from), (.until, period.until)].compactMap { keyword, date in
      date.map { (word(keyword), Phrasing($0.description)) }
    }
    return .joined(ends.map { language == .japanese ? $1 + " " + $0 : $0 + " " + $1 }, by: " ")
  }

  /// `増減、1円、申込人`, `なし→あり、申込人`, `down, 1 yen, applicant`
  private func phrasing(_ asRead: ChangeAsRead, of fact: FactID) -> Phrasing {
    var parts: [Phrasing] = []
    switch asRead.change.way {
    case .steps(let up, let down, let step):
      let type = declarations.facts[fact].type ?? .number
      parts = [Phrasing(ChangeWord.direction(up: up, down: down).spelling(language))]
      if let span = asRead.step { parts.append(literal(.number(step), type == .date ? .days : type, at: span)) }
    case .values(let values):
      if case .truth(let after)? = values.first, values.count == 1 {
        let words = [!after, after].map { declarations.word(for: $0, of: fact, language) }
        parts = [Phrasing(words.joined(separator: language.pick("→", " -> ")))]
      }
    }
    parts.append(Phrasing(ChangeWord.of(asRead.change.agent).spelling(language)))
    return .joined(parts, by: language.pick("、", ", "))
  }

  private func phrasing(_ result: Example.Expectation.Result, _ type: ValueType, _ span: Span) -> Phrasing {
    switch result {
    case .met: word(.met)
    case .unmet: word(.unmet)
    case .undetermined: word(.undetermined)
    case .notApplicable: word(.notApplicable)
    case .value(let value): literal(value, type, at: span)
    }
  }

  func phrasing(_ reference: Reference) -> Phrasing {
    switch reference {
    case .fact(let fact): return Phrasing(declarations.facts[fact].name)
    case .column(let table, _) where declarations.tables[table].isMatrix:
      return Phrasing(declarations.tables[table].name)
    case .column(let table, let column):
      return Phrasing(declarations.tables[table].name) + "." + Phrasing(declarations.tables[table].columns[column].name)
    case .rowName(let table):
      guard let choice = declarations.tables[table].rowNames else {
        preconditionFailure("INVARIANT: only a table with row names has the column that calls them")
      }
      return Phrasing(declarations.tables[table].name) + "." + Phrasing(declarations.choices[choice].name)
    }
  }
}
