/// The applications of a JSON text.
///
/// What is wrong with one leaves the others: a line is skipped to its end, an array goes on after any element that
/// can be read. Only a syntax error in an array or in a file of plain objects ends it, for nothing tells where the
/// next application begins.
struct JSONApplications: ApplicationFormat {
  private enum State {
    case start
    case lines
    /// Before an element of an array; the first needs no comma.
    case elements(isFirst: Bool)
    case objects
    case end
  }

  private var json: JSONReader
  private var state = State.start

  init(_ bytes: ByteStream) {
    json = JSONReader(bytes)
  }

  /// Lines of a file that is known to hold an application a line.
  init(lines bytes: ByteStream) {
    json = JSONReader(bytes)
    state = .lines
  }

  mutating func next() -> ApplicationReader.Item? {
    let item = nextItem()
    return failed() ?? item
  }

  mutating func nextPart(lines: Int) -> ApplicationPart? {
    if case .start = state, let item = begin() { return .item(item) }
    guard case .lines = state else { return next().map { .item($0) } }
    switch json.bytes.takeLines(most: lines, longest: json.largest) {
    case .lines(let bytes, let position): return .lines(ApplicationLines(bytes: bytes, position: position))
    case .tooLong: return next().map { .item($0) }
    case .end: return failed().map { .item($0) }
    }
  }

  /// A file that could not be read on looks as if it ended; what is told is why.
  private mutating func failed() -> ApplicationReader.Item? {
    guard let failure = json.bytes.failure, !isAtEnd else { return nil }
    state = .end
    return unreadable(
      at: json.bytes.position, [ApplicationProblem(position: json.bytes.position, message: failure.wording)])
  }

  private var isAtEnd: Bool {
    if case .end = state { true } else { false }
  }

  private mutating func nextItem() -> ApplicationReader.Item? {
    switch state {
    case .start: return begin() ?? nextItem()
    case .lines: return nextLine()
    case .elements(let isFirst): return nextElement(isFirst: isFirst)
    case .objects: return nextObject()
    case .end: return nil
    }
  }

  /// Finds out how the file holds its applications; what is wrong with it, where it holds none.
  private mutating func begin() -> ApplicationReader.Item? {
    switch JSONLayout(lookingAhead: &json.bytes) {
    case .lines: state = .lines
    case .array:
      state = .elements(isFirst: true)
      json.bytes.advance()
    case .objects: state = .objects
    case .empty: return end(.empty)
    case .foreign(let content):
      var ahead = json
      return end(.foreign(content, first: ahead.nextCharacter()))
    }
    return nil
  }

  private mutating func nextLine() -> ApplicationReader.Item? {
    json.bytes.stopsAtLineEnd = false
    json.bytes.skipWhitespace()
    guard json.bytes.peek() != nil else { return nil }
    json.bytes.stopsAtLineEnd = true
    let item = readApplication { json throws(JSONProblem) in
      json.bytes.skipWhitespace()
      if json.bytes.peek() != nil { throw json.unexpected(.endOfLine) }
    }
    _ = json.bytes.skipLine()
    return item.item
  }

  private mutating func nextElement(isFirst: Bool) -> ApplicationReader.Item? {
    json.bytes.skipWhitespace()
    do throws(JSONProblem) {
      if json.take(Byte.closeBracket) {
        state = .end
        json.bytes.skipWhitespace()
        if json.bytes.peek() != nil { throw json.unexpected(.endOfFile) }
        return nil
      }
      if !isFirst { try json.takeComma(.commaOrBracket, closing: Byte.closeBracket) }
    } catch {
      state = .end
      return unreadable(at: error.position, [ApplicationProblem(error)])
    }
    let (item, isSyntaxError) = readApplication()
    state = isSyntaxError ? .end : .elements(isFirst: false)
    return item
  }

  private mutating func nextObject() -> ApplicationReader.Item? {
    json.bytes.skipWhitespace()
    guard json.bytes.peek() != nil else { return nil }
    let (item, isSyntaxError) = readApplication { json throws(JSONProblem) in
      json.bytes.skipWhitespace()
      if let byte = json.bytes.peek(), byte != Byte.openBrace { throw json.unexpected(.endOfFile) }
    }
    if isSyntaxError { state = .end }
    return item
  }

  /// Reads one application; `checkEnd` says whether what follows it may.
  private mutating func readApplication(
    _ checkEnd: (inout JSONReader) throws(JSONProblem) -> Void = { _ in }
  ) -> (item: ApplicationReader.Item, isSyntaxError: Bool) {
    let position = json.bytes.position
    var members: [JSONMember] = []
    var problems: [ApplicationProblem] = []
    var isSyntaxError = false
    do throws(JSONProblem) {
      if json.bytes.peek() == Byte.openBrace {
        try json.readObject(into: &members)
      } else {
        let value = try json.readElement()
        problems.append(.notAnApplication(value, at: position))
      }
      try checkEnd(&json)
    } catch {
      isSyntaxError = true
      problems.append(ApplicationProblem(error))
    }
    let application = Application(members, at: position, problems: &problems)
    problems += json.problems.map { ApplicationProblem($0) }
    guard !problems.isEmpty else { return (.application(application), false) }
    let refusal = UnreadableApplication(
      identifier: application.identifier, position: position, problems: problems.sorted { $0.position < $1.position })
    return (.unreadable(refusal), isSyntaxError)
  }

  private mutating func end(_ message: FileProblem) -> ApplicationReader.Item {
    let position = json.bytes.position
    state = .end
    return unreadable(
      at: position, [ApplicationProblem(position: position, message: message.message, mend: message.mend)])
  }

  private func unreadable(at position: TextPosition, _ problems: [ApplicationProblem]) -> ApplicationReader.Item {
    .unreadable(UnreadableApplication(identifier: nil, position: position, problems: problems))
  }
}

extension ApplicationProblem {
  fileprivate static func notAnApplication(_ value: JSONValue, at position: TextPosition) -> ApplicationProblem {
    ApplicationProblem(
      position: position,
      message: BilingualText(
        "申込はオブジェクト { } で書きます。ここにあるのは\(value.kind.japanese)です",
        "an application is an object { }; this is \(value.kind.english)"))
  }
}
