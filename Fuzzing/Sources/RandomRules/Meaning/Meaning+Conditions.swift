/// Conditions, tests and calculations.
extension Meaning {
  func verdicts(of condition: Condition) -> Verdicts {
    switch condition {
    case .constant(let truth): return Verdicts(truth)
    case .bare(let reference): return verdicts(of: .truth(true), on: reference)
    case .test(let reference, let test): return verdicts(of: test, on: reference)
    case .block(let kind, let lines):
      let outcomes = lines.map { verdicts(of: $0) }
      switch kind {
      case .all: return .all(outcomes)
      case .any: return .any(outcomes)
      case .none: return .all(outcomes.map(\.reversed))
      case .atLeast(let least): return .atLeast(flaw == .oneIsEnough ? 1 : least, outcomes)
      }
    }
  }

  func verdicts(of test: Test, on reference: Reference) -> Verdicts {
    if book.isCondition(reference), case .truth(let truth) = test {
      let own = verdicts(of: reference)
      return truth ? own : own.reversed
    }
    if case .metOrUnstated = test { return accepting(verdicts(of: reference), reference) }
    let subject = finding(of: reference)
    switch test {
    case .metOrUnstated: preconditionFailure("a value is not met")
    case .truth(let truth): return compare(subject, .known(.truth(truth))) { $0 == $1 }
    case .range(let lower, let upper):
      func isInclusive(_ bound: Test.Bound) -> Bool { bound.isInclusive || flaw == .everyBoundIsInclusive }
      let low = lower.map { bound in
        compare(subject, finding(of: bound.operand)) { isInclusive(bound) ? !$1.isAbove($0) : $0.isAbove($1) }
      }
      let high = upper.map { bound in
        compare(subject, finding(of: bound.operand)) { isInclusive(bound) ? !$0.isAbove($1) : $1.isAbove($0) }
      }
      return .all([low, high].compactMap { $0 })
    case .oneOf(let operands, let isNegated):
      let found = operands.map { operand in
        compare(subject, finding(of: operand)) { isNegated ? $0 != $1 : $0 == $1 }
      }
      return isNegated ? .all(found) : .any(found)
    }
  }

  /// 充足か未詳: where every fact that a condition names is known, only 未詳 can keep it open, and it counts as met.
  ///
  /// While one is missing, it stays open if that fact may decide it. Not all that are missing may; which may is left to
  /// the two readings. So is whether it is arithmetic that keeps it open.
  private func accepting(_ own: Verdicts, _ reference: Reference) -> Verdicts {
    if own.each.count == 1 { return own }
    let isComplete = book.named(by: reference).allSatisfy { given[$0] != nil }
    if flaw == .unstatedIsNeverMet { return own.union(.met) }
    return (isComplete && !sawNoResult) || reading == .accepting ? .met : own.union(.met)
  }

  /// Two values compared: without one of them nothing passes, and where that may be so the line may leave.
  private func compare(_ first: Finding, _ second: Finding, _ passes: (Datum, Datum) -> Bool) -> Verdicts {
    switch (first, second) {
    case (.none(.failing), _), (_, .none(.failing)): .unmet
    case (.none(.leaving), .open(mayBeNone: true)), (.open(mayBeNone: true), .none(.leaving)): [.unmet, .leaves]
    case (.none(.leaving), _), (_, .none(.leaving)): .leaves
    case (.known(let one), .known(let two)): Verdicts(passes(one, two))
    default: first.mayBeNone || second.mayBeNone ? .anything : .unknown
    }
  }

  private func finding(of operand: Operand) -> Finding {
    switch operand {
    case .literal(let literal): .known(Datum(literal))
    case .reference(let reference): finding(of: reference)
    case .calculated(let expression): finding(of: expression)
    }
  }

  func verdicts(of reference: Reference) -> Verdicts {
    switch reference {
    case .fact(let fact): verdicts(of: fact)
    case .column(let table, let column): verdicts(ofColumn: column, in: table)
    case .rowName: preconditionFailure("a row's name is a value")
    }
  }

  func finding(of reference: Reference) -> Finding {
    switch reference {
    case .fact(let fact): finding(of: fact)
    case .column(let table, let column): finding(ofColumn: column, in: table)
    case .rowName(let table): findingOfRowName(in: table)
    }
  }

  func finding(of expression: Expression) -> Finding {
    switch expression {
    case .literal(let literal, _): return .known(Datum(literal))
    case .reference(let reference): return finding(of: reference)
    case .unstated: return .open(mayBeNone: false)
    case .negated(let inner): return calculate([inner]) { $0[0].negated }
    case .binary(let sign, let left, let right):
      return calculate([left, right]) { numbers in
        switch sign {
        case .plus: numbers[0].plus(numbers[1])
        case .minus: numbers[0].minus(numbers[1])
        case .times: numbers[0].times(numbers[1])
        case .divided: numbers[0].divided(by: numbers[1])
        }
      }
    case .call(.monthsBetween, let left, let right):
      return calculate([left, right]) { (days: [Datum]) in
        guard case .date(let first) = days[0], case .date(let second) = days[1] else { return nil }
        return Calendar.months(from: first, to: second).map { .number(BigRational($0)) }
      }
    case .call(let function, let left, let right) where function == .monthsLater || function == .daysLater:
      return calculate([left, right]) { (parts: [Datum]) in
        guard case .date(let day) = parts[0], case .number(let period) = parts[1], let count = period.whole else {
          return nil
        }
        let later = function == .daysLater ? day + count : Calendar.later(day, count, overflows: flaw == .monthsRunOver)
        return later.flatMap { Calendar.days.contains($0) ? .date($0) : nil }
      }
    case .call(let function, let left, let right):
      return calculate([left, right]) { numbers in
        switch function {
        case .roundDown: numbers[0].rounded(.down, to: numbers[1])
        case .roundUp: numbers[0].rounded(.up, to: numbers[1])
        case .roundHalf: numbers[0].rounded(.half, to: numbers[1])
        case .maximum: numbers[0] < numbers[1] ? numbers[1] : numbers[0]
        case .minimum: numbers[0] < numbers[1] ? numbers[0] : numbers[1]
        case .monthsBetween, .monthsLater, .daysLater: nil
        }
      }
    }
  }

  /// Without one of the operands there is no result; a result that arithmetic doesn't have is open for ever.
  private func calculate(_ operands: [Expression], _ combine: ([BigRational]) -> BigRational?) -> Finding {
    calculate(operands) { (values: [Datum]) in
      combine(values.compactMap { $0.number.map { note($0) } }).map { .number(note($0)) }
    }
  }

  private func calculate(_ operands: [Expression], _ combine: ([Datum]) -> Datum?) -> Finding {
    let found = operands.map { finding(of: $0) }
    if found.contains(.none(.failing)) { return .none(.failing) }
    if found.contains(.none(.leaving)) {
      return found.contains(.open(mayBeNone: true)) ? .open(mayBeNone: true) : .none(.leaving)
    }
    let values = found.compactMap(\.datum)
    guard values.count == found.count else { return .open(mayBeNone: found.contains { $0.mayBeNone }) }
    if let result = combine(values) { return .known(result) }
    noteNoResult()
    return .open(mayBeNone: false)
  }
}
