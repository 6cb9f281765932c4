/// A set of cases: for each of several facts, the values it may have.
package struct CaseBox: Hashable, Sendable {
  package var sides: [ValueSet]

  package init(_ sides: [ValueSet]) {
    self.sides = sides
  }

  package var isEmpty: Bool { sides.contains { $0.isEmpty } }

  /// The same cases in boxes of one interval a side; at most `limit` of them.
  func stretches(upTo limit: Int) -> [CaseBox] {
    var result = [self]
    for (index, side) in sides.enumerated() {
      guard case .intervals(let intervals, let isWhole) = side, intervals.count > 1 else { continue }
      result = Array(
        result.lazy.flatMap { box in
          intervals.lazy.map { interval in
            var box = box
            box.sides[index] = .intervals([interval], isWhole: isWhole)
            return box
          }
        }.prefix(limit))
    }
    return result
  }

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
