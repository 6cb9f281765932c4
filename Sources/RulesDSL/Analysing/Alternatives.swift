/// The cases in which conditions can hold.
struct Alternatives {
  private let possible: PossibleValues
  private let lacking: Lacking

  init(_ possible: PossibleValues, _ lacking: Lacking) {
    self.possible = possible
    self.lacking = lacking
  }

  /// The cases in which a condition can hold, each as what it asks of the facts it names; facts are taken as
  /// independent, so nothing that can happen is left out. nil where there are too many to list.
  func of(_ condition: Condition, negated: Bool = false) -> [[Reference: ValueSet]]? {
    switch condition.kind {
    case .constant(let truth): return truth != negated ? [[:]] : []
    case .test(let reference, let test):
      let all = possible[reference]
      guard let passing = test.values(within: all) else { return [[:]] }
      // Without a value a test is unmet, whatever it says.
      if negated, lacking[reference].contains(.failing) { return [[:]] }
      let set = negated ? all.subtracting(passing) : passing
      return set.isEmpty ? [] : [[reference: set]]
    case .block(let kind, let children):
      // 「いずれもない」 is すべて of what is not so, and the opposite of すべて is いずれか.
      let isProduct = kind == .none ? !negated : (kind == .all) != negated
      let negatesChildren = (kind == .none) != negated
      var result: [[Reference: ValueSet]] = isProduct ? [[:]] : []
      for child in children {
        guard var options = of(child, negated: negatesChildren) else { return nil }
        // A line that may leave asks nothing then.
        if isProduct, lacking.of(child).contains(.leaving) { options.append([:]) }
        result = isProduct ? result.flatMap { one in options.compactMap { merged(one, $0) } } : result + options
        if result.count > 256 { return nil }
      }
      // Left by all its lines the block itself is not applicable: the last of the cases.
      let mayLeave = !children.isEmpty && children.allSatisfy { lacking.of($0).contains(.leaving) }
      if isProduct && mayLeave { result.removeLast() }
      return result
    }
  }

  func merged(
    _ first: [Reference: ValueSet], _ second: [Reference: ValueSet]
  ) -> [Reference: ValueSet]? {
    var result = first
    for (reference, set) in second {
      let both = result[reference].map { $0.intersection(set) } ?? set
      if both.isEmpty { return nil }
      result[reference] = both
    }
    return result
  }
}
