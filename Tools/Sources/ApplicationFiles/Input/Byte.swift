/// The bytes that JSON gives a meaning.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")

  static func isWhitespace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == lineFeed || byte == carriageReturn || byte == 0x09
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Whether a UTF-8 character goes on in this byte rather than beginning.
  static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0xC0 == 0x80
  }

  static func isPlainInString(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != quote && byte != backslash
  }

  /// Whether a number or a word ends before this byte.
  static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case comma, colon, openBrace, closeBrace, openBracket, closeBracket, quote: true
    default: byte < 0x21
    }
  }
}
