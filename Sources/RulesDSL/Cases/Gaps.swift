/// The cases that no row of a table takes, as a decision diagram: listed one by one they may be millions, where many
/// sides have nothing to do with each other.
package struct Gaps: Sendable {
  /// Of a side, the branch is taken whose values hold the value; every case that reaches the end is a gap.
  package struct Node: Sendable, Hashable {
    /// nil where what follows are independent parts, all of which must be reached: the end has none.
    package var side: Int?
    package var branches: [Branch]
  }

  package struct Branch: Sendable, Hashable {
    /// Empty where there is no side.
    package var values: ValueSet
    package var next: Int
    let runs: [CaseGrid.Run]
  }

  /// Each behind those that it leads to; the last is the first to be asked, and where there are none there is no gap.
  package let nodes: [Node]
  /// By node, whether several lead to it.
  package let isShared: [Bool]
  /// What is possible at all.
  private let all: CaseBox

  package static let none = Gaps([], all: CaseBox([]))

  init(_ nodes: [Node], all: CaseBox) {
    self.nodes = nodes
    self.all = all
    var uses = Array(repeating: 0, count: nodes.count)
    for branch in nodes.flatMap(\.branches) { uses[branch.next] += 1 }
    isShared = uses.map { $0 > 1 }
  }

  package var isEmpty: Bool { nodes.isEmpty }

  /// Whether there is a gap of whose values on each side some are admitted.
  package func isPossible(_ admits: (_ side: Int, ValueSet) -> Bool) -> Bool {
    var failed: Set<Int> = []
    func isPossible(_ index: Int) -> Bool {
      guard !failed.contains(index) else { return false }
      let node = nodes[index]
      let result =
        if let side = node.side {
          node.branches.contains { admits(side, $0.values) && isPossible($0.next) }
        } else {
          node.branches.allSatisfy { isPossible($0.next) }
        }
      if !result { failed.insert(index) }
      return result
    }
    return !isEmpty && isPossible(nodes.count - 1)
  }

  /// A gap within a box, none of whose sides is empty.
  package func first(within box: CaseBox, _ steps: inout Steps) throws(OutOfSteps) -> CaseBox? {
    guard !isEmpty else { return nil }
    var failed: Set<Int> = []
    return try first(nodes.count - 1, box, &failed, &steps)
  }

  private func first(
    _ index: Int, _ box: CaseBox, _ failed: inout Set<Int>, _ steps: inout Steps
  ) throws(OutOfSteps) -> CaseBox? {
    guard !failed.contains(index) else { return nil }
    let node = nodes[index]
    try steps.take(1 + node.branches.count)
    var part: CaseBox? = node.side == nil ? box : nil
    for branch in node.branches {
      if let side = node.side {
        var rest = box
        rest.sides[side] = rest.sides[side].intersection(branch.values)
        guard !rest.sides[side].isEmpty else { continue }
        part = try first(branch.next, rest, &failed, &steps)
        if part != nil { break }
      } else {
        guard let box = part else { break }
        part = try first(branch.next, box, &failed, &steps)
      }
    }
    if part == nil { failed.insert(index) }
    return part
  }

  /// How many boxes the gaps are cut into; at most `limit`.
  package func count(upTo limit: Int) -> Int {
    var counts: [Int] = []
    for node in nodes {
      let parts = node.branches.map { counts[$0.next] }
      let count = node.side == nil ? parts.reduce(1) { min(limit, $0 * $1) } : parts.reduce(0) { min(limit, $0 + $1) }
      counts.append(count)
    }
    return counts.last ?? 0
  }

  /// Boxes that share no case: all of them, in the order of their first cases, or `limit` of them.
  package func boxes(upTo limit: Int) -> [CaseBox] {
    guard !isEmpty else { return [] }
    let found = paths(from: nodes.count - 1, limit).map { path in
      var runs = all.sides.map { _ in [CaseGrid.Run]() }
      var box = all
      for (node, branch) in path {
        guard let side = nodes[node].side else { continue }
        runs[side] = nodes[node].branches[branch].runs
        box.sides[side] = nodes[node].branches[branch].values
      }
      return (runs: runs, box: box)
    }
    return found.sorted { first, second in
      first.runs.lexicographicallyPrecedes(second.runs) { one, two in
        one.lexicographicallyPrecedes(two) { ($0.lower, $0.upper) < ($1.lower, $1.upper) }
      }
    }.map(\.box)
  }

  /// The branches that lead to the end.
  private func paths(from index: Int, _ limit: Int) -> [[(node: Int, branch: Int)]] {
    let node = nodes[index]
    var result: [[(node: Int, branch: Int)]] = node.side == nil ? [[]] : []
    for (number, branch) in node.branches.enumerated() {
      let rest = paths(from: branch.next, limit)
      result =
        node.side == nil
        ? Array(result.lazy.flatMap { path in rest.lazy.map { path + $0 } }.prefix(limit))
        : result + rest.map { [(index, number)] + $0 }
      if node.side != nil, result.count >= limit { break }
    }
    return Array(result.prefix(limit))
  }
}
