/// Some of the sides of a table.
struct SideSet: Hashable {
  private var words: [UInt64]

  init(_ count: Int, _ sides: [Int] = []) {
    words = Array(repeating: 0, count: (count + 63) / 64)
    for side in sides { insert(side) }
  }

  func contains(_ side: Int) -> Bool { words[side / 64] & 1 << UInt64(side % 64) != 0 }

  mutating func insert(_ side: Int) { words[side / 64] |= 1 << UInt64(side % 64) }

  mutating func remove(_ side: Int) { words[side / 64] &= ~(1 << UInt64(side % 64)) }

  mutating func formUnion(_ other: SideSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func subtract(_ other: SideSet) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  func isDisjoint(with other: SideSet) -> Bool {
    for index in words.indices where words[index] & other.words[index] != 0 { return false }
    return true
  }

  /// Whether all its sides are another's or among those left aside.
  func isSubset(of other: SideSet, besides: SideSet? = nil) -> Bool {
    for index in words.indices where words[index] & ~other.words[index] & ~(besides?.words[index] ?? 0) != 0 {
      return false
    }
    return true
  }
}
