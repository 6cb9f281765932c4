/// Declared names, for finding the longest that stands at a place in a phrase.
package struct NameTable<Target: Sendable>: Sendable {
  private struct Entry: Sendable {
    let name: [UInt32]
    let target: Target
  }

  private var byFirst: [UInt32: [Entry]] = [:]
  /// As declared, for suggestions and for "defined twice".
  package private(set) var all: [(name: String, target: Target)] = []

  package init() {}

  package mutating func declare(_ name: String, _ target: Target) {
    let folded = Width.folded(name)
    guard let first = folded.first else { return }
    all.append((name, target))
    var entries = byFirst[first, default: []]
    let place = entries.firstIndex { $0.name.count < folded.count } ?? entries.count
    entries.insert(Entry(name: folded, target: target), at: place)
    byFirst[first] = entries
  }

  package func target(of name: some StringProtocol) -> Target? {
    let folded = Width.folded(name)
    return folded.first.flatMap { byFirst[$0]?.first { $0.name == folded }?.target }
  }

  /// The longest declared name that begins at `start`, and the offset behind it.
  package func longest(_ text: [UInt32], _ start: Int, _ limit: Int) -> (target: Target, end: Int)? {
    guard start < limit, let entries = byFirst[text[start]] else { return nil }
    for entry in entries where start + entry.name.count <= limit {
      let end = start + entry.name.count
      guard text[start..<end].elementsEqual(entry.name) else { continue }
      // An identifier or a number isn't cut in two: 基準1 is not what 基準10 begins with.
      if end < limit, Scalar.isIdentifier(text[end]), Scalar.isIdentifier(text[end - 1]) { continue }
      return (entry.target, end)
    }
    return nil
  }

  /// The declared name most like a misspelt one, if any is near.
  package func nearest(_ text: String) -> String? {
    Nearness.nearest(to: text, among: all.map(\.name))
  }
}

/// Edit distance between names, by characters.
package enum Nearness {
  package static func nearest(to text: String, among names: [String]) -> String? {
    let wanted = Array(text)
    var best: (name: String, distance: Int)?
    for name in names {
      let candidate = Array(name)
      // 小売業 for 小売業・飲食業: a part of the name is nearer than any misspelling.
      if wanted.count >= 2, candidate.count > wanted.count, name.contains(text) {
        if best.map({ $0.distance > 0 }) ?? true { best = (name, 0) }
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
  /// By table.
  package var columns: [NameTable<Column>] = []
}
