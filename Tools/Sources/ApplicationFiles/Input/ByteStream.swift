/// Bytes in order, fetched in chunks, with the line and column of the next one.
///
/// It holds one chunk; only `fetchMore` (looking ahead to tell the format) makes it hold more.
public struct ByteStream {
  /// Gives the next bytes, or none at the end.
  public typealias Source = () throws(InputFile.Failure) -> [UInt8]

  let source: Source
  private var buffer: [UInt8] = []
  private var index = 0
  private var consumed = 0
  private var isExhausted = false

  /// What ended the stream before its end.
  public private(set) var failure: InputFile.Failure?
  public private(set) var position = TextPosition.start
  /// Whether a line feed reads as the end, as it is for a JSON Lines element.
  var stopsAtLineEnd = false

  public init(_ source: @escaping Source) {
    self.source = source
  }

  /// A part of a stream, that begins at a place of the whole.
  init(_ bytes: some Collection<UInt8>, at position: TextPosition) {
    source = { [] }
    buffer = Array(bytes)
    isExhausted = true
    self.position = position
  }

  public init(_ file: InputFile) {
    self.init { () throws(InputFile.Failure) in try file.nextChunk() }
  }

  /// How many bytes have been taken.
  var offset: Int { consumed + index }

  /// The next byte; nil at the end of the stream, or of the line where that counts as one.
  mutating func peek() -> UInt8? {
    if index == buffer.count && !refill() { return nil }
    let byte = buffer[index]
    return stopsAtLineEnd && byte == Byte.lineFeed ? nil : byte
  }

  /// Takes the byte that `peek` gave.
  mutating func advance() {
    let byte = buffer[index]
    index += 1
    if byte == Byte.lineFeed {
      position = TextPosition(line: position.line + 1, column: 1)
    } else if !Byte.isContinuation(byte) {
      position.column += 1
    }
  }

  /// Takes bytes while they are plain text of a JSON string, and keeps as many of them as there is room for.
  mutating func takePlainText(into content: inout [UInt8], room: Int) {
    take(while: Byte.isPlainInString, into: &content, room: room)
  }

  /// Takes bytes up to what ends a number or a word.
  mutating func takeWord(into content: inout [UInt8], room: Int) {
    take(while: { !Byte.isDelimiter($0) }, into: &content, room: room)
  }

  /// None of the bytes that go on may be a line feed.
  @inline(__always)
  private mutating func take(while goesOn: (UInt8) -> Bool, into content: inout [UInt8], room: Int) {
    var room = room
    while peek() != nil {
      let start = index
      let (end, characters) = buffer.withUnsafeBufferPointer { bytes in
        var (end, characters) = (start, 0)
        while end < bytes.count, goesOn(bytes[end]) {
          if !Byte.isContinuation(bytes[end]) { characters += 1 }
          end += 1
        }
        return (end, characters)
      }
      index = end
      position.column += characters
      let kept = min(index - start, room)
      content.append(contentsOf: buffer[start..<start + kept])
      room -= kept
      if index < buffer.count { return }
    }
  }

  mutating func skipWhitespace() {
    while let byte = peek(), Byte.isWhitespace(byte) { advance() }
  }

  /// Takes what is left of the line and its end; false where the stream ended first.
  mutating func skipLine() -> Bool {
    let stops = stopsAtLineEnd
    stopsAtLineEnd = false
    defer { stopsAtLineEnd = stops }
    while let byte = peek() {
      advance()
      if byte == Byte.lineFeed { return true }
    }
    return false
  }

  /// Whole lines, as `takeLines` finds them.
  enum Lines {
    case lines([UInt8], at: TextPosition)
    /// The next line is longer than what should be held at once.
    case tooLong
    case end
  }

  /// Takes so many lines at most of what is there, and waits for more only where not even one is. The last line needs
  /// no end; one that can't be read to its end is none.
  mutating func takeLines(most: Int, longest: Int) -> Lines {
    var (searched, end) = (index, index)
    let start = position
    while true {
      var count = 0
      buffer.withUnsafeBytes { bytes in
        while count < most, let feed = bytes.firstLineFeed(from: searched) {
          count += 1
          searched = feed + 1
          end = searched
        }
      }
      if count > 0 {
        position = TextPosition(line: position.line + count, column: 1)
        break
      }
      searched = buffer.count
      if searched - index > longest { return .tooLong }
      if index > 0 {
        buffer.removeFirst(index)
        (consumed, searched, index, end) = (consumed + index, searched - index, 0, 0)
      }
      if fetchMore() { continue }
      if failure != nil { while peek() != nil { advance() } }
      guard index < buffer.count else { return .end }
      end = buffer.count
      break
    }
    defer { index = end }
    return .lines(Array(buffer[index..<end]), at: start)
  }

  /// What has been fetched and not yet taken.
  var lookAhead: ArraySlice<UInt8> { buffer[index...] }

  /// Adds to `lookAhead`; false at the end of the stream.
  mutating func fetchMore() -> Bool {
    let chunk = nextChunk()
    buffer.append(contentsOf: chunk)
    return !chunk.isEmpty
  }

  /// Takes the three bytes of a byte order mark, which is no text.
  mutating func skipByteOrderMark() {
    index += 3
  }

  private mutating func refill() -> Bool {
    let chunk = nextChunk()
    guard !chunk.isEmpty else { return false }
    consumed += buffer.count
    buffer = chunk
    index = 0
    return true
  }

  private mutating func nextChunk() -> [UInt8] {
    guard !isExhausted else { return [] }
    do throws(InputFile.Failure) {
      let chunk = try source()
      isExhausted = chunk.isEmpty
      return chunk
    } catch {
      failure = error
      isExhausted = true
      return []
    }
  }
}
