/// Lines of a longer text, in its order; a line `…` stands for any number of others.
struct Excerpt {
  private static let gap = "…"
  let lines: [String]

  init(_ lines: [String]) {
    self.lines = lines
  }

  private var parts: [[String]] { lines.split(separator: Excerpt.gap).map { Array($0) } }

  /// The first part that is not found; nil where all are.
  func missing(in text: String) -> String? {
    var rest = text[...]
    for part in parts {
      let part = part.joined(separator: "\n")
      guard let found = rest.firstRange(of: part) else { return part }
      rest = rest[found.upperBound...]
    }
    return nil
  }

  /// The same lines as a text has them now: each part is looked for where its lines begin most alike.
  func updated(from text: String) -> [String] {
    let whole = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    var next = 0
    let updated = parts.map { part -> [String] in
      let places = next...max(next, whole.count - part.count)
      let best = places.max { likeness(part, whole[$0...]) < likeness(part, whole[$1...]) } ?? next
      next = min(best + part.count, whole.count)
      return Array(whole[best..<next])
    }
    return updated.enumerated().flatMap { $0.offset == 0 ? $0.element : [Excerpt.gap] + $0.element }
  }

  private func likeness(_ part: [String], _ lines: ArraySlice<String>) -> Int {
    zip(part, lines).reduce(0) { sum, pair in
      sum + zip(pair.0.filter { $0 != " " }, pair.1.filter { $0 != " " }).prefix { $0 == $1 }.count
    }
  }
}
