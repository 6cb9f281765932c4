/// Whether two things that were read mean the same: equal but for where they stand and how their numbers are written.
extension Condition {
  func means(_ other: Condition) -> Bool {
    switch (kind, other.kind) {
    case (.test(let one, let first), .test(let two, let second)): one == two && first.means(second)
    case (.constant(let one), .constant(let two)): one == two
    case (.block(let one, let first), .block(let two, let second)):
      one == two && first.count == second.count && zip(first, second).allSatisfy { $0.means($1) }
    default: false
    }
  }
}

extension Test {
  func means(_ other: Test) -> Bool {
    switch (kind, other.kind) {
    case (.truth(let one), .truth(let two)): one == two
    case (.oneOf(let first, let one), .oneOf(let second, let two)): one == two && Expression.mean(first, second)
    case (.range(let lower, let upper), .range(let otherLower, let otherUpper)):
      Bound.mean(lower, otherLower) && Bound.mean(upper, otherUpper)
    default: false
    }
  }
}

extension Test.Bound {
  static func mean(_ first: Test.Bound?, _ second: Test.Bound?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return first.isInclusive == second.isInclusive && first.value.means(second.value)
  }
}

extension Expression {
  func means(_ other: Expression) -> Bool {
    switch (kind, other.kind) {
    case (.literal(let one), .literal(let two)): one == two && dimension == other.dimension
    case (.reference(let one), .reference(let two)): one == two
    case (.binary(let one, let a, let b), .binary(let two, let c, let d)): one == two && a.means(c) && b.means(d)
    case (.negated(let one), .negated(let two)): one.means(two)
    case (.call(let one, let first), .call(let two, let second)): one == two && Expression.mean(first, second)
    case (.unstated, .unstated): true
    default: false
    }
  }

  static func mean(_ first: [Expression], _ second: [Expression]) -> Bool {
    first.count == second.count && zip(first, second).allSatisfy { $0.means($1) }
  }
}
