/// Names found by their bytes, without a string being made of them.
final class ByteNames: Sendable {
  /// What is looked up, in memory that doesn't move: a lookup counts no references.
  let table: Table

  struct Table: @unchecked Sendable {
    /// The names one after another, and where each begins.
    fileprivate let bytes: UnsafePointer<UInt8>
    fileprivate let starts: UnsafePointer<Int32>
    /// The place of a name by its hash, or -1; a power of two of them.
    fileprivate let slots: UnsafePointer<Int32>
    fileprivate let mask: Int
    /// What each name stands for.
    let meanings: UnsafePointer<Int32>
  }

  /// Of a name that comes twice, the first counts.
  init(_ names: [(name: String, meaning: Int)]) {
    var known: Set<String> = []
    let names = names.filter { !$0.name.isEmpty && known.insert($0.name).inserted }
    var size = 4
    while size < names.count * 2 { size *= 2 }
    var slots = Array(repeating: Int32(-1), count: size)
    var (bytes, starts): ([UInt8], [Int32]) = ([], [0])
    for (place, name) in names.enumerated() {
      let text = Array(name.name.utf8)
      var slot = text.withUnsafeBytes { Table.hash($0.baseAddress.unsafelyUnwrapped, text.count) } & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(place)
      bytes += text
      starts.append(Int32(bytes.count))
    }
    table = Table(
      bytes: ByteNames.kept(bytes), starts: ByteNames.kept(starts), slots: ByteNames.kept(slots), mask: size - 1,
      meanings: ByteNames.kept(names.map { Int32($0.meaning) }))
  }

  deinit {
    table.bytes.deallocate()
    table.starts.deallocate()
    table.slots.deallocate()
    table.meanings.deallocate()
  }

  private static func kept<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    memory.initialize(from: elements, count: elements.count)
    return UnsafePointer(memory)
  }
}

extension ByteNames.Table {
  /// The place of the name that the bytes spell; nil where none does.
  func find(_ text: UnsafeRawPointer, _ count: Int) -> Int? {
    var slot = Self.hash(text, count) & mask
    while true {
      let place = Int(slots[slot])
      guard place >= 0 else { return nil }
      if length(of: place) == count, spells(text, place, count) { return place }
      slot = (slot + 1) & mask
    }
  }

  func length(of place: Int) -> Int { Int(starts[place + 1] - starts[place]) }

  /// Whether the bytes, of which there are as many as the name has, spell it.
  @inline(__always)
  func spells(_ text: UnsafeRawPointer, _ place: Int, _ count: Int) -> Bool {
    let name = UnsafeRawPointer(bytes + Int(starts[place]))
    guard count >= 8 else {
      var difference: UInt8 = 0
      for place in 0..<count {
        difference |=
          name.load(fromByteOffset: place, as: UInt8.self) ^ text.load(fromByteOffset: place, as: UInt8.self)
      }
      return difference == 0
    }
    // Words of eight bytes; the last one may overlap the one before.
    var place = 0
    while true {
      guard
        name.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          == text.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      else { return false }
      if place == count - 8 { return true }
      place = min(place + 8, count - 8)
    }
  }

  fileprivate static func hash(_ text: UnsafeRawPointer, _ count: Int) -> Int {
    var value = UInt64(truncatingIfNeeded: count)
    var place = 0
    while place + 8 <= count {
      value = (value ^ text.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      value ^= value >> 29
      place += 8
    }
    while place < count {
      value = (value ^ UInt64(text.load(fromByteOffset: place, as: UInt8.self))) &* 0x9E37_79B9_7F4A_7C15
      place += 1
    }
    return Int(truncatingIfNeeded: (value ^ value >> 32) & UInt64(UInt32.max >> 1))
  }
}
