/// The metadata of a schema: keys and values with their lengths before them, as Arrow lays them out.
enum Metadata {
  /// More than this is no metadata.
  private static let most: Int32 = 1 << 16
  private static let longest: Int32 = 1 << 24

  /// The value of a key; nil where there is none, or the bytes are no metadata.
  static func value(of key: String, in bytes: UnsafePointer<CChar>?) -> String? {
    guard var place = bytes.map({ UnsafeRawPointer($0) }) else { return nil }
    func number() -> Int32 {
      defer { place += 4 }
      return place.loadUnaligned(as: Int32.self)
    }
    func text() -> String? {
      let length = number()
      guard (0...longest).contains(length) else { return nil }
      defer { place += Int(length) }
      return String(decoding: UnsafeRawBufferPointer(start: place, count: Int(length)), as: UTF8.self)
    }
    let count = number()
    guard (0...most).contains(count) else { return nil }
    for _ in 0..<count {
      guard let name = text(), let value = text() else { return nil }
      if name == key { return value }
    }
    return nil
  }

  /// How many bytes metadata takes, to copy it; nil where it is none.
  static func length(of bytes: UnsafePointer<CChar>) -> Int? {
    let start = UnsafeRawPointer(bytes)
    var place = 4
    let count = start.loadUnaligned(as: Int32.self)
    guard (0...most).contains(count) else { return nil }
    for _ in 0..<2 * count {
      let length = start.loadUnaligned(fromByteOffset: place, as: Int32.self)
      guard (0...longest).contains(length) else { return nil }
      place += 4 + Int(length)
    }
    return place
  }

  static func bytes(_ pairs: [(key: String, value: String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ number: Int) { withUnsafeBytes(of: Int32(number)) { bytes.append(contentsOf: $0) } }
    append(pairs.count)
    for text in pairs.flatMap({ [$0.key, $0.value] }) {
      append(text.utf8.count)
      bytes.append(contentsOf: text.utf8)
    }
    return bytes
  }
}
