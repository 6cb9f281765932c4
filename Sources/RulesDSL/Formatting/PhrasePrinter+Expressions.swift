/// Calculations and values written out.
extension PhrasePrinter {
  /// A sign may lead a calculation or what stands in brackets; anywhere else a negative stands in brackets itself.
  func phrasing(_ expression: Expression, mayLead: Bool = true) -> Phrasing {
    switch expression.kind {
    case .literal(let value): literal(value, expression.type ?? .number, at: expression.span)
    case .reference(let reference): phrasing(reference)
    case .binary(let op, let left, let right):
      operand(left, of: op, isRight: false, mayLead) + " \(op.rawValue) " + operand(right, of: op, isRight: true, false)
    case .negated(let inner): "−" + negated(inner)
    case .call(let function, let arguments):
      word(function.keyword) + "("
        + .joined(arguments.map { isSlashed($0) ? "(" + phrasing($0) + ")" : phrasing($0) }, by: ", ") + ")"
    case .unstated: word(.unstated)
    }
  }

  /// In brackets where the tree needs them, and where the author put them round a calculation.
  private func operand(
    _ operand: Expression, of op: Expression.Operator, isRight: Bool, _ mayLead: Bool
  ) -> Phrasing {
    let needsBrackets: Bool =
      switch operand.kind {
      case .binary(let inner, _, _):
        isBracketed(operand) || (isSum(inner) && !isSum(op)) || (isRight && (isSum(inner) || !isSum(op)))
      case .negated: !mayLead
      case .literal(.number(let number)): !mayLead && number.isNegative || isSlashed(operand)
      default: false
      }
    return needsBrackets ? "(" + phrasing(operand) + ")" : phrasing(operand, mayLead: mayLead)
  }

  private func isSum(_ op: Expression.Operator) -> Bool { op == .plus || op == .minus }

  /// `2/3`, which is a share only in brackets where it is a part of a calculation.
  private func isSlashed(_ expression: Expression) -> Bool {
    guard language == .english, case .literal(.number) = expression.kind else { return false }
    return Notation.isShare(sources[expression.span.source].folded[expression.span.range])
  }

  /// What − stands before: a number after it would be read as a negative number.
  private func negated(_ inner: Expression) -> Phrasing {
    let text = phrasing(inner)
    switch inner.kind {
    case .binary, .negated: return "(" + text + ")"
    default: break
    }
    let plain = text.text(text.names.map { _ in .plain }, language)
    return plain.unicodeScalars.first.map { Scalar.isDigit($0.value) || $0 == "−" } ?? false ? "(" + text + ")" : text
  }

  /// Whether brackets stand round an expression as it is written.
  private func isBracketed(_ expression: Expression) -> Bool {
    let folded = sources[expression.span.source].folded
    var (before, after) = (expression.span.range.lowerBound - 1, expression.span.range.upperBound)
    while before >= 0, folded[before] == Scalar.space { before -= 1 }
    while after < folded.count, folded[after] == Scalar.space { after += 1 }
    return before >= 0 && after < folded.count && folded[before] == Scalar.open && folded[after] == Scalar.close
  }

  func literal(_ value: Value, _ type: ValueType, at span: Span) -> Phrasing {
    switch value {
    case .truth(let truth): return word(truth ? .yes : .no)
    case .date(let date): return Phrasing(date.description)
    case .number(let number):
      let written = sources[span.source].folded[span.range]
      return Phrasing(Notation.canonical(number, type, writtenAs: written, language))
    case .choice(let member):
      guard case .choice(let choice) = type else {
        preconditionFailure("INVARIANT: only a fact of a choice has a member as its value")
      }
      return Phrasing(declarations.choices[choice].members[member])
    }
  }
}
