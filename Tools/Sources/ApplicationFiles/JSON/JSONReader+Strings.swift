extension JSONReader {
  /// Reads a string whose opening quotation mark comes next.
  mutating func readString() throws(JSONProblem) -> String {
    let start = bytes.position
    var content: [UInt8] = []
    bytes.advance()
    while true {
      bytes.takePlainText(into: &content, room: room)
      switch bytes.peek() {
      case Byte.quote:
        bytes.advance()
        return decode(content, from: start)
      case Byte.backslash:
        readEscape(into: &content)
      case nil, Byte.lineFeed, Byte.carriageReturn:
        throw JSONProblem(kind: .unclosedString, position: start)
      case let byte?:
        note(.controlCharacter(byte), at: bytes.position)
        bytes.advance()
      }
    }
  }

  private mutating func decode(_ content: [UInt8], from start: TextPosition) -> String {
    if let text = String(validating: content, as: UTF8.self) { return text }
    // A string cut off for its size may end within a character.
    if !isTooLarge {
      note(.notUTF8(TextEncoding(guessing: content)), at: start)
    }
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func readEscape(into content: inout [UInt8]) {
    let position = bytes.position
    bytes.advance()
    guard let byte = bytes.peek(), byte >= 0x20 else { return }
    if let plain = JSONReader.escapes[byte] {
      bytes.advance()
      if !isTooLarge { content.append(plain) }
    } else if byte == UInt8(ascii: "u") {
      bytes.advance()
      readUnicodeEscape(into: &content, at: position)
    } else {
      note(.unknownEscape(nextCharacter().map { String($0) } ?? ""), at: position)
    }
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]

  /// `\u8CC7`, or the two of a surrogate pair; the first `\u` has been taken.
  private mutating func readUnicodeEscape(into content: inout [UInt8], at position: TextPosition) {
    guard let unit = readHexadecimal() else { return note(.unknownEscape("u"), at: position) }
    if let scalar = Unicode.Scalar(unit) { return append(scalar, to: &content) }
    if unit < 0xDC00, take(Byte.backslash) {
      if take(UInt8(ascii: "u")) {
        if let low = readHexadecimal(), (0xDC00...0xDFFF).contains(low),
          let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        {
          return append(scalar, to: &content)
        }
      } else if bytes.peek() == Byte.quote || bytes.peek() == Byte.backslash {
        // An escaped quotation mark must not end the string.
        bytes.advance()
      }
    }
    note(.loneSurrogate, at: position)
  }

  private mutating func readHexadecimal() -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = bytes.peek(), byte < 0x80, let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else { return nil }
      value = value << 4 + UInt32(digit)
      bytes.advance()
    }
    return value
  }

  private func append(_ scalar: Unicode.Scalar, to content: inout [UInt8]) {
    if !isTooLarge { content.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? []) }
  }
}
