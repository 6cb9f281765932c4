/// How a JSON file holds its applications.
enum JSONLayout: Hashable {
  /// An object a line.
  case lines
  case array
  /// One object, or several one after another, over any number of lines.
  case objects
  case empty
  /// No JSON at all; what it seems to be.
  case foreign(Content)

  enum Content: Hashable {
    case utf16
    /// Excel's own format, or another archive.
    case archive
    case text
  }

  /// Looks as far ahead as it takes to tell, and takes nothing but whitespace and a byte order mark at the start.
  init(lookingAhead bytes: inout ByteStream) {
    if let content = JSONLayout.content(of: &bytes) {
      self = .foreign(content)
      return
    }
    bytes.skipWhitespace()
    switch bytes.peek() {
    case nil: self = .empty
    case Byte.openBracket: self = .array
    case Byte.openBrace: self = JSONLayout.holdsLines(&bytes) ? .lines : .objects
    default: self = JSONLayout.laterLineBeginsWithBrace(&bytes) ? .lines : .foreign(.text)
    }
  }

  static func content(of bytes: inout ByteStream) -> Content? {
    while bytes.lookAhead.count < 4, bytes.fetchMore() {}
    let first = Array(bytes.lookAhead.prefix(4))
    if first.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.skipByteOrderMark()
      return nil
    }
    if first.starts(with: [0x50, 0x4B, 0x03, 0x04]) || first.starts(with: [0x1F, 0x8B]) { return .archive }
    return TextEncoding.looksUTF16(first) ? .utf16 : nil
  }

  /// How far to look for a second line.
  private static let farthest = 64 * 1024

  /// Whether each line is an application of its own: the first line closes what it opens, or the second begins
  /// an object anew.
  private static func holdsLines(_ bytes: inout ByteStream) -> Bool {
    var line = Line()
    var looked = 0
    while true {
      for byte in bytes.lookAhead.dropFirst(looked) {
        if line.isComplete, !Byte.isWhitespace(byte) { return byte == Byte.openBrace && line.hasContent }
        if !line.isComplete {
          line.read(byte)
          if line.isComplete && line.depth == 0 { return true }
        }
      }
      looked = bytes.lookAhead.count
      if looked > farthest || !bytes.fetchMore() { return !line.isComplete }
    }
  }

  /// The brackets of a line, without those within strings.
  private struct Line {
    var depth = 0
    var isComplete = false
    /// Whether there is more in it than the opening brace.
    var hasContent = false
    private var isInString = false
    private var isEscaped = false

    mutating func read(_ byte: UInt8) {
      if byte == Byte.lineFeed {
        isComplete = true
      } else if isEscaped {
        isEscaped = false
      } else if isInString {
        isEscaped = byte == Byte.backslash
        isInString = byte != Byte.quote
      } else {
        readOutsideString(byte)
      }
    }

    private mutating func readOutsideString(_ byte: UInt8) {
      switch byte {
      case Byte.quote: isInString = true
      case Byte.openBrace, Byte.openBracket: depth += 1
      case Byte.closeBrace, Byte.closeBracket: depth -= 1
      default: break
      }
      if !Byte.isWhitespace(byte) && byte != Byte.openBrace { hasContent = true }
    }
  }

  private static func laterLineBeginsWithBrace(_ bytes: inout ByteStream) -> Bool {
    while bytes.lookAhead.count < farthest, bytes.fetchMore() {}
    return bytes.lookAhead.prefix(farthest).split(separator: Byte.lineFeed).dropFirst().contains { line in
      line.first { !Byte.isWhitespace($0) } == Byte.openBrace
    }
  }
}
