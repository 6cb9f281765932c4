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
