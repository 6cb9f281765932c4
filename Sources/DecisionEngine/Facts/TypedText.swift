import RulesDSL

/// What people type into an application, without what makes no difference to its meaning.
enum TypedText {
  /// The scalars with width folded and half-width katakana whole, without blanks around them and without what can't
  /// be seen, which comes with text copied from elsewhere.
  static func scalars(_ text: String) -> [UInt32] {
    var scalars: [UInt32] = []
    for scalar in Width.fullKatakana(text).unicodeScalars
    where !VisibleText.isHidden(scalar) || scalar.properties.isWhitespace {
      scalars.append(isBlank(scalar) ? Scalar.space : Width.folded(scalar.value))
    }
    let start = scalars.firstIndex { $0 != Scalar.space } ?? scalars.count
    let end = (scalars.lastIndex { $0 != Scalar.space } ?? start - 1) + 1
    return Array(scalars[start..<max(start, end)])
  }

  /// The same as text.
  static func plain(_ text: String) -> String { string(scalars(text)) }

  static func string(_ scalars: some Sequence<UInt32>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars { if let scalar = Unicode.Scalar(scalar) { result.append(scalar) } }
    return String(result)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar == "\n" || scalar == "\r"
  }
}
