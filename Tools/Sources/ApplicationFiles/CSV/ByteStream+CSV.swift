extension ByteStream {
  /// Whether it is CSV: text that doesn't begin as JSON, and either is called so or has a comma or tab in its first
  /// line.
  /// Takes a byte order mark and whitespace, which neither format gives a meaning at the start.
  mutating func holdsCSV(isNamedSo: Bool) -> Bool {
    if JSONLayout.content(of: &self) != nil { return false }
    skipWhitespace()
    guard let first = peek() else { return isNamedSo }
    guard first != Byte.openBrace, first != Byte.openBracket else { return false }
    return isNamedSo || firstLineIsDivided()
  }

  private mutating func firstLineIsDivided() -> Bool {
    var looked = 0
    while looked < 64 * 1024 {
      for byte in lookAhead.dropFirst(looked) {
        if byte == Byte.comma || byte == Byte.tab { return true }
        if byte == Byte.lineFeed || byte == Byte.carriageReturn { return false }
      }
      looked = lookAhead.count
      if !fetchMore() { return false }
    }
    return false
  }
}
