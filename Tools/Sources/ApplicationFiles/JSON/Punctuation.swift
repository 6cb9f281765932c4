/// Signs that a Japanese keyboard gives where JSON wants its own.
enum Punctuation {
  /// The JSON sign that was meant; nil for any other character.
  static func meant(by character: Unicode.Scalar) -> String? {
    switch character {
    case "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "'", "「", "」", "『", "』", "＂", "＇": "\""
    case "、", "､": ","
    case "\u{3000}", "\u{00A0}": " "
    case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(character.value - 0xFEE0).map { String($0) }
    default: nil
    }
  }
}
