#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Searches through whole chunks, many bytes at a time.
extension UnsafeRawBufferPointer {
  func firstLineFeed(from start: Int) -> Int? {
    guard start < count, let base = baseAddress,
      let found = memchr(base + start, Int32(Byte.lineFeed), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// The first byte of what isn't ASCII.
  var firstBeyondASCII: Int? {
    var place = 0
    while place + 8 <= count, loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
      place += 8
    }
    while place < count {
      if self[place] >= 0x80 { return place }
      place += 1
    }
    return nil
  }
}
