/// Turns Windows' Shift_JIS (code page 932) into UTF-8, chunk by chunk.
///
/// It is our own because what else would do it without Foundation is the C library's `iconv`, whose tables are files
/// that a small container or a static binary doesn't have.
struct ShiftJIS {
  /// The first byte of a character whose second is in the next chunk.
  private var lead: UInt8?

  /// A byte that UTF-8 never has stands for what is no character, so that the text is refused where that is.
  private static let wrong: UInt8 = 0xFF

  mutating func decode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if let first = lead.take() {
        if let scalar = ShiftJIS.scalar(first, byte) {
          append(scalar, to: &result)
          continue
        }
        result.append(ShiftJIS.wrong)
      }
      switch byte {
      case 0..<0x80: result.append(byte)
      case 0xA1...0xDF: append(0xFF61 + UInt32(byte - 0xA1), to: &result)
      case 0x81...0x9F, 0xE0...0xFC: lead = byte
      default: result.append(ShiftJIS.wrong)
      }
    }
    return result
  }

  /// What is left where the text ends within a character.
  mutating func end() -> [UInt8] { lead.take() == nil ? [] : [ShiftJIS.wrong] }

  /// Whether the bytes, which may end within a character, are such a text.
  static func holds(_ bytes: some Sequence<UInt8>) -> Bool {
    var decoder = ShiftJIS()
    return !decoder.decode(bytes).contains(wrong)
  }

  private func append(_ value: UInt32, to result: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    result += Array(String(scalar).utf8)
  }

  private static func scalar(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
    guard (0x40...0xFC).contains(trail), trail != 0x7F else { return nil }
    let cell = Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
    // Characters that the user has made, as Windows maps them.
    if (0xF0...0xF9).contains(lead) { return 0xE000 + UInt32(Int(lead - 0xF0) * 188 + cell) }
    guard let row = rows[Int(lead)] else { return nil }
    let found = table[row * 188 + cell]
    return found == 0x2D ? nil : found
  }

  private static let table: [UInt32] = ShiftJISTable.characters.unicodeScalars.filter { $0 != "\n" }.map(\.value)

  /// By first byte, its place in the table.
  private static let rows: [Int?] = (0...255).map { byte in ShiftJISTable.leads.firstIndex { Int($0) == byte } }
}
