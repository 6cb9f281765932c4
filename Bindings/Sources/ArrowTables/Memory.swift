#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A buffer of zeros of which no page exists until it is written.
final class Memory {
  let start: UnsafeMutableRawPointer

  init<Element>(_ type: Element.Type, _ count: Int) {
    guard let room = calloc(max(1, count), MemoryLayout<Element>.stride) else {
      preconditionFailure("INVARIANT: there is memory for a result")
    }
    start = room
  }

  /// Of so many rows whether each has a value.
  static func bits(_ count: Int) -> Memory { Memory(UInt8.self, (count + 7) / 8) }

  convenience init(_ bytes: [UInt8]) {
    self.init(UInt8.self, bytes.count)
    bytes.withUnsafeBytes { start.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(start), byteCount: $0.count) }
  }

  deinit { free(start) }

  subscript<Element>(index: Int, as type: Element.Type) -> Element {
    get { start.load(fromByteOffset: index * MemoryLayout<Element>.stride, as: type) }
    set { start.storeBytes(of: newValue, toByteOffset: index * MemoryLayout<Element>.stride, as: type) }
  }

  func pointer<Element>(_ type: Element.Type) -> UnsafeMutablePointer<Element> {
    start.assumingMemoryBound(to: type)
  }

  /// Marks a row as one that has a value.
  func setBit(_ row: Int) { pointer(UInt8.self)[row >> 3] |= 1 << (row & 7) }
}
