extension Condition {
  /// An operand of this test that isn't written out, if any.
  var nonLiteral: Expression? {
    guard case .test(_, let test) = kind else { return nil }
    return test.operands.first { if case .literal = $0.kind { false } else { true } }
  }
}

extension Test {
  package var operands: [Expression] {
    switch kind {
    case .range(let lower, let upper): [lower?.value, upper?.value].compactMap { $0 }
    case .oneOf(let values, _): values
    case .truth: []
    }
  }
}
