/// A set of cases: for each of several facts, the values it may have.
package struct CaseBox: Hashable, Sendable {
  package var sides: [ValueSet]

  package init(_ sides: [ValueSet]) {
    self.sides = sides
  }

  package var isEmpty: Bool { sides.contains { $0.isEmpty } }

  /// nil where no case lies in both.
  package func intersection(_ other: CaseBox) -> CaseBox? {
    var result: [ValueSet] = []
    result.reserveCapacity(sides.count)
    for (one, two) in zip(sides, other.sides) {
      let both = one.intersection(two)
      if both.isEmpty { return nil }
      result.append(both)
    }
    return CaseBox(result)
  }
}
