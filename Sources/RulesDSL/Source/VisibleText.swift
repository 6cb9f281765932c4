/// Text from outside as it is shown: nothing in it begins a line, steers a terminal, hides, or changes the order in
/// which what stands beside it is read. It is applied where text leaves, since JSON keeps everything, as escapes.
public enum VisibleText {
  /// The text on one line: control characters as signs (␊ ␛), others that can't be seen as U+FFFD.
  public static func line(_ text: String) -> String { shown(text) { _ in false } }

  /// The same, but with its lines.
  public static func lines(_ text: String) -> String { shown(text) { $0 == "\n" } }

  /// The same, with line breaks as they were given: within quotation marks a cell of CSV holds them.
  public static func cell(_ text: String) -> String { shown(text) { $0 == "\n" || $0 == "\r" } }

  private static func shown(_ text: String, except isKept: (Unicode.Scalar) -> Bool) -> String {
    guard text.unicodeScalars.contains(where: { isHidden($0) && !isKept($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isHidden(scalar) && !isKept(scalar) ? sign(scalar) : scalar) }
    return String(result)
  }

  /// Whether it breaks a line in other programs, as of Word and of mail: VT, FF, NEL and the two separators.
  public static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    ["\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
  }

  /// Whether it is a control character, a line or paragraph separator, a direction mark or of no width. Variation
  /// selectors are none of these: they choose the form of a kanji in a name.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x3000...0xD7FF: false
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x034F, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// `ゼロ幅スペース (U+200B)`, or the number alone of one that few know by name.
  package static func name(_ scalar: Unicode.Scalar, _ language: Language) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return names[scalar.value].map { language.pick($0.0, $0.1) + " (\(number))" } ?? number
  }

  private static let names: [UInt32: (String, String)] = [
    0x00: ("ヌル文字", "null"), 0x0B: ("垂直タブ", "line tabulation"), 0x0C: ("改ページ", "form feed"),
    0x85: ("改行", "next line"), 0xAD: ("ソフトハイフン", "soft hyphen"),
    0x200B: ("ゼロ幅スペース", "zero width space"), 0x200C: ("ゼロ幅非接合子", "zero width non-joiner"),
    0x200D: ("ゼロ幅接合子", "zero width joiner"), 0x200E: ("左から右への印", "left-to-right mark"),
    0x200F: ("右から左への印", "right-to-left mark"), 0x2028: ("行区切り", "line separator"),
    0x2029: ("段落区切り", "paragraph separator"), 0x202A: ("左から右への埋め込み", "left-to-right embedding"),
    0x202B: ("右から左への埋め込み", "right-to-left embedding"), 0x202C: ("向きの指定の終わり", "pop directional formatting"),
    0x202D: ("左から右への上書き", "left-to-right override"), 0x202E: ("右から左への上書き", "right-to-left override"),
    0x2060: ("単語結合子", "word joiner"), 0xFEFF: ("バイト順の印", "byte order mark"),
  ]

  private static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    // Unicode's block of control pictures.
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x85, 0x2028, 0x2029: "\u{2424}"
    default: "\u{FFFD}"
    }
  }
}

extension VisibleText {
  /// The text on one line of a page, with what HTML gives a meaning written out.
  public static func html(_ text: String) -> String {
    // By scalar: a combining mark behind < makes another character, but browsers still see the <.
    var result = String.UnicodeScalarView()
    for scalar in line(text).unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The content of a JSON string, on one line: the text itself, what can't be seen as escapes.
  public static func json(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    guard text.utf8.contains(where: mayHide) else {
      for byte in text.utf8 { append(byte, to: &bytes) }
      return bytes
    }
    for scalar in text.unicodeScalars {
      if scalar.value < 0x7F {
        append(UInt8(scalar.value), to: &bytes)
      } else if isHidden(scalar) {
        for unit in String(scalar).utf16 { appendEscape(unit, to: &bytes) }
      } else {
        bytes += Array(String(scalar).utf8)
      }
    }
    return bytes
  }

  /// Whether a byte of UTF-8 begins some hidden character beyond those that every JSON string escapes.
  private static func mayHide(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x7F, 0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xEF, 0xF0, 0xF3: true
    default: false
    }
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C: bytes += [0x5C, byte]
    case 0x0A: bytes += [0x5C, 0x6E]
    case 0x09: bytes += [0x5C, 0x74]
    case 0x0D: bytes += [0x5C, 0x72]
    case 0..<0x20: appendEscape(UInt16(byte), to: &bytes)
    default: bytes.append(byte)
    }
  }

  private static func appendEscape(_ unit: UInt16, to bytes: inout [UInt8]) {
    let digits = String(unit, radix: 16)
    bytes += Array("\\u".utf8) + Array(repeating: 0x30, count: 4 - digits.utf8.count) + Array(digits.utf8)
  }
}
