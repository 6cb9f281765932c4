/// Calculations.
extension PhraseReader {
  /// expression = product (("+" | "−") product)*
  mutating func readExpression() -> Expression? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= PhraseReader.nestingLimit else {
      report(SyntaxFault.nestedTooDeep(PhraseReader.nestingLimit, isCalculation: true), at: position..<limit)
      return nil
    }
    skipSpaces()
    let start = position
    guard var left = readProduct() else { return nil }
    while let op = takeOperator(sum: true) {
      guard let right = readProduct() else { return nil }
      guard let sum = combine(op, left, right, from: start) else { return nil }
      left = sum
    }
    return left
  }

  /// product = unary (("×" | "÷") unary)*
  private mutating func readProduct() -> Expression? {
    let start = position
    guard var left = readUnary() else { return nil }
    while let op = takeOperator(sum: false) {
      guard let right = readUnary() else { return nil }
      guard let product = combine(op, left, right, from: start) else { return nil }
      left = product
    }
    return left
  }

  /// unary = ["−"] primary
  private mutating func readUnary() -> Expression? {
    let start = position
    if position < limit, isMinus(text[position]), position + 1 < limit, !Scalar.isDigit(text[position + 1]) {
      position += 1
      skipSpaces()
      guard let inner = readPrimary() else { return nil }
      guard inner.dimension != nil else { return fail(notANumber: inner) }
      return Expression(
        node: makeNode(), kind: .negated(inner), type: inner.type, dimension: inner.dimension, span: span(from: start))
    }
    return readPrimary()
  }

  private func isMinus(_ scalar: UInt32) -> Bool { scalar == Scalar.hyphen || scalar == 0x2212 }

  private mutating func takeOperator(sum: Bool) -> Expression.Operator? {
    skipSpaces()
    guard position < limit else { return nil }
    let found: Expression.Operator? =
      switch text[position] {
      case 0x2B: .plus
      case Scalar.hyphen, 0x2212: .minus
      case 0xD7, 0x2A: .times
      case 0xF7, Scalar.slash: .divided
      default: nil
      }
    guard let found, (found == .plus || found == .minus) == sum else { return nil }
    position += 1
    skipSpaces()
    return found
  }

  /// primary = 未詳 | "(" expression ")" | function | name | literal
  private mutating func readPrimary() -> Expression? {
    skipSpaces()
    let start = position
    guard position < limit else {
      report(PhraseFault.expressionEnds, at: max(0, position - 1)..<position)
      return nil
    }
    if text[position] == Scalar.open {
      position += 1
      if let share = readBracketedShare() { return share }
      guard let inner = readExpression(), expectClose() else { return nil }
      return inner
    }
    let nameEnd = declarations.names.facts.longest(text, position, limit)?.end
    if let function = readFunction(notEndingBefore: nameEnd ?? position) { return function }
    if hasFailed { return nil }
    if nameEnd == nil {
      if take(.unstated) {
        return Expression(node: makeNode(), kind: .unstated, type: nil, dimension: nil, span: span(from: start))
      }
      if isMinus(text[position]) || NumberReader.read(text, position..<limit) != .none { return readFreeLiteral() }
    } else if Scalar.isDigit(text[position]), let literal = readLiteralLongerThanName() {
      return literal
    }
    guard let reference = readReference() else { return nil }
    let (type, isCondition) = self.type(of: reference)
    if isCondition {
      report(PhraseFault.conditionAsValue(name(of: reference)), at: start..<position)
      return nil
    }
    return Expression(
      node: makeNode(), kind: .reference(reference), type: type, dimension: type.dimension, span: span(from: start))
  }

  /// `2/3)` behind an opening bracket: as a share it has the value that the division would have.
  private mutating func readBracketedShare() -> Expression? {
    let start = position
    guard case .number(let value, .percent, let end) = NumberReader.read(text, position..<limit, readsSlash: true),
      end < limit, text[end] == Scalar.close, text[start..<end].contains(Scalar.slash)
    else { return nil }
    position = end + 1
    skipSpaces()
    return Expression(
      node: makeNode(), kind: .literal(.number(value)), type: .percentage, dimension: .pure,
      span: Span(sourceIndex, start..<end))
  }

  private mutating func readLiteralLongerThanName() -> Expression? {
    guard let (_, nameEnd) = declarations.names.facts.longest(text, position, limit),
      case .number(_, let unit, let end) = NumberReader.read(text, position..<limit), unit != .none, end >= nameEnd
    else { return nil }
    return readFreeLiteral()
  }

  /// A number whose unit says what it is.
  private mutating func readFreeLiteral() -> Expression? {
    let start = position
    switch NumberReader.read(text, position..<limit) {
    case .number(let value, let unit, let end):
      if reportDoubtfulPoint(at: start..<end, value, unit) { return nil }
      position = end
      skipSpaces()
      let type = unit.type ?? .number
      return Expression(
        node: makeNode(), kind: .literal(.number(value)), type: type, dimension: type.dimension,
        span: span(from: start))
    case .faulty(let problem, let end):
      report(PhraseFault.malformedNumber(string(start..<end), problem), at: start..<end)
    case .none:
      let word = wordRange(from: start)
      report(
        PhraseFault.notAValue(string(word), type: ValueType.number.name([]), example: ValueType.money.example), at: word
      )
    }
    return nil
  }

  mutating func expectClose() -> Bool {
    skipSpaces()
    if take(Scalar.close) { return true }
    if !hasFailed { report(PhraseFault.unclosedBracket, at: max(0, limit - 1)..<limit) }
    return false
  }

  private mutating func combine(
    _ op: Expression.Operator, _ left: Expression, _ right: Expression, from start: Int
  ) -> Expression? {
    // A sum is a tree as deep as it has terms, and walking it recurses.
    terms += 1
    guard terms <= PhraseReader.termLimit else {
      report(PhraseFault.tooManyTerms(PhraseReader.termLimit), at: left.span.range)
      return nil
    }
    if left.type == .date || right.type == .date { return fail(op, left, right) }
    guard let first = left.dimension else { return fail(notANumber: left) }
    guard let second = right.dimension else { return fail(notANumber: right) }
    var dimension = first
    var type = left.type
    switch op {
    case .plus, .minus:
      guard first == second else { return fail(mixing: left, right) }
      if reportLostPercent(left, right) { return nil }
      type = left.type ?? right.type
    case .times, .divided:
      // 1/2% is half of a percent to some, and nothing is divided by a percentage.
      if op == .divided, case .literal = left.kind, case .literal = right.kind, left.type == .number,
        right.type?.isWrittenInPercent ?? false
      {
        let whole = left.span.range.lowerBound..<right.span.range.upperBound
        report(PhraseFault.malformedNumber(string(whole), .malformed), at: whole)
        return nil
      }
      dimension = first.combined(with: second, sign: op == .times ? 1 : -1)
      type = ValueType.standard(for: dimension)
    }
    return Expression(
      node: makeNode(), kind: .binary(op, left, right), type: type, dimension: dimension, span: span(from: start))
  }

  /// `基準料率 − 0.2` takes off twenty percentage points: beside what is written in %, a number is too.
  mutating func reportLostPercent(_ left: Expression, _ right: Expression) -> Bool {
    for (one, other) in [(left, right), (right, left)] {
      guard case .literal(.number(let number)) = one.kind, one.type == .number, number != .zero,
        let type = other.type, type.isWrittenInPercent
      else { continue }
      reportMissingUnit(at: one.span.range, number, type)
      return true
    }
    return false
  }

  /// `創業日 + 5年`, `受付日 − 創業日`: days are counted by functions.
  private mutating func fail(_ op: Expression.Operator, _ left: Expression, _ right: Expression) -> Expression? {
    let (one, two) = (string(left.span.range), string(right.span.range))
    let sign = op == .minus ? "−" : ""
    var meant: Told?
    if left.type == .date, right.type == .date, op == .minus {
      meant = Told("経過月数(\(two), \(one))", "months_between(\(two), \(one))")
    } else if left.type == .date, right.dimension == .months || right.dimension == .days, op == .plus || op == .minus {
      meant = Told("後(\(one), \(sign)\(two))", "later(\(one), \(sign)\(two))")
    }
    let date = left.type == .date ? left : right
    report(
      PhraseFault.dateInCalculation(string(date.span.range), suggestion: meant),
      at: left.span.range.lowerBound..<right.span.range.upperBound)
    return nil
  }

  mutating func fail(notANumber expression: Expression) -> Expression? {
    report(PhraseFault.notANumber(string(expression.span.range)), at: expression.span.range)
    return nil
  }

  mutating func fail(mixing left: Expression, _ right: Expression) -> Expression? {
    report(
      PhraseFault.unitsDontMix(
        string(left.span.range), left.dimension ?? .pure, string(right.span.range), right.dimension ?? .pure),
      at: left.span.range.lowerBound..<right.span.range.upperBound)
    return nil
  }
}

extension ValueType {
  /// The type in which to show a quantity of a dimension that no fact gave a notation.
  static func standard(for dimension: Dimension) -> ValueType? {
    switch dimension {
    case .yen: .money
    case .people: .people
    case .times: .times
    case .months: .months
    case .days: .days
    case .pure: .number
    default: nil
    }
  }
}
