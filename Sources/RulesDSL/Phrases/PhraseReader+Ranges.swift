/// Tests of numbers and dates.
extension PhraseReader {
  private enum Comparator {
    case lower(inclusive: Bool)
    case upper(inclusive: Bool)
  }

  /// range = operand (以上|超) [operand (以下|未満)] | operand (以下|未満) | operand ("、" operand)* [以外]
  ///       | at least/over operand [and] [at most/under operand] | from date [until date]
  mutating func readRange(of type: ValueType) -> Test? {
    let start = position
    if position < limit, text[position] < 0x7F, let test = readEnglishRange(of: type, from: start) {
      return test
    }
    if hasFailed { return nil }
    guard let first = readOperand(of: type) else { return nil }
    guard let comparator = takeComparator(of: type) else {
      if reportWaveDash(after: first, of: type) { return nil }
      return readList(startingWith: first, of: type, from: start, negated: false)
    }
    var (lower, upper): (Test.Bound?, Test.Bound?)
    switch comparator {
    case .upper(let inclusive):
      upper = Test.Bound(value: first, isInclusive: inclusive)
    case .lower(let inclusive):
      lower = Test.Bound(value: first, isInclusive: inclusive)
      if startsOperand() {
        // `受付日: 創業日から5年以内`
        if type == .date, case .reference(.fact(let fact)) = first.kind,
          reportPeriod(of: fact, until: subject, from: position)
        {
          return nil
        }
        guard let second = readOperand(of: type) else { return nil }
        guard case .upper(let inclusive)? = takeComparator(of: type) else {
          reportUpperBound(second, of: type, from: start)
          return nil
        }
        upper = Test.Bound(value: second, isInclusive: inclusive)
      }
    }
    return range(lower, upper, of: type, from: start)
  }

  private mutating func reportUpperBound(_ second: Expression, of type: ValueType, from start: Int) {
    let (operand, bounds) = (second.span.range, type == .date ? [Keyword.until] : [.atMost, .under])
    let suggestions = bounds.map {
      source.language.pick(
        string(start..<operand.upperBound) + $0.japanese,
        string(start..<operand.lowerBound) + $0.english + " " + string(operand))
    }
    report(PhraseFault.upperBoundExpected(suggestions: suggestions, isDate: type == .date), at: second.span.range)
  }

  /// A year that is far off by itself is what is wrong, and then no warning.
  private mutating func reportEmpty(_ span: Span) {
    for (index, diagnostic) in diagnostics.enumerated() where span.contains(diagnostic.span) {
      guard case .farDay(let text, let year, _)? = diagnostic.fault as? PhraseFault else { continue }
      diagnostics[index] = FoundFault(
        PhraseFault.farDay(text, year: year, isImpossible: true), at: diagnostic.span, in: diagnostic.context,
        fix: diagnostic.fix)
      return
    }
    report(PhraseFault.emptyRange(string(span.range)), at: span.range)
  }

  private mutating func range(
    _ lower: Test.Bound?, _ upper: Test.Bound?, of type: ValueType, from start: Int
  ) -> Test? {
    let test = Test(kind: .range(lower: lower, upper: upper), span: span(from: start))
    if let lower, let upper, case .literal(let low) = lower.value.kind, case .literal(let high) = upper.value.kind,
      let lowKey = low.orderKey, let highKey = high.orderKey,
      lowKey > highKey || (lowKey == highKey && !(lower.isInclusive && upper.isInclusive))
    {
      reportEmpty(test.span)
      return nil
    }
    return test
  }

  private mutating func readList(
    startingWith first: Expression, of type: ValueType, from start: Int, negated: Bool
  ) -> Test? {
    var values = [first]
    // 以外 ends the list that it negates; other than stands before it.
    var isEnded = !negated && take(.otherThan)
    while !isEnded, takeListComma() {
      guard let next = readOperand(of: type) else { return nil }
      values.append(next)
      isEnded = !negated && take(.otherThan)
    }
    return Test(kind: .oneOf(values, negated: negated || isEnded), span: span(from: start))
  }

  /// The English comparators stand before their operand.
  private mutating func readEnglishRange(of type: ValueType, from start: Int) -> Test? {
    if isEnglishPrefix(.otherThan) {
      _ = take(.otherThan)
      guard let first = readOperand(of: type) else { return nil }
      return readList(startingWith: first, of: type, from: start, negated: true)
    }
    var (lower, upper): (Test.Bound?, Test.Bound?)
    var found = false
    while let comparator = takeEnglishComparator() {
      found = true
      guard let operand = readOperand(of: type) else { return nil }
      switch comparator {
      case .lower(let inclusive): lower = Test.Bound(value: operand, isInclusive: inclusive)
      case .upper(let inclusive): upper = Test.Bound(value: operand, isInclusive: inclusive)
      }
      if upper != nil || !takeWord("and") && !isEnglishPrefix(.until) { break }
    }
    return found ? range(lower, upper, of: type, from: start) : nil
  }

  private mutating func takeWord(_ word: String) -> Bool {
    let form = Width.folded(word)
    guard position + form.count < limit, text[position..<position + form.count].elementsEqual(form),
      text[position + form.count] == Scalar.space
    else { return false }
    position += form.count
    skipSpaces()
    return true
  }

  private mutating func takeEnglishComparator() -> Comparator? {
    guard position < limit, text[position] < 0x7F else { return nil }
    if take(.atLeast) || take(.from) { return .lower(inclusive: true) }
    if take(.atMost) || take(.until) { return .upper(inclusive: true) }
    if take(.over) { return .lower(inclusive: false) }
    if take(.under) { return .upper(inclusive: false) }
    return nil
  }

  /// 以上, 超, 以下, 未満; of dates also から and まで.
  private mutating func takeComparator(of type: ValueType) -> Comparator? {
    if type == .date {
      if take(.from) { return .lower(inclusive: true) }
      if take(.until) { return .upper(inclusive: true) }
    }
    if take(.atLeast) { return .lower(inclusive: true) }
    if take(.over) { return .lower(inclusive: false) }
    if take(.atMost) { return .upper(inclusive: true) }
    if take(.under) { return .upper(inclusive: false) }
    return nil
  }

  /// Whether another operand follows, rather than のとき or the end.
  private func startsOperand() -> Bool {
    guard position < limit, end(of: .then, at: position) == nil else { return false }
    let scalar = text[position]
    return scalar != Scalar.ideographicComma && scalar != Scalar.comma
  }

  /// operand = name | literal; of dates also a function
  mutating func readOperand(of type: ValueType) -> Expression? {
    skipSpaces()
    let start = position
    if type == .date {
      let nameEnd = declarations.names.facts.longest(text, position, limit)?.end
      if let call = readFunction(notEndingBefore: nameEnd ?? position) {
        if call.type == .date { return call }
        report(
          PhraseFault.wrongType(
            string(start..<position), expected: type.name(declarations.choices),
            found: call.type?.name(declarations.choices) ?? Name(japanese: "数", identifier: "a number")),
          at: start..<position)
      }
      if hasFailed { return nil }
    }
    let isName =
      position < limit
      && (text[position] == Scalar.openQuote || declarations.names.facts.longest(text, position, limit) != nil)
    if !isName || startsWithLiteral(of: type) {
      return readLiteral(of: type)
    }
    guard let reference = readReference() else { return nil }
    let (found, isCondition) = self.type(of: reference)
    guard !isCondition, fits(found, type) else {
      report(
        PhraseFault.wrongType(
          name(of: reference), expected: type.name(declarations.choices), found: found.name(declarations.choices)),
        at: start..<position)
      return nil
    }
    return Expression(
      node: makeNode(), kind: .reference(reference), type: found, dimension: found.dimension, span: span(from: start))
  }

  /// A number wins over a name that begins with the same digits only where it is the longer.
  private func startsWithLiteral(of type: ValueType) -> Bool {
    guard position < limit, Scalar.isDigit(text[position]),
      let (_, nameEnd) = declarations.names.facts.longest(text, position, limit),
      case .number(_, let unit, let end) = NumberReader.read(text, position..<limit)
    else { return false }
    return unit != .none && end >= nameEnd
  }

  func fits(_ found: ValueType, _ wanted: ValueType) -> Bool {
    found == wanted || (found.dimension != nil && found.dimension == wanted.dimension)
  }
}
