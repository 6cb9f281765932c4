/// A text that is small enough to be read at once, in an encoding that a spreadsheet saves: UTF-8, Windows' Shift_JIS,
/// or UTF-16 with a mark at its start.
public enum WholeText {
  /// nil where it is none of these, or longer than the limit.
  public static func read(_ path: String, atMost limit: Int) throws(InputFile.Failure) -> String? {
    let file = path == "-" ? .standardInput : try InputFile(path: path)
    var bytes: [UInt8] = []
    while case let chunk = try file.nextChunk(), !chunk.isEmpty, bytes.count <= limit { bytes += chunk }
    guard bytes.count <= limit else { return nil }
    if TextEncoding.looksUTF16(bytes) {
      let isLittle = bytes[0] == 0xFF || bytes[1] == 0
      let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place -> UInt16 in
        let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
        return isLittle ? second << 8 | first : first << 8 | second
      }
      return String(validating: units, as: UTF16.self)
    }
    var rest = [bytes]
    let decoded = DecodedInput { rest.popLast() ?? [] }
    var text: [UInt8] = []
    while case let chunk = try decoded.nextChunk(), !chunk.isEmpty { text += chunk }
    return String(validating: text, as: UTF8.self)
  }
}
