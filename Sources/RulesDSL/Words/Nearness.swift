/// Edit distance between words of which there are few, such as those of the language: names that people give are
/// compared by `NameGuess`.
package enum Nearness {
  package static func nearest(to written: String, among names: [String]) -> String? {
    allNearest(to: written, among: names).first
  }

  /// Those that are equally like it, in their order.
  package static func allNearest(to written: String, among names: [String]) -> [String] {
    let text = Width.fullKatakana(written)
    let wanted = Array(text)
    var (best, least): ([String], Int) = ([], .max)
    for name in names {
      let candidate = Array(name)
      // Half the letters may differ, but never all, and a much longer name isn't a slip of the pen.
      let limit = min(max(1, max(wanted.count, candidate.count) / 2), 6)
      guard abs(candidate.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, candidate)
      guard distance <= limit, distance < max(wanted.count, candidate.count) else { continue }
      if distance < least { (best, least) = ([name], distance) } else if distance == least { best.append(name) }
    }
    return best
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
