extension JSONReader {
  /// Reads a number, true, false or null.
  mutating func readScalar() throws(JSONProblem) -> JSONValue {
    let position = bytes.position
    let word = try readWord()
    switch word {
    case "null": return .null
    case "true": return .truth(true)
    case "false": return .truth(false)
    default: break
    }
    if ExactNumber.isNumber(word) { return .number(word) }
    throw JSONProblem(kind: JSONReader.kind(ofWord: word), position: position)
  }

  /// The text up to what ends a number or a word.
  private mutating func readWord() throws(JSONProblem) -> String {
    let position = bytes.position
    var content: [UInt8] = []
    // Enough of it is kept to tell a number from a syntax error.
    bytes.takeWord(into: &content, room: max(room, 64))
    guard let word = String(validating: content, as: UTF8.self) else {
      throw JSONProblem(kind: .notUTF8(TextEncoding(guessing: content)), position: position)
    }
    guard !word.isEmpty else { throw unexpected(.value) }
    return word
  }

  private static func kind(ofWord word: String) -> JSONProblem.Kind {
    let shown = word.shortened
    if word.hasPrefix("//") || word.hasPrefix("/*") || word.hasPrefix("#") { return .comment }
    if word.unicodeScalars.first == "\u{FEFF}" { return .byteOrderMark }
    if let first = word.unicodeScalars.first, Punctuation.meant(by: first) != nil {
      return .unexpected(String(first), expected: .value)
    }
    guard word.utf8.contains(where: Byte.isDigit) else { return .unknownWord(shown) }
    return word.utf8.allSatisfy(isNumeric) ? .malformedNumber(shown) : .unquoted(shown)
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    Byte.isDigit(byte) || "+-.eE".utf8.contains(byte)
  }

  /// What stands here instead of what was expected; takes it.
  mutating func unexpected(_ expected: JSONProblem.Expected) -> JSONProblem {
    let position = bytes.position
    let kind: JSONProblem.Kind
    switch nextCharacter() {
    case nil: kind = .endsEarly(expected: expected)
    case "\u{FEFF}": kind = .byteOrderMark
    case "/", "#": kind = .comment
    case let character?: kind = .unexpected(String(character), expected: expected)
    }
    return JSONProblem(kind: kind, position: position)
  }

  /// What is wrong where a key should begin.
  mutating func keyExpected(after last: JSONMember?) -> JSONProblem {
    if case .number = last?.value, let byte = bytes.peek(), Byte.isDigit(byte) {
      return JSONProblem(kind: .groupedNumber, position: bytes.position)
    }
    return unexpected(.key)
  }

  /// Takes one scalar; what isn't UTF-8 comes as U+FFFD.
  mutating func nextCharacter() -> Unicode.Scalar? {
    guard let first = bytes.peek() else { return nil }
    var content = [first]
    bytes.advance()
    while content.count < 4, first >= 0xC0, let byte = bytes.peek(), Byte.isContinuation(byte) {
      content.append(byte)
      bytes.advance()
    }
    return String(decoding: content, as: UTF8.self).unicodeScalars.first
  }
}

extension String {
  /// As much of the text as a message should quote.
  var shortened: String {
    count > 30 ? prefix(30) + "…" : self
  }
}
