import CShinsa

/// An array that is handed out: buffers of its own, or another's array that it hands through.
final class OutgoingArray {
  private let length: Int
  private let offset: Int
  private let nullCount: Int
  private let buffers: UnsafeMutablePointer<UnsafeRawPointer?>?
  private let bufferCount: Int
  private let children: UnsafeMutablePointer<UnsafeMutablePointer<ArrowArray>?>?
  private let childCount: Int
  private let dictionary: UnsafeMutablePointer<ArrowArray>?
  /// What the buffers are, and what keeps alive whatever is pointed to: the lender, or children of its own.
  private let memory: [Memory?]
  private let keeping: [AnyObject]
  private let isLent: Bool

  /// Of a type whose first buffer tells which values are there; without it all are. `nullCount` is −1 where it wasn't
  /// counted.
  init(
    count: Int, nullCount: Int, _ memory: [Memory?], children: [OutgoingArray] = [], dictionary: OutgoingArray? = nil
  ) {
    (length, offset, self.nullCount, self.memory, isLent) = (count, 0, nullCount, memory, false)
    bufferCount = memory.count
    buffers = memory.isEmpty ? nil : .allocate(capacity: memory.count)
    for (index, buffer) in memory.enumerated() {
      (buffers! + index).initialize(to: buffer.map { UnsafeRawPointer($0.start) })
    }
    let own = Children<ArrowArray>(children) { $0.write(to: $1) }
    let values = Children<ArrowArray>(dictionary.map { [$0] } ?? []) { $0.write(to: $1) }
    (childCount, self.children, self.dictionary, keeping) = (own.count, own.places, values.first, [own, values])
  }

  /// Rows of another's array. What it points to stays the lender's, who lives as long as this.
  init(lending array: ArrowArray, from first: Int, count: Int, _ lender: AnyObject) {
    (length, offset) = (count, Int(array.offset) + first)
    nullCount = array.null_count == 0 ? 0 : first == 0 && count == Int(array.length) ? Int(array.null_count) : -1
    (memory, keeping, isLent) = ([], [lender], true)
    (bufferCount, childCount) = (Int(array.n_buffers), Int(array.n_children))
    buffers = array.buffers.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: UnsafeRawPointer?.self) }
    children = array.children
    dictionary = array.dictionary
  }

  /// Writes it where the caller has room; it lives until that is released.
  func write(to place: UnsafeMutablePointer<ArrowArray>) {
    place.initialize(
      to: ArrowArray(
        length: Int64(length), null_count: Int64(nullCount), offset: Int64(offset), n_buffers: Int64(bufferCount),
        n_children: Int64(childCount),
        buffers: buffers.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: UnsafeRawPointer?.self) },
        children: children, dictionary: dictionary, release: OutgoingArray.release,
        private_data: Unmanaged.passRetained(self).toOpaque()))
  }

  deinit {
    if !isLent { buffers?.deallocate() }
  }

  private static let release: @convention(c) (UnsafeMutablePointer<ArrowArray>?) -> Void = { array in
    guard let array, let kept = array.pointee.private_data else { return }
    array.pointee.release = nil
    array.pointee.private_data = nil
    Unmanaged<OutgoingArray>.fromOpaque(kept).release()
  }

  /// Texts one after another.
  static func texts(_ texts: [String]) -> OutgoingArray {
    let offsets = Memory(Int32.self, texts.count + 1)
    var bytes: [UInt8] = []
    for (index, text) in texts.enumerated() {
      bytes.append(contentsOf: text.utf8)
      offsets[index + 1, as: Int32.self] = Int32(bytes.count)
    }
    return OutgoingArray(count: texts.count, nullCount: 0, [nil, offsets, Memory(bytes)])
  }
}

/// An array of another's that was taken over: it is released with this.
final class TakenArray {
  private(set) var array: ArrowArray

  /// Moves it here; what the caller has is marked as released.
  init(_ place: UnsafeMutablePointer<ArrowArray>) {
    array = place.pointee
    place.pointee.release = nil
  }

  deinit { array.end() }
}
