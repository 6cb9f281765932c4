/// Reads phrases (tests, conditions, expressions, values) now that the names of every file are known.
///
/// A phrase has no words: `資金使途: 設備資金のとき20年` is cut by the longest declared name and by keywords. So
/// reading is directed by types: after a fact's name it is known whose members or which unit may follow, and a
/// slip can be told in the words of that fact.
struct PhraseReader {
  let text: [UInt32]
  let source: SourceText
  let sourceIndex: Int
  private let shared: Shared<Declarations>
  var declarations: Declarations { shared.value }
  var position: Int
  var limit: Int
  /// All of the phrase.
  let whole: Range<Int>
  var depth = 0
  var context: TableContext?
  /// The fact whose test or value is being read.
  var subject: FactID?
  var diagnostics: [FoundFault] = []
  var nextNode: NodeID
  /// Whether it speaks of something whose own declaration was at fault: then nothing more is said here.
  var isPoisoned = false
  /// What is being defined: a hint that names it would only lead round in a circle.
  var defined: Names.Subject?
  /// Whether names are searched for what was meant by one that isn't there.
  var suggests = true
  /// What a name must be that stands alone: a condition is met or not.
  var asksFor: ValueType?
  /// Whether a value is read, which may be written out, rather than a condition.
  var isDefiningValue = false

  static let nestingLimit = 48
  static let termLimit = 200
  var terms = 0

  init(_ phrase: Phrase, in sources: [SourceText], _ declarations: Shared<Declarations>, nextNode: NodeID = 0) {
    source = sources[phrase.source]
    text = source.folded
    sourceIndex = phrase.source
    shared = declarations
    position = phrase.range.lowerBound
    limit = phrase.range.upperBound
    whole = phrase.range
    self.nextNode = nextNode
  }

  mutating func makeNode() -> NodeID {
    nextNode += 1
    return nextNode - 1
  }

  mutating func report(_ fault: any Fault, at range: Range<Int>, fix: Fix? = nil) {
    diagnostics.append(FoundFault(fault, at: Span(sourceIndex, range), in: context, fix: fix))
  }

  var hasFailed: Bool { isPoisoned || diagnostics.contains { $0.severity == .error } }
  var isAtEnd: Bool { position >= limit }
  func span(from start: Int) -> Span { Span(sourceIndex, start..<max(start, endOfText(start))) }

  /// The position without the spaces just skipped.
  private func endOfText(_ start: Int) -> Int {
    var end = position
    while end > start, text[end - 1] == Scalar.space { end -= 1 }
    return end
  }

  mutating func skipSpaces() {
    while position < limit, text[position] == Scalar.space { position += 1 }
  }

  mutating func take(_ scalar: UInt32) -> Bool {
    guard position < limit, text[position] == scalar else { return false }
    position += 1
    skipSpaces()
    return true
  }

  /// Takes the keyword if it stands here; an English one only as a whole word.
  mutating func take(_ keyword: Keyword) -> Bool {
    guard let end = end(of: keyword, at: position) else { return false }
    position = end
    skipSpaces()
    return true
  }

  func end(of keyword: Keyword, at start: Int) -> Int? {
    for form in keyword.forms where start + form.count <= limit {
      let end = start + form.count
      guard text[start..<end].elementsEqual(form) else { continue }
      if Scalar.isIdentifier(form[form.count - 1]), end < limit, Scalar.isIdentifier(text[end]) { continue }
      return end
    }
    return nil
  }

  /// The stretch up to the next sign that can't stand in a name: what a misspelt name most likely is.
  func wordRange(from start: Int) -> Range<Int> {
    var end = start
    while end < limit, !isBoundary(text[end]) { end += 1 }
    return start..<max(end, min(start + 1, limit))
  }

  private func isBoundary(_ scalar: UInt32) -> Bool {
    switch scalar {
    case Scalar.space, Scalar.colon, Scalar.comma, Scalar.ideographicComma, Scalar.open, Scalar.close,
      Scalar.fullStop, 0x2B, 0x2212, 0xD7, 0xF7, 0x2A, Scalar.slash, Scalar.equals:
      true
    default: false
    }
  }

  func string(_ range: Range<Int>) -> String { source.text(range) }

  /// Reports what is left of the phrase, if anything is.
  mutating func expectEnd() {
    skipSpaces()
    guard position < limit, !hasFailed else { return }
    report(PhraseFault.unexpectedText(string(position..<limit)), at: position..<limit)
  }

  func trimmedText(_ range: Range<Int>) -> String {
    Parser.trimmed(Span(sourceIndex, range), in: source).map { string($0.range) } ?? ""
  }
}
