/// Declared names, for finding the longest that stands at a place in a phrase.
///
/// A tree of scalars, so that looking takes as many steps as the name is long, however many names there are.
package struct NameTable<Target: Sendable>: Sendable {
  /// By place in the tree, what is declared there; 0 is the root.
  private var targets: [Target?] = [nil]
  /// From a place and the scalar that follows.
  private var next = Edges()
  /// As declared, for suggestions and for "defined twice".
  package private(set) var all: [(name: String, target: Target)] = []

  package init() {}

  /// Where a name is declared already, the first stays.
  package mutating func declare(_ name: String, _ target: Target) {
    let folded = Width.visible(Width.folded(name))
    guard !folded.isEmpty else { return }
    all.append((name, target))
    var place: Int32 = 0
    for scalar in folded {
      let new = Int32(targets.count)
      place = next.place(from: place, by: scalar, else: new)
      if place == new { targets.append(nil) }
    }
    if targets[Int(place)] == nil { targets[Int(place)] = target }
  }

  package func target(of name: some StringProtocol) -> Target? {
    var place: Int32 = 0
    for scalar in Width.visible(Width.folded(name)) {
      guard let known = next.place(from: place, by: scalar) else { return nil }
      place = known
    }
    return targets[Int(place)]
  }

  /// The longest declared name that begins at `start`, and the offset behind it.
  package func longest(_ text: [UInt32], _ start: Int, _ limit: Int) -> (target: Target, end: Int)? {
    var found: (target: Target, end: Int)?
    var place: Int32 = 0
    var end = start
    while end < limit {
      // What can't be seen is told of its own, and names are found all the same.
      let step = Width.visibleScalar(text, end, limit)
      guard let known = step.scalar.map({ next.place(from: place, by: $0) }) ?? place else { break }
      place = known
      end = step.end
      guard let target = targets[Int(place)] else { continue }
      // An identifier or a number isn't cut in two: 基準1 is not what 基準10 begins with.
      if end < limit, Scalar.isIdentifier(text[end]), Scalar.isIdentifier(text[end - 1]) { continue }
      found = (target, end)
    }
    return found
  }

  /// The declared name most like a misspelt one, if any is near.
  package func nearest(_ text: String) -> String? {
    Nearness.nearest(to: text, among: all.map(\.name))
  }

  package func nearest(_ text: String, where isWanted: (Target) -> Bool) -> String? {
    Nearness.nearest(to: text, among: all.filter { isWanted($0.target) }.map(\.name))
  }
}

/// Edit distance between names, by characters.
package enum Nearness {
  /// 料率 for 保証料率: a name that is part of what was written, or holds it, before any misspelling.
  package static func nearestPart(of written: String, among names: [String]) -> String? {
    let parts = names.filter { $0.count > 1 && written.contains($0) }
    return parts.max { $0.count < $1.count } ?? nearest(to: written, among: names)
  }

  package static func nearest(to written: String, among names: [String]) -> String? {
    let text = Width.fullKatakana(written)
    let wanted = Array(text)
    var best: (name: String, distance: Int)?
    for name in names {
      let candidate = Array(name)
      // 小売業 for 小売業・飲食業: a part of the name is nearer than any misspelling.
      if wanted.count >= 2, candidate.count > wanted.count, name.contains(text) {
        if best.map({ $0.distance > 0 }) ?? true, !holdsByChance(name, text) { best = (name, 0) }
        continue
      }
      // Half the letters may differ, but never all, and a much longer name isn't a slip of the pen.
      let limit = min(max(1, max(wanted.count, candidate.count) / 2), 6)
      guard abs(candidate.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, candidate)
      guard distance <= limit, distance < max(wanted.count, candidate.count) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (name, distance) }
    }
    return best?.name
  }

  /// 法人 is no slip of 医療法人等.
  private static func holdsByChance(_ name: String, _ written: String) -> Bool {
    guard name.count >= 2 * written.count else { return false }
    let joints = "・の_、/ ()「」"
    if written.contains(where: { joints.contains($0) }) { return !name.hasPrefix(written) }
    return !name.split { joints.contains($0) }.contains { $0.hasPrefix(written) && $0.count < 3 * written.count }
  }

  /// Insertions, deletions, replacements and swaps of neighbours.
  private static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...second.count)
    for i in 0..<first.count {
      var row = [i + 1] + Array(repeating: 0, count: second.count)
      for j in 0..<second.count {
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (first[i] == second[j] ? 0 : 1))
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          row[j + 1] = min(row[j + 1], before[j - 1] + 1)
        }
      }
      (before, last) = (last, row)
    }
    return last[second.count]
  }
}

/// Every name of a rule book; rule sets, choices and facts are separate namespaces, and tables are among the facts.
package struct Names: Sendable {
  package enum Subject: Sendable, Hashable {
    case fact(FactID)
    case table(TableID)
    /// A 様式: what follows the full stop is one of its items.
    case form
    /// Declared by a statement that could not be read: what is said of it is not judged.
    case lost
  }
  package enum Column: Sendable, Hashable {
    case column(Int)
    case rowName
  }

  package var facts = NameTable<Subject>()
  package var choices = NameTable<Int>()
  /// By choice.
  package var members: [NameTable<Int>] = []
  /// The items of the 様式, each a table with one column.
  package var items = NameTable<TableID>()
  /// By table.
  package var columns: [NameTable<Column>] = []
}
