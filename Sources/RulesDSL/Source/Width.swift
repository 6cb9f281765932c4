/// Full and half width: what is the same text, and how many columns of a terminal it takes.
package enum Width {
  /// The half-width equal of a full-width letter, digit, sign or space; any other scalar itself.
  package static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x3000, 0x00A0, 0x2000...0x200A, 0x202F, 0x205F: 0x20
    case 0xFFE5: 0xA5
    case 0xFF64: 0x3001
    case 0xFF61: 0x3002
    case 0xFF62: 0x300C
    case 0xFF63: 0x300D
    case 0xFF65: 0x30FB
    case 0xFF70: 0x30FC
    default: scalar
    }
  }

  package static func folded(_ text: some StringProtocol) -> [UInt32] {
    text.unicodeScalars.map { folded($0.value) }
  }

  /// The text with its full-width forms as their half-width equals.
  package static func half(_ text: some StringProtocol) -> String {
    guard text.unicodeScalars.contains(where: { folded($0.value) != $0.value }) else { return String(text) }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(Unicode.Scalar(folded(scalar.value)) ?? scalar) }
    return String(result)
  }

  /// The text with half-width katakana as they are usually written; for finding what was meant, since ｶﾞ is two
  /// scalars and ガ one.
  package static func fullKatakana(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0xFF66...0xFF9F).contains($0.value) }) else { return text }
    var result: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF9E, 0xFF9F:
        let mark = scalar.value - 0xFF9E
        if let whole = result.last.flatMap({ composed($0.value, 0x3099 + mark) }).flatMap({ Unicode.Scalar($0) }) {
          result[result.count - 1] = whole
        } else {
          result.append(mark == 0 ? "゛" : "゜")
        }
      case 0xFF66...0xFF9D: result.append(katakana[Int(scalar.value) - 0xFF66])
      default: result.append(scalar)
      }
    }
    return String(String.UnicodeScalarView(result))
  }

  private static let katakana = Array(
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン".unicodeScalars)

  /// Control characters, zero-width and direction marks, which come with text copied from elsewhere.
  package static func isInvisible(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar).map { VisibleText.isHidden($0) } ?? false
  }

  /// か and a mark of its own behind it as が; nil for a letter that has no other with the mark, as あ.
  package static func composed(_ scalar: UInt32, _ mark: UInt32) -> UInt32? {
    guard mark == 0x3099 || mark == 0x309A else { return nil }
    let hiragana = (0x30A1...0x30FD).contains(scalar) ? scalar - 0x60 : scalar
    switch hiragana {
    case 0x3046: return mark == 0x3099 ? scalar + 78 : nil
    case 0x304B...0x3061: return mark == 0x3099 && hiragana % 2 == 1 ? scalar + 1 : nil
    case 0x3064, 0x3066, 0x3068, 0x309D: return mark == 0x3099 ? scalar + 1 : nil
    case 0x306F...0x307B: return hiragana % 3 == 0 ? scalar + mark - 0x3098 : nil
    default: return nil
    }
  }

  /// The scalar that is seen at a place, nil where there is none, and the place behind it.
  static func visibleScalar(_ text: [UInt32], _ place: Int, _ limit: Int) -> (scalar: UInt32?, end: Int) {
    if isInvisible(text[place]) { return (nil, place + 1) }
    if place + 1 < limit, let whole = composed(text[place], text[place + 1]) { return (whole, place + 2) }
    return (text[place], place + 1)
  }

  static func visible(_ text: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      let step = visibleScalar(text, place, text.count)
      if let scalar = step.scalar { result.append(scalar) }
      place = step.end
    }
    return result
  }

  /// The columns that a scalar takes in a terminal: two where its East Asian width is wide or full, one where it is
  /// ambiguous (○ × ―).
  package static func columns(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    switch value {
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF, 0x3099, 0x309A: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  package static func columns(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }

  /// The text followed by as many spaces as bring it to a width.
  package static func padded(_ text: String, to width: Int) -> String {
    let missing = width - columns(text)
    return missing > 0 ? text + String(repeating: " ", count: missing) : text
  }
}
