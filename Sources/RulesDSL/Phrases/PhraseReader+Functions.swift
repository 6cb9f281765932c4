/// 切捨て(…), 最大(…), 経過月数(…) and their like.
extension PhraseReader {
  /// function = 切捨て "(" expression "," literal ")" | 最大 "(" expression "," expression ")"
  ///          | ("経過月数" | "経過日数") "(" day "," day ")" | 後 "(" day "," expression ")"
  mutating func readFunction(notEndingBefore nameEnd: Int) -> Expression? {
    let start = position
    for function in Expression.Function.allCases {
      guard let end = end(of: function.keyword, at: position), end >= nameEnd, end < limit, text[end] == Scalar.open
      else { continue }
      position = end + 1
      skipSpaces()
      return function.isOfDays ? readDays(function, from: start) : readCall(function, from: start)
    }
    return nil
  }

  private mutating func readCall(_ function: Expression.Function, from start: Int) -> Expression? {
    guard let first = readExpression() else { return nil }
    guard takeListComma() else {
      // Something else than the end stands behind it: that is what can't be read.
      if position < limit, text[position] != Scalar.close { expectEnd() }
      if !hasFailed { reportOneArgument(function, first, from: start) }
      return nil
    }
    guard let second = readExpression(), expectClose() else { return nil }
    guard let dimension = first.dimension else { return fail(notANumber: first) }
    guard dimension == second.dimension else { return fail(mixing: first, second) }
    if function == .maximum || function == .minimum, reportLostPercent(first, second) { return nil }
    if function != .maximum && function != .minimum {
      guard case .literal(.number(let step)) = second.kind, step > .zero else {
        report(PhraseFault.roundingStep, at: second.span.range)
        return nil
      }
    }
    return Expression(
      node: makeNode(), kind: .call(function, [first, second]), type: first.type ?? second.type,
      dimension: dimension, span: span(from: start))
  }

  var startsFunction: Bool {
    Expression.Function.allCases.contains { function in
      end(of: function.keyword, at: position).map { $0 < limit && text[$0] == Scalar.open } ?? false
    }
  }

  /// 経過月数, 経過日数 and 後; a day is what a test of a date may be held against.
  private mutating func readDays(_ function: Expression.Function, from start: Int) -> Expression? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= PhraseReader.nestingLimit else {
      report(SyntaxFault.nestedTooDeep(PhraseReader.nestingLimit, isCalculation: true), at: position..<limit)
      return nil
    }
    guard let first = readOperand(of: .date) else { return nil }
    guard takeListComma() else {
      if position < limit, text[position] != Scalar.close { expectEnd() }
      if !hasFailed { reportOneArgument(function, first, from: start) }
      return nil
    }
    if function.isBetweenDays {
      guard let second = readOperand(of: .date), expectClose() else { return nil }
      let isInMonths = function == .monthsBetween
      return Expression(
        node: makeNode(), kind: .call(function, [first, second]), type: isInMonths ? .months : .days,
        dimension: isInMonths ? .months : .days, span: span(from: start))
    }
    guard let period = readExpression(), expectClose() else { return nil }
    guard period.dimension == .months || period.dimension == .days else {
      report(PhraseFault.periodExpected(string(period.span.range)), at: period.span.range)
      return nil
    }
    return Expression(
      node: makeNode(), kind: .call(period.dimension == .days ? .daysLater : .monthsLater, [first, period]),
      type: .date, dimension: nil, span: span(from: start))
  }

  private mutating func reportOneArgument(_ function: Expression.Function, _ first: Expression, from start: Int) {
    let keyword = function.keyword
    let step =
      switch function {
      case .maximum, .minimum: Told("0円", "0 yen")
      case .roundDown, .roundUp, .roundHalf: Told("1円", "1 yen")
      case .monthsBetween, .daysBetween: Told("2024-04-01", "2024-04-01")
      case .monthsLater, .daysLater: Told("5年", "5 years")
      }
    let written = string(first.span.range)
    report(
      PhraseFault.twoArguments(
        keyword,
        suggestion: Told(
          "\(keyword.japanese)(\(written), \(step.japanese))", "\(keyword.english)(\(written), \(step.english))")),
      at: start..<position)
  }
}
