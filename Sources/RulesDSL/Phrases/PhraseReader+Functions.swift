/// 切捨て(…), 最大(…) and their like.
extension PhraseReader {
  /// function = 切捨て "(" expression "," literal ")" | 最大 "(" expression "," expression ")"
  mutating func readFunction(notEndingBefore nameEnd: Int) -> Expression? {
    let start = position
    for function in Expression.Function.allCases {
      guard let end = end(of: function.keyword, at: position), end >= nameEnd, end < limit, text[end] == Scalar.open
      else { continue }
      position = end + 1
      skipSpaces()
      return readCall(function, from: start)
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

  private mutating func reportOneArgument(_ function: Expression.Function, _ first: Expression, from start: Int) {
    let keyword = function.keyword
    let step = function == .maximum || function == .minimum ? Told("0円", "0 yen") : Told("1円", "1 yen")
    let written = string(first.span.range)
    report(
      PhraseFault.twoArguments(
        keyword,
        suggestion: Told(
          "\(keyword.japanese)(\(written), \(step.japanese))", "\(keyword.english)(\(written), \(step.english))")),
      at: start..<position)
  }
}
