/// Where a tree of scalars leads: from a place and the scalar that follows to the next place.
///
/// Names are looked up for every word of every phrase, so this is a table of its own: open addressing, never more than
/// half full, and a multiplication instead of a keyed hash, since nobody gains by making names collide in it.
struct Edges: Sendable {
  /// Place and scalar; no edge leads from the last place there can be.
  private var keys: [UInt64] = Array(repeating: .max, count: 64)
  private var values: [Int32] = Array(repeating: 0, count: 64)
  private var count = 0

  /// The place that is known, or the new one, which is then known.
  mutating func place(from place: Int32, by scalar: UInt32, else new: Int32) -> Int32 {
    let slot = slot(of: Edges.key(place, scalar))
    if keys[slot] != .max { return values[slot] }
    keys[slot] = Edges.key(place, scalar)
    values[slot] = new
    count += 1
    if count * 2 > keys.count { grow() }
    return new
  }

  func place(from place: Int32, by scalar: UInt32) -> Int32? {
    let slot = slot(of: Edges.key(place, scalar))
    return keys[slot] == .max ? nil : values[slot]
  }

  private static func key(_ place: Int32, _ scalar: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: place)) << 32 | UInt64(scalar)
  }

  /// Where a key stands, or would stand.
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    // The upper bits of the product depend on every bit of the key.
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != .max, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: .max, count: oldKeys.count * 2)
    values = Array(repeating: 0, count: oldKeys.count * 2)
    for (key, value) in zip(oldKeys, oldValues) where key != .max {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = value
    }
  }
}
