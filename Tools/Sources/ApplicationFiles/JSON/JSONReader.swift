/// Reads JSON from a stream of bytes, one value at a time.
///
/// The rules engine needs what a general JSON library doesn't give: numbers as their exact text, the line and column
/// of every key, keys that come twice, and values one by one from an input of any length. A problem that leaves the
/// text readable (a key twice, a bad character in a string) goes to `problems`, so that several can be told at once;
/// the others are thrown.
public struct JSONReader {
  /// Objects and arrays deeper than this are refused; each level takes stack.
  public static let deepest = 64

  var bytes: ByteStream
  /// What was found wrong without making the text unreadable.
  var problems: [JSONProblem] = []
  let largest: Int
  private var start = 0

  /// A reader that refuses values of more than `largest` bytes; it reads past them without holding them.
  init(_ bytes: ByteStream, largest: Int = 1 << 20) {
    self.bytes = bytes
    self.largest = largest
  }

  /// Reads a text that is one value, of at most so many bytes.
  ///
  /// Throws the first problem, whether or not it leaves the text readable.
  public static func read(_ text: [UInt8], largest: Int = 1 << 20) throws(JSONProblem) -> JSONValue {
    var rest = [text]
    var reader = JSONReader(ByteStream { rest.popLast() ?? [] }, largest: largest)
    let value = try reader.readElement()
    if let problem = reader.problems.first { throw problem }
    reader.bytes.skipWhitespace()
    if reader.bytes.peek() != nil { throw reader.unexpected(.endOfFile) }
    return value
  }

  /// Reads the next value; a value that is too large is read past, and told in `problems`.
  mutating func readElement() throws(JSONProblem) -> JSONValue {
    beginElement()
    bytes.skipWhitespace()
    let position = bytes.position
    let value = try readValue(depth: 0)
    checkSize(from: position)
    return value
  }

  /// Reads the next object into `members`, which keeps what was read before a problem.
  mutating func readObject(into members: inout [JSONMember]) throws(JSONProblem) {
    beginElement()
    let position = bytes.position
    try readMembers(into: &members, depth: 1)
    checkSize(from: position)
  }

  private mutating func beginElement() {
    start = bytes.offset
    problems = []
  }

  private mutating func checkSize(from position: TextPosition) {
    guard isTooLarge else { return }
    problems = [JSONProblem(kind: .tooLarge(bytes: largest), position: position)]
  }

  /// Keeps a problem that leaves the text readable; what comes after the first twenty helps nobody.
  mutating func note(_ kind: JSONProblem.Kind, at position: TextPosition) {
    if problems.count < 20 { problems.append(JSONProblem(kind: kind, position: position)) }
  }

  /// How many bytes more may be held.
  var room: Int { max(0, largest - (bytes.offset - start)) }

  /// Whether to read on without holding anything more.
  var isTooLarge: Bool { bytes.offset - start > largest }

  private mutating func readValue(depth: Int) throws(JSONProblem) -> JSONValue {
    bytes.skipWhitespace()
    guard let byte = bytes.peek() else { throw unexpected(.value) }
    switch byte {
    case Byte.openBrace:
      var members: [JSONMember] = []
      try readMembers(into: &members, depth: depth + 1)
      return .object(members)
    case Byte.openBracket: return .array(try readArray(depth: depth + 1))
    case Byte.quote: return .string(try readString())
    case Byte.closeBrace, Byte.closeBracket, Byte.comma, Byte.colon: throw unexpected(.value)
    default: return try readScalar()
    }
  }

  private mutating func readArray(depth: Int) throws(JSONProblem) -> [JSONValue] {
    try checkDepth(depth)
    bytes.advance()
    bytes.skipWhitespace()
    var elements: [JSONValue] = []
    if take(Byte.closeBracket) { return [] }
    while true {
      let value = try readValue(depth: depth)
      if !isTooLarge { elements.append(value) }
      bytes.skipWhitespace()
      if take(Byte.closeBracket) { return elements }
      try takeComma(.commaOrBracket, closing: Byte.closeBracket)
    }
  }

  private mutating func readMembers(into members: inout [JSONMember], depth: Int) throws(JSONProblem) {
    try checkDepth(depth)
    bytes.advance()
    bytes.skipWhitespace()
    if take(Byte.closeBrace) { return }
    var lines: [String: Int] = [:]
    while true {
      let position = bytes.position
      guard bytes.peek() == Byte.quote else { throw keyExpected(after: members.last) }
      let key = try readString()
      bytes.skipWhitespace()
      guard take(Byte.colon) else { throw unexpected(.colon) }
      let value = try readValue(depth: depth)
      if let firstLine = lines.updateValue(position.line, forKey: key) {
        note(.duplicateKey(key.shortened, firstLine: firstLine), at: position)
      } else if !isTooLarge {
        members.append(JSONMember(key: key, position: position, value: value))
      }
      if isTooLarge { lines = [:] }
      bytes.skipWhitespace()
      if take(Byte.closeBrace) { return }
      try takeComma(.commaOrBrace, closing: Byte.closeBrace)
    }
  }

  private func checkDepth(_ depth: Int) throws(JSONProblem) {
    guard depth > JSONReader.deepest else { return }
    throw JSONProblem(kind: .tooDeep(JSONReader.deepest), position: bytes.position)
  }

  /// Takes the comma before the next element, and leaves the whitespace behind it.
  mutating func takeComma(
    _ expected: JSONProblem.Expected, closing: UInt8
  ) throws(JSONProblem) {
    let comma = bytes.position
    guard take(Byte.comma) else { throw unexpected(expected) }
    bytes.skipWhitespace()
    if bytes.peek() == closing { throw JSONProblem(kind: .trailingComma(expected), position: comma) }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard bytes.peek() == byte else { return false }
    bytes.advance()
    return true
  }
}
